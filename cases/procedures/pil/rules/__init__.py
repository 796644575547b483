"""Requirements of pil, one module per machine."""

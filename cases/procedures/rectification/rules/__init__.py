"""Requirements of rectification, one module per machine."""

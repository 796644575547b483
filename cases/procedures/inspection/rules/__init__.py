"""Requirements of inspection, one module per machine."""

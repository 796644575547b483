"""Requirements of compensation, one module per machine."""

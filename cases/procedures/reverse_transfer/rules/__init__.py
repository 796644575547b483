"""Requirements of reverse_transfer, one module per machine."""

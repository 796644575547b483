"""Requirements of transfer_criminal, one module per machine."""

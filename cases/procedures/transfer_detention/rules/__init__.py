"""Requirements of transfer_detention, one module per machine."""

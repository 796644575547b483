"""Requirements of credit_repair, one module per machine."""

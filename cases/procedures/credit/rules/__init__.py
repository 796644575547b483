"""Requirements of credit, one module per machine."""

"""Requirements of production_restriction, one module per machine."""

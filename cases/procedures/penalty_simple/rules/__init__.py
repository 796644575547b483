"""Requirements of penalty_simple, one module per machine."""

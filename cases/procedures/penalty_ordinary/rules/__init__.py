"""Requirements of penalty_ordinary, one module per machine."""

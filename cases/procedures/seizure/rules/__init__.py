"""Requirements of seizure, one module per machine."""

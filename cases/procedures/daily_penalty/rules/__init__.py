"""Requirements of daily_penalty, one module per machine."""

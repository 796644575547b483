"""The law as data: YAML files with dates in force, and the typed loaders that read them. No rule is an `if` in code."""

"""What the pages show: frozen values built from read models. No query, no request, no wall clock in here."""

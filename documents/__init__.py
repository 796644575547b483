"""What stands on paper: the register of official documents, rendering, volumes. Decides nothing legal."""

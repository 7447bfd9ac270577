"""What a board is made of, one module for each part of a meeting."""

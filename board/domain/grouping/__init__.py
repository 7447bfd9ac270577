"""What the rules of grouping are computed with: where cards stand, what was done, what is alike."""

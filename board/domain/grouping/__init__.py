"""For the rules of grouping: the places of cards, the history, and likeness between cards."""

"""What people write: cards, notes, links and rules; and who may change, set aside or remove it."""

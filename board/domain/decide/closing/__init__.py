"""How a meeting ends: its synthesis, its closing words, what is agreed and kept, and the end."""

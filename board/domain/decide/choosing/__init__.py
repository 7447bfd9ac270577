"""How the group chooses: rounds, proposals, and items not for today."""

"""What this computer lacks."""


class NotPossible(Exception):
    """This computer cannot do the fault; the message says what it lacks."""

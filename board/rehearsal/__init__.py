"""Simulated people of a rehearsal: ordinary phones, which know only the protocol [Z2]."""

from board.rehearsal.rehearsals import NoPlace, Rehearsal, Rehearsals

__all__ = ["NoPlace", "Rehearsal", "Rehearsals"]

"""A group's own plan: how its path differs from its method's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of a group's own plan; `minutes` is None for the method's own."""

    id: str
    minutes: int | None = None
    skipped: bool = False


Plan = tuple[PlanStep, ...]
"""Every step in the group's order; empty for the method's unchanged path."""

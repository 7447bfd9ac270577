"""Opening: a meeting that stands alone, a cycle, and the cycle's next meeting."""

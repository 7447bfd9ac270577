"""The course of a meeting: its opening, plan, steps and clocks, and what everyone is shown."""

"""The paper twin of a meeting: its tables' sheets, and the pages of its wall [U1] [U2]."""

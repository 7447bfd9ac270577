"""Who is there: entering, seats, screens that are connected, facilitators and the wall's link."""

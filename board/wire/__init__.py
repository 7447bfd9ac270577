"""The JSON of commands, of records and of cycle files, and the schemas of these."""

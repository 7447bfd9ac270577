"""Between the domain's shapes and the JSON that screens and stores keep."""

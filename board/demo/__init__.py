"""A whole meeting played through the product, by a script that speaks only the protocol."""

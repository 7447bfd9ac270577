"""The browser's types and constants, written from the server's own."""

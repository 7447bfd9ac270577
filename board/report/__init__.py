"""Renders a `Document` as PDF, Markdown, plain text, a table or a page."""

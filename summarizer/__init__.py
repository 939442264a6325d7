"""News articles into summaries, claims and quotations that point at their place in the source."""

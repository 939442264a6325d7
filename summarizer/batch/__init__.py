"""Many articles: where they come from, what is known of each, and the run over all of them."""

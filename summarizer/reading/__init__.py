"""Stage 1, read: a file, standard input or a string into an `Article`."""

"""Stage 1, read: a file, standard input or a string into an `Article`.

sources     the bytes of a file or of standard input, and what can be wrong with them
decoding    bytes into text, whatever the encoding
html        a page into its visible text, its body and what it says of itself
markdown    what the front matter says
head        title, byline and date in the first lines
articles    all of it together: `load`, `from_bytes` and `from_text`
"""

from __future__ import annotations

from summarizer.reading.articles import from_bytes, from_text, load

__all__ = ["from_bytes", "from_text", "load"]

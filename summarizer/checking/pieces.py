"""Where a quotation says that words are left out or put in: `…`, `[…]`, `[the minister]`."""

from __future__ import annotations

import re
from typing import Final

GAP: Final = re.compile(r"\s*(?:[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3,4}|(?:\. ){2}\.|\[[^\[\]\n]{1,60}\])\s*")


def pieces(text: str) -> list[str]:
    """Return the words of a quotation that claim to be verbatim; what stands in brackets is the writer's."""
    return [piece for piece in GAP.split(text) if any(map(str.isalnum, piece))]

"""A page into its visible text, what of it is not the article, and what the page says of itself. Called by `articles`."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.reading.metadata import metadata
from summarizer.reading.said import Said
from summarizer.reading.visible import parse, visible_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_WORD: Final = re.compile(r"[^\W_]+")
N: Final = 4
"""Words that are looked up together: fewer stand in any text by chance."""
SHARE: Final = 0.5
"""Of a block's runs of words, so many must be in the body."""


def page(source: str) -> tuple[str, Said]:
    """Return the visible text of a page, blocks parted by blank lines, and what it says of itself.

    What trafilatura's extraction of the body does not contain is furniture.
    """
    tree = parse(source)
    if tree is None:
        return "", Said()
    blocks = visible_blocks(tree)
    body = _body(source)
    said = metadata(tree)
    text = "\n\n".join(blocks)
    inside = _aligned(blocks, body) if body else [True] * len(blocks)
    return text, Said(said.title, said.authors, said.published, said.language, _outside(blocks, inside))


def _body(source: str) -> str:
    """Return the article's body as trafilatura sees it, empty when it finds none."""
    import trafilatura  # noqa: PLC0415 -- 0.3 s of CPU, only for pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(source, include_comments=False) or ""


def _aligned(blocks: Sequence[str], body: str) -> list[bool]:
    """Tell for each block whether the body contains it."""
    lines = [_WORD.findall(line.lower()) for line in body.splitlines()]
    runs = {tuple(words[i : i + N]) for words in lines for i in range(len(words) - N + 1)}
    short = {tuple(words) for words in lines}
    inside = []
    for block in blocks:
        words = _WORD.findall(block.lower())
        grams = [tuple(words[i : i + N]) for i in range(len(words) - N + 1)]
        if grams:
            inside.append(sum(gram in runs for gram in grams) >= SHARE * len(grams))
        else:
            inside.append(tuple(words) in short)
    return inside


def _outside(blocks: Sequence[str], inside: Sequence[bool]) -> tuple[Span, ...]:
    """Return the spans of the blocks outside the body; neighbours are one span."""
    spans: list[Span] = []
    position = 0
    previous = True
    for block, is_inside in zip(blocks, inside, strict=True):
        end = position + len(block)
        if not is_inside:
            start = spans.pop().start if not previous else position
            spans.append(Span(start=start, end=end))
        previous = is_inside
        position = end + len("\n\n")
    return tuple(spans)

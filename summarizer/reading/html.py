"""A page into its visible text, what is not the article, and what it says of itself. Called by `articles`."""

from __future__ import annotations

import logging
import re
from bisect import bisect_left
from collections import Counter
from operator import itemgetter
from statistics import median_low
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.reading.metadata import metadata
from summarizer.reading.said import Said
from summarizer.reading.visible import Block, parse, visible_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence


_WORD: Final = re.compile(r"[^\W_]+")
N: Final = 4
"""Words that are looked up together: fewer stand in any text by chance."""
PROSE: Final = 15
"""Words of a paragraph that is no teaser."""
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
    texts = [block.text for block in blocks]
    inside = _aligned(texts, body) if body else [True] * len(texts)
    for number, block in enumerate(blocks):
        if block.aside:
            inside[number] = False
    _fill(blocks, inside)
    outside = _outside(texts, inside)
    return "\n\n".join(texts), Said(said.title, said.authors, said.published, said.language, outside)


def _body(source: str) -> str:
    """Return the article's body as trafilatura sees it, empty when it finds none."""
    import trafilatura  # noqa: PLC0415 -- 0.3 s of CPU, only for pages

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.extract(source, include_comments=False, favor_precision=True) or ""


def _aligned(blocks: Sequence[str], body: str) -> list[bool]:
    """Tell for each block whether the body contains it, in the order of both.

    Of blocks that match one place of the body (a teaser that repeats a sentence), the one in line with its neighbours
    is taken: the heaviest increasing subsequence of places.
    """
    words = _words(body)
    places = _places(words)
    lines = {tuple(line) for line in map(_words, body.splitlines()) if len(line) < N}
    placed: list[tuple[int, int, int]] = []
    for number, block in enumerate(blocks):
        own = _words(block)
        if len(own) >= N or tuple(own) in lines:
            place = _place(own, places)
            if place is not None:
                placed.append((number, place, len(own)))
    inside = [False] * len(blocks)
    for number in _heaviest_increasing(placed):
        inside[number] = True
    return inside


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _places(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Return where each run of up to `N` words stands first."""
    places: dict[tuple[str, ...], int] = {}
    for length in range(N, 0, -1):
        for i in range(len(words) - length + 1):
            places.setdefault(tuple(words[i : i + length]), i)
    return places


def _place(own: Sequence[str], places: dict[tuple[str, ...], int]) -> int | None:
    """Return where in the body a block stands, None when too little of it does."""
    length = min(N, len(own))
    runs = [tuple(own[i : i + length]) for i in range(len(own) - length + 1)]
    found = [places[run] - i for i, run in enumerate(runs) if run in places]
    return median_low(found) if found and len(found) >= SHARE * len(runs) else None


def _heaviest_increasing(placed: Sequence[tuple[int, int, int]]) -> list[int]:
    """Return the numbers of the heaviest subsequence of (number, place, weight) whose places increase."""
    places = sorted({place for _, place, _ in placed})
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)
    before: list[int] = []
    end = (0, -1)
    for i, (_, place, weight) in enumerate(placed):
        rank = bisect_left(places, place)
        total, previous = _best_up_to(best, rank)
        before.append(previous)
        reached = (total + weight, i)
        end = max(end, reached, key=itemgetter(0))
        _raise(best, rank + 1, reached)
    chain = []
    i = end[1]
    while i >= 0:
        chain.append(placed[i][0])
        i = before[i]
    return chain[::-1]


def _best_up_to(tree: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    """Return the best entry among the first `rank` of a Fenwick tree of maxima."""
    best = (0, -1)
    while rank > 0:
        best = max(best, tree[rank], key=itemgetter(0))
        rank -= rank & -rank
    return best


def _raise(tree: list[tuple[int, int]], rank: int, entry: tuple[int, int]) -> None:
    """Put an entry at `rank` (from 1) into a Fenwick tree of maxima."""
    while rank < len(tree):
        tree[rank] = max(tree[rank], entry, key=itemgetter(0))
        rank += rank & -rank


def _fill(blocks: Sequence[Block], inside: list[bool]) -> None:
    """Take back the prose amid the body: trafilatura loses paragraphs of unusual pages."""
    body = [number for number, is_inside in enumerate(inside) if is_inside]
    if not body:
        return
    element = Counter(blocks[number].element for number in body).most_common(1)[0][0]
    seen = {blocks[number].text for number in body}
    for number in range(body[0], body[-1]):
        block = blocks[number]
        prose = block.text.count(" ") >= PROSE and block.text.rstrip('"”’»)').endswith((".", "!", "?"))
        if prose and block.element == element and not block.aside and block.text not in seen:
            inside[number] = True


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

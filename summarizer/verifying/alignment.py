"""Find copied words in the article: exactly but for typography, or nearly, with the difference. For verifying alone.

Words and figures must agree one by one; quotation marks, dashes, spaces, ellipses, other punctuation and capital
letters may differ. Copied text is looked up by its rarest words, so the cost does not grow with the
article times the text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models.article import Span
from summarizer.text.words import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENOUGH: Final = 0.5
_OFTEN: Final = 60
_SLACK: Final = 4
_LONGEST: Final = 1000
"""Words of a copied text that is still compared word by word."""
_SIGNS: Final = frozenset("$€£¥%°§&+½¼¾")


class Token(NamedTuple):
    """A word, figure or meaningful sign."""

    text: str
    start: int
    end: int


class Copy(NamedTuple):
    """Where copied words stand: spans of the tokens matched, and the difference when they are not the same."""

    first: int
    after: int
    said: str = ""
    """What the copy says where it differs; empty when it does not."""
    instead_of: str = ""
    """What the article says there."""

    @property
    def exact(self) -> bool:
        """Tell whether every word agrees."""
        return not self.said and not self.instead_of


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words, figures and meaningful signs of a region of a text."""
    return [
        Token(word.casefold().replace("’", "'").replace("ʼ", "'").rstrip("."), match.start(), match.end())
        for match in WORD.finditer(text, start, len(text) if end is None else end)
        if (word := match[0])[0].isalnum() or word in _SIGNS
    ]


class Stream:
    """A run of tokens to look copied words up in."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self._keys = [token.text for token in found]
        self._at: dict[str, list[int]] = {}
        for index, key in enumerate(self._keys):
            self._at.setdefault(key, []).append(index)

    def find(self, copied: Sequence[Token]) -> Copy | None:
        """Return where the words stand, exactly or nearly; None when they do not."""
        keys = [token.text for token in copied]
        if not keys:
            return None
        exact = self._exact(keys)
        if exact is not None:
            return Copy(exact, exact + len(keys))
        return self._near(keys) if len(keys) <= _LONGEST else None

    def _exact(self, keys: list[str]) -> int | None:
        offset = min(range(len(keys)), key=lambda index: len(self._at.get(keys[index], ())))
        for place in self._at.get(keys[offset], ()):
            begin = place - offset
            if begin >= 0 and keys == self._keys[begin : begin + len(keys)]:
                return begin
        return None

    def _near(self, keys: list[str]) -> Copy | None:
        votes: Counter[int] = Counter()
        for index, key in enumerate(keys):
            places = self._at.get(key, ())
            if len(places) <= _OFTEN:
                votes.update({place - index for place in places})
        if not votes:
            return None
        shift, count = max(votes.items(), key=lambda item: (item[1], -item[0]))
        total = sum(votes[shift + step] for step in range(-_SLACK, _SLACK + 1))
        if max(count, total) < max(1, _ENOUGH * sum(len(self._at.get(key, ())) <= _OFTEN for key in keys)):
            return None
        begin = max(shift - _SLACK, 0)
        return _compared(keys, self._keys[begin : shift + len(keys) + _SLACK], begin)


def _compared(keys: list[str], others: list[str], begin: int) -> Copy | None:
    """Align the copy with the window it votes for and say what differs."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 -- a compiled module that only copied text needs

    steps = Indel.opcodes(keys, others).as_list()
    blocks = [(int(a), int(b), int(c), int(d)) for tag, a, b, c, d in steps if tag == "equal"]
    if sum(source_end - source for source, source_end, _, _ in blocks) < _ENOUGH * len(keys):
        return None
    low = max(blocks[0][2] - blocks[0][0], 0)
    high = min(blocks[-1][3] + len(keys) - blocks[-1][1], len(others))
    source, destination = 0, low
    for begins, ends, there, there_ends in [*blocks, (len(keys), len(keys), high, high)]:
        if begins > source or there > destination:
            said, instead = keys[source:begins], others[destination:there]
            return Copy(begin + low, begin + high, " ".join(said), " ".join(instead))
        source, destination = ends, there_ends
    return None


def difference(copy: Copy) -> str:
    """Say in one sentence how a copy differs from the article."""
    if not copy.said:
        return f"The article also says “{copy.instead_of}” there."
    if not copy.instead_of:
        return f"The article does not say “{copy.said}” there."
    return f"The article says “{copy.instead_of}”, not “{copy.said}”."


def span(stream: Stream, copy: Copy) -> Span:
    """Return the region from the first token matched to the last."""
    return Span(start=stream.tokens[copy.first].start, end=stream.tokens[copy.after - 1].end)

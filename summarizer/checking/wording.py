"""A sentence of a text as it would stand alone: its quotations closed, a name for the pronoun it begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.checking.pieces import GAP
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.checking.bearing import Bearing
    from summarizer.flow.facts import Facts
    from summarizer.models.article import Sentence, Span

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BACK: Final = 3
"""Sentences before a pronoun in which whom it stands for may be named."""
_STANDS_FOR: Final = {"m": {"person"}, "f": {"person"}, "pl": {"person", "organisation", "place", "other"}}
"""Who a pronoun can stand for -> what kinds of names those are."""
_MOST: Final = 3
"""Names that are tried for a pronoun."""


class Wording:
    """The wording of a text's sentences."""

    def __init__(self, article: Facts, own: Facts, bearing: Bearing) -> None:
        self._bearing = bearing
        self._known = article.names
        self._own = own
        self._language = rules(own.outline.article.language)
        self._marks = [mark.span for mark in own.outline.marks if mark.nested_in is None and not mark.block]

    def readings(self, sentence: Sentence) -> Iterator[str]:
        """Yield how the sentence may be read, the likeliest first; once, unless it begins with a pronoun."""
        text = self._closed(sentence.span)
        word = _WORD.match(text)
        who = self._language.pronouns.get(word[0].lower(), "") if word is not None else ""
        if word is None or who not in _STANDS_FOR or sentence.number == 1:
            yield text
            return
        named = list(self._named_before(sentence.number, _STANDS_FOR[who]))[:_MOST]
        for name in named:
            yield name + text[word.end() :]
        if who == "pl" or not named:
            yield f"– {text}"  # "they" may be people without a name: then only that it does not stand alone is forgiven

    def _named_before(self, number: int, kinds: set[str]) -> Iterator[str]:
        """Yield whom the sentences before name, the nearest sentence first, each in its order."""
        seen: set[str] = set()
        for earlier in range(number - 1, max(number - 1 - _BACK, 0), -1):
            place = self._own.outline.sentences[earlier - 1].span
            own = [name for _, name in self._own.names.within(place)]
            words = _WORD.findall(place.of(self._own.outline.article.text))
            known = [name for word in words if word[0].isupper() and (name := self._known.resolve(word)) is not None]
            for name in (*own, *known):
                if name.kind in kinds and name.full not in seen:
                    seen.add(name.full)
                    yield name.full

    def _closed(self, place: Span) -> str:
        """Return a sentence with marks round what a quotation that goes beyond it covers, and round words left out.

        Of `“We stay. We go,” she said.` the first sentence becomes `“We stay.”`, the second `“We go,” she said.`
        """
        text = self._own.outline.article.text
        pieces: list[str] = []
        at = place.start
        for mark in self._marks:
            if mark.overlaps(place):
                start, end = max(mark.start, place.start), min(mark.end, place.end)
                pieces += [
                    self._reworded(text[at:start]),
                    "“" if mark.start < place.start else "",
                    GAP.sub("” … “", text[start:end]),
                ]
                pieces += ["”" if mark.end > place.end else ""]
                at = end
        return "".join([*pieces, self._reworded(text[at : place.end])])

    def _reworded(self, text: str) -> str:
        """Put the article's word for each that the article does not have: “killed” for “died”."""
        return _WORD.sub(lambda word: self._bearing.written(word[0]) or word[0], text)

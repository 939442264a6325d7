"""Whether the people a sentence names are in the article, hold the offices it gives them, and are where it has them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from summarizer.models.extraction import Finding
from summarizer.text.languages import rules
from summarizer.text.words import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from summarizer.checking.bearing import Bearing
    from summarizer.flow.facts import Facts
    from summarizer.models.article import Sentence, Span
    from summarizer.text.names import Name

_CAPITALS: Final = re.compile(r"\b[A-Z][\w-]+(?: (?:[A-Z][\w-]+|of|&))*(?<! of)(?<! &)")
_BESIDE: Final = 50
"""Characters before and after a name that say what it has to do with."""
_ALIKE: Final = 2
_BACK: Final = 2
"""Sentences before one that names nobody in which it may be named of whom it is."""
_CHECKED: Final = frozenset({"person", "organisation"})
_PERSONAL: Final = frozenset({"m", "f", "self"})
_TITLE: Final = 24
_APPOSITION: Final = 60
"""Characters before and after a name in which its office stands."""
_CUT: Final = 3
"""Letters that are left of an office at least."""
_SENTENCE: Final = 3
"""Content words that make a sentence of the article what a sentence is about."""


class Naming:
    """The people of a text, compared with those of an article."""

    def __init__(self, article: Facts, own: Facts, bearing: Bearing) -> None:
        self._article = article
        self._own = own
        self._bearing = bearing
        self._language = rules(article.outline.article.language)
        self._light = self._language.titles | self._language.roles | self._language.function_words
        text = article.outline.article.text
        self._written = {fold(word.low) for word in words(text, self._language.code) if word.stem}

    def against(self, sentence: Sentence, evidence: Sequence[int]) -> Finding | None:
        """Return what speaks against a person the sentence names."""
        named = self._own.names.within(sentence.span)
        people = [(span, name) for span, name in named if name.kind in _CHECKED or self._is_person(name)]
        for span, name in people:
            said = span.of(self._own.outline.article.text)
            unknown = (
                []
                if name.kind != "person" and " " not in said
                else [word for word in self._telling(said) if fold(word.lower()) not in self._written]
            )
            if unknown:
                return Finding(code="name_not_found", message=f"The article does not name {' '.join(unknown)}.")
            if (finding := self._office(span)) is not None:
                return finding
        known = [
            found
            for _, name in people
            if (found := self._article.names.resolve(name.full)) is not None and found.kind == "person"
        ]
        return self._elsewhere(known, sentence, evidence) if known else None

    def borne(self, text: str, near: Sequence[int]) -> list[int] | None:
        """Return the sentences that bear the names of a text one by one; None if one is borne nowhere.

        A place or an organisation of several words is to stand among words that the text shares. A person is to be the
        last one named before the sentence that says most of it, if this begins with a pronoun.
        """
        if self._language.nouns_capital:
            return None
        result: list[int] = []
        main = max(near, key=lambda number: self._bearing.things(text, [number]), default=0)
        for match in _CAPITALS.finditer(text):
            said = " ".join(word for word in match[0].split() if word.lower() not in self._light)
            if not said or said in self._article.outline.sentence(main):
                continue
            at = text.find(said, match.start())
            known = self._article.names.resolve(said)
            if known is not None and known.kind == "person":
                places = self._standing_for(known, main)
            elif " " in said:
                places = [
                    sentence.number
                    for sentence in self._article.outline.sentences
                    if said in self._article.outline.sentence(sentence.number)
                    and self._bearing.things(
                        f"{text[max(at - _BESIDE, 0) : at]} … {text[at + len(said) :][:_BESIDE]}", [sentence.number]
                    )
                    >= _ALIKE
                ]
            elif at == 0:
                continue
            else:
                places = []
            if not places:
                return None
            result.append(places[-1])
        return result

    def _standing_for(self, name: Name, number: int) -> list[int]:
        """Return the sentence that names somebody for whom the pronoun stands that the next one or two begin with."""
        outline = self._article.outline
        found = words(outline.sentence(number), self._language.code)
        if not found or found[0].low not in self._language.pronouns:
            return []
        for earlier in range(number - 1, max(number - 1 - _BACK, 0), -1):
            within = self._article.names.within(outline.sentences[earlier - 1].span)
            people = [other for _, other in within if other.kind == "person"]
            if people:
                return [earlier] if any(other is name for other in people) else []
        return []

    def _is_person(self, name: Name) -> bool:
        known = self._article.names.resolve(name.full)
        return known is not None and known.kind == "person"

    def _telling(self, mention: str) -> list[str]:
        """Return the words of a mention but titles, offices and initials."""
        light = self._language.titles | self._language.roles | self._language.function_words
        return [
            word.text.removesuffix("’s").removesuffix("'s")
            for word in words(mention, self._language.code)
            if word.stem and len(word.low) > 1 and word.text[0].isupper() and word.low not in light
        ]

    def _office(self, span: Span) -> Finding | None:
        """Return a finding when the article has somebody else in the office that the text gives a person."""
        known = self._article.names.resolve(span.of(self._own.outline.article.text))
        roles = self._beside(span)
        if known is None or not roles or _share(roles, known.offices):
            return None
        for other in self._article.names.people:
            if other is not known and all(_share({role}, other.offices) for role in roles):
                message = f"The article has {other.full} as {' '.join(sorted(roles))}, not {known.full}."
                return Finding(code="name_not_found", message=message, spans=other.mentions[:1])
        return None

    def _beside(self, span: Span) -> frozenset[str]:
        """Return the offices right before a name, or in an apposition after it: "engineer Lee", "Lee, the engineer"."""
        text, code = self._own.outline.article.text, self._language.code
        before = [word for word in words(text[max(span.start - _TITLE, 0) : span.start], code) if word.low != ","][-1:]
        after = words(text[span.end : span.end + _APPOSITION], code)
        told = list(takewhile(lambda word: word.text.islower(), after[1:])) if after and after[0].low == "," else []
        if any(word.low in self._language.auxiliaries for word in told):
            told = []  # not an apposition but a clause: "According to Lee, the engineer was late"
        return frozenset(word.low for word in (*before, *told) if word.low in self._language.roles)

    def _elsewhere(self, known: Sequence[Name], sentence: Sentence, evidence: Sequence[int]) -> Finding | None:
        """Return a finding when the sentence that says most of it names somebody else, and not whom it begins with."""
        text = sentence.span.of(self._own.outline.article.text)
        count, number = max(((self._bearing.things(text, [n]), -n) for n in evidence), default=(0, 0))
        if count < _SENTENCE:
            return None
        place = self._article.outline.sentences[-number - 1].span
        there = [name for _, name in self._article.names.within(place) if name.kind == "person"]
        others = [name for name in there if not any(name is other for other in known)]
        if not others or any(name is known[0] for name in there) or self._refers_back(place):
            return None
        message = f"Where the article says this it names {others[0].full}, not {known[0].full}."
        return Finding(code="name_not_found", message=message, spans=(place,))

    def _refers_back(self, place: Span) -> bool:
        """Tell whether a sentence of the article has a pronoun or a noun for somebody named before."""
        language = self._language
        found = words(place.of(self._article.outline.article.text), language.code)
        return any(
            language.pronouns.get(word.low) in _PERSONAL
            or word.low in language.possessives
            or (word.low in language.roles and before.low in language.definite)
            for before, word in zip([found[0], *found], found, strict=False)
        )


def _share(roles: AbstractSet[str], offices: AbstractSet[str]) -> bool:
    """Tell whether two sets have an office in common, one of them perhaps cut short: "gov", "governor"."""
    return any(
        one.startswith(other) or other.startswith(one) for one in roles for other in offices if len(other) >= _CUT
    )

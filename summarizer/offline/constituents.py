"""Noun phrases where every noun has a capital letter, read from left to right. Called by `verb_second`.

An article, adjectives, nouns, what they own and an apposition: "Der Sprecher der Werft, Jan Ott (SPD),". The article
tells which phrase is no subject: "dem Sprecher", "der neuen Zeitung".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.offline.frames import Candidate

if TYPE_CHECKING:
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_ADJECTIVES: Final = 5
"""Words between an article and its noun, at most."""
_LONG: Final = 8
"""Words before a postposition among which its phrase begins."""
_TITLE: Final = 40
"""Characters of a paper's name between marks, at most."""
_BRACKET: Final = 6
"""Tokens of a bracket after a name, at most."""
_OWNERS: Final = 3
"""Genitives one after the other, at most."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last`."""

    first: int
    last: int
    who: Candidate
    head: str
    """Its noun, in lower case."""
    oblique: bool
    """It can be no subject."""
    vague: bool = False
    """A word such as `dies` that more often is an object where another noun can be the subject."""

    @property
    def person(self) -> bool:
        """Tell whether it names somebody."""
        return self.who.name is not None and self.who.name.kind == "person"


def phrase_at(frame: Frame, token: int, language: Language) -> Phrase | None:
    """Return the phrase that begins at a token, with its genitives, bracket and apposition; None for no phrase."""
    found = _simple(frame, token, language)
    if found is None or found.who.kind == "pronoun":
        return found
    last, named = found.last, found.who
    for _ in range(_OWNERS):
        owner = _owner(frame, last + 1, language)
        if owner is None:
            break
        last = owner.last
    if last > found.last and named.kind == "nominal":
        named = _nominal(frame, named.first, last)
    last = _after_bracket(frame, last)
    apposition = _apposition(frame, last + 1, language)
    if apposition is not None:
        last = apposition.last
        if apposition.person and not found.person:
            named = apposition.who
    return Phrase(found.first, last, named, found.head, oblique=found.oblique, vague=found.vague)


def titled_at(frame: Frame, token: int) -> Phrase | None:
    """Return a paper or a site by its name between marks: "laut „X“"."""
    if not frame.quote_at(token) or frame.at[token][1] - frame.at[token][0] > _TITLE:
        return None
    return Phrase(token, token, _nominal(frame, token, token), "", oblique=False)


def ending(frame: Frame, last: int, language: Language) -> Phrase | None:
    """Return the longest phrase that ends at a token."""
    for token in range(max(0, last - _LONG), last + 1):
        found = phrase_at(frame, token, language)
        if found is not None and found.last == last and frame.words[token] not in language.prepositions:
            return found
    return None


def _simple(frame: Frame, token: int, language: Language) -> Phrase | None:
    """Return article, adjectives and nouns that begin at a token."""
    words, at, oblique = frame.words, token, False
    linked = _linked(frame, token, language)
    if linked is not None:
        return Phrase(token, linked.last, linked, words[linked.last], oblique=False)
    if at < len(words) and (
        words[at] in language.prepositions or (words[at] in language.obliques and words[at] not in language.determiners)
    ):
        oblique, at = True, at + 1
    pronoun = frame.by_token.get(at)
    if pronoun is not None and pronoun.kind == "pronoun":
        return Phrase(token, at, pronoun, words[at], oblique, words[at] in language.it)
    article = at < len(words) and words[at] in language.determiners and at not in frame.by_token
    begin = at
    if article:
        oblique = oblique or words[at] in language.obliques
        at += 1
    noun = _noun(frame, at, language)
    if noun is None:
        follows = words[at] if at < len(words) else "."
        verb = not follows[0].isalnum() or follows in language.verbs or follows in language.cue_verbs
        demonstrative = words[begin] in language.it or (article and words[begin] in language.demonstratives and verb)
        if not demonstrative:
            return None
        alone = Candidate(begin, begin, "pronoun", Span(start=frame.at[begin][0], end=frame.at[begin][1]))
        return Phrase(token, begin, alone, words[begin], oblique, words[begin] in language.it)
    last = _nouns_end(frame, noun, language)
    if not article and noun == last and words[noun].endswith("s") and last + 1 not in frame.capitals:
        owned = _noun(frame, last + 1, language)  # "Irlas neue Bürgermeisterin Ann Lee"
        last = last if owned is None else _nouns_end(frame, owned, language)
    dative = article and words[begin] in language.dative_feminine
    if dative and (words[noun].endswith(language.feminine) or (noun > at and words[noun - 1].endswith("en"))):
        oblique = True
    return Phrase(token, last, _who(frame, begin, noun, last), words[last], oblique)


def _linked(frame: Frame, token: int, language: Language) -> Candidate | None:
    """Return the name that a preposition belongs to: "Von der Leyen"."""
    if frame.words[token] not in language.doers:
        return None
    for last in (token + 1, token + 2):
        found = frame.by_token.get(last)
        if found is not None and found.name is not None and found.name.kind == "person":
            written = " ".join(frame.words[token : found.last + 1])
            return found if found.name.full.lower().endswith(f" {written}") else None
    return None


def _noun(frame: Frame, at: int, language: Language) -> int | None:
    """Return the token of the first noun after adjectives that begin at a token."""
    words = frame.words
    for token in range(at, min(at + _ADJECTIVES, len(words))):
        named = frame.quote_at(token) and token > 0 and frame.words[token - 1] in language.determiners
        short = named and frame.at[token][1] - frame.at[token][0] <= _TITLE
        found = frame.by_token.get(token)
        if found is not None and found.kind == "pronoun":
            return None
        if token in frame.capitals or found is not None or short:
            return token
        word = words[token]
        adjective = word.endswith(language.adjective_endings) or word[0].isdigit()
        joined = word in language.coordinations if token > at else word in language.indefinite
        if not (adjective or joined) or word in language.verbs or word in language.prepositions:
            return None
        if (word in language.determiners and word not in language.possessives) or (
            word in language.cue_verbs and token == at
        ):
            return None
    return None


def _nouns_end(frame: Frame, token: int, language: Language) -> int:
    """Return the last token of the nouns and names that stand together, and of the title of one."""
    while True:
        found = frame.by_token.get(token)
        token = found.last if found is not None else token
        joined = token + 2 < len(frame.words) and frame.words[token + 1] in language.coordinations
        if joined and token + 2 in frame.capitals:
            token += 2
            continue
        if token + 1 not in frame.capitals and token + 1 not in frame.by_token:
            break
        if frame.by_token.get(token + 1) is not None and frame.by_token[token + 1].kind == "pronoun":
            break
        token += 1
    titled = frame.quote_at(token + 1) and token + 2 < len(frame.words) and frame.words[token + 2][0].isalpha()
    return token + titled


def _who(frame: Frame, begin: int, noun: int, last: int) -> Candidate:
    """Return the name that ends the nouns, else the whole phrase."""
    found = frame.by_token.get(last)
    if found is not None and found.name is not None:
        speaks = found.name.kind in ("person", "organisation")
        if speaks or (found.first == noun == begin):
            return found
    return _nominal(frame, begin, last)


def _owner(frame: Frame, token: int, language: Language) -> Phrase | None:
    """Return the genitive that begins at a token."""
    if token < len(frame.words) and frame.words[token] in language.genitive_articles:
        return _simple(frame, token, language)
    return None


def _after_bracket(frame: Frame, last: int) -> int:
    words = frame.words
    if words[last + 1 : last + 2] == ["("]:
        for token in range(last + 2, min(last + 2 + _BRACKET, len(words))):
            if words[token] == ")":
                return token
    return last


def _apposition(frame: Frame, comma: int, language: Language) -> Phrase | None:
    """Return the noun phrase between a comma and another, or the end: ", die Chefin der Werft,"."""
    words = frame.words
    if words[comma : comma + 1] != [","] or comma + 1 >= len(words):
        return None
    found = _simple(frame, comma + 1, language)
    if found is None or found.who.kind == "pronoun" or (found.oblique and not found.person):
        return None
    last = found.last
    while (owner := _owner(frame, last + 1, language)) is not None or (
        last + 1 < len(words)
        and words[last + 1] in language.prepositions
        and (owner := _simple(frame, last + 1, language)) is not None
    ):
        last = owner.last
    last = _after_bracket(frame, last)
    follows = words[last + 1] if last + 1 < len(words) else "."
    if follows not in (",", ".", ":", ";", "–", "—"):
        return None
    return Phrase(found.first, last + (follows == ","), found.who, found.head, found.oblique)


def _nominal(frame: Frame, first: int, last: int) -> Candidate:
    return Candidate(first, last, "nominal", Span(start=frame.at[first][0], end=frame.at[last][1]))

"""Marks that nobody said: titles, nicknames, terms in scare quotes. Called by `speakers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.capital_titles import is_named
from summarizer.offline.frames import is_possessive
from summarizer.offline.phrases import STOPS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Mark, Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_TITLE_WORDS: Final = 12
_TERM_WORDS: Final = 3
_AFTER: Final = 3
"""Tokens up to the word after the next."""
_APPOSITION: Final = 8
_HEADING_WORDS: Final = 6
_SMALL: Final = 3
"""Letters of a word that stays small in a title."""


class Titles:
    """Tells of one mark after the other whether nobody said it, and remembers what the article has named as titles."""

    def __init__(self, outline: Outline, language: Language) -> None:
        self._text = outline.article.text
        self._language = language
        tops = [mark for mark in outline.marks if mark.nested_in is None and not mark.block]
        self._doubles = sum(_is_single(self._text, mark) for mark in tops) * 2 < len(tops)
        """The article speaks in double quotation marks."""
        self._named: set[str] = set()
        self._last: tuple[Frame, int] | None = None
        """Where the last mark stands, if that was a title."""

    def has(self, mark: Mark, frame: Frame, attributions: Sequence[Attribution], *, covered: bool) -> bool:
        """Tell whether a mark is a heading, the title of a work or a mere term rather than words somebody said."""
        inside = mark.span.of(self._text).strip()
        nobody = (
            (self._doubles and _is_heading(self._text, mark, frame))
            or _is_direction(inside)
            or _is_title(inside, frame, frame.token_of(mark), attributions, self._language)
            or (not covered and self._again(inside, frame, frame.token_of(mark)))
        )
        self._last = (frame, frame.token_of(mark)) if nobody else None
        if nobody:
            self._named.add(_plain(inside))
        return nobody

    def _again(self, inside: str, frame: Frame, token: int) -> bool:
        """Tell whether words are a title named before, or stand in a row with one: "X," "Y" and "Z"."""
        if not capitalised(inside.split()) or frame.only_quotes():
            return False
        if self._last is not None and self._last[0] is frame:
            between = frame.words[self._last[1] + 1 : token]
            if all(word == "," or word in self._language.coordinations for word in between):
                return True
        return _plain(inside) in self._named


def _is_title(  # noqa: C901, PLR0911 -- one sign a line
    inside: str, frame: Frame, token: int, attributions: Sequence[Attribution], language: Language
) -> bool:
    """Tell whether a mark is the title of a work or a mere term rather than words somebody said.

    Told from its capitals, and from the words around it ("the show", "known as", "so-called").
    """
    words = inside.split()
    before = frame.words[token - 1] if token else ""
    if before == "=":  # an attribute in markup
        return True
    if before == ":" and language.nouns_capital:
        return token > 1 and frame.words[token - 2] in language.naming
    if before == ":" or len(words) > _TITLE_WORDS or frame.only_quotes():
        return False
    if language.nouns_capital:
        return is_named(inside, frame, token, attributions, language)
    if before in language.naming or (len(words) == 1 and _is_nickname(frame, token)):
        return True
    covered = any(a.covers(token) and not (a.before and token > a.token) for a in attributions)
    if not any(map(str.isalpha, inside)) or (before in language.so_called and len(words) <= _TERM_WORDS):
        return not covered
    if capitalised(words) and (covered or _names_work(frame, token, language)):
        return _names_work(frame, token, language)
    if covered:
        return False
    if words[0][0].isupper() and _is_work(frame, token, language) and not _is_sentence(inside, language):
        return True
    if capitalised(words) and inside[-1] not in "!?":
        return _has_place(frame, token, language) or (len(words) > 1 and _is_of(frame, token, language))
    return not attributions and _is_term(frame, token, words, language)


def _is_heading(text: str, mark: Mark, frame: Frame) -> bool:
    """Tell whether a mark in an article that speaks in double ones is a heading: short, single and alone."""
    if len(mark.span.of(text).split()) > _HEADING_WORDS or not frame.only_quotes() or not _is_single(text, mark):
        return False
    return text[frame.span.start - 1] == "\n" and text[frame.span.end : frame.span.end + 1] in ("\n", "")


def _is_direction(inside: str) -> bool:
    """Tell whether words only say what happened, as in a transcript: "(Applause.)"."""
    return inside[0] == "(" and inside.rstrip(".").endswith(")") and "(" not in inside[1:]


def _is_single(text: str, mark: Mark) -> bool:
    """Tell whether a mark stands in single quotation marks."""
    sign, before = text[mark.span.start - 1], text[mark.span.start - 2 : mark.span.start - 1]
    return sign in "'‘‚" and before != sign


def _plain(words: str) -> str:
    return " ".join(words.lower().rstrip(",.").split())


def _is_nickname(frame: Frame, token: int) -> bool:
    """Tell whether a mark stands inside a name: J.P. "Eel" Tarry."""
    before, after = frame.by_token.get(token - 1), frame.by_token.get(token + 1)
    given = (
        token > 0
        and (before is not None or frame.words[token - 1] == ".")
        and frame.at[token][0] - frame.at[token - 1][1] <= 1
    )
    return given and after is not None and after.name is not None


def capitalised(words: Sequence[str]) -> bool:
    """Tell whether words are written as in a title."""
    long = [word for word in words if len(word) > _SMALL or word is words[0]]
    return all(word.lstrip("“‘'\"([#@")[:1].isupper() or not word[0].isalpha() for word in long)


def _names_work(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether the words beside a title say what it is: "the show", "on CNN's", "podcast", "X," a new novel."""
    words = frame.words
    before = words[token - 1] if token else ""
    if (before == "," or before in language.prepositions) and token > 1:
        before = words[token - 2]
    if before in language.works or (is_possessive(before) and _airs(frame, token, language)):
        return True
    end = token + _AFTER
    if words[token + 1 : token + 2] and words[token + 1] in language.determiners:
        end = next((i for i in range(token + 1, len(words)) if words[i] in STOPS or words[i] == "."), len(words))
    return any(word in language.works for word in words[token + 1 : min(end, token + _APPOSITION)])


def _is_work(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether a work is named right before its title: "the paper “X”", "The paper, “X”, appears"."""
    words = frame.words
    if words[token - 1] == "," and words[token + 1 : token + 2] == [","]:
        return token > 1 and words[token - 2] in language.works
    return token > 0 and words[token - 1] in language.works


def _airs(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether the owner of a title is a channel: "told CNN's", "on Fox News channel's"."""
    owner = frame.by_token.get(token - 1)
    channel = owner is not None and owner.name is not None and owner.name.kind == "organisation"
    return channel or any(word in language.prepositions for word in frame.words[max(0, token - 4) : token - 1])


def _has_place(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether capital words stand where a title does: as a subject, or right after "in"."""
    words = frame.words
    before = words[token - 1] if token else ";"
    after = words[token + 1] if token + 1 < len(words) else "."
    if before in (";", ".") and (after in language.verbs or after.endswith("s")):
        return True
    return before in language.place_words


def _is_of(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether capital words belong to a noun that nobody says them with: "the tune of", not "chants of"."""
    words = frame.words
    return token > 1 and words[token - 1] in language.genitives and words[token - 2] not in language.cue_nouns


def _is_term(frame: Frame, token: int, inside: Sequence[str], language: Language) -> bool:
    """Tell whether a few quoted words stand before a noun like an adjective, in a sentence where nobody speaks."""
    words = frame.words
    if len(inside) > _TERM_WORDS or token + 1 >= len(words) or token == 0 or not inside[-1][-1].isalnum():
        return False
    after = words[token + 1]
    return (
        after.isalpha()
        and after not in language.function_words
        and (words[token - 1] in language.determiners or is_possessive(words[token - 1]))
    )


def _is_sentence(inside: str, language: Language) -> bool:
    return any(word in language.verbs for word in inside.lower().split())

"""Cut a text into words with stems, so that texts can be compared word by word.

Called by the finders of numbers, dates, negations and hedges, and by verifying.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from summarizer.text.languages import Language, rules

WORD: Final = re.compile(
    r"[a-zA-Z]{2,}+(?![\w'’ʼ])"  # most words, told apart the fastest way
    r"|[^\W\d_](?:(?:\.[^\W\d_])+\."  # U.S., a.m.
    r"|[^\W\d_]*(?:['’ʼ][^\W\d_]+|\d+)*)"  # MI5
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\w\s]"
)
"""A word, a number or a single sign; white space and underscores lie between them.

What an alternative begins with is looked at before it is tried, if that is one character: most do.
"""

_SHORT: Final = re.compile(r"(?:'s|'ll|'ve|'re|'m|'d)$")
_STEM: Final = 3
_KEPT: Final = 1 << 16
"""Words of a language whose forms are remembered: more than articles of a day have."""


class Word(NamedTuple):
    """A word or sign. Offsets are those of the text it was found in, moved by `offset`."""

    start: int
    end: int
    text: str
    low: str
    """Lower case, straight apostrophe, no possessive or contracted verb, no last full stop."""
    stem: str
    """Without ending and diacritics; empty for a sign."""


def words(text: str, language: str, offset: int = 0) -> list[Word]:
    """Return the words and signs of a text, in order."""
    found: list[Word] = []
    make, find, at, known, append = tuple.__new__, text.find, 0, forms(language), found.append
    for word in WORD.findall(text):
        start = find(word, at)
        at = start + len(word)
        low, bare = known[word]
        append(make(Word, (offset + start, offset + at, word, low, bare)))
    return found


class Forms(dict[str, tuple[str, str]]):
    """Word -> the word in lower case, and its stem: worked out when a word is first looked up."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, word: str) -> tuple[str, str]:
        if len(self) >= _KEPT:
            self.clear()
        found = self[word] = _forms(word, self._language)
        return found


@cache
def forms(language: str) -> Forms:
    """Return the forms of the words of a language."""
    return Forms(rules(language))


def _forms(word: str, language: Language) -> tuple[str, str]:
    low = word.lower()
    if len(low) == 1:
        return low, (low if low.isalnum() else "")
    low = low.replace("’", "'").replace("ʼ", "'").rstrip(".")
    if "'" in low:
        low = _SHORT.sub("", low)
        head, sign, tail = low.partition("'")
        if tail and head + sign in language.elided:
            low = tail
    return low, stem(low, language) if low[0].isalpha() else low


def stem(low: str, language: Language) -> str:
    """Return a lower-case word without its ending: `considered` and `consideration` become one."""
    low = language.irregular.get(low, low)
    bare = fold(low)
    for ending in language.suffixes:
        if bare.endswith(ending) and len(bare) - len(ending) >= _STEM:
            bare = bare[: -len(ending)]
            break
    if len(bare) > _STEM and bare[-1] in "eiy":
        bare = bare[:-1]
    if len(bare) > _STEM and bare[-1] == bare[-2]:
        bare = bare[:-1]
    return bare


def fold(low: str) -> str:
    """Return a word without diacritics, with `ss` for `ß`."""
    if low.isascii():
        return low
    parts = unicodedata.normalize("NFKD", low.replace("ß", "ss"))
    return "".join(c for c in parts if not unicodedata.combining(c))

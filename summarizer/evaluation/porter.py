"""The stem of an English word: Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Called by rouge."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_SHORTEST: Final = 3
"""Letters; shorter words are left alone."""
_VOWEL: Final = re.compile(r"[aeiou]|(?<=[^aeiou])y")
_RUN: Final = re.compile(r"V+C+")
_DOUBLE: Final = re.compile(r"([^aeiouylsz])\1$")
_SECOND: Final = {
    "ational": "ate",
    "tional": "tion",
    "enci": "ence",
    "anci": "ance",
    "izer": "ize",
    "abli": "able",
    "alli": "al",
    "entli": "ent",
    "eli": "e",
    "ousli": "ous",
    "ization": "ize",
    "ation": "ate",
    "ator": "ate",
    "alism": "al",
    "iveness": "ive",
    "fulness": "ful",
    "ousness": "ous",
    "aliti": "al",
    "iviti": "ive",
    "biliti": "ble",
}
_THIRD: Final = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_FOURTH: Final = frozenset(
    {
        "al",
        "ance",
        "ence",
        "er",
        "ic",
        "able",
        "ible",
        "ant",
        "ement",
        "ment",
        "ent",
        "ion",
        "ou",
        "ism",
        "ate",
        "iti",
        "ous",
        "ive",
        "ize",
    }
)


@lru_cache(maxsize=1 << 15)
def porter(word: str) -> str:
    """Return the stem of a word in lower case; a word with other letters than a to z comes back as it is."""
    if len(word) < _SHORTEST or not (word.isascii() and word.isalpha()):
        return word
    word = _verb_ending(_plural(word))
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(_replaced(word, _SECOND), _THIRD)
    return _tidied(_without_last(word))


def _shape(stem: str) -> str:
    """Return a stem as a string of C and V; a y after a consonant is a vowel."""
    vowels = {match.start() for match in _VOWEL.finditer(stem)}
    return "".join("V" if index in vowels else "C" for index in range(len(stem)))


def _measure(stem: str) -> int:
    """Return Porter's m: how often vowels are followed by consonants."""
    return len(_RUN.findall(_shape(stem)))


def _has_vowel(stem: str) -> bool:
    return "V" in _shape(stem)


def _ends_short(stem: str) -> bool:
    """Tell whether it ends consonant, vowel, consonant, the last not w, x or y: Porter's *o."""
    return _shape(stem).endswith("CVC") and stem[-1] not in "wxy"


def _plural(word: str) -> str:
    for ending, instead in (("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", "")):
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


def _verb_ending(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word:
            return _restored(stem) if _has_vowel(stem) else word
    return word


def _restored(stem: str) -> str:
    if stem.endswith(("at", "bl", "iz")):
        return stem + "e"
    if _DOUBLE.search(stem):
        return stem[:-1]
    return stem + "e" if _measure(stem) == 1 and _ends_short(stem) else stem


def _replaced(word: str, table: dict[str, str]) -> str:
    """Replace the longest ending of the table where what is left has a measure above 0."""
    ending = max((ending for ending in table if word.endswith(ending)), key=len, default="")
    stem = word.removesuffix(ending)
    return stem + table[ending] if ending and _measure(stem) else word


def _without_last(word: str) -> str:
    ending = max((ending for ending in _FOURTH if word.endswith(ending)), key=len, default="")
    stem = word.removesuffix(ending)
    if not ending or _measure(stem) <= 1 or (ending == "ion" and not stem.endswith(("s", "t"))):
        return word
    return stem


def _tidied(word: str) -> str:
    if word.endswith("e"):
        stem = word[:-1]
        if _measure(stem) > 1 or (_measure(stem) == 1 and not _ends_short(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word

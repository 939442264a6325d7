"""Signs that may be quotation marks, each judged by the characters around it. Only `marks` calls this.

A sign is told to open, to close, to do either, or to be no quotation mark at all: an apostrophe, feet and inches.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from summarizer.text.paragraphs import GAP

if TYPE_CHECKING:
    from summarizer.models.article import Span
    from summarizer.text.languages import Language

FAMILIES: Final = {
    **dict.fromkeys('“”„‟"＂〝〞〟', "double"),
    **dict.fromkeys("‘’‚‛'`´", "single"),
    **dict.fromkeys(("``", "''", "´´"), "double"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("「」｢｣", "corner"),
    **dict.fromkeys("『』", "white corner"),
}
"""Sign -> the kind of quotation mark; only signs of one kind make a pair."""

_SIGN: Final = re.compile(r"[“”„‟\"＂〝〞〟‘’‚‛'`´«»‹›「」『』｢｣](?:(?<=`)`|(?<=')'(?!')|(?<=´)´)?")
_ALWAYS_OPEN: Final = frozenset("„‚‟‛「『｢〝`") | {"``"}
_ALWAYS_CLOSE: Final = frozenset("」』｣〞〟´") | {"´´"}
_OPENS_AFTER: Final = frozenset("([{<—–―‒-/=:|¿¡…*_>#+\"“„'‘‚«‹»›")
_SURELY_OPENS_AFTER: Final = frozenset("([{=<")
_CLOSES_BEFORE: Final = frozenset(",.;:!?…)]}")
_BLANK: Final = re.compile(GAP)
_PRIME: Final = re.compile(r"(?<=\d)\s?['’′]\s?\d{1,2}(?:[.½¼¾]\d*)?\s?(\"|''|”|″)")
_FEET: Final = re.compile(r"['’]\s?\d")
_YEARS: Final = re.compile(r"\d0s?\b(?![.,]?\d|\s?%)|\d\d\b(?![.,]?\d|\s?%|\s\w)")
_WORD: Final = re.compile(r"[^\W_]+")
_NEXT_WORD: Final = re.compile(rf"{GAP}?([^\W\d_]+)")


@dataclass(slots=True)
class Sign:
    """A sign at `start` to `end` that may open a quotation, close one, or either."""

    start: int
    end: int
    family: str
    opens: bool
    closes: bool
    weak: bool = False
    """It may as well be an apostrophe or stand for feet or inches."""


def signs(text: str, paragraph: Span, language: Language) -> list[Sign]:
    """Return the signs of a paragraph that may be quotation marks, in order."""
    found = [
        match
        for match in _SIGN.finditer(text, paragraph.start, paragraph.end)
        if not (match[0] in "'’‘" and _is_inside_word(text, match.start(), paragraph))
    ]
    if not found:
        return []
    primes = {prime.start(1) for prime in _PRIME.finditer(text, paragraph.start, paragraph.end)}
    angle = next((match[0] for match in found if match[0] in "«»‹›"), "«")
    judged = []
    for match in found:
        if match.start() not in primes:
            sign = _judged(text, match, paragraph, language, guillemets_out=angle in "«‹" or language.guillemets_out)
            if sign is not None:
                judged.append(sign)
    return _without_apostrophes(text, _without_inches(_without_doubles(text, judged)), paragraph, language)


def opening(text: str, paragraph: Span) -> str | None:
    """Return the family of the sign a paragraph starts with, None when it starts with something else."""
    sign = _SIGN.match(text, paragraph.start, paragraph.end)
    return None if sign is None else FAMILIES[sign[0]]


def _is_inside_word(text: str, i: int, paragraph: Span) -> bool:
    """Tell whether letters or digits stand on both sides: the commonest apostrophe."""
    return paragraph.start < i < paragraph.end - 1 and text[i - 1].isalnum() and text[i + 1].isalnum()


def _judged(
    text: str, match: re.Match[str], paragraph: Span, language: Language, *, guillemets_out: bool
) -> Sign | None:
    """Judge a sign by its neighbours; None when it is no quotation mark."""
    sign, (start, end) = match[0], match.span()
    family = FAMILIES[sign]
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    made = Sign(start, end, family, opens=False, closes=False)
    if family in ("angle", "small angle"):
        made.opens = _opens_guillemet(sign, before, after, language, guillemets_out=guillemets_out)
        made.closes = not made.opens
    elif sign in _ALWAYS_OPEN:
        made.opens = True
    elif sign in _ALWAYS_CLOSE:
        made.closes = True
    elif family == "double":
        made.opens, made.closes = _double(sign, before, after)
        made.weak = before.isdigit()
    elif not _is_elision(text, match, before, language):
        made.opens, made.closes = _single(sign, before, after)
        made.weak = before in "sSnNxXzZ" or before.isdigit()
    else:
        return None
    return made


def _opens_guillemet(sign: str, before: str, after: str, language: Language, *, guillemets_out: bool) -> bool:
    """Tell whether a guillemet opens: by its place, or, between blanks as in French, by the paragraph's style."""
    if not language.guillemets_out and _is_blank(before) != _is_blank(after):
        return _is_blank(before)
    return (sign in "«‹") == guillemets_out


def _double(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a double mark may open and may close."""
    blank_before, blank_after = _is_blank(before), _is_blank(after)
    may_open = (blank_before or before in _OPENS_AFTER) and not blank_after and after not in _CLOSES_BEFORE
    if sign == "“":
        return (True, False) if may_open or blank_before else (not blank_after, True)
    if sign == "”":
        wrong_way_round = not blank_after and after.isalnum() and (blank_before or before in _SURELY_OPENS_AFTER)
        return wrong_way_round, not wrong_way_round
    if before in _SURELY_OPENS_AFTER:
        return True, False
    if blank_before:
        return True, blank_after
    glued = before.isalnum() and after.isalnum()
    return may_open or glued, True


def _single(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a single mark may open and may close."""
    may_open = (_is_blank(before) or before in _OPENS_AFTER) and not _is_blank(after)
    if sign == "‘":
        opens = may_open and after not in _CLOSES_BEFORE
        return opens, not opens and not _is_blank(before)
    if sign == "’" or _is_blank(after) or after in _CLOSES_BEFORE:
        return False, not _is_blank(before)
    return may_open, not may_open and not _is_blank(before)


def _is_blank(character: str) -> bool:
    return character == " " or bool(_BLANK.match(character))


def _is_elision(text: str, match: re.Match[str], before: str, language: Language) -> bool:
    """Tell whether letters or digits are left out here: ’90s, ’em, rock ’n’ roll, 6' 2"."""
    start, end = match.span()
    if before.isdigit():
        return bool(_FEET.match(text, start))
    if before.lower() == "n" and text[max(0, start - 2)] in "'’‘":
        return True
    if before.isalnum():
        return False
    word = _WORD.match(text, end)
    return word is not None and (word[0].lower() in language.elisions or bool(_YEARS.match(text, end)))


def _without_doubles(text: str, found: list[Sign]) -> list[Sign]:
    """Leave out the straight mark before a curly one, as pull quotes have them: "“Yes,” he said."""
    return [
        sign
        for sign, following in zip(found, [*found, None][1:], strict=True)
        if following is None or text[sign.start : following.end] != '"“' or not following.opens
    ]


def _without_inches(found: list[Sign]) -> list[Sign]:
    """Leave out the straight mark after a number when the next one closes, too: a 12" record."""
    doubles = [sign for sign in found if sign.family == "double"]
    inches = {
        id(sign)
        for sign, following in pairwise(doubles)
        if sign.weak and sign.closes and following.closes and not following.opens
    }
    return [sign for sign in found if id(sign) not in inches]


def _without_apostrophes(text: str, found: list[Sign], paragraph: Span, language: Language) -> list[Sign]:
    """Leave out the single marks that belong to a word: those that have no partner, and the dogs’ tails."""
    singles = [sign for sign in found if sign.family == "single"]
    dropped: set[int] = set()
    open_: list[Sign] = []
    for sign, following in zip(singles, [*singles, None][1:], strict=True):
        if sign.opens and not (sign.closes and open_):
            open_.append(sign)
        elif not open_ or (
            sign.weak and following is not None and following.closes and _is_possessive(text, sign, paragraph, language)
        ):
            dropped.add(id(sign))
        else:
            open_.pop()
    dropped.update(id(sign) for sign in open_ if sign.start > paragraph.start)
    return [sign for sign in found if id(sign) not in dropped]


def _is_possessive(text: str, sign: Sign, paragraph: Span, language: Language) -> bool:
    """Tell whether a noun seems to follow: after a quotation there is “he said”, “and” or punctuation."""
    word = _NEXT_WORD.match(text, sign.end, paragraph.end)
    if word is None:
        return False
    lower = word[1].lower()
    return lower not in language.function_words and lower not in language.cue_verbs

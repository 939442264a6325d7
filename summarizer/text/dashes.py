"""Speech that a dash begins, as in Spanish and French. Called by `marks`.

"—No cerramos —dijo Ana—. Nunca." and "— On ne ferme pas, dit Anne. Jamais." have two pieces of speech and who says it
between them. A paragraph where nobody is said to speak is an item of a list, not dialogue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models.article import Span
    from summarizer.text.languages import Language

_DASH: Final = re.compile(r"[—―–]\s*(?=\S)")
_OPENS: Final = re.compile(r"\s[—―–](?=[^\W\d_])")
_CLOSES: Final = re.compile(r"(?<=\S)[—―–](?=[\s.,;:…!?]|$)[.,;:…!?]*\s*")
_AFTER: Final = re.compile(r"[,!?…»]\s+(?=[^\W\d_])")
_ENDS: Final = re.compile(r"[.!?…]\s+|$")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIRST: Final = 4
"""Words among which the verb of saying stands."""


def dialogue(text: str, paragraph: Span, language: Language) -> list[tuple[int, int]]:
    """Return where the pieces of speech of a paragraph begin and end; nothing when it is none."""
    opening = _DASH.match(text, paragraph.start, paragraph.end)
    if opening is None:
        return []
    asides = list(_between_dashes(text, opening.end(), paragraph.end, language))
    asides = asides or list(_after_commas(text, opening.end(), paragraph.end, language))
    starts = [opening.end(), *(end for _, end in asides)]
    ends = [*(start for start, _ in asides), paragraph.end]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end] if asides else []


def _between_dashes(text: str, begin: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where words such as " —dijo Ana—. " stand."""
    at = begin
    while (opens := _OPENS.search(text, at, end)) is not None:
        closes = _CLOSES.search(text, opens.end(), end)
        stop = closes.end() if closes is not None else end
        if _says(text[opens.end() : stop], language):
            yield opens.start(), stop
        at = max(stop, opens.end())


def _after_commas(text: str, begin: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Yield where words such as ", dit Anne. " stand."""
    at = begin
    while (comma := _AFTER.search(text, at, end)) is not None:
        at = comma.end()
        ends = _ENDS.search(text, at, end)
        stop = ends.end() if ends is not None else end
        if _says(text[at:stop], language):
            yield comma.start() + (comma[0][0] != ","), stop
            at = stop


def _says(aside: str, language: Language) -> bool:
    """Tell whether a verb of saying begins some words, after no more than its auxiliary and a pronoun."""
    for word in _WORD.findall(aside.lower())[:_FIRST]:
        if word in language.cue_verbs:
            return True
        if word not in language.before_verbs and word not in language.pronouns and word != "t":
            return False
    return False

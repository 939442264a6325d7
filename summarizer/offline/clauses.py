"""What somebody said as a sentence of its own: the tokens of its clause. Called by `claims`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.frames import QUOTE
from summarizer.offline.phrases import STOPS, is_past
from summarizer.offline.standing import leans

if TYPE_CHECKING:
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language
    from summarizer.text.names import Name

_HALVES: Final = 2
FEWEST: Final = 5
MOST: Final = 36
"""Words of a claim."""
_VERB: Final = 22
"""Words among which its verb must stand."""


def clause(
    frame: Frame, attribution: Attribution, following: Attribution | None, language: Language
) -> tuple[int, int] | None:
    """Return the tokens of what is said, up to the next thing said, if they are a clause of their own."""
    words = frame.words
    whole = _main(attribution, language)
    if language.verb_second or whole is None:
        return None
    first, last = whole
    if following is not None and first < following.token < last:
        source = following.source
        last = source.first if source is not None and first < source.first < following.token else following.token
    while first < last and not (words[first][0].isalnum() or words[first][0] in "$€£" + QUOTE):
        first += 1
    last = _first_clause(frame, first, last, language)
    while last > first and not words[last - 1][0].isalnum() and words[last - 1][0] not in (QUOTE, ")"):
        last -= 1
    if last > first and words[last - 1] in language.coordinations:
        last -= 1
    if not _is_long_enough(frame, first, last) or last - first > MOST or words[first][0] == QUOTE:
        return None
    told = words[first - 1] in language.clause_words or first - attribution.token <= 1
    told = told or first == 0 or (attribution.word in language.cue_phrases and words[first - 1] == ",")
    led = first == 0 or words[first - 1] in language.clause_words
    return (first, last) if (attribution.before or told) and _is_clause(frame, first, last, language, led=led) else None


def _main(attribution: Attribution, language: Language) -> tuple[int, int] | None:
    """Return the part of what is said that is a clause: all, what follows "Still, Lee said,", or what precedes him."""
    if len(attribution.content) == 1:
        return attribution.content[0]
    if len(attribution.content) != _HALVES:
        return None
    (first, border), second = attribution.content
    words = attribution.frame.words
    if border - first <= _HALVES and words[first] in language.openings:
        return second
    goes_on = second[0] < second[1] and words[second[0]] in language.coordinations
    alone = goes_on and _is_clause(attribution.frame, first, border - 1, language, led=first == 0)
    return (first, border) if alone else None


def _is_long_enough(frame: Frame, first: int, last: int) -> bool:
    """Tell whether tokens say something: a quotation among them counts for more than one."""
    return last - first >= FEWEST or any(frame.quote_at(index) for index in range(first + 2, last))


def halves(
    frame: Frame, attribution: Attribution, name: Name | None, language: Language
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Return the tokens of a sentence that is broken by who says it: "The dam, Lee said, will hold"."""
    words = frame.words
    if language.verb_second or len(attribution.content) != _HALVES:
        return None
    (first, border), (begin, last) = attribution.content
    border -= words[border - 1] == ","
    while last > begin and not words[last - 1][0].isalnum() and words[last - 1][0] not in (QUOTE, ")"):
        last -= 1
    plain = language.prepositions | language.conjunctions | language.relatives | language.determiners
    finite = begin < last and words[begin] not in plain and words[begin][0].isalpha()
    whole = not any(word in language.verbs or word in STOPS or word[0] == QUOTE for word in words[first:border])
    if not finite or not whole or border <= first or border - first + last - begin > MOST:
        return None
    if leans(frame, first, border, language, after=name) or leans(frame, begin, last, language, after=name):
        return None
    return (first, border), (begin, last)


def _first_clause(frame: Frame, first: int, last: int, language: Language) -> int:
    """Return where the first clause ends: what follows ", and she is" may be the article's own voice."""
    words = frame.words
    for index in range(first + FEWEST, last - 2):
        follows = words[index + 1]
        if words[index] not in language.coordinations:
            continue
        if words[index - 1] == "," or follows in language.clause_words:
            opens = follows in language.pronouns or follows in language.clause_words or index + 1 in frame.by_token
            opens = opens or follows.endswith(language.past)
            if opens or any(word in language.verbs for word in words[index + 1 : index + 6]):
                return index
    return last


def _is_clause(frame: Frame, first: int, last: int, language: Language, *, led: bool = False) -> bool:
    """Tell whether the words are a clause: a subject, then a finite verb, no question or infinitive.

    A clause that is `led` by "that" or begins its sentence may open with a preposition: "in March the dam leaked".
    """
    words = frame.words
    if (
        (words[first] in language.prepositions and not led)
        or (words[first] in language.conjunctions and words[first] not in language.clause_words)
        or words[first] in language.before_verbs
    ):
        return False
    if words[first] in language.relatives or words[first] in language.questions or words[first + 1] == ",":
        return False
    final = words[last - 1]
    if final in language.relatives or final in language.prepositions or final in language.determiners:
        return False
    for index, word in enumerate(words[first + 1 : min(last, first + _VERB)], first + 1):
        if word in language.verbs or (first + 1 < index and is_past(word, language)):
            return words[index - 1] not in language.coordinations
        if word == language.infinitive and first + 3 > index:
            return False
    return False

"""What somebody is said to say, think or want: the words before a cue, after it or around it. Called by `reporting`.

`contents` finds the quotations that belong to a cue; here the borders of indirect speech are drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.offline.borders import DASHES, ENDS, ending, leads, tells, word_at
from summarizer.offline.phrases import STOPS, is_participle, is_past

if TYPE_CHECKING:
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

Ranges = tuple[tuple[int, int], ...]
"""First token and the one after the last."""

_FAR: Final = 8
"""Words of a source before its cue, at most."""
_FARTHER: Final = 14
"""Words between a cue and "that", at most."""
_OTHERS: Final = 5
"""Words of those who say it too: "said Lee and others"."""
_FEWEST: Final = 3
"""Words of what is said before its cue, at least; fewer, with their comma, only lead up to it: "Still, Lee said,"."""


def around(frame: Frame, cue: int, source: Candidate, language: Language) -> Ranges:
    """Return what is said around a verb of saying and its source: "The dam, Lee said, will hold"."""
    inverted = source.first > cue
    start = max(cue, source.last) + 1 if inverted else cue + 1
    follows = after(frame, start, language, cue=cue, clause=True)
    if _is_relative(frame, source, cue, language):
        return within_relative(frame, follows, cue, language)
    begins = clause_begins(frame, cue if inverted else min(source.first, cue))
    if not _may_precede(frame, begins, source, cue, language):
        return follows
    before = (_begun(frame, begins), begins)
    rest = _rest(frame, start, language, inverted=inverted)
    if word_at(frame, rest) == ",":
        aside = _is_aside(frame, rest + 1, language, inverted=inverted)
        return (before,) if aside else (before, *after(frame, rest + 1, language, cue=cue, clause=True))
    if not word_at(frame, rest) or word_at(frame, rest) in ENDS or inverted:
        return (before,)
    quoted = frame.quote_at(begins - 1) or (begins > 1 and frame.quote_at(begins - 2))
    leading = leads(frame, language) or any(word in language.subordinators for word in frame.words[1 : _FEWEST + 1])
    if _is_adverbial(frame, cue, rest, language) and (quoted or not (leading or begins < _FEWEST)):
        return (before,)
    return follows


def after(frame: Frame, start: int, language: Language, *, cue: int, clause: bool) -> Ranges:
    """Return what follows a cue, up to where the sentence goes on in another voice."""
    words = frame.words
    start = _timed(frame, start, language)
    while start < len(words) and (
        words[start] in (",", ":") or words[start] in language.particles or words[start] in language.sequels
    ):
        start += 1
    opens = _clause_word(frame, start, cue, language)
    if opens is not None:
        start, clause = opens + 1, True
    if start >= len(words) or words[start] in ENDS:
        return ()
    last = ending(frame, start, cue, language, clause=clause)
    while last > start and not (words[last - 1][0].isalnum() or frame.quote_at(last - 1) or words[last - 1] == ")"):
        last -= 1
    return ((start, last),) if last > start else ()


def within_relative(frame: Frame, content: Ranges, cue: int, language: Language) -> Ranges:
    """End what is said in a relative clause where the sentence goes on: "Lee, who says it holds, built the dam"."""
    words = frame.words
    opened = next((i for i in range(cue - 1, 0, -1) if words[i] in language.relatives), 0)
    if not content or not opened or words[opened - 1] != ",":
        return content
    ((first, last),) = content
    for token in range(first + 1, last):
        if words[token] == "," and _goes_on(word_at(frame, token + 1), language):
            return ((first, token),)
    return content


def clause_begins(frame: Frame, token: int) -> int:
    """Return the first token of the clause that a token stands in."""
    while token > 0 and frame.words[token - 1] not in STOPS and not frame.quote_at(token - 1):
        token -= 1
    return token


def _timed(frame: Frame, token: int, language: Language) -> int:
    """Return the token after words that say when: "said again on Monday", "said last week that"."""
    while True:
        word = word_at(frame, token)
        if word in language.indefinite:
            token += 1
        elif word in language.relative_terms and word_at(frame, token + 1) in language.periods:
            token += 2
        else:
            return token


def _goes_on(word: str, language: Language) -> bool:
    """Tell whether a word after a relative clause is the verb that its noun is the subject of."""
    verb = word in language.verbs or word in language.before_verbs or is_past(word, language)
    return verb or tells(word, language) or word.endswith("ly")


def _is_relative(frame: Frame, source: Candidate, cue: int, language: Language) -> bool:
    """Tell whether a cue stands in a relative clause: "Lee, who said"."""
    between = frame.words[source.last + 1 : cue]
    return source.span.end > frame.at[source.last][1] or any(word in language.relatives for word in between)


def _may_precede(frame: Frame, begins: int, source: Candidate, cue: int, language: Language) -> bool:
    """Tell whether what is said may stand before the clause of its cue, or around it."""
    words = frame.words
    if begins < 1 or words[begins] in language.subordinators:
        return False
    quoted = frame.quote_at(begins - 1)
    if begins < _FEWEST and not quoted and not frame.quote_at(0):
        return words[begins - 1] == "," and begins > 1
    if not (quoted or words[begins - 1] == "," or words[begins - 1] in DASHES):
        return False
    if source.first > cue:
        return True
    if is_participle(words[cue], language):
        return quoted
    return source.first - begins <= _FAR and not any(
        word in language.before_verbs
        or word in language.cue_verbs
        or word in language.clause_words
        or word in language.relatives
        for word in words[begins : source.first]
    )


def _begun(frame: Frame, begins: int) -> int:
    """Return where what is said before a cue begins: at the quotation, if a colon or a dash stands before that."""
    announced = begins > 1 and (frame.words[begins - 2] == ":" or frame.words[begins - 2] in DASHES)
    return begins - 1 if announced and frame.quote_at(begins - 1) else 0


def _rest(frame: Frame, start: int, language: Language, *, inverted: bool) -> int:
    """Return the token after a cue, its source and when it was said: "said Lee and others on Monday"."""
    while start < len(frame.words) and (frame.words[start] in language.indefinite or frame.words[start].endswith("ly")):
        start += 1
    if inverted and word_at(frame, start) in language.coordinations:
        others = range(start, min(start + _OTHERS, len(frame.words)))
        return next((i for i in others if frame.words[i] in STOPS), start)
    return start


def _is_aside(frame: Frame, token: int, language: Language, *, inverted: bool) -> bool:
    """Tell whether what follows a source and a comma is about it: "said Lee, a farmer", "Lee said, smiling"."""
    word = word_at(frame, token)
    if inverted:
        return not frame.quote_at(token)
    goes_on = word in language.coordinations and word_at(frame, token + 1) in language.verbs
    return goes_on or (is_participle(word, language) and word not in language.prepositions)


def _is_adverbial(frame: Frame, cue: int, token: int, language: Language) -> bool:
    """Tell whether what follows a cue is when, where or to whom: "said on Monday", "told reporters", not what."""
    word = frame.words[token]
    if word in language.clause_words or word in (":", language.infinitive):
        return False
    if word in language.prepositions or word in language.subordinators or word in language.conjunctions:
        return True
    if frame.words[cue] not in language.addressing or _clause_word(frame, token, cue, language) is not None:
        return False
    for index in range(token + 1, len(frame.words)):
        other = frame.words[index]
        if other in STOPS or other in ENDS or other in language.conjunctions or frame.quote_at(index):
            break
        if other in language.verbs or other.endswith(language.past) or other == language.infinitive:
            return False
    return True


def _clause_word(frame: Frame, start: int, cue: int, language: Language) -> int | None:
    """Return the "that" or colon which opens what is said, at once or after when, where or to whom it was said."""
    words = frame.words
    first, second = word_at(frame, start), word_at(frame, start + 2)
    if first in language.clause_words:
        determines = (second in STOPS or second in ENDS) and start + 1 not in frame.by_token
        return None if determines else start
    adverbial = first != language.infinitive and (first in language.prepositions or words[cue] in language.putting)
    if not adverbial and (words[cue] not in language.addressing or first in language.questions):
        return None
    barred = "" if adverbial else language.infinitive
    for token in range(start, min(len(words), start + _FARTHER)):
        word = words[token]
        if word in language.clause_words and words[token - 1] not in language.prepositions:
            return token
        if word in (":", ",") and frame.quote_at(token + 1):
            return token
        ends = word in STOPS or word in language.verbs or word in language.clause_words or word == barred
        if ends or frame.quote_at(token) or _is_cue(frame, token, language):
            return None
    return None


def _is_cue(frame: Frame, token: int, language: Language) -> bool:
    """Tell whether a word is another verb of saying, not a noun after a preposition: "with state news agency"."""
    if frame.words[token] not in language.cue_verbs:
        return False
    before = frame.words[token - 1]
    return before not in language.prepositions and before not in language.determiners

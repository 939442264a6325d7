"""Who says, thinks or wants something, by whatever cue: the attributions of a frame. Called by `reported`.

`attributions` looks for who says a quotation; here come also verbs of thinking, wanting and siding, and what `stances`
reads, and each has the borders that `extents` draws.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.offline.attributions import bounded
from summarizer.offline.borders import leads, word_at
from summarizer.offline.cues import is_verb
from summarizer.offline.extents import after, around, within_relative
from summarizer.offline.phrases import STOPS, is_participle
from summarizer.offline.stances import adjective, made, noun, passive
from summarizer.offline.subjects import subject
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.offline.attributions import Attribution
    from summarizer.offline.extents import Ranges
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.text.languages import Language

_FEWEST: Final = 3
"""Words before "according to Lee" that can be what is said."""
_NEAR: Final = 18
"""Words between a source and a verb of thinking, wanting or siding, at most."""
_SOON: Final = 8
"""Words among which a clause has its verb."""


def reporting(frame: Frame, said: Sequence[Attribution], language: Language) -> Iterator[Attribution]:
    """Yield everything a frame reports, one cue inside another too; `said` are the attributions of its quotations.

    For a language without stances these are all there is.
    """
    if not language.stances:
        yield from (one for one in said if one.source is not None and one.content)
        return
    known = {one.token: one for one in said}
    cues = _cues(language.code)
    found: list[Attribution] = []
    before: Attribution | None = None
    for token, word in enumerate(frame.words if frame.readable() else ()):
        if word not in cues and token not in known:
            continue
        one = _read(frame, token, known.get(token), before, language)
        if one is not None and one.content:
            found.append(one)
        before = known.get(token, before)
    found = bounded(found, language)
    yield from (_led_up(one, found, language) for one in found if one.content)


@cache
def _cues(code: str) -> frozenset[str]:
    """Return every word that may be a cue."""
    language = rules(code)
    return frozenset(language.cue_verbs) | language.stances | language.stance_adjectives | language.stance_nouns


def _read(
    frame: Frame, token: int, said: Attribution | None, before: Attribution | None, language: Language
) -> Attribution | None:
    word = frame.words[token]
    if said is not None and said.word in language.cue_phrases and said.source is not None:
        return _phrase(said, said.source, language)
    if (word in language.cue_verbs or word in language.stances) and is_verb(frame, token, language):
        done = passive(frame, token, language)
        if done is None:
            return _verb(frame, token, said, before, language)
        return None if word in language.cue_verbs else made(frame, token, *done, language)
    if word in language.stance_adjectives:
        return adjective(frame, token, before, language)
    if word in language.stance_nouns:
        return noun(frame, token, before, language)
    return None


def _phrase(said: Attribution, source: Candidate, language: Language) -> Attribution:
    """Draw the borders around "according to Lee"."""
    content, frame = said.content, said.frame
    if said.before and content and content[0][1] < _FEWEST:
        return replace(said, content=after(frame, source.last + 1, language, cue=said.token, clause=True))
    if len(content) > 1 and word_at(frame, content[1][0]) == ",":
        word = word_at(frame, content[1][0] + 1)
        if word in language.coordinations or word in language.relatives or is_participle(word, language):
            return replace(said, content=content[:1])
    return said


def _verb(
    frame: Frame, token: int, said: Attribution | None, before: Attribution | None, language: Language
) -> Attribution | None:
    source = subject(frame, token, said, before, language)
    if source is None or not _speaks(frame, token, source, language):
        return None
    if frame.words[token] in language.cue_verbs:
        content = around(frame, token, source, language)
        if not _is_told(frame, token, content, language):
            return None
    else:
        content = _object(frame, token, language)
    one = made(frame, token, source, content, language)
    return replace(one, direct=True) if said is not None and said.direct and source is said.source else one


def _speaks(frame: Frame, token: int, source: Candidate, language: Language) -> bool:
    """Tell whether a source says or thinks something here: not "it shows a man", "what they said was"."""
    words = frame.words
    led = words[source.first - 1] if source.first else ""
    saying = words[token] in language.cue_verbs
    follows = word_at(frame, token + 1)
    if led in language.objects and not frame.quote_at(token + 1):
        return False
    if not saying and (led in language.clause_words or words[token - 1] in language.relatives):
        return False
    if not saying and token - source.last > _NEAR:
        return False
    if saying and follows in language.clause_words:
        return True
    if saying and follows in language.passives:
        return False
    relative = source.span.end > frame.at[source.last][1] and words[token - 1] not in language.relatives
    quoted = frame.quote_at(token + 1) or (source.first > 0 and frame.quote_at(source.first - 1))
    return not relative and (language.pronouns.get(words[source.first]) != "n" or quoted)


def _is_told(frame: Frame, token: int, content: Ranges, language: Language) -> bool:
    """Tell whether what follows a verb of saying is something said: not "replied to the letter", "added 40 jobs"."""
    if len(content) != 1 or content[0][0] < token:
        return True
    words, start, follows = frame.words, content[0][0], word_at(frame, token + 1)
    if words[start - 1] in language.clause_words or frame.quote_at(start):
        return True
    if words[start] in language.prepositions and words[start] not in language.topical:
        return False
    if words[token] not in language.clausal or frame.quote_at(token + 1) or follows in (":", ","):
        return True
    clause = not language.verbs.isdisjoint(words[start + 1 : start + _SOON])
    return clause and follows != language.infinitive


def _object(frame: Frame, token: int, language: Language) -> Ranges:
    """Return what a verb of thinking, wanting or siding is about, without the preposition: "spoke about the dam"."""
    words = frame.words
    start = token + 1
    follows = word_at(frame, start)
    if not follows or follows in STOPS or words[token - 1] == language.infinitive:
        return ()
    if follows in language.prepositions and follows not in language.topical:
        return ()
    while word_at(frame, start).endswith("ly"):
        start += 1
    start += word_at(frame, start) in language.prepositions and word_at(frame, start) != language.infinitive
    content = after(frame, start, language, cue=token, clause=False)
    return within_relative(frame, content, token, language) if words[token - 1] in language.relatives else content


def _led_up(one: Attribution, found: Sequence[Attribution], language: Language) -> Attribution:
    """End what leads up to the main clause where that begins: "Asked whether the dam holds, Lee said"."""
    frame, (first, last) = one.frame, one.content[-1]
    if one.word in language.cue_phrases or not leads(frame, language) or "," in frame.words[: one.token]:
        return one
    for other in found:
        if other.source is None or not other.direct or other.source.first <= one.token:
            continue
        comma = other.source.first - 1
        while comma > first and frame.words[comma] != "," and other.source.first - comma < _SOON:
            comma -= 1
        if first < comma < last and frame.words[comma] == ",":
            return replace(one, content=(*one.content[:-1], (first, comma)))
    return one

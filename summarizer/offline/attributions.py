"""Who is said to say what: cue, source and content, from the words of a frame. Called by `speakers` and `claims`.

The rules follow the order of words in reported speech (subject, verb, content, or the content first and the verb before
or after its subject), as in O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (2012).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final, cast

from summarizer.models.article import Span
from summarizer.offline.clause_subjects import opening
from summarizer.offline.contents import content as find_content
from summarizer.offline.contents import is_aside
from summarizer.offline.cues import is_verb
from summarizer.offline.frames import Candidate, is_possessive
from summarizer.offline.phrases import STOPS, ending_at, is_participle, phrase_from, starting_at
from summarizer.offline.reporters import reporter
from summarizer.offline.sources import source as find_source
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from summarizer.models.draft import Modality
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language

_BESIDE: Final = 2
"""Tokens between a cue and the quotation it stands at: a comma, or "that"."""
_FAR: Final = 8
"""Words between a cue and what is said, and of the source after a cue phrase, at most."""
_OWNED: Final = 3
"""Words between a noun of saying and whose it is, at most."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with the source it gives and the words it covers."""

    frame: Frame
    cue: Span
    token: int
    """The token of the cue, or of the last word of a cue phrase."""
    word: str
    modality: Modality
    source: Candidate | None
    direct: bool
    """The source stands right beside the cue."""
    before: bool
    """The content stands before the cue."""
    content: tuple[tuple[int, int], ...]
    """First token of the content and the one after its last; two ranges when the cue stands in the middle."""
    clause: bool
    """The cue can govern a clause: "said", not "called"."""

    def covers(self, token: int) -> bool:
        """Tell whether a token belongs to what is said."""
        return any(first <= token < last for first, last in self.content)

    def unsaid(self, language: Language) -> bool:
        """Tell whether the cue only says what may come: "would offer", "to call"."""
        left = self.token - 1
        while left >= 0 and self.frame.words[left] in language.indefinite:
            left -= 1
        return left >= 0 and self.frame.words[left] in language.modals

    def relative(self) -> bool:
        """Tell whether it stands in a relative clause: "Lee, who says"."""
        return self.source is not None and self.source.span.end > self.frame.at[self.source.last][1]

    def beside(self, token: int) -> bool:
        """Tell whether a token stands right at the cue."""
        if token > self.token:
            inverted = self.direct and self.source is not None and self.source.first > self.token
            nearest = self.source.last if inverted and self.source is not None else self.token
            return token - nearest <= _BESIDE
        first = self.source.first if self.source is not None and self.source.last < self.token else self.token
        return first - token <= _BESIDE


def attributions(frame: Frame, language: Language) -> list[Attribution]:
    """Return the attributions of a frame in the order of their cues."""
    found: list[Attribution] = []
    if not frame.readable():
        return found
    cues = _cues(language.code)
    for index, word in enumerate(frame.words):
        if word not in cues:
            continue
        attribution = None
        if (word in language.cue_verbs or word in language.quoting_verbs) and is_verb(frame, index, language):
            attribution = _verb(frame, index, found, language)
        if attribution is None and word in language.cue_nouns:
            attribution = _noun(frame, index, language)
        elif attribution is None and word in language.cue_starts:
            attribution = _phrase(frame, index, language)
        if attribution is not None:
            found.append(attribution)
    return bounded(found, language)


@cache
def _cues(code: str) -> frozenset[str]:
    """Return every word that may begin a cue."""
    language = rules(code)
    return (
        frozenset(language.cue_verbs)
        | frozenset(language.quoting_verbs)
        | frozenset(language.cue_nouns)
        | language.cue_starts
    )


def bounded(found: list[Attribution], language: Language) -> list[Attribution]:
    """End what is said where somebody else goes on: "…, but Lee said"."""
    borders = [border for attribution in found if (border := _coordinated(attribution, language)) is not None]
    if not borders:
        return found
    bounded = []
    for attribution in found:
        border = next((b for b in borders if b > max(attribution.token, _last(attribution))), None)
        if border is None:
            bounded.append(attribution)
            continue
        content = tuple((first, min(last, border)) for first, last in attribution.content if first < border)
        bounded.append(replace(attribution, content=content))
    return bounded


def _last(attribution: Attribution) -> int:
    return attribution.source.last if attribution.source is not None else -1


def _coordinated(attribution: Attribution, language: Language) -> int | None:
    """Return the token of the "and" or "but" that begins the clause of a source and its cue."""
    source, words = attribution.source, attribution.frame.words
    if source is None or source.last > attribution.token:
        return None
    if not (attribution.direct and attribution.clause) and source.last != attribution.token - 1:
        return None
    first = source.first
    while first > 0 and (words[first - 1] in language.determiners or words[first - 1] in language.roles):
        if words[first - 1] in language.clause_words:
            return None
        first -= 1
    return first - 1 if first > 1 and words[first - 1] in language.coordinations else None


def _verb(frame: Frame, index: int, earlier: list[Attribution], language: Language) -> Attribution:
    """Read the attribution of a verb of saying."""
    word = frame.words[index]
    source, direct, inverted = find_source(frame, index, shared(_before(frame, index, earlier, language)), language)
    before, content = find_content(frame, index, source, language, inverted=inverted)
    start, end = frame.at[index]
    return Attribution(
        frame=frame,
        cue=Span(start=start, end=end),
        token=index,
        word=word,
        modality=cast("Modality", language.cue_verbs.get(word) or language.quoting_verbs[word]),
        source=source,
        direct=direct,
        before=before,
        content=content,
        clause=word in language.cue_verbs,
    )


def _noun(frame: Frame, index: int, language: Language) -> Attribution | None:
    """Read "Lee's claim that": a noun of saying with its owner before it."""
    words = frame.words
    source = owner(frame, index, language)
    opens = next(
        (
            i
            for i in range(index + 1, min(index + 1 + _FAR, len(words)))
            if words[i] in language.clause_words
            or words[i] in STOPS
            or frame.quote_at(i)
            or words[i] == language.infinitive
        ),
        None,
    )
    if source is None or opens is None or (words[opens] in STOPS and words[opens] != ":"):
        return None
    if frame.quote_at(opens) or any(word in language.cue_verbs for word in words[index + 1 : opens]):
        return None
    start = opens + (words[opens] in language.clause_words or words[opens] == ":")
    start += words[start : start + 1] == [","]
    end = next((i for i in range(start, len(words)) if words[i] == ";"), len(words))
    return Attribution(
        frame=frame,
        cue=Span(start=frame.at[index][0], end=frame.at[index][1]),
        token=index,
        word=words[index],
        modality=cast("Modality", language.cue_nouns[words[index]]),
        source=source,
        direct=False,
        before=False,
        content=((start, end),),
        clause=words[opens] in language.clause_words,
    )


def owner(frame: Frame, index: int, language: Language) -> Candidate | None:
    """Return whose a noun is: "Lee's claim", "her March claim"."""
    for token in range(index - 1, max(-1, index - 1 - _OWNED), -1):
        word = frame.words[token]
        if word in language.possessives:
            start, end = frame.at[token]
            return Candidate(token, token, "pronoun", Span(start=start, end=end))
        if is_possessive(word):
            return frame.by_token.get(token) or starting_at(frame, token, language)
        if not word[0].isalpha() or word in language.prepositions or word in language.determiners:
            return None
    return None


def _phrase(frame: Frame, index: int, language: Language) -> Attribution | None:
    """Read "according to NAME": a cue phrase that begins at this token."""
    words = frame.words
    size = next((n for n in (4, 3, 2, 1) if " ".join(words[index : index + n]) in language.cue_phrases), 0)
    if not size:
        return None
    size = 1 if words[index] in language.reporting else size
    phrase, after = " ".join(words[index : index + size]), index + size
    if phrase in language.after_quote and not (index and (frame.quote_at(index - 1) or words[index - 1] == ",")):
        return None
    if language.nouns_capital:
        source = reporter(frame, after - 1, phrase, language)
    elif phrase in language.postpositions:
        source = ending_at(frame, index - 1, language)
    else:
        source = starting_at(frame, after, language) or phrase_from(frame, after, language)
    if source is None:
        return None
    end = source.last + 1
    while (
        end < len(words)
        and not language.verb_second
        and words[end] not in STOPS
        and not frame.quote_at(end)
        and end - source.last < _FAR * 2
    ):
        end += 1
    opens = index == 0 or (index == 1 and not frame.quote_at(0)) or words[index - 1] == ":"
    content = _around(frame, index, end, language, opens=opens)
    return Attribution(
        frame=frame,
        cue=Span(start=frame.at[index][0], end=frame.at[after - 1][1]),
        token=after - 1,
        word=phrase,
        modality=cast("Modality", language.cue_phrases[phrase]),
        source=source,
        direct=True,
        before=not opens,
        content=content,
        clause=True,
    )


def _around(frame: Frame, index: int, end: int, language: Language, *, opens: bool) -> tuple[tuple[int, int], ...]:
    """Return what is said around a cue phrase from `index` and its source up to `end`."""
    words = frame.words
    if opens:
        return ((end, len(words)),)
    more = end < len(words) - 2 or frame.quote_at(end + 1)
    goes_on = words[index - 1] in STOPS and more and not is_aside(frame, end + 1, language)
    return ((0, index), (end, len(words))) if language.verb_second or goes_on else ((0, index),)


def shared(before: Attribution | None) -> Candidate | None:
    """Return the source of the verb before, unless that stands in a relative clause."""
    return None if before is None or before.relative() else before.source


def _before(frame: Frame, index: int, earlier: list[Attribution], language: Language) -> Attribution | None:
    """Return the attribution whose source a verb may share: not one in the opening phrase.

    A participle after a comma goes with the main clause: "Lee said Kern had told them, adding".
    """
    if not earlier:
        return None
    apart = index and (frame.words[index - 1] == "," or frame.quote_at(index - 1))
    participle = apart and is_participle(frame.words[index], language)
    main = next((a for a in earlier if a.direct and a.clause), None) if participle else None
    before, start = main or earlier[-1], opening(frame)
    if before.source is None:
        return None
    opens = frame.words[start] in language.prepositions and "," in frame.words[before.source.last : index]
    return None if opens and "," not in frame.words[start : before.source.first] else before

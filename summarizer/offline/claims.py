"""Claims from reported speech, and the article's own facts. Called by `draft`.

Every claim is the words of one sentence; its attribution goes where what is left is a sentence of its own, a pronoun at
its start becomes the name it stands for. What would lean on the sentences around it is no claim here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.draft import DraftClaim
from summarizer.offline.claimants import claimant, stands_for, unsaid
from summarizer.offline.clauses import FEWEST, MOST, clause, halves
from summarizer.offline.frames import QUOTE
from summarizer.offline.phrases import is_participle
from summarizer.offline.standing import leans
from summarizer.text.mentions import is_headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.models.article import Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Candidate, Frame
    from summarizer.offline.resolving import Resolver
    from summarizer.text.languages import Language
    from summarizer.text.names import Name, Names

_TELLING: Final = 12
_OWN_MOST: Final = 25
_OWN: Final = 4
"""Facts in the article's own voice, at most."""
_LEAD: Final = 14
"""Words that may stand before the subject: "In a letter to Lee, "."""
_NEAR: Final = 3
"""Sentences back that a name may stand to be evidence for a pronoun."""
_FIGURE: Final = re.compile(r"\d")
_CLOSING: Final = "”\"’»“)'"
_STOPS: Final = (".", "!", "…")
_ENDS: Final = (".", "!", "…", "”", '"', "’", "»", "“", ")")


def claims(
    outline: Outline,
    names: Names,
    frames: Sequence[Frame],
    found: Sequence[Sequence[Attribution]],
    resolver: Resolver,
    language: Language,
) -> tuple[DraftClaim, ...]:
    """Return the claims of an article in its order; none for a language without rules."""
    if not language.cue_verbs:
        return ()
    maker = _Maker(outline, names, resolver, language)
    made: list[DraftClaim] = []
    own = 0
    for frame, attributions in zip(frames, found, strict=True):
        if frame.sentences[0] != frame.sentences[1] or len(frame.words) < FEWEST:
            continue
        text = frame.span.of(outline.article.text)
        if not text.rstrip().endswith(_ENDS) or ":" in frame.words[:3]:
            continue
        if is_headline(outline.article.text, frame.span.start, frame.span.end):
            continue
        reported = list(maker.reported(frame, attributions))
        made += reported
        if not attributions and not frame.marks and own < _OWN and (fact := maker.fact(frame)) is not None:
            own += 1
            made.append(fact)
    unique = {claim.text.casefold(): claim for claim in reversed(made)}
    return tuple(claim for claim in made if unique.pop(claim.text.casefold(), None) is not None)


class _Maker:
    """Writes claims out of frames."""

    def __init__(self, outline: Outline, names: Names, resolver: Resolver, language: Language) -> None:
        self._outline = outline
        self._text = outline.article.text
        self._names = names
        self._resolver = resolver
        self._language = language
        self._leaning = frozenset(language.pronouns) | frozenset(language.possessives) | language.leaning

    def reported(self, frame: Frame, attributions: Sequence[Attribution]) -> Iterator[DraftClaim]:
        """Yield what somebody said: one claim for each attribution that is not inside another."""
        strong = [
            a
            for a in attributions
            if a.clause and self._says(a) and a.source is not None and (a.direct or a.before or self._goes_on(a))
        ]
        outer = [
            a for a in strong if not any(b is not a and b.covers(a.token) and not self._parallel(b, a) for b in strong)
        ]
        for index, attribution in enumerate(outer):
            following = outer[index + 1] if index + 1 < len(outer) else None
            claim = self._claim(frame, attribution, following, alone=len(outer) == 1)
            if claim is not None:
                yield claim

    def fact(self, frame: Frame) -> DraftClaim | None:
        """Return the sentence as a claim of the article if it has figures and names and leans on nothing."""
        if len(frame.words) > _OWN_MOST or not _FIGURE.search(" ".join(frame.words)):
            return None
        if not any(c.name is not None for c in frame.candidates) or leans(frame, 0, len(frame.words), self._language):
            return None
        text = _plain(frame.span.of(self._text))
        if not text.endswith(".") or not text[:1].isupper() or text.isupper():
            return None
        return DraftClaim(text=text, claimant="article", sentences=(frame.sentences[0],), modality="asserted")

    def _says(self, attribution: Attribution) -> bool:
        """Tell whether something is said, not only thought or wanted: "said that", not "backed the dam"."""
        return attribution.word in self._language.cue_verbs or attribution.word in self._language.cue_phrases

    def _goes_on(self, attribution: Attribution) -> bool:
        """Tell whether a cue without a subject of its own says what: "left, adding that the dam would hold"."""
        opened = attribution.frame.words[attribution.content[0][0] - 1] in self._language.clause_words
        return opened and attribution.word in self._language.cue_verbs

    def _parallel(self, one: Attribution, other: Attribution) -> bool:
        """Tell whether `other` is a second thing the speaker of `one` said: ", adding that"."""
        before = other.frame.words[other.token - 1] if other.token else ""
        return other.source is one.source and (before == "," or before in self._language.conjunctions)

    def _claim(
        self, frame: Frame, attribution: Attribution, following: Attribution | None, *, alone: bool
    ) -> DraftClaim | None:
        source = attribution.source
        name = self._resolver.who(source) if source is not None else None
        if source is None or unsaid(frame, attribution, source, self._language):
            return None
        by = claimant(source, name, self._text, self._language)
        written = None
        if by is not None and attribution.modality in ("asserted", "opinion", "predicted"):
            written = self._stripped(frame, attribution, following, name)
        sided = attribution.direct or attribution.before
        if by is not None and written is None and sided and alone and self._governs(frame, attribution, source):
            written = self._whole(frame, source, name)
        if by is not None and written is None:
            written = self._retold(frame, attribution, following, name)
        if by is None or written is None:
            return None
        text, leaned = written
        evidence = self._evidence(frame, name, leaned=leaned or source.kind == "pronoun")
        if evidence is None:
            return None
        return DraftClaim(text=text, claimant=by, sentences=evidence, modality=attribution.modality)

    def _governs(self, frame: Frame, attribution: Attribution, source: Candidate) -> bool:
        """Tell whether the cue is the verb of the whole sentence, and something is said."""
        if sum(last - first for first, last in attribution.content) < FEWEST - 1 or not self._acts(attribution):
            return False
        first = source.first
        if attribution.before:
            border = min(first, attribution.token) - 1
            while border > 0 and frame.words[border][0].isalnum() and not frame.quote_at(border):
                if (
                    frame.words[border] in self._language.clause_words
                    or frame.words[border] in self._language.relatives
                ):
                    return False
                border -= 1
            return ";" not in frame.words
        while (
            first > 0 and frame.words[first - 1][0].isalnum() and frame.words[first - 1] not in self._language.relatives
        ):
            first -= 1
        return first == 0 or (
            frame.words[first - 1] == "," and first <= _LEAD and frame.words[0] in self._language.prepositions
        )

    def _acts(self, attribution: Attribution) -> bool:
        """Tell whether something is said to happen or counted: "asked for calm by May", not "confirmed the story"."""
        language, words = self._language, attribution.frame.words
        if language.verb_second or attribution.before or attribution.word in language.cue_phrases:
            return True
        first, last = attribution.content[0]
        if words[first - 1] in language.clause_words:
            return True
        return any(
            words[index] == language.infinitive and f"{words[index - 1]} {language.infinitive}" not in language.hedges
            for index in range(first, min(last, first + FEWEST))
        ) or any(
            words[index] in language.verbs or attribution.frame.quote_at(index) or words[index][0].isdigit()
            for index in range(first, last)
        )

    def _stripped(
        self, frame: Frame, attribution: Attribution, following: Attribution | None, name: Name | None
    ) -> tuple[str, bool] | None:
        """Return what is said without who says it, if that is a sentence; and whether it needed a name put in."""
        content = clause(frame, attribution, following, self._language)
        if content is None:
            parts = halves(frame, attribution, name, self._language)
            return None if parts is None else (self._joined(frame, parts), False)
        first, last = content
        leads, own = self._opening(frame, first, name, attribution.source)
        opened = frame.words[first] in self._leaning and leads is None
        if opened or leans(frame, first + (leads is not None), last, self._language, after=own or name):
            return None
        if leads is not None and not self._tells(frame, first, last):
            return None
        start = frame.at[first][1] if leads is not None else frame.at[first][0]
        text = _plain((leads or "") + self._text[start : frame.at[last - 1][1]])
        return _sentence(text), leads is not None

    def _tells(self, frame: Frame, first: int, last: int) -> bool:
        """Tell whether what somebody says of himself is worth a line: long, with a figure, a name or a quote."""
        inside = range(first + 1, last)
        named = any(c.name is not None for i in inside if (c := frame.by_token.get(i)) is not None)
        counted = any(frame.words[i][0].isdigit() or frame.quote_at(i) for i in inside)
        return named or counted or last - first >= _TELLING

    def _joined(self, frame: Frame, parts: Iterable[tuple[int, int]]) -> str:
        words = (self._text[frame.at[first][0] : frame.at[last - 1][1]] for first, last in parts)
        return _sentence(_plain(" ".join(words)))

    def _opening(
        self, frame: Frame, first: int, name: Name | None, source: Candidate | None
    ) -> tuple[str | None, Name | None]:
        """Return the name that goes for a pronoun at the start of what is said: "Lee" for "he", "Lee’s" for "his"."""
        word, found = frame.words[first], frame.by_token.get(first)
        if source is not None and stands_for(frame, first, source, self._language):
            return _plain(source.span.of(self._text)), name
        if found is not None and found.kind == "pronoun":
            own = self._resolver.who(found)
            if own is None or own.kind != "person" or (name is not None and own is not name):
                return None, None
            return own.full, own
        language = self._language
        if name is None or name.kind != "person" or name.gender is None or word not in language.determiners:
            return None, None
        return (name.full + "’s", name) if language.possessives.get(word) == name.gender else (None, None)

    def _whole(self, frame: Frame, source: Candidate, name: Name | None) -> tuple[str, bool] | None:
        """Return the sentence with its attribution, a pronoun at its start replaced by its name."""
        words = frame.words
        leads = source.kind == "pronoun" and source.first == 0
        if not FEWEST <= len(words) <= MOST or words[0][0] == QUOTE:
            return None
        if (words[0] in self._leaning or source.kind == "pronoun") and not leads:
            return None
        near = name if source.first < FEWEST else None
        if leans(frame, int(leads), len(words), self._language, after=near):
            return None
        text = frame.span.of(self._text)
        if leads and name is not None:
            text = name.full + text[frame.at[0][1] - frame.span.start :]
        text = _plain(text)
        return (text, leads) if text.endswith(_ENDS) else None

    def _retold(
        self, frame: Frame, attribution: Attribution, following: Attribution | None, name: Name | None
    ) -> tuple[str, bool] | None:
        """Return the name with its verb and a clause that stands alone: "Lee denied that the dam leaked"."""
        token, words, language = attribution.token, frame.words, self._language
        finite = not is_participle(words[token], language) and words[token - 1] != language.infinitive
        content = clause(frame, attribution, following, language)
        if name is None or content is None or not finite or words[token + 1] not in language.clause_words:
            return None
        first, last = content
        if first != token + 2 or words[first] in self._leaning or leans(frame, first, last, language, after=name):
            return None
        return _sentence(_plain(f"{name.full} {self._text[frame.at[token][0] : frame.at[last - 1][1]]}")), True

    def _evidence(self, frame: Frame, name: Name | None, *, leaned: bool) -> tuple[int, ...] | None:
        """Return the sentence, and the one before it that names who the pronoun is."""
        number = frame.sentences[0]
        if not leaned or name is None:
            return (number,)
        for back in range(number, max(0, number - 1 - _NEAR), -1):
            span = self._outline.sentences[back - 1].span
            if any(other is name for _, other in self._names.within(Span(start=span.start, end=span.end))):
                return (back, number) if back != number else (number,)
        return None


def _plain(text: str) -> str:
    return " ".join(text.split())


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.rstrip(_CLOSING).endswith(_STOPS) else text + "."

"""Who said each mark. Called by `draft`.

Every mark inside the content of an attribution has its source; a mark in a frame without one takes the speaker of the
quotations it belongs to: those of its paragraph, or of the one before. A pronoun stands for the last person it fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.draft import DraftQuote
from summarizer.offline.covering import called, covering, heard, outermost
from summarizer.offline.frames import Candidate
from summarizer.offline.resolving import Resolver
from summarizer.offline.sources import subject_after, subject_before
from summarizer.offline.titles import Titles, capitalised
from summarizer.text.mentions import UPPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Mark, Outline
    from summarizer.offline.attributions import Attribution
    from summarizer.offline.frames import Frame
    from summarizer.text.languages import Language
    from summarizer.text.names import Name, Names

_NEAR: Final = 3
"""Paragraphs a quotation without a speaker looks back."""
_DASHES: Final = frozenset("—–-―")
_OPEN_ENDS: Final = frozenset(",?!—–-…")
_SPOKEN: Final = re.compile(rf"({UPPER}{{2,}}(?:[ .'’-]+{UPPER}+){{0,3}}|{UPPER}[^\W_]+(?: {UPPER}[^\W_]+){{1,2}}):\s")
"""A label inside the marks, as transcripts have it: "LEE: I do not.", "Ann Lee: I do not."."""
_BACK: Final = 30
"""Frames it looks back."""
_INITIAL: Final = 2
_BYLINE: Final = 20
_NAME_WORDS: Final = (2, 3)
_SHORT: Final = 14
"""Words of a sentence that only says who spoke."""


@dataclass(slots=True)
class Said:
    """What is known of one mark."""

    mark: Mark
    frame: Frame
    source: Candidate | None = None
    attribution: Attribution | None = None
    cue: Span | None = None
    label: str | None = None
    named: Name | None = None
    certain: bool = False
    nameless: bool = False
    """The article says that it was said, and leaves out by whom."""
    quotation: bool = True
    """False for a title or a term nobody said."""


class Reader:
    """Goes through the frames once and finds the speaker of every mark."""

    def __init__(self, outline: Outline, names: Names, language: Language) -> None:
        self._outline = outline
        self._text = outline.article.text
        self._names = names
        self._language = language
        people = [name for name in names.people if " " in name.full] or list(names.people)
        self._main = next((name for name in people if not self._is_author(name)), None)
        """The person the article names first: who answers under "A:"."""
        self._titles = Titles(outline, language)
        self._said: list[Said] = []
        self._by_id: dict[str, Said] = {}
        self.resolver = Resolver(outline, language)

    def read(self, frames: Sequence[Frame], found: Sequence[Sequence[Attribution]]) -> tuple[DraftQuote, ...]:
        """Return a quote for every mark that somebody said, split quotations joined into one."""
        for index, (frame, attributions) in enumerate(zip(frames, found, strict=True)):
            self.resolver.read(frame, attributions)
            for mark in frame.marks:
                if self._signs(mark):
                    continue
                item = self._own(mark, frame, attributions)
                if item.quotation and not (item.source or item.label or item.nameless) and self._reads(frame):
                    self._inherit(item, frames, found, index)
                self._said.append(item)
                self._by_id[mark.id] = item
                if item.source is not None and item.named is None:
                    item.named = self.resolver.who(item.source)
                if item.named is not None and item.quotation:
                    self.resolver.spoke(item.named, frame, mark.span.end)
        return self._quotes()

    def _signs(self, mark: Mark) -> bool:
        """Take the line under a pull quote, inside its marks, for who said it: "Ann Lee, Port Authority."."""
        before = self._by_id.get(mark.continues or "")
        inside = mark.span.of(self._text)
        head, comma, _ = inside.partition(",")
        if before is None or not comma or len(inside.split()) > _SHORT or not capitalised(inside.split()):
            return False
        if len(head.split()) not in _NAME_WORDS or not all(word[0].isupper() for word in head.split()):
            return False
        span, named = Span(start=mark.span.start, end=mark.span.start + len(head)), self._names.resolve(head)
        before.source, before.named = Candidate(0, 0, "nominal" if named is None else "name", span, named), named
        before.attribution = before.cue = before.label = None
        return True

    def _reads(self, frame: Frame) -> bool:
        return bool(self._language.cue_verbs) and frame.readable()

    def _is_author(self, name: Name) -> bool:
        line = self._text[max(0, name.mentions[0].start - _BYLINE) : name.mentions[0].start].rsplit("\n", 1)[-1]
        return line.strip().lower() in self._language.bylines or name.full in self._outline.article.authors

    def _own(self, mark: Mark, frame: Frame, attributions: Sequence[Attribution]) -> Said:
        """Read off the mark's own frame who said it."""
        item = Said(mark, frame)
        if not self._reads(frame):
            return item
        if mark.block:
            self._label(item)
            return item
        spoken = _SPOKEN.match(self._text, mark.span.start, mark.span.end)
        label = self._names.resolve(spoken[1]) if spoken is not None else None
        if spoken is not None and (spoken[1].isupper() or (label is not None and label.kind == "person")):
            item.label, item.named = spoken[1].title(), label
            span = Span(start=spoken.start(1), end=spoken.end(1))
            item.source = (
                Candidate(0, 0, "nominal", span) if item.named is None else Candidate(0, 0, "name", span, item.named)
            )
            return item
        token = frame.token_of(mark)
        comma = mark.span.of(self._text)[-1:] == ","
        attribution = covering(token, attributions, self._language, comma=comma)
        if self._titles.has(mark, frame, attributions, covered=attribution is not None):
            item.quotation = False
            return item
        if attribution is not None:
            self._attribute(item, attribution)
        elif not frame.only_quotes() and self._language.subjunctives.isdisjoint(frame.words):
            item.source = _signed(frame, token) or self._next_to(mark, frame, token)
            unsaid = heard(frame, self._language) or called(frame, token, self._language)
            item.nameless = item.source is None and unsaid
            if item.source is None and not item.nameless:
                item.source = subject_before(frame, token, self._language)
        return item

    def _next_to(self, mark: Mark, frame: Frame, token: int) -> Candidate | None:
        """Return who stands right after a quotation that ends in a comma, whatever the verb: "…," Lee began."""
        if mark.span.of(self._text)[-1:] not in _OPEN_ENDS or frame.only_quotes():
            return None
        return subject_after(frame, token + 1, self._language)

    def _attribute(self, item: Said, attribution: Attribution) -> None:
        item.attribution, item.source, item.cue = attribution, attribution.source, attribution.cue
        source = attribution.source
        item.certain = (
            attribution.direct
            and attribution.clause
            and source is not None
            and source.kind == "name"
            and source.name is not None
            and source.name.kind in ("person", "organisation")
        )

    def _label(self, item: Said) -> None:
        """Take the label before an answer ("MAYOR:") for its speaker."""
        start = self._outline.paragraphs[item.frame.paragraph].span.start
        label = self._text[start : item.mark.span.start].strip("*_ \t:：")
        if label:
            item.named = self._names.resolve(label) or (self._main if len(label) <= _INITIAL else None)
            item.label = item.named.full if item.named is not None else label
            item.certain = item.named is not None

    def _inherit(self, item: Said, frames: Sequence[Frame], found: Sequence[Sequence[Attribution]], index: int) -> None:
        """Take the speaker from the mark it goes on from, the sentence after it, or what was said before."""
        before = self._by_id.get(item.mark.continues or "")
        if before is not None:
            _copy(item, before)
            return
        if index + 1 < len(frames) and item.frame.only_quotes() and not item.mark.block:
            after = frames[index + 1]
            item.source = _signed(after, -1) if after.paragraph == item.frame.paragraph else None
            if item.source is not None:
                return
            told = _tells(after, found[index + 1]) if after.paragraph == item.frame.paragraph else None
            if told is not None:
                self._attribute(item, told)
                return
        for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
            frame = frames[back]
            if item.frame.paragraph - frame.paragraph > _NEAR or not frame.readable():
                return
            if self._from_before(item, frame, found[back]):
                return

    def _from_before(self, item: Said, frame: Frame, attributions: Sequence[Attribution]) -> bool:
        said = [self._by_id[mark.id] for mark in frame.marks if mark.id in self._by_id]
        for other in reversed(said):
            if other.quotation and (other.source is not None or other.label is not None):
                _copy(item, other)
                return True
        for attribution in reversed(outermost(attributions)):
            if attribution.source is not None and attribution.clause and not attribution.relative():
                self._attribute(item, attribution)
                item.certain = False
                return True
        if not self._language.subjunctives.isdisjoint(frame.words):
            return False  # what was said goes on there, too
        source = None if frame.only_quotes() else subject_before(frame, len(frame.words), self._language)
        if source is not None and (source.kind == "pronoun" or (source.name and source.name.kind == "person")):
            item.source = source
            return True
        return False

    def _quotes(self) -> tuple[DraftQuote, ...]:
        quotes: list[DraftQuote] = []
        groups: list[list[Said]] = []
        for item in self._said:
            if not item.quotation:
                continue
            if groups and self._goes_on(groups[-1][-1], item):
                groups[-1].append(item)
            else:
                groups.append([item])
        for group in groups:
            known = [item for item in group if item.source is not None or item.label is not None] or group
            first = next((item for item in known if item.attribution is not None or item.label is not None), known[0])
            mention = first.source.span if first.source is not None else None
            quotes.append(
                DraftQuote(
                    marks=tuple(int(item.mark.id[1:]) for item in group),
                    speaker=self._speaker(first),
                    mention=mention,
                    cue=first.cue,
                    certain=first.certain,
                )
            )
        return tuple(quotes)

    def _speaker(self, item: Said) -> str | None:
        if item.named is not None:
            return item.named.full
        if item.label is not None:
            return item.label
        if item.source is None or item.source.kind == "pronoun":
            return None
        return " ".join(item.source.span.of(self._text).split())

    def _goes_on(self, before: Said, item: Said) -> bool:
        """Tell whether a mark is the rest of the quotation before it."""
        if item.mark.continues is not None:
            other = item.label not in (None, before.label) or (item.certain and item.named is not before.named)
            return item.mark.continues == before.mark.id and not other
        if before.attribution is None or not before.attribution.before or before.mark.block or item.mark.block:
            return False
        if before.frame is item.frame:
            return before.attribution is item.attribution and _only_attribution(before.frame, before, item)
        return (
            item.frame.only_quotes()
            and item.frame.paragraph == before.frame.paragraph
            and item.frame.number == before.frame.number + 1
            and before.attribution.frame is before.frame
        )


def _copy(item: Said, other: Said) -> None:
    item.source, item.cue, item.label, item.named = other.source, other.cue, other.label, other.named


def _signed(frame: Frame, token: int) -> Candidate | None:
    """Return the name after a dash that follows a quotation."""
    if token + 2 < len(frame.words) and frame.words[token + 1] in _DASHES:
        return frame.by_token.get(token + 2)
    return None


def _tells(frame: Frame, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution of a sentence that only says who spoke: "Lee asked."."""
    if frame.marks or not attributions or len(frame.words) > _SHORT:
        return None
    first = attributions[0]
    if first.source is None or min(first.source.first, first.token) > 1:
        return None
    rest = frame.words[max(first.token, first.source.last) + 1 :]
    return first if len(rest) <= _SHORT // 2 else None


def _only_attribution(frame: Frame, before: Said, item: Said) -> bool:
    """Tell whether between two marks of a frame there is nothing but who said them."""
    between = range(frame.token_of(before.mark) + 1, frame.token_of(item.mark))
    attribution = before.attribution
    return attribution is not None and attribution.token in between and len(between) <= _SHORT // 2

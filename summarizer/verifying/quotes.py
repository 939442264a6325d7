"""Every quotation of a draft: its marks must be there, its words are the article's, its speaker must hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.models.article import Span
from summarizer.models.extraction import Finding, Quote, Speaker
from summarizer.models.verdict import Failed
from summarizer.verifying.alignment import Stream, difference, span, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models.article import Mark
    from summarizer.models.draft import DraftQuote
    from summarizer.verifying.people import People

_GAP: Final = 160
_CLAUSE_WORDS: Final = 18
_WORDS: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'“”’»]*\s")
_FRAGMENT_WORDS: Final = 3
_LABEL: Final = 200


class Quotations:
    """The quotation marks of an article, and what a draft says of them."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.outline = people.places.outline
        self.text = self.outline.article.text
        self._inside: Stream | None = None
        self._whole: Stream | None = None

    def check(self, item: DraftQuote, taken: set[int]) -> tuple[list[Quote], Failed | None]:
        """Return the quotes of one item, marks already `taken` left out, or why it fails."""
        findings, numbers = self._numbers(item)
        numbers = [number for number in dict.fromkeys(numbers) if number not in taken]
        if not findings:
            findings = self._speaker_findings(item, numbers)
        if findings:
            return [], Failed(kind="quote", item=item, findings=tuple(findings), candidates=self._near(numbers))
        taken.update(numbers)
        return [self._quote(group, item) for group in self._groups(sorted(numbers))], None

    def _numbers(self, item: DraftQuote) -> tuple[list[Finding], list[int]]:
        if item.text is not None and not item.marks:
            return self._located(item.text)
        unknown = [number for number in item.marks if self.people.mark(number) is None]
        if unknown or not item.marks:
            listed = ", ".join(f"Q{number}" for number in unknown) or "no quotation"
            message = f"It points at {listed}; the article has {len(self.outline.marks)} quotations."
            return [Finding(code="pointer_out_of_range", message=message)], []
        if item.text is not None:
            findings, found = self._located(item.text)
            return findings, found if set(found) <= set(item.marks) else list(item.marks)
        return [], list(item.marks)

    def _located(self, copied: str) -> tuple[list[Finding], list[int]]:
        """Find a quotation that was copied out instead of pointed at."""
        found = tokens(copied)
        copy = self._in_marks.find(found)
        if copy is not None and copy.exact:
            return [], self._marks_of(copy.first, copy.after)
        outside = self._everywhere.find(found)
        if outside is not None and outside.exact:
            message = "These words stand in the article, but nobody is quoted with them."
            return [Finding(code="quote_not_found", message=message, spans=(span(self._everywhere, outside),))], []
        near = (copy, self._in_marks) if copy is not None else (outside, self._everywhere)
        if near[0] is None:
            return [Finding(code="quote_not_found", message="These words do not stand in the article.")], []
        spans = (span(near[1], near[0]),)
        return [Finding(code="quote_altered", message=difference(near[0]), spans=spans)], []

    @property
    def _in_marks(self) -> Stream:
        if self._inside is None:
            outer = [mark for mark in self.outline.marks if mark.nested_in is None]
            found = [token for mark in outer for token in tokens(self.text, mark.span.start, mark.span.end)]
            self._inside = Stream(found)
        return self._inside

    @property
    def _everywhere(self) -> Stream:
        if self._whole is None:
            self._whole = Stream(tokens(self.text))
        return self._whole

    def _marks_of(self, first: int, after: int) -> list[int]:
        start, end = self._in_marks.tokens[first].start, self._in_marks.tokens[after - 1].end
        covered = Span(start=start, end=end)
        return [
            int(mark.id[1:]) for mark in self.outline.marks if mark.nested_in is None and mark.span.overlaps(covered)
        ]

    def _speaker_findings(self, item: DraftQuote, numbers: Sequence[int]) -> list[Finding]:
        label = (item.speaker or "").strip()
        if not label:
            return []
        if len(label) > _LABEL or not self.people.in_article(label):
            message = f"The article does not name {label[:_LABEL]}."
            return [Finding(code="speaker_not_found", message=message)]
        for number in numbers:
            finding = self._contradiction(label, number)
            if finding is not None:
                return [finding]
        return []

    def _contradiction(self, label: str, number: int) -> Finding | None:
        """Return what speaks against a speaker of mark Q`number`; nothing does where the engine is not sure either."""
        opinion = self.people.of_mark(number)
        if opinion is None or opinion.speaker is None or self.people.same(label, opinion.speaker):
            return None
        heard = self.people.known(opinion.speaker)
        if heard is None and self.people.held_by_another([opinion.speaker], self.people.known(label)):
            message = f"At Q{number} {opinion.speaker} speaks, and that is not {label}."
            return Finding(code="speaker_disputed", message=message)
        if (
            heard is None
            or not self.people.speaks(opinion.speaker)
            or (not opinion.certain and self._near_by(label, number))
        ):
            return None
        code, verb = ("speaker_contradicted", "names") if opinion.certain else ("speaker_disputed", "points to")
        message = f"At Q{number} the article {verb} {heard.full} as the speaker, not {label}."
        return Finding(code=code, message=message, spans=tuple(filter(None, (opinion.mention,))))

    def _near_by(self, label: str, number: int) -> bool:
        """Tell whether a speaker is named in the paragraph of mark Q`number` or the one before."""
        mark = self.people.mark(number)
        places = self.people.places
        at = places.at(mark.span.start) if mark is not None else 0
        near = [n for n in (at, *places.before(at), at + 1) if 1 <= n <= len(places.spans)]
        name = self.people.known(label)
        if name is None:
            return self.people.written(label, near)
        return any(name is other for n in near for other in self.people.in_sentence(n))

    def _groups(self, numbers: Sequence[int]) -> Iterator[list[Mark]]:
        """Yield marks that are one quotation: broken by its attribution, or going on in the next paragraph."""
        group: list[Mark] = []
        for number in numbers:
            mark = self.people.mark(number)
            if mark is None:
                continue
            if group and not self._joined(group[-1], mark):
                yield group
                group = []
            group.append(mark)
        if group:
            yield group

    def _joined(self, one: Mark, two: Mark) -> bool:
        if two.continues is not None:
            return two.continues == one.id
        gap = self.text[one.span.end : two.span.start]
        if not 0 < len(gap) <= _GAP or "\n" in gap or one.block or two.block or int(two.id[1:]) != int(one.id[1:]) + 1:
            return False
        words = [word.lower() for word in _WORDS.findall(gap)]
        cues = self.people.places.rules.cue_verbs
        if not 1 < len(words) <= _CLAUSE_WORDS or not any(word in cues for word in words):
            return False
        closed = one.span.of(self.text).rstrip()[-1:] in ",?!—–…-" or gap.lstrip("”\"’'»“ ").startswith(",")
        return closed and len(_SENTENCE_END.findall(gap)) <= 1 and not gap.rstrip(" “\"‘'„«").endswith(":")

    def _quote(self, group: Sequence[Mark], item: DraftQuote) -> Quote:
        spans = tuple(_trimmed(mark.span, self.text) for mark in group)
        opinions = [found for mark in group if (found := self.people.of_mark(int(mark.id[1:]))) is not None]
        label = (item.speaker or "").strip()
        sure = next((found for found in opinions if found.speaker and (label or found.certain)), None)
        label = label or (sure.speaker if sure is not None and sure.speaker else "")
        agrees = sure is not None and sure.speaker is not None and self.people.same(label, sure.speaker)
        own = next((found for found in (item, sure) if found is not None and found.cue is not None), None)
        return Quote(
            text=" ".join(place.of(self.text) for place in spans),
            spans=spans,
            speaker=self._speaker(label, item, sure if agrees else None),
            cue=own.cue if own is not None and (own is item or agrees) else None,
            kind=_kind(group, spans, self.text),
        )

    def _speaker(self, label: str, item: DraftQuote, opinion: DraftQuote | None) -> Speaker | None:
        if not label:
            return None
        name = self.people.known(label)
        mention = item.mention or (opinion.mention if opinion is not None else None)
        return Speaker(
            name=name.full if name is not None else label,
            mention=mention,
            role=name.role if name is not None else None,
        )

    def _near(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """Return the sentences around the marks, for asking again."""
        near: set[int] = set()
        for number in numbers:
            mark = self.people.mark(number)
            if mark is not None:
                at = self.people.places.at(mark.span.start)
                near.update(range(max(at - 1, 1), min(at + 1, len(self.outline.sentences)) + 1))
        return tuple(sorted(near))[:6]


def _trimmed(place: Span, text: str) -> Span:
    """Return a span without white space at its ends, unless that leaves nothing."""
    words = place.of(text)
    start = place.start + len(words) - len(words.lstrip())
    end = place.start + len(words.rstrip())
    return Span(start=start, end=end) if start < end else place


def _kind(group: Sequence[Mark], spans: Sequence[Span], text: str) -> str:
    if any(mark.block for mark in group):
        return "block"
    words = spans[0].of(text).lstrip("“”\"'‘’([ …")
    ended = spans[-1].of(text).rstrip("”\"’'»“").endswith((".", "!", "?", ",", "…", "—"))
    few = len(_WORDS.findall(words)) <= _FRAGMENT_WORDS
    return "partial" if words[:1].islower() or (few and not ended and len(spans) == 1) else "direct"

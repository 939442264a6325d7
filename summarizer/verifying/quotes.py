"""Every quotation of a draft: its marks must be there, its words are the article's, its speaker must hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from summarizer.models.article import Span
from summarizer.models.extraction import Finding, Quote, Speaker
from summarizer.models.verdict import Failed
from summarizer.verifying.alignment import Stream, difference, span, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.models.article import Mark
    from summarizer.models.draft import DraftQuote
    from summarizer.text.names import Name
    from summarizer.verifying.people import People

_GAP: Final = 160
_CLAUSE_WORDS: Final = 18
_WORDS: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'“”’»]*\s")
_FRAGMENT_WORDS: Final = 3
_LABEL: Final = 200
_SOMEBODY: Final = 2
"""Words of "a spokesman", who is nobody the article names."""
_OPENING: Final = 3
"""Sentences at the head of an article, whose speakers are often named only below."""
_BACK: Final = 12
"""Sentences before a quotation in which its speaker may be named."""


class Quotations:
    """The quotation marks of an article, and what a draft says of them."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.outline = people.places.outline
        self.text = self.outline.article.text
        self._inside: Stream | None = None
        self._whole: Stream | None = None

    def check(self, item: DraftQuote, taken: set[int]) -> tuple[list[Quote], list[Failed]]:
        """Return the quotes of one item, marks already `taken` left out, and those of its quotations that fail.

        An item may list all quotations of one speaker; each is judged alone, so that one wrong does not cost the rest.
        """
        findings, numbers = self._numbers(item)
        quotes: list[Quote] = []
        failed: list[Failed] = []
        if findings:
            beyond = tuple(number for number in item.marks if number not in numbers)
            failed.append(self._failed(item.model_copy(update={"marks": beyond}), findings, beyond))
        for group in self._groups(sorted(set(numbers) - taken)):
            marks = tuple(int(mark.id[1:]) for mark in group)
            if wrong := self._speaker_findings(item, marks):
                failed.append(self._failed(item.model_copy(update={"marks": marks}), wrong, marks))
            else:
                taken.update(marks)
                quotes.append(self._quote(group, item))
        return quotes, failed

    def _failed(self, item: DraftQuote, findings: Sequence[Finding], marks: Sequence[int]) -> Failed:
        return Failed(kind="quote", item=item, findings=tuple(findings), candidates=self._around(marks))

    def _numbers(self, item: DraftQuote) -> tuple[list[Finding], list[int]]:
        if item.text is not None and not item.marks:
            return self._located(item.text)
        unknown = [number for number in item.marks if self.people.mark(number) is None]
        if unknown or not item.marks:
            listed = ", ".join(f"Q{number}" for number in unknown) or "no quotation"
            message = f"It points at {listed}; the article has {len(self.outline.marks)} quotations."
            held = [number for number in item.marks if number not in unknown]
            return [Finding(code="pointer_out_of_range", message=message)], held
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
        heard: set[int] = set()
        for number in numbers:
            opinion = self.people.of_mark(number)
            if opinion is not None and id(opinion) in heard:
                continue
            heard.add(id(opinion))
            finding = self._contradiction(label, number)
            if finding is not None:
                return [finding]
        return []

    def _contradiction(self, label: str, number: int) -> Finding | None:
        """Return what speaks against a speaker of mark Q`number`.

        The engine's opinion decides where it has a name; where it has a noun ("the engineer"), the people that noun
        stands beside; where it has neither, the speaker must be named near the mark or be whom the article is about.
        """
        opinion = self.people.of_mark(number)
        other = self._heard(opinion) if opinion is not None else None
        if other is not None and self.people.same(label, other):
            return None
        name = self.people.known(label)
        sure = opinion is not None and opinion.certain
        if name is None and not sure and self.people.written(label, [self._sentence_of(number)]):
            return None
        if name is not None and opinion is not None and not opinion.certain and self._referred(name, number):
            return None
        if opinion is None or other is None or not self.people.speaks(other, sure=opinion.certain):
            if self._plausible(name, label, other, number):
                return None
            message = f"Nothing near Q{number} makes {label} the speaker" + (f"; it has {other}." if other else ".")
            return Finding(code="speaker_disputed", message=message)
        code, verb = ("speaker_contradicted", "names") if opinion.certain else ("speaker_disputed", "points to")
        message = f"At Q{number} the article {verb} {other} as the speaker, not {label}."
        return Finding(code=code, message=message, spans=tuple(filter(None, (opinion.mention,))))

    def _heard(self, opinion: DraftQuote) -> str | None:
        """Return the speaker in the engine's opinion; the noun it read it off where it is not sure whose that is."""
        said = opinion.mention.of(self.text).split() if opinion.mention is not None else []
        noun = bool(said) and said[-1].lower() in self.people.places.rules.roles
        return " ".join(said) if noun and not opinion.certain else opinion.speaker

    def _plausible(self, name: Name | None, label: str, noun: str | None, number: int) -> bool:
        near = self._near(number)
        if name is not None and name.kind == "person" and near[0] <= _OPENING:
            return True
        rules = self.people.places.rules
        words = noun.lower().split() if noun is not None else [""]
        if words[-1] in rules.roles and (
            (words[0] in rules.ones and len(words) <= _SOMEBODY) or (name is not None and name.kind != "person")
        ):
            return False
        if noun is not None and (holders := self.people.holders(noun)):
            return any(name is holder for holder in holders)
        if name is None:
            return self.people.written(label, near)
        return (noun is None and name is self.people.main) or any(
            name is other for at in near for other in self.people.in_sentence(at)
        )

    def _referred(self, name: Name, number: int) -> bool:
        at = self._sentence_of(number)
        return any(self.people.referred(name, near) for near in (at, at - 1) if near > 0)

    def _sentence_of(self, number: int) -> int:
        mark = self.people.mark(number)
        return max(self.people.places.at(mark.span.start), 1) if mark is not None else 1

    def _near(self, number: int) -> list[int]:
        """Return the sentence of mark Q`number`, those before it and the one after."""
        at = self._sentence_of(number)
        count = len(self.people.places.spans)
        return [near for near in (at, *range(at - 1, at - _BACK, -1), at + 1) if 1 <= near <= count]

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
            agreed=agrees and bool(item.speaker) and not any(item is found for found in opinions),
        )

    def _speaker(self, label: str, item: DraftQuote, opinion: DraftQuote | None) -> Speaker | None:
        mention = item.mention or (opinion.mention if opinion is not None else None)
        if not label and mention is not None:
            pronoun = mention.of(self.text)
            label = pronoun if self.people.places.rules.pronouns.get(pronoun.lower()) != "n" else ""
        if not label:
            return None
        name = self.people.known(label)
        return Speaker(
            name=name.full if name is not None else label,
            mention=mention,
            role=name.role if name is not None else None,
        )

    def _around(self, numbers: Sequence[int]) -> tuple[int, ...]:
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


def _kind(group: Sequence[Mark], spans: Sequence[Span], text: str) -> Literal["direct", "partial", "block"]:
    if any(mark.block for mark in group):
        return "block"
    words = spans[0].of(text).lstrip("“”\"'‘’([ …")
    ended = spans[-1].of(text).rstrip("”\"’'»“").endswith((".", "!", "?", ",", "…", "—"))
    few = len(_WORDS.findall(words)) <= _FRAGMENT_WORDS
    return "partial" if words[:1].islower() or (few and not ended and len(spans) == 1) else "direct"

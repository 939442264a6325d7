"""Whether a sentence denies what the article denies, in whatever words: “no plan to change” and “intends to change”.

Verification asks for the very word that is denied, as a model that cites its sentences is to be held to. What somebody
wrote freely is compared by where its denials stand: near the words that the article's denials stand near.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.checking.clauses import clauses
from summarizer.checking.denials import denials
from summarizer.models.article import Span
from summarizer.models.extraction import Finding
from summarizer.text.languages import rules
from summarizer.text.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.checking.clauses import Clause
    from summarizer.checking.denials import Denial
    from summarizer.flow.facts import Facts
    from summarizer.text.names import Name

_SHARE: Final = 0.5
"""Share of what is denied that a text must speak of to speak of it."""
_MOST: Final = 0.66
_SHARE_ELSEWHERE: Final = 0.75
_SHARED: Final = 2
_SHARED_ELSEWHERE: Final = 3
"""In a sentence that is not among the evidence, more of the denial must be met with."""
_FEW: Final = 3
"""Content words after a denial among which is what it rejects: “rejected the accusation”."""
_BESIDE: Final = 2
"""Sentences before and after that belong to what a sentence says."""
_CONTEXT: Final = 6
"""Words of the article shown with a denial."""


class _Item(NamedTuple):
    """A text with what is compared of it."""

    text: str
    denials: list[Denial]
    stems: frozenset[str]
    lows: frozenset[str]


class Polarity:
    """The denials of an article's sentences; `same` gives words that stand for one another one stem."""

    def __init__(self, facts: Facts, same: Callable[[str], str]) -> None:
        self._outline = facts.outline
        self._people = _stems_of(facts.names.people, facts.outline.article.language)
        self._alike = same
        self._language = rules(facts.outline.article.language)
        self._found: dict[int, list[Denial]] = {}
        self._stems: dict[int, frozenset[str]] = {}
        self._clauses: dict[int, list[Clause]] = {}
        self._plain: dict[int, frozenset[str]] = {}
        self._claims = frozenset(self._same(stem(low, self._language)) for low in self._language.cue_nouns)
        self._prepositions = {stem(low, self._language) for low in self._language.prepositions}

    def _same(self, stem: str) -> str:
        """Return the stem that stands for one and those like it; none for a person, who is named everywhere."""
        return "" if stem in self._people else self._alike(stem)

    def against(
        self, text: str, evidence: Sequence[int], likely: Sequence[int], *, strict: bool = False
    ) -> Finding | None:
        """Return a denial that the text adds to its evidence, or one that it drops of this or of likely sentences.

        If `strict`, a denial must bear on the same words; else the same words may just stand near.
        """
        own = words(text, self._language.code)
        item = _Item(
            text,
            denials(own, self._language, self._same),
            frozenset(self._same(word.stem) for word in own if word.stem),
            frozenset(word.low for word in own),
        )
        return (
            self._added(item, evidence, strict=strict)
            or self._lost(item, evidence, likely)
            or self._contrary_clause(item, evidence, likely)
        )

    def _contrary_clause(self, item: _Item, evidence: Sequence[int], likely: Sequence[int]) -> Finding | None:
        """Return a finding when the clause most like one of the text is denied and that is not, or the reverse."""
        near = list(dict.fromkeys((*evidence, *likely)))
        theirs = [(clause, number) for number in near for clause in self._clauses_of(number)]
        for clause in clauses(words(item.text, self._language.code), item.denials, self._language, self._alike):
            best = max((len(clause.stems & other.stems) for other, _ in theirs), default=0)
            like = [(other, number) for other, number in theirs if len(clause.stems & other.stems) == best]
            if best < _SHARED or len({number for _, number in like}) > 1:
                continue
            (other, number), *_ = like
            beside = [
                denial for around in self._around([number]) if abs(around - number) <= 1 for denial in self._of(around)
            ]
            denied = clause.denied or any(denial.around & other.heads for denial in item.denials)
            if not denied and other.heads & clause.stems:
                return self._dropped(other.denied[0])
            plain = [d for d in clause.denied if d.strong and d.kind == "verb" and not self._needs_none(d)]
            if plain and clause.heads & other.stems and not beside:
                quoted = " ".join(item.text[plain[0].start :].split()[:_CONTEXT])
                message = f"It says “{quoted}”; the sentences it rests on do not deny that."
                return Finding(code="negation_added", message=message)
        return None

    def _clauses_of(self, number: int) -> list[Clause]:
        if number not in self._clauses:
            start = self._outline.sentences[number - 1].span.start
            own = words(self._outline.sentence(number), self._language.code, start)
            question = own and own[-1].low == "?"
            self._clauses[number] = [] if question else clauses(own, self._of(number), self._language, self._alike)
        return self._clauses[number]

    def _added(self, item: _Item, evidence: Sequence[int], *, strict: bool) -> Finding | None:
        beside = [other for number in self._around(evidence) for other in self._of(number) if other.strong]
        theirs = [other for n in evidence for other in self._of(n) if other.strong or not other.own & item.stems]
        plain = frozenset[str]().union(*(self._plain[number] for number in evidence))
        for denial in item.denials:
            if self._needs_none(denial) or any(_stands_in(denial, other) for other in beside):
                continue
            said = any(head in plain for head in denial.heads)
            if not said and (denial.kind != "word" or any(denial.around & other.around for other in beside)):
                continue
            if not any(_bears(denial, other, plain, strict=strict) for other in theirs):
                quoted = " ".join(item.text[denial.start :].split()[:_CONTEXT])
                message = f"It says “{quoted}”; the sentences it rests on do not deny that."
                return Finding(code="negation_added", message=message)
        return None

    def _needs_none(self, denial: Denial) -> bool:
        """Tell whether a denial may stand without one in the article: “few”, “without”, “rejected the claim”."""
        claimed = denial.kind == "word" and self._claims & frozenset(denial.after[:_FEW])
        return not denial.strong or bool(claimed) or bool(denial.own & self._prepositions)

    def _lost(self, item: _Item, evidence: Sequence[int], likely: Sequence[int]) -> Finding | None:
        near = {*self._around(evidence), *likely[:1]}
        main = max(evidence, key=lambda number: len(self._stems[number] & item.stems), default=0)
        for number in dict.fromkeys((*evidence, *sorted(near), *likely)):
            if self._outline.sentence(number).rstrip("”\"'’» ").endswith("?"):
                continue
            for other in self._of(number):
                if not other.strong or other.kind == "answer":
                    continue
                about = other.around if number in evidence else frozenset(other.clause if number in near else ())
                if self._turned(item, other) or (about & item.stems and self._contrary(other, item.lows)):
                    return self._dropped(other)
                if number in evidence:
                    spoken = self._spoken_of(other, item.stems, main=number == main)
                else:
                    spoken = _met_with(other, item.stems, near=number in near)
                if spoken and not self._denied(item, other, number):
                    return self._dropped(other)
        return None

    def _turned(self, item: _Item, other: Denial) -> bool:
        """Tell whether a text turns round the very word that denies: “has not refused” for “refused”."""
        same = other.kind == "word" and other.own <= item.stems and bool(other.around & item.stems)
        return same and not any(other.own & denial.own for denial in item.denials)

    def _denied(self, item: _Item, other: Denial, number: int) -> bool:
        """Tell whether a text has a denial for one of sentence `number`; a weak one that both have is none."""
        theirs = self._stems[number]
        return any(
            _bears(denial, other, other.around) for denial in item.denials if denial.strong or not denial.own & theirs
        )

    def _spoken_of(self, denial: Denial, stems: frozenset[str], *, main: bool) -> bool:
        """Tell whether a text speaks of what its evidence denies."""
        clause = denial.clause
        shared = [one for one in clause if one in stems]
        if not shared:
            return False
        head = shared[0] == clause[0]
        if head and main and denial.kind == "noun":
            return True
        if head and len(clause) == 1 and denial.kind != "word":
            return True
        if _together(clause, stems):
            return len(shared) >= (_SHARE if head and denial.kind == "verb" else _MOST) * len(clause)
        return len(shared) >= _MOST * len(clause) and head and any(one in stems for one in denial.before)

    def _contrary(self, denial: Denial, lows: frozenset[str]) -> bool:
        """Tell whether a text says the contrary of a verb that denies: “confirmed” for “denied”."""
        return any(
            (denial.lows & one and lows & other and not lows & one)
            or (denial.lows & other and lows & one and not lows & other)
            for one, other in self._language.opposites
        )

    def _around(self, numbers: Sequence[int]) -> Iterable[int]:
        """Return sentences and their neighbours, read."""
        last = len(self._outline.sentences)
        found = dict.fromkeys(
            near for number in numbers for near in range(number - _BESIDE, number + _BESIDE + 1) if 0 < near <= last
        )
        for number in found:
            self._of(number)
        return found

    def _of(self, number: int) -> list[Denial]:
        if number not in self._found:
            start = self._outline.sentences[number - 1].span.start
            own = words(self._outline.sentence(number), self._language.code, start)
            self._found[number] = denials(own, self._language, self._same)
            light = self._language.function_words
            lower = self._language.nouns_capital
            self._plain[number] = frozenset(self._same(w.stem) for w in own if w.stem and (lower or w.text.islower()))
            self._stems[number] = frozenset(self._same(w.stem) for w in own if w.stem and w.low not in light)
        return self._found[number]

    def _dropped(self, denial: Denial) -> Finding:
        text = self._outline.article.text
        before = text.rfind(" ", 0, max(denial.start - 1, 0)) + 1
        said = " ".join(text[before : denial.end + 60].split()[:_CONTEXT])
        message = f"The article says “{said}…”; the sentence leaves the denial out."
        return Finding(code="negation_lost", message=message, spans=(Span(start=denial.start, end=denial.end),))


def _stems_of(people: Iterable[Name], code: str) -> frozenset[str]:
    return frozenset(word.stem for name in people for word in words(name.full, code) if word.stem)


def _stands_in(denial: Denial, other: Denial) -> bool:
    """Tell whether a denial close by, in another sentence, may be the same one."""
    if (denial.bare and denial.kind == "verb") or other.kind == "answer" or (denial.spoken and other.spoken):
        return True
    return denial.clause[:1] == other.clause[:1]


def _bears(denial: Denial, other: Denial, stems: frozenset[str], *, strict: bool = False) -> bool:
    """Tell whether `other` may be the same denial: it stands near what this one bears on, if that is among `stems`."""
    if denial.kind == other.kind == "word" and denial.own & other.own and denial.around & other.around:
        return True
    theirs = other.wide if other.strong else frozenset((*other.clause, *other.before[:2]))
    head = next((one for one in denial.heads if one in stems), None)
    if not denial.reaching:
        head = None
    enough = len(denial.around & theirs) >= (min(_SHARED, len(theirs)) if strict else 1)
    return enough and (head is None or head in theirs)


def _met_with(denial: Denial, stems: frozenset[str], *, near: bool) -> bool:
    """Tell whether a text speaks of what a sentence denies that is not among its evidence, or merely `near` to that."""
    clause = denial.clause
    shared = {one for one in clause if one in stems}
    if near and denial.kind != "word" and clause == denial.after[: len(clause)]:
        return len(shared) >= _MOST * len(clause) > 0
    least, share = (_SHARED, _MOST) if near else (_SHARED_ELSEWHERE, _SHARE_ELSEWHERE)
    return _together(clause, stems) and len(shared) >= max(least, share * len(clause))


def _together(clause: Sequence[str], stems: frozenset[str]) -> bool:
    """Tell whether a text has two words that stand together in what is denied."""
    return any(map(stems.issuperset, pairwise(clause)))

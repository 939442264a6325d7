"""The denials of a sentence as writers put them: “not”, “refused”, “ruled out”, “has yet to”, and what they bear on."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from summarizer.text.languages import rules
from summarizer.text.negation import negations_in
from summarizer.text.phrases import Table, phrases, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.text.languages import Language
    from summarizer.text.words import Word

_NEAR: Final = 7
"""Content words after a denial that it may bear on."""
_BEFORE: Final = 4
_HEADS: Final = 3
_DENIED: Final = 6
"""Words between “denied” and what is denied."""
_AS: Final = 7
"""Words between "dismissed" and "as", which judges and does not deny."""
_BORDERS: Final = frozenset(",.;:!?()[]…")
_PAUSES: Final = frozenset(",–—")
_SHORT: Final = 4
"""Words between two pauses that are no clause."""
_MARKS: Final = frozenset("“”„»«‘’\"'")


Kind = Literal["noun", "verb", "word", "answer"]


class Denial(NamedTuple):
    """A denial. Of the stems, the nearest come first."""

    strong: bool
    """It denies outright: “not”, “refused”; no mere “few” or “only”."""
    start: int
    end: int
    own: frozenset[str]
    """Stems of its own words; `lows` are the words."""
    lows: frozenset[str]
    clause: tuple[str, ...]
    """Stems of the content words after it in its clause; of the last before it where there are none."""
    after: tuple[str, ...]
    """Those after it, whatever stands between."""
    before: tuple[str, ...]
    kind: Kind
    """“no evidence”, “not appeal”, a word such as “refused”, or “No.” alone."""
    bare: bool
    """Nothing comes after it in its clause: “It did not.”"""
    saying: bool
    """It is a verb of saying."""
    reaching: bool
    """It may bear on what comes after the end of its clause."""

    @property
    def spoken(self) -> bool:
        """Tell whether somebody denies what another said: “disputed”, “rejected”."""
        return self.kind == "word" and self.saying

    @property
    def wide(self) -> frozenset[str]:
        """What another denial is compared with; what is not there, and a verb that stands last, reach no further."""
        return self.around if self.reaching else frozenset((*self.clause, *self.before[:2]))

    @property
    def around(self) -> frozenset[str]:
        """What it may bear on."""
        return frozenset(self.after) | frozenset(self.before)

    @property
    def heads(self) -> tuple[str, ...]:
        """What it bears on most."""
        return self.clause[:1] if self.bare else self.after[:_HEADS]


def denials(found: Sequence[Word], language: Language, same: Callable[[str], str]) -> list[Denial]:
    """Return the denials of a text; one that another denies is none: “cannot be ruled out”."""
    stems = [(index, same(word.stem)) for index, word in enumerate(found) if _tells(word, language)]
    content = [(index, stem) for index, stem in stems if stem]
    result: list[Denial] = []
    turning = 0
    for first, after, strong in _places(found, language):
        if result and turning and _turned(found[turning:first], result[-1], language, outright=strong):
            result.pop()
            turning = 0
            continue
        result.append(_denial(found, (first, after), content, language, same, strong=strong))
        turning = after
    return result


def _turned(between: Sequence[Word], denial: Denial, language: Language, *, outright: bool) -> bool:
    """Tell whether a denial denies the next one: “cannot be ruled out”, “denied that the request had been refused”."""
    if denial.kind == "word" and any(language.cue_verbs.get(low) == "denied" for low in denial.lows):
        return (
            outright
            and denial.strong
            and len(between) <= _DENIED
            and all(word.stem and word.low not in language.breaks for word in between)
        )
    return outright and denial.kind in {"verb", "noun"} and all(_light(word, language) for word in between)


def _places(found: Sequence[Word], language: Language) -> Iterator[tuple[int, int, bool]]:
    """Yield where denials begin and end, in order, and whether they are outright."""
    places: dict[int, tuple[int, bool]] = {}
    listed = [(phrase.first, phrase.after, True) for phrase in phrases(found, _listed(language.code))]
    for first, after, strong in (
        *((op.first, op.after, op.kind != "weak") for op in negations_in(found, language)),
        *listed,
    ):
        known = places.get(first, (after, False))
        places[first] = (max(after, known[0]), strong or known[1])
    for first, (after, strong) in sorted(places.items()):
        verb = _kind(found[first], language) == "word"
        within = takewhile(lambda word: word.low not in _BORDERS, found[after : after + _AS])
        as_what = verb and any(word.low in language.likening for word in within)
        if not as_what and not _contrasts(found, first, after, language):
            yield first, after, strong


def _contrasts(found: Sequence[Word], first: int, after: int, language: Language) -> bool:
    """Tell whether it only sets one thing against another: “Russia—not Ukraine—”, “, not less, from October”."""
    following = [word.low for word in found[after : after + _SHORT]]
    if not _is_plain(found[first], language):
        return False
    return first > 0 and found[first - 1].low in _PAUSES and any(low in _PAUSES or low == "." for low in following[1:])


def _denial(
    found: Sequence[Word],
    place: tuple[int, int],
    content: Sequence[tuple[int, str]],
    language: Language,
    same: Callable[[str], str],
    *,
    strong: bool,
) -> Denial:
    first, after = place
    following = [(index, stem) for index, stem in content if index >= after][:_NEAR]
    stops = _BORDERS | language.breaks
    stop = next((index for index in range(after, len(found)) if found[index].low in stops), len(found))
    start = next((index for index in range(first - 1, -1, -1) if found[index].low in stops), -1)
    before = [stem for index, stem in content if start < index < first][: -_BEFORE - 1 : -1]
    clause = [stem for index, stem in following if index < stop]
    alone = stop == after and (start == first - 1 or found[first - 1].low in _MARKS)
    kind: Kind = "answer" if alone else _kind(found[first], language)
    bare = not clause
    if language.verb_last:
        clause += before[: max(_BEFORE - len(clause), 0)]
    return Denial(
        strong,
        found[first].start,
        found[after - 1].end,
        frozenset(same(word.stem) for word in found[first:after] if word.stem),
        frozenset(word.low for word in found[first:after]),
        tuple(clause or before[:1]),
        tuple(stem for _, stem in following),
        tuple(before),
        kind,
        bare,
        any(word.low in language.cue_verbs or word.low in language.quoting_verbs for word in found[first:after]),
        kind != "noun" and not language.verb_last,
    )


def _kind(word: Word, language: Language) -> Kind:
    if any(word.low in group for group in (language.determiners, language.prepositions, language.negative_people)):
        return "noun"
    return "verb" if _is_plain(word, language) else "word"


def _is_plain(word: Word, language: Language) -> bool:
    return word.low in language.negations or word.low.endswith("n't")


def _light(word: Word, language: Language) -> bool:
    return bool(word.stem) and (word.low in language.auxiliaries or word.low in language.function_words)


def _tells(word: Word, language: Language) -> bool:
    """Tell whether a word says what is denied; names do not, who speaks is named everywhere."""
    named = word.text[0].isupper() and not language.nouns_capital
    light = word.low in language.auxiliaries | language.light_verbs | language.coordinations | language.breaks
    return bool(word.stem) and not named and not light and not word.low.endswith("n't")


@cache
def _listed(code: str) -> Table:
    return table(rules(code).denials)

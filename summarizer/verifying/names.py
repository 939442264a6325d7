"""Every name in an item must stand in its evidence, or be what a pronoun there stands for."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.models.extraction import Finding
from summarizer.text.words import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.text.languages import Language
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.people import People

_BORDERS: Final = frozenset('.!?:;“”"„«»‘’(—–…')
_DEMONYMS: Final = (
    "",
    "n",
    "an",
    "ian",
    "ese",
    "ish",
    "i",
    "s",
    "ns",
    "ans",
    "ians",
    "er",
    "ern",
    "isch",
    "ische",
    "ischen",
    "ischer",
    "isches",
    "es",
    "en",
)
_ACRONYM: Final = range(2, 7)
_SHORT: Final = 4


class Run(NamedTuple):
    """Capitalised words that follow one another."""

    words: tuple[Word, ...]
    first: int
    """Index of its first word in the item."""

    @property
    def text(self) -> str:
        """The words, joined by spaces."""
        return " ".join(map(bare, self.words))


def bare(word: Word) -> str:
    """Return a word of a name without its possessive."""
    return word.text.removesuffix("’s").removesuffix("'s")


def check_names(item: Passage, evidence: Evidence, people: People) -> list[Finding]:
    """Return a finding for each name that the evidence does not bear out."""
    findings = []
    known: frozenset[str] | None = None
    for run in runs(item, people):
        if known is None:
            known = people.setting.union(*(passage.folded for passage in evidence.passages))
        missing = [word for word in run.words if len(word.low) > 1 and not _borne(word, known, evidence)]
        if missing and (short := _abbreviated(run, evidence)):
            missing = [word for word in missing if word not in short]
        whole = people.known(run.text)
        if whole is not None and (people.named(whole, evidence) or people.meant(whole, evidence)):
            continue
        if not missing and (len(run.words) == 1 or _together(run, evidence) or _one_name(run, people)):
            continue
        single = people.known(bare(missing[0])) if len(missing) == 1 else None
        if single is not None and (people.named(single, evidence) or people.meant(single, evidence)):
            continue
        if missing and (_acronym(run, evidence) or people.resolved(run.text, evidence)):
            continue
        said = " ".join(map(bare, missing or run.words))
        findings.append(Finding(code="name_not_found", message=f"The sentences it rests on do not name {said}."))
    return findings


def runs(item: Passage, people: People) -> Iterator[Run]:
    """Yield the names of an item as far as capital letters show them, titles and offices left out."""
    current: list[Word] = []
    begin = 0
    for index, word in enumerate([*item.words, None]):
        if word is not None and word.low == "-" and current:
            continue
        if word is not None and _is_name(item, index, word, people, inside=bool(current)):
            if not current:
                begin = index
            current.append(word)
            continue
        if current:
            yield Run(tuple(current), begin)
        current = []


def _is_name(item: Passage, index: int, word: Word, people: People, *, inside: bool) -> bool:
    language = item.language
    if (
        not word.text[0].isupper()
        or word.low in language.titles
        or word.low in language.months
        or word.low in language.weekdays
    ):
        return False
    if word.low in language.roles or word.low in language.function_words or word.low in language.units:
        return word.text.isupper() and len(word.text) > 1 and word.low not in language.units
    if language.nouns_capital:
        return _is_german_name(item, index, word, people, inside=inside)
    if word.low in people.places.plain and people.known(bare(word)) is None:
        return False
    if index and item.words[index - 1].low not in _BORDERS:
        return True
    following = item.words[index + 1] if index + 1 < len(item.words) else None
    return _begins_with_name(word, following, people, language)


def _begins_with_name(word: Word, following: Word | None, people: People, language: Language) -> bool:
    """Tell whether the first word of a sentence is a name and not merely its first word."""
    if word.low in language.openers or word.low in language.determiners or word.low in language.number_words:
        return False
    if people.known(bare(word)) is not None or word.text[1:].upper() == word.text[1:] != "":
        return True
    if following is None or people.ordinary(word):
        return False
    if bare(word) != word.text or (following.text[0].isupper() and following.low not in language.months):
        return True
    return not word.low.endswith(("ing", "ed", "ly")) and _has_verb(word, following, language)


def _has_verb(word: Word, following: Word, language: Language) -> bool:
    """Tell whether the next word is a verb that one person can be the subject of."""
    if following.low.endswith("s") or following.low in {"was", "has", "is"}:
        return True
    verb = following.low in language.cue_verbs or following.low in language.finite or following.low.endswith("ed")
    return verb and not word.low.endswith("s")


def _is_german_name(item: Passage, index: int, word: Word, people: People, *, inside: bool) -> bool:
    """Where every noun has a capital, take a word the article knows as a name, or two unknown ones together."""
    if people.known(bare(word)) is not None:
        return True
    if people.ordinary(word) or word.low in item.language.openers:
        return False
    following = item.words[index + 1] if index + 1 < len(item.words) else None
    if following is None or not following.text[0].isupper():
        return inside
    return inside or (following.low not in item.language.roles and not people.ordinary(following))


def _borne(word: Word, known: frozenset[str], evidence: Evidence) -> bool:
    low = fold(word.low)
    if low in known:
        return True
    if any(low[len(begin) :] in _DEMONYMS for begin in _shorter(low) & known):
        return True
    if any(low + ending in known or (len(low) > _SHORT and low[:-1] + ending in known) for ending in _DEMONYMS):
        return True
    for group in evidence.places.rules.synonyms:
        if word.low in group and any(other in known or (" " in other and _phrase(other, evidence)) for other in group):
            return True
    if low in _pairs(evidence) or (word.text[:-1].isupper() and low[:-1] in known):
        return True
    return word.text.isupper() and len(word.text) in _ACRONYM and _spelled_out(word.text.replace(".", ""), evidence)


def _pairs(evidence: Evidence) -> frozenset[str]:
    """Return each two words of the evidence written as one: "Super Bowl", "half-time"."""
    found = [[word.low for word in passage.words if word.stem] for passage in evidence.passages]
    return frozenset(fold(one + two) for lows in found for one, two in pairwise(lows))


def _shorter(low: str) -> frozenset[str]:
    return frozenset(low[:size] for size in range(max(_SHORT, len(low) - 5), len(low)))


def _phrase(phrase: str, evidence: Evidence) -> bool:
    return any(phrase in passage.text.lower() for passage in evidence.passages)


def _spelled_out(acronym: str, evidence: Evidence) -> bool:
    """Tell whether capital words of the evidence begin with these letters."""
    for passage in evidence.passages:
        initials = "".join(word.text[0] for word in passage.words if word.text[0].isupper())
        if acronym in initials:
            return True
    return False


def _acronym(run: Run, evidence: Evidence) -> bool:
    """Tell whether the evidence has the acronym of a name the item spells out."""
    return _is_acronym(run.words, _acronyms(evidence))


def _abbreviated(run: Run, evidence: Evidence) -> frozenset[Word]:
    """Return the words of a name that the evidence abbreviates: "United States" of "United States Supreme Court"."""
    held = _acronyms(evidence)
    if not held:
        return frozenset()
    parts = [run.words[at:end] for at, end in combinations(range(len(run.words) + 1), 2)]
    return frozenset(word for part in parts if _is_acronym(part, held) for word in part)


def _is_acronym(words: Sequence[Word], held: frozenset[str]) -> bool:
    return len(words) in _ACRONYM and "".join(word.text[0] for word in words).lower() in held


def _acronyms(evidence: Evidence) -> frozenset[str]:
    """Return the words that the evidence writes in capitals, in lower case without full stops."""
    return frozenset(
        word.low.replace(".", "") for passage in evidence.passages for word in passage.words if word.text.isupper()
    )


def _together(run: Run, evidence: Evidence) -> bool:
    """Tell whether each two words of a name stand next to each other in the evidence."""
    return all(any(_adjacent(one, two, passage) for passage in evidence.passages) for one, two in pairwise(run.words))


def _adjacent(one: Word, two: Word, passage: Passage) -> bool:
    return any(
        abs(a - b) <= 3  # noqa: PLR2004 -- "Foreign Minister of Norland", "Norland’s foreign minister"
        for a in passage.places.get(one.stem, ())
        for b in passage.places.get(two.stem, ())
    )


def _one_name(run: Run, people: People) -> bool:
    """Tell whether the words belong to no two people: then they are an office and a name, or a phrase."""
    owners = {
        id(name) for word in run.words if (name := people.known(bare(word))) is not None and name.kind == "person"
    }
    return len(owners) <= 1

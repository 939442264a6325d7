"""Who makes a claim must be in the article, and be the one its evidence has say it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, get_args

from summarizer.models.draft import Modality
from summarizer.models.extraction import Finding
from summarizer.verifying.voice import quoted_voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Span
    from summarizer.models.draft import DraftClaim
    from summarizer.text.dates import Date
    from summarizer.text.languages import Language
    from summarizer.text.names import Name
    from summarizer.text.phrases import Phrase
    from summarizer.text.words import Word
    from summarizer.verifying.evidence import Evidence
    from summarizer.verifying.passage import Passage
    from summarizer.verifying.people import People
    from summarizer.verifying.places import Places

OWN: Final = frozenset({"", "article", "the article", "author", "the author", "artikel", "der artikel"})
"""Labels for the article's own voice."""

_OWN_WORDS: Final = 1
_WORD: Final = re.compile(r"[^\W\d_]+")
_LOOK_BACK: Final = 24
_BOUND_WORDS: Final = 4
"""Words before a date among which one may make it a bound: "by the end of 2027"."""
_BESIDE: Final = 2
_JUST_BEFORE: Final = 2
"""Characters between a verb of saying and the name after it."""
_ADVERBS: Final = frozenset({"also", "then", "later", "again", "repeatedly", "already", "auch", "zudem", "außerdem"})
_APOSTROPHES: Final = frozenset("'’")
_SPEAKING: Final = frozenset({"person", "organisation"})


def check_claimant(claim: DraftClaim, item: Passage, evidence: Evidence, people: People) -> tuple[str, list[Finding]]:
    """Return the claimant in its fullest form, and what speaks against it."""
    label = claim.claimant.strip()
    if label.lower() in OWN:
        return _own_voice(item, evidence, people)
    name = people.known(label)
    if not people.in_article(label):
        message = f"The article does not name {label}."
        return label, [Finding(code="claimant_not_found", message=message)]
    full = name.full if name is not None else label
    carrying = _carrying(item, evidence)
    heard = [label for number in carrying for label in (*people.labels(number), *filter(None, sayers(number, people)))]
    if any(people.same(label, other) for other in heard):
        return full, []
    named = [other for other in heard if people.speaks(other)]
    if not named and _possible(label, name, evidence, people) and not people.held_by_another(heard, name):
        return full, []
    if named:
        message = f"The sentences it rests on have {' and '.join(dict.fromkeys(named))} say this, not {label}."
        return full, [Finding(code="claimant_contradicted", message=message, spans=evidence.spans)]
    message = f"The sentences it rests on do not say that {label} says this."
    return full, [Finding(code="claimant_not_found", message=message, spans=evidence.spans)]


def _own_voice(item: Passage, evidence: Evidence, people: People) -> tuple[str, list[Finding]]:
    """Return the claimant of what the draft gives to the article: whom it quotes there, if these are their words."""
    if not quoted_voice(item, evidence, people):
        return "article", []
    speakers = {quote.speaker for number in evidence.numbers for quote in people.quotes_in(number) if quote.speaker}
    if len(speakers) == 1:
        (label,) = speakers
        name = people.known(label)
        return (name.full if name is not None else label), []
    message = "These are the words of somebody who is quoted, not of the article."
    return "article", [Finding(code="claimant_missing", message=message, spans=evidence.spans)]


def _carrying(item: Passage, evidence: Evidence) -> list[int]:
    """Return the sentences that carry words of the item no other does; all when there is none."""
    held = {number: item.stems & evidence.places.stems(number) for number in evidence.numbers}
    counts = Counter(stem for stems in held.values() for stem in stems)
    most = max(map(len, held.values()))
    return [
        n for n, stems in held.items() if len(stems) == most or sum(counts[stem] == 1 for stem in stems) >= _OWN_WORDS
    ]


def _possible(label: str, name: Name | None, evidence: Evidence, people: People) -> bool:
    """Tell whether it may be the claimant where the one who speaks is not named: "she", "the minister", nobody."""
    near = [*evidence.numbers, *people.places.before(evidence.numbers[0])[:_JUST_BEFORE]]
    if name is None or people.written(label, evidence.numbers):
        return people.written(label, near)
    return people.meant(name, evidence) or any(_before_cues(name, number, people) for number in evidence.numbers)


def _before_cues(name: Name, number: int, people: People) -> bool:
    """Tell whether a sentence names it, and not only in what somebody says."""
    passage = people.places.passage(number)
    cues = [passage.words[phrase.first].start for phrase in passage.cues]
    named = people.mentions(number)
    text = people.places.article.text
    return any(
        other is name and (not cues or (span.start < cues[-1] and text[span.end : span.end + 1] not in _APOSTROPHES))
        for span, other in named
    )


def modality(claim: DraftClaim, claimant: str, evidence: Evidence, people: People) -> Modality:
    """Return the draft's modality, else the engine's for this claimant there, else that of the first verb of saying.

    What the article says in its own voice is asserted.
    """
    if claim.modality is not None:
        return claim.modality
    if claimant == "article":
        return "asserted"
    for number in evidence.numbers:
        if heard := people.modalities.get((claimant, number)):
            return heard
    language = evidence.places.rules
    for passage in evidence.passages:
        for phrase in passage.cues:
            kind = language.cue_verbs.get(phrase.text) or language.cue_phrases.get(phrase.text)
            if kind in get_args(Modality):
                return kind  # type: ignore[return-value]
    return "asserted"


def when(item: Passage, evidence: Evidence) -> str | None:
    """Return the date of a claim at the precision given: its own, else the only one of its evidence.

    A decade and the bound of a time ("since 1997", "by the end of 2027") are no date that something happened on.
    """
    places = evidence.places
    if item.dates:
        own = next((iso for date in item.dates if (iso := _iso(date, places)) and _tells_when(date, item)), None)
        return own or _sharper(item, evidence)
    known = {
        iso
        for passage in evidence.passages
        for date in passage.dates
        if (iso := _iso(date, places)) and _tells_when(date, passage) and not _is_of_saying(date, passage, item)
    }
    return known.pop() if len(known) == 1 and len(evidence.numbers) == 1 else None


def _tells_when(date: Date, passage: Passage) -> bool:
    return _is_moment(date, passage) and not _is_aside(date, passage)


def _is_aside(date: Date, passage: Passage) -> bool:
    """Tell whether a date stands in a relative clause: "Lee, who joined on May 3, said"."""
    found = passage.words
    for at in range(_index(date, found) - 1, 0, -1):
        if found[at].low == ",":
            return False
        if found[at].low in passage.language.relatives and found[at - 1].low == ",":
            return True
    return False


def _is_of_saying(date: Date, passage: Passage, item: Passage) -> bool:
    """Tell whether a date belongs to a verb of saying, not to what the item takes from the sentence.

    It does where the verb stands between the two, or before both: "said on Monday that", "on Monday Lee said".
    """
    at = _index(date, passage.words)
    taken = [index for index, word in enumerate(passage.words) if word.stem in item.stems]
    nearest = min(taken, key=lambda index: abs(index - at), default=at)
    first = nearest if nearest < at else 0
    return any(first <= phrase.first <= max(at, nearest) for phrase in passage.cues)


def _index(date: Date, found: Sequence[Word]) -> int:
    return next(index for index, word in enumerate(found) if word.end > date.start)


def _iso(date: Date, places: Places) -> str | None:
    """Return a date's ISO form; none where a year was worked out for a month that the article gives another year."""
    if date.month is not None and "month" in date.given and "year" not in date.given:
        written = places.years_of_months.get(date.month, set())
        if not written <= {date.year}:
            return None
    return date.iso


def _is_moment(date: Date, passage: Passage) -> bool:
    start, end = date.start - passage.offset, date.end - passage.offset
    before = _WORD.findall(passage.text[max(start - _LOOK_BACK, 0) : start])[-_BOUND_WORDS:]
    decade = passage.text[end : end + 1].isalpha() or passage.text[end : end + 2] in ("’s", "'s")
    return not decade and not any(word.lower() in passage.language.date_bounds for word in before)


def _sharper(item: Passage, evidence: Evidence) -> str | None:
    months = {date.month for date in item.dates if date.month and _is_moment(date, item)}
    found = (_iso(date, evidence.places) for date in evidence.dates if date.month in months)
    return next((iso for iso in found if iso), None)


def sayers(number: int, people: People) -> list[str]:
    """Return who says something in sentence `number`: full names, and an empty string for one who is not named."""
    passage = people.places.passage(number)
    words = passage.words
    found = passage.cues
    if not found:
        return []
    named = people.mentions(number)
    return [_sayer(words, phrase, named, passage.language) for phrase in found]


def _between(low: str, language: Language) -> bool:
    """Tell whether a word may stand between a name and its verb of saying: "has also said"."""
    return low in _ADVERBS or (low in language.auxiliaries and low not in language.pronouns)


def _sayer(words: Sequence[Word], phrase: Phrase, named: Sequence[tuple[Span, Name]], language: Language) -> str:
    """Return the name that a verb of saying or an "according to" belongs to; empty when it is none."""
    start, end = words[phrase.first].start, words[phrase.after - 1].end
    following = next((name for span, name in named if 0 <= span.start - end < _BESIDE), None)
    if phrase.first and words[phrase.first - 1].stem and phrase.text not in language.cue_phrases:
        following = None
    if phrase.text in language.cue_phrases:
        return following.full if following else ""
    at = phrase.first - 1
    while at >= 0 and _between(words[at].low, language):
        at -= 1
    if at >= 0 and words[at].low == ",":
        first = next((name for span, name in named if span.end <= start and name.kind in _SPEAKING), None)
        return following.full if following else first.full if first else ""
    if at >= 0:
        before = next((name for span, name in named if span.start <= words[at].start < span.end), None)
        if before is not None:
            return before.full
    return following.full if following else ""

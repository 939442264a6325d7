"""Quotations found and speakers right, against a case.

A region between marks counts as found from an overlap of half on. Its speaker is right when the place it was read off
overlaps one that the gold has, or when both have the same surname.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from summarizer.evaluation.matching import matches
from summarizer.text.languages import rules
from summarizer.text.words import WORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.evaluation.cases import Case, Said
    from summarizer.evaluation.tally import Tally
    from summarizer.models.article import Span
    from summarizer.models.extraction import Extraction, Speaker

_AFTER: Final = (",", " of ", " from ", " in ", " for ", " who ", " von ", " der ", " aus ", "(")
"""What may follow a name and is no part of it."""


class _Found(NamedTuple):
    """One region of a quotation of the result."""

    span: Span
    speaker: Speaker | None


def score_quotes(case: Case, said: Sequence[Said], result: Extraction, tally: Tally) -> None:
    """Count found regions and right speakers into `tally`."""
    found = [_Found(span, quote.speaker) for quote in result.quotes for span in quote.spans]
    matched = matches([(one.span,) for one in said], [(one.span,) for one in found])
    for index, one in enumerate(said):
        if index in matched:
            _score_speaker(case, one, found[matched[index]].speaker, tally)
        else:
            tally.miss("quotes.recall", f"Not found: “{one.span.of(case.article.text)}”", one.span)
    wrong = [found[index].span for index in sorted(set(range(len(found))) - set(matched.values()))]
    wrong = [span for span in wrong if not _is_speech(span, case, said)]
    tally.add("quotes gold", len(said))
    tally.add("quotes found", len(matched) + len(wrong))
    tally.add("quotes right", len(matched))
    for span in wrong:
        tally.miss("quotes.precision", f"No quotation: “{span.of(case.article.text)}”", span)


def _is_speech(span: Span, case: Case, said: Sequence[Said]) -> bool:
    """Tell whether at least half of a region is speech that the gold has, but not among its quotations."""
    if any(span.overlaps(one.span) for one in said):
        return False
    contents = [place for one in case.reported or () for place in one.content]
    inside = sum(max(0, min(span.end, place.end) - max(span.start, place.start)) for place in contents)
    return 2 * inside >= span.end - span.start


def _score_speaker(case: Case, said: Said, speaker: Speaker | None, tally: Tally) -> None:
    language = case.article.language
    right = speaker is None if said.speaker is None else speaker is not None and is_same(said, speaker, language)
    tally.add(f"speakers {said.kind}")
    tally.add("speakers right", right)
    tally.add(f"speakers {said.kind} right", right)
    named = f"“{speaker.name}”" if speaker is not None else "nobody"
    if not right:
        message = f"{named} for {f'“{said.speaker}”' if said.speaker else 'nobody'}, named as {said.kind}"
        tally.miss(f"speakers.{said.kind}" if said.kind != "none" else "speakers.all", message, said.span)
    if said.full is None:
        return
    full = speaker is not None and _plain(speaker.name, language) == _plain(said.full, language)
    tally.add("speakers full")
    tally.add("speakers full right", full)
    written = {_plain(mention.of(case.article.text), language) for mention in said.mentions}
    if _plain(said.full, language) not in written:
        tally.add("speakers resolved")
        tally.add("speakers resolved right", full)
    if not full:
        tally.miss("speakers.full", f"{named} for “{said.full}”", said.span)


def is_same(said: Said, speaker: Speaker, language: str) -> bool:
    """Tell whether a speaker is the one of the gold: read off the same place, or of the same surname."""
    mention = speaker.mention
    if mention is not None and any(mention.overlaps(other) for other in said.mentions):
        return True
    names = [name for name in (said.full, said.speaker if said.kind in {"name", "none"} else None) if name]
    return any(surname(speaker.name, language) == surname(name, language) for name in names)


def surname(name: str, language: str) -> str:
    """Return the last word of a name, in lower case: of what stands before a comma, an "of", a bracket."""
    plain = f"{name} "
    for sign in _AFTER:
        head = plain.partition(sign)[0]
        plain = f"{head} " if head.strip() else plain
    words = _plain(plain, language).split()
    return words[-1] if words else ""


def _plain(name: str, language: str) -> str:
    """Return a name in lower case without possessive, titles and determiners."""
    known = rules(language)
    low = [word.lower().replace("’", "'").removesuffix("'s").rstrip(".") for word in WORD.findall(name)]
    words = [word for word in low if any(map(str.isalnum, word))]
    return " ".join([word for word in words if word not in known.titles | known.determiners] or words)

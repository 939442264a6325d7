"""What in a text is not the article. Called by reading; the spans are kept with the article, the text is never cut.

Two kinds of signs: lines that a language's data knows (`read more`, `©`, `leave a reply`), and structure: paragraphs
that come twice, captions over a credit, headlines under a pointer to other pages, whatever follows a comment form,
images and lists of links. In doubt a line is left to the article: a teaser too many is better than a paragraph lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from summarizer.text.languages import KNOWN, rules
from summarizer.text.paragraphs import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarizer.models.article import Span

LONGEST_LINE: Final = 320
"""A line of furniture that the data knows is not longer."""
HEADLINE: Final = 20
"""Words of a teaser."""
CAPTION: Final = 15
"""Words of a caption without a full stop."""
MOST_TEASERS: Final = 8
FEWEST_REPEATED: Final = 5
"""Words; shorter paragraphs come twice for good reasons ("No.")."""
TAIL: Final = 0.35
"""Of the text, so much may be cut behind a heading over comments."""
LAST: Final = 4
"""Paragraphs at the end among which there may be notes on the author."""
MOST_REPEATED: Final = 0.5
"""Of the text; if more comes twice, that is how the text is."""
PROSE: Final = 8
"""Words of a paragraph that is no label, heading or byline."""

_CREDIT: Final = re.compile(
    r"[^.!?:;]{2,60}?\s?(?:/|\||via|–|—)\s?(?:[\w .&-]{2,20}(?:/|\|)\s?)?"
    r"(?:AFP|AP|APA|EPA(?:-EFE)?|dpa|DPA|Reuters|REUTERS|Getty(?: Images)?|POOL|Pool|TASS|Xinhua|Bloomberg"
    r"|Shutterstock|Alamy|PA(?: Wire)?|Anadolu|imago|IMAGO|Keystone|picture alliance|NurPhoto|SIPA|Sipa|AAP|ANP|ANSA"
    r"|EFE|PAP|CTK|MTI|Unsplash|iStock)(?:\s?[/|,].{0,40})?"
)
_IMAGE: Final = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>|\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\)|[\s*_])+")
_LINK: Final = re.compile(r"\[[^\]]+\]\([^)\s]+(?:\s+\"[^\"]*\")?\)|<?https?://\S+>?")
_ENDS: Final = re.compile(r"[.!?…:;。！？][\"'”’“‘»«)\]*_]*\Z")
_SPACE: Final = re.compile(r"\W+")
_PICTURE: Final = re.compile(r"(?:photo|picture|image|foto|bild|credit)", re.IGNORECASE)
_NAME: Final = r"(?-i:[A-ZÄÖÜ][\w.’'-]+(?: (?:[a-z]{2,3} )?[A-ZÄÖÜ][\w.’'-]*){1,3})"


def furniture(text: str, language: str, known: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the spans that are not the article, in order, beside those `known` not to be."""
    spans = paragraphs(text, known)
    lines = [span.of(text) if span.end - span.start <= LONGEST_LINE else "" for span in spans]
    said = _said(language)
    found = {i for i, line in enumerate(lines) if line and (said.furniture.fullmatch(line) or _IMAGE.fullmatch(line))}
    found.update(_repeated(text, spans))
    found.update(_links(lines))
    found.update(_captions(lines, found))
    found.update(_teasers(lines, said.teasers))
    found.update(_comments(text, spans, lines, said.comments))
    found.update(_author_notes(text, spans, lines, found, said.author_notes))
    return tuple(spans[i] for i in sorted(found))


@dataclass(frozen=True, slots=True)
class _Said:
    """The patterns of a language, or of all known ones, compiled."""

    furniture: re.Pattern[str]
    comments: re.Pattern[str]
    teasers: re.Pattern[str]
    author_notes: re.Pattern[str]


@cache
def _said(language: str) -> _Said:
    known = [rules(code) for code in ([language] if language in KNOWN else KNOWN)]
    notes = [note.format(name=_NAME).replace("?P<name>", "") for rule in known for note in rule.author_notes]
    return _Said(
        _any([pattern for rule in known for pattern in (*rule.furniture, *rule.comments)]),
        _any([pattern for rule in known for pattern in rule.comments]),
        _any([pattern for rule in known for pattern in rule.teasers]),
        _any(notes),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _repeated(text: str, spans: Sequence[Span]) -> list[int]:
    """Return the paragraphs that stood above already: the standfirst again, the title again."""
    seen: set[str] = set()
    again: list[int] = []
    title = ""
    for i, span in enumerate(spans):
        key = _SPACE.sub(" ", span.of(text)).strip().casefold()
        title = title or key
        if (key in seen and key.count(" ") + 1 >= FEWEST_REPEATED) or (i and i < LAST and key == title):
            again.append(i)
        seen.add(key)
    length = sum(spans[i].end - spans[i].start for i in again)
    return again if length <= MOST_REPEATED * len(text) else []


def _links(lines: Sequence[str]) -> Iterator[int]:
    """Yield the lines that are only a link, where two or more stand together."""
    only = [bool(line) and bool(_LINK.fullmatch(line)) for line in lines]
    for i, is_link in enumerate(only):
        if is_link and (only[i - 1 : i] == [True] or only[i + 1 : i + 2] == [True]):
            yield i


def _captions(lines: Sequence[str], found: Iterable[int]) -> Iterator[int]:
    """Yield the credits of pictures, and the short line above each that does not end like a sentence."""
    credits_ = {i for i, line in enumerate(lines) if i and line and _CREDIT.fullmatch(line)}
    yield from credits_
    for i in credits_ | set(found):
        above = lines[i - 1] if i > 1 else ""
        if (
            (i in credits_ or _PICTURE.match(lines[i]))
            and above
            and _is_short(above, CAPTION)
            and i - 1 not in credits_
        ):
            yield i - 1


def _teasers(lines: Sequence[str], headings: re.Pattern[str]) -> Iterator[int]:
    """Yield the headlines under a heading that points to other articles."""
    for i, line in enumerate(lines):
        if line and headings.fullmatch(line):
            end = i + 1
            while end < len(lines) and end - i <= MOST_TEASERS and _is_short(lines[end], HEADLINE):
                end += 1
            if end - i <= MOST_TEASERS:
                yield from range(i, end)


def _comments(text: str, spans: Sequence[Span], lines: Sequence[str], headings: re.Pattern[str]) -> Iterable[int]:
    """Return all from a heading over comments on, when little enough is left of the text."""
    for i, line in enumerate(lines):
        if line and len(text) - spans[i].start <= TAIL * len(text) and headings.fullmatch(line):
            return range(i, len(spans))
    return ()


def _author_notes(
    text: str, spans: Sequence[Span], lines: Sequence[str], found: Iterable[int], notes: re.Pattern[str]
) -> Iterator[int]:
    """Yield the notes on the author at the end; who has a part in the article is not its author."""
    known = set(found)
    body = [i for i in range(len(spans)) if i not in known]
    for i in body[-LAST:]:
        note = notes.fullmatch(lines[i]) if i and lines[i] else None
        if note is None:
            continue
        name = next(filter(None, note.groups()), None)
        surname = name.split()[-1] if name else ""
        others = (spans[other].of(text) for other in body if other != i)
        if not surname or not any(surname in other and len(other.split()) >= PROSE for other in others):
            yield i


def _is_short(line: str, words: int) -> bool:
    """Tell whether a line is like a headline or caption: few words, no full stop at its end."""
    return bool(line) and line.count(" ") < words and not _ENDS.search(line)

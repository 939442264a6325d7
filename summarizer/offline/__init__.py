"""The engine without a model: quotations with speakers, claims and a summary, by rules.

Called by `flow`, and by `evaluation` for what it reads before it makes claims.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.models.draft import Draft
from summarizer.offline.attributions import attributions
from summarizer.offline.claims import claims
from summarizer.offline.frames import frames, masked
from summarizer.offline.points import points as select
from summarizer.offline.reported import Reported, reported
from summarizer.offline.reporting import reporting
from summarizer.offline.speakers import Reader
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from summarizer.models.article import Outline
    from summarizer.text.names import Names

__all__ = ["Reported", "draft", "reported"]


def draft(outline: Outline, names: Names, *, points: int = 5) -> Draft:
    """Return what the rules find in an article: at most `points` summary sentences, claims, and quotes with speakers.

    Deterministic, linear in the text. For a language without rules there are no claims and no speakers.
    """
    language = rules(outline.article.language)
    hidden = masked(outline)
    read = frames(outline, hidden, names, language)
    found = [attributions(frame, language) for frame in read]
    reader = Reader(outline, names, language)
    quotes = reader.read(read, found)
    told = [tuple(reporting(frame, said, language) if said else ()) for frame, said in zip(read, found, strict=True)]
    return Draft(
        points=select(outline, hidden, names, language, points),
        claims=claims(outline, names, read, told, reader.resolver, language),
        quotes=quotes,
    )

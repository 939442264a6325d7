"""The engine without a model: quotations with speakers, claims and a summary, by rules.

Called by `flow`, and by `evaluation` for what it reads before it makes claims. Where a change belongs, from the
words up:

frames          the words outside the quotation marks, with who stands where
phrases         noun phrases beside a cue (clause_subjects, verb_second, constituents: whose verb it is)
cues, sources   a verb of saying, and its subject (reporters: what a phrase such as "according to" names)
contents        which words are said (extents and borders: of indirect speech, which ends with its voice)
attributions    cue, source and content together: what quotations are given to
reporting       the same for all indirect speech (stances: thinking and wanting; subjects: whose cue it is)
reported        indirect speech as `evaluation` compares it
resolving       who a pronoun or "the minister" stands for
titles          marks that nobody said (capital_titles: where every noun has a capital letter)
covering        which attribution a mark belongs to
speakers        who said each mark
claims          what stands alone of indirect speech (clauses, claimants, standing)
points          the sentences of the summary
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

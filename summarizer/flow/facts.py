"""What code knows of an article before anybody is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer import offline
from summarizer.merging import merge
from summarizer.text.names import Names, names
from summarizer.verifying import Verifier

if TYPE_CHECKING:
    from summarizer.models.article import Outline
    from summarizer.models.draft import Draft
    from summarizer.models.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Facts:
    """An article's outline, its names, and what the engine without a model makes of it."""

    outline: Outline
    names: Names
    opinion: Draft
    """The draft of the engine without a model: the second opinion on a model's answer."""
    _verifier: Verifier = field(repr=False)

    @classmethod
    def of(cls, outline: Outline, points: int) -> Facts:
        """Find the names and let the engine without a model read `outline`."""
        known = names(outline)
        opinion = offline.draft(outline, known, points=points)
        return cls(outline, known, opinion, Verifier(outline, known, opinion))

    def verify(self, draft: Draft) -> Verdict:
        """Hold `draft` against the article; what it says twice is said once."""
        return merge(self._verifier.verify(draft))

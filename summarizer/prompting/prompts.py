"""What is asked about one article: every request the flow makes, by name.

Fixed text first, the article last between markers it cannot forge. The requests for one task each share all text up
to and with the article, so that a server with a prefix cache reads the article once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from summarizer.prompting.answers import (
    Task,
    answer_schema,
    choice_schema,
    item_schema,
    slots_schema,
    speakers_schema,
)
from summarizer.prompting.view import asked_between, plain, view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models.article import Outline, Part
    from summarizer.models.draft import DraftClaim, DraftPoint, DraftQuote
    from summarizer.models.extraction import Finding, Point
    from summarizer.models.prompt import Prompt
    from summarizer.prompting.templates import Templates

_TOKENS_PER_POINT: Final = 80
_TOKENS_PER_CLAIM: Final = 90
_TOKENS_PER_QUOTE: Final = 24
_TOKENS_TO_SPARE: Final = 120
"""Generous bounds of an answer: what runs past them is a model talking in circles, and it is paid by the token."""
_MOST_CLAIMS: Final = 24
_MOST_SLOTS: Final = 6
"""Claims that a small model has to fill in; pressed for more, it makes them up."""
_SENTENCES_PER_CLAIM: Final = 3
_LEAST_CLAIMS: Final = 4


class Prompts:
    """The requests about one article, with the templates filled in; `points` is how many are asked for of a part."""

    def __init__(self, outline: Outline, templates: Templates, *, points: int, max_output_tokens: int) -> None:
        self._outline = outline
        self._templates = templates
        self._points = points
        self._limit = max_output_tokens
        self._views: dict[Part, str] = {}

    def extract(self, part: Part, tasks: Sequence[Task]) -> Prompt:
        """Ask for all of `tasks` about `part` in one answer whose items point at sentences."""
        return self._about("extract", part, tasks, answer_schema(tasks))

    def single(self, part: Part, task: Task) -> Prompt:
        """Ask for one task about `part`, with the text up to the article shared by all tasks, without pointers.

        Small models count (1, 2, 3, …) where they should point, so here code finds the sentences.
        """
        if task == "quotes":
            return self._about("single", part, [task], speakers_schema(sorted(self.marks(part))))
        count = self._points if task == "points" else min(self._claims(part), _MOST_SLOTS)
        return self._about("single", part, [task], slots_schema(task, count))

    def repair(
        self,
        task: Task,
        item: DraftPoint | DraftClaim | DraftQuote,
        findings: Sequence[Finding],
        numbers: Sequence[int],
    ) -> Prompt:
        """Ask for one item again, with what is wrong with it and only the sentences `numbers`."""
        values = {
            "task": task,
            "item": json.dumps(item.model_dump(mode="json", by_alias=True, include=_ANSWERED), ensure_ascii=False),
            "findings": [plain(finding.message) for finding in findings],
            "sentences": view(self._outline, sorted(numbers)),
        }
        return self._templates.fill("repair", values, item_schema(task), _TOKENS_PER_CLAIM + _TOKENS_TO_SPARE)

    def join(self, points: Sequence[Point], most: int) -> Prompt:
        """Ask which `most` of the parts' points, numbered from 1, make the summary."""
        values = {
            "sentences": "\n".join(f"[{number}] {plain(point.text)}" for number, point in enumerate(points, 1)),
            "points": most,
        }
        return self._templates.fill("join", values, choice_schema(), 4 * most + _TOKENS_TO_SPARE)

    def marks(self, part: Part) -> frozenset[int]:
        """Return the numbers of the quotations in `part` that are asked about."""
        sentences = self._outline.sentences
        start, end = sentences[part.first - 1].span.start, sentences[part.last - 1].span.end
        return frozenset(int(mark.id[1:]) for mark in asked_between(self._outline, start, end))

    def _about(self, name: str, part: Part, tasks: Sequence[Task], schema: dict[str, Any]) -> Prompt:
        marks = sorted(self.marks(part))
        claims = self._claims(part)
        values = {
            "article": self._view(part),
            "published": self._outline.article.published,
            "tasks": list(tasks),
            "points": self._points,
            "claims": claims,
            "marks": marks,
        }
        tokens: dict[Task, int] = {
            "points": self._points * _TOKENS_PER_POINT,
            "claims": claims * _TOKENS_PER_CLAIM,
            "quotes": len(marks) * _TOKENS_PER_QUOTE,
        }
        bound = sum(tokens[task] for task in tasks) + _TOKENS_TO_SPARE
        return self._templates.fill(name, values, schema, min(bound, self._limit))

    def _view(self, part: Part) -> str:
        """Return the article as a model sees it, made once for all tasks about a part."""
        if part not in self._views:
            self._views[part] = view(self._outline, range(part.first, part.last + 1))
        return self._views[part]

    @staticmethod
    def _claims(part: Part) -> int:
        """Return how many claims a part of this length may have at most."""
        return max(_LEAST_CLAIMS, min(_MOST_CLAIMS, (part.last - part.first + 1) // _SENTENCES_PER_CLAIM))


_ANSWERED: Final = {"text", "claimant", "marks", "speaker"}
"""The fields of a draft's items that travel; the others only the engine without a model can fill."""

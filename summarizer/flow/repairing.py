"""Sub-flow: ask once more for every item that failed, each alone, with its reasons and only its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.errors import ModelError
from summarizer.flow.steps import TASK
from summarizer.merging import merge
from summarizer.models.draft import Draft, DraftClaim, DraftPoint, DraftQuote
from summarizer.parsing import parse_item

if TYPE_CHECKING:
    from summarizer.flow.facts import Facts
    from summarizer.flow.steps import Ledger, Steps
    from summarizer.models.article import Outline
    from summarizer.models.prompt import Prompt
    from summarizer.models.verdict import Failed, Verdict
    from summarizer.prompting import Prompts

_SENTENCES_PER_REPAIR: Final = 6


def repair(prompts: Prompts, verdict: Verdict, facts: Facts, ledger: Ledger) -> Steps[Verdict]:
    """Ask once more for every item that failed, each alone; what fails again stays failed, as first answered."""
    answers = yield from ledger.ask([_ask_again(prompts, failed, facts.outline) for failed in verdict.failed])
    items = [
        None if isinstance(answer, ModelError) else parse_item(answer.text, TASK[failed.kind])
        for failed, answer in zip(verdict.failed, answers, strict=True)
    ]
    second = facts.verify(
        Draft(
            points=tuple(item for item in items if isinstance(item, DraftPoint)),
            claims=tuple(item for item in items if isinstance(item, DraftClaim)),
            quotes=tuple(item for item in items if isinstance(item, DraftQuote)),
        )
    )
    failed_again = {failed.item for failed in second.failed}
    still_failed = tuple(
        failed for failed, item in zip(verdict.failed, items, strict=True) if item is None or item in failed_again
    )
    return merge(verdict, second).model_copy(update={"failed": still_failed})


def _ask_again(prompts: Prompts, failed: Failed, outline: Outline) -> Prompt:
    """Make the prompt that asks for `failed` again, with the sentences it cites and those that code would cite."""
    numbers = sorted({*_cited(failed.item, outline), *failed.candidates})
    return prompts.repair(TASK[failed.kind], failed.item, failed.findings, numbers[:_SENTENCES_PER_REPAIR])


def _cited(item: DraftPoint | DraftClaim | DraftQuote, outline: Outline) -> list[int]:
    if isinstance(item, DraftQuote):
        return []
    return [number for number in item.sentences if 1 <= number <= len(outline.sentences)][:3]

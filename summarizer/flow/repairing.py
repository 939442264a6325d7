"""Sub-flow: ask once more for every item that failed, each alone, with its reasons and only its sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from summarizer.errors import ModelError
from summarizer.flow.steps import TASK
from summarizer.merging import merge
from summarizer.models.draft import Draft, DraftClaim, DraftPoint, DraftQuote
from summarizer.models.verdict import Verdict
from summarizer.parsing import parse_item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.flow.facts import Facts
    from summarizer.flow.steps import Ledger, Steps
    from summarizer.models.article import Outline
    from summarizer.models.prompt import Prompt
    from summarizer.models.verdict import Failed
    from summarizer.parsing import Item
    from summarizer.prompting import Prompts

_SENTENCES_PER_REPAIR: Final = 6


def repair(prompts: Prompts, verdict: Verdict, facts: Facts, ledger: Ledger) -> Steps[Verdict]:
    """Ask once more for every item that failed, each alone; what fails again stays failed, as first answered.

    A speaker is not asked for again where the article itself names another right at the quotation.
    """
    open_ = [failed for failed in verdict.failed if not _settled(failed)]
    answers = yield from ledger.ask([_ask_again(prompts, failed, facts.outline) for failed in open_])
    items = [
        None if isinstance(answer, ModelError) else _of_same(failed, parse_item(answer.text, TASK[failed.kind]))
        for failed, answer in zip(open_, answers, strict=True)
    ]
    second = facts.verify(
        Draft(
            points=tuple(item for item in items if isinstance(item, DraftPoint)),
            claims=tuple(item for item in items if isinstance(item, DraftClaim)),
            quotes=tuple(item for item in items if isinstance(item, DraftQuote)),
        )
    )
    failed_again = {failed.item for failed in second.failed}
    mended = {
        id(failed) for failed, item in zip(open_, items, strict=True) if item is not None and item not in failed_again
    }
    still_failed = tuple(failed for failed in verdict.failed if id(failed) not in mended)
    return merge(verdict, second, _unattributed(still_failed, facts)).model_copy(update={"failed": still_failed})


def _settled(failed: Failed) -> bool:
    return all(finding.code == "speaker_contradicted" for finding in failed.findings)


def _of_same(failed: Failed, item: Item | None) -> Item | None:
    """Return `item`, about the quotation that was asked about whatever number the answer gives it."""
    if isinstance(item, DraftQuote) and isinstance(failed.item, DraftQuote):
        return item.model_copy(update={"marks": failed.item.marks})
    return item


def _unattributed(failed: Sequence[Failed], facts: Facts) -> Verdict:
    """Keep a quotation whose speaker did not hold: its words are the article's own. The attribution stays failed."""
    why = {
        failed_item.item.marks: failed_item.findings
        for failed_item in failed
        if isinstance(failed_item.item, DraftQuote)
        and all(finding.code.startswith("speaker_") for finding in failed_item.findings)
    }
    kept = facts.verify(Draft(quotes=tuple(DraftQuote(marks=marks) for marks in why)))
    starts = {int(mark.id[1:]): mark.span for mark in facts.outline.marks}
    findings = {starts[marks[0]].start: found for marks, found in why.items()}
    return Verdict(
        quotes=tuple(
            quote.model_copy(update={"findings": findings.get(quote.spans[0].start, ())}) for quote in kept.quotes
        )
    )


def _ask_again(prompts: Prompts, failed: Failed, outline: Outline) -> Prompt:
    """Make the prompt that asks for `failed` again, with the sentences it cites and those that code would cite."""
    numbers = sorted({*_cited(failed.item, outline), *failed.candidates})
    return prompts.repair(TASK[failed.kind], failed.item, failed.findings, numbers[:_SENTENCES_PER_REPAIR])


def _cited(item: DraftPoint | DraftClaim | DraftQuote, outline: Outline) -> list[int]:
    if isinstance(item, DraftQuote):
        return []
    return [number for number in item.sentences if 1 <= number <= len(outline.sentences)][:3]

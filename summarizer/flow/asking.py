"""Sub-flow: ask about all parts of an article, and once more, on its own, for what an answer lacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.errors import ModelError, ReplyError, ReplyTruncated
from summarizer.flow.steps import KIND
from summarizer.models.draft import Draft
from summarizer.models.extraction import Finding, Rejected
from summarizer.parsing import parse
from summarizer.prompting import TASKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.flow import Options
    from summarizer.flow.facts import Facts
    from summarizer.flow.steps import Ledger, Steps
    from summarizer.models.article import Part
    from summarizer.prompting import Prompts, Task


def ask(prompts: Prompts, parts: Sequence[Part], facts: Facts, options: Options, ledger: Ledger) -> Steps[Draft]:
    """Ask about all parts side by side; what is missing of an answer is asked for once more, on its own."""
    wanted = [(part, tuple(task for task in options.only if task != "quotes" or prompts.marks(part))) for part in parts]
    if options.plan == "one":
        requests = [(part, tasks) for part, tasks in wanted if tasks]
    else:
        requests = [(part, (task,)) for part, tasks in wanted for task in tasks]
    first = yield from _request(prompts, requests, ledger)
    again = [missing for missing in first.missing if isinstance(missing.error, ReplyError)]
    second = yield from _request(prompts, [(missing.part, (missing.task,)) for missing in again], ledger)
    drafts = [*first.drafts, *second.drafts]
    for missing in (*(m for m in first.missing if m not in again), *second.missing):
        if options.fall_back:
            drafts.append(only(_within(facts.opinion, missing.part, prompts.marks(missing.part)), (missing.task,)))
            ledger.fell_back = True
        elif any(draft.points or draft.claims or draft.quotes for draft in drafts):
            ledger.rejected.append(_incomplete(missing))
        else:
            raise missing.error
    return _together(drafts)


@dataclass(frozen=True, slots=True)
class _Missing:
    """A list that an answer lacked or broke off in."""

    part: Part
    task: Task
    error: ModelError


@dataclass(slots=True)
class _Answers:
    drafts: list[Draft] = field(default_factory=list)
    missing: list[_Missing] = field(default_factory=list)


def _request(prompts: Prompts, requests: Sequence[tuple[Part, tuple[Task, ...]]], ledger: Ledger) -> Steps[_Answers]:
    """Send one prompt for each of `requests` and sort what came back."""
    sent = [
        prompts.single(part, tasks[0]) if len(tasks) == 1 else prompts.extract(part, tasks) for part, tasks in requests
    ]
    answers = yield from ledger.ask(sent)
    sorted_ = _Answers()
    for (part, tasks), answer in zip(requests, answers, strict=True):
        try:
            if isinstance(answer, ModelError):
                raise answer
            parsed = parse(answer.text, answer.finish_reason)
        except ModelError as error:
            sorted_.missing += [_Missing(part, task, error) for task in tasks]
            continue
        sorted_.drafts.append(only(parsed.draft, tasks))
        sorted_.missing += [
            _Missing(part, task, ReplyTruncated(f"The model's answer broke off before its {task} were complete."))
            for task in tasks
            if task not in parsed.complete
        ]
    return sorted_


def _together(drafts: Sequence[Draft]) -> Draft:
    return Draft(
        points=tuple(point for draft in drafts for point in draft.points),
        claims=tuple(claim for draft in drafts for claim in draft.claims),
        quotes=tuple(quote for draft in drafts for quote in draft.quotes),
    )


def only(draft: Draft, tasks: Sequence[Task]) -> Draft:
    """Return `draft` with the lists for `tasks` alone."""
    return draft.model_copy(update=dict.fromkeys(set(TASKS) - set(tasks), ()))


def _within(draft: Draft, part: Part, marks: frozenset[int]) -> Draft:
    """Return what the engine without a model says of `part`."""
    return Draft(
        points=tuple(p for p in draft.points if _in(p.sentences, part)),
        claims=tuple(c for c in draft.claims if _in(c.sentences, part)),
        quotes=tuple(q for q in draft.quotes if marks.issuperset(q.marks)),
    )


def _in(numbers: Sequence[int], part: Part) -> bool:
    return all(part.first <= number <= part.last for number in numbers)


def _incomplete(missing: _Missing) -> Rejected:
    finding = Finding(code="reply_incomplete", message=f"{missing.error.message} Asked again, it did so again.")
    return Rejected(kind=KIND[missing.task], item={}, findings=(finding,))

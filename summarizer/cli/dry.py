"""`summary --dry-run`: the prompts that would be sent, and about what they would cost. Sends nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.cli import output as out
from summarizer.cli.job import OFFLINE
from summarizer.cli.saying import say
from summarizer.clients.connect import DEFAULT_MODEL
from summarizer.clients.pricing import price
from summarizer.models.extraction import Usage
from summarizer.splitting import CHARACTERS_PER_TOKEN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from summarizer.cli.job import Job
    from summarizer.models.prompt import Prompt


def show_prompts(job: Job, sources: Sequence[str], output: Path | None, *, as_json: bool) -> None:
    """Print the first prompts of every source with their schemas, then tokens and cost; repairs come on top.

    Offline nothing is ever sent: then the prompts are those a model would get.
    """
    model = DEFAULT_MODEL if job.unasked else job.model
    if model == OFFLINE:
        say("The offline engine asks no model, so there is no prompt to show.")
        return
    prompts = [prompt for source in sources for prompt in job.prompts(source, model)]
    if as_json:
        shown = json.dumps([prompt.model_dump() for prompt in prompts], ensure_ascii=False, indent=2) + "\n"
    else:
        shown = "\n".join(map(_page, prompts))
    if output is None:
        out.show(shown)
    else:
        out.write(shown, output)
    say(_bill(prompts, model, job.settings.base_url))


def _page(prompt: Prompt) -> str:
    parts = [
        f"=== {prompt.name}: system ===",
        prompt.system,
        f"=== {prompt.name}: user ===",
        prompt.user,
        f"=== {prompt.name}: schema of the answer ===",
        json.dumps(prompt.answer_schema, ensure_ascii=False),
    ]
    return "\n".join(parts) + "\n"


def _bill(prompts: Sequence[Prompt], model: str, base_url: str | None) -> str:
    """Say how many tokens and how much money the prompts come to, at most."""
    taken = sum(_tokens(prompt) for prompt in prompts)
    given = sum(prompt.max_output_tokens for prompt in prompts)
    cost = price(model, [Usage(requests=len(prompts), input_tokens=taken, output_tokens=given)], base_url=base_url)
    money = f"at most {cost.amount:.4f} {cost.currency} with {model}" if cost else f"the price of {model} is not known"
    requests = f"{len(prompts)} request{'' if len(prompts) == 1 else 's'}"
    return f"Nothing was sent. {requests}, about {taken:,} tokens in and at most {given:,} out; {money}."


def _tokens(prompt: Prompt) -> int:
    schema = json.dumps(prompt.answer_schema, separators=(",", ":"))
    return int((len(prompt.system) + len(prompt.user) + len(schema)) / CHARACTERS_PER_TOKEN)

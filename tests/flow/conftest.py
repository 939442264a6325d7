"""Articles and answers for the tests of the flow: a driver without a network, and replies made on the spot."""

from __future__ import annotations

import json

import pytest

from summarizer.flow import Options, flow
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Reply
from summarizer.prompting import Templates
from summarizer.reading import from_text

TEXT = """Ferry sinks off Port Vessel

By Ada Brook

PORT VESSEL, Oct. 14 — A ferry with 112 people on board sank off Port Vessel on Tuesday. \
All passengers were rescued, the coast guard said.

“The ship went down in eleven minutes,” said harbour master Lena Holt. “We were lucky with the weather.”

Holt denied that the ferry was overloaded. The operator, Vessel Lines, said it may stop sailing until December.

Mayor Tom Arden called the rescue “a small miracle.”
"""


@pytest.fixture
def article():
    return from_text(TEXT, published="2025-10-14")


@pytest.fixture
def run(article):
    """Drive the flow of the article with a function from prompt to answer; return the result and all prompts."""

    def run(answer, **options):
        options = {"model": "test", **options}
        steps = flow(article, Templates(), Options(**options), version="1", created="2025-10-15T00:00:00+00:00")
        rounds = []
        answers = None
        while True:
            try:
                prompts = next(steps) if answers is None else steps.send(answers)
            except StopIteration as stop:
                return stop.value, rounds
            rounds.append(prompts)
            answers = [answer(prompt) for prompt in prompts]

    return run


@pytest.fixture
def reply():
    """Make a reply from the three lists of an answer."""

    def reply(finish_reason="stop", **lists):
        answer = {"points": [], "claims": [], "quotes": []} | lists
        return Reply(
            text=json.dumps(answer),
            finish_reason=finish_reason,
            usage=Usage(requests=1, input_tokens=10, output_tokens=2),
        )

    return reply

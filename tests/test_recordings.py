"""The whole command over the seeds with what a real 1.5-billion-parameter model answered: weak, and kept honest.

`summarizer summary SEED --model NAME --base-url http://localhost:8080/v1 --record FILE` made the recordings; run it
again with a new file when a prompt or the numbering of sentences changes.
"""

import json
import re
from collections import defaultdict, deque
from pathlib import Path

import pytest

from summarizer.clients import MockClient
from summarizer.clients.keys import prompt_key
from summarizer.models.extraction import Extraction
from summarizer.models.gold import Gold
from summarizer.models.prompt import Reply
from summarizer.reading import load
from summarizer.run import summarize
from summarizer.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
RECORDINGS = sorted((ROOT / "tests" / "recordings").glob("*.jsonl"))


def seed_of(recording):
    return next(path for path in (ROOT / "seeds").glob(f"{recording.stem}.*") if path.suffix in {".txt", ".html"})


def client_of(recording):
    """Answer every prompt as recorded; to what only a stricter check asks for, the model has nothing to say."""
    replies = defaultdict(deque)
    for line in map(json.loads, recording.read_text("utf-8").splitlines()):
        replies[line["key"]].append(Reply.model_validate(line["reply"]))

    def answer(prompt):
        if waiting := replies[prompt_key(prompt)]:
            return waiting.popleft()
        assert prompt.name in {"repair", "join"}, "the prompts have changed: record them again"
        return "{}"

    return MockClient(answer)


@pytest.fixture(scope="module", params=RECORDINGS, ids=lambda path: path.stem)
def recorded(request):
    settings = Settings(base_url="http://localhost:8080/v1", cache=False)
    gold = Gold.model_validate_json((ROOT / "seeds" / f"{request.param.stem}.gold.json").read_bytes())
    return summarize(load(seed_of(request.param)), model=client_of(request.param), settings=settings), gold


def test_there_are_recordings():
    assert RECORDINGS


def test_the_result_is_valid_and_says_something(recorded):
    extraction, _ = recorded
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction
    assert extraction.provenance.engine == "llm"
    assert extraction.summary.points


def test_every_quotation_is_the_articles_own_text(recorded):
    extraction, _ = recorded
    text = extraction.article.text
    assert all(quote.text == " ".join(text[s.start : s.end] for s in quote.spans) for quote in extraction.quotes)


def test_nothing_that_gold_calls_false_gets_through(recorded):
    extraction, gold = recorded
    said = [*(p.text for p in extraction.summary.points), *(c.text for c in extraction.claims)]
    through = [
        (false.text, text)
        for false in gold.false
        for text in said
        if all(re.search(pattern, text, re.IGNORECASE) for pattern in false.match)
    ]
    assert through == []


def test_nothing_points_into_furniture(recorded):
    extraction, _ = recorded
    furniture = extraction.article.furniture
    evidence = [s for item in (*extraction.summary.points, *extraction.claims) for s in item.evidence]
    evidence += [s for quote in extraction.quotes for s in quote.spans]
    assert not any(place.overlaps(mark) for place in furniture for mark in evidence)


def test_a_rejected_item_has_its_reason(recorded):
    extraction, _ = recorded
    assert all(finding.message.endswith((".", "!", "?", "”")) for r in extraction.rejected for finding in r.findings)


def test_the_recordings_hold_no_article(recorded):
    for recording in RECORDINGS:
        for line in recording.read_text("utf-8").splitlines():
            assert set(json.loads(line)) == {"key", "prompt", "reply"}

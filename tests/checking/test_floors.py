"""True paraphrases of four seeds, and the same with one thing bent: how many pass, and how many are found."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from summarizer import Article, Report, check, load

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
TEXTS: dict[str, Any] = json.loads((HERE / "texts.json").read_text("utf-8"))


@cache
def article(seed: str) -> Article:
    return load(SEEDS / seed)


def fails(report: Report, number: int) -> bool:
    sentence = report.sentences[number]
    return not sentence.holds or any(not q.holds for q in report.quotes if q.span.overlaps(sentence.span))


def test_few_true_sentences_are_false_alarms():
    alarms, count = [], 0
    for seed, texts in TEXTS.items():
        report = check(article(seed), " ".join(texts["true"]))
        assert [sentence.text for sentence in report.sentences] == texts["true"]
        count += len(texts["true"])
        alarms += [text for number, text in enumerate(texts["true"]) if fails(report, number)]
    assert len(alarms) <= 0.08 * count, "\n".join(alarms)


def test_most_bent_sentences_are_found():
    missed, count = [], 0
    for seed, texts in TEXTS.items():
        for bend in texts["bent"]:
            sentences = list(texts["true"])
            sentences[bend["sentence"]] = sentences[bend["sentence"]].replace(bend["old"], bend["new"], 1)
            assert sentences != texts["true"]
            count += 1
            if not fails(check(article(seed), " ".join(sentences)), bend["sentence"]):
                missed.append(sentences[bend["sentence"]])
    assert count >= 60
    assert len(missed) <= 0.1 * count, "\n".join(missed)

from __future__ import annotations

import json

import pytest

from summarizer.models.evaluation import Evaluation

NEWS = "Mayor Ilse Tamm met the press. “It had to be,” she said. The mill in Ostrand will close in June."


@pytest.fixture
def gold(tmp_path):
    def write(*texts):
        start = NEWS.index("It had")
        quote = {"start": start, "end": start + 13, "speaker": "Jon Aune", "speaker_kind": "name", "speaker_spans": []}
        rows = [{"id": f"a{n}", "text": text, "quotes": [quote], "attributions": []} for n, text in enumerate(texts)]
        path = tmp_path / "set.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return path

    return write


def test_a_table_for_people(run, gold):
    done = run("evaluate", gold(NEWS), "--format", "text", "--model", "offline")
    assert done.code == 0
    assert "QUOTATIONS" in done.out
    assert "1,000 resamples" in done.out
    assert "It had to be" not in done.out


def test_errors_lists_each_miss_with_its_sentence(run, gold):
    done = run("evaluate", gold(NEWS), "--format", "text", "--errors", "--model", "offline")
    assert "“Ilse Tamm” for “Jon Aune”" in done.out
    assert "“It had to be,” she said." in done.out


def test_json_for_machines_without_a_key(run, gold):
    evaluation = Evaluation.model_validate_json(run("evaluate", gold(NEWS)).out)
    assert evaluation.sides[0].model == "offline"


def test_side_by_side_as_markdown(run, gold, tmp_path):
    output = tmp_path / "table.md"
    done = run("evaluate", gold(NEWS), "--model", "offline", "--against", "offline", "--output", output)
    assert done.code == 0
    assert "| | first | second | change | 95 % interval | p |" in output.read_text(encoding="utf-8")


def test_other_prompts_alone_are_a_second_side(run, gold, tmp_path):
    (tmp_path / "prompts").mkdir()
    done = run("evaluate", gold(NEWS), "--model", "offline", "--against-prompts", tmp_path / "prompts")
    assert [side["prompts"] for side in json.loads(done.out)["sides"]] == [None, str(tmp_path / "prompts")]


def test_an_article_that_fails_is_named_and_exits_with_1(run, gold):
    done = run("evaluate", gold(NEWS, " "), "--model", "offline")
    assert done.code == 1
    assert "1 of 2 articles failed: a1." in done.err
    assert json.loads(done.out)["articles"] == 2


def test_gold_that_is_none_is_wrong_usage(run, article):
    done = run("evaluate", article)
    assert (done.code, done.out) == (2, "")

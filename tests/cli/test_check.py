from __future__ import annotations

import json

import pytest

from summarizer import Report

TRUE = "The mill in Ostrand will close in June. It employs 140 people."
BENT = "The mill in Ostrand will close in June. It employs 410 people. “Nobody may be left alone,” said Ilse Tamm."


@pytest.fixture
def notes(tmp_path):
    def write(text):
        path = tmp_path / "notes.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_what_holds_exits_with_0(run, article, notes):
    done = run("check", article, notes(TRUE), "--format", "text")
    assert done.code == 0
    assert "Nothing was found against it" in done.out
    assert "can still be false" in " ".join(done.out.split())


def test_what_does_not_hold_exits_with_1_and_says_why(run, article, notes):
    done = run("check", article, notes(BENT), "--format", "text")
    assert done.code == 1
    assert "number not found: The article says 140 people, not 410" in done.out
    assert "quote altered: The article says “behind”, not “alone”." in " ".join(done.out.split())


def test_piped_it_is_json_that_can_be_read_back(run, article, notes):
    done = run("check", article, notes(BENT))
    report = Report.model_validate_json(done.out)
    assert report.failing == len([s for s in report.sentences if s.findings]) + 1
    assert json.loads(done.out)["quotes"][0]["verdict"] == "altered"


def test_the_text_may_come_from_standard_input(run, article):
    assert run("check", article, "-", stdin=TRUE.encode()).code == 0


def test_only_one_of_the_two_may(run):
    done = run("check", "-", "-", stdin=b"x")
    assert (done.code, done.out) == (2, "")


def test_markdown_goes_into_a_file(run, article, notes, tmp_path):
    output = tmp_path / "report.md"
    assert run("check", article, notes(BENT), "--output", output).code == 1
    assert "**does not hold:**" in output.read_text(encoding="utf-8")


def test_a_missing_file_is_one_sentence(run, article):
    done = run("check", article, "nowhere.txt")
    assert (done.code, done.out) == (1, "")
    assert "nowhere.txt" in done.err

"""The README says what is so: its output is real, its commands exist, its example runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from summarizer import MockClient, render, summarize
from summarizer.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SEED = "seeds/lavrov-rubio-meeting.txt"
SHOWN = {"SUMMARY": 3, "CLAIMS": 4, "QUOTATIONS": 5}
"""How many blocks of each section the README shows."""
NOTES = """\
About 2,300 dockworkers walked out on Monday, idling 14 of the port's cranes.
They had been offered 9 percent over three years and are asking for 14 percent.
“Nobody is being laid off, and nobody should be told otherwise,” said Lena Karras.
“After that, the fruit is garbage,” Tom Hallorand said.
"""
"""What somebody wrote about the strike, with a number, a quotation and a speaker that are wrong."""
BAR = "\n    │\n"
"""What stands between two quotations of one speaker."""


def blocks(language: str) -> list[str]:
    """Return the README's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def commands() -> dict[str, list[str]]:
    """Return each command with its options."""
    group = typer.main.get_command(app)
    return {
        name: [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        for name, command in group.commands.items()
    }


def command_output(*arguments: str, stdin: str = "") -> str:
    code = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"
    command = [sys.executable, "-X", "utf8", "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, input=stdin.encode(), check=False)  # noqa: S603
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout.decode()


def summary_output() -> str:
    return excerpt(command_output("summary", SEED, "--format", "text", "--model", "offline"))


def check_output() -> str:
    return command_output("check", "seeds/harbour-strike.txt", "-", "--format", "text", stdin=NOTES).strip("\n") + "\n"


def evaluation_output() -> str:
    """Return the table without what differs from run to run: times."""
    output = command_output("evaluate", "seeds", "--model", "offline", "--format", "text")
    return output[: output.index("  EFFORT")].strip("\n") + "\n"


def excerpt(output: str) -> str:
    """Return the beginning of each section, with … for what is left out."""
    shown: list[str] = []
    left = 0
    for block in output.strip("\n").replace(BAR, f"{BAR}\n").split("\n\n"):
        heading = block.split()[0]
        left = SHOWN.get(heading, left - 1)
        if left >= 0 or "─" in block:
            shown.append(block)
        elif left == -1:
            shown.append("  …")
    return "\n\n".join(shown).replace(f"{BAR}\n", BAR) + "\n"


def rejections() -> str:
    """Return what is printed of a model's answers that are wrong, twice."""
    wrong = [
        {"text": "The two presidents met in Anchorage on August 16.", "s": [6, 7]},
        {"text": "Lavrov: we have abandoned the points that are fundamental for us.", "s": [8]},
    ]
    answer = json.dumps({"points": wrong, "claims": [], "quotes": []})
    model = MockClient(lambda prompt: "null" if prompt.name == "repair" else answer)
    result = summarize(ROOT / SEED, model=model, only=["points"])
    page = render(result, "text")
    return page[page.index("  REJECTED") : page.index("  ──", page.index("  REJECTED"))].rstrip() + "\n"


def shown() -> list[str]:
    """Return what the README's text blocks are to hold, in order."""
    return [summary_output(), rejections(), NOTES, check_output(), evaluation_output()]


def test_the_output_shown_is_what_the_command_prints() -> None:
    """`python tests/test_readme.py` renews it."""
    assert blocks("text") == shown()


@pytest.mark.parametrize("command", commands())
def test_every_command_is_documented(command: str) -> None:
    assert f"`summarizer {command}" in README


@pytest.mark.parametrize("option", sorted({*commands()["summary"], *commands()["batch"]}))
def test_every_option_of_the_main_jobs_is_documented(option: str) -> None:
    assert re.search(rf"`{option}[ `]", README)


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {option for options in commands().values() for option in options} | {"--version", "--help"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= known


def test_the_python_example_runs(monkeypatch, capsys) -> None:
    monkeypatch.chdir(ROOT)
    [example] = blocks("python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102
    assert capsys.readouterr().out.rstrip().endswith("(Span(start=0, end=31),)")


def test_there_is_one_command_to_run_and_one_to_test() -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    assert len([line for line in lines if re.fullmatch(r"python3 -m venv .* summary seeds/\S+", line)]) == 1
    assert len([line for line in lines if re.fullmatch(r"python3 -m venv .* -m pytest", line)]) == 1


def test_every_schema_is_documented() -> None:
    assert all(f"schemas/{path.name}" in README for path in (ROOT / "schemas").iterdir())


if __name__ == "__main__":
    renewed = README
    for old, new in zip(blocks("text"), shown(), strict=True):
        renewed = renewed.replace(f"```text\n{old}```", f"```text\n{new}```", 1)
    (ROOT / "README.md").write_text(renewed, encoding="utf-8")

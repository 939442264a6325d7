"""The README says what is so: its output is real, its commands exist, its example runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from summarizer.cli.app import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SEED = "seeds/lavrov-rubio-meeting.txt"


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


def command_output() -> str:
    code = "import sys; sys.argv[0] = 'summarizer'; from summarizer.cli import main; main()"
    arguments = ["summary", SEED, "--format", "text", "--model", "offline"]
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-X", "utf8", "-c", code, *arguments], cwd=ROOT, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_the_output_shown_is_what_the_command_prints() -> None:
    """A line of its own with … stands for what is left out."""
    [shown] = blocks("text")
    rest = command_output()
    for part in re.split(r"^ *…\n", shown, flags=re.MULTILINE):
        assert part in rest, f"the README shows what is not printed:\n{part}"
        rest = rest[rest.index(part) + len(part) :]


@pytest.mark.parametrize("command", commands())
def test_every_command_is_documented(command: str) -> None:
    assert f"`summarizer {command}" in README


@pytest.mark.parametrize("option", commands()["summary"])
def test_every_option_of_the_main_job_is_documented(option: str) -> None:
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

"""Print the figures this project promises, measured here and now: `python tests/benchmarks/figures.py`.

CPU time is user and system time of whole processes, or `time.process_time` around the flow after one warm-up; memory
is the peak resident set of a process of its own. Tokens are characters / 4; the unit of cost is input + 5 x output.
"""

from __future__ import annotations

import json
import re
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.clients import MockClient
from summarizer.prompting import TASKS, Prompts, Templates
from summarizer.prompting.view import asked, view
from summarizer.reading import from_text, load
from summarizer.run import summarize
from summarizer.settings import Settings
from summarizer.splitting import split
from summarizer.text.outline import outline as find_outline

if TYPE_CHECKING:
    from summarizer.models.article import Article, Outline
    from summarizer.models.extraction import Extraction
    from summarizer.models.prompt import Prompt

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LAVROV = SEEDS / "lavrov-rubio-meeting.txt"

IDEAL_POINTS = [
    (
        "ready to meet",
        "Sergei Lavrov said on Sunday that he is ready to meet with U.S. Secretary of State Marco Rubio.",
    ),
    ("emphasized", "Lavrov emphasized that peace in Ukraine depends on Russia’s interests being considered."),
    (
        "postponed a planned",
        "Washington postponed a planned Budapest Summit after Lavrov signaled that Moscow was not ready.",
    ),
    (
        "dismissed the idea",
        "Lavrov dismissed the idea that Ukraine would ever be able to repay a loan from frozen Russian funds.",
    ),
    ("a rumor", "The Kremlin has dismissed a rumor of a schism between Lavrov and Putin."),
]
IDEAL_CLAIMS = [
    ("ready to meet", "Sergei Lavrov", "Sergei Lavrov is ready to meet with Marco Rubio."),
    (
        "fruitless",
        "The Financial Times",
        "Lavrov’s talk with Rubio made Washington conclude a meeting would have been fruitless.",
    ),
    ("well aware", "Sergei Lavrov", "The American side is well aware of the points that are fundamental."),
    (
        "Moscow has previously",
        "Moscow",
        "The perceived threat arising through NATO expansion is one of the root causes.",
    ),
    (
        "According to Lavrov",
        "Sergei Lavrov",
        "The U.S. in August assured Moscow that Zelensky was open to a negotiated peace.",
    ),
    (
        "Pointing fingers",
        "Sergei Lavrov",
        "European powers are trying to convince Washington to join the “party of war.”",
    ),
    ("I understand", "Sergei Lavrov", "Rubio and Lavrov understand the need for regular communication."),
    ("irritants", "Sergei Lavrov", "Many irritants remain in the relations between the two countries."),
]
"""What a perfect model would answer about the seed under our prompt: a phrase of the sentence it points at, a text."""


def cpu_of(code: str, repeats: int = 5) -> float:
    """Median CPU seconds of a fresh interpreter running `code`."""
    seconds = []
    for _ in range(repeats):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(seconds)


def start_up() -> None:
    base = cpu_of("import typer, pydantic")
    library = cpu_of("import summarizer")
    usage = cpu_of("import sys; sys.argv = ['summarizer', '--help']; from summarizer.cli import main; main()")
    seed = cpu_of(
        f"import sys; sys.argv = ['summarizer', 'summary', {str(LAVROV)!r}, '--model', 'offline']; "
        "from summarizer.cli import main; main()"
    )
    print(f"import typer, pydantic            {base:6.3f} s CPU")
    print(f"import summarizer                 {library:6.3f} s CPU  {library / base:4.2f} times that (at most 2)")
    print(f"summarizer --help                 {usage:6.3f} s CPU  {usage / base:4.2f} times that (at most 2)")
    print(f"the seed offline, whole command   {seed:6.3f} s CPU  (under 1)")


def ideal_answer(outline: Outline) -> dict[str, Any]:
    """Turn the phrases above into sentence numbers; every quotation of the seed is by one speaker."""

    def number(phrase: str) -> int:
        return next(s.number for s in outline.sentences if phrase in outline.sentence(s.number))

    return {
        "points": [{"s": [number(phrase)], "text": text} for phrase, text in IDEAL_POINTS],
        "claims": [{"s": [number(phrase)], "by": by, "text": text} for phrase, by, text in IDEAL_CLAIMS],
        "quotes": [{"q": [int(mark.id[1:]) for mark in asked(outline.marks)], "by": "Sergei Lavrov"}],
    }


def tokens() -> None:
    """Count what the seed costs with a perfect model, and that its answer is let through whole."""
    article = load(LAVROV)
    found = find_outline(article)
    (part,) = split(found, 16_000)
    prompt = Prompts(found, Templates(), points=5, max_output_tokens=4_096).extract(part, TASKS)
    answer = compact(ideal_answer(found))
    extraction = summarize(article, model=MockClient(lambda asked_for: answer if asked_for.name == "extract" else "{}"))
    given = len(extraction.summary.points) + len(extraction.claims)
    body = view(found, range(part.first, part.last + 1))
    fixed = (len(prompt.system) + len(prompt.user) - len(body) + len(compact(prompt.answer_schema))) / 4
    sent, received = fixed + len(body) / 4, len(answer) / 4
    print(f"fixed input of the one request    {fixed:6.0f} tokens, schema included (at most 900)")
    print(f"the seed, input and output        {sent:6.0f} + {received:.0f} tokens")
    print(f"input + 5 x output                {sent + 5 * received:6.0f} (at most 3,500)")
    for rejected in extraction.rejected:
        print(f"  rejected: {rejected.item} {rejected.findings[0].message}")
    print(f"accepted of the perfect answer    {given:6d} of {len(IDEAL_POINTS) + len(IDEAL_CLAIMS)} points and claims")


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def the_flow() -> None:
    """Time the flow with a client that answers at once, for an article of 800 words and one of 400,000 characters."""
    words = (SEEDS / "harbour-strike.txt").read_text("utf-8").split(" ")
    short = " ".join((words * 3)[:800])
    long = (SEEDS / "long-read.txt").read_text("utf-8")
    for name, text, limit in (
        ("800 words", short, 0.020),
        ("100,000 characters", repeated(long, 100_000), 0.4),
        ("200,000 characters", repeated(long, 200_000), 0.8),
        ("400,000 characters", repeated(long, 400_000), 1.5),
    ):
        article = from_text(text)
        flow_of(article)
        before = time.process_time()
        flow_of(article)
        print(f"the flow, {name:18}      {time.process_time() - before:6.3f} s CPU  (at most {limit})")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process       {peak:6.0f} MB  (under 200)")


def repeated(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


def flow_of(article: Article) -> Extraction:
    return summarize(article, model=MockClient(drafted), settings=Settings(model="mock", cache=False))


def drafted(prompt: Prompt) -> str:
    """Answer as a model would: points and claims that point at sentences, a speaker for every quotation."""
    if prompt.name == "repair":
        return "{}"
    if prompt.name == "join":
        return '{"keep":[1,2,3,4,5]}'
    sentences = re.findall(r"^\[(\d+)\] ([^\[\n]*)", prompt.user, re.MULTILINE)
    marks = re.findall(r"<Q(\d+)>", prompt.user)
    items = [{"s": [int(number)], "by": "article", "text": re.sub(r"</?Q\d+>", "", text)} for number, text in sentences]
    points = [{"s": item["s"], "text": item["text"]} for item in items[:5]]
    return compact({"points": points, "claims": items[5:25], "quotes": [{"q": [int(m)], "by": None} for m in marks]})


def main() -> None:
    """Print everything."""
    start_up()
    tokens()
    the_flow()


if __name__ == "__main__":
    main()

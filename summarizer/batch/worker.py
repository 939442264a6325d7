"""A worker process: runs the flows of many articles, one step at a time; no files, no network. Started by `pool`.

Frames in: `setup` once; `start` with an article's bytes; `answers` to its prompts; `drop`. Frames out: `ready` once;
for each `start` and `answers` the next `prompts`, or how it ended: `done` with the extraction, or `failed`.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from summarizer.batch.answers import error_of, failure_of, reply_of
from summarizer.batch.frames import pack, read_frame
from summarizer.batch.inputs import Content, article_of
from summarizer.clients.keys import prompt_key
from summarizer.flow import Options, flow
from summarizer.models.prompt import Reply
from summarizer.rendering import render
from summarizer.run import now, our_version, priced, templates_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.flow import Answer, Steps
    from summarizer.models.extraction import Extraction, Usage
    from summarizer.prompting import Templates

Frame = tuple[dict[str, Any], bytes]

_OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000
"""Hardly anything here is in a cycle; to look for cycles as often as usual costs a seventh of the time."""


def work(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer frames until the other side is gone."""
    first = read_frame(incoming)
    if first is None:
        return
    desk = _Desk.of(first[0])
    outgoing.write(pack({"is": "ready"}))
    outgoing.flush()
    while (frame := read_frame(incoming)) is not None:
        if (answer := desk.handle(*frame)) is not None:
            outgoing.write(pack(*answer))
            outgoing.flush()


@dataclass(slots=True)
class _Under:
    """An article under way."""

    steps: Steps[Extraction]
    usages: list[Usage] = field(default_factory=list)


@dataclass(slots=True)
class _Desk:
    """The articles this process is at, and what is wanted of all of them."""

    options: Options
    templates: Templates
    scope: tuple[str, ...]
    """Server and model: what tells a prompt's reply from another's beside its text."""
    base_url: str | None
    language: str | None
    published: str | None
    articles: dict[int, _Under] = field(default_factory=dict)

    @classmethod
    def of(cls, setup: dict[str, Any]) -> _Desk:
        options = {**setup["options"], "only": tuple(setup["options"]["only"])}
        folder = setup["prompts"]
        return cls(
            Options(**options),
            templates_of(Path(folder) if folder else None),
            tuple(setup["scope"]),
            setup["base_url"],
            setup["language"],
            setup["published"],
        )

    def handle(self, header: dict[str, Any], body: bytes) -> Frame | None:
        """Do one step of one article."""
        number: int = header["article"]
        try:
            match header["is"]:
                case "start":
                    return self._start(number, header, body)
                case "answers":
                    return self._go_on(number, [_answer(each) for each in header["answers"]])
                case _:
                    self.articles.pop(number, None)
                    return None
        except Exception as error:  # noqa: BLE001 -- one bad article must not cost the others
            self.articles.pop(number, None)
            return {"article": number, "is": "failed", **failure_of(error)}, b""

    def _start(self, number: int, header: dict[str, Any], body: bytes) -> Frame:
        content = Content(body, header["suffix"], header["digest"], None)
        article = article_of(content, header["name"], language=self.language, published=self.published)
        steps = flow(article, self.templates, self.options, version=our_version(), created=now())
        self.articles[number] = _Under(steps)
        return self._go_on(number, None)

    def _go_on(self, number: int, answers: Sequence[Answer] | None) -> Frame:
        under = self.articles[number]
        under.usages += [answer.usage for answer in answers or () if isinstance(answer, Reply)]
        try:
            prompts = next(under.steps) if answers is None else under.steps.send(answers)
        except StopIteration as end:
            del self.articles[number]
            return self._done(number, priced(end.value, under.usages, self.base_url))
        asked = [{"key": prompt_key(each, *self.scope), "prompt": each.model_dump(mode="json")} for each in prompts]
        return {"article": number, "is": "prompts", "prompts": asked}, b""

    def _done(self, number: int, extraction: Extraction) -> Frame:
        header = {
            "article": number,
            "is": "done",
            "prompts": extraction.provenance.prompts,
            "rejected": len(extraction.rejected),
        }
        return header, render(extraction, "json").encode()


def _answer(answer: dict[str, Any]) -> Answer:
    return reply_of(answer) or error_of(answer)


def main() -> None:
    """Talk over the pipes that were standard input and output; what else prints goes to standard error."""
    for name in ("SIGINT", "SIGTERM"):  # sent to all processes of a terminal or a service; the runner ends us
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdin.close()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 50)
    with suppress(BrokenPipeError):  # the runner was killed: nobody is left to do anything for
        work(incoming, outgoing)
    os._exit(0)  # nothing here is to be flushed, least of all into a broken pipe


if __name__ == "__main__":
    main()

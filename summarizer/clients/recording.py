"""A client that writes down what came back, and the replay of such a file (`mock:FILE`).

A line holds a hash of the prompt and the reply: no prompt, no article, no key.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from summarizer.clients.base import Wrapper
from summarizer.clients.keys import prompt_key
from summarizer.clients.mock import MockClient
from summarizer.errors import MockExhausted, SettingsError
from summarizer.models.prompt import Prompt, Reply

if TYPE_CHECKING:
    from summarizer.models.prompt import Client


class RecordingClient(Wrapper):
    """Append every reply that comes through to a JSON Lines file."""

    def __init__(self, client: Client, path: Path | str) -> None:
        super().__init__(client)
        self.path = Path(path)
        self._lock = Lock()

    async def complete(self, prompt: Prompt) -> Reply:
        """Ask, write down, return."""
        reply = await self.client.complete(prompt)
        line = {"key": prompt_key(prompt), "prompt": prompt.name, "reply": reply.model_dump(mode="json")}
        with self._lock:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return reply


def replay(path: Path | str) -> MockClient:
    """Make a client that answers from a recording: the reply of the same prompt first, else the next unused one.

    A line may also be written by hand: `{"reply": "text of the reply"}`. Raises SettingsError for a file that is
    missing or no recording.
    """
    return MockClient(_Replay(Path(path)))


class _Replay:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.unused: deque[tuple[str | None, Reply]] = deque(_lines(path))
        self.recorded = len(self.unused)
        self.by_key: defaultdict[str, deque[Reply]] = defaultdict(deque)
        for key, reply in self.unused:
            if key is not None:
                self.by_key[key].append(reply)

    def __call__(self, prompt: Prompt) -> Reply:
        waiting = self.by_key.get(prompt_key(prompt))
        if waiting:
            reply = waiting.popleft()
            self.unused = deque(pair for pair in self.unused if pair[1] is not reply)
            return reply
        if not self.unused:
            raise MockExhausted(f"{self.path} holds {self.recorded} replies and more were asked for.")
        key, reply = self.unused.popleft()
        if key is not None:
            self.by_key[key].remove(reply)
        return reply


def _lines(path: Path) -> list[tuple[str | None, Reply]]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise SettingsError(f"The recording {path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{path} is no recording of replies.") from None
    return [_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _line(path: Path, number: int, line: str) -> tuple[str | None, Reply]:
    try:
        entry: dict[str, Any] = json.loads(line)
        reply = entry["reply"]
        return entry.get("key"), Reply(text=reply) if isinstance(reply, str) else Reply.model_validate(reply)
    except (ValueError, TypeError, KeyError, AttributeError, ValidationError):
        raise SettingsError(f"{path}, line {number}, is no recorded reply.") from None

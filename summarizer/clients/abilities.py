"""What is learned of a server and model, and remembered: how to ask for JSON, what not to send, how it counts.

Kept in one small JSON file, so that the next run need not find out again; forgotten after a month: servers learn too.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

FILE_NAME = "servers.json"
KEPT_SECONDS = 30 * 24 * 3600

LADDER = ("json_schema", "json_object with schema", "json_object", "plain")
"""From the form of asking for JSON that binds a model most to the one every server takes."""

PARAMETERS = ("temperature", "max_tokens", "max_completion_tokens")

_ABOUT_FORMAT = re.compile(
    r"response_?format|json_schema|json_object|structured.output|grammar|guided|literal_error|\bschema\b", re.IGNORECASE
)
_ABOUT_PARAMETER = re.compile(
    r"unsupported|not support|unrecognized|unknown|not permitted|unexpected|not allowed|does not (?:accept|allow)"
    r"|deprecated|invalid (?:parameter|argument)|extra.(?:inputs|fields)",
    re.IGNORECASE,
)
_MAY_BE_ABOUT_FORMAT = frozenset({400, 404, 405, 415, 422, 500, 501})
_MAY_BE_ABOUT_PARAMETER = frozenset({400, 422, 500})


@dataclass(frozen=True, slots=True)
class Abilities:
    """What one model of one server takes."""

    rung: int = 0
    """Index into LADDER."""
    refused: frozenset[str] = frozenset()
    """Parameters it does not know."""
    tokens_per_word: dict[str, float] = field(default_factory=dict)
    """The fewest it counted, by kind of text (see `input_check`)."""

    @property
    def form(self) -> str:
        """What decides how a request is written, as a text to keep beside it."""
        return " ".join((str(self.rung), *sorted(self.refused)))

    @classmethod
    def in_form(cls, form: str) -> Self:
        """Read a `form` back."""
        rung, *refused = form.split()
        return cls(int(rung), frozenset(refused))

    def after(self, status: int, said: str) -> Abilities | None:
        """Work out what to try next when the server answered with an error; None when asking differently is no help.

        Each step strictly goes down, so trying ends.
        """
        named = [name for name in PARAMETERS if re.search(rf"\b{name}\b", said) and name not in self.refused]
        if named and status in _MAY_BE_ABOUT_PARAMETER and _ABOUT_PARAMETER.search(said):
            # "'max_tokens' is not supported, use 'max_completion_tokens'": the first one named is the culprit
            culprit = min(named, key=lambda name: re.search(rf"\b{name}\b", said).start())  # type: ignore[union-attr]
            return replace(self, refused=self.refused | {culprit})
        if self.rung + 1 == len(LADDER) or status not in _MAY_BE_ABOUT_FORMAT:
            return None
        silent = not said.strip() and status in {400, 422}
        return replace(self, rung=self.rung + 1) if silent or _ABOUT_FORMAT.search(said) else None

    def merged(self, other: Abilities) -> Abilities:
        """Put together what requests that ran side by side have found out."""
        ratios = dict(self.tokens_per_word)
        for kind, ratio in other.tokens_per_word.items():
            ratios[kind] = min(ratio, ratios.get(kind, ratio))
        return Abilities(max(self.rung, other.rung), self.refused | other.refused, ratios)

    def with_ratio(self, kind: str, ratio: float) -> Abilities:
        """Note how many tokens the server counted per word of a kind of text."""
        lowest = min(ratio, self.tokens_per_word.get(kind, ratio))
        return replace(self, tokens_per_word=self.tokens_per_word | {kind: lowest})


def recall(folder: Path | None, server: str, model: str) -> Abilities:
    """Look up what is known; a file that is missing, stale or unreadable is nothing known."""
    entry = _entries(folder).get(_name(server, model))
    if not isinstance(entry, dict):
        return Abilities()
    try:
        if time.time() - float(entry["learned"]) > KEPT_SECONDS:
            return Abilities()
        ratios = {str(kind): float(ratio) for kind, ratio in entry["tokens_per_word"].items()}
        rung = min(max(int(entry["rung"]), 0), len(LADDER) - 1)
        return Abilities(rung, frozenset(PARAMETERS) & set(entry["refused"]), ratios)
    except (KeyError, TypeError, ValueError, AttributeError):
        return Abilities()


def remember(folder: Path | None, server: str, model: str, abilities: Abilities) -> None:
    """Write down what is known; a disk that does not want it is no error."""
    if folder is None:
        return
    entries = _entries(folder)
    entries[_name(server, model)] = {
        "learned": time.time(),
        "rung": abilities.rung,
        "refused": sorted(abilities.refused),
        "tokens_per_word": abilities.tokens_per_word,
    }
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=FILE_NAME)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(entries, file)
        Path(temporary).replace(folder / FILE_NAME)


def _entries(folder: Path | None) -> dict[str, Any]:
    if folder is None:
        return {}
    try:
        entries = json.loads((folder / FILE_NAME).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _name(server: str, model: str) -> str:
    return f"{server} {model}"

"""The JSON Schemas a model's answer must follow: flat, every field required, keys of one letter where they repeat.

Bounds (at most three sentences, known numbers) are checked here at home: several servers drop the whole
grammar, or fail, at `maxItems`, `pattern` and their like.
"""

from __future__ import annotations

from typing import Any, Final, Literal

Task = Literal["points", "claims", "quotes"]
TASKS: Final[tuple[Task, ...]] = ("points", "claims", "quotes")

_TEXT: Final = {"type": "string"}
_NUMBERS: Final = {"type": "array", "items": {"type": "integer"}}
_NAME_OR_NULL: Final = {"type": ["string", "null"]}


def answer_schema(*tasks: Task) -> dict[str, Any]:
    """Return the schema of an answer that holds one list for each of `tasks`."""
    return _record({task: {"type": "array", "items": item_schema(task)} for task in tasks})


def item_schema(task: Task) -> dict[str, Any]:
    """Return the schema of one item of the list for `task`."""
    return _record(_FIELDS[task])


def choice_schema() -> dict[str, Any]:
    """Return the schema of an answer that only chooses numbers."""
    return _record({"keep": _NUMBERS})


def _record(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_FIELDS: Final[dict[Task, dict[str, Any]]] = {
    "points": {"text": _TEXT, "s": _NUMBERS},
    "claims": {"text": _TEXT, "by": _TEXT, "s": _NUMBERS},
    "quotes": {"q": _NUMBERS, "by": _NAME_OR_NULL},
}

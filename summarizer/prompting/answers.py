"""The JSON Schemas a model's answer must follow: flat, every field required, keys of one letter where they repeat.

Bounds (at most three sentences, known numbers) are checked here at home: several servers drop the whole
grammar, or fail, at `maxItems`, `pattern` and their like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Task = Literal["points", "claims", "quotes"]
TASKS: Final[tuple[Task, ...]] = ("points", "claims", "quotes")

_TEXT: Final = {"type": "string"}
_NUMBERS: Final = {"type": "array", "items": {"type": "integer"}}
_NAME_OR_NULL: Final = {"type": ["string", "null"]}


def answer_schema(tasks: Sequence[Task]) -> dict[str, Any]:
    """Return the schema of an answer that holds one list for each of `tasks`, and whose items point at sentences.

    An item points before it says anything: a model that has pointed writes closer to what it pointed at.
    """
    return _record({task: _list(_record(_POINTERS[task] | _FIELDS[task])) for task in tasks})


def item_schema(task: Task) -> dict[str, Any]:
    """Return the schema of one item of the list for `task`, without pointers to sentences."""
    return _record(_FIELDS[task])


def slots_schema(task: Task, count: int) -> dict[str, Any]:
    """Return the schema of an answer with `count` numbered sentences for `task`.

    A small model that is free to stop gives one item, and one that is free to go on goes in circles: slots bound both.
    """
    return _record({task: _record({str(number): _TEXT for number in range(1, count + 1)})})


def speakers_schema(marks: Sequence[int]) -> dict[str, Any]:
    """Return the schema of an answer with one name, or null, for each of `marks`, in their order.

    A small model that is free to list what it likes names everybody's quotations after one person, or counts on
    past the last; with a key for each it has to decide each.
    """
    return _record({"quotes": _record({f"Q{mark}": _NAME_OR_NULL for mark in marks})})


def choice_schema() -> dict[str, Any]:
    """Return the schema of an answer that only chooses numbers."""
    return _record({"keep": _NUMBERS})


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _record(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_POINTERS: Final[dict[Task, dict[str, Any]]] = {"points": {"s": _NUMBERS}, "claims": {"s": _NUMBERS}, "quotes": {}}
_FIELDS: Final[dict[Task, dict[str, Any]]] = {
    "points": {"text": _TEXT},
    "claims": {"by": _TEXT, "text": _TEXT},
    "quotes": {"q": _NUMBERS, "by": _NAME_OR_NULL},
}

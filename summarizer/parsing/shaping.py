"""Turn values of any shape into points, claims and quotes of a `Draft`. Called by the functions of `parsing`.

A field of the wrong type is read as what it plainly means ("Q3" is 3, one value is a list of one) or left out; an
item without anything in it is dropped. Words are never changed.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from summarizer.models.draft import DraftClaim, DraftPoint, DraftQuote

Kind = Literal["points", "claims", "quotes"]
Item = DraftPoint | DraftClaim | DraftQuote

MAX_POINTER = 10_000_000
MAX_RANGE = 200

_TEXT = ("text", "point", "claim", "quote", "quotation", "sentence")
_WHO = ("by", "speaker", "claimant")
_SENTENCES = ("s", "sentences", "evidence")
_MARKS = ("q", "marks", "mark")
_KNOWN = frozenset((*_TEXT, *_WHO, *_SENTENCES, *_MARKS))
_NOBODY = frozenset({"", "null", "none", "n/a", "unknown", "-", "?"})
_POINTER = re.compile(r"(\d{1,9})(?:\s*[-–]\s*[A-Za-z]?(\d{1,9}))?")
_ONLY_POINTERS = re.compile(r"[\sQqSs\d,;.&\[\]()<>/–-]*(?:and|sentences?|marks?)?[\sQqSs\d,;.&\[\]()<>/–-]*")
_MARK_NAME = re.compile(r"\W*[Qq]?\d{1,6}\W*")


def shape_item(value: Any, kind: Kind, flags: set[str]) -> Item | None:
    """Read one value as an item of the list `kind`; None when there is nothing in it."""
    fields = _fields(value, kind, flags)
    if fields is None:
        return None
    text = _text(_first(fields, _TEXT))
    if kind == "quotes":
        return _quote(fields, text, flags)
    if text is None:
        return None
    sentences = pointers(_first(fields, _SENTENCES), flags)
    if kind == "points":
        return DraftPoint(text=text, sentences=sentences)
    return DraftClaim(text=text, claimant=_name(_first(fields, _WHO), flags) or "article", sentences=sentences)


def kind_of(fields: dict[str, Any]) -> Kind | None:
    """Say which list an object that stands alone belongs to, by its keys."""
    keys = {key.strip().lower() for key in fields}
    if keys & {"q", "marks", "mark", "quote", "quotation"}:
        return "quotes"
    if keys & {"claim", "claimant"} or ("text" in keys and keys & {"by", "speaker"}):
        return "claims"
    if keys & {"text", "point"}:
        return "points"
    return None


def is_mark_table(members: dict[str, Any]) -> bool:
    """Tell whether an object is `{"Q1": "speaker", "Q2": null}`."""
    return bool(members) and all(
        _MARK_NAME.fullmatch(key) and (value is None or isinstance(value, str)) for key, value in members.items()
    )


def _fields(value: Any, kind: Kind, flags: set[str]) -> dict[str, Any] | None:
    if isinstance(value, dict):
        fields = {key.strip().lower(): field for key, field in value.items()}
        if not fields.keys() <= _KNOWN:
            flags.add("unknown key")
        return fields
    if isinstance(value, list) and len(value) == 1:
        return _fields(value[0], kind, flags)
    if kind == "quotes" and (_is_number(value) or (isinstance(value, str) and _MARK_NAME.fullmatch(value))):
        flags.add("item without keys")
        return {"q": value}
    if isinstance(value, str):
        flags.add("item without keys")
        return {"text": value}
    return None


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        if (value := fields.get(name)) is not None:
            return value
    return None


def _quote(fields: dict[str, Any], text: str | None, flags: set[str]) -> DraftQuote | None:
    marks = pointers(_first(fields, _MARKS), flags)
    if not marks and text is None:
        return None
    speaker = _name(_first(fields, _WHO), flags)
    return DraftQuote(marks=marks, speaker=speaker, text=None if marks else text)


def _text(value: Any) -> str | None:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if not isinstance(value, str) or not value.strip():
        return None
    return without_surrogates(value.strip())


def without_surrogates(text: str) -> str:
    """Replace halves of characters, which no UTF-8 can hold, by U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _name(value: Any, flags: set[str]) -> str | None:
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "by", "speaker") if key in value), None)
    name = _text(value)
    if value is not None and name is None and value not in ("", []):
        flags.add("name that is no text")
    return None if name is None or name.lower() in _NOBODY else name


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def pointers(value: Any, flags: set[str]) -> tuple[int, ...]:
    """Read sentence or mark numbers, in order and each once, out of `3`, `"Q3"`, `["Q3", 4]`, `"2-4"`, `null`."""
    if value is None:
        return ()
    if type(value) is list and all(type(n) is int and 0 < n <= MAX_POINTER for n in value):
        return tuple(dict.fromkeys(value))
    if not isinstance(value, list):
        flags.add("single value for a list")
        value = [value]
    numbers: dict[int, None] = {}
    for element in value:
        for number in _numbers(element, flags):
            if 0 < number <= MAX_POINTER:
                numbers[number] = None
            else:
                flags.add("wrong pointer")
    return tuple(numbers)


def _numbers(element: Any, flags: set[str]) -> list[int]:
    if type(element) is int:
        return [element]
    if isinstance(element, float) and element.is_integer():
        flags.add("number of the wrong type")
        return [int(element)]
    if isinstance(element, list) and len(element) <= MAX_RANGE:
        flags.add("nested list")
        return [n for inner in element if not isinstance(inner, list) for n in _numbers(inner, flags)]
    if isinstance(element, str) and len(element) <= MAX_RANGE and _ONLY_POINTERS.fullmatch(element):
        flags.add("number of the wrong type")
        return [n for match in _POINTER.finditer(element) for n in _range(match)]
    flags.add("wrong pointer")
    return []


def _range(match: re.Match[str]) -> list[int]:
    first, last = int(match.group(1)), int(match.group(2) or match.group(1))
    return list(range(first, last + 1)) if first <= last <= first + MAX_RANGE else [first, last]

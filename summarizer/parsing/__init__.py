"""Read a model's reply, however it is written, into a `Draft`: the stage between the client and verification.

Nothing that a reply got right is lost for what it got wrong: complete items are kept, the others dropped and
counted, and whatever was mended is flagged. Words inside a string are never changed.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.errors import ReplyEmpty, ReplyError, ReplyRefused, ReplyTruncated, ReplyUnusable
from summarizer.models.draft import Draft
from summarizer.parsing.finding import find_values
from summarizer.parsing.shaping import Item, Kind, is_mark_table, kind_of, pointers, shape_item

if TYPE_CHECKING:
    from summarizer.parsing.reading_json import Found

__all__ = ["Item", "Parsed", "parse", "parse_choice", "parse_item"]

MAX_ITEMS = 5_000
"""Of one list; no article has more, only a model that does not stop."""

_LISTS: dict[str, Kind] = {
    "points": "points",
    "summary": "points",
    "claims": "claims",
    "quotes": "quotes",
    "quotations": "quotes",
}
_REFUSAL = re.compile(
    r"""\W*(?:(?:I['’]m|I\ am)\ (?:very\ )?(?:sorry|unable|not\ able)
    |sorry|I\ (?:can['’]?t|can\ ?not|won['’]t)|I\ must\ decline)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MAX_WRAPPING = 4


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a reply says, once read."""

    draft: Draft
    complete: frozenset[str]
    """Which of "points", "claims" and "quotes" came whole."""
    flags: tuple[str, ...] = ()
    """What was mended, in words, sorted."""
    dropped: int = 0
    """How many items could not be read or were cut off."""


def parse(text: str, finish_reason: str = "stop") -> Parsed:
    """Read a reply as points, claims and quotes.

    Raises ReplyEmpty, ReplyTruncated, ReplyRefused or ReplyUnusable when nothing in it is usable.
    """
    reading = _Reading()
    found = find_values(text, reading.flags)
    for value in _unpacked(text, found, reading.flags):
        reading.dropped += value.broken
        reading.absorb(value.value, value.unfinished)
    if not any(reading.items.values()) and (reading.dropped or not any(reading.whole.values())):
        raise _nothing_in(text, finish_reason, cut=any(value.cut for value in found))
    return reading.result()


def parse_item(text: str, kind: Kind) -> Item | None:
    """Read a reply as one item of the list `kind`, given alone or wrapped; None when there is none in it."""
    flags: set[str] = set()
    for found in find_values(text, flags):
        item = None if id(found.value) in found.unfinished else _single(found.value, kind, flags)
        if item is not None:
            return item
    return None


def parse_choice(text: str, count: int) -> list[int]:
    """Read a reply as a choice among the numbers 1 to `count`, each once and in order; empty when it made none."""
    flags: set[str] = set()
    for found in find_values(text, flags):
        value = found.value
        while isinstance(value, dict) and value and not _is_schema(value):
            value = value["keep"] if "keep" in value else next(iter(value.values()))
        numbers = [] if isinstance(value, dict) else pointers(value, flags)
        if chosen := [number for number in numbers if number <= count]:
            return chosen
    return []


@dataclass(slots=True)
class _Reading:
    """The lists as they fill up while the values of a reply are looked through."""

    items: dict[Kind, dict[Item, None]] = field(default_factory=lambda: {"points": {}, "claims": {}, "quotes": {}})
    whole: dict[Kind, bool] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    dropped: int = 0

    def result(self) -> Parsed:
        lists: dict[str, Any] = {kind: tuple(items) for kind, items in self.items.items()}
        draft = Draft.model_construct(**lists)  # each item has been validated on its own
        complete = frozenset(kind for kind, whole in self.whole.items() if whole)
        return Parsed(draft, complete, tuple(sorted(self.flags)), self.dropped)

    def absorb(self, value: Any, unfinished: set[int], depth: int = 0) -> None:
        """Take what is an answer in a value, wherever it stands."""
        if isinstance(value, list):
            self._absorb_list(value, unfinished, depth)
        elif isinstance(value, dict):
            self._absorb_object(value, unfinished, depth)

    def _absorb_object(self, value: dict[str, Any], unfinished: set[int], depth: int) -> None:
        lists = [(kind, inner) for key, inner in value.items() if (kind := _LISTS.get(key.strip().lower()))]
        lists = [(kind, inner) for kind, inner in lists if not _is_schema(inner)]
        if lists:
            if len(lists) < len(value):
                self.flags.add("unknown key")
            for kind, inner in lists:
                self._take(kind, inner, unfinished)
        elif kind := kind_of(value):
            if not _is_schema(value) and not any(map(_is_schema, value.values())):
                self.flags.add("item outside a list")
                self._take(kind, [value], unfinished)
        elif depth < _MAX_WRAPPING:
            for inner in value.values():
                if isinstance(inner, dict | list) and inner:
                    self.flags.add("answer inside another object")
                    self.absorb(inner, unfinished, depth + 1)

    def _absorb_list(self, value: list[Any], unfinished: set[int], depth: int) -> None:
        objects = [element for element in value if isinstance(element, dict)]
        kinds = {kind for element in objects if not _has_lists(element) and (kind := kind_of(element))}
        if objects:
            self.flags.add("bare list")
        for kind in kinds:
            mine = [element for element in objects if not _has_lists(element) and kind_of(element) == kind]
            self._take(kind, mine, unfinished, whole=id(value) not in unfinished)
        if depth < _MAX_WRAPPING:
            for element in objects:
                if _has_lists(element) or kind_of(element) is None:
                    self.absorb(element, unfinished, depth + 1)

    def _take(self, kind: Kind, value: Any, unfinished: set[int], *, whole: bool = True) -> None:
        """Shape the elements of a list; the same item twice is one."""
        whole = whole and id(value) not in unfinished
        self.whole[kind] = self.whole.get(kind, True) and whole
        items = self.items[kind]
        for element in self._elements(kind, value):
            if len(items) >= MAX_ITEMS:
                self.flags.add(f"more than {MAX_ITEMS} {kind}")
                return
            cut = id(element) in unfinished
            item = None if cut else shape_item(element, kind, self.flags)
            if item is None:
                self._drop(kind, cut=cut)
            elif item in items:
                self.flags.add("duplicate item")
            else:
                items[item] = None

    def _drop(self, kind: Kind, *, cut: bool) -> None:
        self.dropped += 1
        self.flags.add(f"{kind}: item {'cut off' if cut else 'without content'}")
        if cut:
            self.whole[kind] = False

    def _elements(self, kind: Kind, value: Any) -> list[Any]:
        if isinstance(value, list):
            return value
        if value is None:
            self.flags.add("null for a list")
            return []
        self.flags.add("single value for a list")
        if isinstance(value, dict):
            if kind == "quotes" and is_mark_table(value):
                return [{"q": mark, "by": speaker} for mark, speaker in value.items()]
            if kind != "quotes" and _is_numbered(value):
                return list(value.values())
            if kind_of(value) is None and all(isinstance(inner, dict) for inner in value.values()):
                return list(value.values())
        return [value]


def _is_numbered(value: dict[str, Any]) -> bool:
    """Tell whether an object is a list with a numbered slot for each item: `{"1": …, "2": …}`."""
    return bool(value) and all(key.strip().isdecimal() for key in value)


def _has_lists(value: dict[str, Any]) -> bool:
    return any(key.strip().lower() in _LISTS for key in value)


def _is_schema(value: Any) -> bool:
    """Tell a JSON Schema that the model echoed from an answer."""
    if not isinstance(value, dict):
        return False
    return isinstance(value.get("type"), str | list) and bool(
        value.keys() & {"items", "properties", "description", "enum", "anyOf"} or len(value) == 1
    )


def _unpacked(text: str, found: list[Found], flags: set[str]) -> list[Found]:
    """Undo one layer of encoding: an answer that is a JSON string holding JSON."""
    stripped = text.strip()
    if not stripped.startswith('"'):
        return found
    try:
        inner = json.loads(stripped, strict=False)
    except ValueError:
        return found
    flags.clear()
    flags.add("JSON inside a string")
    return find_values(inner, flags) if isinstance(inner, str) else found


def _single(value: Any, kind: Kind, flags: set[str]) -> Item | None:
    """Dig the one item out of whatever it is wrapped in."""
    for _ in range(_MAX_WRAPPING):
        if isinstance(value, list):
            value = value[0] if value else None
        if not isinstance(value, dict) or _is_schema(value):
            return None
        item = shape_item(value, kind, flags)
        if item is not None:
            return item
        value = next((inner for inner in value.values() if isinstance(inner, dict | list) and inner), None)
    return None


def _nothing_in(text: str, finish_reason: str, *, cut: bool) -> ReplyError:
    if finish_reason == "content_filter":
        return ReplyRefused("A content filter cut the reply off before anything usable.")
    if finish_reason == "length" or cut:
        return ReplyTruncated("The reply was cut off before anything usable.")
    if not text.strip():
        return ReplyEmpty("The model's reply was empty.")
    if _REFUSAL.match(text):
        return ReplyRefused("The model declined to answer.")
    return ReplyUnusable("The model's reply holds no answer.")

"""Read JSON as models write it: strictly where it is right, leniently where it is not. Called by `finding` only.

What is mended is flagged, and no character inside a string is ever changed: a string either ends where it plainly
ends, or the item it stands in is given up.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

MAX_DEPTH = 60
MAX_STRING = 4_000
"""How far a string with unescaped quotation marks may run on; one without may be of any length."""

_SPACE = re.compile(r"(?:[\s\ufeff]+|//[^\n]*|#[^\n]*|/\*(?:[^*]|\*(?!/)){0,2000}\*/)*")
_NO_SPACE = frozenset("{}[],:\"'0123456789-ntfNTF")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_STRING_END = {quote: re.compile(rf"[^{quote}\\]*(?:\\.[^{quote}\\]*)*{quote}", re.DOTALL) for quote in "\"'"}
_COLON_FOLLOWS = re.compile(r"\s*:")
_LIST_GOES_ON = re.compile(r"\s*(?:\Z|[,\]}]|//|/\*|#)")
_OBJECT_GOES_ON = re.compile(
    r"""\s*(?:\Z|[}\]]|//|/\*|\#
        |,\s*(?:\Z|[}\]]|//|/\*|\#|["'][^"'\n]{0,60}["']\s*:|[A-Za-z_]\w{0,40}\s*:)
        |["'][\w\ ]{1,60}["']\s*:)""",
    re.VERBOSE,
)
_NEXT_ITEM = re.compile(r"\}\s*,?\s*(?=\{)|\}\s*(?=\])")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|U00[01][0-9a-fA-F]{5}|.)", re.DOTALL)
_ESCAPED = {
    "a": "\a",
    "v": "\v",
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "b": "\b",
    "f": "\f",
    '"': '"',
    "'": "'",
    "\\": "\\",
    "/": "/",
}
_CONSTANTS = {"true": True, "false": False, "null": None, "none": None, "undefined": None}


@dataclass(slots=True)
class Found:
    """One JSON value out of a reply."""

    value: Any
    end: int
    """Where reading stopped, as an offset into the reply."""
    closed: bool = True
    """Read to its closing bracket."""
    cut: bool = False
    """The reply ended inside it."""
    unfinished: set[int] = field(default_factory=set)
    """`id` of the lists and objects in it that never closed or lost an element."""
    broken: int = 0
    """How many elements of lists had to be given up."""


class TooDeep(Exception):
    """Nested deeper than any answer is."""


def read_json(text: str, start: int, flags: set[str]) -> Found:
    """Read the value that begins at `start`, a bracket; add what had to be mended to `flags`."""
    try:
        value, end = _decoder(flags).raw_decode(text, start)
    except (ValueError, RecursionError):
        return _Lenient(text, flags).read(start)
    return Found(value, end)


def _decoder(flags: set[str]) -> json.JSONDecoder:
    def constant(_name: str) -> None:
        flags.add("not a number")

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return _members(pairs, flags)

    return json.JSONDecoder(strict=False, object_pairs_hook=members, parse_constant=constant)


def _members(pairs: list[tuple[str, Any]], flags: set[str]) -> dict[str, Any]:
    """Make an object; of a key given twice, lists are joined and else the last value stands, as in JSON."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    flags.add("duplicate key")
    found = {}
    for key, value in pairs:
        before = found.get(key)
        found[key] = [*before, *value] if isinstance(before, list) and isinstance(value, list) else value
    return found


class _Cut(Exception):
    """The text ended inside a value."""


class _Broken(Exception):
    """What stands at `position` belongs to no value."""

    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class _Lenient:
    """A recursive-descent reader that keeps what it has when the text ends or breaks."""

    def __init__(self, text: str, flags: set[str]) -> None:
        self.text = text
        self.flags = flags
        self.position = 0
        self.depth = 0
        self.open: list[Any] = []
        self.unfinished: set[int] = set()
        self.broken = 0
        self.root: Any = None

    def read(self, start: int) -> Found:
        self.position = start
        try:
            self._root()
        except _Cut:
            self.flags.add("cut off")
            return self._left_open(len(self.text), cut=True)
        except _Broken as broken:
            self.flags.add("broken JSON")
            return self._left_open(max(broken.position, start + 1), cut=False)
        return Found(self.root, self.position, unfinished=self.unfinished, broken=self.broken)

    def _left_open(self, end: int, *, cut: bool) -> Found:
        self.unfinished.update(id(container) for container in self.open)
        return Found(self.root, end, closed=False, cut=cut, unfinished=self.unfinished, broken=self.broken)

    def _skip_space(self) -> str:
        char = self.text[self.position : self.position + 1]
        if char in _NO_SPACE:
            return char
        match = _SPACE.match(self.text, self.position)
        if match and match.end() > self.position:
            if not match.group().isspace():
                self.flags.add("comment")
            self.position = match.end()
        if self.position >= len(self.text):
            raise _Cut
        return self.text[self.position]

    def _root(self) -> None:
        self.root = {} if self.text[self.position] == "{" else []
        self._fill(self.root)

    def _fill(self, container: dict[str, Any] | list[Any]) -> None:
        """Read into a container that already hangs where it belongs, so what is read is kept if the text ends."""
        if self.depth >= MAX_DEPTH:
            raise TooDeep
        self.depth += 1
        self.open.append(container)
        self.position += 1
        if isinstance(container, dict):
            self._object(container)
        else:
            self._list(container)
        self.open.pop()
        self.depth -= 1

    def _scalar(self, *, in_list: bool) -> Any:
        char = self.text[self.position]
        if char in "\"'":
            return self._string(_LIST_GOES_ON if in_list else _OBJECT_GOES_ON)
        if match := _NUMBER.match(self.text, self.position):
            return self._number(match)
        return self._constant()

    def _object(self, members: dict[str, Any]) -> None:
        separated = True
        while True:
            char = self._skip_space()
            if char == "}":
                self.position += 1
                return
            if char == "]":  # a brace is missing; the bracket belongs to the list outside
                self.flags.add("missing brace")
                return
            if char == ",":
                separated = True
                self.position += 1
                if self._skip_space() in "}]":
                    self.flags.add("trailing comma")
                continue
            if not separated:
                self.flags.add("missing comma")
            key = self._key(char)
            if self._skip_space() != ":":
                raise _Broken(self.position)
            self.position += 1
            self._member(members, key)
            separated = False

    def _member(self, members: dict[str, Any], key: str) -> None:
        char = self._skip_space()
        before = members.get(key)
        if key in members:
            self.flags.add("duplicate key")
        if char not in "{[":
            members[key] = self._scalar(in_list=False)
            return
        if not (char == "[" and isinstance(before, list)):  # else the second list goes on with the first
            members[key] = {} if char == "{" else []
        self._fill(members[key])

    def _key(self, char: str) -> str:
        if char in "\"'":
            return self._string(_COLON_FOLLOWS)
        match = _WORD.match(self.text, self.position)
        if match is None:
            raise _Broken(self.position)
        self.flags.add("key without quotation marks")
        self.position = match.end()
        return match.group()

    def _list(self, elements: list[Any]) -> None:
        while True:
            char = self._skip_space()
            if char == "]":
                self.position += 1
                return
            if char == "}":  # a bracket is missing; the brace belongs to the object outside
                self.flags.add("missing bracket")
                return
            if char == ",":
                self.position += 1
                if self._skip_space() in "]}":
                    self.flags.add("trailing comma")
                continue
            if char not in "{[":
                elements.append(self._scalar(in_list=True))
                continue
            elements.append({} if char == "{" else [])
            depth = len(self.open)
            try:
                self._fill(elements[-1])
            except _Broken as broken:
                if char != "{":
                    raise
                self._go_on_after(broken, elements, depth)

    def _go_on_after(self, broken: _Broken, elements: list[Any], depth: int) -> None:
        """Give up the last element of a list and go on with the next."""
        match = _NEXT_ITEM.search(self.text, broken.position)
        if match is None:
            raise broken
        elements.pop()
        del self.open[depth:]
        self.depth = depth
        self.unfinished.add(id(elements))
        self.broken += 1
        self.flags.add("broken item")
        self.position = match.end()

    def _string(self, goes_on: re.Pattern[str]) -> str:
        """Read a string; it ends at the first mark after which the JSON plainly goes on."""
        text, start = self.text, self.position + 1
        quote = text[self.position]
        ends, first = _STRING_END[quote], 0
        end = start
        while True:
            match = ends.match(text, end)
            if match is None:
                raise _Cut
            end = match.end()
            first = first or end
            if goes_on.match(text, end):
                break
            if (end != first and _COLON_FOLLOWS.match(text, end)) or end - start > MAX_STRING:
                raise _Broken(first)  # it has run into the next key
        if end != first:
            self.flags.add("unescaped quotation mark")
        if quote == "'":
            self.flags.add("single quotation marks")
        self.position = end
        return self._unescaped(text[start : end - 1])

    def _unescaped(self, raw: str) -> str:
        if "\\" not in raw:
            return raw

        def replaced(match: re.Match[str]) -> str:
            code = match.group(1)
            if len(code) > 1:
                return chr(min(int(code[1:], 16), 0x10FFFF))
            if code not in _ESCAPED:
                self.flags.add("wrong escape")
                return match.group()
            return _ESCAPED[code]

        plain = _ESCAPE.sub(replaced, raw)
        return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def _number(self, match: re.Match[str]) -> float | int | None:
        if match.end() == len(self.text):
            raise _Cut  # more digits may have followed
        self.position = match.end()
        digits = match.group()
        if len(digits) > 20:  # noqa: PLR2004 - no sentence has such a number
            self.flags.add("not a number")
            return None
        return int(digits) if digits.lstrip("+-").isdigit() else float(digits)

    def _constant(self) -> bool | None:
        match = _WORD.match(self.text, self.position)
        if match is None:
            raise _Broken(self.position)
        if match.end() == len(self.text):
            raise _Cut
        word = match.group().lower()
        if word in {"nan", "infinity"}:
            self.flags.add("not a number")
        elif word in _CONSTANTS:
            if match.group() not in {"true", "false", "null"}:
                self.flags.add("Python constant")
        else:
            raise _Broken(self.position)
        self.position = match.end()
        return _CONSTANTS.get(word)

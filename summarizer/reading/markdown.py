"""The front matter of a Markdown file. Called by `articles`; headings and the rest are read as in any text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarizer.models.article import Span

_FRONT: Final = re.compile(
    r"[\ufeff\s]*(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n)(?P<body>.*?)(?:\r\n|\n)(?P=fence)[ \t]*(?=[\r\n]|\Z)", re.DOTALL
)
_FIELD: Final = re.compile(r"^(?P<key>[A-Za-z_-]+)[ \t]*[:=][ \t]*(?P<value>.*?)[ \t]*$", re.MULTILINE)
_ITEM: Final = re.compile(r"^[ \t]*-[ \t]+(?P<value>\S.*?)[ \t]*$", re.MULTILINE)
LONGEST: Final = 8_000
"""Characters; a rule that opens a longer text is no front matter."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter, lower-case keys, and its place."""

    fields: dict[str, tuple[str, ...]]
    span: Span

    def first(self, *keys: str) -> str | None:
        """Return the first value under the first of `keys` that has one."""
        return next((self.fields[key][0] for key in keys if self.fields.get(key)), None)

    def all(self, *keys: str) -> tuple[str, ...]:
        """Return all values under the first of `keys` that has any."""
        return next((self.fields[key] for key in keys if self.fields.get(key)), ())


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter (YAML or TOML, plain values and lists) at the start of a text, None without one."""
    found = _FRONT.match(text[:LONGEST])
    if found is None:
        return None
    body = found["body"]
    matches = list(_FIELD.finditer(body))
    if not matches:
        return None
    fields: dict[str, tuple[str, ...]] = {}
    for match, following in zip(matches, [*matches, None][1:], strict=True):
        under = body[match.end() : following.start() if following else len(body)]
        fields[match["key"].lower()] = _values(match["value"]) or tuple(
            _bare(item["value"]) for item in _ITEM.finditer(under)
        )
    return FrontMatter(fields, Span(start=found.start("fence"), end=found.end()))


def _values(written: str) -> tuple[str, ...]:
    """Return the values of one line: a plain one, or a list in brackets."""
    listed = written[1:-1].split(",") if written.startswith("[") and written.endswith("]") else [written]
    return tuple(value for value in map(_bare, listed) if value)


def _bare(value: str) -> str:
    return value.strip().strip("\"'").strip()

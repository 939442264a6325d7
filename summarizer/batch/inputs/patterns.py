"""Which files of a folder are articles: by their suffix, or by patterns. Called by `folders`.

Patterns are those of .gitignore as far as people use them: `*` and `?` stay within a name, `**` crosses folders,
`[...]` is one of these characters. A pattern without `/` is matched against the last name of a path, wherever it lies.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

SUFFIXES: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Taken without `include`, in upper or lower case."""

_TOKEN: Final = re.compile(
    r"(?P<any>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)|\[(?P<set>[!^]?[^/]?[^\]/]*)\]|.", re.DOTALL
)
_MEANING: Final = {"any": "(?:[^/]+/)*", "all": ".*", "some": "[^/]*", "one": "[^/]"}


class Chosen:
    """Tells which paths below a folder are wanted."""

    def __init__(self, include: Sequence[str], exclude: Sequence[str]) -> None:
        """Take the patterns.

        Raises:
            UsageError: one that cannot be used.
        """
        self._include = _compiled(include) if include else None
        self._exclude = _compiled(exclude) if exclude else None

    def file(self, path: str) -> bool:
        """Tell whether the file at `path` is wanted."""
        by_suffix = self._include is None and path.lower().endswith(SUFFIXES)
        wanted = by_suffix or (self._include is not None and bool(self._include.fullmatch(path)))
        return wanted and not self._left_out(path)

    def folder(self, path: str) -> bool:
        """Tell whether to look into the folder at `path`."""
        return not self._left_out(path)

    def _left_out(self, path: str) -> bool:
        return self._exclude is not None and bool(self._exclude.fullmatch(path))


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    for pattern in patterns:
        try:
            re.compile(_expression(pattern))
        except re.error as error:
            raise UsageError(f"The pattern {pattern} cannot be used.", hint="Check what is between [ and ].") from error
    return re.compile("|".join(map(_expression, patterns)), re.DOTALL)


def _expression(pattern: str) -> str:
    body = pattern.removeprefix("./").strip("/")
    anywhere = "" if "/" in pattern.rstrip("/") else "(?:[^/]+/)*"
    return anywhere + "".join(map(_translated, _TOKEN.finditer(body)))


def _translated(token: re.Match[str]) -> str:
    kind = token.lastgroup
    if kind is None:
        return re.escape(token[0])
    if kind != "set":
        return _MEANING[kind]
    negated = token["set"][:1] in ("!", "^") and token["set"][:1]
    members = re.sub(r"([\\\[\]^&~|])", r"\\\1", token["set"][1:] if negated else token["set"])
    return f"[^/{members}]" if negated else (f"[{members}]" if members else re.escape(token[0]))

"""A row (one JSON object with a `text`) into an input, and its bytes into an article.

Called by `lines`, `tables` and `contents`. Of a row only what is read
here is kept, in one order, so that its identity does not change with anything else in it.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from summarizer.batch.inputs.inputs import Input
from summarizer.batch.inputs.naming import Names
from summarizer.errors import EmptyArticle, NotText
from summarizer.reading import from_text
from summarizer.reading.datelines import date_in
from summarizer.reading.sources import LIMIT, too_large
from summarizer.text.languages import rules

if TYPE_CHECKING:
    from summarizer.errors import ReadingError
    from summarizer.models.article import Article

FIELDS: Final = ("text", "title", "authors", "published", "language", "source", "url")
_LONE: Final = re.compile(r"[\ud800-\udfff]")
"""Half a character, which JSON can escape and UTF-8 cannot write."""
_LANGUAGE: Final = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE | re.DOTALL)


class Rows:
    """Makes inputs of the rows of one file: `stem/id`, or `stem/number` for a row without an id."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._names = Names()

    def input(self, row: dict[str, Any], number: int) -> Input:
        """Return the input for a row."""
        given = row.get("id")
        own = isinstance(given, str | int) and not isinstance(given, bool) and given != ""
        name = self._names.name(f"{self._stem}/{given if own else _numbered(number)}", number)
        kept = {field: row[field] for field in FIELDS if row.get(field) is not None}
        try:
            data = json.dumps(kept, ensure_ascii=False).encode("utf-8", "surrogatepass")
        except RecursionError:
            return Input(name, None, b"", not_a_row(f"Row {number:,}"))
        large = too_large(f"{name} has more than {LIMIT // 1_000_000} MB") if len(data) > LIMIT else None
        return Input(name, None, b"" if large else data, large)

    def broken(self, number: int, problem: ReadingError) -> Input:
        """Return the input for a row that could not be made out."""
        return Input(self._names.name(f"{self._stem}/{_numbered(number)}", number), None, b"", problem)


def _numbered(number: int) -> str:
    return f"{number:08d}"


def not_a_row(what: str) -> NotText:
    """Say that something (“Line 3”) is no row."""
    return NotText(f"{what} is no JSON object.", hint="Each row must be a JSON object with a `text`.")


def row_of(data: bytes, what: str) -> dict[str, Any]:
    """Return the JSON object in `data`; `what` it is stands in the message.

    Raises:
        NotText: there is none, or one too deep to be a row.
    """
    try:
        row = json.loads(data)
    except (ValueError, RecursionError):
        raise not_a_row(what) from None
    if not isinstance(row, dict):
        raise not_a_row(what)
    return row


def article_of_row(data: bytes, name: str, language: str | None, published: str | None) -> Article:
    """Return the article in a row; what the row says counts more than what its text says, what is given here most.

    Raises:
        ReadingError: no JSON object, a field of a wrong type, no text in it.
    """
    row = row_of(data, name)
    text = _text(row, "text", name)
    if not text:
        raise EmptyArticle(f"{name} has no text in it.")
    spoken = _LANGUAGE.fullmatch(_text(row, "language", name))
    dated = date_in(_text(row, "published", name), rules("en"))
    article = from_text(
        text,
        source=_text(row, "source", name) or _text(row, "url", name) or name,
        language=language or (spoken[1].lower() if spoken else None),
        published=published or dated,
    )
    said = {"title": _text(row, "title", name), "authors": _authors(row, name)}
    return article.model_copy(update={field: value for field, value in said.items() if value})


def _text(row: dict[str, Any], field: str, name: str) -> str:
    value = row.get(field)
    if value is not None and not isinstance(value, str):
        raise NotText(f"The `{field}` of {name} is no text.", hint=f"Give `{field}` as a string.")
    whole = _LONE.sub("\ufffd", value or "")
    return whole if field == "text" else whole.strip()


def _authors(row: dict[str, Any], name: str) -> tuple[str, ...]:
    """Return the authors: one as a string, several as a list."""
    given = row.get("authors") or []
    authors = [given] if isinstance(given, str) else given
    if not isinstance(authors, list) or not all(isinstance(author, str) for author in authors):
        raise NotText(f"The `authors` of {name} are no texts.", hint="Give `authors` as a list of strings.")
    return tuple(_LONE.sub("\ufffd", author).strip() for author in authors if author.strip())

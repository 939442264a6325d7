"""The visible text of a page, block by block in the order of the document. Called by `html`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree
from lxml import html as lxml_html

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE: Final = frozenset(
    "script style noscript template head svg math iframe object embed canvas audio video map input select option textarea datalist".split()
)
_INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike"
    " strong sub sup time tt u var wbr img".split()
)
_HIDDEN_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
QUOTED: Final = "> "
"""Before each block of a <blockquote>, as in Markdown: the page shows them set apart, and so must its text."""


def parse(source: str) -> lxml_html.HtmlElement | None:
    """Return the tree of a page, None when there is nothing in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = _DECLARATION.sub("", source).replace("\x00", "\ufffd").encode("utf-8", "replace")
    try:
        return lxml_html.document_fromstring(data, parser=parser)
    except etree.LxmlError:
        return None


def visible_blocks(tree: lxml_html.HtmlElement) -> list[str]:
    """Return the text of each block that can be seen, white space collapsed; a <br> is a line break."""
    blocks: list[str] = []
    pieces: list[str] = []
    quoted = 0
    for event, value in _events(tree):
        if event == "text":
            pieces.append(_SPACE.sub(" ", value))
        elif event == "br":
            pieces.append("\n")
        else:
            _close_block(blocks, pieces, quoted=quoted > 0)
            quoted += {"blockquote": 1, "/blockquote": -1}.get(event, 0)
    _close_block(blocks, pieces, quoted=quoted > 0)
    return blocks


def _close_block(blocks: list[str], pieces: list[str], *, quoted: bool) -> None:
    """Add the lines gathered in `pieces` to the blocks, and begin anew."""
    if not pieces:
        return
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    pieces.clear()
    prefix = QUOTED if quoted else ""
    text = "\n".join(prefix + line if line else "" for line in lines).strip("\n")
    blocks += (re.sub(r"\n{2,}", "\n\n", text).split("\n\n")) if text else ()


def _events(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Walk the tree without recursion: text, `br`, and the borders of blocks by their names."""
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and skipped is None:
            if name in _INVISIBLE or _is_hidden(element):
                skipped = element
                continue
            if name == "br":
                yield "br", ""
            elif name not in _INLINE:
                yield name, ""
            if element.text:
                yield "text", element.text
        elif event == "end":
            if skipped is not None and element is not skipped:
                continue
            if skipped is None and name not in _INLINE and name != "br":
                yield "/" + name, ""
            if skipped is element:
                skipped = None
            if element.tail:
                yield "text", element.tail
        elif event in ("comment", "pi") and skipped is None and element.tail:
            yield "text", element.tail


def _is_hidden(element: etree._Element) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )

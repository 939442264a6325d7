"""The visible text of a page, block by block in the order of the document. Called by `html`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE: Final = frozenset(
    """script style noscript template head svg math iframe object embed canvas audio video map input select option
    textarea datalist""".split()  # noqa: SIM905 -- a list of words reads best as words
)
_INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small
    span strike strong sub sup time tt u var wbr img""".split()  # noqa: SIM905 -- likewise
)
_BREAKS: Final = {"br": "\n", "td": "\t", "th": "\t"}
_ASIDE: Final = frozenset(("nav", "footer", "form", "figcaption", "button"))
_ASIDE_NAME: Final = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|newsletter\w*|related\w*|shar(?:e|ing)\w*|social\w*|comments?|cookies?"
    r"|breadcrumbs?|caption|credits?|most-?read|recommend\w*|subscri\w*|paywall|read-?more|author-?(?:bio|box))(?=$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN_STYLE: Final = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACES: Final = re.compile(r" +")
_SPACE: Final = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES: Final = re.compile(r"\n{2,}")
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")

QUOTED: Final = "> "
"""Before each block of a <blockquote>, as in Markdown: the page shows them set apart, and so must its text."""
MOST_ASIDE: Final = 600
"""Characters. What calls itself `share` or `promo` and is longer holds the article."""


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item or table row of a page."""

    text: str
    element: str
    """Name of the element that opened it."""
    aside: bool = False
    """Its element says that it stands beside the article: a caption, an advertisement, a form."""


@dataclass(slots=True)
class _Walk:
    """What is known while walking through a page."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    element: str = ""
    quoted: int = 0
    aside: etree._Element | None = None
    aside_from: int = 0

    def close_block(self) -> None:
        """Turn what was gathered into blocks; blank lines part them."""
        if not self.pieces:
            return
        prefix = QUOTED if self.quoted else ""
        lines = (_SPACES.sub(" ", line).strip() for line in "".join(self.pieces).split("\n"))
        text = "\n".join(prefix + line if line else "" for line in lines).strip("\n")
        self.pieces.clear()
        aside = self.aside is not None
        self.blocks += (Block(part, self.element, aside) for part in _BLANK_LINES.split(text) if part)

    def open(self, element: etree._Element, name: str) -> None:
        """Enter an element that is no inline one."""
        self.close_block()
        self.element = name
        self.quoted += name == "blockquote"
        if self.aside is None and (name in _ASIDE or _is_named_aside(element)):
            self.aside, self.aside_from = element, len(self.blocks)

    def close(self, element: etree._Element, name: str) -> None:
        """Leave an element that is no inline one; what was too long to stand aside does not."""
        self.close_block()
        self.quoted -= name == "blockquote"
        if element is self.aside:
            self.aside = None
            inside = self.blocks[self.aside_from :]
            if sum(len(block.text) for block in inside) > MOST_ASIDE:
                for block in inside:
                    block.aside = False


def parse(source: str) -> lxml_html.HtmlElement | None:
    """Return the tree of a page, None when there is nothing in it."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = _DECLARATION.sub("", source).replace("\x00", "\ufffd").encode("utf-8", "replace")
    try:
        return lxml_html.document_fromstring(data, parser=parser)
    except etree.LxmlError:
        return None


def visible_blocks(tree: lxml_html.HtmlElement) -> list[Block]:
    """Return the blocks that can be seen, white space collapsed; a <br> is a line break."""
    walk = _Walk()
    for event, element in _seen(tree):
        name = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if name in _BREAKS:
                walk.pieces.append(_BREAKS[name])
            elif name not in _INLINE:
                walk.open(element, name)
        elif event == "end" and name not in _INLINE and name not in _BREAKS:
            walk.close(element, name)
        text = element.text if event == "start" else element.tail
        if text:
            walk.pieces.append(_SPACE.sub(" ", text))
    walk.close_block()
    return walk.blocks


def _seen(tree: lxml_html.HtmlElement) -> Iterator[tuple[str, etree._Element]]:
    """Walk the tree without recursion: `start` and `end` of what can be seen, `skip` where something cannot."""
    skipped: etree._Element | None = None
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if skipped is not None:
            if event == "end" and element is skipped:
                skipped = None
                yield "skip", element
        elif event == "start" and _is_invisible(element):
            skipped = element
        else:
            yield ("skip" if event in ("comment", "pi") else event), element


def _is_invisible(element: etree._Element) -> bool:
    return (
        element.tag in _INVISIBLE
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _is_named_aside(element: etree._Element) -> bool:
    return bool(_ASIDE_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}"))

"""The whole result as a JSON document. Called by `render`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models.extraction import Extraction

_SURROGATE = re.compile("[\ud800-\udfff]")


def document(extraction: Extraction, *, compact: bool = False) -> str:
    """Return `extraction` as JSON that `Extraction.model_validate_json` reads back; it ends with a newline.

    A lone surrogate, which UTF-8 cannot carry, is written as its JSON escape.
    """
    content = extraction.model_dump(mode="python")
    layout = json.dumps(
        content,
        ensure_ascii=False,
        indent=None if compact else 2,
        separators=(",", ":") if compact else None,
    )
    return _SURROGATE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", layout) + "\n"

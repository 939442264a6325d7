"""The whole result as a JSON document. Called by `render`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from pydantic_core import PydanticSerializationError

if TYPE_CHECKING:
    from summarizer.models.base import Frozen

_SURROGATE = re.compile("[\ud800-\udfff]")


def document(result: Frozen, *, compact: bool = False) -> str:
    """Return a result as JSON that its `model_validate_json` reads back; it ends with a newline.

    A lone surrogate, which UTF-8 cannot carry, is written as its JSON escape.
    """
    try:
        return result.model_dump_json(indent=None if compact else 2) + "\n"
    except PydanticSerializationError:
        return _with_lone_surrogates(result, compact=compact)


def _with_lone_surrogates(result: Frozen, *, compact: bool) -> str:
    layout = json.dumps(
        result.model_dump(mode="python"),
        ensure_ascii=False,
        indent=None if compact else 2,
        separators=(",", ":") if compact else None,
    )
    return _SURROGATE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", layout) + "\n"

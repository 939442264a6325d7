"""The name of a prompt by its content, for caches and recordings."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models.prompt import Prompt


def prompt_key(prompt: Prompt, *scope: object) -> str:
    """Hash all that decides about the reply: messages, schema, limit, and `scope` (server, model, parameters)."""
    parts = [prompt.system, prompt.user, prompt.answer_schema, prompt.max_output_tokens, *scope]
    return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=True).encode()).hexdigest()

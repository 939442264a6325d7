"""Options that several commands have, each written once. Called by the commands only."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Fallback(StrEnum):
    """What to do when a model gives no usable reply."""

    FAIL = "fail"
    OFFLINE = "offline"


Model = Annotated[
    str | None, typer.Option("--model", "-m", metavar="NAME", help="A model's name, or `offline` for none.")
]
BaseUrl = Annotated[
    str | None, typer.Option(metavar="URL", help="An OpenAI-compatible server, such as http://localhost:11434/v1.")
]
Only = Annotated[str | None, typer.Option(metavar="PARTS", help="Some of summary,claims,quotes, with commas.")]
Points = Annotated[int, typer.Option(min=1, metavar="N", help="Points in the summary, at most.")]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="Language of the article, such as en, instead of a guess.")
]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Date of the article, such as 2025-10-26.")]
PromptFolder = Annotated[
    Path | None, typer.Option("--prompts", metavar="FOLDER", help="Your own prompt templates, in place of ours.")
]
OnFailure = Annotated[Fallback | None, typer.Option(help="Without a usable reply: fail, or do it offline.")]

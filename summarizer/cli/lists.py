"""`summarizer models`, `prompts` and `schema`: what there is to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.output import show
from summarizer.cli.saying import Debug


def prompts(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A template to print.")] = None,
    *,
    folder: Annotated[
        Path | None, typer.Option("--prompts", metavar="FOLDER", help="Your own templates, in place of ours.")
    ] = None,
    debug: Debug = False,
) -> None:
    """List the prompt templates with their sha256, or print one.

    Example: summarizer prompts extract > my-prompts/extract.j2
    """
    from summarizer.prompting import Templates
    from summarizer.settings import Settings

    templates = Templates(Settings.load({"prompts": folder}).prompts)
    if name is not None:
        show(templates[name].source)
        return
    for template in templates:
        typer.echo(f"{template.name:<10} {template.sha256}  {template.path}")


def schema(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A schema to print.")] = None,
    *,
    debug: Debug = False,
) -> None:
    """List the JSON Schemas of what comes out, or print one.

    Example: summarizer schema extraction
    """
    from summarizer.cli.schemas import named, names

    if name is not None:
        show(named(name))
        return
    for known in names():
        typer.echo(known)


def models(
    *,
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="An OpenAI-compatible server to ask too.")] = None,
    debug: Debug = False,
) -> None:
    """List the models that can be reached here: by key, on local servers, and the engine without one.

    Example: summarizer models --base-url http://localhost:8000/v1
    """
    from summarizer.clients.connect import DEFAULT_MODEL
    from summarizer.clients.discovering import discover
    from summarizer.rendering.harmless import harmless
    from summarizer.settings import OPENAI_BASE_URL, Settings

    typer.echo("offline: the engine without a model, always there")
    for server in discover(Settings.load({"base_url": base_url})):
        typer.echo(f"{server.name}: {server.base_url}")
        if server.problem:
            typer.echo(f"  {harmless(server.problem)}")
        elif server.base_url == OPENAI_BASE_URL:
            typer.echo(f"  any model that your key may use; {DEFAULT_MODEL} when none is named")
        for name in server.models:
            typer.echo(f"  {harmless(name)}")

"""`summarizer doctor`: whether this installation can do its work, or a batch's results are as they should be."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Literal, NamedTuple

import typer

from summarizer.cli.saying import Debug
from summarizer.errors import SummarizerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from summarizer.settings import Settings

Verdict = Literal["ok", "note", "broken"]
_COLOURS: Final[dict[Verdict, str]] = {"ok": "green", "note": "cyan", "broken": "red"}
_TRIAL: Final = "The mill in Ostrand will close, the mayor said on Monday. “It had to be,” said Mayor Ilse Tamm."


class Check(NamedTuple):
    """One thing looked at."""

    verdict: Verdict
    about: str
    found: str


def doctor(
    results: Annotated[
        Path | None, typer.Argument(metavar="RESULTS", help="A batch's results, to be checked and mended.")
    ] = None,
    *,
    debug: Debug = False,
) -> None:
    """Check this installation and what it can reach, or the results of a batch; exit with 1 if something is broken.

    A batch's ledger is held against its files. What is gone or damaged is put down as to be done: the next run makes
    it again, from the replies in the ledger as far as there are any.

    Example: summarizer doctor
    """
    from summarizer.rendering.harmless import harmless

    broken = False
    for check in _checks() if results is None else _results(results):
        broken = broken or check.verdict == "broken"
        verdict = typer.style(check.verdict.ljust(8), fg=_COLOURS[check.verdict])
        typer.echo(f"{verdict}{check.about:<10}{harmless(check.found)}")
    raise typer.Exit(1 if broken else 0)


def _checks() -> Iterator[Check]:
    yield _python()
    yield from _packages()
    try:
        settings = _settings()
    except SummarizerError as error:
        yield Check("broken", "settings", str(error))
        return
    for about, look in _LOOKS.items():
        try:
            yield from look(settings)
        except Exception as error:  # noqa: BLE001 -- whatever is broken, the other checks are worth seeing
            found = str(error) if isinstance(error, SummarizerError | OSError) else f"{type(error).__name__}: {error}"
            yield Check("broken", about, found)


def _results(folder: Path) -> Iterator[Check]:
    """Check and mend what a batch left."""
    from summarizer.batch.mending import mend

    found = mend(folder)
    if found.salvaged is not None:
        saved = ", ".join(f"{count:,} {table}" for table, count in found.salvaged.items())
        yield Check("note", "ledger", f"was damaged; saved {saved}. The damaged one is {found.kept_aside}")
    else:
        yield Check("ok", "ledger", f"whole, {_articles(found.articles)}")
    yield Check("ok", "files", f"{_articles(found.sound)} done, as they were written")
    for count, what in ((found.missing, "no longer there"), (found.changed, "not what was written")):
        if count:
            yield Check("note", "files", f"the extractions of {_articles(count)} are {what}; run the batch again")
    if found.unfinished:
        yield Check("note", "files", f"{found.unfinished:,} half-written by a run that was ended, removed")


def _articles(count: int) -> str:
    return f"{count:,} article{'' if count == 1 else 's'}"


def _python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    return Check("ok", "Python", f"{version} at {sys.executable}")


def _packages() -> Iterator[Check]:
    """Import every package that this one requires: some are there and still cannot be imported."""
    import re
    from importlib import import_module, metadata

    modules: dict[str, list[str]] = {}
    for module, names in metadata.packages_distributions().items():
        for name in names:
            modules.setdefault(_normal(name), []).append(module)
    required = [line for line in metadata.requires("summarizer") or [] if "extra ==" not in line]
    missing = []
    for name in (re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in required):
        try:
            for module in modules[_normal(name)]:
                import_module(module)
        except KeyError:
            missing.append(Check("broken", "packages", f"{name} is not installed. Install summarizer again."))
        except Exception as error:  # noqa: BLE001 -- it may fail to import in any way
            missing.append(Check("broken", "packages", f"{name} cannot be imported: {type(error).__name__}: {error}"))
    yield from missing
    if not missing:
        yield Check("ok", "packages", f"summarizer {metadata.version('summarizer')} and {len(required)} more")


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def _settings() -> Settings:
    from summarizer.settings import Settings

    return Settings.load()


def _templates(settings: Settings) -> Iterator[Check]:
    from summarizer.prompting import Templates

    for template in Templates(settings.prompts):
        yield Check("ok", "prompt", f"{template.name:<8} {template.sha256[:12]}  {template.path}")


def _trial(settings: Settings) -> Iterator[Check]:
    from summarizer.run import dry_run, summarize

    dry_run(_TRIAL, model="any", settings=settings)
    found = summarize(_TRIAL, model="offline", settings=settings)
    speakers = [quote.speaker.name for quote in found.quotes if quote.speaker]
    if speakers == ["Ilse Tamm"]:
        yield Check("ok", "trial", "a short article, offline: its quotation and speaker were found")
    else:
        yield Check("broken", "trial", "a short article, offline: its quotation or speaker was not found")


def _cache(settings: Settings) -> Iterator[Check]:
    folder = settings.cache_folder
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        yield Check("ok", "cache", str(folder))


def _key(settings: Settings) -> Iterator[Check]:
    if settings.api_key is None:
        yield Check("note", "key", "OPENAI_API_KEY is not set; needed for OpenAI, not for a server of your own")
    else:
        yield Check("ok", "key", "set (not tried)")


def _reach(settings: Settings) -> Iterator[Check]:
    from summarizer.clients.discovering import discover

    for server in discover(settings):
        wanted = server.base_url == settings.base_url
        verdict: Verdict = "ok" if not server.problem else "broken" if wanted else "note"
        yield Check(verdict, "server", f"{server.name} at {server.base_url}: {server.problem or _count(server.models)}")


def _count(models: Sequence[str]) -> str:
    return f"{len(models)} model{'' if len(models) == 1 else 's'}" if models else "not tried"


_LOOKS: Final[dict[str, Callable[[Settings], Iterator[Check]]]] = {
    "prompts": _templates,
    "trial": _trial,
    "cache": _cache,
    "key": _key,
    "servers": _reach,
}

"""`summarizer doctor`: whether this installation can do its work, and what it can reach."""

from __future__ import annotations

import sys
import tempfile
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

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
    *,
    debug: Debug = False,
) -> None:
    """Check this installation and what it can reach; exit with 1 if something is broken.

    Example: summarizer doctor
    """
    from summarizer.rendering.harmless import harmless

    broken = False
    for check in _checks():
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

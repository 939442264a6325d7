"""What `summary` is asked to do, put together from its options: sections, settings, model.

Called by `summary`; `batch` takes the checks of its options from here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Self

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from summarizer.models.article import Article
    from summarizer.models.extraction import Extraction
    from summarizer.models.prompt import Client, Prompt
    from summarizer.prompting import Task
    from summarizer.rendering import Section
    from summarizer.settings import Settings

_URL: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_DATE: Final = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
_TASKS: Final[dict[Section, Task]] = {"summary": "points", "claims": "claims", "quotes": "quotes"}
OFFLINE: Final = "offline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is wanted of every source."""

    sections: tuple[Section, ...]
    points: int
    language: str | None = None
    published: str | None = None
    record: Path | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """What is wanted of every source, and the model it is asked of."""

    wanted: Wanted
    settings: Settings
    model: str

    @classmethod
    def of(cls, wanted: Wanted, flags: Mapping[str, object]) -> Self:
        """Put a job together; a flag that is None leaves the setting as environment and file have it."""
        from summarizer.clients.connect import resolve_model
        from summarizer.settings import Settings

        settings = Settings.load(flags)
        return cls(wanted, settings, resolve_model(settings))

    @property
    def offline(self) -> bool:
        """Whether no model is asked."""
        return self.model == OFFLINE

    @property
    def unasked(self) -> bool:
        """Whether it is done offline only because nobody said otherwise."""
        return self.offline and self.settings.model is None

    def do(self, source: str) -> Extraction:
        """Read one source and extract what is wanted."""
        from summarizer.run import summarize

        return summarize(
            self._read(source),
            model=self._client(),
            only=self._tasks,
            points=self.wanted.points,
            settings=self.settings,
        )

    def prompts(self, source: str, model: str) -> list[Prompt]:
        """Read one source and return the prompts that `model` would be sent first."""
        from summarizer.run import dry_run

        return list(
            dry_run(
                self._read(source), model=model, only=self._tasks, points=self.wanted.points, settings=self.settings
            )
        )

    @property
    def _tasks(self) -> tuple[Task, ...]:
        return tasks_for(self.wanted.sections)

    def _client(self) -> str | Client:
        """Return the model's name, or the client that records what it answers."""
        if self.wanted.record is None or self.offline:
            return self.model
        from summarizer.clients import RecordingClient, connect

        return RecordingClient(connect(self.model, self.settings.fitted()), self.wanted.record)

    def _read(self, source: str) -> Article:
        from summarizer.reading import load

        return load(source, language=self.wanted.language, published=self.wanted.published)


def refuse_urls(sources: Sequence[str]) -> None:
    """Raise `UsageError` for the first source that is an address."""
    for source in sources:
        if _URL.match(source):
            raise UsageError(
                f"{source} is an address, and pages are not fetched yet.", hint="Save it, and give the file."
            )


def check_facts(language: str | None, published: str | None) -> None:
    """Refuse a language that is no code and a date that is none, as told by options. Raises `UsageError`."""
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise UsageError(f"{language} is no language code.", hint="Give two or three letters, such as en or de.")
    if published is not None and not _is_date(published):
        raise UsageError(f"{published} is no date.", hint="Give it as 2025-10-26, 2025-10 or 2025.")


def chosen(only: str | None) -> tuple[Section, ...]:
    """Return the sections that `--only` names, in their usual order. Raises `UsageError`."""
    from summarizer.rendering import SECTIONS

    if only is None:
        return SECTIONS
    named = {part.strip().lower() for part in only.split(",") if part.strip()}
    unknown = sorted(named - set(SECTIONS))
    if unknown or not named:
        raise UsageError(
            f"--only does not know {', '.join(unknown)}." if unknown else "--only names nothing.",
            hint=f"It takes some of {', '.join(SECTIONS)}.",
        )
    return tuple(section for section in SECTIONS if section in named)


def tasks_for(sections: Sequence[Section]) -> tuple[Task, ...]:
    """Return what a model is to be asked for those sections."""
    return tuple(_TASKS[section] for section in sections)


def _is_date(published: str) -> bool:
    """Tell whether it is a day, a month or a year that exists."""
    if not _DATE.fullmatch(published):
        return False
    try:
        date.fromisoformat((published + "-01-01")[: len("2025-10-26")])
    except ValueError:
        return False
    return True

"""What can be set, and where it is set: flags over environment over `summarizer.toml`. Made once, at the top.

Read with plain Pydantic, not pydantic-settings: a third of a second less for every command, and an error can name the
variable or the line that is wrong.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from summarizer.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME = "summarizer.toml"
PREFIX = "SUMMARIZER_"
OPENAI_BASE_URL = "https://api.openai.com/v1"

_FROM_OPENAI = {"OPENAI_API_KEY": "api_key", "OPENAI_BASE_URL": "base_url"}
_NEARBY: dict[str, Any] = {"plan": "per-task", "max_input_tokens": 2_500, "max_concurrency": 1}
"""Ollama's context is 4,096 tokens unless told otherwise; the article shares it with instructions and answer."""
_PATHS = ("cache_dir", "prompts")


class Settings(BaseModel):
    """How to reach a model and how much to ask of it.

    `Settings(...)` takes the values given and the defaults; `Settings.load(...)` looks in all places.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    model: str | None = None
    base_url: str | None = None
    """Of an OpenAI-compatible server; None is OpenAI itself."""
    api_key: SecretStr | None = None
    timeout: float = Field(default=300.0, gt=0, le=86_400)
    """Seconds for one whole answer; a small local model needs minutes."""
    deadline: float = Field(default=900.0, gt=0, le=604_800)
    """Seconds for one prompt with all its retries."""
    retries: int = Field(default=5, ge=0, le=100)
    max_concurrency: int = Field(default=8, ge=1, le=1_000)
    """Requests at the same time, at most."""
    requests_per_minute: float | None = Field(default=None, gt=0, le=1e9)
    tokens_per_minute: float | None = Field(default=None, gt=0, le=1e9)
    """In and out. None: what the server's own headers say, or what it turns out to take."""
    max_input_tokens: int = Field(default=16_000, ge=500, le=10_000_000)
    """Of one prompt; an article over it is split."""
    max_output_tokens: int = Field(default=4_096, ge=64, le=1_000_000)
    plan: Literal["auto", "one", "per-task"] = "auto"
    """All in one request, or one request per task."""
    cache: bool = True
    cache_dir: Path | None = None
    """None is the user's cache folder."""
    prompts: Path | None = None
    """A folder of templates that replace the ones of the same name."""
    on_failure: Literal["fail", "offline"] = "fail"

    @field_validator("base_url")
    @classmethod
    def _is_http(cls, value: str | None) -> str | None:
        if value is None:
            return None
        url = value.strip().rstrip("/")
        scheme, _, rest = url.partition("://")
        if scheme.lower() not in {"http", "https"} or not rest or any(char.isspace() for char in url):
            msg = "it must begin with http:// or https://"
            raise ValueError(msg)
        return url

    @field_validator("api_key")
    @classmethod
    def _fits_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        key = value.get_secret_value().strip()
        if not key.isascii() or not key.isprintable() or " " in key:
            msg = "a key is made of printable ASCII characters without spaces"
            raise ValueError(msg)
        return SecretStr(key) if key else None

    @field_validator("model")
    @classmethod
    def _stripped(cls, value: str | None) -> str | None:
        return value.strip() or None if value else None

    @classmethod
    def load(cls, flags: Mapping[str, object] | None = None, environment: Mapping[str, str] | None = None) -> Self:
        """Layer flags (None: not given) over the environment over `summarizer.toml` (here, then the user's).

        Raises SettingsError naming the flag, variable or file and what is wrong with it, never the value of a key.
        """
        given = {name: value for name, value in (flags or {}).items() if value is not None}
        from_environment = _from_environment(os.environ if environment is None else environment)
        from_file, file = _from_file()
        if "base_url" in from_file and not {"base_url"} & (given.keys() | from_environment.keys()):
            # A key meant for OpenAI does not go wherever a file that lies in this folder points.
            _, variable = from_environment.get("api_key", (None, ""))
            if variable == "OPENAI_API_KEY":
                del from_environment["api_key"]
        values: dict[str, object] = dict(from_file)
        origins = dict.fromkeys(from_file, str(file))
        for name, (value, variable) in from_environment.items():
            values[name], origins[name] = value, variable
        values |= given
        origins |= {name: f"--{name.replace('_', '-')}" for name in given}
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            raise _explained(error, origins) from None

    def fitted(self) -> Self:
        """Fill in what nobody set and what depends on the server.

        A server on this machine or network runs a small model with a short context, often one request at a time: it
        answers each task better alone, and reads the text the tasks share only once.
        """
        if not _is_nearby(self.base_url):
            return self
        unset = {name: value for name, value in _NEARBY.items() if name not in self.model_fields_set}
        return self.model_copy(update=unset)

    @property
    def server(self) -> str:
        """The base URL that is asked."""
        return self.base_url or OPENAI_BASE_URL

    @property
    def cache_folder(self) -> Path:
        """Where replies and what was learned of servers are kept."""
        if self.cache_dir is not None:
            return self.cache_dir
        from platformdirs import user_cache_path  # noqa: PLC0415 -- only when asked for

        return user_cache_path("summarizer", appauthor=False)


def _is_nearby(base_url: str | None) -> bool:
    host = urlsplit(base_url or "").hostname or ""
    try:
        return ip_address(host).is_private
    except ValueError:
        return host == "localhost" or host.endswith((".local", ".internal", ".localhost"))


def _from_environment(environment: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Field name to value and variable; empty variables count as not set."""
    found: dict[str, tuple[str, str]] = {}
    for variable, name in _FROM_OPENAI.items():
        if value := environment.get(variable, "").strip():
            found[name] = value, variable
    for variable, value in environment.items():
        if not variable.startswith(PREFIX) or not value.strip():
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name not in Settings.model_fields:
            raise _unknown(variable, [PREFIX + field.upper() for field in Settings.model_fields], "variable")
        found[name] = value.strip(), variable
    return found


def _from_file() -> tuple[dict[str, Any], Path | None]:
    for folder in (Path.cwd(), _user_config()):
        file = folder / FILE_NAME
        if file.is_file():
            return _read(file), file
    return {}, None


def _user_config() -> Path:
    from platformdirs import user_config_path  # noqa: PLC0415 -- only when settings are loaded

    return user_config_path("summarizer", appauthor=False)


def _read(file: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 -- only when there is a file

    try:
        values = tomllib.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file} is not UTF-8 text.") from None
    except tomllib.TOMLDecodeError as error:
        place = str(error).rpartition("(at ")[2].rstrip(")")
        raise SettingsError(f"{file} is not valid TOML (at {place}).") from None
    for name in values:
        if name not in Settings.model_fields:
            raise _unknown(name, list(Settings.model_fields), f"setting in {file}")
    for name in _PATHS:
        if isinstance(values.get(name), str):
            values[name] = file.parent / Path(values[name]).expanduser()
    return values


def _unknown(name: str, names: list[str], what: str) -> SettingsError:
    close = get_close_matches(name, names, n=1)
    hint = f"Did you mean {close[0]}?" if close else f"Known are {', '.join(names)}."
    return SettingsError(f"{name} is no known {what}.", hint=hint)


def _explained(error: ValidationError, origins: Mapping[str, str]) -> SettingsError:
    """Say the first thing that is wrong, without the value: it may be a key."""
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    if first["type"] == "extra_forbidden":
        return _unknown(name, list(Settings.model_fields), "setting")
    problem = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
    if first["type"].endswith(("_parsing", "_from_float")):  # "..., unable to parse string as a number"
        problem = problem.split(",")[0]
    problem = problem[:1].lower() + problem[1:]
    origin = origins.get(name, name)
    where = f"{name} in {origin}" if origin.endswith(FILE_NAME) else origin
    joint = "" if problem.startswith(("should", "must")) else ": "
    return SettingsError(f"{where}{joint or ' '}{problem}.")

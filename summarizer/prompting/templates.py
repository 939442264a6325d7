"""The Jinja templates of prompts/: found, hashed, checked and filled in.

Each has a `system` and a `user` block, rendered apart, so no article can forge a role. Article text is only ever a
value. A user's own folder (`--prompts`) lies over ours, file by file.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from summarizer.errors import TemplateError
from summarizer.models.prompt import Prompt

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jinja2.sandbox import SandboxedEnvironment

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_HOMES: Final = (_PACKAGE / "prompts", _PACKAGE.parent / "prompts")
"""Where our templates lie: inside an installed package, beside it in a checkout."""
_BLOCKS: Final = ("system", "user")


class Template(NamedTuple):
    """A template as it was read."""

    name: str
    path: Path
    source: str

    @property
    def sha256(self) -> str:
        """The hash that provenance carries."""
        return hashlib.sha256(self.source.encode()).hexdigest()


class Templates:
    """All templates, read once. Raises `TemplateError` when a folder or a template cannot be used."""

    def __init__(self, overlay: Path | None = None) -> None:
        self._templates = _read_folder(_home())
        if overlay is not None:
            if not overlay.is_dir():
                raise TemplateError(f"The prompts folder {overlay} does not exist.", hint="Check --prompts.")
            own = _read_folder(overlay)
            if unknown := sorted(own.keys() - self._templates.keys()):
                raise TemplateError(
                    f"No prompt is called {', '.join(unknown)}.",
                    hint=f"Templates that can be replaced: {', '.join(sorted(self._templates))}.",
                )
            self._templates |= own

    def __iter__(self) -> Iterator[Template]:
        return iter(self._templates.values())

    def __getitem__(self, name: str) -> Template:
        try:
            return self._templates[name]
        except KeyError:
            raise TemplateError(
                f"No prompt is called {name}.", hint=f"There are: {', '.join(sorted(self._templates))}."
            ) from None

    def fill(self, name: str, values: Mapping[str, object], schema: dict[str, Any], max_output_tokens: int) -> Prompt:
        """Render template `name` with `values` into a prompt whose answer follows `schema`."""
        from jinja2 import TemplateError as JinjaError  # noqa: PLC0415 -- 0.1 s that `--help` need not pay

        template = self[name]
        self._check_variables(template, values)
        try:
            compiled = self._environment.get_template(f"{name}.j2")
            context = compiled.new_context(dict(values))
            system, user = ("".join(compiled.blocks[block](context)).strip() for block in _BLOCKS)
        except KeyError as error:
            raise TemplateError(
                f"The prompt {template.path} has no block called {error.args[0]}.",
                hint="A prompt needs a `system` and a `user` block.",
            ) from None
        except (JinjaError, ArithmeticError, TypeError, ValueError) as error:
            raise TemplateError(f"The prompt {template.path} cannot be rendered: {error}.", hint="Mend it.") from None
        return Prompt(name=name, system=system, user=user, answer_schema=schema, max_output_tokens=max_output_tokens)

    def _check_variables(self, template: Template, values: Mapping[str, object]) -> None:
        missing = self._variables(template) - values.keys()
        if missing:
            raise TemplateError(
                f"The prompt {template.path} uses variables that do not exist: {', '.join(sorted(missing))}.",
                hint=f"There are: {', '.join(sorted(values))}.",
            )

    def _variables(self, template: Template) -> set[str]:
        if template.name not in self._undeclared:
            from jinja2 import TemplateSyntaxError, meta  # noqa: PLC0415

            try:
                tree = self._environment.parse(template.source)
            except TemplateSyntaxError as error:
                raise TemplateError(
                    f"The prompt {template.path} has a mistake in line {error.lineno}: {error.message}.",
                    hint="Mend it.",
                ) from None
            self._undeclared[template.name] = meta.find_undeclared_variables(tree)
        return self._undeclared[template.name]

    @cached_property
    def _undeclared(self) -> dict[str, set[str]]:
        return {}

    @cached_property
    def _environment(self) -> SandboxedEnvironment:
        from jinja2 import DictLoader, StrictUndefined  # noqa: PLC0415
        from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

        return SandboxedEnvironment(
            loader=DictLoader({f"{t.name}.j2": t.source for t in self._templates.values()}),
            undefined=StrictUndefined,
            autoescape=False,  # a prompt is plain text; HTML entities would only garble it
            trim_blocks=True,
            lstrip_blocks=True,
        )


def _home() -> Path:
    for home in _HOMES:
        if home.is_dir():
            return home
    raise TemplateError("The prompts that come with this package are missing.", hint="Install it again.")


def _read_folder(folder: Path) -> dict[str, Template]:
    try:
        return {
            path.stem: Template(path.stem, path, path.read_text(encoding="utf-8"))
            for path in sorted(folder.glob("*.j2"))
        }
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"A prompt in {folder} cannot be read: {error}.", hint="Prompts are UTF-8 text.") from None

"""The JSON Schemas of what goes in and comes out, made from the model types. Called by `schema` and its drift test."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from summarizer.errors import UsageError
from summarizer.models import article, evaluation, extraction, gold, last_run, report
from summarizer.models.evaluation import Evaluation
from summarizer.models.extraction import Extraction
from summarizer.models.gold import Gold
from summarizer.models.last_run import LastRun
from summarizer.models.report import Report
from summarizer.prompting.answers import TASKS, answer_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import BaseModel

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def named(name: str) -> str:
    """Return a schema as JSON text. Raises `UsageError` for a name that is not in `names()`."""
    try:
        make = _SCHEMAS[name]
    except KeyError:
        raise UsageError(f"There is no schema called {name}.", hint=f"There are: {', '.join(names())}.") from None
    return json.dumps({"$schema": _DIALECT, **make()}, ensure_ascii=False, indent=2) + "\n"


def names() -> list[str]:
    """Return the names of all schemas."""
    return sorted(_SCHEMAS)


def _of_model(model: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of what a model is written as, with the docstrings of its attributes as descriptions."""
    schema = model.model_json_schema(mode="serialization")
    for name, part in [(model.__name__, schema), *schema.get("$defs", {}).items()]:
        for attribute, text in _docstrings(name):
            if attribute in part.get("properties", {}):
                part["properties"][attribute].setdefault("description", text)
    return schema


def _docstrings(name: str) -> Iterator[tuple[str, str]]:
    """Yield the attributes of the model called `name` that have a docstring below them, with that."""
    models = [
        vars(module)[name]
        for module in (article, evaluation, extraction, gold, last_run, report)
        if name in vars(module)
    ]
    for model in models[:1]:
        body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
        statements = body.body if isinstance(body, ast.ClassDef) else []
        for field, below in pairwise(statements):
            match field, below:
                case ast.AnnAssign(target=ast.Name(id=attribute)), ast.Expr(value=ast.Constant(value=str(text))):
                    yield attribute, inspect.cleandoc(text)


def _answer() -> dict[str, Any]:
    return {
        "title": "Answer",
        "description": "What a model is asked for: pointers (s: sentences, q: quotations, by: a name) and short texts.",
        **answer_schema(TASKS),
    }


_SCHEMAS: Final[dict[str, Callable[[], dict[str, Any]]]] = {
    "answer": _answer,
    "evaluation": lambda: _of_model(Evaluation),
    "extraction": lambda: _of_model(Extraction),
    "gold": lambda: _of_model(Gold),
    "last-run": lambda: _of_model(LastRun),
    "report": lambda: _of_model(Report),
}

"""Stage 4, prompt: an outline and a template into a `Prompt`. Called by the flow.

`Templates` reads the templates once; its methods fill them in and never touch a disk again.
"""

from __future__ import annotations

from summarizer.prompting.answers import TASKS, Task
from summarizer.prompting.templates import Template, Templates
from summarizer.prompting.view import view

__all__ = ["TASKS", "Task", "Template", "Templates", "view"]

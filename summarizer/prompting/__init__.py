"""Stage 4, prompt: an outline and a template into a `Prompt`. Called by the flow.

`Templates` reads the templates once; `Prompts` fills them in for one article and never touches a disk.
"""

from __future__ import annotations

from summarizer.prompting.answers import TASKS, Task
from summarizer.prompting.prompts import Prompts
from summarizer.prompting.templates import Template, Templates

__all__ = ["TASKS", "Prompts", "Task", "Template", "Templates"]

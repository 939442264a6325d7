"""What people see of a batch while it runs, and at its end. `watching` and `closing` are the only entrances.

pace     how fast it goes, how long it will take
wording  counts, tokens, money and times in words
sink     lines written by a thread, whatever becomes of the other end
bar      for a terminal
lines    for a log or a mail
log      for a program: one JSON object a line
closing  what it came to, and what to do next
"""

from __future__ import annotations

from summarizer.cli.progress.closing import closing, figures, indented, row
from summarizer.cli.progress.watching import watching

__all__ = ["closing", "figures", "indented", "row", "watching"]

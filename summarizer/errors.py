"""All that can go wrong, as one tree. Every module may import this one.

SummarizerError                    one plain sentence, a hint, an exit code
├── UsageError            (2)      a wrong option, name or value
│   ├── SettingsError              a setting that cannot be used
│   └── TemplateError              a prompt template that cannot be rendered
├── ResultsError          (3)      a results folder that cannot be written or read
│   ├── ResultsInUse      (2)      another run writes into it
│   └── LedgerDamaged              its ledger is corrupt
├── ReadingError          (1)      an article that cannot be read
│   ├── SourceNotFound             no such file
│   ├── SourceUnreadable           a folder, a locked file, a broken disk
│   ├── SourceTooLarge             more text than any article has
│   ├── SourceChanged              it changed while it was read
│   ├── NotText                    binary data
│   └── EmptyArticle               nothing in it, or nothing but furniture
└── ModelError            (1)      a model that did not give a usable reply
    ├── ServerError                the way to the model
    │   ├── Unreachable            no connection, or it broke        (retryable)
    │   ├── TimedOut               no whole answer in time           (retryable)
    │   ├── Overloaded             429, 5xx: too many requests       (retryable)
    │   ├── RequestRejected        the server cannot take this request
    │   ├── NotAModelServer        an answer that is no chat completion
    │   ├── UnknownModel      (2)  the server does not know the model
    │   ├── WrongKey          (4)  the key is missing or not accepted
    │   └── QuotaExhausted    (4)  the account is empty
    ├── ReplyError                 what came back
    │   ├── ReplyRefused           the model declined, or a filter cut in
    │   ├── ReplyTruncated         cut off before anything usable
    │   ├── ReplyEmpty             no text at all
    │   ├── ReplyUnusable          text, but no answer in it
    │   └── InputCut               the server silently dropped part of the prompt
    └── MockExhausted              a MockClient was asked more than it was given
"""

from __future__ import annotations

from typing import ClassVar


class SummarizerError(Exception):
    """Anything this package raises on purpose: one plain sentence, and what to do about it."""

    exit_code: ClassVar[int] = 1
    default_hint: ClassVar[str] = ""

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = self.default_hint if hint is None else hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(SummarizerError):
    """A wrong option, name or value."""

    exit_code = 2


class SettingsError(UsageError):
    """A setting that cannot be used."""


class TemplateError(UsageError):
    """A prompt template that is missing or cannot be rendered."""


class ResultsError(SummarizerError):
    """A results folder that cannot be written or read; what was done so far stays done."""

    exit_code = 3
    default_hint = "Mend that and run again: what is done is not done again."


class ResultsInUse(ResultsError):
    """Another run writes into it."""

    exit_code = 2
    default_hint = "Wait for it, or give --out another folder."


class LedgerDamaged(ResultsError):
    """Its ledger is corrupt."""

    def __init__(self, path: object) -> None:
        super().__init__(f"The ledger {path} is damaged.", hint="`summarizer doctor RESULTS` mends what can be mended.")


class ReadingError(SummarizerError):
    """An article that cannot be read."""


class SourceNotFound(ReadingError):
    """No such file."""

    default_hint = "Check the path."


class SourceUnreadable(ReadingError):
    """A folder, a file without read permission, or a disk that fails."""


class SourceTooLarge(ReadingError):
    """More than any article has."""

    default_hint = "Split it into articles first."


class SourceChanged(ReadingError):
    """Another program wrote to it while it was read."""

    default_hint = "Try again once nothing writes to it."


class NotText(ReadingError):
    """Binary data, or an encoding nothing could be made of."""

    default_hint = "Give a text, Markdown or HTML file."


class EmptyArticle(ReadingError):
    """Nothing in it, or nothing but furniture."""


class ModelError(SummarizerError):
    """A model that did not give a usable reply."""

    retryable: ClassVar[bool] = False

    def __init__(
        self, message: str, *, hint: str | None = None, retry_after: float | None = None, status: int | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.retry_after = retry_after
        """Seconds the server asked us to wait, if it said so."""
        self.status = status
        """Of HTTP, if it was the reason."""


class ServerError(ModelError):
    """Something on the way to the model."""


class Unreachable(ServerError):
    """No connection, or one that broke."""

    retryable = True
    default_hint = "Check --base-url and that the server is running."


class TimedOut(ServerError):
    """No whole answer in time."""

    retryable = True
    default_hint = "Try again, or raise the timeout (SUMMARIZER_TIMEOUT)."


class Overloaded(ServerError):
    """Status 429 or 5xx: come back later."""

    retryable = True
    default_hint = "Try again later."


class RequestRejected(ServerError):
    """The server understood the request and will not take it."""


class NotAModelServer(ServerError):
    """An answer that is no chat completion, such as an HTML page."""

    default_hint = "Check --base-url; most servers want it to end in /v1."


class UnknownModel(ServerError):
    """The server does not know the model."""

    exit_code = 2
    default_hint = "`summarizer models` lists what is reachable."


class WrongKey(ServerError):
    """The key is missing or not accepted."""

    exit_code = 4
    default_hint = "Set OPENAI_API_KEY to a valid key."


class QuotaExhausted(ServerError):
    """The account behind the key is empty."""

    exit_code = 4
    default_hint = "Check the plan and billing of the account behind the key."


class ReplyError(ModelError):
    """Something about what came back."""


class ReplyRefused(ReplyError):
    """The model declined, or a content filter cut in."""

    default_hint = "Try another model, or `--model offline`."


class ReplyTruncated(ReplyError):
    """Cut off before anything usable."""

    default_hint = "Raise the answer limit (SUMMARIZER_MAX_OUTPUT_TOKENS)."


class ReplyEmpty(ReplyError):
    """No text at all."""

    default_hint = "Try again, or try another model."


class ReplyUnusable(ReplyError):
    """Text without an answer in it."""

    default_hint = "Try another model, or `--model offline`."


class InputCut(ReplyError):
    """The server silently dropped part of the prompt."""

    default_hint = (
        "Raise the server's context length (for Ollama: OLLAMA_CONTEXT_LENGTH), or lower SUMMARIZER_MAX_INPUT_TOKENS."
    )


class MockExhausted(ModelError):
    """A MockClient was asked more often than it has replies."""

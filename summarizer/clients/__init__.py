"""Ways to a model. Each wraps a client or a server, and is itself a client: `async complete(prompt) -> reply`."""

from summarizer.clients.base import AnyClient
from summarizer.clients.caching import CachingClient
from summarizer.clients.connect import connect, resolve_model
from summarizer.clients.mock import MockClient
from summarizer.clients.openai_client import OpenAIClient
from summarizer.clients.recording import RecordingClient
from summarizer.clients.retrying import RetryingClient
from summarizer.clients.throttling import ThrottledClient

__all__ = [
    "AnyClient",
    "CachingClient",
    "MockClient",
    "OpenAIClient",
    "RecordingClient",
    "RetryingClient",
    "ThrottledClient",
    "connect",
    "resolve_model",
]

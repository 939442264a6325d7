"""What all tests share: no network but this machine, no settings of whoever runs them, and a server that obeys."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import ip_address
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def _is_here(address: Any) -> bool:
    if not isinstance(address, tuple):  # a Unix socket
        return True
    host = str(address[0])
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forbid every connection that leaves this machine, names included."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(self: socket.socket, address: Any) -> Any:
            assert _is_here(address), f"a test reaches for {address}"
            return function(self, address)

        return call

    def looked_up(host: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        assert name is None or _is_here((name, 0)), f"a test looks up {name}"
        return look_up(host, *rest, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    monkeypatch.setattr(socket, "getaddrinfo", looked_up)


@pytest.fixture(autouse=True)
def _nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Take away keys, settings and caches of the user who runs the tests."""
    for name in list(os.environ):
        if name.startswith(("SUMMARIZER_", "OPENAI_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@dataclass
class Answer:
    """What the server sends back for one request."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    """Seconds before anything is sent."""
    drip: float = 0.0
    """Seconds between single bytes of the body."""
    length: int | None = None
    """A Content-Length that is not the body's."""
    hang_up: bool = False
    """Close the connection without a word."""

    def write(self, file: Any) -> None:
        headers = {"Content-Type": "application/json", "Connection": "close"} | self.headers
        headers["Content-Length"] = str(len(self.body) if self.length is None else self.length)
        head = [f"HTTP/1.1 {self.status} Told", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        file.write("\r\n".join(head).encode())
        for piece in [self.body] if not self.drip else [bytes([byte]) for byte in self.body]:
            file.write(piece)
            file.flush()
            time.sleep(self.drip)


def chat(text: Any, finish_reason: Any = "stop", *, usage: Any = None, **message: Any) -> Answer:
    """A chat completion that says `text`."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text} | message, "finish_reason": finish_reason}
    body = {"id": "1", "object": "chat.completion", "created": 1, "model": "told", "choices": [choice], "usage": usage}
    return Answer(json.dumps(body).encode())


def problem(status: int, message: Any, headers: dict[str, str] | None = None, **more: Any) -> Answer:
    """An error as OpenAI words it."""
    return Answer(json.dumps({"error": {"message": message} | more}).encode(), status, headers or {})


class ToldServer:
    """An HTTP server in this process that answers as told: a list of answers in order, or a function of the request.

    The last answer of a list is repeated. `requests` holds the bodies that came, `headers` their headers.
    """

    Answer = Answer
    chat = staticmethod(chat)
    problem = staticmethod(problem)

    def __init__(self) -> None:
        self.answers: list[Answer] | Callable[[dict[str, Any]], Answer] = [chat("{}")]
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self.most_at_once = self._at_once = 0
        self._lock = threading.Lock()
        told = self

        class Handler(StreamRequestHandler):
            def handle(self) -> None:
                with suppress(OSError):
                    told.handle(self.rfile, self.wfile)

        class Server(ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True
            request_queue_size = 128

        self._server = Server(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.base_url = f"http://127.0.0.1:{self.port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def handle(self, incoming: Any, outgoing: Any) -> None:
        head: list[str] = []
        while line := incoming.readline().decode("latin-1").strip():
            head.append(line)
        if not head:
            return
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        body = incoming.read(int(headers.get("content-length", 0)))
        request = json.loads(body) if body else {"path": head[0].split()[1]}
        with self._lock:
            self.requests.append(request)
            self.headers.append(headers)
            self.times.append(time.monotonic())
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            answer = self._answer(request)
        try:
            time.sleep(answer.wait)
            if not answer.hang_up:
                answer.write(outgoing)
        finally:
            with self._lock:
                self._at_once -= 1

    def _answer(self, request: dict[str, Any]) -> Answer:
        if callable(self.answers):
            return self.answers(request)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def server() -> Iterator[ToldServer]:
    told = ToldServer()
    yield told
    told.close()


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path

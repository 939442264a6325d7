"""A server that speaks OpenAI's chat completions and answers our prompts as a good model would, for next to no CPU.

Run as a process of its own; it prints its port. It shares the machine with what is measured: HTTP is parsed by hand,
and answers are made by `fake_answers`. How it behaves is told as JSON, as an argument
or to /control while it runs (see `Behaviour`); /stats tells what came.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Final

from fake_answers import answer_to

MODEL: Final = "fake-model"


@dataclass
class Behaviour:
    """How the server behaves; everything off to begin with."""

    latency: float = 0.0
    """Seconds before an answer is sent; errors come at once."""
    rate: float = 0.0
    """Requests a second that a bucket lets through; what is beyond it is answered 429. 0: no bucket."""
    burst: float = 1.0
    """Requests the bucket holds when full."""
    headers: bool = False
    """Whether answers carry x-ratelimit headers, and a 429 a Retry-After."""
    slips: bool = False
    """Whether some answers have to be repaired."""
    faults: list[dict[str, Any]] = field(default_factory=list)
    """What goes wrong, the first that fits. `kind`: one of FAULTS. Which requests: `at` (numbers of requests, from 1),
    `after` (all from that number on), `share` (0 to 1, of prompts) with `times` (so often for each of them)."""


FAULTS: Final = ("429", "500", "400", "401", "quota", "garbage", "html", "nothing", "half", "half text", "empty")
_ERRORS: Final = {
    "429": (429, {"message": "Rate limit reached", "code": "rate_limit_exceeded"}),
    "500": (500, {"message": "The server had an error"}),
    "400": (400, {"message": "This request cannot be served"}),
    "401": (401, {"message": "Incorrect API key provided", "code": "invalid_api_key"}),
    "quota": (429, {"message": "You exceeded your current quota", "code": "insufficient_quota"}),
}


class Server:
    """What all connections share."""

    def __init__(self, behaviour: Behaviour) -> None:
        self.behaviour = behaviour
        self.port = 0
        self.transports: set[asyncio.Transport] = set()
        self._listening: asyncio.Server | None = None
        self._waits: set[asyncio.Task[None]] = set()
        self.forget()

    def forget(self) -> None:
        """Begin counting anew."""
        self.seen: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.statuses: Counter[str] = Counter()
        self.number = 0
        self.under_way = self.most = 0
        self.first = self.last = self.last_request = 0.0
        self._level = self.behaviour.burst
        self._filled = time.monotonic()

    async def listen(self, port: int = 0) -> int:
        """Accept connections; return the port."""
        loop = asyncio.get_running_loop()
        self._listening = await loop.create_server(lambda: Connection(self), "127.0.0.1", port, backlog=1024)
        self.port = int(self._listening.sockets[0].getsockname()[1])
        return self.port

    def go_down(self, seconds: float) -> None:
        """Refuse connections, and break those there are, for so long."""

        async def down() -> None:
            if self._listening is not None:
                self._listening.close()
            for transport in list(self.transports):
                transport.abort()
            await asyncio.sleep(seconds)
            await self.listen(self.port)

        task = asyncio.create_task(down())
        self._waits.add(task)
        task.add_done_callback(self._waits.discard)

    def fault(self, digest: str) -> str | None:
        """Say what goes wrong with the request that just came."""
        for each in self.behaviour.faults:
            if "at" in each and self.number not in each["at"]:
                continue
            if "after" in each and self.number <= each["after"]:
                continue
            if "share" in each:
                chosen = int(digest[:8], 16) < each["share"] * 2**32
                if not chosen or self.seen[digest] > each.get("times", 1):
                    continue
            if each["kind"] == "down":
                self.go_down(each["seconds"])
                self.behaviour.faults.remove(each)
            return str(each["kind"])
        return None

    def take(self) -> float | None:
        """Take a request out of the bucket; return the seconds until there is one when it is empty."""
        rate = self.behaviour.rate
        if not rate:
            return None
        now = time.monotonic()
        self._level = min(self.behaviour.burst, self._level + (now - self._filled) * rate)
        self._filled = now
        if self._level < 1:
            return (1 - self._level) / rate
        self._level -= 1
        return None

    def limits(self) -> str:
        """Return the headers that tell of the bucket."""
        behaviour = self.behaviour
        if not behaviour.headers or not behaviour.rate:
            return ""
        full = (behaviour.burst - self._level) / behaviour.rate
        return (
            f"x-ratelimit-limit-requests: {behaviour.rate * 60:.0f}\r\n"
            f"x-ratelimit-remaining-requests: {max(0, self._level):.0f}\r\n"
            f"x-ratelimit-reset-requests: {max(0.0, full):.3f}s\r\n"
        )

    def stats(self) -> dict[str, Any]:
        """Tell what came."""
        return {
            "requests": self.number,
            "prompts": self.seen,
            "answered": self.answered,
            "statuses": self.statuses,
            "most_at_once": self.most,
            "seconds": self.last - self.first,
            "seconds_to_last_request": self.last_request - self.first,
            "cpu": time.process_time(),
        }


class Connection(asyncio.Protocol):
    """One connection, kept alive; requests come one after the other."""

    transport: asyncio.Transport

    def __init__(self, server: Server) -> None:
        self.server = server
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]
        self.server.transports.add(self.transport)

    def connection_lost(self, _error: Exception | None) -> None:
        self.server.transports.discard(self.transport)

    def data_received(self, data: bytes) -> None:
        self.buffer = self.buffer + data if self.buffer else data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head = self.buffer[:end]
            at = head.lower().find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self.buffer) < end + 4 + length:
                return
            body, self.buffer = self.buffer[end + 4 : end + 4 + length], self.buffer[end + 4 + length :]
            self.handle(head.split(b" ", 2)[1].decode(), body)

    def handle(self, path: str, body: bytes) -> None:
        if path.endswith("/chat/completions"):
            self.complete(body)
        elif path.endswith("/models"):
            self.send(200, {"object": "list", "data": [{"id": MODEL, "object": "model"}]})
        elif path == "/stats":
            self.send(200, self.server.stats())
        elif path == "/control":
            told = json.loads(body)
            if told.pop("forget", False):
                self.server.behaviour = Behaviour(**told)
                self.server.forget()
            elif seconds := told.pop("down", 0):
                self.server.go_down(seconds)
            else:
                self.server.behaviour = Behaviour(**told)
            with suppress(ConnectionError):
                self.send(200, {})
        else:
            self.send(404, {"error": {"message": "Not found"}})

    def complete(self, body: bytes) -> None:
        server, now = self.server, time.monotonic()
        digest = blake2b(body, digest_size=8).hexdigest()
        server.number += 1
        server.seen[digest] += 1
        server.first, server.last, server.last_request = server.first or now, now, now
        if (wait := server.take()) is not None:
            after = f"Retry-After: {wait:.3f}\r\n" if server.behaviour.headers else ""
            self.fail("429", after + server.limits())
            return
        if (fault := server.fault(digest)) is not None:
            self.go_wrong(fault, body)
            return
        server.under_way += 1
        server.most = max(server.most, server.under_way)
        answer = response(200, completion(body, slips=server.behaviour.slips), server.limits())
        if server.behaviour.latency:
            asyncio.get_running_loop().call_later(server.behaviour.latency, self.reply, digest, answer)
        else:
            self.reply(digest, answer)

    def reply(self, digest: str, answer: bytes) -> None:
        server = self.server
        server.under_way -= 1
        server.last = time.monotonic()
        if not self.transport.is_closing():
            self.transport.write(answer)
            server.answered[digest] += 1
            server.statuses["200"] += 1

    def go_wrong(self, fault: str, body: bytes) -> None:
        self.server.statuses[fault] += 1
        match fault:
            case "nothing" | "down":
                self.transport.abort()
            case "half":
                whole = response(200, completion(body, slips=self.server.behaviour.slips))
                self.transport.write(whole[: len(whole) - 60])
                self.transport.close()
            case "half text":
                whole = json.loads(completion(body, slips=self.server.behaviour.slips))
                text = whole["choices"][0]["message"]["content"]
                whole["choices"][0]["message"]["content"] = text[: len(text) // 2]
                self.send(200, whole)
            case "empty":
                self.send(200, {"choices": [{"message": {"content": ""}, "finish_reason": "stop"}]})
            case "garbage":
                self.transport.write(response(200, bytes(range(256))))
            case "html":
                self.transport.write(response(502, b"<html><body>Bad gateway</body></html>", kind="text/html"))
            case _:
                self.server.statuses[fault] -= 1
                self.fail(fault)

    def fail(self, kind: str, headers: str = "") -> None:
        status, error = _ERRORS[kind]
        self.server.statuses[kind] += 1
        self.transport.write(response(status, json.dumps({"error": error}).encode(), headers))

    def send(self, status: int, value: object) -> None:
        self.transport.write(response(status, json.dumps(value).encode()))


def completion(body: bytes, *, slips: bool = False) -> bytes:
    """Answer a request."""
    request = json.loads(body)
    system, user = (message["content"] for message in request["messages"])
    text = answer_to(system, user, slips=slips)
    usage = {"prompt_tokens": (len(system) + len(user)) // 4, "completion_tokens": len(text) // 4}
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}
    answer = {"id": "1", "object": "chat.completion", "created": 1, "model": MODEL, "choices": [choice], "usage": usage}
    return json.dumps(answer).encode()


def response(status: int, body: bytes, headers: str = "", kind: str = "application/json") -> bytes:
    """Put the head before a body."""
    head = f"HTTP/1.1 {status} Fake\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode() + body


async def serve(behaviour: Behaviour) -> None:
    """Serve until killed."""
    server = Server(behaviour)
    print(await server.listen(), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(Behaviour(**json.loads(sys.argv[1] if len(sys.argv) > 1 else "{}"))))

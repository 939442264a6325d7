"""What a runner and its worker processes say to each other: frames of a JSON header and raw bytes over pipes."""

from __future__ import annotations

import json
from struct import Struct
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from asyncio import StreamReader
    from typing import BinaryIO

_LENGTHS: Final = Struct(">II")


def pack(header: dict[str, Any], body: bytes = b"") -> bytes:
    """Make a frame."""
    head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode()
    return b"".join((_LENGTHS.pack(len(head), len(body)), head, body))


def read_frame(stream: BinaryIO) -> tuple[dict[str, Any], bytes] | None:
    """Wait for a frame; None when the other side is gone."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    head, body = _LENGTHS.unpack(lengths)
    data = stream.read(head + body)
    return (json.loads(data[:head]), data[head:]) if len(data) == head + body else None


async def receive_frame(stream: StreamReader) -> tuple[dict[str, Any], bytes]:
    """Wait for a frame. Raises `asyncio.IncompleteReadError` when the other side is gone."""
    head, body = _LENGTHS.unpack(await stream.readexactly(_LENGTHS.size))
    data = await stream.readexactly(head + body)
    return json.loads(data[:head]), data[head:]

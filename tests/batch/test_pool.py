"""The worker processes: what is sent to all of a terminal or a service does not end them."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import asdict

import pytest

from summarizer.batch.inputs import find_inputs, read
from summarizer.batch.pool import Pool
from summarizer.flow import Options

pytestmark = pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="signals of this kind are Unix's")


async def _interrupted_at_birth(content):
    setup = {"options": asdict(Options(model=None)), "prompts": None, "scope": ["", "offline"], "base_url": None}
    pool = Pool({**setup, "language": None, "published": None}, 1)
    try:
        first = asyncio.create_task(pool.start("mill.txt", content))
        while (process := pool._workers[0]._process) is None:  # noqa: ASYNC110 -- nobody tells
            await asyncio.sleep(0)
        for number in (signal.SIGINT, signal.SIGTERM):
            os.kill(process.pid, number)
        return (await first)[1]
    finally:
        await pool.close()


def test_a_signal_while_a_worker_begins_does_not_end_it(tmp_path, capfd):
    (tmp_path / "mill.txt").write_text("The mill in Ostrand will close in June.\n", encoding="utf-8")
    [one] = find_inputs(tmp_path)
    header, data = asyncio.run(_interrupted_at_birth(read(one)))
    assert header["is"] == "done"
    assert b"Ostrand" in data
    assert capfd.readouterr().err == ""
    assert not signal.pthread_sigmask(signal.SIG_BLOCK, set())

from __future__ import annotations

import json
import time

import pytest

from summarizer.clients.abilities import FILE_NAME, LADDER, Abilities, recall, remember

KNOWN = Abilities(2, frozenset({"temperature"}), {"0/5": 1.3})


def test_what_is_remembered_is_recalled_for_that_server_and_model(tmp_path):
    remember(tmp_path / "new", "http://a", "m", KNOWN)
    remember(tmp_path / "new", "http://b", "m", Abilities(1))
    assert recall(tmp_path / "new", "http://a", "m") == KNOWN
    assert recall(tmp_path / "new", "http://a", "n") == Abilities()


@pytest.mark.parametrize(
    "content",
    [b"", b"no", b"[]", b'{"http://a m": 3}', b'{"http://a m": {"learned": "x"}}', b"\xff\xfe", b"[" * 9_999],
)
def test_a_file_that_cannot_be_read_is_nothing_known_and_is_replaced(tmp_path, content):
    (tmp_path / FILE_NAME).write_bytes(content)
    assert recall(tmp_path, "http://a", "m") == Abilities()
    remember(tmp_path, "http://a", "m", KNOWN)
    assert recall(tmp_path, "http://a", "m") == KNOWN


def test_a_disk_that_does_not_want_it_is_no_error(tmp_path):
    (tmp_path / "file").write_text("")
    remember(tmp_path / "file", "http://a", "m", KNOWN)
    assert recall(tmp_path / "file", "http://a", "m") == Abilities()


def test_after_a_month_the_server_may_show_what_it_has_learned(tmp_path):
    remember(tmp_path, "http://a", "m", KNOWN)
    entries = json.loads((tmp_path / FILE_NAME).read_text())
    entries["http://a m"]["learned"] = time.time() - 40 * 24 * 3600
    (tmp_path / FILE_NAME).write_text(json.dumps(entries))
    assert recall(tmp_path, "http://a", "m") == Abilities()


def test_whatever_a_server_says_trying_ends():
    abilities: Abilities | None = Abilities()
    steps = 0
    while abilities is not None:
        abilities = abilities.after(400, "unsupported: temperature max_tokens max_completion_tokens response_format")
        steps += 1
    assert steps == 3 + len(LADDER)

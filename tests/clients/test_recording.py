from __future__ import annotations

import asyncio
import json

import pytest

from summarizer.clients import MockClient, RecordingClient
from summarizer.clients.recording import replay
from summarizer.errors import MockExhausted, SettingsError
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Prompt, Reply

PROMPTS = [Prompt(name="p", system="s", user=f"Confidential article {n}") for n in range(4)]


def ask(client, *prompts):
    async def run():
        return [await client.complete(prompt) for prompt in prompts]

    return asyncio.run(run())


@pytest.fixture
def recording(tmp_path):
    path = tmp_path / "new" / "replies.jsonl"
    mock = MockClient([Reply(text=f"Reply {n} – “ok”", usage=Usage(requests=1, input_tokens=n)) for n in range(4)])
    ask(RecordingClient(mock, path), *PROMPTS)
    return path


def test_a_recording_answers_the_same_prompts_in_any_order(recording):
    replies = ask(replay(recording), *reversed(PROMPTS))
    assert [reply.text for reply in replies] == [f"Reply {n} – “ok”" for n in (3, 2, 1, 0)]
    assert replies[0].usage == Usage(requests=1, input_tokens=3)


def test_a_prompt_it_does_not_know_gets_the_next_reply_nobody_took(recording):
    changed = PROMPTS[1].model_copy(update={"system": "changed"})
    texts = [reply.text[:7] for reply in ask(replay(recording), PROMPTS[0], changed, PROMPTS[2], changed)]
    assert texts == ["Reply 0", "Reply 1", "Reply 2", "Reply 3"]


def test_it_runs_out(recording):
    with pytest.raises(MockExhausted, match="holds 4 replies"):
        ask(replay(recording), *PROMPTS, PROMPTS[0])


def test_no_article_gets_into_the_file(recording):
    assert "Confidential" not in recording.read_text("utf-8")
    assert {"key", "prompt", "reply"} == json.loads(recording.read_text("utf-8").splitlines()[0]).keys()


def test_a_line_can_be_written_by_hand(tmp_path):
    (tmp_path / "hand.jsonl").write_text('{"reply": "one"}\n\n{"reply": {"text": "two"}}\n')
    assert [reply.text for reply in ask(replay(tmp_path / "hand.jsonl"), *PROMPTS[:2])] == ["one", "two"]


@pytest.mark.parametrize("line", ["no JSON", "[1]", "3", '{"key": 1}', '{"reply": 7}', '{"reply": {"texts": ""}}'])
def test_what_is_no_recording_is_said_plainly(tmp_path, line):
    (tmp_path / "bad.jsonl").write_text('{"reply": "one"}\n' + line)
    with pytest.raises(SettingsError, match=r"bad\.jsonl, line 2, is no recorded reply\.$"):
        replay(tmp_path / "bad.jsonl")


def test_a_missing_recording_is_said_plainly(tmp_path):
    with pytest.raises(SettingsError, match="No such file"):
        replay(tmp_path / "none.jsonl")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is no recording"):
        replay(tmp_path / "binary")

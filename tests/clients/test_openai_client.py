from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from summarizer.clients import OpenAIClient
from summarizer.errors import InputCut, ReplyRefused, RequestRejected, Unreachable
from summarizer.models.extraction import Usage
from summarizer.models.prompt import Prompt

SCHEMA = {"type": "object", "properties": {"points": {"type": "array"}}, "required": ["points"]}
PROMPT = Prompt(name="extract me", system="Be brief.", user="A text.", answer_schema=SCHEMA, max_output_tokens=321)
GOOD = '{"points": []}'


def ask(client: OpenAIClient, *prompts: Prompt) -> list[Any]:
    async def run() -> list[Any]:
        async with client:
            return [await client.complete(prompt) for prompt in prompts or (PROMPT,)]

    return asyncio.run(run())


def forms(server: Any) -> list[str]:
    """What forms of JSON were asked for, request by request."""
    sent = [request.get("response_format", {"type": "plain"}) for request in server.requests]
    return [form["type"] + ("+schema" if "schema" in form else "") for form in sent]


def picky(server: Any, refuses: Any, status: int = 400) -> Any:
    """A server that refuses what `refuses` finds something to say about."""

    def answer(request: dict[str, Any]) -> Any:
        complaint = refuses(request)
        return server.problem(status, complaint) if complaint else server.chat(GOOD)

    return answer


def test_the_request_is_as_documented(server):
    usage = {"prompt_tokens": 50, "completion_tokens": 7, "prompt_tokens_details": {"cached_tokens": 20}}
    server.answers = [server.chat(GOOD, usage=usage)]
    (reply,) = ask(OpenAIClient("m", base_url=server.base_url, api_key="sk-1"))
    form = {"name": "extract_me", "strict": True, "schema": SCHEMA}
    assert server.requests == [
        {
            "model": "m",
            "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "A text."}],
            "response_format": {"type": "json_schema", "json_schema": form},
            "max_tokens": 321,
            "temperature": 0,
        }
    ]
    assert server.headers[0]["authorization"] == "Bearer sk-1"
    assert reply.usage == Usage(requests=1, input_tokens=50, output_tokens=7, cached=20)
    assert (reply.text, reply.finish_reason, reply.model) == (GOOD, "stop", "told")


def test_the_ladder_is_climbed_down_once_and_remembered_in_process_and_on_disk(server, tmp_path):
    server.answers = picky(server, lambda r: "response_format" in r and "response_format.type is not supported")
    client = OpenAIClient("m", base_url=server.base_url, memory=tmp_path)
    first, second = ask(client, PROMPT, PROMPT)
    every = ["json_schema", "json_object+schema", "json_object", "plain"]
    assert forms(server) == [*every, "plain"]
    assert (first.usage.requests, second.usage.requests) == (4, 1)
    assert json.dumps(SCHEMA, separators=(",", ":")) in server.requests[-1]["messages"][1]["content"]

    ask(OpenAIClient("m", base_url=server.base_url, memory=tmp_path))
    assert forms(server)[5:] == ["plain"]
    ask(OpenAIClient("another", base_url=server.base_url, memory=tmp_path))
    assert forms(server)[6:] == every


def test_a_server_that_answers_500_to_a_schema_gets_it_the_way_it_takes(server):
    literal = [{"type": "literal_error", "loc": ["body", "response_format", "type"], "msg": "should be 'json_object'"}]
    server.answers = picky(
        server, lambda r: r["response_format"]["type"] == "json_schema" and json.dumps(literal), status=500
    )
    ask(OpenAIClient("m", base_url=server.base_url))
    assert forms(server) == ["json_schema", "json_object+schema"]
    assert server.requests[-1]["response_format"]["schema"] == SCHEMA


@pytest.mark.parametrize(
    ("refused", "message"),
    [
        ("temperature", "Unsupported value: 'temperature' does not support 0 with this model."),
        ("max_tokens", "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."),
    ],
)
def test_a_parameter_the_server_does_not_know_is_dropped_for_good(server, refused, message):
    server.answers = picky(server, lambda r: refused in r and message)
    ask(OpenAIClient("m", base_url=server.base_url), PROMPT, PROMPT)
    assert [refused in request for request in server.requests] == [True, False, False]
    assert forms(server) == ["json_schema"] * 3
    if refused == "max_tokens":
        assert server.requests[-1]["max_completion_tokens"] == 321


def test_a_schema_that_is_accepted_and_ignored_is_put_into_the_prompt(server):
    server.answers = [server.chat("It is about a ferry."), server.chat(GOOD)]
    (reply,) = ask(OpenAIClient("m", base_url=server.base_url))
    assert reply.text == GOOD
    assert forms(server) == ["json_schema", "json_object+schema"]


def test_a_request_that_no_form_makes_good_is_rejected_at_once(server):
    server.answers = [server.problem(400, "The maximum context length is 512 tokens")]
    with pytest.raises(RequestRejected, match="maximum context length is 512") as caught:
        ask(OpenAIClient("m", base_url=server.base_url))
    assert len(server.requests) == 1
    assert "SUMMARIZER_MAX_INPUT_TOKENS" in caught.value.hint


def test_nothing_is_learned_from_a_request_that_fails(server, tmp_path):
    server.answers = [server.problem(400, "no json_schema here")]
    with pytest.raises(RequestRejected):
        ask(OpenAIClient("m", base_url=server.base_url, memory=tmp_path))
    assert len(server.requests) == 4
    assert list(tmp_path.iterdir()) == []


def test_without_a_schema_no_form_is_asked_for(server):
    server.answers = [server.chat("Fine.")]
    ask(OpenAIClient("m", base_url=server.base_url), PROMPT.model_copy(update={"answer_schema": {}}))
    assert forms(server) == ["plain"]


def test_one_client_serves_one_event_loop_after_the_other(server):
    client = OpenAIClient("m", base_url=server.base_url)
    server.answers = [server.chat(GOOD)]
    assert [ask(client)[0].text for _ in range(3)] == [GOOD] * 3


def test_nobody_there(server):
    server.close()
    with pytest.raises(Unreachable, match=rf"^127\.0\.0\.1:{server.port} cannot be reached"):
        ask(OpenAIClient("m", base_url=server.base_url))


def test_no_user_name_or_query_of_the_url_is_shown(server):
    server.close()
    with pytest.raises(Unreachable) as caught:
        ask(OpenAIClient("m", base_url=f"http://ann:pass@127.0.0.1:{server.port}/v1"))
    assert "pass" not in str(caught.value)


LONG = "The council of Oldport met again about the harbour wall and its cost. " * 300


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (LONG, 2_048),
        ("Die Hafenverwaltung veröffentlichte gestern eine ausführliche Stellungnahme. " * 900, 4_096),
        ("市議会は港の壁について再び会合を開き、費用を議論した。" * 1_000, 4_096),
    ],
)
def test_a_prompt_that_was_cut_in_silence_is_noticed(server, text, counted):
    server.answers = [server.chat(GOOD, usage={"prompt_tokens": counted, "completion_tokens": 5})]
    with pytest.raises(InputCut, match=f"only {counted:,} tokens"):
        ask(OpenAIClient("m", base_url=server.base_url), PROMPT.model_copy(update={"user": text}))


@pytest.mark.parametrize(
    ("text", "per_word"),
    [(LONG, 1.02), (LONG, 1.4), ("=" * 40_000 + " " * 40_000, 1), ("a b c " * 2_000, 1.0), ("港" * 9_000, 1)],
)
def test_no_false_alarm(server, text, per_word):
    tokens = max(int(len(text.split()) * per_word), 2_300 if "港" in text else 500)
    server.answers = [server.chat(GOOD, usage={"prompt_tokens": tokens, "completion_tokens": 5})]
    ask(OpenAIClient("m", base_url=server.base_url), PROMPT.model_copy(update={"user": text}))


def test_how_a_model_counts_is_learned_from_short_prompts(server, tmp_path):
    short, long = (PROMPT.model_copy(update={"user": LONG[:size]}) for size in (4_000, 20_000))
    words = len(short.user.split()) + 2
    usages = [{"prompt_tokens": int(words * 2)}, {"prompt_tokens": int(5 * words * 1.2)}]
    server.answers = [server.chat(GOOD, usage=usage) for usage in usages]
    ask(OpenAIClient("m", base_url=server.base_url, memory=tmp_path), short)
    with pytest.raises(InputCut):
        ask(OpenAIClient("m", base_url=server.base_url, memory=tmp_path), long)
    ask(OpenAIClient("another", base_url=server.base_url, memory=tmp_path), long)


def test_what_a_server_adds_to_a_short_prompt_raises_no_alarm_on_a_long_one(server):
    short, long = (PROMPT.model_copy(update={"user": LONG[:size]}) for size in (3_600, 20_000))
    words = len(short.user.split()) + 2
    usages = [{"prompt_tokens": int(words * 1.3) + 200}, {"prompt_tokens": int(5.5 * words * 1.3) + 200}]
    server.answers = [server.chat(GOOD, usage=usage) for usage in usages]
    assert len(ask(OpenAIClient("m", base_url=server.base_url), short, long)) == 2


def test_a_server_that_says_no_without_a_word_is_asked_more_simply(server):
    bare = server.Answer(b"", 400)
    server.answers = lambda r: bare if "response_format" in r else server.chat(GOOD)
    ask(OpenAIClient("m", base_url=server.base_url))
    assert forms(server)[-1] == "plain"


def test_what_is_found_out_side_by_side_is_put_together(server):
    def answer(request: dict[str, Any]) -> Any:
        if "temperature" in request:
            return server.problem(400, "Unsupported parameter: temperature")
        return (
            server.problem(400, "json_schema?")
            if request["response_format"]["type"] == "json_schema"
            else server.chat(GOOD)
        )

    async def run() -> None:
        async with OpenAIClient("m", base_url=server.base_url) as client:
            await asyncio.gather(*(client.complete(PROMPT) for _ in range(4)))
            before = len(server.requests)
            await client.complete(PROMPT)
            assert len(server.requests) == before + 1

    server.answers = answer
    asyncio.run(run())


def test_a_refusal_is_not_a_reason_to_ask_in_another_form(server):
    server.answers = [server.chat(None, refusal="No.")]
    with pytest.raises(ReplyRefused):
        ask(OpenAIClient("m", base_url=server.base_url))
    assert len(server.requests) == 1

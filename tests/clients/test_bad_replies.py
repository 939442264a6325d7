"""What comes of bad replies, from a real HTTP server through the client and the parser: saved, or one plain error."""

from __future__ import annotations

import asyncio
import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import errors
from summarizer.clients import OpenAIClient
from summarizer.models.prompt import Prompt
from summarizer.parsing import Parsed, parse

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = "sk-very-secret-4711"
ARTICLE = "The ferry to Nordholm ran aground on Tuesday night, harbour master Ada Brinke said in a statement."
SCHEMA = {"type": "object", "properties": {"points": {"type": "array"}}, "required": ["points"]}
PROMPT = Prompt(name="extract", system="You read one article.", user=ARTICLE, answer_schema=SCHEMA)

POINTS = [{"text": "A ferry ran aground.", "s": [1]}, {"text": "Nobody was hurt.", "s": [2]}]
CLAIMS = [{"text": "The pilot was asleep.", "by": "Ada Brinke", "s": [3]}]
QUOTES = [{"by": "Ada Brinke", "q": [1, 2]}, {"by": None, "q": [3]}]
GOOD = json.dumps({"points": POINTS, "claims": CLAIMS, "quotes": QUOTES})
ALL = frozenset({"points", "claims", "quotes"})


@dataclass(frozen=True)
class Saved:
    """A reply of which something was saved: how many points, claims and quotes, what came whole, one of the flags."""

    counts: tuple[int, int, int] = (2, 1, 2)
    complete: frozenset[str] = ALL
    flag: str | None = None


def said(text: str, finish_reason: str = "stop") -> Callable[[Any], Any]:
    return lambda server: server.chat(text, finish_reason)


def raw(body: bytes, status: int = 200, **more: Any) -> Callable[[Any], Any]:
    return lambda server: server.Answer(body, status, **more)


def body(**fields: Any) -> Callable[[Any], Any]:
    return raw(json.dumps({"id": "1", "object": "chat.completion", "model": "told"} | fields).encode())


def failed(status: int, message: Any, **more: Any) -> Callable[[Any], Any]:
    return lambda server: server.problem(status, message, **more)


WRAPPED = json.dumps({"choices": [{"message": {"content": GOOD}, "finish_reason": "stop"}]}).encode()

SAVED = {
    "well formed": (said(GOOD), Saved()),
    "fenced": (said(f"```json\n{GOOD}\n```"), Saved(flag="code fence")),
    "fence never closed": (said(f"```\n{GOOD}"), Saved(flag="code fence")),
    "prefaced": (said(f"Sure! Here is the JSON:\n{GOOD}"), Saved(flag="text around the answer")),
    "with an afterword": (said(f"{GOOD}\nI hope this helps {{smile}}."), Saved(flag="text around the answer")),
    "thoughts first": (
        said(f'<think>{{"points": [1]}} or not</think>{GOOD}'),
        Saved(flag="thoughts before the answer"),
    ),
    "trailing commas": (said(GOOD.replace("]}", "],}").replace("}]", "},]")), Saved(flag="trailing comma")),
    "comments": (said(GOOD.replace('"claims"', '// now\n"claims"') + "/* end */"), Saved(flag="comment")),
    "single quotes": (said(GOOD.replace('"', "'")), Saved(flag="single quotation marks")),
    "Python literals": (
        said(str({"points": POINTS, "claims": CLAIMS, "quotes": QUOTES})),
        Saved(flag="Python constant"),
    ),
    "keys without quotes": (said(GOOD.replace('"s"', "s")), Saved(flag="key without quotation marks")),
    "missing comma": (said(GOOD.replace('], "q', ']\n"q')), Saved(flag="missing comma")),
    "missing brace": (said(GOOD.replace("[3]}]", "[3]]", 1)), Saved(flag="missing brace")),
    "byte order mark": (said("\ufeff" + GOOD), Saved()),
    "JSON in a string": (said(json.dumps(GOOD)), Saved(flag="JSON inside a string")),
    "inside another object": (said(f'{{"answer": {{"result": {GOOD}}}}}'), Saved(flag="answer inside another object")),
    "inside a list": (said(f"[{GOOD}]"), Saved(flag="bare list")),
    "several objects": (
        said(f'{{"points": {json.dumps(POINTS)}}}\n{{"claims": {json.dumps(CLAIMS)}}}'),
        Saved((2, 1, 0), frozenset({"points", "claims"})),
    ),
    "a bare list": (said(json.dumps(QUOTES)), Saved((0, 0, 2), frozenset({"quotes"}), "bare list")),
    "one item per line": (
        said("\n".join(map(json.dumps, POINTS))),
        Saved((2, 0, 0), frozenset({"points"}), "item outside a list"),
    ),
    "the schema, then the answer": (said(json.dumps(SCHEMA) + GOOD), Saved()),
    "null for a list": (
        said('{"points": null, "quotes": [{"q": 1}]}'),
        Saved((0, 0, 1), frozenset({"points", "quotes"})),
    ),
    "one value for a list": (
        said('{"points": {"text": "One.", "s": 1}}'),
        Saved((1, 0, 0), frozenset({"points"}), "single value for a list"),
    ),
    "numbers as text": (said('{"quotes": [{"q": ["Q1", "2"], "by": "Bo"}]}'), Saved((0, 0, 1), frozenset({"quotes"}))),
    "a table of speakers": (said('{"quotes": {"Q1": "Bo", "Q2": null}}'), Saved((0, 0, 2), frozenset({"quotes"}))),
    "items as texts": (
        said('{"points": ["One.", "Two."]}'),
        Saved((2, 0, 0), frozenset({"points"}), "item without keys"),
    ),
    "unknown keys": (
        said('{"points": [{"text": "One.", "mood": "grim"}], "n": 1}'),
        Saved((1, 0, 0), frozenset({"points"})),
    ),
    "bad items among good ones": (
        said('{"points": [7, {"text": ""}, null, {"text": "One."}, [], {"s": [1]}]}'),
        Saved((1, 0, 0), frozenset({"points"}), "points: item without content"),
    ),
    "the same item again and again": (
        said(json.dumps({"points": POINTS * 40})),
        Saved((2, 0, 0), frozenset({"points"}), "duplicate item"),
    ),
    "a key twice": (
        said('{"points": [{"text": "One."}], "points": [{"text": "Two."}]}'),
        Saved((2, 0, 0), frozenset({"points"}), "duplicate key"),
    ),
    "NaN": (
        said('{"points": [{"text": "One.", "s": [NaN, 1]}]}'),
        Saved((1, 0, 0), frozenset({"points"}), "not a number"),
    ),
    "half a character": (said('{"points": [{"text": "One \\ud83d."}]}'), Saved((1, 0, 0), frozenset({"points"}))),
    "raw line breaks": (said('{"points": [{"text": "One\nand two."}]}'), Saved((1, 0, 0), frozenset({"points"}))),
    "inner quotation marks": (
        said('{"points": [{"text": "He said "no" twice.", "s": [1]}]}'),
        Saved((1, 0, 0), frozenset({"points"}), "unescaped quotation mark"),
    ),
    "one broken item": (
        said('{"points": [{"text": "One."}, {"text": oops}, {"text": "Two."}], "claims": []}'),
        Saved((2, 0, 0), frozenset({"claims"}), "broken item"),
    ),
    "cut in an item": (
        said(GOOD[: GOOD.index("Nobody") + 3], "length"),
        Saved((1, 0, 0), frozenset(), "points: item cut off"),
    ),
    "cut in a later list": (
        said(GOOD[: GOOD.index('"by": null')], "length"),
        Saved((2, 1, 1), frozenset({"points", "claims"}), "cut off"),
    ),
    "cut by a filter": (
        said(GOOD[: GOOD.index("Nobody")], "content_filter"),
        Saved((1, 0, 0), frozenset(), "points: item cut off"),
    ),
    "two megabytes": (
        said(json.dumps({"points": [{"text": f"{n} {'x' * 1000}", "s": [n]} for n in range(1, 2_000)]})),
        Saved((1_999, 0, 0), frozenset({"points"})),
    ),
    "content in parts": (body(choices=[{"message": {"content": [{"type": "text", "text": GOOD}]}}]), Saved()),
    "not called JSON": (raw(WRAPPED, headers={"Content-Type": "text/plain"}), Saved()),
    "packed": (raw(gzip.compress(WRAPPED), headers={"Content-Encoding": "gzip"}), Saved()),
    "slow, but in time": (raw(WRAPPED, wait=0.1), Saved()),
    "usage that is nonsense": (
        body(choices=[{"message": {"content": GOOD}}], usage={"prompt_tokens": "many", "completion_tokens": -1}),
        Saved(),
    ),
}

LOST = {
    "no JSON at all": (said("The article is about a ferry."), errors.ReplyUnusable),
    "another language": (said("Der Artikel handelt von einer Fähre."), errors.ReplyUnusable),
    "JSON of something else": (said('{"weather": "fine"}'), errors.ReplyUnusable),
    "only the schema": (said(json.dumps(SCHEMA)), errors.ReplyUnusable),
    "no usable item": (said('{"points": [1, 2, {"s": [3]}]}'), errors.ReplyUnusable),
    "nested too deep": (said('{"a":' * 50_000), errors.ReplyUnusable),
    "cut before anything": (said('{"points": [{"text": "A fer', "length"), errors.ReplyTruncated),
    "cut in its thoughts": (said("<think>Let me see, the ferry", "length"), errors.ReplyTruncated),
    "endless space": (said('{"points": [' + " \n" * 5_000, "length"), errors.ReplyTruncated),
    "limit used up by thoughts": (said("", "length"), errors.ReplyTruncated),
    "empty": (said(""), errors.ReplyEmpty),
    "blank": (said(" \n\t "), errors.ReplyEmpty),
    "null": (body(choices=[{"message": {"content": None}}]), errors.ReplyEmpty),
    "choices null": (body(choices=None), errors.ReplyEmpty),
    "no choices": (body(choices=[]), errors.ReplyEmpty),
    "refused in words": (said("I'm sorry, but I can't help with that."), errors.ReplyRefused),
    "refused": (
        lambda server: server.chat(None, refusal="I cannot."),
        errors.ReplyRefused,
    ),
    "filtered": (said("", "content_filter"), errors.ReplyRefused),
    "filtered by status": (failed(400, f"filtered: {ARTICLE}", code="content_filter"), errors.ReplyRefused),
    "a page": (
        raw(b"<html><body>Sign in</body></html>", headers={"Content-Type": "text/html"}),
        errors.NotAModelServer,
    ),
    "a page called JSON": (raw(b"<html></html>"), errors.NotAModelServer),
    "nothing": (raw(b""), errors.NotAModelServer),
    "a list": (raw(b"[1, 2]"), errors.NotAModelServer),
    "another service": (raw(b'{"status": "ok"}'), errors.NotAModelServer),
    "not packed after all": (raw(WRAPPED, headers={"Content-Encoding": "gzip"}), errors.NotAModelServer),
    "50 MB": (raw(b'{"choices": "' + b"x" * 50_000_000 + b'"}'), errors.NotAModelServer),
    "half a body, well sent": (raw(WRAPPED[:50]), errors.Unreachable),
    "half a body": (raw(WRAPPED[:50], length=len(WRAPPED)), errors.Unreachable),
    "closed without a word": (raw(b"", hang_up=True), errors.Unreachable),
    "a slow drip": (raw(WRAPPED, drip=0.05), errors.TimedOut),
    "silence": (raw(WRAPPED, wait=1.2), errors.TimedOut),
    "an error inside a success": (body(error={"code": 429, "message": "slow down"}), errors.Overloaded),
    "no quota inside a success": (body(error={"code": 402, "message": "no credit"}), errors.QuotaExhausted),
    "busy": (failed(429, "Rate limit reached"), errors.Overloaded),
    "no quota": (failed(429, "You exceeded your current quota", code="insufficient_quota"), errors.QuotaExhausted),
    "no money": (failed(402, "Payment required"), errors.QuotaExhausted),
    "down": (failed(503, "Loading model"), errors.Overloaded),
    "a gateway's page": (raw(b"<html>502 Bad Gateway</html>", 502), errors.Overloaded),
    "wrong key": (failed(401, f"Incorrect API key provided: {KEY}"), errors.WrongKey),
    "not allowed": (failed(403, "Country not supported"), errors.WrongKey),
    "unknown model": (failed(404, 'model "llama" not found, try pulling it first'), errors.UnknownModel),
    "unknown model as 400": (failed(400, "told is not a valid model ID"), errors.UnknownModel),
    "wrong address": (raw(b"404 page not found", 404), errors.NotAModelServer),
    "prompt too long": (failed(400, "This model's maximum context length is 4096 tokens"), errors.RequestRejected),
    "the article echoed": (failed(422, f"cannot take: {ARTICLE}"), errors.RequestRejected),
    "moved in circles": (raw(b"", 302, headers={"Location": "/v1/chat/completions"}), errors.NotAModelServer),
}


def ask(server: Any, prompt: Prompt = PROMPT) -> Parsed:
    async def run() -> Parsed:
        async with OpenAIClient("told", base_url=server.base_url, api_key=KEY, timeout=0.8) as client:
            reply = await client.complete(prompt)
        return parse(reply.text, reply.finish_reason)

    return asyncio.run(run())


@pytest.mark.parametrize("kind", SAVED)
def test_what_a_reply_got_right_is_saved(server, kind):
    answer, saved = SAVED[kind]
    server.answers = [answer(server)]
    parsed = ask(server)
    assert (len(parsed.draft.points), len(parsed.draft.claims), len(parsed.draft.quotes)) == saved.counts
    assert parsed.complete == saved.complete
    assert saved.flag is None or saved.flag in parsed.flags
    if kind == "well formed":
        assert parsed.flags == ()


@pytest.mark.parametrize("kind", LOST)
def test_what_is_lost_is_one_plain_error(server, kind):
    answer, expected = LOST[kind]
    server.answers = [answer(server)]
    with pytest.raises(errors.ModelError) as caught:
        ask(server)
    error = caught.value
    assert type(error) is expected
    assert error.message.endswith(".")
    assert "\n" not in error.message
    assert len(error.message) < 250
    assert KEY not in str(error)
    assert not any(ARTICLE[i : i + 16] in str(error) for i in range(len(ARTICLE) - 16))
    assert error.__cause__ is None
    assert error.__context__ is None or error.__suppress_context__


def test_there_are_more_than_forty_kinds():
    assert len(SAVED) + len(LOST) > 80
    assert not SAVED.keys() & LOST.keys()

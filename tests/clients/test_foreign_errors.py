from __future__ import annotations

import time
from email.utils import formatdate

import httpx2
import openai
import pytest

from summarizer.clients.foreign_errors import EXCEPTIONS, Asked, from_exception, from_status
from summarizer.errors import ModelError, Overloaded, RequestRejected, Unreachable

ASKED = Asked(
    "https://user:pass@api.example:8443/v1?key=1", "m-1", "sk-secret", "The mayor of Oldport resigned on Monday."
)


def descendants(cls: type) -> set[type]:
    return {cls}.union(*(descendants(child) for child in cls.__subclasses__()))


def test_every_exception_of_the_sdk_is_in_the_table():
    missing = {cls.__name__ for cls in descendants(openai.OpenAIError) if cls.__module__.startswith("openai")}
    assert missing - EXCEPTIONS.keys() == set()


def test_every_exception_of_the_http_library_has_an_ancestor_in_the_table():
    kinds = descendants(httpx2.RequestError) | descendants(httpx2.StreamError) | {httpx2.InvalidURL}
    for kind in kinds:
        error = kind.__new__(kind)
        assert isinstance(from_exception(error, ASKED), ModelError), kind
    assert type(from_exception(httpx2.ConnectError("no"), ASKED)) is Unreachable


def test_what_is_not_ours_to_name_is_left_alone():
    assert from_exception(ZeroDivisionError(), ASKED) is None


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": formatdate(4_102_444_800, usegmt=True)}, 4_102_444_800 - time.time()),
        ({"retry-after": formatdate(0, usegmt=True)}, 0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "inf"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_all_its_forms(headers, seconds):
    error = from_status(429, {}, headers, ASKED)
    assert type(error) is Overloaded
    assert error.retry_after == (seconds if seconds is None else pytest.approx(seconds, abs=300))


def test_a_server_is_quoted_with_its_first_sentence():
    error = from_status(400, {"message": "top_p must be\tpositive.  Read the manual."}, {}, ASKED)
    assert error.message == "api.example:8443 rejected the request: top_p must be positive."


@pytest.mark.parametrize(
    "said", ["got: The mayor of Oldport resigned", "key sk-secret is bad", "<html>", "", None, [1]]
)
def test_a_server_that_repeats_prompt_or_key_or_says_nothing_is_not_quoted(said):
    error = from_status(400, {"error": {"message": said}}, {}, ASKED)
    assert type(error) is RequestRejected
    assert error.message == "api.example:8443 rejected the request: status 400."

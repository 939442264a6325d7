import asyncio
import json

import pytest

from summarizer.clients import MockClient
from summarizer.errors import Overloaded, SourceNotFound, UsageError
from summarizer.reading import load
from summarizer.run import asummarize, dry_run, summarize
from summarizer.settings import Settings

TEXT = "The ferry sank.\n\n“It was quick,” said Ada Brook of the coast guard. Nobody drowned."
ANSWER = json.dumps(
    {"points": [{"s": [1], "text": "The ferry sank."}], "claims": [], "quotes": [{"q": [1], "by": "Ada Brook"}]}
)
OFFLINE = Settings(model="offline")


def test_a_str_is_text_a_path_is_a_file_and_an_article_is_itself(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    texts = {summarize(source, settings=OFFLINE).article.text for source in (TEXT, path, load(path))}
    assert texts == {TEXT}


def test_a_str_that_looks_like_a_path_is_still_text(tmp_path):
    with pytest.raises(SourceNotFound):
        summarize(tmp_path / "ferry.txt", settings=OFFLINE)
    assert summarize(str(tmp_path / "ferry.txt"), settings=OFFLINE).article.source == "text"


def test_any_client_answers():
    client = MockClient([ANSWER])
    extraction = summarize(TEXT, model=client)
    assert [quote.speaker.name for quote in extraction.quotes] == ["Ada Brook"]
    assert extraction.provenance.engine == "llm"
    assert len(client.calls) == 1


def test_it_works_inside_a_running_event_loop():
    async def notebook():
        return summarize(TEXT, model=MockClient([ANSWER])), await asummarize(TEXT, model=MockClient([ANSWER]))

    one, two = asyncio.run(notebook())
    assert one.quotes == two.quotes


def test_a_model_error_reaches_the_caller_unless_the_engine_may_step_in():
    def failing(prompt):
        raise Overloaded("Too busy.")

    with pytest.raises(Overloaded):
        summarize(TEXT, model=MockClient(failing))
    extraction = summarize(TEXT, model=MockClient(failing), settings=Settings(on_failure="offline"))
    assert extraction.provenance.engine == "offline-fallback"


@pytest.mark.parametrize("wrong", [{"only": ["quote"]}, {"points": 0}])
def test_wrong_options_are_one_plain_sentence(wrong):
    with pytest.raises(UsageError):
        summarize(TEXT, settings=OFFLINE, **wrong)


def test_a_dry_run_shows_the_prompts_and_sends_nothing():
    (prompt,) = dry_run(TEXT, settings=Settings(model="gpt-4.1-mini"))
    assert "[1] The ferry sank." in prompt.user
    assert dry_run(TEXT, settings=OFFLINE) == []


def test_a_server_nearby_is_asked_one_task_at_a_time_unless_told_otherwise():
    near = {"model": "qwen", "base_url": "http://127.0.0.1:11434/v1"}
    assert [prompt.name for prompt in dry_run(TEXT, settings=Settings(**near))] == ["single"] * 3
    assert [prompt.name for prompt in dry_run(TEXT, settings=Settings(**near, plan="one"))] == ["extract"]
    far = Settings(model="qwen", base_url="https://models.example.org/v1", api_key="k")
    assert [prompt.name for prompt in dry_run(TEXT, settings=far)] == ["extract"]

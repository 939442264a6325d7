import pytest

from summarizer.errors import EmptyArticle, Overloaded, ReplyUnusable, WrongKey
from summarizer.flow import Options, flow
from summarizer.models.article import Span
from summarizer.models.prompt import Reply
from summarizer.prompting import Templates
from summarizer.reading import from_text

POINT = {"s": [2], "text": "A ferry with 112 people on board sank off Port Vessel."}
CLAIM = {"s": [6], "by": "Lena Holt", "text": "The ferry was not overloaded."}
QUOTES = {"q": [1, 2], "by": "Lena Holt"}


def sentence(extraction, span):
    return extraction.article.text[span.start : span.end]


def test_one_request_gives_points_claims_and_quotes_that_point_at_their_place(run, reply):
    extraction, rounds = run(lambda prompt: reply(points=[POINT], claims=[CLAIM], quotes=[QUOTES]))
    assert [[prompt.name for prompt in prompts] for prompts in rounds] == [["extract"]]
    (point,) = extraction.summary.points
    assert "112 people on board sank" in sentence(extraction, point.evidence[0])
    assert [claim.claimant for claim in extraction.claims] == ["Lena Holt"]
    quote = extraction.quotes[0]
    assert quote.text == "The ship went down in eleven minutes, We were lucky with the weather."
    assert quote.speaker.name == "Lena Holt"
    assert extraction.rejected == ()
    assert extraction.provenance.engine == "llm"
    assert extraction.provenance.usage.input_tokens == 10
    assert set(extraction.provenance.prompts) == {"extract"}


def test_a_small_model_is_asked_one_task_at_a_time_over_the_same_prefix(run, reply):
    _, rounds = run(lambda prompt: reply(), plan="per-task")
    names, users = zip(*((prompt.name, prompt.user) for prompt in rounds[0]), strict=True)
    assert names == ("single",) * 3
    end = users[0].index("</article>")
    assert len({user[:end] for user in users}) == 1
    assert len({prompt.system for prompt in rounds[0]}) == 1


def test_what_fails_is_asked_again_alone_with_its_reason_and_its_sentences(run, reply):
    wrong = POINT | {"text": "A ferry with 121 people on board sank off Port Vessel."}

    def answer(prompt):
        if prompt.name == "repair":
            return Reply(text='{"text": "A ferry with 112 people on board sank off Port Vessel."}')
        return reply(points=[wrong], claims=[CLAIM], quotes=[QUOTES])

    extraction, rounds = run(answer)
    (again,) = rounds[1]
    assert "121" in again.user
    assert "112 people on board" in again.user
    assert "miracle" not in again.user
    assert extraction.summary.points[0].text == POINT["text"]
    assert extraction.rejected == ()
    assert extraction.provenance.usage.requests == 2


@pytest.mark.parametrize(
    "second",
    ['{"text": "A ferry with 211 people on board sank off Port Vessel."}', '{"text": ""}', "no idea", "", "{"],
)
def test_what_fails_again_is_kept_apart_with_its_reasons(run, reply, second):
    wrong = POINT | {"text": "A ferry with 121 people on board sank off Port Vessel."}
    extraction, _ = run(
        lambda prompt: Reply(text=second) if prompt.name == "repair" else reply(points=[wrong], claims=[CLAIM])
    )
    assert extraction.summary.points == ()
    (rejected,) = extraction.rejected
    assert rejected.item["text"] == wrong["text"]
    assert rejected.findings[0].code == "number_not_found"
    assert "112" in rejected.findings[0].message or "121" in rejected.findings[0].message


def test_a_server_that_fails_during_a_repair_costs_only_that_item(run, reply):
    wrong = POINT | {"text": "A ferry with 121 people on board sank off Port Vessel."}
    extraction, _ = run(
        lambda prompt: Overloaded("Busy.") if prompt.name == "repair" else reply(points=[wrong], claims=[CLAIM])
    )
    assert len(extraction.claims) == 1
    assert len(extraction.rejected) == 1


def test_lists_missing_from_a_broken_off_answer_are_asked_for_alone(run, reply):
    def answer(prompt):
        if prompt.name == "extract":
            text = '{"points": [{"s": [2], "text": "A ferry sank off Port Vessel."}], "claims": [{"s"'
            return Reply(text=text, finish_reason="length")
        return reply(claims=[CLAIM]) if "claims" in prompt.answer_schema["properties"] else reply(quotes=[QUOTES])

    extraction, rounds = run(answer)
    assert [next(iter(prompt.answer_schema["properties"])) for prompt in rounds[1]] == ["claims", "quotes"]
    assert (len(extraction.summary.points), len(extraction.claims), len(extraction.quotes) > 0) == (1, 1, True)


def test_what_stays_missing_is_said_and_nothing_that_came_is_lost(run, reply):
    def answer(prompt):
        if prompt.name == "extract":
            return Reply(text='{"points": [{"s": [2], "text": "A ferry sank off Port Vessel."}], "cl')
        return Reply(text="I cannot.")

    extraction, _ = run(answer)
    assert len(extraction.summary.points) == 1
    assert {(r.kind, r.findings[0].code) for r in extraction.rejected} == {
        ("claim", "reply_incomplete"),
        ("quote", "reply_incomplete"),
    }


def test_nothing_usable_twice_is_an_error_or_the_engine_without_a_model(run):
    with pytest.raises(ReplyUnusable):
        run(lambda prompt: Reply(text="I would rather not."))
    extraction, _ = run(lambda prompt: Reply(text="I would rather not."), fall_back=True)
    assert extraction.provenance.engine == "offline-fallback"
    assert extraction.summary.points
    assert extraction.quotes


def test_a_server_that_refuses_us_is_never_papered_over(run):
    with pytest.raises(WrongKey):
        run(lambda prompt: WrongKey("No."), fall_back=True)


def test_only_what_is_wanted_is_asked_for(run, reply):
    extraction, rounds = run(lambda prompt: reply(points=[POINT]), only=("points",))
    assert list(rounds[0][0].answer_schema["properties"]) == ["points"]
    assert (extraction.claims, extraction.quotes) == ((), ())


def test_without_a_model_nobody_is_asked(run):
    extraction, rounds = run(None, model=None)
    assert rounds == []
    assert extraction.provenance.engine == "offline"
    assert extraction.provenance.prompts == {}
    assert {quote.speaker.name for quote in extraction.quotes} == {"Lena Holt", "Tom Arden"}


def test_an_article_of_nothing_but_furniture_is_an_error():
    article = from_text("A sentence.").model_copy(update={"furniture": (Span(start=0, end=11),)})
    with pytest.raises(EmptyArticle):
        next(flow(article, Templates(), Options(), version="1", created="x"))


def long_article():
    towns = ["Alder", "Birch", "Cedar", "Dale", "Elm", "Fern"]
    return from_text(
        "\n\n".join(
            f"The council of {town} spent {n + 3} million dollars on bridge number {n} in 2019."
            for n in range(8)
            for town in towns
        )
    )


def test_a_long_article_is_asked_in_parts_and_the_model_chooses_the_summary(reply):
    article = long_article()
    steps = flow(article, Templates(), Options(model="m", max_input_tokens=500, points=2), version="1", created="x")
    prompts = next(steps)
    assert len(prompts) > 2
    answers = []
    for prompt in prompts:
        number, _, text = prompt.user.split("<article>\n[")[1].split("\n")[0].partition("] ")
        answers += [reply(points=[{"s": [int(number)], "text": text}, {"s": [int(number)], "text": text}])]
    (join,) = steps.send(answers)
    assert join.name == "join"
    with pytest.raises(StopIteration) as stop:
        steps.send([Reply(text='{"keep": [3, 1, 99]}')])
    extraction = stop.value.value
    firsts = [point.evidence[0].start for point in extraction.summary.points]
    assert len(firsts) == 2
    assert firsts == sorted(firsts)


def test_a_quotation_with_a_wrong_speaker_keeps_its_words_and_loses_the_speaker(run, reply):
    def answer(prompt):
        if prompt.name == "repair":
            return Reply(text='{"q": [1], "by": "Tom Arden"}')
        return reply(quotes=[{"q": [1, 2, 3], "by": "Tom Arden"}])

    extraction, _ = run(answer)
    spoken = {quote.text[:8]: quote for quote in extraction.quotes}
    assert spoken["a small "].speaker.name == "Tom Arden"
    held = spoken["The ship"]
    assert held.speaker is None or held.speaker.name == "Lena Holt"
    assert held.findings[0].code.startswith("speaker_")
    assert {tuple(r.item["marks"]) for r in extraction.rejected} == {(1, 2)}

from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import ReplyError, ReplyTruncated
from summarizer.models.draft import Draft, DraftClaim, DraftPoint, DraftQuote
from summarizer.parsing import parse, parse_choice, parse_item

WORDS = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() == text)
NUMBERS = st.lists(st.integers(1, 500), unique=True, max_size=4)
NAMES = st.sampled_from(["Ada Brinke", "Bo Lind", "NATO", "the harbour master"])
DRAFTS = st.fixed_dictionaries(
    {
        "points": st.lists(st.fixed_dictionaries({"text": WORDS, "s": NUMBERS}), max_size=4),
        "claims": st.lists(st.fixed_dictionaries({"text": WORDS, "by": NAMES, "s": NUMBERS}), max_size=4),
        "quotes": st.lists(
            st.fixed_dictionaries({"by": st.none() | NAMES, "q": NUMBERS.filter(bool)}), min_size=1, max_size=4
        ),
    }
)


def expected(answer: dict) -> Draft:
    draft = Draft.model_validate(answer)
    return Draft(**{name: tuple(dict.fromkeys(getattr(draft, name))) for name in ("points", "claims", "quotes")})


def texts(draft: Draft) -> set[str | None]:
    return {item.text for item in (*draft.points, *draft.claims, *draft.quotes)} - {None}


@given(DRAFTS)
def test_a_right_answer_comes_through_as_it_is(answer):
    parsed = parse(json.dumps(answer))
    assert parsed.draft == expected(answer)
    assert parsed.complete == {"points", "claims", "quotes"}
    assert set(parsed.flags) <= {"duplicate item"}
    assert parsed.dropped == 0


@given(DRAFTS, st.data())
def test_cut_anywhere_every_whole_item_is_kept_and_no_half_one(answer, data):
    whole = expected(answer)
    text = json.dumps(answer, ensure_ascii=data.draw(st.booleans()))
    end = data.draw(st.integers(0, len(text) - 1))
    try:
        parsed = parse(text[:end], "length")
    except ReplyTruncated:
        assert '"}' not in text[:end].replace("]}", '"}') or not any(answer.values())
        return
    for name in ("points", "claims", "quotes"):
        kept, all_of_it = getattr(parsed.draft, name), getattr(whole, name)
        assert kept == all_of_it[: len(kept)]
        if name in parsed.complete:
            assert kept == all_of_it


@given(DRAFTS, st.sampled_from(["fence", "preface", "python", "commas", "single", "comments", "wrapped", "string"]))
def test_no_mending_changes_a_word(answer, how):
    text = json.dumps(answer)
    mangled = {
        "fence": f"```json\n{text}\n```",
        "preface": f"Here it is: {text}",
        "python": repr(answer),
        "commas": text[:-2] + ",],}",
        "single": repr(answer).replace("None", "null"),
        "comments": text.replace('"claims":', '/* now */ "claims": // that\n'),
        "wrapped": f'{{"result": {text}}}',
        "string": json.dumps(text),
    }[how]
    try:
        parsed = parse(mangled)
    except ReplyError:
        return
    assert texts(parsed.draft) <= texts(expected(answer))


@given(st.text() | st.text(alphabet="{}[]\",:\\'/*#\n0123 aqst-.`<>"))
@settings(max_examples=200)
def test_any_text_is_a_draft_or_a_reply_error(text):
    try:
        parse(text)
    except ReplyError as error:
        assert error.message.endswith(".")  # noqa: PT017 -- either outcome is right
    parse_item(text, "claims")
    parse_choice(text, 3)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["points", "claims", "quotes", "text", "s", "q", "by", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(JSON)
@settings(max_examples=200)
def test_any_json_is_a_draft_or_a_reply_error(value):
    text = json.dumps(value)
    try:
        parsed = parse(text)
    except ReplyError:
        return
    for item in (*parsed.draft.points, *parsed.draft.claims):
        assert item.text.strip()
        assert all(number > 0 for number in item.sentences)
    assert all(quote.marks or quote.text for quote in parsed.draft.quotes)


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (3, (3,)),
        ("3", (3,)),
        ("S3", (3,)),
        (["[3]", "s4"], (3, 4)),
        ("3, 4 and 5", (3, 4, 5)),
        ("2-4", (2, 3, 4)),
        ([2.0, [5]], (2, 5)),
        ([3, 3, 2], (3, 2)),
        ([0, -1, 1e300, True, None, {}, 2], (2,)),
        ("sentence three", ()),
        (10**400, ()),
        (None, ()),
    ],
)
def test_pointers_in_all_their_forms(value, numbers):
    assert parse(json.dumps({"points": [{"text": "One.", "s": value}]})).draft.points == (
        DraftPoint(text="One.", sentences=numbers),
    )


@pytest.mark.parametrize("nobody", [None, "", "null", "Unknown", " none ", [], {}, 7])
def test_nobody_in_all_its_forms(nobody):
    parsed = parse(json.dumps({"quotes": [{"q": 1, "by": nobody}], "claims": [{"text": "It is.", "by": nobody}]}))
    assert parsed.draft.quotes == (DraftQuote(marks=(1,)),)
    assert parsed.draft.claims == (DraftClaim(text="It is.", claimant="article"),)


def test_a_name_in_an_object_or_a_list_is_a_name():
    parsed = parse('{"quotes": [{"q": 1, "by": {"name": "Bo Lind"}}, {"q": 2, "by": ["Bo Lind"]}]}')
    assert {quote.speaker for quote in parsed.draft.quotes} == {"Bo Lind"}


def test_long_names_of_fields_are_read_too():
    parsed = parse('{"quotes": [{"marks": [1], "speaker": "Bo"}], "claims": [{"text": "x", "claimant": "Bo"}]}')
    assert parsed.draft.quotes == (DraftQuote(marks=(1,), speaker="Bo"),)
    assert parsed.draft.claims == (DraftClaim(text="x", claimant="Bo"),)


def test_a_quotation_copied_out_is_kept_only_where_none_was_pointed_at():
    parsed = parse('{"quotes": [{"text": "We go on.", "by": "Bo"}, {"text": "We go on.", "q": [2]}]}')
    assert parsed.draft.quotes == (DraftQuote(text="We go on.", speaker="Bo"), DraftQuote(marks=(2,)))


def test_dropped_items_are_counted():
    parsed = parse('{"points": [{"text": "One."}, {}, {"text": oops}, {"text": "Two."}, {"text": "Thr')
    assert [point.text for point in parsed.draft.points] == ["One.", "Two."]
    assert parsed.dropped == 3
    assert parsed.complete == frozenset()


def test_an_empty_answer_is_an_answer():
    parsed = parse('{"points": [], "claims": [], "quotes": []}')
    assert parsed.draft == Draft()
    assert parsed.complete == {"points", "claims", "quotes"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"He said "no", twice."', 'He said "no", twice.'),
        ('"a \\q b \\\' c \\u00e9 \\ud83d\\ude00"', "a \\q b ' c é 😀"),
        ("'it isn't so'", "it isn't so"),
        ('"tab\there"', "tab\there"),
    ],
)
def test_strings_that_are_not_quite_json(text, said):
    (point,) = parse(f'{{"points": [{{"text": {text}, "s": [1]}},]}}').draft.points
    assert point.text == said


def test_a_string_that_runs_into_the_next_key_is_given_up_not_guessed():
    parsed = parse('{"points": [{"text": "a" oops "b", "s": [1]}, {"text": "Two.", "s": [2]}]}')
    assert [point.text for point in parsed.draft.points if point.text != 'a" oops "b'] == ["Two."]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 500_000,
        '{"a":' * 200_000,
        "[{x" * 300_000,
        '{"k":"a"x' * 100_000,
        "{'" * 200_000,
        "{/*" * 200_000,
        '{"points":[' + '{"text":"a' * 100_000,
        '{"points":[' + '{"text":"a" b},' * 30_000,
        '{"points":[' + '{"text":"a","s":[1],},' * 30_000,
        "<think>" * 150_000,
    ],
    ids=lambda text: text[:14],
)
def test_a_megabyte_of_malice_takes_no_time(text):
    started = time.process_time()
    with suppress(ReplyError):
        parse(text)
    assert time.process_time() - started < 3


def test_a_usual_reply_is_read_at_once():
    answer = {
        "points": [{"text": f"Something of note happened, number {n}.", "s": [n]} for n in range(1, 6)],
        "claims": [{"text": f"A claim of middling length {n}.", "by": "Bo Lind", "s": [n]} for n in range(1, 9)],
        "quotes": [{"by": "Bo Lind", "q": [n]} for n in range(1, 9)],
    }
    text = json.dumps(answer)
    rounds = []
    for _ in range(50):
        started = time.perf_counter()
        parse(text)
        rounds.append(time.perf_counter() - started)
    assert min(rounds) < 0.002


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ('{"text": "x", "by": "Bo", "s": [1]}', DraftClaim(text="x", claimant="Bo", sentences=(1,))),
        ('Here: {"claims": [{"text": "x"}, {"text": "y"}]}', DraftClaim(text="x")),
        ('[{"text": "x"}]', DraftClaim(text="x")),
        ('{"item": {"text": "x"}}', DraftClaim(text="x")),
        ('{"text": ""}', None),
        ('{"text": "x", "s": [1', None),
        ("null", None),
        ("{}", None),
        ("I cannot.", None),
        ("", None),
    ],
)
def test_a_single_item(text, item):
    assert parse_item(text, "claims") == item


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ('{"keep": [3, 1, 3]}', [3, 1]),
        ("[1, 2]", [1, 2]),
        ('```\n{"keep": ["1", "[4]", 5, 99, 0]}\n```', [1, 4, 5]),
        ('{"keep": [1, 2', [1]),
        ('{"answer": {"keep": 2}}', [2]),
        ('{"keep": []}', []),
        ("all of them", []),
    ],
)
def test_a_choice(text, numbers):
    assert parse_choice(text, 5) == numbers

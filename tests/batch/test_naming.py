from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath

from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.batch.inputs import path_of
from summarizer.batch.inputs.naming import Names, safe_name

CHARACTERS = st.characters(codec=None) | st.sampled_from("./\\~\0\n-aä\u0301😀\udcff\ud800")
PARTS = st.text(CHARACTERS, max_size=12) | st.sampled_from(
    ["..", ".", "", "x" * 250, "x" * 251, "ä" * 125, "😀" * 63, "a.json", "A.JSON", "a~0123456789abcdef", "a~00000001"]
)
TRUE = st.lists(PARTS, min_size=1, max_size=9).map("/".join)
ALIKE = st.text(st.sampled_from("a./~\n\\0"), max_size=6)
"""Few characters: many pairs that could be taken for one another."""


@given(TRUE)
@example("")
@example("/".join(["x" * 250] * 30))
def test_a_name_is_a_path_below_the_results(true: str) -> None:
    name = safe_name(true)
    path = path_of(name)
    parts = str(path).split("/")
    assert str(path) == f"{name}.json"
    assert all(part not in ("", ".", "..") for part in parts)
    assert all(len(part.encode()) <= 255 for part in parts)
    assert len(str(path).encode()) <= 1_100
    assert "\0" not in name
    assert len(name.splitlines()) == 1
    assert not PurePosixPath(path).is_absolute()
    assert ".." not in PureWindowsPath(path).parts
    assert json.loads(json.dumps(name).encode()) == name
    assert safe_name(true) == name


@given(TRUE)
def test_a_fine_name_is_kept(true: str) -> None:
    name = safe_name(true)
    fine = all(part.isalnum() and len(part.encode()) <= 250 for part in true.split("/")) and len(true.encode()) <= 1_000
    if fine:
        assert name == true


@given(st.sets(TRUE | ALIKE, max_size=30))
@example({"a\nb", safe_name("a\nb"), safe_name(safe_name("a\nb")), "a_b", "a\rb"})
@example({"a", "a.json/b", "a.json_/b", "a.json/a.json/b"})
def test_two_names_stay_two_and_no_file_is_a_folder(trues: set[str]) -> None:
    paths = {path_of(safe_name(true)) for true in trues}
    assert len(paths) == len(trues)
    assert not any(parent in paths for path in paths for parent in path.parents)


@given(
    st.lists(st.sampled_from(["a", "b", "a~00000001", "a~00000002", "a~00000003", "a~00000002~00000004", "a/", "a//"]))
)
def test_what_repeats_gets_a_name_of_its_own(entries: list[str]) -> None:
    def named() -> list[str]:
        names = Names()
        return [names.name(true, line) for line, true in enumerate(entries, start=1)]

    assert len(set(named())) == len(entries)
    assert named() == named()


def test_few_of_a_million_names_are_numbered_without_need() -> None:
    names = Names()
    wrongly = sum(names.name(f"news/{number}", number) != f"news/{number}" for number in range(300_000))
    assert wrongly <= 1

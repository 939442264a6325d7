from __future__ import annotations

from summarizer.reading.markdown import front_matter


def test_yaml() -> None:
    text = (
        '---\ntitle: "Yard sold"\nauthors:\n  - Ida Marsh\n  - Bo Tarn\ndate: 2024-10-14\ntags: [a, b]\n---\n\nIt was.'
    )
    front = front_matter(text)
    assert front is not None
    assert front.first("title") == "Yard sold"
    assert front.all("authors", "author") == ("Ida Marsh", "Bo Tarn")
    assert front.all("tags") == ("a", "b")
    assert front.span.of(text).endswith("---")


def test_toml() -> None:
    front = front_matter('+++\ntitle = "Yard sold"\n+++\nIt was.')
    assert front is not None
    assert front.first("headline", "title") == "Yard sold"


def test_a_rule_is_no_front_matter() -> None:
    assert front_matter("---\n\nIt was sold.\n\n---\n") is None
    assert front_matter("It was sold.") is None

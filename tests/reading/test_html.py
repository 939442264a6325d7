from __future__ import annotations

from summarizer.reading.html import page

SENTENCES = [
    "The yard at Lindow Quay was sold on Monday for nine million crowns, its manager said in the town hall.",
    "The harbour office would not comment on the sale, which has divided the town since the month of May.",
    "A hearing is set for June, and the workers have asked the court to be heard in it as well.",
    "Until then nothing will be moved from the quay, the court said in a short letter on Tuesday.",
]
PAGE = f"""<!DOCTYPE html><html lang="en">
<head><title>Yard sold - Northern Wire</title></head><body>
<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<div class="teasers"><p>{SENTENCES[0]}</p></div>
<article><h1>Yard sold</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>
<div class="ad-slot"><p>“The best boots I ever bought.” Now a third off in all our shops on the quay.</p></div>
<blockquote><p>{SENTENCES[2]}</p></blockquote><p>{SENTENCES[3]}</p>
<figure><img src="x.jpg" alt=""><figcaption>The quay in May</figcaption></figure></article>
<script>var x = "hidden";</script><p hidden>Hidden</p>
<section id="comments"><h2>Comments</h2>
<p>About time the old yard went, if you ask me, and good riddance too.</p></section>
</body></html>"""


def body(source: str) -> list[str]:
    text, said = page(source)
    position, kept = 0, ""
    for span in said.furniture:
        kept += text[position : span.start]
        position = span.end
    return (kept + text[position:]).split("\n\n")


def test_the_body_is_what_is_left_and_nothing_visible_is_cut() -> None:
    text, said = page(PAGE)
    assert [line for line in body(PAGE) if line.strip()] == [
        "Yard sold",
        *SENTENCES[:2],
        f"> {SENTENCES[2]}",
        SENTENCES[3],
    ]
    assert "Home" in text
    assert "About time" in text
    assert "idden" not in text
    assert (said.title, said.language) == ("Yard sold", "en")


def test_of_two_copies_the_one_among_its_neighbours_is_the_article() -> None:
    text, said = page(PAGE)
    assert text.count(SENTENCES[0]) == 2
    assert any(text.index(SENTENCES[0]) in range(span.start, span.end) for span in said.furniture)
    assert not any(text.rindex(SENTENCES[0]) in range(span.start, span.end) for span in said.furniture)


def test_a_page_without_a_body() -> None:
    assert page("")[0] == ""
    assert page("<html></html>")[0] == ""

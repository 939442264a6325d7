from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from summarizer.models.article import Article
from summarizer.splitting import CHARACTERS_PER_TOKEN, split
from summarizer.text.outline import outline

PARAGRAPHS = st.lists(st.integers(1, 12), min_size=1, max_size=30)


def article_of(lengths):
    text = "\n\n".join(" ".join(f"The boat number {n} came home late." for n in range(count)) for count in lengths)
    return outline(Article(id="x", source="text", text=text, language="en"))


@given(PARAGRAPHS, st.integers(30, 400))
def test_parts_cover_every_sentence_once_in_order(lengths, budget):
    found = article_of(lengths)
    parts = split(found, budget)
    assert parts[0].first == 1
    assert parts[-1].last == len(found.sentences)
    assert all(before.last + 1 == after.first for before, after in pairwise(parts))


@given(PARAGRAPHS, st.integers(30, 400))
def test_parts_fit_the_budget(lengths, budget):
    found = article_of(lengths)
    for part in split(found, budget):
        start, end = found.sentences[part.first - 1].span.start, found.sentences[part.last - 1].span.end
        assert part.first == part.last or end - start <= budget * CHARACTERS_PER_TOKEN


def test_an_article_that_fits_stays_whole_and_borders_are_paragraphs():
    found = article_of([5] * 20)
    assert len(split(found, 10_000)) == 1
    lasts = {paragraph.last for paragraph in found.paragraphs}
    assert {part.last for part in split(found, 200)} <= lasts

"""An extraction with one of everything, of an article made up for it."""

from __future__ import annotations

import pytest

from summarizer.models.article import Article, Span
from summarizer.models.extraction import (
    Claim,
    Cost,
    Extraction,
    Finding,
    Point,
    Provenance,
    Quote,
    Rejected,
    Speaker,
    Summary,
    Usage,
)

TEXT = (
    "Quarry at Ostrand to close\n\n"
    "The quarry at Ostrand will close in 2031, Mayor Ilse Tamm said on Monday. Some 140 people work there.\n\n"
    "“We have known this for years,” she said. “Nobody may be left behind.”\n\n"
    "The company denied that it had planned the closure.\n"
)


def at(words: str) -> Span:
    """Return where `words` stand in the article."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


@pytest.fixture
def extraction() -> Extraction:
    closure = at("The quarry at Ostrand will close in 2031, Mayor Ilse Tamm said on Monday.")
    people = at("Some 140 people work there.")
    first, second = at("We have known this for years,"), at("Nobody may be left behind.")
    she = at("she said")
    return Extraction(
        article=Article(
            id=Article.identify(TEXT),
            source="quarry.txt",
            title="Quarry at Ostrand to close",
            authors=("Jon Aune",),
            published="2025-03-04",
            language="en",
            text=TEXT,
        ),
        summary=Summary(
            headline="Ostrand loses its quarry",
            points=(
                Point(text=people.of(TEXT), evidence=(people,)),
                Point(text="The quarry will close in 2031 with 140 jobs.", evidence=(closure, people)),
            ),
        ),
        claims=(
            Claim(
                text="The quarry at Ostrand will close in 2031.",
                claimant="Ilse Tamm",
                modality="predicted",
                when="2031",
                evidence=(closure,),
            ),
            Claim(text=people.of(TEXT), claimant="article", evidence=(people,)),
            Claim(text="Ostrand has known this for years.", claimant="Ilse Tamm", evidence=(first,)),
        ),
        quotes=(
            Quote(
                text=f"{first.of(TEXT)} {second.of(TEXT)}",
                spans=(first, second),
                speaker=Speaker(name="Ilse Tamm", mention=Span(start=she.start, end=she.start + 3), role="Mayor"),
                cue=Span(start=she.start + 4, end=she.end),
                findings=(Finding(code="speaker_disputed", message="The model says the company."),),
            ),
            Quote(text="known", spans=(at("known"),), kind="partial"),
        ),
        rejected=(
            Rejected(
                kind="claim",
                item={"text": "Some 410 people work there.", "s": [3]},
                findings=(
                    Finding(code="number_unsupported", message="The article says 140, not 410.", spans=(people,)),
                ),
            ),
        ),
        provenance=Provenance(
            engine="llm",
            model="gpt-test",
            prompts={"extract": "ab" * 32},
            version="0.1.0",
            created="2025-03-05T10:00:00Z",
            usage=Usage(requests=2, input_tokens=2431, output_tokens=412, cached=1024),
            cost=Cost(amount=0.00143),
        ),
    )

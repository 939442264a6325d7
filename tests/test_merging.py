from summarizer.merging import merge
from summarizer.models.article import Span
from summarizer.models.extraction import Claim, Point, Quote, Speaker
from summarizer.models.verdict import Verdict


def span(start):
    return Span(start=start, end=start + 5)


def claim(text, start, claimant="Ada Brook"):
    return Claim(text=text, claimant=claimant, evidence=(span(start),))


def test_the_same_claim_from_two_parts_is_one_with_both_evidences():
    one = Verdict(claims=(claim("The ferry was full.", 90),))
    two = Verdict(claims=(claim("the ferry was full", 10),))
    (merged,) = merge(one, two).claims
    assert [s.start for s in merged.evidence] == [10, 90]


def test_what_one_verdict_says_twice_is_said_once():
    verdict = Verdict(
        points=(Point(text="The ferry sank.", evidence=(span(5),)), Point(text="the ferry sank", evidence=(span(5),))),
        claims=(claim("The company lost $4.2 million.", 40), claim("the company lost $4.2 million", 40)),
    )
    merged = merge(verdict)
    assert len(merged.points) == 1
    assert len(merged.claims) == 1


def test_the_same_words_from_two_people_are_two_claims():
    verdict = Verdict(claims=(claim("It was full.", 1), claim("It was full.", 1, "Bo Lind")))
    assert len(merge(verdict).claims) == 2


def test_items_come_in_the_order_of_the_article():
    points = (Point(text="Second.", evidence=(span(50),)), Point(text="First.", evidence=(span(5),)))
    assert [point.text for point in merge(Verdict(points=points)).points] == ["First.", "Second."]


def test_of_one_quote_answered_twice_the_known_speaker_stays():
    unknown = Quote(text="quick", spans=(span(5),))
    known = unknown.model_copy(update={"speaker": Speaker(name="Ada Brook")})
    assert merge(Verdict(quotes=(unknown,)), Verdict(quotes=(known,))).quotes == (known,)
    assert merge(Verdict(quotes=(known,)), Verdict(quotes=(unknown,))).quotes == (known,)


def test_a_point_that_another_says_in_full_is_left_out():
    short = Point(text="The ferry sank.", evidence=(span(5),))
    full = Point(text="The ferry sank off Port Vessel.", evidence=(span(5),))
    elsewhere = Point(text="The ferry off Port Vessel sank.", evidence=(span(50),))
    assert merge(Verdict(points=(short, full, elsewhere))).points == (full, elsewhere)

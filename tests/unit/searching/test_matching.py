import pytest

from explorer.searching.service import SearchService


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("sanctie", "Nota over sancties"),
        ("verdrag", "De handelsverdragen herlezen"),
        ("Amerika", "Vergelijk met de VS"),
        ('"recht op abortus"', "Het recht op abortus"),
        ("abortus OF vrede", "Vrede nu"),
        ("(abortus OF vrede) nu", "Vrede nu"),
        ("(vrede -oorlog)", "Vrede nu"),
        ("vred*", "vredesnota"),
        ("olifanten", "Olifanten komen niet in het programma voor"),
        ("wapenembargo", "een embargo op wapens"),
        ("abrotus~", "abortus"),
        ("mensenrechten verdedigers", "mensenrechtenverdedigers"),
    ],
)
def test_a_query_matches_texts_outside_the_index(
    service: SearchService, query: str, text: str
) -> None:
    matcher = service.matcher(query, complete=True)
    assert matcher is not None
    match = matcher.match(text)
    assert match is not None
    assert 0 < match.score <= 1


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("sanctie", "Nota over vrede"),
        ("sancties -vrede", "Sancties en vrede"),
        ("sancties EN vrede", "Alleen sancties"),
        ('"recht op abortus"', "abortus is een recht"),
        ("regio:china", "China"),
        ("", "Alles"),
    ],
)
def test_what_doesnt_match_gives_none(service: SearchService, query: str, text: str) -> None:
    matcher = service.matcher(query, complete=True)
    assert matcher is not None
    assert matcher.match(text) is None


def test_a_text_that_covers_more_of_the_query_scores_higher(service: SearchService) -> None:
    matcher = service.matcher("sancties vrede", complete=True)
    assert matcher is not None
    both, one = matcher.match("vrede door sancties"), matcher.match("sancties")
    assert both is not None
    assert one is not None
    assert both.score > one.score


def test_marks_tell_where_a_text_matches(service: SearchService) -> None:
    matcher = service.matcher("sanc")
    assert matcher is not None
    text = "Strenge sancties"
    match = matcher.match(text)
    assert match is not None
    assert [text[mark.start : mark.end] for mark in match.marks] == ["sancties"]

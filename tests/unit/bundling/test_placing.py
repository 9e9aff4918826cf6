import pytest

from explorer.bundling.placing import Place, overlaps, place_of_words

TEXT = "een vrede en een vrede"


@pytest.mark.parametrize(
    ("start", "end", "words", "place"),
    [
        (4, 9, "vrede", (4, 9)),
        (15, 20, "vrede", (17, 22)),
        (0, 5, "vrede", (4, 9)),
        (0, 6, "oorlog", None),
        (4, 9, "", (4, 9)),
        (17, 90, "", (17, 22)),
        (22, 30, "", None),
    ],
)
def test_words_are_found_where_they_stand_now(
    start: int, end: int, words: str, place: Place | None
) -> None:
    assert place_of_words(TEXT, start, end, words) == place


def test_everything_overlaps_with_a_whole_passage() -> None:
    assert overlaps((0, 3), ())
    assert overlaps((0, 3), ((8, 9), (2, 5)))
    assert not overlaps((0, 3), ((3, 5),))

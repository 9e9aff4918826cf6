from hypothesis import given
from hypothesis import strategies as st

from explorer.searching.results import Mark
from explorer.searching.snippets import snippet

TEXT = " ".join(f"woord{number:03}" for number in range(100))


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("Vrede nu.", [Mark(0, 5)]).text == "Vrede nu."


def test_a_long_text_without_marks_begins_at_its_beginning() -> None:
    found = snippet(TEXT, [])
    assert found.text.startswith("woord000 ")
    assert found.text.endswith(" …")


def test_the_window_holds_the_most_marks_it_can() -> None:
    marks = [Mark(0, 8), Mark(540, 548), Mark(558, 566)]
    found = snippet(TEXT, marks)
    assert [found.text[mark.start : mark.end] for mark in found.marks] == ["woord060", "woord062"]


def test_the_end_of_a_text_is_shown_without_an_ellipsis() -> None:
    last = TEXT.index("woord099")
    found = snippet(TEXT, [Mark(last, last + 8)])
    assert found.text.startswith("… ")
    assert found.text.endswith("woord099")


def test_one_endless_word_is_cut_all_the_same() -> None:
    assert len(snippet("x" * 1000, [Mark(500, 501)]).text) < 300


@given(st.lists(st.integers(0, 890), max_size=6), st.integers(20, 300))
def test_marks_keep_their_words(starts: list[int], length: int) -> None:
    marks = [Mark(start, start + 5) for start in sorted(set(starts))]
    found = snippet(TEXT, marks, length)
    for mark in found.marks:
        assert found.text[mark.start : mark.end] in TEXT

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.printing.document import Colour, Emphasis, Highlight
from explorer.printing.runs import ELISION, Anchor, Run, Spans, kept_parts, runs_of
from tests.unit.printing.samples import FURTHER

TEXT = "Groen wil meer sancties tegen Rusland."


def test_a_text_without_spans_is_one_run() -> None:
    assert runs_of(TEXT, Spans()) == (Run(TEXT),)


def test_overlapping_marks_are_split_and_the_later_one_lies_on_top() -> None:
    marks = (Highlight(0, 14, Colour.YELLOW), Highlight(10, 23, Colour.BLUE))
    assert runs_of(TEXT, Spans(highlights=marks)) == (
        Run("Groen wil ", (Colour.YELLOW,)),
        Run("meer", (Colour.BLUE, Colour.YELLOW)),
        Run(" sancties", (Colour.BLUE,)),
        Run(" tegen Rusland."),
    )


def test_two_marks_of_one_colour_are_one_tint() -> None:
    marks = (Highlight(0, 5, Colour.PINK), Highlight(0, 5, Colour.PINK))
    assert runs_of("Groen", Spans(highlights=marks)) == (Run("Groen", (Colour.PINK,)),)


def test_stress_nests_in_marks() -> None:
    spans = Spans(
        highlights=(Highlight(0, 9, Colour.GREEN),),
        emphasis=(Emphasis(6, 9), Emphasis(6, 14, strong=True)),
    )
    assert runs_of(TEXT[:14], spans) == (
        Run("Groen ", (Colour.GREEN,)),
        Run("wil", (Colour.GREEN,), emphasis=True, strong=True),
        Run(" meer", strong=True),
    )


def test_what_is_left_out_prints_as_an_elision() -> None:
    runs = runs_of(TEXT, Spans(kept=((0, 9), (24, 29))))
    assert "".join(run.text for run in runs) == f"Groen wil {ELISION} tegen {ELISION}"
    assert [run.text for run in runs if run.elision] == [ELISION, ELISION]


def test_kept_parts_that_touch_are_joined_and_trimmed_of_space() -> None:
    assert kept_parts(TEXT, ((6, 10), (9, 15), (2, 5), (80, 90), (-4, 1))) == [(0, 1), (2, 14)]


def test_a_passage_of_which_nothing_is_kept_is_an_elision() -> None:
    assert runs_of(TEXT, Spans(kept=((3, 3),))) == (Run(ELISION, elision=True),)


def test_a_note_opens_at_its_first_word_and_is_marked_behind_its_last() -> None:
    runs = runs_of(TEXT, Spans(anchors=(Anchor(1, 10, 23),)))
    assert runs == (
        Run("Groen wil "),
        Run("meer sancties", opens=(1,), notes=(1,)),
        Run(" tegen Rusland."),
    )


def test_a_note_on_words_left_out_hangs_on_the_elision() -> None:
    runs = runs_of(TEXT, Spans(anchors=(Anchor(1, 30, 37),), kept=((0, 9),)))
    assert runs[-1] == Run(ELISION, opens=(1,), notes=(1,), elision=True)


def test_a_note_partly_on_words_left_out_hangs_on_the_words_that_are_kept() -> None:
    runs = runs_of(TEXT, Spans(anchors=(Anchor(1, 2, 30),), kept=((6, 14), (24, 38))))
    assert [run.text for run in runs if 1 in run.opens] == ["wil meer"]
    assert [run.text for run in runs if 1 in run.notes] == ["tegen "]


def test_a_note_outside_the_text_hangs_on_what_is_nearest() -> None:
    assert runs_of("Kort.", Spans(anchors=(Anchor(1, 90, 95),)))[-1].notes == (1,)


def test_a_note_on_an_empty_passage_is_kept() -> None:
    assert runs_of("", Spans(anchors=(Anchor(1, 0, 0),))) == (Run("", opens=(1,), notes=(1,)),)


def test_a_run_is_split_with_its_notes_on_the_right_sides() -> None:
    first, second = Run("abcd", opens=(1,), notes=(2,)).split(2)
    assert (first, second) == (Run("ab", opens=(1,)), Run("cd", notes=(2,)))


_position = st.integers(-5, len(FURTHER) + 5)
_pair = st.tuples(_position, _position)
_light = st.builds(lambda p, c: Highlight(*p, c), _pair, st.sampled_from(Colour))
_stress = st.builds(lambda p, s: Emphasis(*p, strong=s), _pair, st.booleans())


@pytest.mark.unmeasured
@given(st.lists(_light, max_size=8), st.lists(_stress, max_size=4), st.lists(_pair, max_size=30))
def test_spans_change_no_letter_and_lose_no_note(
    lights: list[Highlight], stress: list[Emphasis], pairs: list[tuple[int, int]]
) -> None:
    anchors = [Anchor(number, *pair) for number, pair in enumerate(pairs)]
    runs = runs_of(FURTHER, Spans(lights, stress, anchors))
    assert "".join(run.text for run in runs) == FURTHER
    once = Counter(range(len(pairs)))
    assert Counter(number for run in runs for number in run.opens) == once
    assert Counter(number for run in runs for number in run.notes) == once
    place = 0
    for run in runs:
        covering = {light.colour for light in lights if light.start <= place < light.end}
        assert set(run.colours) == covering
        place += len(run.text)


@given(st.lists(_pair, min_size=1, max_size=6), st.lists(_pair, max_size=6))
def test_only_what_is_kept_is_printed(
    kept: list[tuple[int, int]], pairs: list[tuple[int, int]]
) -> None:
    anchors = [Anchor(number, *pair) for number, pair in enumerate(pairs)]
    runs = runs_of(FURTHER, Spans(anchors=anchors, kept=kept))
    printed = "".join(run.text for run in runs).replace(ELISION, " ").split()
    parts = " ".join(FURTHER[start:end] for start, end in kept_parts(FURTHER, kept))
    assert printed == parts.split()
    assert sorted(number for run in runs for number in run.notes) == list(range(len(pairs)))

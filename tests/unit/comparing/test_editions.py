from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.editions import Change, Differences, compare_texts, join
from explorer.comparing.words import cut
from explorer.programme.model import Passage
from explorer.progress import Cancelled, Progress

WORDS = (
    "de",
    "partij",
    "wil",
    "vrede",
    "sancties",
    "handel",
    "en",
    "België",
    ",",
    ".",
    "\n\n",
    "?",
)
texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


def marked(old: str, new: str) -> str:
    """The differences in one line: ``[-gone-]{+new+}``."""
    shown = []
    for each in compare_texts(old, new).segments:
        before, after = old[each.old_start : each.old_end], new[each.new_start : each.new_end]
        shown.append(
            {
                Change.EQUAL: after,
                Change.INSERTED: f"{{+{after}+}}",
                Change.DELETED: f"[-{before}-]",
                Change.CHANGED: f"[-{before}-]{{+{after}+}}",
            }[each.kind]
        )
    return "".join(shown)


def check(differences: Differences) -> None:
    """What holds of any differences."""
    segments = differences.segments
    starts = [(each.old_start, each.new_start) for each in segments]
    ends = [(each.old_end, each.new_end) for each in segments]
    assert [(0, 0), *ends] == [*starts, (len(differences.old), len(differences.new))]
    for one, other in pairwise(segments):
        assert (one.kind is Change.EQUAL) != (other.kind is Change.EQUAL)
    for each in segments:
        before = cut(differences.old[each.old_start : each.old_end]).forms
        after = cut(differences.new[each.new_start : each.new_end]).forms
        expected = {
            Change.EQUAL: before == after,
            Change.INSERTED: bool(after and not before),
            Change.DELETED: bool(before and not after),
            Change.CHANGED: bool(before and after and before != after),
        }
        assert expected[each.kind]


def test_words_are_changed_not_letters() -> None:
    assert marked(
        "Groen wil dat België het verdrag ondertekent.", "Groen wil dat Europa het verdrag steunt."
    ) == ("Groen wil dat [-België -]{+Europa +}het verdrag [-ondertekent-]{+steunt+}.")


def test_words_that_are_added_or_gone_are_shown_as_such() -> None:
    assert marked("Praten helpt niet.", "Praten helpt bijna niet.") == (
        "Praten helpt {+bijna +}niet."
    )
    assert marked("Praten helpt bijna niet.", "Praten helpt niet.") == (
        "Praten helpt [-bijna -]niet."
    )


def test_a_new_sentence_is_shown_from_its_beginning() -> None:
    assert marked("Eerst dit. Dan dat.", "Eerst dit. Eerst meer. Dan dat.") == (
        "Eerst dit. {+Eerst meer. +}Dan dat."
    )


def test_a_paragraph_that_is_gone_is_shown_from_its_beginning() -> None:
    old = "De een.\n\nDe twee.\n\nDe drie."
    assert marked(old, "De een.\n\nDe drie.") == "De een.\n\n[-De twee.\n\n-]De drie."


def test_a_clause_after_a_comma_is_kept_whole() -> None:
    assert marked("Vrede, handel.", "Vrede, nu, handel.") == "Vrede, {+nu, +}handel."


def test_a_rewritten_sentence_is_one_change_though_small_words_return() -> None:
    old = "De sancties tegen Rusland moeten blijven zolang de oorlog duurt."
    new = "Zolang er oorlog is, gelden de maatregelen, ook die tegen bedrijven van Rusland."
    assert len(compare_texts(old, new).changes) == 1


def test_a_long_unchanged_stretch_between_long_changes_stays_unchanged() -> None:
    kept = "maar de vrede blijft altijd voorop staan"
    old = f"{'Oude woorden die verdwijnen ' * 5}{kept} {'en nog meer ' * 5}."
    new = f"{'Nieuw verhaal dat begint ' * 5}{kept} {'met ander slot ' * 5}."
    differences = compare_texts(old, new)
    assert kept in [
        old[each.old_start : each.old_end].strip()
        for each in differences.segments
        if each.kind is Change.EQUAL
    ]


def test_changes_do_not_run_over_a_paragraph_that_parts_them() -> None:
    assert len(compare_texts("Alfa.\n\nBeta", "Gamma.\n\nDelta").changes) == 2


def test_texts_with_the_same_words_have_no_changes() -> None:
    differences = compare_texts("Wie  wil\nkan.", "Wie wil kan. ")
    assert differences.changes == ()
    check(differences)


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("", "", []),
        ("", " ", [Change.EQUAL]),
        ("", "a", [Change.INSERTED]),
        (" a", "", [Change.DELETED]),
        ("a", "b", [Change.CHANGED]),
    ],
)
def test_empty_texts_and_blank_ones(old: str, new: str, kinds: list[Change]) -> None:
    differences = compare_texts(old, new)
    assert [each.kind for each in differences.segments] == kinds
    check(differences)


def test_a_long_comparison_can_be_cancelled() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        compare_texts("a", "b", progress)


def test_passages_are_joined_and_found_back() -> None:
    passages = [Passage(f"s#{n}", "s", n, text) for n, text in enumerate(("Een.", "Twee."))]
    joined = join(passages)
    assert joined.text == "Een.\n\nTwee."
    assert [joined.passage_at(place).id for place in (0, 5, 6, 10)] == ["s#0", "s#0", "s#1", "s#1"]
    with pytest.raises(IndexError):
        join([]).passage_at(0)


@given(texts, texts)
def test_segments_follow_one_another_and_tell_the_truth(old: str, new: str) -> None:
    check(compare_texts(old, new))


@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert compare_texts(text, text).changes == ()


@pytest.mark.unmeasured
@given(texts, texts, texts)
def test_what_is_put_into_a_text_is_found(before: str, added: str, after: str) -> None:
    old, new = f"{before} {after}", f"{before} {added} {after}"
    changes = compare_texts(old, new).changes
    assert len(changes) <= 1
    assert sum(len(cut(new[each.new_start : each.new_end]).forms) for each in changes) == len(
        cut(new).forms
    ) - len(cut(old).forms)

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.library.anchors import State, target_runs, target_whole, target_words
from explorer.library.annotations import Annotation, Colour
from explorer.library.exporting import export_web_annotations
from explorer.library.healing import heal, lose, needs_healing
from explorer.library.library import Library
from explorer.library.likeness import carry_over, whole_words
from explorer.library.web_reading import read_annotation_file
from explorer.programme.pack import Programme
from explorer.progress import Cancelled, Progress
from tests.unit.library.conftest import CLIMATE, DIALOGUE, OPENING, SANCTIONS, MakePack

SHORT = "Groen pleit voor vrede."
TWICE = "De EU moet meer doen, en ook als de EU weinig kan, moet zij spreken."


def mark(library: Library, programme: Programme, words: str, where: str = "vrede") -> str:
    target = target_words(programme, where, words)
    return library.annotations.add(target, "nota", Colour.GREEN).id


def placed(library: Library, own_id: str) -> tuple[State, str, str]:
    note: Annotation = library.annotations.get(own_id)
    return note.state, note.target, note.quote


def test_what_was_not_touched_stays_exact(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    before = library.annotations.get(own_id)
    newer = make_pack("2")
    assert needs_healing(library, newer)
    report = heal(library, newer)
    assert placed(library, own_id) == (State.EXACT, "vrede#02", "strenge sancties")
    assert report.states == {State.EXACT: 1}
    assert (report.entries, report.bookmarks) == ((), ())
    assert not needs_healing(library, newer)
    after = library.annotations.get(own_id)
    assert after.anchors[0].pack_version == "2"
    assert after.modified == before.modified
    undone = library.undo()
    assert undone is not None
    assert undone.name == "note-added", "healing is no step"


def test_a_quote_moves_along_with_words_put_before_it(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    report = heal(library, make_pack("2", vrede=[("01", OPENING), ("02", f"Kortom. {SANCTIONS}")]))
    assert placed(library, own_id) == (State.MOVED, "vrede#02", "strenge sancties")
    (entry,) = report.entries
    assert (entry.annotation, entry.state) == (own_id, State.MOVED)
    assert entry.old_text == SANCTIONS
    assert entry.new_text == f"Kortom. {SANCTIONS}"


@pytest.mark.parametrize(
    ("section", "passages", "expected"),
    [
        ("vrede", [("04 vrede#02", SANCTIONS)], "vrede#04"),
        ("vrede", [("01", SANCTIONS), ("02", OPENING)], "vrede#01"),
        ("oorlog", [("09", f"{SANCTIONS} Dat kan.")], "oorlog#09"),
        ("oorlog", [("09", f"{SANCTIONS} {DIALOGUE} {CLIMATE} {OPENING}")], "oorlog#09"),
    ],
)
def test_a_passage_is_followed_wherever_it_went(
    library: Library,
    programme: Programme,
    make_pack: MakePack,
    section: str,
    passages: list[tuple[str, str]],
    expected: str,
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven")
    heal(library, make_pack("2", **{section: passages}))
    assert placed(library, own_id) == (State.MOVED, expected, "strenge sancties tegen bedrijven")


def test_reworded_words_are_shown_old_beside_new(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven")
    reworded = SANCTIONS.replace("strenge sancties", "strengere sancties")
    report = heal(library, make_pack("2", vrede=[("01", OPENING), ("02", reworded)]))
    state, _, quote = placed(library, own_id)
    assert (state, quote) == (State.CHANGED, "strengere sancties tegen bedrijven")
    (entry,) = report.entries
    assert entry.old_quote == "strenge sancties tegen bedrijven"
    assert (entry.old_text, entry.new_text) == (SANCTIONS, reworded)


def test_a_change_is_remembered_until_the_reader_agrees(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven")
    reworded = SANCTIONS.replace("strenge", "strengere")
    heal(library, make_pack("2", vrede=[("02", reworded)]))
    report = heal(library, make_pack("3", vrede=[("02", f"Kortom. {reworded}")]))
    assert report.entries[0].old_quote == "strenge sancties tegen bedrijven"
    assert placed(library, own_id)[0] is State.CHANGED
    library.annotations.agree(own_id)
    state, _, quote = placed(library, own_id)
    assert (state, quote) == (State.EXACT, "strengere sancties tegen bedrijven")
    library.undo()
    assert placed(library, own_id)[0] is State.CHANGED


def test_words_that_became_others_bit_by_bit_are_not_what_was_marked(
    library: Library, make_pack: MakePack
) -> None:
    wordings = (
        "strenge sancties tegen bedrijven die de oorlog mee betalen",
        "strenge sancties tegen bedrijven voor hun schuld aan alle leed",
        "milde boetes of een gesprek over hun schuld aan alle leed",
    )
    texts = [f"{OPENING} {CLIMATE} Het programma vraagt {words}. {DIALOGUE}" for words in wordings]
    own_id = mark(library, make_pack("1", vrede=[("01", texts[0])]), wordings[0])
    heal(library, make_pack("2", vrede=[("01", texts[1])]))
    assert placed(library, own_id)[0] is State.CHANGED
    heal(library, make_pack("3", vrede=[("01", texts[2])]))
    assert placed(library, own_id)[0] is State.ORPHAN


def test_words_that_come_back_are_as_they_were_marked(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven")
    heal(library, make_pack("2", vrede=[("02", SANCTIONS.replace("strenge", "strengere"))]))
    heal(library, make_pack("3"))
    assert placed(library, own_id) == (
        State.MOVED,
        "vrede#02",
        "strenge sancties tegen bedrijven",
    )
    assert library.annotations.get(own_id).anchors[0].was_hash == ""


def test_what_is_gone_is_an_orphan_and_keeps_everything(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    newer = make_pack("2", vrede=[("01", OPENING), ("02", CLIMATE)])
    report = heal(library, newer)
    assert placed(library, own_id) == (State.ORPHAN, "vrede#02", "strenge sancties")
    assert library.annotations.get(own_id).is_orphan
    assert report.states == {State.ORPHAN: 1}
    (entry,) = report.entries
    assert (entry.old_text, entry.new_text, entry.new_passage) == (SANCTIONS, "", "")
    assert not needs_healing(library, newer)
    library.annotations.agree(own_id)
    assert library.annotations.get(own_id).is_orphan


def test_an_orphan_is_found_again_when_its_words_come_back(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    heal(library, make_pack("2", vrede=[("01", OPENING)]))
    back = make_pack("3")
    assert needs_healing(library, back)
    heal(library, back)
    assert placed(library, own_id) == (State.MOVED, "vrede#02", "strenge sancties")


def test_a_quote_that_stands_twice_stays_the_one_it_was(
    library: Library, make_pack: MakePack
) -> None:
    programme = make_pack("1", vrede=[("01", TWICE)])
    start = TWICE.index("EU weinig")
    target = target_runs(programme, [("vrede#01", start, start + 2)])
    own_id = library.annotations.add(target).id
    heal(library, make_pack("2", vrede=[("01", f"Ja: {TWICE}")]))
    anchor = library.annotations.get(own_id).anchors[0]
    assert (anchor.state, anchor.start) == (State.MOVED, start + 4)


def test_a_few_common_words_are_not_put_somewhere_else(
    library: Library, make_pack: MakePack
) -> None:
    programme = make_pack("1", vrede=[("01", SHORT), ("02", OPENING)])
    own_id = mark(library, programme, "Groen")
    heal(
        library, make_pack("2", vrede=[("05", CLIMATE), ("06", f"{DIALOGUE} Groen zegt dat ook.")])
    )
    assert placed(library, own_id)[0] is State.ORPHAN


def test_words_that_left_their_passage_are_found_in_the_one_they_went_to(
    library: Library, make_pack: MakePack
) -> None:
    programme = make_pack("1", vrede=[("01", f"{OPENING} {SANCTIONS} {DIALOGUE}")])
    own_id = mark(library, programme, "strenge sancties")
    newer = [("01", f"{OPENING} {DIALOGUE}"), ("02", f"{CLIMATE} {SANCTIONS}")]
    heal(library, make_pack("2", vrede=newer))
    assert placed(library, own_id) == (State.MOVED, "vrede#02", "strenge sancties")


def test_a_phrase_that_ends_another_passage_is_not_the_one_that_ended_its_own(
    library: Library, make_pack: MakePack
) -> None:
    programme = make_pack("1", vrede=[("01", f"{SANCTIONS} Dat eist het internationaal recht")])
    own_id = mark(library, programme, "het internationaal recht")
    newer = [
        ("01", f"{SANCTIONS} Dat is nodig"),
        ("02", f"{CLIMATE} Zo zegt het internationaal recht"),
    ]
    heal(library, make_pack("2", vrede=newer))
    assert placed(library, own_id)[0] is State.ORPHAN


def test_where_either_of_two_phrases_may_be_the_one_that_is_left_there_is_no_place(
    library: Library, make_pack: MakePack
) -> None:
    old = f"{CLIMATE} De EU kan dat. {DIALOGUE} De EU kan dat. {OPENING}"
    programme = make_pack("1", vrede=[("01", old)])
    starts = (old.index("De EU"), old.rindex("De EU"))
    targets = [target_runs(programme, [("vrede#01", start, start + 14)]) for start in starts]
    ids = [library.annotations.add(target).id for target in targets]
    heal(library, make_pack("2", vrede=[("01", f"{CLIMATE} De EU kan dat. {OPENING}")]))
    assert [placed(library, own_id)[0] for own_id in ids] == [State.ORPHAN, State.ORPHAN]


def test_after_numbering_anew_a_passage_is_the_one_most_like_it(
    library: Library, make_pack: MakePack
) -> None:
    old = f"{OPENING} {SANCTIONS} {DIALOGUE}"
    own_id = mark(library, make_pack("1", vrede=[("01", old)]), "strenge sancties")
    newer = [("01", f"{OPENING} {SANCTIONS} {CLIMATE} {CLIMATE}"), ("02", f"{old} Zo is het.")]
    heal(library, make_pack("2", vrede=newer))
    assert placed(library, own_id) == (State.MOVED, "vrede#02", "strenge sancties")


def test_words_moved_into_another_passage_are_found_by_what_surrounds_them(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "sancties")
    merged = f"{CLIMATE} {SANCTIONS} {CLIMATE} {CLIMATE} {OPENING} {CLIMATE}"
    heal(library, make_pack("2", vrede=[("07", merged)]))
    assert placed(library, own_id) == (State.MOVED, "vrede#07", "sancties")


def test_reworded_words_in_a_rewritten_text_are_found_by_likeness(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven die de oorlog")
    merged = f"{CLIMATE} {SANCTIONS.replace('tegen bedrijven', 'tegen de bedrijven')} {CLIMATE}"
    heal(library, make_pack("2", vrede=[("07", f"{merged} {CLIMATE} {OPENING}")]))
    assert placed(library, own_id) == (
        State.CHANGED,
        "vrede#07",
        "strenge sancties tegen de bedrijven die de oorlog",
    )


def test_the_same_words_at_two_likely_places_are_an_orphan(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven die de oorlog mee")
    twice = [
        ("07", f"{SANCTIONS} {CLIMATE} {OPENING}"),
        ("08", f"{SANCTIONS} {DIALOGUE} {OPENING}"),
    ]
    heal(library, make_pack("2", vrede=twice))
    assert placed(library, own_id)[0] is State.ORPHAN


def test_two_passages_with_the_same_text_are_told_apart_by_their_place(
    library: Library, make_pack: MakePack
) -> None:
    programme = make_pack("1", vrede=[("01", SHORT), ("02", OPENING), ("03", SHORT)])
    own_id = mark(library, programme, "vrede", "vrede#03")
    heal(library, make_pack("2", vrede=[("07", SHORT), ("08", OPENING), ("09", SHORT)]))
    assert placed(library, own_id)[1] == "vrede#09"


def test_whole_passages_and_sections_are_followed(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    ids = [
        library.annotations.add(target_whole(programme, where), "nota").id
        for where in ("vrede", "klimaat", "vrede#01", "vrede#02", "vrede#03")
    ]
    heal(
        library,
        make_pack("2", vrede=[("01", f"{OPENING} Altijd."), ("09", SANCTIONS)]),
    )
    assert [placed(library, own_id)[:2] for own_id in ids] == [
        (State.EXACT, "vrede"),
        (State.ORPHAN, "klimaat"),
        (State.CHANGED, "vrede#01"),
        (State.MOVED, "vrede#09"),
        (State.ORPHAN, "vrede#03"),
    ]
    heal(library, make_pack("3"))
    assert placed(library, ids[1])[0] is State.MOVED
    assert placed(library, ids[2])[0] is State.MOVED


def test_bookmarks_follow_a_new_id_and_lost_ones_are_listed(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    targets = ("vrede", "vrede#01", "vrede#03", "weg", "weg#01", 'vergelijking:{"a": "#"}')
    for where in targets:
        library.bookmarks.add("proef", where)
    newer = make_pack("2", vrede=[("09 vrede#01", OPENING)])
    assert needs_healing(library, newer)
    report = heal(library, newer)
    assert not needs_healing(library, newer)
    moved = tuple("vrede#09" if target == "vrede#01" else target for target in targets)
    assert tuple(b.target for b in library.bookmarks.all()) == moved
    assert [b.target for b in report.bookmarks] == ["vrede#03", "weg", "weg#01"]


def test_healing_can_be_stopped_and_then_changes_nothing(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    before = library.annotations.get(own_id)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        heal(library, make_pack("2"), progress)
    assert library.annotations.get(own_id) == before
    heal(library, make_pack("3"), Progress())


def test_only_some_are_healed_on_request(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    one, two = (mark(library, programme, words) for words in ("België", "sancties"))
    report = heal(library, make_pack("2"), only=[one, "weg"])
    assert sum(report.states.values()) == 1
    versions = [library.annotations.get(i).anchors[0].pack_version for i in (one, two)]
    assert versions == ["2", "1"]


def test_what_the_reader_changes_meanwhile_is_left_alone(
    library: Library, programme: Programme, make_pack: MakePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_id = mark(library, programme, "België")
    elsewhere = target_words(programme, "klimaat", "water")
    newer = make_pack("2")
    attach = library.annotations.attach
    find = library.bookmarks.all

    def meanwhile(pack: str | None = None, text: str = "") -> object:
        attach(own_id, elsewhere)
        return find(pack, text)

    monkeypatch.setattr(library.bookmarks, "all", meanwhile)
    heal(library, newer)
    assert library.annotations.get(own_id).target == "klimaat#01"


def test_a_difference_carries_a_range_over() -> None:
    old, new = "een twee drie vier", "nul een twee drie en vier"
    start, end = carry_over(old, new, 4, 13)
    assert new[start:end] == "twee drie"
    start, end = carry_over(old, "een vier", 4, 13)
    assert end - start <= 1
    assert carry_over(old, old, 4, 4) == (4, 4)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(1, 6, "een twee"), (3, 9, "twee"), (4, 8, "twee"), (3, 4, ""), (0, 13, "een twee drie")],
)
def test_a_range_is_widened_to_whole_words(start: int, end: int, words: str) -> None:
    first, last = whole_words("een twee drie", start, end)
    assert "een twee drie"[first:last] == words


def test_what_is_changed_is_exported_with_what_it_was(
    library: Library, programme: Programme, make_pack: MakePack, tmp_path: Path
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven")
    heal(library, make_pack("2", vrede=[("02", SANCTIONS.replace("strenge", "strengere"))]))
    export_web_annotations(library, tmp_path / "x")
    (back,) = read_annotation_file(tmp_path / "x").annotations
    kept = library.annotations.get(own_id).anchors[0]
    assert (back.anchors[0].was_quote, back.anchors[0].was_hash) == (kept.was_quote, kept.was_hash)


def test_a_part_of_a_longer_word_is_not_the_word(library: Library, make_pack: MakePack) -> None:
    programme = make_pack("1", vrede=[("01", "Het recht geldt voor wie hier woont en werkt.")])
    own_id = mark(library, programme, "recht")
    heal(
        library,
        make_pack("2", vrede=[("01", "Het rechtsgevoel geldt voor wie hier woont en werkt.")]),
    )
    assert placed(library, own_id)[2] != "recht" or placed(library, own_id)[0] is State.ORPHAN


def test_words_at_two_far_places_of_a_passage_stay_near_where_they_were(
    library: Library, make_pack: MakePack
) -> None:
    old = f"{CLIMATE} De EU kan dat ook. {OPENING}"
    programme = make_pack("1", vrede=[("01", old)])
    own_id = mark(library, programme, "De EU kan")
    new = f"{CLIMATE} Dat gaat zo. {OPENING} De EU kan niet, en zegt: De EU kan niet."
    heal(library, make_pack("2", vrede=[("01", new), ("02", "Kort.")]))
    assert placed(library, own_id)[0] is State.ORPHAN


def test_long_words_are_not_looked_for_in_passages_shorter_than_they_are(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties tegen bedrijven die de oorlog")
    heal(library, make_pack("2", vrede=[("07", "Kort."), ("08", "Strenge sancties.")]))
    assert placed(library, own_id)[0] is State.ORPHAN


def test_notes_on_a_pack_that_was_removed_are_orphans_until_it_returns(
    library: Library, programme: Programme, make_pack: MakePack
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    bookmark = library.bookmarks.add(programme.id, "vrede#02").id
    other = mark(library, make_pack("1", "ander", vrede=[("01", OPENING)]), "internationaal recht")
    before = library.annotations.get(own_id)
    assert lose(library, "proef") == 1
    lost = library.annotations.get(own_id)
    assert lost.is_orphan
    assert (lost.target, lost.quote, lost.text) == ("vrede#02", "strenge sancties", "nota")
    assert lost.modified == before.modified
    assert not library.annotations.get(other).is_orphan
    assert needs_healing(library, programme)
    report = heal(library, programme)
    assert report.states == {State.MOVED: 1}
    assert [entry.annotation for entry in report.entries] == [own_id]
    assert placed(library, own_id) == (State.MOVED, "vrede#02", "strenge sancties")
    assert library.bookmarks.get(bookmark).target == "vrede#02"
    assert not needs_healing(library, programme)
    undone = library.undo()
    assert undone is not None
    assert undone.ids == {other}, "neither losing nor healing is a step"


def test_a_note_removed_while_its_pack_goes_is_left_alone(
    library: Library, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_id = mark(library, programme, "strenge sancties")
    bookkeep = library.store.bookkeep

    def removed_meanwhile(work: Callable[..., None]) -> None:
        library.annotations.remove(own_id)
        bookkeep(work)

    monkeypatch.setattr(library.store, "bookkeep", removed_meanwhile)
    assert lose(library, "proef") == 1
    assert library.annotations.all() == ()

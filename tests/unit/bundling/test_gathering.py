from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    HeadingContent,
    MatrixContent,
    NoteContent,
    PageBreakContent,
    PassageContent,
    Piece,
    QuestionContent,
    Run,
    SelectionContent,
    TextContent,
)
from explorer.bundling.gathering import Made
from explorer.bundling.layouts import Layout, values_of
from explorer.bundling.reading import source_name
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import RowsBy
from explorer.errors import UserError
from explorer.library.anchors import target_runs, target_whole, target_words
from explorer.library.annotations import Colour, Visibility
from explorer.library.bundles import ItemKind, NewItem
from explorer.library.matches import Decision
from explorer.paths import Paths
from explorer.printing.document import (
    CellText,
    ComparisonItem,
    Document,
    Emphasis,
    HeadingItem,
    Highlight,
    Lesson,
    Note,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    Source,
    TextItem,
    Word,
)
from explorer.printing.document import Colour as PrintedColour
from explorer.printing.options import AnswerKey, Options, Template
from explorer.programme.pack import Programme

Fill = Callable[..., str]
Make = Callable[..., Made]
PackWriter = Callable[..., Path]

FIRST = PassageContent("klein", "vrede#01")
SECOND = PassageContent("klein", "vrede#02")
COMPARISON = Comparison(
    (
        Choice(ColumnKind.SECTION, "klein", "vrede"),
        Choice(ColumnKind.SECTION, "ander", "vrede"),
    )
)
WORKSHEET = Layout(Options(template=Template.WORKSHEET))


def passages(document: Document) -> list[PassageItem]:
    return [item for item in document.items if isinstance(item, PassageItem)]


def test_a_passage_comes_with_all_that_a_page_tells_of_it(make: Make) -> None:
    made = make(FIRST, layout=Layout(Options(codes=True)))
    (item,) = passages(made.document)
    assert item == PassageItem(
        "Partij wil duurzame vrede tegen 2030.",
        citation="Partij, Klein programma, Wereld, 2024, blz. 1, Vrede ¶ 1",
        title="Vrede",
        number=1,
        pages=(1,),
        code=item.code,
        emphasis=(Emphasis(11, 19),),
        source="klein",
        act="eis",
        levels=("Europese Unie",),
        deadlines=("2030",),
    )
    assert len(item.code) == 5
    assert made.document.sources == (
        Source(
            "klein",
            "Partij, Klein programma, Wereld, 2024",
            restatement=True,
            original="De eigen woorden van de partij staan in Partij, Bron.",
        ),
    )
    assert made.remarks == ()


def test_figures_and_conditions_come_along_and_labels_in_the_language_of_the_reader(
    make: Make,
) -> None:
    mali = PassageContent("klein", "regio/mali#01")
    made = make(FIRST, mali, language="en")
    first, second = passages(made.document)
    assert (first.act, first.code) == ("demand", "")
    assert (second.figures, second.conditions) == (("3 miljoen",), ("als het veilig is", "nu"))
    assert (made.document.language, made.document.text_language) == ("en", "nl")
    assert made.document.sources[0].original == "The party’s own words stand in Partij, Bron."


def test_a_source_without_pages_and_publisher_is_named_as_far_as_it_is_known(make: Make) -> None:
    made = make(PassageContent("ander", "vrede#01"))
    (item,) = passages(made.document)
    assert (item.citation, item.pages) == ("Ander, Programma van een ander, Vrede elders ¶ 1", ())
    assert made.document.sources == (Source("ander", "Ander, Programma van een ander, 2021"),)


def test_the_year_is_not_named_twice(write_pack: PackWriter) -> None:
    change = {"programme.toml": ('title = "Klein programma"', 'title = "Programma 2024"')}
    assert source_name(Programme(write_pack(change))) == "Partij, Programma 2024, Wereld"


def test_sources_of_the_same_name_are_told_apart(write_pack: PackWriter) -> None:
    programme = Programme(write_pack())
    programme.apart = "2"
    assert source_name(programme) == "Partij, Klein programma, Wereld, 2024, 2"


def test_the_readers_own_things_come_in_their_order(make: Make) -> None:
    made = make(HeadingContent("Kop", 2), TextContent("Tekst"), PageBreakContent(), FIRST)
    assert made.document.items[:3] == (HeadingItem("Kop", 2), TextItem("Tekst"), PageBreak())


def test_own_words_alone_are_in_the_language_of_the_reader(make: Make) -> None:
    document = make(TextContent("Mine"), language="en").document
    assert (document.language, document.text_language) == ("en", "en")


def test_highlights_and_notes_come_with_their_passage(application: Application, make: Make) -> None:
    programme, notes = application.programme, application.library.annotations
    words = target_words(programme, "vrede#01", "duurzame vrede")
    notes.add(words, "Let op.", Colour.YELLOW, visibility=Visibility.PRINT)
    notes.add(target_whole(programme, "vrede#01"), "Voor mij.")
    notes.add(target_words(programme, "vrede#02", "geen vrede"), "", Colour.PINK)
    notes.add(target_whole(programme, "vrede"), "Over de sectie.")
    first, second = passages(make(FIRST, SECOND).document)
    assert first.highlights == (Highlight(11, 25, PrintedColour.YELLOW),)
    assert first.notes == (
        Note("Voor mij.", to_print=False),
        Note("Let op.", 11, 25, colour=PrintedColour.YELLOW),
    )
    assert (second.highlights, second.notes) == ((Highlight(15, 25, PrintedColour.PINK),), ())


def test_a_note_is_printed_once_with_the_first_of_its_passages(
    application: Application, make: Make
) -> None:
    across = target_runs(application.programme, [("vrede#01", 0, 6), ("vrede#02", 0, 6)])
    application.library.annotations.add(across, "Over beide.", Colour.BLUE)
    first, second, again = passages(make(FIRST, SECOND, FIRST).document)
    assert [len(each.highlights) for each in (first, second, again)] == [1, 1, 1]
    assert [len(each.notes) for each in (first, second, again)] == [1, 0, 0]


def test_of_a_trimmed_passage_only_the_marks_on_what_is_kept_are_printed(
    application: Application, make: Make
) -> None:
    programme, notes = application.programme, application.library.annotations
    notes.add(target_words(programme, "vrede#01", "Partij"), "Wie?", Colour.YELLOW)
    notes.add(target_words(programme, "vrede#01", "2030"), "Wanneer?", Colour.GREEN)
    trimmed = replace(FIRST, kept=(Piece(26, 36, "tegen 2030"), Piece(11, 19, "duurzame")))
    (item,) = passages(make(trimmed).document)
    assert item.kept == ((11, 19), (26, 36))
    assert [note.text for note in item.notes] == ["Wanneer?"]
    assert [light.colour for light in item.highlights] == [PrintedColour.GREEN]


def test_words_that_moved_are_found_and_words_that_are_gone_are_told_of(make: Make) -> None:
    moved = replace(FIRST, kept=(Piece(0, 5, "vrede"),))
    gone = replace(FIRST, kept=(Piece(0, 6, "Oorlog"), Piece(0, 6, "Partij")))
    far = replace(FIRST, kept=(Piece(900, 910),))
    long = replace(FIRST, kept=(Piece(32, 910),))
    made = make(moved, gone, far, long)
    assert [each.kept for each in passages(made.document)] == [
        ((20, 25),),
        ((0, 6),),
        (),
        ((32, 37),),
    ]
    told = "De gekozen woorden staan niet meer in Vrede ¶ 1; controleer dat onderdeel."
    assert [remark.text for remark in made.remarks] == [told, told]
    assert all(remark.item for remark in made.remarks)


def test_a_selection_gives_an_item_for_each_of_its_passages(make: Make) -> None:
    runs = (Run("vrede#01", 11, 25), Run("vrede#02", 0, 6))
    made = make(SelectionContent("klein", runs, "duurzame vrede Wapens"))
    first, second = passages(made.document)
    assert (first.kept, second.kept) == (((11, 25),), ((0, 6),))


def test_a_note_is_printed_with_its_words_whoever_it_was_for(
    application: Application, make: Make
) -> None:
    programme, notes = application.programme, application.library.annotations
    words = target_words(programme, "vrede#01", "duurzame vrede")
    private = notes.add(words, "Alleen voor mij.", Colour.YELLOW).id
    bare = notes.add(target_words(programme, "vrede#02", "Wapens"), "", Colour.PINK).id
    plain = notes.add(target_whole(programme, "vrede#02"), "Over alles.").id
    section = notes.add(target_whole(programme, "vrede"), "Over de sectie.").id
    contents = [NoteContent(each) for each in (private, bare, plain, section, private)]
    made = make(*contents)
    first, second, third, fourth, again = made.document.items
    assert isinstance(first, PassageItem)
    assert first.kept == ((11, 25),)
    assert first.notes == (Note("Alleen voor mij.", 11, 25, colour=PrintedColour.YELLOW),)
    assert isinstance(second, PassageItem)
    assert (second.notes, second.highlights) == ((), (Highlight(0, 6, PrintedColour.PINK),))
    assert isinstance(third, PassageItem)
    assert (third.kept, third.highlights, third.notes) == ((), (), (Note("Over alles."),))
    assert fourth == TextItem("Over de sectie.")
    assert isinstance(again, PassageItem)
    assert (again.kept, again.notes) == (first.kept, ())
    application.library.undo()
    application.library.undo()
    before = make(FIRST, NoteContent(private)).document.items
    assert [item.notes for item in before if isinstance(item, PassageItem)] == [
        (replace(first.notes[0], to_print=False),),
        first.notes,
    ]


def test_a_note_by_someone_else_is_signed(application: Application, make: Make) -> None:
    library = application.library
    own = library.annotations.add(target_whole(application.programme, "vrede#01"), "Mooi. ").id
    library.store.change(
        "note-changed", lambda rows: rows.update("annotations", own, creator="An Peeters")
    )
    (item,) = passages(make(FIRST).document)
    assert item.notes[0].text == "Mooi. (An Peeters)"


def test_an_answer_says_which_passages_it_stands_on(make: Make) -> None:
    known = ("vrede#01", "vrede#02", "regio/mali#01", "weg#09")
    made = make(
        QuestionContent("Waarom?", 3, "Daarom.", pack="klein", passages=known),
        QuestionContent("Waar?", extra=True, pack="klein", passages=("vrede#02",)),
        QuestionContent("Wie?", pack="weg", passages=("vrede#02",)),
    )
    assert made.document.items == (
        QuestionItem(
            "Waarom?", 3, "Daarom. Zie Vrede ¶ 1–2; Mali ¶ 1.", source="klein", pages=(1, 2, 3)
        ),
        QuestionItem("Waar?", 4, "Zie Vrede ¶ 2.", extra=True, source="klein", pages=(1, 2)),
        QuestionItem("Wie?", 4, ""),
    )


def test_questions_of_a_pack_are_ready_to_be_put_in(application: Application, make: Make) -> None:
    first, second = application.bundling.questions("klein", "vrede")
    assert application.bundling.questions("klein") == (first, second)
    assert application.bundling.questions("ander", "vrede") == ()
    assert second.text == "Waarom?"
    (item,) = make(first).document.items
    asked = "Wat vindt Partij van vrede?"
    assert item == QuestionItem(asked, 4, "Zie Vrede ¶ 1.", source="klein", pages=(1,))


def test_a_comparison_has_every_passage_in_full_with_its_place(make: Make) -> None:
    made = make(ComparisonContent(COMPARISON.to_json()))
    (item,) = made.document.items
    assert isinstance(item, ComparisonItem)
    assert item.title == "Vrede / Vrede elders"
    assert item.columns == ("Vrede (Partij 2024)", "Vrede elders (Ander 2021)")
    assert (item.by, item.rows) == ("Aspect", ("diplomatie", "Zonder label"))
    assert item.cells[0] == (
        (
            CellText("Partij wil duurzame vrede tegen 2030.", "¶ 1, blz. 1", "klein", (1,)),
            CellText("Wapens leveren geen vrede op. Nooit.", "¶ 2, blz. 1–2", "klein", (1, 2)),
        ),
        (CellText("Ander wil vrede door kracht.", "¶ 1", "ander"),),
    )
    assert item.cells[1][0] == (CellText("–"),)
    assert [source.id for source in made.document.sources] == ["klein", "ander"]


def test_columns_of_one_programme_are_named_by_their_titles_alone(make: Make) -> None:
    both = Comparison(
        (Choice(ColumnKind.PROGRAMME, "klein"), Choice(ColumnKind.REGION, "klein", "mali"))
    )
    (item,) = make(ComparisonContent(both.to_json(), "Alles")).document.items
    assert isinstance(item, ComparisonItem)
    assert (item.title, item.columns) == ("Alles", ("Partij 2024 · Wereld", "Mali"))
    assert item.cells[0][0][0].citation == "Vrede ¶ 1, blz. 1"


def test_an_empty_cell_in_the_order_of_the_text_does_not_mean_silence(make: Make) -> None:
    mali = Choice(ColumnKind.SECTION, "klein", "regio/mali")
    ordered = Comparison((COMPARISON.columns[0], mali), RowsBy.ORDER)
    (item,) = make(ComparisonContent(ordered.to_json())).document.items
    assert isinstance(item, ComparisonItem)
    assert (item.by, item.rows, item.cells[1][1]) == ("Nr.", ("1", "2"), (CellText("–"),))


@pytest.mark.parametrize("by", RowsBy)
def test_whatever_makes_the_rows_has_a_name(make: Make, by: RowsBy) -> None:
    content = ComparisonContent(replace(COMPARISON, by=by).to_json())
    (item,) = make(content).document.items
    assert isinstance(item, ComparisonItem)
    assert item.by


def test_two_editions_show_which_words_changed(
    application: Application, make: Make, write_pack: PackWriter, paths: Paths
) -> None:
    change = ("leveren geen vrede op", "leveren nooit vrede op")
    write_pack({"sections/vrede.md": change}, name="nieuw", folder=paths.packs)
    application.refresh()
    choices = tuple(Choice(ColumnKind.PROGRAMME, pack) for pack in ("klein", "nieuw"))
    content = ComparisonContent(Comparison(choices, RowsBy.EDITIONS).to_json())
    (item,) = make(content).document.items
    assert isinstance(item, ComparisonItem)
    changed = [
        text.text[start:end]
        for cells in item.cells
        for cell in cells
        for text in cell
        for start, end in text.changed
    ]
    assert changed == ["geen", "nooit"]
    dropped = replace(COMPARISON, by=RowsBy.EDITIONS).to_json()
    (item,) = make(ComparisonContent(dropped), name="Twee").document.items
    assert isinstance(item, ComparisonItem)
    assert all(not text.changed for row in item.cells if (CellText("–"),) in row
               for cell in row for text in cell)  # fmt: skip


def test_rows_by_likeness_are_as_the_reader_decided(application: Application, make: Make) -> None:
    alike = replace(COMPARISON, by=RowsBy.SIMILARITY)
    pair = (("ander", "vrede#02"), ("klein", "vrede#01"))
    application.library.matches.decide([pair], Decision.CONFIRMED)
    (item,) = make(ComparisonContent(alike.to_json())).document.items
    assert isinstance(item, ComparisonItem)
    together = [[text.text for cell in row for text in cell] for row in item.cells]
    assert ["Partij wil duurzame vrede tegen 2030.", "Ander zwijgt over wapens."] in together
    assert (item.by, item.rows) == ("Nr.", ("1", ""))


def test_a_matrix_becomes_a_picture_that_is_told_in_words(make: Make) -> None:
    made = make(MatrixContent("klein"), MatrixContent("klein", "theme", title="Wie doet wat"))
    first, second = made.document.items
    assert isinstance(first, PictureItem)
    assert first.data.startswith(b"<svg")
    assert first.source == "klein"
    assert first.alt.startswith("Matrix: Partij 2024 · Wereld: een tabel met rijen (1)")
    assert isinstance(second, PictureItem)
    assert second.alt.startswith("Wie doet wat: ")


def test_what_is_gone_is_a_line_on_the_page_and_a_remark_beside_it(
    application: Application, fill: Fill
) -> None:
    bundle = fill(
        PassageContent("weg", "vrede#01"),
        PassageContent("klein", "vrede#77"),
        SelectionContent("weg", (Run("vrede#01", 0, 6),), "Partij"),
        SelectionContent("weg", (Run("vrede#01", 0, 6),)),
        NoteContent("0" * 32),
        ComparisonContent(replace(COMPARISON, columns=COMPARISON.columns[:1]).to_json(), "Eén"),
        MatrixContent("weg"),
        FIRST,
    )
    items = [item.id for item in application.library.bundles.items(bundle)]
    made = application.bundling.bundle(bundle)
    lines = [item.text for item in made.document.items if isinstance(item, TextItem)]
    assert lines == [
        "[Niet meer beschikbaar: weg/vrede#01]",
        "[Niet meer beschikbaar: klein/vrede#77]",
        "[Niet meer beschikbaar: “Partij”]",
        "[Niet meer beschikbaar: weg]",
        f"[Niet meer beschikbaar: {'0' * 32}]",
        "[Niet meer beschikbaar: Eén]",
        "[Niet meer beschikbaar: weg]",
    ]
    assert [remark.item for remark in made.remarks] == items[:7]
    assert all("er niet meer" in remark.text for remark in made.remarks)
    assert len(passages(made.document)) == 1


def test_an_item_of_a_later_version_stays_and_is_passed_over(
    application: Application, make: Make
) -> None:
    bundles = application.library.bundles
    bundle = bundles.add("Later").id
    item = bundles.put(bundle, [NewItem(ItemKind.TEXT, {"reel": 1})]).id
    application.library.store.change(
        "bundle-item-changed", lambda rows: rows.update("bundle_items", item, kind="film")
    )
    made = application.bundling.bundle(bundle)
    assert made.document.items == ()
    assert [(remark.item, "film" in remark.text) for remark in made.remarks] == [(item, True)]
    assert bundles.items(bundle)[0].payload == {"reel": 1}


def test_a_bundle_is_printed_as_it_was_laid_out(application: Application, fill: Fill) -> None:
    bundle = fill(FIRST)
    assert application.bundling.bundle(bundle).document.title == "Les"
    chosen = Layout(
        Options(template=Template.WORKSHEET),
        title=" Vrede ", subtitle="Les 3", author="J. Peeters",
        subject="Wereld", goal="Weten.", minutes=20,
    )  # fmt: skip
    application.library.bundles.lay_out(bundle, values_of(chosen))
    document = application.bundling.bundle(bundle).document
    assert (document.title, document.subtitle, document.author) == ("Vrede", "Les 3", "J. Peeters")
    assert document.options.template is Template.WORKSHEET
    assert document.lesson == Lesson("Wereld", "Weten.", 20, (Word("vrede", "Geen oorlog."),))
    with pytest.raises(UserError) as caught:
        application.bundling.bundle("weg")
    assert caught.value.code == "bundle-unknown"


def test_a_bundle_without_a_layout_is_printed_as_the_last_one_was(
    application: Application, fill: Fill
) -> None:
    application.bundling.profiles.keep(replace(WORKSHEET, profile="klas", author="An"))
    document = application.bundling.bundle(fill(FIRST)).document
    assert (document.options.template, document.author) == (Template.WORKSHEET, "An")


def test_a_worksheet_explains_the_words_that_occur_or_were_chosen(
    application: Application, make: Make, fill: Fill
) -> None:
    peace = Word("vrede", "Geen oorlog.")
    own = Word("embargo", "Verbod op handel.")
    mali = PassageContent("klein", "regio/mali#01")
    trimmed = replace(FIRST, kept=(Piece(0, 6, "Partij"),))
    comparison = ComparisonContent(COMPARISON.to_json())
    for contents, layout, expected in (
        ((FIRST, mali), WORKSHEET, (peace,)),
        ((comparison,), replace(WORKSHEET, own_words=(own,)), (peace, own)),
        ((mali,), WORKSHEET, ()),
        ((trimmed, TextContent("vrede")), WORKSHEET, ()),
        ((mali,), replace(WORKSHEET, words=("vrede", "weg")), (peace,)),
        ((FIRST,), replace(WORKSHEET, words=()), ()),
        ((FIRST,), Layout(), ()),
        ((FIRST,), Layout(Options(Template.WORKSHEET, answer_key=AnswerKey.ALONE)), ()),
    ):
        bundle = fill(*contents, name=f"Les {len(application.library.bundles.all())}")
        made = application.bundling.bundle(bundle, layout=layout)
        assert made.document.lesson.words == expected, (contents, layout)
        application.library.bundles.remove(bundle)
    assert [term.id for term in application.bundling.terms(fill(FIRST, comparison))] == ["vrede"]


def test_passages_are_printed_without_a_bundle(application: Application) -> None:
    made = application.bundling.passages(
        "klein", ["regio/mali#01", "vrede"], "Uittreksel", "nl", Layout()
    )
    assert [item.title for item in passages(made.document)] == ["Mali", "Vrede", "Vrede"]
    assert made.document.title == "Uittreksel"
    with pytest.raises(UserError) as caught:
        application.bundling.passages("klein", ["weg#01"], "", "nl", Layout())
    assert caught.value.code == "passage-unknown"


def test_a_comparison_is_printed_without_a_bundle(application: Application) -> None:
    layout = Layout(Options(template=Template.TABLE))
    made = application.bundling.comparison(COMPARISON.to_json(), "Vergelijking", "nl", layout)
    (item,) = made.document.items
    assert isinstance(item, ComparisonItem)
    assert (made.document.title, item.title.strip()) == ("Vergelijking", "")
    with pytest.raises(UserError) as caught:
        application.bundling.comparison({"columns": []}, "", "nl", layout)
    assert caught.value.code == "comparison-columns"


def test_work_on_another_thread_has_programmes_of_its_own(
    application: Application, fill: Fill
) -> None:
    bundle = fill(FIRST, ComparisonContent(COMPARISON.to_json()))
    here, apart = application.bundling, application.bundling_apart()
    assert here is application.bundling
    assert here is not apart
    assert here.bundle(bundle) == apart.bundle(bundle)


def test_what_is_installed_later_is_printed_on_another_thread_too(
    application: Application, fill: Fill, paths: Paths, write_pack: PackWriter
) -> None:
    bundle = fill(FIRST, PassageContent("later", "vrede#01"))
    apart = application.bundling_apart()
    assert len(apart.bundle(bundle).remarks) == 1
    write_pack(name="later", folder=paths.packs)
    application.refresh()
    made = apart.bundle(bundle)
    assert made.remarks == ()
    assert [source.id for source in made.document.sources] == ["klein", "later"]

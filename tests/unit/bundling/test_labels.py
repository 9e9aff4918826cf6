from collections.abc import Callable
from dataclasses import replace

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    Content,
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
    UnknownContent,
)
from explorer.bundling.labels import LONGEST, Label
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.library.anchors import target_whole, target_words
from explorer.library.annotations import Colour

Fill = Callable[..., str]

FIRST = PassageContent("klein", "vrede#01")


def label(application: Application, content: Content, language: str = "nl") -> Label:
    return application.bundling.describe(content, language, "klein")


def test_a_passage_says_where_it_stands_and_how_it_begins(application: Application) -> None:
    expected = Label("Vrede ¶ 1", "Partij wil duurzame vrede tegen 2030.")
    assert label(application, FIRST) == expected
    programme, notes = application.programme, application.library.annotations
    notes.add(target_words(programme, "vrede#01", "duurzame"), "", Colour.PINK)
    notes.add(target_words(programme, "vrede#01", "duurzame"), "Waarom?")
    assert label(application, FIRST).about == f"{expected.about} · 1 notitie"
    notes.add(target_whole(programme, "vrede#01"), "Nog een.")
    assert label(application, FIRST).about == f"{expected.about} · 2 notities"
    assert label(application, FIRST, "en").about.endswith("2 notes")


def test_a_trimmed_passage_shows_what_is_kept(application: Application) -> None:
    kept = (Piece(0, 6, "Partij"), Piece(20, 25, "vrede"))
    assert label(application, replace(FIRST, kept=kept)).about == "Partij […] vrede"


def test_a_passage_of_another_programme_says_of_which(application: Application) -> None:
    title = label(application, PassageContent("ander", "vrede#01")).title
    assert title == "Vrede elders ¶ 1 · Ander 2021"


def test_a_selection_says_what_it_goes_through(application: Application) -> None:
    across = (Run("vrede#01", 0, 6), Run("vrede#02", 0, 6))
    assert label(application, SelectionContent("klein", across)) == Label(
        "Vrede ¶ 1–2", "Partij Wapens"
    )
    quoted = SelectionContent("klein", across[:1], "Partij")
    assert label(application, quoted) == Label("Vrede ¶ 1", "Partij")


def test_a_note_says_where_it_stands(application: Application) -> None:
    programme, notes = application.programme, application.library.annotations
    passage = notes.add(target_whole(programme, "vrede#01"), "Waarom?").id
    section = notes.add(target_whole(programme, "vrede"), "Alles.").id
    bare = notes.add(target_words(programme, "vrede#01", "duurzame"), "", Colour.PINK).id
    assert label(application, NoteContent(passage)) == Label("Notitie · Vrede ¶ 1", "Waarom?")
    assert label(application, NoteContent(section)) == Label("Notitie · Vrede", "Alles.")
    assert label(application, NoteContent(bare)).about == "duurzame"


def test_the_readers_own_things_show_their_words(application: Application) -> None:
    long = "woord " * 50
    shown = label(application, TextContent(long))
    assert (shown.title, len(shown.about) <= LONGEST + 2) == ("Tekst", True)
    assert label(application, HeadingContent("Sancties")) == Label("Kop", "Sancties")
    assert label(application, PageBreakContent()) == Label("Nieuwe bladzijde")
    question = label(application, QuestionContent("Wie moet hier handelen?", 3))
    assert question == Label("Vraag", "Wie moet hier handelen? · schrijflijnen: 3")


def test_a_comparison_names_its_columns(application: Application) -> None:
    columns = (
        Choice(ColumnKind.SECTION, "klein", "vrede"),
        Choice(ColumnKind.REGION, "klein", "mali"),
        Choice(ColumnKind.PROGRAMME, "ander"),
        Choice(ColumnKind.FILTER, "klein", "act=eis"),
    )
    comparison = ComparisonContent(Comparison(columns).to_json())
    assert label(application, comparison) == Label(
        "Vergelijking Vrede / Mali / Ander 2021 / act=eis", "Kolommen: 4"
    )
    named = ComparisonContent(Comparison(columns).to_json(), "Twee landen")
    assert label(application, named).title == "Twee landen"
    gone = ComparisonContent(
        Comparison((Choice(ColumnKind.SECTION, "klein", "weg", "Toen"),)).to_json()
    )
    assert label(application, gone).title == "Vergelijking Toen"


def test_a_matrix_names_its_programme(application: Application) -> None:
    assert label(application, MatrixContent("klein")) == Label("Matrix", "Partij 2024 · Wereld")
    titled = label(application, MatrixContent("klein", title="Wie doet wat"))
    assert titled.about == "Wie doet wat · Partij 2024 · Wereld"


def test_what_is_gone_says_so(application: Application) -> None:
    gone = label(application, PassageContent("weg", "vrede#01"))
    assert (gone.title, gone.missing) == ("Passage", True)
    assert "weg" in gone.about
    unknown = label(application, UnknownContent("film"))
    assert (unknown.title, unknown.missing, "film" in unknown.about) == (
        "Onbekend onderdeel",
        True,
        True,
    )


def test_an_item_of_a_bundle_has_the_label_of_what_it_holds(
    application: Application, fill: Fill
) -> None:
    (item,) = application.library.bundles.items(fill(FIRST))
    assert application.bundling.label(item, "nl", "klein") == label(application, FIRST)

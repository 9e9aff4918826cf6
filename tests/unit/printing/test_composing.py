from dataclasses import replace

import pytest

from explorer.errors import UserError
from explorer.printing.composing import compose, paragraphs
from explorer.printing.document import (
    CellText,
    ComparisonItem,
    Document,
    HeadingItem,
    Highlight,
    Item,
    Note,
    PageBreak,
    PassageItem,
    PictureItem,
    QuestionItem,
    Source,
    TextItem,
)
from explorer.printing.document import Colour as Tint
from explorer.printing.options import AnswerKey, Notes, Options, Template
from explorer.printing.page_model import (
    Block,
    Break,
    Heading,
    Listing,
    ListingKind,
    Passage,
    Picture,
    PrintedNote,
    Question,
    Table,
    Title,
    Words,
)
from tests.unit.printing.samples import (
    COMPARISON,
    ITEMS,
    PASSAGES,
    SOURCE,
    SVG,
    bundle,
)

WORKSHEET = Options(template=Template.WORKSHEET)


def _blocks(options: Options, items: tuple[Item, ...] = ITEMS) -> tuple[Block, ...]:
    return compose(bundle(options, items)).blocks


def _kinds(blocks: tuple[Block, ...]) -> list[str]:
    return [type(block).__name__ for block in blocks]


def _passages(options: Options, *items: PassageItem) -> list[Passage]:
    return [block for block in _blocks(options, items) if isinstance(block, Passage)]


def _words(listing: Block) -> list[tuple[str, str]]:
    assert isinstance(listing, Listing)
    return [(entry.label, "".join(run.text for run in entry.runs)) for entry in listing.entries]


def test_items_stand_in_the_order_of_the_reader() -> None:
    assert _kinds(_blocks(Options())) == [
        *("Title", "Heading", "Passage", "Passage", "Passage", "Question", "Words", "Heading"),
        *("Heading", "Table", "Picture", "Break", "Picture", "Question", "Heading", "Listing"),
    ]


def test_a_fragment_is_headed_by_its_source() -> None:
    assert _blocks(Options())[0] == Title("Sancties: wie en waarom?", SOURCE.name, "Les 3")


def test_a_worksheet_asks_for_a_name_and_tells_goal_time_and_words() -> None:
    title, goal, heading, words, *_ = _blocks(WORKSHEET)
    assert isinstance(title, Title)
    assert title.form == ("Naam", "Klas", "Datum")
    assert title.subtitle == "Les 3 · Wereldburgerschap · 25 minuten"
    assert _words(goal) == [("Doel", "Je kunt uitleggen wie sancties oplegt.")]
    assert heading == Heading("Moeilijke woorden", 2)
    assert _words(words) == [("sanctie", "Strafmaatregel van een land.")]


def test_a_worksheet_without_a_lesson_has_no_goal_and_no_words() -> None:
    blocks = compose(Document("Blad", (TextItem("Tekst"),), WORKSHEET)).blocks
    assert _kinds(blocks) == ["Title", "Words"]


def test_a_neutral_page_says_that_it_is_teaching_material_and_who_annotated() -> None:
    composition = compose(bundle(Options(neutral=True)))
    title = composition.blocks[0]
    assert isinstance(title, Title)
    assert title.kicker == "Didactische bron"
    assert composition.foot.startswith("Didactische bron. Naar: ")
    account = _words(composition.blocks[-1])
    assert account[-1] == ("", "Selectie en annotaties: J. Peeters.")


def test_the_foot_names_the_source_the_pages_and_the_restatement() -> None:
    assert compose(bundle()).foot == (
        "Naar: Partij, Programma 2024, Wereld, blz. 20–21. Weergave in eigen woorden."
    )


def test_what_another_edition_does_not_have_is_strong_and_that_is_said() -> None:
    cells = (((CellText("Oud en wijs.", changed=((0, 3),)),), (CellText("Nieuw en wijs."),)),)
    words, table = _blocks(Options(), (ComparisonItem(("Toen", "Nu"), ("1",), cells),))[1:3]
    assert words == Words(("Vet gedrukt: wat in de andere tekst anders is.",))
    assert isinstance(table, Table)
    runs = table.rows[0].cells[0][0].runs
    assert [(run.text, run.strong) for run in runs] == [("Oud", True), (" en wijs.", False)]


def test_a_table_says_what_makes_its_rows() -> None:
    for by, head in (("", "Aspect"), ("Niveau", "Niveau")):
        (table,) = [
            block
            for block in _blocks(Options(), (replace(COMPARISON, by=by),))
            if isinstance(block, Table)
        ]
        assert table.header == (head, "Rusland", "China")


def test_fixed_words_are_in_the_language_of_the_reader_and_texts_in_their_own() -> None:
    document = replace(bundle(), language="en", text_language="nl-BE")
    composition = compose(document)
    assert composition.language == "nl"
    assert composition.foot.startswith("After: Partij")
    assert compose(replace(bundle(), language="en")).language == "en"


def test_the_foot_of_an_original_says_where_it_is_from() -> None:
    document = replace(bundle(), sources=(Source("bron", "Partij"),))
    assert compose(document).foot == "Uit: Partij, blz. 20–21."


@pytest.mark.parametrize(("neutral", "foot"), [(True, "Didactische bron"), (False, "")])
def test_the_foot_can_be_left_out(neutral: bool, foot: str) -> None:
    assert compose(bundle(Options(source_on_pages=False, neutral=neutral))).foot == foot


def test_each_source_has_its_own_pages_and_an_unused_one_is_not_named() -> None:
    other = replace(PASSAGES[0], source="ander", pages=(3,))
    stray = replace(PASSAGES[0], source="weg", pages=(30,))
    sources = (SOURCE, Source("ander", "Ander programma"), Source("stil", "Niet gebruikt"))
    document = replace(bundle(items=(PASSAGES[1], other, stray)), sources=sources)
    assert compose(document).foot == (
        "Naar: Partij, Programma 2024, Wereld, blz. 20–21, 30. Weergave in eigen woorden. "
        "Uit: Ander programma, blz. 3."
    )


def test_of_many_scattered_pages_the_first_and_the_last_are_named() -> None:
    scattered = tuple(replace(PASSAGES[0], pages=(page,)) for page in range(1, 20, 3))
    assert ", blz. 1, 4, 7, 10, 13." in compose(bundle(items=scattered[:5])).foot
    assert ", blz. 1–19." in compose(bundle(items=scattered)).foot


def test_what_a_comparison_and_a_picture_are_taken_from_is_named_too() -> None:
    other, drawn = Source("ander", "Ander programma"), Source("beeld", "Beeldprogramma")
    cells = (((CellText("Praten.", "¶ 1", "ander", (7,)), CellText("Los.")), ()),)
    items = (
        PASSAGES[0],
        ComparisonItem(("Hier", "Daar"), ("Vrede",), cells),
        PictureItem(SVG, "Een vlak", source="beeld"),
        QuestionItem("Waarom?", source="ander", pages=(9,)),
    )
    document = replace(bundle(items=items), sources=(SOURCE, other, drawn))
    assert compose(document).foot == (
        "Naar: Partij, Programma 2024, Wereld, blz. 20. Weergave in eigen woorden. "
        "Uit: Ander programma, blz. 7, 9. Uit: Beeldprogramma."
    )


def test_a_document_without_passages_names_its_source_without_pages() -> None:
    assert compose(bundle(items=(TextItem("Tekst"),))).foot == (
        "Naar: Partij, Programma 2024, Wereld. Weergave in eigen woorden."
    )


@pytest.mark.parametrize(
    ("options", "source"),
    [
        (Options(), "Rusland ¶ 2, blz. 20"),
        (Options(codes=True), "RUS-02 · Rusland ¶ 2, blz. 20"),
        (Options(citations=False), ""),
        (Options(citations=False, codes=True), "RUS-02"),
        (Options(source_on_pages=False), PASSAGES[0].citation),
    ],
)
def test_the_source_of_a_passage_is_as_long_as_needed(options: Options, source: str) -> None:
    assert _passages(options, PASSAGES[0])[0].source == source


@pytest.mark.parametrize(
    ("item", "source"),
    [
        (PassageItem("Tekst", title="Inleiding"), "Inleiding"),
        (PassageItem("Tekst", citation="Zo.", pages=()), "Zo."),
        (PassageItem("Tekst", pages=(1, 2)), "blz. 1–2"),
    ],
)
def test_a_source_says_what_is_known(item: PassageItem, source: str) -> None:
    assert _passages(Options(), item)[0].source == source


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Notes.NONE, []),
        (Notes.TO_PRINT, ["Let op: sancties zijn er al."]),
        (Notes.ALL, ["Alleen voor mij.", "Let op: sancties zijn er al."]),
    ],
)
def test_only_the_notes_asked_for_are_printed(wanted: Notes, texts: list[str]) -> None:
    passage = _passages(Options(notes=wanted), PASSAGES[0])[0]
    assert [note.text for note in passage.notes] == texts


def test_a_note_has_the_colour_and_the_words_of_its_mark() -> None:
    item = PassageItem(
        "Een twee drie vier vijf zes zeven acht.",
        highlights=(Highlight(0, 33, Tint.BLUE),),
        notes=(Note("Lang", 0, 33), Note("Kort", 4, 9), Note("Plek", 9), Note("  ")),
    )
    notes = _passages(Options(), item)[0].notes
    assert notes == (
        PrintedNote(1, "Lang", Tint.BLUE, "“Een twee drie vier vijf zes …”"),
        PrintedNote(2, "Kort", None, "“twee”"),
        PrintedNote(3, "Plek", None, ""),
    )


def test_the_margin_for_notes_is_there_only_when_notes_are_printed() -> None:
    assert compose(bundle()).sheet.note > 0
    assert compose(bundle(Options(notes=Notes.NONE))).sheet.note == 0
    assert compose(bundle(Options(template=Template.TABLE))).sheet.note == 0


def test_headings_never_skip_a_level() -> None:
    items = (HeadingItem("Een", 3), HeadingItem("Twee", 3), HeadingItem(" ", 9), HeadingItem("x"))
    levels = [block.level for block in _blocks(Options(), items) if isinstance(block, Heading)]
    assert levels == [2, 3, 4, 2, 2]


def test_a_comparison_stands_under_the_heading_before_it() -> None:
    items = (HeadingItem("Kop"), COMPARISON, COMPARISON)
    assert [block for block in _blocks(Options(), items) if isinstance(block, Heading)][:3] == [
        Heading("Kop", 2),
        Heading("Twee landen", 3),
        Heading("Twee landen", 3),
    ]


def test_a_comparison_shows_where_a_column_is_silent() -> None:
    table = next(block for block in _blocks(Options()) if isinstance(block, Table))
    assert table.header == ("Aspect", "Rusland", "China")
    assert table.silent == "geen standpunt in dit hoofdstuk"
    assert [[len(cell) for cell in row.cells] for row in table.rows] == [[2, 0], [0, 1]]
    assert table.rows[0].cells[0][0].source == "¶ 2, blz. 20"


def test_a_comparison_without_a_title_or_citations_has_neither() -> None:
    items = (replace(COMPARISON, title=""),)
    blocks = _blocks(Options(citations=False), items)
    assert _kinds(blocks) == ["Title", "Table", "Heading", "Listing"]
    table = blocks[1]
    assert isinstance(table, Table)
    assert table.rows[0].cells[0][0].source == ""


def test_own_text_is_parted_at_empty_lines() -> None:
    assert paragraphs("Een\r\ntwee\n\n \n drie \n") == ("Een\ntwee", "drie")
    assert paragraphs(" \n") == ()


def test_questions_are_numbered_and_their_answers_follow_on_a_page_of_their_own() -> None:
    blocks = _blocks(replace(WORKSHEET, answer_key=AnswerKey.AFTER))
    questions = [block for block in blocks if isinstance(block, Question)]
    assert questions == [
        Question(1, "Wie moet hier handelen?", 3),
        Question(2, "Wat vind jij?", 5),
    ]
    assert blocks[-3:-1] == (Break(), Heading("Antwoordsleutel", 2))
    assert _words(blocks[-1]) == [
        ("1. Wie moet hier handelen?", "De Europese Unie."),
        ("2. Wat vind jij?", "Eigen antwoord van de leerling."),
    ]


def test_the_answer_key_can_stand_alone() -> None:
    blocks = _blocks(replace(WORKSHEET, answer_key=AnswerKey.ALONE))
    assert _kinds(blocks) == ["Title", "Listing", "Heading", "Listing"]
    assert isinstance(blocks[0], Title)
    assert blocks[0].kicker == "Antwoordsleutel"


def test_without_questions_no_answer_key_follows() -> None:
    options = replace(WORKSHEET, answer_key=AnswerKey.AFTER)
    assert not any(isinstance(block, Break) for block in _blocks(options, (TextItem("x"),)))


def test_the_shorter_worksheet_says_so_and_is_shorter() -> None:
    blocks = _blocks(replace(WORKSHEET, shorter=True))
    title = blocks[0]
    assert isinstance(title, Title)
    assert title.subtitle.endswith("Kortere versie")
    assert [block for block in blocks if isinstance(block, Question)] == [
        Question(1, "Wie moet hier handelen?", 2)
    ]
    passage = next(
        block for block in blocks[4:] if isinstance(block, Passage) and len(block.notes) > 1
    )
    assert any(run.elision for run in passage.runs)


def test_a_brief_gathers_claims_and_what_they_state() -> None:
    composition = compose(bundle(Options(template=Template.BRIEF), (*PASSAGES, TextItem("Slot"))))
    assert composition.one_page
    _, claims_title, claims, own, *facts = composition.blocks
    assert claims_title == Heading("Standpunten", 2)
    assert isinstance(claims, Listing)
    assert [entry.label for entry in claims.entries] == ["1", "2"]
    assert claims.entries[0].source == "Rusland ¶ 2, blz. 20"
    assert own == Words(("Slot",))
    titles = [block.text for block in facts if isinstance(block, Heading)]
    assert titles == [
        *("Cijfers en termijnen", "Wie moet handelen", "Voorwaarden", "Bron en verantwoording")
    ]
    listings = [_words(block) for block in facts if isinstance(block, Listing)]
    assert listings[:3] == [
        [("0,7 %", "1"), ("elk jaar", "2")],
        [("EU", "1, 2"), ("België", "2")],
        [("wie meewerkt aan vrede", "2")],
    ]


def test_the_claims_of_a_brief_are_numbered_through_headings() -> None:
    items = (PASSAGES[0], HeadingItem("Meer"), PASSAGES[1])
    blocks = _blocks(Options(template=Template.BRIEF), items)
    labels = [
        [entry.label for entry in block.entries]
        for block in blocks
        if isinstance(block, Listing) and block.kind is ListingKind.CLAIMS
    ]
    assert labels == [["1"], ["2"]]
    assert [b.text for b in blocks if isinstance(b, Heading)][:2] == ["Standpunten", "Meer"]


def test_passages_become_a_table_with_their_notes() -> None:
    table = _blocks(Options(template=Template.TABLE), PASSAGES)[1]
    assert isinstance(table, Table)
    assert table.header == ("", "Passage", "Notities")
    assert [row.label for row in table.rows] == ["1", "2"]
    assert table.rows[1].cells[1][0].runs[0].text == "1 Bijkomend: boven op wat er is."


def test_passages_without_notes_become_a_table_without_that_column() -> None:
    table = _blocks(Options(template=Template.TABLE, notes=Notes.NONE), PASSAGES)[1]
    assert isinstance(table, Table)
    assert table.header == ("", "Passage")


def test_a_wide_table_lies_on_its_side() -> None:
    cells = ((COMPARISON.cells[0][0],) * 5,)
    wide = ComparisonItem(tuple("ABCDE"), ("Rij",), cells)
    assert compose(bundle(Options(template=Template.TABLE), (wide,))).sheet.landscape


def test_a_document_needs_no_title_no_source_and_no_items() -> None:
    composition = compose(Document("  "))
    assert (composition.title, composition.foot) == ("–", "")
    assert composition.blocks == (Title("–"),)


def test_fixed_words_follow_the_language_of_the_document() -> None:
    document = replace(bundle(Options(neutral=True)), language="fr-BE")
    composition = compose(document)
    assert composition.language == "fr"
    assert composition.foot.startswith("Source didactique. D’après\u00a0: ")
    assert compose(replace(document, language="tlh")).language == "nl"


def test_line_numbers_are_asked_for() -> None:
    assert compose(bundle(Options(line_numbers=True))).line_step == 5
    assert compose(bundle()).line_step == 0


def test_a_picture_is_looked_at_before_it_is_printed() -> None:
    items = (PictureItem(SVG, "", "Onderschrift"), PageBreak())
    assert Picture(SVG, "svg", "Onderschrift", "Onderschrift") in _blocks(Options(), items)
    with pytest.raises(UserError) as caught:
        compose(bundle(items=(PictureItem(b"GIF89a", "Plaatje"),)))
    assert (caught.value.code, caught.value.details) == (
        "print-picture-broken",
        {"name": "Plaatje"},
    )


def test_a_question_has_no_fewer_than_no_lines() -> None:
    blocks = _blocks(Options(), (QuestionItem("Waarom?", -2),))
    assert Question(1, "Waarom?", 0) in blocks


@pytest.mark.parametrize(
    ("options", "items", "fits"),
    [
        (Options(template=Template.BRIEF), (TextItem("x"),), True),
        (Options(template=Template.BRIEF), (PageBreak(),), False),
        (Options(template=Template.BRIEF, columns=2), (), False),
        (Options(), (), False),
    ],
)
def test_a_brief_fits_one_page_unless_its_reader_parts_it(
    options: Options, items: tuple[Item, ...], fits: bool
) -> None:
    assert compose(bundle(options, items)).one_page is fits

"""Layouts made of words at places, for what a typeset page doesn't easily show."""

from itertools import count

import pytest

from explorer.importing import pdf, pdf_page, storing
from explorer.importing.columns import columns
from explorer.importing.contents import take_contents
from explorer.importing.edges import with_edges
from explorer.importing.furniture import without_furniture
from explorer.importing.headings import judge
from explorer.importing.layout import Entry, Line, Page, Piece, Role, Style, Word
from explorer.importing.line_numbers import without_line_numbers
from explorer.importing.lines import lines_in_order
from explorer.importing.measures import measure
from explorer.importing.paragraphs import pieces_of
from explorer.importing.segments import segments
from explorer.importing.spreads import single_pages
from explorer.importing.tabs import without_tabs

BODY = Style(10.0)


def row(text, x, y, style=BODY, step=5.0):
    """Words of ``text`` set from ``x`` at the height ``y``, letters ``step`` wide."""
    words = []
    for word in text.split():
        words.append(Word(word, x, x + step * len(word), y, style))
        x += step * (len(word) + 0.6)
    return words


def page(words, number=1, width=400.0, height=600.0):
    return Page(number, width, height, tuple(words), sheet=number)


def texts(words):
    return [line.text for line in lines_in_order([page(words)])]


PROSE = "wij willen dat de gemeente bouwt"


def block(x, y, lines, text=PROSE):
    return [word for at in range(lines) for word in row(f"{text} {at}", x, y + 12 * at)]


def test_the_left_column_is_read_before_the_right_one():
    found = texts([*block(210, 100, 6, f"rechts {PROSE}"), *block(10, 100, 6)])
    assert [line.split()[0] for line in found] == ["wij"] * 6 + ["rechts"] * 6


def test_texts_below_each_other_are_no_columns():
    words = [*block(10, 100, 5), *block(230, 300, 5)]
    assert len(columns(segments(words))) == 1


def test_numbers_beside_a_text_are_labels_not_a_column():
    words = [
        word
        for at in range(6)
        for word in (*row(f"0{at}", 10, 100 + 12 * at), *row(PROSE, 40, 100 + 12 * at))
    ]
    assert texts(words)[0] == f"00 {PROSE}"


def test_a_line_across_the_page_parts_the_columns_above_from_those_below():
    across = row(
        "een heel lange regel die over beide kolommen loopt van links naar rechts", 10, 200
    )
    words = [
        *block(10, 100, 5),
        *block(210, 100, 5, f"boven {PROSE}"),
        *across,
        *block(10, 230, 5),
        *block(210, 230, 5, f"onder {PROSE}"),
    ]
    starts = [line.split()[0] for line in texts(words)]
    assert starts == ["wij"] * 5 + ["boven"] * 5 + ["een"] + ["wij"] * 5 + ["onder"] * 5


def test_a_soft_hyphen_inside_a_line_leaves_no_trace():
    words = [
        Word("samen\u00ad", 10, 40, 100, BODY),
        Word("werking", 40, 75, 100, BODY),
        *row("telt mee", 80, 100),
    ]
    assert texts(words) == ["samenwerking telt mee"]


def test_a_stop_after_a_taken_out_number_stands_close():
    words = [
        *row("tekst", 10, 100),
        Word("3", 36, 39, 96, Style(6.0)),
        Word(".", 40, 42, 100, BODY),
    ]
    assert texts(words) == ["tekst."]


def test_no_lines_make_no_pieces():
    assert pieces_of([], measure([], scanned=False)) == []
    assert without_furniture([page([])])[0].words == ()
    assert single_pages([page([])])[0].number == 1


def test_a_header_that_changes_by_chapter_goes_and_a_title_stays():
    pages = []
    for number in range(1, 13):
        header = row(f"Hoofdstuk {'abc'[(number - 1) // 4]}", 10, 20)
        title = row(
            "Titel van dit stuk" if number % 4 == 1 else "gewone tekst",
            10,
            60,
            Style(14.0 if number % 4 == 1 else 10.0),
        )
        pages.append(page([*header, *title, *block(10, 100, 20)], number))
    kept = [" ".join(word.text for word in one.words) for one in without_furniture(pages)]
    assert not any("Hoofdstuk" in text for text in kept)
    assert sum("Titel" in text for text in kept) == 3


def test_a_header_read_differently_on_each_page_of_a_scan_goes_too():
    headers = (
        "Program der Partij",
        "Prograrn der Partij",
        "Program der Partij",
        "Program dcr Partij",
        "Program der Partij",
    )
    pages = [
        page([*row(text, 10, 20), *block(10, 100, 20)], number)
        for number, text in enumerate(headers, start=1)
    ]
    kept = [word.text for one in without_furniture(pages) for word in one.words]
    assert "Partij" not in kept


def test_a_large_repeated_title_is_no_header():
    pages = [
        page([*row("Onze plannen", 10, 30, Style(20.0)), *block(10, 100, 20)], n) for n in (1, 2)
    ]
    assert all(one.words[0].text == "Onze" for one in without_furniture(pages))


def test_years_above_a_table_on_every_page_stay():
    pages = [page([*row("1950 1975 2000", 10, 30), *block(10, 100, 20)], n) for n in range(1, 7)]
    assert all(one.words[0].text == "1950" for one in without_furniture(pages))


def test_pages_get_the_number_that_is_printed_on_them():
    pages = [
        page([*block(10, 100, 20), *row(f"- {number + 4} -", 190, 590)], number)
        for number in range(1, 6)
    ]
    assert [one.cited for one in without_furniture(pages)] == [5, 6, 7, 8, 9]


def test_a_numbered_title_at_the_top_is_no_page_number():
    names = ["Wonen", "Vervoer", "Onderwijs", "Landbouw", "Zorg"]
    pages = [
        page([*row(f"{number}. {name}", 10, 20), *block(10, 100, 20)], number)
        for number, name in enumerate(names, start=1)
    ]
    assert [one.words[1].text for one in without_furniture(pages)] == names


def test_in_a_scan_capitals_part_a_title_from_its_text():
    lines = [line("WONEN IN DE STAD", 1), line(f"W{PROSE[1:]}", 1.6), line(f"{PROSE}.", 2.2)]
    pieces = pieces_of(lines, measure(lines, scanned=True))
    assert [piece.text for piece in pieces] == ["WONEN IN DE STAD", f"W{PROSE[1:]} {PROSE}."]


def test_a_running_header_may_change_within_sight_of_itself():
    names = ["Wonen in het dorp"] * 4 + ["Werk"] * 40
    pages = [
        page([*row(name, 10, 20), *row("plan", 10, 32), *block(10, 100, 20)], n)
        for n, name in enumerate(names, start=1)
    ]
    assert "dorp" not in [word.text for one in without_furniture(pages) for word in one.words]


def test_bookmarks_that_are_empty_or_no_text_are_left_out():
    class Mark:
        level = 0

        def __init__(self, title):
            self.get_title = lambda: title.decode("utf-16-le")
            self.get_dest = lambda: None

    class Document:
        def get_toc(self, max_depth):
            return [Mark(b" \0"), Mark(b"\0\xd8"), Mark("Wonen".encode("utf-16-le"))]

    assert pdf._bookmarks(Document()) == (Entry("Wonen", 1, 1),)


def line(text, number, page_number=1, x0=10.0, style=BODY):
    return Line(text, x0, x0 + 100, 20.0 * number, style, page_number, page_number, 10.0, 300.0)


def listed(*entries, page_number=1):
    places = count(1)
    return [line(text, next(places), page_number) for text in entries]


ENTRIES = ("Wonen .... 3", "Werk .... 5", "Zorg .... 7", "Natuur .... 9", "Slot .... 11")


def test_a_list_of_titles_with_pages_is_taken_out_with_its_heading():
    found = take_contents([*listed("Waar staat wat", *ENTRIES), line("Tekst", 1, 3)])
    assert [(entry.title, entry.page) for entry in found.entries][:2] == [("Wonen", 3), ("Werk", 5)]
    assert [one.text for one in found.rest] == ["Tekst"]


def test_page_numbers_may_stand_before_the_titles_and_titles_may_have_bullets():
    found = take_contents([*listed("Inhoud", "3 Wonen", "5 Werk", "7 Zorg"), line("Tekst", 1, 3)])
    assert [entry.title for entry in found.entries] == ["Wonen", "Werk", "Zorg"]
    bulleted = take_contents(listed("Inhoud", "• Wonen 3", "• Werk 5", "• Zorg 7"))
    assert [entry.title for entry in bulleted.entries] == ["Wonen", "Werk", "Zorg"]


def test_titles_over_two_lines_are_listed_whole_and_leaders_make_a_list():
    wrapped = ("Wonen", "voor iedereen .... 3", "DEEL", "Werk .... 5", "Zorg", "dichtbij .... 7")
    found = take_contents(listed("In dit boek", *wrapped, "Natuur .... 9"))
    assert [one.title for one in found.entries] == [
        *("voor iedereen", "Werk", "Zorg dichtbij", "Natuur")
    ]
    assert found.rest == ()


def test_a_word_that_a_damaged_font_makes_miles_long_takes_no_memory():
    words = [*block(10, 100, 9), Word("ver", 10, 1e15, 90, BODY)]
    assert len(columns(segments(words))) == 1


def test_a_list_with_leaders_may_stand_in_two_columns():
    words = [
        word
        for at in range(8)
        for x in (10, 220)
        for word in row(f"Wonen {'.' * 24} {at + x}", x, 100 + 12 * at)
    ]
    assert len(columns(segments(words))) == 2


def test_the_text_goes_around_one_small_box():
    small = Style(8.0)
    words = [
        *block(10, 100, 10, f"{PROSE} en {PROSE}"),
        *block(10, 220, 6),
        *(
            word
            for at in range(3)
            for word in row(f"kader {at} met tekst", 280, 222 + 10 * at, small)
        ),
        *block(10, 292, 10, f"{PROSE} en {PROSE}"),
    ]
    found = [one for one in columns(segments(words)) if one.aside]
    assert [len(one.lines) for one in found] == [3]


def test_a_list_goes_on_overleaf_but_not_far_on():
    lines = [
        *listed("Inhoud", *ENTRIES),
        *listed("Na .... 12", "Nog .... 13", "Meer .... 14", page_number=2),
    ]
    lines += listed("Som 1 .... 1", "Som 2 .... 2", "Som 3 .... 3", page_number=6)
    found = take_contents(lines)
    assert len(found.entries) == 8
    assert [one.page for one in found.rest] == [6, 6, 6]


def test_numbers_that_do_not_rise_or_are_few_make_no_list():
    assert (
        take_contents(
            listed("a1 .... 9", "b1 .... 3", "c1 .... 8", "d1 .... 2", "e1 .... 1")
        ).entries
        == ()
    )
    assert take_contents(listed("Wonen .... 3", "Werk .... 4")).entries == ()


def test_indents_of_a_list_are_levels():
    lines = [line(text, at, x0=10.0 + 20 * (at % 2)) for at, text in enumerate(ENTRIES)]
    assert [entry.level for entry in take_contents([*lines, line("Tekst", 1, 12)]).entries] == [
        1,
        2,
        1,
        2,
        1,
    ]


def test_words_printed_twice_on_one_spot_are_kept_once():
    words = (
        Word("tekst", 10, 30, 100, BODY),
        Word("tekst", 10.5, 30.5, 100.2, BODY),
        Word("tekst", 60, 80, 100, BODY),
    )
    assert pdf_page._once(words) == (words[0], words[2])


def test_a_large_letter_with_nothing_but_a_hyphen_after_it_stands_alone():
    class OneLetter(pdf_page.PageReader):
        def __init__(self):
            self.text = "D\ufffe"

        def _look(self, index):
            return Style(10.0 if index else 30.0), 0

        def _word(self, text, start, end, style, angle):
            return text, start, end

    found = []
    OneLetter()._read(pdf_page._TOKEN.match("D\ufffe"), found)
    assert found == [("D", 0, 1)]


def test_a_listed_title_on_the_cover_is_left_there():
    cover = Piece("Wonen", (1,), Style(30.0))
    rest = [Piece("Wonen", (2,), Style(14.0), gap=2.0), Piece("Tekst " * 60, (2,), BODY, lines=4)]
    judged = judge([cover, *rest], (Entry("Wonen", 1, 1),), "contents", scanned=False)
    assert judged[0].level == 0


def test_strong_titles_without_text_between_them_stay():
    names = [Piece(f"Titel {name}", (1,), Style(20.0, bold=True), gap=2.0) for name in "abcd"]
    text = Piece("Tekst " * 60, (1,), BODY, lines=4, gap=1.5)
    judged = judge([text, *names, text], (), "contents", scanned=False)
    assert sum(one.level == 1 for one in judged) == 4


def test_folders_are_not_synced_where_they_can_not_be_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(storing.sys, "platform", "win32")
    storing._sync_folder(tmp_path / "weg")


@pytest.mark.parametrize("steps", [[0.001, 0.002], [0.5, 0.505]])
def test_the_worker_tells_no_more_than_hundredths(steps):
    import io  # noqa: PLC0415 -- for this test alone

    from explorer.importing.worker import _Reporter  # noqa: PLC0415 -- for this test alone

    out = io.StringIO()
    reporter = _Reporter(out)
    for done in steps:
        reporter.progress(done)
    assert len(out.getvalue().splitlines()) == 1


def numbered(first, lines=14, x=380.0, start=10.0, words=PROSE):
    return page(
        [
            word
            for at in range(lines)
            for word in (
                *row(words, start, 100 + 12 * at),
                *([Word(str(first + at), x, x + 10, 100 + 12 * at, BODY)] if words else []),
            )
        ]
    )


def test_line_numbers_at_the_right_go_too_and_a_short_page_follows_the_others():
    short = page([*row(PROSE, 10, 100), Word("29", 380, 390, 100, BODY)], number=2)
    long, last = without_line_numbers([numbered(1), short])
    assert not any(word.text.isdigit() for word in long.words)
    assert any(word.text == "29" for word in last.words)


def test_a_column_of_years_is_no_numbering_of_lines():
    words = [word for at in range(8) for word in row(PROSE, 10, 300 + 12 * at)]
    table = [
        word
        for at in range(9)
        for word in (
            Word(str(2000 + at), 10, 30, 100 + 12 * at, BODY),
            *row(PROSE, 60, 100 + 12 * at),
        )
    ]
    given = page([*table, *words])
    assert without_line_numbers([given]) == [given]


def test_numbers_alone_on_their_lines_count_as_lines():
    words = [
        word
        for at in range(14)
        for word in (Word(str(1 + at), 1, 8, 100 + 12 * at, BODY), *row(PROSE, 20, 100 + 12 * at))
    ]
    blank = [Word("15", 1, 8, 268, BODY), *row(PROSE, 20, 280)]
    (found,) = without_line_numbers([page([*words, *blank])])
    assert not any(word.text.isdigit() for word in found.words)


def test_a_stretch_of_names_is_not_taken_for_narrow_prose():
    wide = Line("breed " * 10, 10, 390, 0, BODY, 1, 1, 10, 390)
    names = [Line(f"Jan Jansen {n}", 10, 90, 12.0 * n, BODY, 1, 1, 10, 390) for n in range(1, 12)]
    assert {line.right for line in with_edges([wide, *names])} == {390}


SMALL = Style(8.0)


def test_a_wide_column_that_starts_where_narrow_ones_do_makes_them_no_wider():
    name = "Vereniging van Gemeenten"
    narrow = [line(name, at)._replace(x1=290.0, right=290.0) for at in range(6)]
    broad = [line(name, at, 2)._replace(x1=480.0, right=480.0) for at in range(6)]
    assert {one.right for one in with_edges([*narrow, *broad])[:6]} == {290.0}


def wide(text, number, x0=10.0, x1=390.0, style=BODY, text_x=10.0):
    """A line in a column from 10 to 390, over all of it unless told otherwise."""
    return Line(text, x0, x1, 12.0 * number, style, 1, 1, 10, 390, text_x=text_x)


def pieces(*lines):
    return pieces_of(lines, measure(lines, scanned=False))


def test_small_print_is_a_footnote_from_its_first_mark_on():
    body = [wide(f"{PROSE} en {PROSE} {number}", number) for number in range(8)]
    source = wide("Bron: eigen telling van de gemeente", 9, x1=200, style=SMALL)
    note = wide("1 Zie ook het plan van vorig jaar.", 10, x1=200, style=SMALL)
    found = pieces(*body, source, note)
    assert [piece.text for piece in found if piece.role is Role.FOOTNOTE] == [note.text]
    assert found[-2].text == source.text


def test_numbers_under_each_other_are_items_though_no_line_ends_before_the_margin():
    items = [wide(f"{n + 1}. {PROSE} en {PROSE}", n, text_x=25.0) for n in range(3)]
    assert len(pieces(*items)) == 3


def test_a_line_back_under_the_bullet_starts_a_paragraph():
    lines = [
        wide(f"• {PROSE} en ook {PROSE} en", 0, text_x=25.0),
        wide(f"zij doet dat samen met de buurt, want {PROSE} daar.", 1, x0=25.0, text_x=25.0),
        wide(f"Daarna {PROSE} en {PROSE}", 2),
    ]
    assert [piece.text.split()[0] for piece in pieces(*lines)][-1] == "Daarna"


@pytest.mark.parametrize(("x1", "count"), [(385.0, 1), (200.0, 2)])
def test_a_sentence_that_ends_before_the_margin_ends_its_paragraph(x1, count):
    lines = [
        wide(f"Vandaag {PROSE} en {PROSE}", 0),
        wide(f"{PROSE}.", 1, x1=x1),
        wide(f"Morgen {PROSE} en {PROSE}", 2),
    ]
    assert len(pieces(*lines)) == count


def tabbed(mark, x, beside=None):
    words = [*row(PROSE, 80, 100), Word(mark, x, x + 40, 100, Style(7.0))]
    return page([*words, *([Word(beside, x + 42, x + 60, 100, BODY)] if beside else [])])


def test_tabs_in_the_margin_of_many_pages_are_no_part_of_the_text():
    pages = [tabbed("WONEN", 560) for _ in range(5)]
    assert [len(one.words) for one in without_tabs(pages)] == [len(PROSE.split())] * 5


def test_what_stands_in_the_margin_of_a_few_pages_stays():
    pages = [
        *(tabbed("WONEN", 560) for _ in range(3)),
        *(tabbed(f"Z{'o' * n}", 560) for n in range(6)),
    ]
    assert without_tabs(pages) == pages


def test_a_word_that_begins_a_line_on_many_pages_stays():
    pages = [tabbed("Wij", 10, beside="willen") for _ in range(5)]
    assert without_tabs(pages) == pages


def beside(number, mark, x=20.0):
    words = [*row(PROSE, 80, 300), Word(str(mark), x, x + 12, 300, Style(12.0))]
    return page(words, number)


def test_page_numbers_beside_the_text_are_no_part_of_it():
    pages = [beside(at, at + 2, 20.0 if at % 2 else 380.0) for at in range(1, 7)]
    assert [len(one.words) for one in without_tabs(pages)] == [len(PROSE.split())] * 6
    assert without_tabs([]) == []
    years = [beside(at, 7 * at % 5) for at in range(1, 7)]
    assert without_tabs(years) == years


def test_a_stamp_across_the_text_of_every_page_goes_and_a_large_title_stays():
    stamp = Word("CONCEPT", 40, 300, 190, Style(60.0))
    pages = [page([*block(10, 100, 9), stamp], at) for at in range(1, 6)]
    title = Word("Wonen", 40, 100, 60, Style(24.0))
    pages.append(page([title, *block(10, 100, 9), stamp], 6))
    kept = [word.text for one in without_tabs(pages) for word in one.words if word.size > 10]
    assert kept == ["Wonen"]
    assert without_tabs([page([])]) == [page([])]


def test_a_head_of_one_page_goes_where_all_others_have_theirs():
    pages = [
        page(
            [
                *row("Programma", 10, 20, Style(8.0)),
                *row("Zorg" if at == 8 else "Wonen", 10, 30, Style(8.0)),
                *block(10, 60, 20),
            ],
            at,
        )
        for at in range(1, 12)
    ]
    assert all(one.words[0].text == "wij" for one in without_furniture(pages))


def stretched(x, y, right, text):
    words = text.split()
    gap = (right - x - 5.0 * len("".join(words))) / (len(words) - 1)
    return [
        Word(word, start, start + 5.0 * len(word), y, BODY)
        for word, start in zip(words, starts(x, words, gap), strict=True)
    ]


def starts(x, words, gap):
    for word in words:
        yield x
        x += 5.0 * len(word) + gap


def loose(seed):
    return ("wil" + "len" * (seed // (at + 1) % 4) for at in range(4))


def test_columns_of_stretched_lines_are_no_cells():
    words = [
        word
        for at in range(12)
        for x in (10, 220)
        for word in stretched(x, 100 + 12 * at, x + 190, " ".join(loose(7 * at + x)))
    ]
    found = lines_in_order([page(words)])
    assert [line.x0 for line in found] == [10] * 12 + [220] * 12
    assert not any(line.cells for line in found)


def test_rows_of_a_table_of_four_columns_are_read_as_rows():
    cells = ("Maatregel vandaag", "Kosten per jaar", "Opbrengst later", "Besluit van wie")
    words = [
        word
        for at in range(12)
        for x, text in zip((10, 120, 230, 320), cells, strict=True)
        for word in row(f"{text}", x, 100 + 12 * at, step=4.0)
    ]
    assert len(columns(segments(words))) == 1


def test_bullets_below_each_other_make_no_table_of_a_column():
    words = [
        word
        for at in range(12)
        for x in (10, 220)
        for word in (
            Word("•", x, x + 4, 100 + 12 * at, BODY),
            *row("huizen voor een ieder", x + 20, 100 + 12 * at),
        )
    ]
    assert len(columns(segments(words))) == 2

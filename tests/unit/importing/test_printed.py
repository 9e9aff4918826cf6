"""Typeset PDFs with a known outline and known paragraphs, read back."""

import re
from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import typst
from pypdfium2 import raw

from explorer.errors import UserError
from explorer.importing import pdf
from explorer.importing.characters import squeezed
from explorer.importing.outlining import draft_of
from explorer.importing.pdf import read_pdf
from explorer.importing.printed import read_printed
from tests.unit.importing.typesetting import LOOKS, PLAIN, typeset, written

PEERS = Path(__file__).resolve().parents[4] / "shared" / "programme" / "peers"


def ignore(*_told):
    pass


def read_back(file):
    return draft_of(read_printed(file, ignore), file.name)


def compiled(tmp_path, source, name="a.pdf"):
    file = tmp_path / name
    file.write_bytes(typst.compile(source.encode()))
    return file


def agreement(found, wanted):
    """F1 of two lists of titles, numbering, case and white aside."""
    one, two = (
        Counter(squeezed(re.sub(r"^[\d.]+ ", "", title)) for title in titles)
        for titles in (found, wanted)
    )
    return 2 * sum((one & two).values()) / (sum(one.values()) + sum(two.values()))


@pytest.mark.parametrize("look", LOOKS)
def test_headings_and_paragraphs_are_found_in_every_look(tmp_path, look):
    text = written(seed=3)
    draft = read_back(typeset(text, look, tmp_path / "a.pdf"))
    assert agreement([block.text for block in draft.headings()], text.titles) == 1.0
    assert [block.text for block in draft.blocks if not block.is_heading] == text.paragraphs


def test_levels_follow_the_looks(tmp_path):
    text = written(seed=3)
    draft = read_back(typeset(text, "one column", tmp_path / "a.pdf"))
    assert [block.level for block in draft.headings()] == [level for level, _, _ in text.sections]


def test_the_outline_of_the_document_goes_first(tmp_path):
    source = (
        PLAIN
        + "#set heading(numbering: none)\n"
        + '#show heading: it => block(text(weight: "regular", size: 11pt, it.body))\n'
    )
    for title in ("Wonen in de stad", "Werken in het dorp", "Zorg voor elkaar"):
        paragraph = written(seed=5, chapters=1, parts=0).paragraphs[0]
        source += f"= {title}\n{paragraph}\n\nNog een alinea die hier staat.\n"
    draft = read_back(compiled(tmp_path, source))
    assert [(b.text, b.reason) for b in draft.headings()] == [
        ("Wonen in de stad", "bookmarks"),
        ("Werken in het dorp", "bookmarks"),
        ("Zorg voor elkaar", "bookmarks"),
    ]


def test_a_table_of_contents_is_used_and_left_out(tmp_path):
    text = written(seed=5)
    rows = "\n\n".join(
        f"{title} #box(width: 1fr, repeat[.]) {3 + at // 4}" for at, title in enumerate(text.titles)
    )
    before = "#align(center, text(size: 30pt)[Programma 2023])\n#pagebreak()\n"
    before += f"#text(size: 18pt)[Inhoud]\n\n{rows}\n#pagebreak()\n"
    draft = read_back(typeset(text, "one column", tmp_path / "a.pdf", before))
    assert [(b.text, b.level, b.reason) for b in draft.headings()] == [
        (t, n, "contents") for n, t, _ in text.sections
    ]
    assert not any("....." in block.text or block.text == "Inhoud" for block in draft.blocks)
    assert (draft.title, draft.year) == ("Programma 2023", 2023)


def test_footnotes_are_told_apart_and_their_numbers_leave_the_text(tmp_path):
    notes = ("Zie het jaarverslag.", "Volgens de Raad van State.")
    source = LOOKS["one column"] + "#h1[Wonen]\n"
    source += (
        f"Wij bouwen huizen#footnote[{notes[0]}] in de stad#super[x]."
        f" Dat kost geld.#footnote[{notes[1]}]\n\n" + " ".join(written().paragraphs)
    )
    draft = read_back(compiled(tmp_path, source))
    assert [b.text for b in draft.blocks if b.kind == "footnote"] == [
        f"{n} {t}" for n, t in enumerate(notes, start=1)
    ]
    assert draft.blocks[1].text == "Wij bouwen huizen in de stadx. Dat kost geld."


def test_tables_stay_readable_row_by_row(tmp_path):
    rows = "".join(
        f"[{year}], [{year - 1990} miljoen], [{year - 1980} miljoen]," for year in range(2000, 2006)
    )
    source = (
        LOOKS["one column"]
        + written(seed=2).paragraphs[0]
        + f"\n#table(columns: (1fr, 1fr, 1fr), stroke: none, {rows})\n"
    )
    draft = read_back(compiled(tmp_path, source))
    assert next(b.text for b in draft.blocks if b.kind == "row") == "2000 | 10 miljoen | 20 miljoen"


def test_bullets_and_numbers_are_passages_of_their_own(tmp_path):
    items = "".join(f"- {paragraph}\n" for paragraph in written(seed=4).paragraphs[:3])
    source = (
        LOOKS["one column"]
        + f"Wij willen:\n{items}\n+ Eerst dit.\n+ Dan dat.\n\n{written(seed=9).paragraphs[0]}"
    )
    draft = read_back(compiled(tmp_path, source))
    assert [b.text for b in draft.blocks if b.kind == "bullet"] == written(seed=4).paragraphs[:3]
    assert [b.text for b in draft.blocks if re.match(r"\d\.", b.text)] == [
        "1. Eerst dit.",
        "2. Dan dat.",
    ]


def test_two_pages_side_by_side_are_read_as_two(tmp_path):
    sides = [" ".join(written(seed=seed, chapters=2).paragraphs[:9]) for seed in range(11, 15)]
    spreads = [
        f"#grid(columns: (1fr, 1fr), gutter: 4cm, [{a}], [{b}])\n"
        for a, b in (sides[:2], sides[2:])
    ]
    source = (
        PLAIN
        + "#set page(width: 42cm, height: 29cm, margin: 2cm)\n"
        + "#pagebreak()\n".join(spreads)
    )
    reading = read_printed(compiled(tmp_path, source), ignore)
    assert [piece.text for piece in reading.pieces] == sides
    assert [piece.pages for piece in reading.pieces] == [(1,), (1,), (2,), (2,)]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_turned_pages_are_read_along_their_text(tmp_path, turn):
    text = written(seed=8, chapters=1, parts=1)
    body = "".join(
        f'#text(size: 16pt, weight: "bold")[{title}]\n\n{" ".join(ps)}\n\n'
        for _, title, ps in text.sections
    )
    source = (
        PLAIN
        + "#set page(width: 20cm, height: 20cm)\n"
        + f"#rotate({turn}deg, box(width: 15cm, height: 15cm)[{body}])\n"
    )
    pieces = read_printed(compiled(tmp_path, source), ignore).pieces
    assert [piece.text for piece in pieces if piece.style.bold] == text.titles


COLOURED = 'text(fill: rgb("#0040c0"))[{title}]'
HEAVY = 'text(weight: "bold")[{title}]'


@pytest.mark.parametrize(("look", "start"), [(COLOURED, "{text}"), (HEAVY, "*Wij* {text}")])
def test_titles_of_the_size_of_the_text_without_white_around_them_are_headings(
    tmp_path, look, start
):
    text = written(seed=4, chapters=3, parts=2)
    body = "".join(
        f"#block(above: .65em, below: .65em, {look.format(title=title)})\n"
        + "".join(f"{start.format(text=paragraph)}\n\n" for paragraph in paragraphs)
        for _, title, paragraphs in text.sections
    )
    source = PLAIN + "#set par(justify: true, spacing: .65em, first-line-indent: 1em)\n" + body
    draft = read_back(compiled(tmp_path, source))
    assert [heading.text for heading in draft.headings()] == text.titles


def test_numbered_chapters_of_a_page_each_keep_their_titles(tmp_path):
    text = written(seed=4, chapters=6, parts=0)
    body = "#pagebreak()\n".join(
        f"{number} {title}\n\n{paragraphs[0]}\n"
        for number, (_, title, paragraphs) in enumerate(text.sections, start=1)
    )
    source = PLAIN + '#set page(height: 20cm, numbering: "1")\n' + body
    draft = read_back(compiled(tmp_path, source))
    assert [heading.text for heading in draft.headings()] == [
        f"{number} {title}" for number, title in enumerate(text.titles, start=1)
    ]


def test_a_large_first_letter_belongs_to_its_word(tmp_path):
    rest = " ".join(written(seed=3).paragraphs[:4])
    source = (
        PLAIN
        + "#grid(columns: (auto, 1fr), column-gutter: 2pt, text(size: 40pt)[W], [#v(4pt)ij bouwen. "
        + rest
        + "])"
    )
    assert read_printed(compiled(tmp_path, source), ignore).pieces[0].text == "Wij bouwen. " + rest


def test_letters_set_wide_are_put_together(tmp_path):
    source = (
        LOOKS["one column"]
        + "#text(size: 20pt, tracking: 12pt)[ONS PLAN]\n\n"
        + " ".join(written().paragraphs)
    )
    assert read_back(compiled(tmp_path, source)).blocks[0].text == "ONS PLAN"


def test_letters_printed_twice_are_read_once(tmp_path):
    source = (
        PLAIN
        + "#place(top, [Schaduw in de tekst])\n"
        + "#place(top, dx: .5pt, [Schaduw in de tekst])\n#v(2em)\n"
        + " ".join(written().paragraphs)
    )
    assert read_printed(compiled(tmp_path, source), ignore).pieces[0].text == "Schaduw in de tekst"


INVISIBLE, SEEN = raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_FILL


def scan(tmp_path, words="", width=595, height=842, mode=INVISIBLE, *, above=True):
    """A page with a bitmap, which covers all of it, and ``words`` above or under it."""
    document = pdfium.PdfDocument.new()
    page = document.new_page(595, 842)
    bitmap = pdfium.PdfBitmap.new_native(8, 8, raw.FPDFBitmap_BGR)
    image = pdfium.PdfImage.new(document)
    image.set_bitmap(bitmap)
    image.set_matrix(pdfium.PdfMatrix(width, 0, 0, height, 0, 0))
    if above:
        page.insert_obj(image)
    font = raw.FPDFText_LoadStandardFont(document.raw, b"Helvetica")
    for at, line in enumerate(words.split("\n")):
        thing = raw.FPDFPageObj_CreateTextObj(document.raw, font, 11)
        encoded = (line + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(
            thing,
            (raw.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)
            if hasattr(raw, "c_ushort")
            else _wide(encoded),
        )
        raw.FPDFTextObj_SetTextRenderMode(thing, mode)
        raw.FPDFPageObj_Transform(thing, 1, 0, 0, 1, 60, 780 - 14 * at)
        raw.FPDFPage_InsertObject(page.raw, thing)
    if not above:
        page.insert_obj(image)
    page.gen_content()
    file = tmp_path / "scan.pdf"
    document.save(file)
    document.close()
    return file


def _wide(encoded):
    import ctypes  # noqa: PLC0415 -- for this alone

    return (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)


def test_a_small_picture_makes_no_scan(tmp_path):
    file = scan(tmp_path, "\n".join(written().paragraphs[0].split(". ")), width=90, height=60)
    assert read_printed(file, ignore).pieces


def test_a_picture_of_a_page_is_refused_as_a_scan(tmp_path):
    for words in ("", "x7 qr\n:;; zw", "Gescand met een apparaat"):
        with pytest.raises(UserError, match="import-scan"):
            read_printed(scan(tmp_path, words), ignore)


RECOGNISED = "\n".join(
    f"wij willen dat de gemeente nummer {at} meer huizen bouwt voor iedereen" for at in range(30)
)


def test_a_scan_with_a_good_text_layer_is_read_and_said_to_be_one(tmp_path):
    reading = read_printed(scan(tmp_path, RECOGNISED), ignore)
    assert reading.warnings == ("import-from-scan",)
    assert "gemeente nummer 7 meer huizen" in " ".join(piece.text for piece in reading.pieces)


@pytest.mark.parametrize(
    ("above", "told"), [(True, ()), (False, ("import-from-scan",))], ids=["over", "under"]
)
def test_text_over_a_photograph_is_no_scan_and_text_under_it_is(tmp_path, above, told):
    file = scan(tmp_path, RECOGNISED, mode=SEEN, above=above)
    assert read_printed(file, ignore).warnings == told


def test_letters_without_meaning_are_refused(tmp_path):
    source = PLAIN + " ".join("#$%&"[at % 4] + str(at * 7919 % 997) for at in range(300)).replace(
        "#", "\\#"
    ).replace("$", "\\$")
    with pytest.raises(UserError, match="import-unreadable"):
        read_printed(compiled(tmp_path, source), ignore)


def test_letters_that_make_no_words_are_refused(tmp_path):
    source = PLAIN + " ".join(f"q{'xzwv'[at % 4]}{at * 7919 % 997}" for at in range(300))
    with pytest.raises(UserError, match="import-unreadable"):
        read_printed(compiled(tmp_path, source), ignore)


def garbled(text):
    return text.translate(str.maketrans("abeijouv", "zbdhjntv"))


def test_titles_in_a_font_that_hides_its_letters_are_told(tmp_path):
    text = written()
    titles = "".join(f"= {garbled(title)}\n#lorem(40)\n" for title in text.titles)
    file = compiled(
        tmp_path, PLAIN + '#show heading: set text(font: "DejaVu Sans Mono")\n' + titles
    )
    assert read_printed(file, ignore).warnings == ("import-some-unreadable",)


def test_a_text_of_other_letters_is_refused(tmp_path):
    file = compiled(tmp_path, PLAIN + garbled(" ".join(written().paragraphs)))
    with pytest.raises(UserError, match="import-unreadable"):
        read_printed(file, ignore)


def test_a_stamp_that_slants_over_the_page_is_no_text(tmp_path):
    stamp = (
        "#set page(foreground: rotate(-50deg, text(size: 60pt, fill: silver)[CONCEPT VERSIE 2]))\n"
    )
    text = written()
    draft = read_back(typeset(text, "one column", tmp_path / "a.pdf", stamp))
    assert [block.text for block in draft.blocks if not block.is_heading] == text.paragraphs


def test_a_pdf_without_any_text_or_picture_is_refused(tmp_path):
    with pytest.raises(UserError, match="import-scan"):
        read_printed(compiled(tmp_path, "#rect()"), ignore)


def test_a_damaged_pdf_is_refused(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\nen verder niets")
    with pytest.raises(UserError, match="import-damaged"):
        read_pdf(file, ignore)


def test_a_pdf_with_a_password_is_refused(tmp_path, monkeypatch):
    def locked(_file):
        raise pdfium.PdfiumError("password", err_code=raw.FPDF_ERR_PASSWORD)

    monkeypatch.setattr(pdf.pdfium, "PdfDocument", locked)
    with pytest.raises(UserError, match="import-encrypted"):
        read_pdf(tmp_path / "a.pdf", ignore)


def test_characters_are_asked_one_by_one_where_they_do_not_come_at_once(tmp_path, monkeypatch):
    file = compiled(tmp_path, PLAIN + "Een zin met woorden.")
    monkeypatch.setattr(pdf.raw, "FPDFText_GetText", lambda *_: 0)
    monkeypatch.setattr(pdf.raw, "FPDFPageObj_GetFillColor", lambda *_: 0)
    words = read_pdf(file, ignore).pages[0].words
    assert [word.text for word in words] == ["Een", "zin", "met", "woorden."]


def test_too_many_pages_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pdf, "_MOST_PAGES", 1)
    file = compiled(tmp_path, "een\n#pagebreak()\ntwee")
    with pytest.raises(UserError, match="import-too-many-pages"):
        read_pdf(file, ignore)


def test_a_page_that_can_not_be_loaded_is_left_empty(tmp_path, monkeypatch):
    file = compiled(tmp_path, "een\n#pagebreak()\ntwee")
    load = pdfium.PdfDocument.__getitem__

    def failing(self, index):
        if index == 0:
            raise pdfium.PdfiumError("page")
        return load(self, index)

    monkeypatch.setattr(pdfium.PdfDocument, "__getitem__", failing)
    pages = read_pdf(file, ignore).pages
    assert [[word.text for word in page.words] for page in pages] == [[], ["twee"]]


@pytest.mark.skipif(
    not PEERS.exists(), reason="the real programmes lie beside the project, not in it"
)
@pytest.mark.parametrize("name", ["TK_2021-03_De-Groenen"])
def test_real_outlines_are_found_without_looking_at_them(name):
    reading = read_printed(PEERS / f"{name}.pdf", ignore)
    wanted = [entry.title for entry in reading.bookmarks]
    from dataclasses import replace  # noqa: PLC0415 -- for this test alone

    draft = draft_of(replace(reading, bookmarks=()), name)
    assert agreement([block.text for block in draft.headings()], wanted) > 0.95


@pytest.mark.skipif(
    not PEERS.exists(), reason="the real programmes lie beside the project, not in it"
)
def test_the_real_scan_is_refused_as_a_scan():
    with pytest.raises(UserError, match="import-scan"):
        read_printed(PEERS / "TK_1971-04_Nederlands-Appel-scan.pdf", ignore)


LONG = "De gemeente bouwt en verhuurt huizen aan wie er in de buurt wil wonen en werken. " * 4


@pytest.mark.parametrize("every", [1, 5])
def test_numbers_beside_the_lines_are_no_text(tmp_path, every):
    numbering = f"n => if calc.rem(n, {every}) == 0 {{ n }}"
    before = f"#set par.line(numbering: {numbering})\n"
    text = written(seed=3)
    draft = read_back(typeset(text, "one column", tmp_path / "a.pdf", before))
    assert [block.text for block in draft.blocks if not block.is_heading] == text.paragraphs
    assert [block.text for block in draft.headings()] == text.titles


def test_the_text_goes_on_around_a_box_in_the_margin(tmp_path):
    quote = "Een citaat dat in een kader naast de tekst staat, in kleine letters."
    box = f"#place(right, dx: 4.6cm, box(width: 4cm, text(size: 7pt)[{quote}]))\n"
    paragraphs = written(seed=5).paragraphs[:12]
    source = (
        PLAIN
        + '#set page(paper: "a5", margin: (left: 1cm, right: 5.5cm, y: 1cm))\n'
        + "#set par(spacing: 1.4em)\n"
        + "".join(f"{text}\n{box if at == 2 else ''}\n" for at, text in enumerate(paragraphs))
    )
    texts = [block.text for block in read_back(compiled(tmp_path, source)).blocks]
    assert [text for text in texts if text != quote] == paragraphs
    assert texts.count(quote) == 1


def test_lines_beside_a_picture_are_wrapped_where_they_stop(tmp_path):
    narrow = "Waar ieder kind " + "KLM en NAVO noemt en de zin toch verder gaat, " * 10 + "klaar."
    source = (
        PLAIN
        + '#set page(paper: "a4")\n#set par(justify: false, spacing: 1.4em)\n'
        + f"{LONG * 2}\n\n#block(width: 45%)[{narrow}]\n\n{LONG * 2}\n"
    )
    texts = [block.text for block in read_back(compiled(tmp_path, source)).blocks]
    assert texts == [(LONG * 2).strip(), narrow, (LONG * 2).strip()]


def test_a_short_line_in_capitals_is_no_part_of_the_text_below(tmp_path):
    source = (
        PLAIN
        + "#set par(justify: true)\n"
        + "".join(
            f"#block(above: 1.2em, below: .65em)[DEEL {name}]\n{LONG}\n\n"
            for name in ("EEN", "TWEE")
        )
    )
    draft = read_back(compiled(tmp_path, source))
    assert [block.text for block in draft.headings()] == ["DEEL EEN", "DEEL TWEE"]


def test_sentences_of_a_list_item_stay_together(tmp_path):
    items = "- Er komt een register.\\\n  Dat vermeldt de herkomst van alles.\n- Het is openbaar.\n"
    source = PLAIN + f"{LONG}\n\n{items}\n{LONG}\n"
    bullets = [b.text for b in read_back(compiled(tmp_path, source)).blocks if b.kind == "bullet"]
    assert bullets == [
        "Er komt een register. Dat vermeldt de herkomst van alles.",
        "Het is openbaar.",
    ]


@pytest.mark.parametrize("look", ['weight: "bold"', 'fill: rgb("#a02020")'])
def test_titles_in_the_margin_come_before_the_text_beside_them(tmp_path, look):
    text = written(seed=8)
    source = PLAIN + '#set page(paper: "a4", margin: (left: 6cm))\n#set par(spacing: 1.5em)\n'
    for _, title, paragraphs in text.sections:
        aside = f"#place(dx: -4.5cm, box(width: 4cm, text(hyphenate: false, {look})[{title}]))\n"
        source += aside + "".join(f"{paragraph}\n\n" for paragraph in paragraphs)
    draft = read_back(compiled(tmp_path, source))
    assert [block.text for block in draft.headings()] == text.titles
    assert [block.text for block in draft.blocks if not block.is_heading] == text.paragraphs


@pytest.mark.parametrize("quote", ["“Wij kiezen voor een land zonder muren”", ""])
def test_sentences_lifted_out_of_the_text_are_no_titles(tmp_path, quote):
    text = written(seed=9)
    parts = [LOOKS["one column"]]
    lifted = [
        quote or f"Deel {n}: wij kiezen voor een land waarin iedereen in de wijk echt meetelt."
        for n in range(len(text.sections))
    ]
    for (level, title, paragraphs), words in zip(text.sections, lifted, strict=True):
        parts += [f"#h{level}[{title}]\n", *(f"{one}\n" for one in paragraphs)]
        parts.append(f"#block(above: 2em, below: 2em, text(size: 15pt)[{words}])\n")
    draft = read_back(compiled(tmp_path, "\n".join(parts)))
    assert [block.text for block in draft.headings()] == text.titles


def test_pages_without_text_among_others_are_told(tmp_path):
    pictures = pdfium.PdfDocument(scan(tmp_path))
    printed = pdfium.PdfDocument(typeset(written(), "one column", tmp_path / "a.pdf"))
    for _ in range(2):
        printed.import_pages(pictures)
    printed.save(tmp_path / "b.pdf")
    assert read_printed(tmp_path / "b.pdf", ignore).warnings == ("import-some-scans",)

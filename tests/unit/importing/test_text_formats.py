import pytest

from explorer.errors import UserError
from explorer.importing.formats import FORMATS, detect, read, refuse_early
from explorer.importing.layout import Role
from explorer.importing.marked import read_marked
from explorer.importing.plain import reading_of
from explorer.importing.web import read_web


def ignore(_done):
    pass


LONG = "Wij willen dat elke gemeente betaalbare woningen bouwt voor wie er wil wonen en"

WRAPPED = f"""WONEN

{LONG}
werken. Daarvoor is geld nodig, en dat geld komt er. Wij vragen dat aan de regering.

{LONG}

blijven. Zo simpel is het. Wij gaan daar de volgende vier jaar samen hard voor aan

Nederland werken.
Een nieuwe alinea begint na een korte regel.

- eerst dit
- dan dat

Over de zorg

De zorg blijft dichtbij en betaalbaar voor iedereen in het hele land en daarbuiten ook.
"""


def test_wrapped_lines_are_joined_also_over_blank_lines_in_mid_sentence():
    pieces = reading_of(WRAPPED).pieces
    texts = [piece.text for piece in pieces]
    assert (
        texts[1] == f"{LONG} werken. Daarvoor is geld nodig, en dat geld komt er."
        " Wij vragen dat aan de regering."
    )
    assert texts[2].startswith(f"{LONG} blijven. Zo simpel is het.")
    assert texts[2].endswith("samen hard voor aan Nederland werken.")
    assert texts[3] == "Een nieuwe alinea begint na een korte regel."


def test_list_items_are_passages_of_their_own():
    bullets = [piece.text for piece in reading_of(WRAPPED).pieces if piece.role is Role.BULLET]
    assert bullets == ["eerst dit", "dan dat"]


def test_capitals_and_lone_short_lines_are_headings():
    headings = [(p.text, p.level, p.hint) for p in reading_of(WRAPPED).pieces if p.level]
    assert headings == [("WONEN", 1, "capitals"), ("Over de zorg", 2, "short-line")]


def test_a_kind_of_heading_that_follows_the_other_stands_below_it():
    text = f"Grote titel\n\nKLEINE TITEL\n\n{LONG} zo.\n\n"
    text += f"Andere titel\n\nNOG EEN KLEINE\n\n{LONG} zus.\n"
    assert [p.level for p in reading_of(text).pieces] == [1, 2, 0, 1, 2, 0]


def test_capitals_over_two_lines_are_one_heading():
    text = f"{LONG}.\n\nWAT DE HAVEN VERMAG, VERMAG ZE SAMEN:\nSTAD EN KUST\n\n{LONG}.\n"
    assert reading_of(text).pieces[1].text == "WAT DE HAVEN VERMAG, VERMAG ZE SAMEN: STAD EN KUST"


def test_a_numbered_title_says_that_it_is_told_by_its_number():
    text = f"{LONG}.\n\n1. Wonen en werken\n\n{LONG}.\n"
    assert reading_of(text).pieces[1].hint == "numbering"


def test_numbered_items_are_parted_and_a_last_short_line_is_no_heading():
    text = f"1. Het eerste.\n2. Het tweede.\n\n{LONG}.\n\nJan Jansen\n"
    pieces = reading_of(text).pieces
    assert [p.text for p in pieces[:2]] == ["1. Het eerste.", "2. Het tweede."]
    assert pieces[-1].level == 0


def test_a_line_in_lower_case_after_a_title_like_line_goes_on():
    text = f"{LONG}\n\nkorte rest\n\nen verder gaat het hier.\n"
    assert len(reading_of(text).pieces) == 1


def test_a_dash_inside_a_sentence_starts_no_item():
    text = f"{LONG} de arbitrageclausules en\n- akkoorden die in het verleden zijn aangenomen.\n"
    assert len(reading_of(text).pieces) == 1


def test_form_feeds_are_pages():
    reading = reading_of(f"{LONG} zo.\n\n\f{LONG} zus.\n")
    assert reading.page_count == 2
    assert [piece.pages for piece in reading.pieces] == [(1,), (2,)]


MARKED = """---
title: "Ons programma"
---
# Wonen #

Een *alinea* met [een verwijzing](http://x.be) en
een vervolg.

Zorg
====

Dichtbij
--------

* eerst
  nog
1. dan
> citaat

| a | b |
|---|---|
| 1 | 2 |

```
code_hier
```
***
[^1]: Een noot.
<b onclick="x">Vet</b> {: .klasse }
#
"""


def test_markdown_keeps_words_and_structure(tmp_path):
    file = tmp_path / "a.md"
    file.write_text(MARKED, encoding="utf-8")
    reading = read_marked(file, ignore)
    assert reading.title == "Ons programma"
    assert [(p.text, p.level) for p in reading.pieces if p.level] == [
        ("Wonen", 1),
        ("Zorg", 1),
        ("Dichtbij", 2),
    ]
    texts = {p.text: p.role for p in reading.pieces}
    assert texts["Een alinea met een verwijzing en een vervolg."] is Role.TEXT
    assert texts["eerst nog"] is Role.BULLET
    assert texts["1. dan citaat"] is Role.BULLET
    assert texts["a | b"] is texts["1 | 2"] is Role.ROW
    assert texts["code_hier"] is Role.TEXT
    assert "Een noot. Vet" in texts


def test_markdown_without_any_mark_is_plain_text(tmp_path):
    file = tmp_path / "a.md"
    file.write_bytes(
        WRAPPED.replace("en\n", "en\n").encode("cp1252") + "België doet het.".encode("cp1252")
    )
    reading = read_marked(file, ignore)
    assert reading.format == "text"
    assert reading.warnings == ("import-encoding-guessed",)


def test_guessed_encodings_of_markdown_and_html_are_told(tmp_path):
    (tmp_path / "a.md").write_bytes("# België\n\nEén zin.\n".encode("cp1252"))
    assert read_marked(tmp_path / "a.md", ignore).warnings == ("import-encoding-guessed",)
    (tmp_path / "a.html").write_bytes("<p>België en één zin</p>".encode("cp1252"))
    assert read_web(tmp_path / "a.html", ignore).warnings == ("import-encoding-guessed",)


HTML = """<!DOCTYPE html><html><head><meta charset="windows-1252"><title>Ons plan</title>
<title>nog een</title><script>alert(1)</script><style>p{}</style></head><body><nav>menu</nav>
<h1>Wonen</h1>
<p>Een <b>alinea</b> met<br>een regel.<br> <br>
Nog een.<p><strong>Vet van begin tot eind</strong></p>
<ul><li>eerst</li><li>dan &amp; daar</li></ul>
<table><tr><th>Jaar</th><th>Som</th></tr><tr><td><p>2020</p></td><td></td></tr></table>
<svg><text>teken</text></svg></b>Rest één</body></html>"""


def test_html_gives_words_headings_lists_and_rows_and_nothing_active(tmp_path):
    file = tmp_path / "a.html"
    file.write_bytes(HTML.encode("cp1252"))
    reading = read_web(file, ignore)
    assert reading.title == "Ons plan"
    assert [(p.text, p.role, p.level) for p in reading.pieces] == [
        ("Wonen", Role.TEXT, 1),
        ("Een alinea met een regel.", Role.TEXT, 0),
        ("Nog een.", Role.TEXT, 0),
        ("Vet van begin tot eind", Role.TEXT, 0),
        ("eerst", Role.BULLET, 0),
        ("dan & daar", Role.BULLET, 0),
        ("Jaar | Som", Role.ROW, 0),
        ("2020", Role.ROW, 0),
        ("Rest één", Role.TEXT, 0),
    ]
    assert reading.pieces[3].style.bold
    assert not reading.pieces[1].style.bold


def test_cells_outside_a_table_are_blocks_and_stray_ends_do_nothing(tmp_path):
    file = tmp_path / "a.html"
    file.write_text("<td>los</td></script></nav><p>zin</p></tr>", encoding="utf-8")
    assert [p.text for p in read_web(file, ignore).pieces] == ["los", "zin"]


def read_page(tmp_path, source):
    file = tmp_path / "a.html"
    file.write_text(f"<html>{source}</html>", encoding="utf-8")
    return [piece.text for piece in read_web(file, ignore).pieces]


def test_what_a_web_page_has_beside_its_text_is_left_out(tmp_path):
    found = read_page(
        tmp_path,
        "<div class='cookie-notice'><div>Wij zetten</div><p>koekjes</p></div>"
        "<ul id='top-menu'><li>Nieuws<ul><li>Oud</li></ul><li>Agenda</ul>"
        "<section class='menukaart'><p>Het menu van de school is gezond en het is er lekker.</p>"
        "</section><footer><div>Postbus 1</div></footer><p>Tot ziens.</p>",
    )
    assert found == ["Het menu van de school is gezond en het is er lekker.", "Tot ziens."]


def test_nothing_is_left_out_where_hardly_any_text_would_be_left(tmp_path):
    found = read_page(tmp_path, "<div class='page menu'><p>Wonen voor iedereen.</p></div>Slot")
    assert found == ["Wonen voor iedereen.", "Slot"]


def test_bold_words_before_a_line_break_are_a_title(tmp_path):
    found = read_page(
        tmp_path,
        "<p><b>Wonen</b><br>Elke stad bouwt.<p>Een <b>vet</b><br>woord.<p><b>Vet<br>en</b> meer"
        "<details><summary>Zorg</summary>Dichtbij.</details>",
    )
    assert found == [
        "Wonen",
        "Elke stad bouwt.",
        "Een vet woord.",
        "Vet en meer",
        "Zorg",
        "Dichtbij.",
    ]


def test_early_refusals_name_what_is_wrong(tmp_path, monkeypatch):
    empty = tmp_path / "leeg.pdf"
    empty.touch()
    for file, code in (
        (empty, "import-empty"),
        (tmp_path / "weg.pdf", "import-file-missing"),
        (tmp_path, "import-no-file"),
    ):
        with pytest.raises(UserError, match=code):
            refuse_early(file)
    monkeypatch.setattr("explorer.importing.formats.LARGEST", 2)
    (tmp_path / "groot.txt").write_text("vier")
    with pytest.raises(UserError, match="import-too-large"):
        refuse_early(tmp_path / "groot.txt")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.pdf", b"%PDF-1.4 ...", "pdf"),
        ("a.txt", b"tekst", "text"),
        ("zonder", b"tekst", "text"),
        ("zonder", b"<!DOCTYPE HTML><p>", "html"),
        ("a.htm", b"<p>x", "html"),
        ("a.md", b"# x", "markdown"),
    ],
)
def test_a_format_is_told_by_bytes_and_name(tmp_path, name, data, expected):
    (tmp_path / name).write_bytes(data)
    assert detect(tmp_path / name).id == expected


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"geen pdf", "import-wrong-extension"),
        ("a.txt", b"%PDF-1.7", "import-wrong-extension"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "import-old-word"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "import-old-word"),
        ("a.rtf", b"{\\rtf1", "import-format-unknown"),
        ("a.xyz", b"tekst", "import-format-unknown"),
        ("a.docx", b"PK\x03\x04kapot", "import-damaged"),
    ],
)
def test_what_is_not_what_it_says_is_refused(tmp_path, name, data, code):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UserError, match=code):
        detect(tmp_path / name)


def test_a_file_that_vanished_is_refused(tmp_path):
    with pytest.raises(UserError, match="import-file-missing"):
        detect(tmp_path / "weg.txt")


def test_every_format_has_a_reader_and_text_is_read_by_it(tmp_path):
    assert all(callable(one.reader()) for one in FORMATS.values())
    (tmp_path / "a.txt").write_text(WRAPPED, encoding="utf-8")
    assert read(tmp_path / "a.txt", ignore).format == "text"

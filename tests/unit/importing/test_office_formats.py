import zipfile

import docx
import pytest

from explorer.errors import UserError
from explorer.importing.formats import detect
from explorer.importing.layout import Role, Style
from explorer.importing.open_document import read_open_document
from explorer.importing.outlining import draft_of
from explorer.importing.word import read_word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def ignore(_done):
    pass


def word_file(tmp_path, body, **parts):
    file = tmp_path / "a.docx"
    with zipfile.ZipFile(file, "w") as container:
        container.writestr("word/document.xml", f"<w:document {W}>{body}</w:document>")
        for name, content in parts.items():
            container.writestr(f"word/{name}.xml", content)
    return file


def test_a_word_document_keeps_headings_lists_and_tables(tmp_path):
    document = docx.Document()
    document.core_properties.title = "Ons programma"
    document.add_heading("Wonen", 1)
    document.add_paragraph("Elke gemeente bouwt.")
    document.add_paragraph("eerst dit", style="List Bullet")
    document.add_heading("In de stad", 2)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2020", "12 miljoen"
    document.add_paragraph("")
    document.save(tmp_path / "a.docx")
    reading = read_word(tmp_path / "a.docx", ignore)
    assert reading.title == "Ons programma"
    assert [(p.text, p.level, p.role) for p in reading.pieces] == [
        ("Wonen", 1, Role.TEXT),
        ("Elke gemeente bouwt.", 0, Role.TEXT),
        ("eerst dit", 0, Role.BULLET),
        ("In de stad", 2, Role.TEXT),
        ("2020 | 12 miljoen", 0, Role.ROW),
    ]
    assert detect(tmp_path / "a.docx").id == "docx"


def test_word_headings_without_styles_are_told_by_their_looks(tmp_path):
    document = docx.Document()
    for title in ("Wonen", "Werken", "Zorg"):
        run = document.add_paragraph().add_run(title)
        run.bold, run.font.size = True, docx.shared.Pt(16)
        document.add_paragraph("Een alinea met genoeg woorden om tekst te zijn. " * 3)
        document.add_paragraph("Nog een alinea met genoeg woorden om tekst te zijn. " * 3)
    document.save(tmp_path / "a.docx")
    draft = draft_of(read_word(tmp_path / "a.docx", ignore), "a.docx")
    assert [block.text for block in draft.headings()] == ["Wonen", "Werken", "Zorg"]


def test_pages_deletions_fields_and_notes_of_word(tmp_path):
    body = """<w:body>
    <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>
      </w:sdtPr>
      <w:sdtContent><w:p><w:r><w:t>Wonen 3</w:t></w:r></w:p></w:sdtContent></w:sdt>
    <w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="Kop"/></w:pPr><w:r><w:t>Kop</w:t></w:r>
      </w:p></w:sdtContent></w:sdt>
    <w:sdt/>
    <w:p><w:pPr><w:pStyle w:val="Inh"/></w:pPr><w:r><w:t>Inhoudsregel 4</w:t></w:r></w:p>
    <w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:sz w:val="x"/>
      </w:rPr><w:t>Tussenkop</w:t></w:r></w:p>
    <w:p><w:r><w:t>Eerste</w:t><w:tab/><w:t>deel,</w:t><w:noBreakHyphen/></w:r><w:del><w:r>
      <w:t>weg</w:t></w:r></w:del>
      <w:r><w:lastRenderedPageBreak/><w:t>tweede deel.</w:t></w:r><w:r>
      <w:instrText>PAGE</w:instrText><w:br w:type="page"/></w:r></w:p>
    <w:p><w:pPr><w:numPr/></w:pPr><w:hyperlink><w:r><w:t>Punt.</w:t></w:r></w:hyperlink></w:p>
    <w:p><w:r><w:t>• Met teken.</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>
    </w:body>"""
    styles = f"""<w:styles {W}>
    <w:style w:styleId="Kop"><w:name w:val="Mijn kop"/><w:basedOn w:val="Basis"/></w:style>
    <w:style w:styleId="Basis"><w:name w:val="basis"/><w:basedOn w:val="Kop"/><w:pPr>
      <w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:styleId="Inh"><w:name w:val="toc 1"/></w:style>
    <w:style w:styleId="Raar"><w:name w:val="raar"/><w:basedOn w:val="Weg"/><w:pPr>
      <w:outlineLvl w:val="9"/></w:pPr></w:style>
    <w:style w:styleId="Vreemd"><w:name w:val="vreemd"/><w:pPr><w:outlineLvl w:val="x"/></w:pPr>
      </w:style>
    </w:styles>"""
    notes = f"""<w:footnotes {W}><w:footnote w:type="separator"/><w:footnote w:id="2"><w:p><w:r>
      <w:t>Een noot.</w:t></w:r></w:p></w:footnote>
    <w:footnote w:id="3"/></w:footnotes>"""
    reading = read_word(word_file(tmp_path, body, styles=styles, footnotes=notes), ignore)
    told = [(p.text, p.pages, p.level, p.role) for p in reading.pieces]
    assert told == [
        ("Kop", (1,), 1, Role.TEXT),
        ("Tussenkop", (1,), 2, Role.TEXT),
        ("Eerste deel,-tweede deel.", (2, 3), 0, Role.TEXT),
        ("Punt.", (3,), 0, Role.BULLET),
        ("Met teken.", (3,), 0, Role.BULLET),
        ("2 Een noot.", (), 0, Role.FOOTNOTE),
    ]
    assert reading.page_count == 3


def word_pieces(tmp_path, *parts):
    return read_word(word_file(tmp_path, f"<w:body>{''.join(parts)}</w:body>"), ignore).pieces


def word_runs(words, looks=""):
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def test_text_boxes_of_word_follow_their_paragraph_once(tmp_path):
    box = "<w:txbxContent><w:p><w:r><w:t>In een kader.</w:t></w:r></w:p></w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    found = word_pieces(tmp_path, f"<w:p><w:r><w:t>Ernaast.</w:t>{both}</w:r></w:p>")
    assert [piece.text for piece in found] == ["Ernaast.", "In een kader."]


def test_line_breaks_of_word_part_titles_and_texts(tmp_path):
    bold, line = "<w:b/>", "<w:r><w:br/></w:r>"
    found = word_pieces(
        tmp_path,
        f"<w:p>{word_runs('Wonen', bold)}{line}{word_runs('Elke stad')}{line}"
        f"{word_runs('bouwt.')}{line}{line}{word_runs('Overal.')}{line}</w:p>",
    )
    assert [(piece.text, piece.style.bold) for piece in found] == [
        ("Wonen", True),
        ("Elke stad bouwt.", False),
        ("Overal.", False),
    ]


def test_lines_colours_capitals_and_numbers_tell_titles_of_word(tmp_path):
    numbered, plain = "<w:pPr><w:numPr/></w:pPr>", '<w:color w:val="auto"/>'
    looks = ('<w:u w:val="single"/>', '<w:color w:val="C00010"/>', "<w:caps/>", "<w:b/>")
    found = word_pieces(
        tmp_path,
        *(f"<w:p>{word_runs('Wonen', look)}</w:p>" for look in looks),
        f"<w:p>{numbered}{word_runs('Bouwen en huren', '<w:b/>')}</w:p>",
        f"<w:p>{numbered}{word_runs('Bouwen.', '<w:b/>')}</w:p>",
        f"<w:p>{numbered}{word_runs('–')}</w:p>",
        f"<w:p>{word_runs('Grijs', plain)}</w:p>",
    )
    assert [piece.text for piece in found[:4]] == ["Wonen", "Wonen", "WONEN", "Wonen"]
    assert found[0].style.italic
    assert found[1].style.colour == 0xC00000
    assert [piece.role for piece in found[4:]] == [Role.TEXT, Role.BULLET, Role.TEXT]
    assert found[-1].style.colour == 0


STYLES = f"""<w:styles {W}>
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Gewoon"><w:name w:val="Normal"/>
    <w:rPr><w:i/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Groot"><w:name w:val="groot"/>
    <w:rPr><w:caps/><w:color w:val="C00010"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Groter"><w:name w:val="groter"/>
    <w:basedOn w:val="Groot"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Klein"><w:name w:val="klein"/>
    <w:rPr><w:smallCaps/><w:b/><w:i w:val="0"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Nat"><w:name w:val="nat"/></w:style>
</w:styles>"""


@pytest.mark.parametrize(
    ("paragraph", "run", "shown"),
    [
        ("", "", ("Wonen", Style(10.0, italic=True))),
        ("Groot", "", ("WONEN", Style(10.0, colour=0xC00000))),
        ("Groter", "", ("WONEN", Style(15.0, colour=0xC00000))),
        ("Groter", '<w:caps w:val="0"/><w:color w:val="auto"/>', ("Wonen", Style(15.0))),
        ("", "<w:smallCaps/>", ("WONEN", Style(10.0, italic=True))),
        ("", '<w:rStyle w:val="Klein"/>', ("WONEN", Style(10.0, bold=True))),
        ("", '<w:rStyle w:val="Nat"/>', ("Wonen", Style(10.0, italic=True))),
        ("", '<w:rStyle w:val="Weg"/>', ("Wonen", Style(10.0, italic=True))),
    ],
)
def test_styles_of_word_say_how_letters_look_and_whether_they_are_capitals(
    tmp_path, paragraph, run, shown
):
    named = f'<w:pPr><w:pStyle w:val="{paragraph}"/></w:pPr>' if paragraph else ""
    body = f"<w:body><w:p>{named}{word_runs('Wonen', run)}</w:p></w:body>"
    (piece,) = read_word(word_file(tmp_path, body, styles=STYLES), ignore).pieces
    assert (piece.text, piece.style) == shown


def test_a_table_that_only_places_text_is_read_as_text(tmp_path):
    words = "".join(f"<w:p><w:r><w:t>Zin {at}.</w:t></w:r></w:p>" for at in range(4))
    row = f"<w:tr><w:tc><w:p/></w:tc><w:tc>{words}</w:tc></w:tr>"
    found = word_pieces(tmp_path, f"<w:tbl>{row}</w:tbl>")
    assert [piece.text for piece in found] == [f"Zin {at}." for at in range(4)]


def test_a_container_without_a_document_is_damaged(tmp_path):
    file = tmp_path / "a.docx"
    with zipfile.ZipFile(file, "w") as container:
        container.writestr("iets.xml", "<a/>")
    with pytest.raises(UserError, match="import-format-unknown"):
        detect(file)
    for reader in (read_word, read_open_document):
        with pytest.raises(UserError, match="import-damaged"):
            reader(file, ignore)
    assert read_word(word_file(tmp_path, ""), ignore).pieces == ()


ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
    )
)  # fmt: skip


def odt_file(tmp_path, content, **parts):
    file = tmp_path / "a.odt"
    with zipfile.ZipFile(file, "w") as container:
        container.writestr(
            "content.xml", f"<office:document-content {ODF}>{content}</office:document-content>"
        )
        for name, text in parts.items():
            container.writestr({"manifest": "META-INF/manifest.xml"}.get(name, f"{name}.xml"), text)
    return file


def test_an_open_document_keeps_headings_lists_notes_and_tables(tmp_path):
    content = """<office:automatic-styles>
      <style:style style:name="P1" style:parent-style-name="Vet">
      <style:text-properties fo:font-size="20pt" fo:font-style="italic"/></style:style>
      <style:style style:name="P2" style:parent-style-name="P2"/>
      <style:style style:name="P3"><style:text-properties fo:font-size="120%"/></style:style>
      </office:automatic-styles>
    <office:body><office:text><text:sequence-decls/><text:table-of-content>
      <text:p>Wonen 3</text:p></text:table-of-content>
    <text:h text:outline-level="2">Wonen</text:h><text:h text:outline-level="x">Werk</text:h>
    <text:p text:style-name="P1">Een<text:s/>zin<text:tab/>met<text:note>
      <text:note-citation>1</text:note-citation>
      <text:note-body><text:p>De noot.</text:p></text:note-body>
      </text:note> een <text:span>noot</text:span>.<text:soft-page-break/>
      <office:annotation><text:p>opmerking</text:p></office:annotation></text:p>
    <text:p><text:note/></text:p>
    <text:list><text:list-item><text:p>punt</text:p></text:list-item></text:list>
    <text:section><text:p>• met teken</text:p></text:section>
    <table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>
      <table:table-cell><text:p>2</text:p>
      </table:table-cell></table:table-row><table:table-row/></table:table>
    </office:text></office:body>"""
    styles = f"""<office:document-styles {ODF}><style:style style:name="Vet">
      <style:text-properties fo:font-weight="bold"/>
    </style:style></office:document-styles>"""
    meta = """<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Ons plan</dc:title></m>"""
    file = odt_file(tmp_path, content, styles=styles, meta=meta, manifest="<m/>")
    reading = read_open_document(file, ignore)
    assert reading.title == "Ons plan"
    assert reading.page_count == 2
    assert [(p.text, p.level, p.role) for p in reading.pieces] == [
        ("Wonen", 2, Role.TEXT),
        ("Werk", 1, Role.TEXT),
        ("Een zin met een noot.", 0, Role.TEXT),
        ("punt", 0, Role.BULLET),
        ("met teken", 0, Role.BULLET),
        ("1 | 2", 0, Role.ROW),
        ("1 De noot.", 0, Role.FOOTNOTE),
    ]
    look = reading.pieces[2].style
    assert (look.size, look.bold, look.italic) == (20.0, True, True)
    assert detect(file).id == "odt"


def test_looks_of_words_boxes_and_breaks_of_an_open_document(tmp_path):
    content = """<office:automatic-styles>
      <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="T2"><style:text-properties fo:color="#c00010"
        style:text-underline-style="solid"/></style:style></office:automatic-styles>
    <office:body><office:text>
    <text:p><text:span text:style-name="T1">Wonen</text:span><text:line-break/>Elke stad bouwt.
      <text:line-break/><text:line-break/><draw:frame><draw:text-box><text:p>Kader.</text:p>
      </draw:text-box></draw:frame>Overal.</text:p>
    <text:p><text:span text:style-name="T2">Zorg</text:span></text:p>
    <text:list><text:list-item><text:p><text:span text:style-name="T1">Werk</text:span></text:p>
      </text:list-item><text:list-item><text:p>–</text:p></text:list-item></text:list>
    <table:table><table:table-row><table:table-cell><text:p>Een.</text:p><text:p>Twee.</text:p>
      <text:p>Drie.</text:p><text:p>Vier.</text:p></table:table-cell></table:table-row></table:table>
    </office:text></office:body>"""
    found = read_open_document(odt_file(tmp_path, content), ignore).pieces
    assert [piece.text for piece in found] == [
        *("Wonen", "Elke stad bouwt.", "Overal.", "Kader.", "Zorg", "Werk"),
        *("Een.", "Twee.", "Drie.", "Vier."),
    ]
    assert found[0].style.bold
    assert found[4].style == Style(11.0, italic=True, colour=0xC00000)
    assert found[5].role is Role.TEXT


@pytest.mark.parametrize(
    ("paragraph", "words", "shown"),
    [
        ("", "", ("de kust", Style(12.0))),
        ('fo:text-transform="uppercase"', "", ("DE KUST", Style(12.0))),
        ('fo:text-transform="lowercase"', "", ("de kust", Style(12.0))),
        ('fo:text-transform="capitalize"', "", ("De Kust", Style(12.0))),
        ('fo:font-variant="small-caps" fo:text-transform="none"', "", ("DE KUST", Style(12.0))),
        ('fo:text-transform="uppercase"', 'fo:text-transform="none"', ("de KUST", Style(12.0))),
        ('fo:text-transform="uppercase"', 'fo:font-size="150%"', ("DE KUST", Style(12.0))),
        ('fo:font-size="150%"', "", ("de kust", Style(18.0))),
    ],
)
def test_styles_of_an_open_document_say_in_which_case_and_how_large_letters_are(
    tmp_path, paragraph, words, shown
):
    content = f"""<office:automatic-styles>
      <style:style style:name="P"><style:text-properties {paragraph}/></style:style>
      <style:style style:name="T"><style:text-properties {words}/></style:style>
      <style:style style:name="P1" style:parent-style-name="P"/></office:automatic-styles>
    <office:body><office:text><text:p text:style-name="P1"><text:span text:style-name="T"
      >de </text:span>kust</text:p></office:text></office:body>"""
    styles = f"""<office:document-styles {ODF}>
      <style:default-style style:family="graphic"/><style:default-style style:family="paragraph">
      <style:text-properties fo:font-size="12pt"/></style:default-style>
    </office:document-styles>"""
    (piece,) = read_open_document(odt_file(tmp_path, content, styles=styles), ignore).pieces
    assert (piece.text, piece.style) == shown


def test_an_encrypted_open_document_is_refused(tmp_path):
    file = odt_file(tmp_path, "", manifest="<manifest><encryption-data/></manifest>")
    with pytest.raises(UserError, match="import-encrypted"):
        read_open_document(file, ignore)


def test_an_open_document_without_text_is_empty(tmp_path):
    assert read_open_document(odt_file(tmp_path, ""), ignore).pieces == ()

"""The named styles of an exported Word document.

Whoever changes a style there changes every place that has it.
"""

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from explorer.printing.page_model import Composition

TEXT_FACE, PLAIN_FACE = "Literata", "Inter"
_INK, _MUTED = RGBColor(0x1E, 0x24, 0x22), RGBColor(0x5A, 0x60, 0x5C)
_ACCENT = RGBColor(0x14, 0x69, 0x5F)

# What the format wants to stand behind borders in the properties of a paragraph.
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style: its size as a share of the text's, space in points, face, stress."""

    name: str
    size: float = 1.0
    before: float = 0
    after: float = 6
    plain: bool = False
    muted: bool = False
    bold: bool = False
    accent: bool = False
    keep: bool = False


PASSAGE, SOURCE, OWN_WORDS = "Passage", "Passagebron", "Eigen tekst"
QUESTION, LINE, ANSWER = "Vraag", "Schrijflijn", "Antwoord"
KICKER, SUBTITLE, FORM = "Bovenregel", "Ondertitel bundel", "Invullijn"
LISTING, ACCOUNT, CELL = "Opsomming", "Verantwoording", "Tabeltekst"
CELL_HEAD, CAPTION, CARD_HEAD = "Tabelkop", "Bijschrift figuur", "Kaartkop"

_LOOKS = (
    _Look(PASSAGE, after=2),
    _Look(SOURCE, 0.8, after=10, muted=True),
    _Look(OWN_WORDS, after=8),
    _Look(QUESTION, before=8, after=0, bold=True, keep=True),
    _Look(LINE, 1.0, after=0),
    _Look(ANSWER, after=8),
    _Look(KICKER, 0.78, after=4, plain=True, bold=True, accent=True, keep=True),
    _Look(SUBTITLE, after=12, muted=True),
    _Look(FORM, 0.78, after=14, plain=True, muted=True),
    _Look(LISTING, after=5),
    _Look(ACCOUNT, 0.78, after=4, plain=True, muted=True),
    _Look(CELL, 0.88, after=3),
    _Look(CELL_HEAD, 0.78, after=3, plain=True, bold=True),
    _Look(CAPTION, 0.78, after=10, plain=True, muted=True),
    _Look(CARD_HEAD, 0.78, after=8, plain=True, bold=True, accent=True),
)
_HEADINGS = ((1, 1.65, 0, 6), (2, 1.25, 14, 6), (3, 1.08, 12, 4), (4, 1.0, 10, 4))


def prepare_styles(document: WordDocument, composition: Composition) -> None:
    """Give the document its styles, in the faces and the size wanted, and its language."""
    size = composition.text_size
    normal = _paragraph_style(document, "Normal")
    _set_face(normal, TEXT_FACE)
    normal.font.size = Pt(size)
    normal.font.color.rgb = _INK
    normal.paragraph_format.line_spacing = 1.3
    _number_lines(normal, wanted=False)
    _set_language(normal, "nl-BE" if composition.language == "nl" else composition.language)
    for look in _LOOKS:
        _add(document, look, composition)
    for level, scale, before, after in _HEADINGS:
        style = _paragraph_style(document, f"Heading {level}")
        _set_face(style, TEXT_FACE)
        style.font.size = Pt(round(size * scale * 2) / 2)
        style.font.bold = True
        style.font.italic = False
        style.font.color.rgb = _INK
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
    _rule_lines(_paragraph_style(document, LINE))


def dress(paragraph: Paragraph, name: str) -> Paragraph:
    """Give a paragraph the style with this name; returns it.

    python-docx would search the style through all others for every paragraph, which takes most of
    the time of writing a file. It makes a style's id of its name without the spaces.
    """
    paragraph._p.style = name.replace(" ", "")
    return paragraph


def _paragraph_style(document: WordDocument, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _add(document: WordDocument, look: _Look, composition: Composition) -> None:
    style = document.styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.font.size = Pt(round(composition.text_size * look.size * 2) / 2)
    style.font.bold = look.bold
    if look.plain:
        _set_face(style, PLAIN_FACE)
    if look.muted:
        style.font.color.rgb = _MUTED
    if look.accent and not composition.neutral:
        style.font.color.rgb = _ACCENT
    style.paragraph_format.space_before = Pt(look.before)
    style.paragraph_format.space_after = Pt(look.after)
    style.paragraph_format.keep_with_next = look.keep
    style.paragraph_format.widow_control = True
    if look.name == PASSAGE:
        _number_lines(style, wanted=True)


def _number_lines(style: ParagraphStyle, *, wanted: bool) -> None:
    """Only lines of passages count, so every other style, which stands on Normal, must not."""
    rule = OxmlElement("w:suppressLineNumbers")
    rule.set(qn("w:val"), "0" if wanted else "1")
    style.element.get_or_add_pPr().insert_element_before(rule, "w:pBdr", *_AFTER_BORDERS)


def _set_face(style: ParagraphStyle, face: str) -> None:
    """One face for every script; Word's themes would else choose another one for some."""
    style.font.name = face
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{kind}"), face)


def _set_language(style: ParagraphStyle, language: str) -> None:
    properties = style.element.get_or_add_rPr()
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), language)
    properties.append(lang)


def _rule_lines(style: ParagraphStyle) -> None:
    """A line under every paragraph, 8 mm apart.

    Between two of them too, where Word would join their borders.
    """
    style.paragraph_format.line_spacing = Pt(22.7)
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for edge in ("bottom", "between"):
        border = OxmlElement(f"w:{edge}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "8A908C")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    properties.insert_element_before(borders, *_AFTER_BORDERS)

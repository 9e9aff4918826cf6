"""The lines of a text on the screen and on paper: at the same width they are the same.

Where letters are small the screen rounds their widths to pixels, so large ones are compared.
"""

from collections.abc import Callable
from dataclasses import replace

from explorer.gui.reading.section_view import SectionView
from explorer.printing.composing import compose
from explorer.printing.document import Document, PassageItem
from explorer.printing.options import Options, Template
from explorer.printing.reading_back import page_texts
from explorer.printing.typesetting import Typesetter
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK

OpenWindow = Callable[..., Driver]

SIZE = 11.0  # points, of the text on paper
POINTS_A_MM = 72 / 25.4
PAGE = Options(
    Template.WORKSHEET,
    text_size=SIZE,
    line_numbers=True,
    citations=False,
    source_on_pages=False,
)


def on_screen(view: SectionView) -> tuple[list[str], float]:
    """The lines of the passages that are shown, and their width in sizes of the text."""
    lines, width = [], 0.0
    view.document().lay_out()
    for placed in view.document().passages():
        layout, text = placed.block.layout(), placed.block.text()
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
            width = line.width() / placed.block.charFormat().font().pixelSize()
    return lines, width


def on_paper(document: Document, width: float) -> list[str]:
    """The lines on pages whose text is so wide, without their numbers and those of the pages."""
    composition = compose(document)
    sheet = replace(composition.sheet, text=width * SIZE / POINTS_A_MM)
    pages = page_texts(Typesetter().typeset(replace(composition, sheet=sheet)).data)
    lines = [line.strip() for page in pages for line in page.split("\r\n")]
    return [line for line in lines if line and not line.replace("/", "").replace(" ", "").isdigit()]


def test_lines_break_on_paper_where_they_break_on_the_screen(open_window: OpenWindow) -> None:
    user = open_window(f"programmaverkenner:{PACK}/{LONG}")
    user.application.settings.set("text_size", 28)
    view = user.window.reading.reader
    assert isinstance(view, SectionView)
    assert view.section is not None
    shown, width = on_screen(view)
    items = tuple(PassageItem(passage.text) for passage in view.section.passages)
    printed = on_paper(Document("Titel", items, PAGE), width)
    assert len(shown) > 40
    assert printed[printed.index(shown[0]) :] == shown

"""Printed pages of every template as pictures, in ``build/pages``, made of the shipped programme.

They are there to be looked at. ``--docs`` also refreshes the small pictures of the documentation.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from explorer.application import Application
from explorer.bundling.contents import (
    ComparisonContent,
    Content,
    HeadingContent,
    MatrixContent,
    PassageContent,
    QuestionContent,
    TextContent,
    new_item,
    piece_of,
)
from explorer.bundling.layouts import Layout
from explorer.comparing.choices import Comparison, parse_choice
from explorer.library.anchors import target_runs
from explorer.library.annotations import Colour, Visibility
from explorer.paths import default_paths
from explorer.printing.images import PageImages
from explorer.printing.options import (
    AnswerKey,
    Notes,
    Options,
    Orientation,
    Paper,
    Template,
    profile,
)
from explorer.programme.model import Passage

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "pages"
DOCS = ROOT / "docs" / "images"
WIDTH, DOCS_WIDTH = 1200, 560  # pixels
DOCS_PAGES = (("fragment", 1), ("werkblad", 1), ("briefing", 1))
RUSSIA, ISRAEL, TRADE = "regio/rusland", "regio/israel-palestina", "handel/zorgplicht"
NOTES = (
    "Wie is dat precies?",
    "Let op het woord “bijkomende”: er bestaan er al.",
    "Vergelijk met wat over Israël – Palestina gevraagd wordt. Zoek de verschillen in toon, in "
    "maat en in wie moet handelen.",
    "Waarom staat dit hier?",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A bundle to be printed: its name is that of the pictures."""

    name: str
    contents: tuple[Content, ...]
    layout: Layout


class Writer:
    """Fills a library with what a teacher or a candidate would gather."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._programme = application.programme
        self._library = application.library

    def annotate(self) -> None:
        """Highlights and notes: some on every section used, thirty on one passage."""
        colours = (Colour.YELLOW, Colour.GREEN, Colour.BLUE, Colour.PINK)
        number = 0
        for section in (RUSSIA, ISRAEL):
            for passage in self._programme.section(section).passages[1:7]:
                start, end = words(passage, 3 + number % 5, 6 + number % 6)
                text = NOTES[number % len(NOTES)] if number % 2 == 0 else ""
                self._mark(passage, start, end, text, colours[number % 4])
                number += 1
        nested = self._passage(RUSSIA, 2)
        self._mark(nested, *words(nested, 0, 9), "", Colour.BLUE)
        crowded = self._longest(TRADE)
        for place in range(30):
            start, end = words(crowded, place, place + 2)
            self._mark(
                crowded, start, end, f"Notitie {place + 1}: {NOTES[place % 4]}", colours[place % 4]
            )

    def _mark(self, passage: Passage, start: int, end: int, text: str, colour: Colour) -> None:
        target = target_runs(self._programme, [(passage.id, start, end)])
        self._library.annotations.add(target, text, colour, visibility=Visibility.PRINT)

    def _passage(self, section: str, number: int) -> Passage:
        return self._programme.section(section).passages[number - 1]

    def _longest(self, section: str) -> Passage:
        return max(self._programme.section(section).passages, key=lambda each: len(each.text))

    def sheets(self) -> Iterator[Sheet]:
        """Every template, and the options that change a page most."""
        lesson = self._lesson()
        reading = self._section(RUSSIA)
        head = Layout(title="Rusland in het programma", author="J. Peeters")
        yield Sheet("fragment", (HeadingContent("Wat het programma vraagt"), *reading), head)
        page = Options(text_size=9.5, paper=Paper.A5)
        yield Sheet("fragment-a5", reading, Layout(page))
        yield Sheet("fragment-twee-kolommen", reading, Layout(Options(columns=2, notes=Notes.ALL)))
        yield Sheet(
            "fragment-neutraal",
            reading,
            Layout(Options(neutral=True, line_numbers=True), author="J. Peeters"),
        )
        crowded = PassageContent(self._programme.id, self._longest(TRADE).id)
        yield Sheet("fragment-dertig-notities", (crowded,), Layout())
        head = Layout(
            profile("klas"),
            title="Sancties: wie, tegen wie, waarom?",
            subject="Wereldburgerschap",
            goal="Je kunt uitleggen wie sancties oplegt, tegen wie, en met welk doel.",
            minutes=25,
            author="J. Peeters",
        )
        yield Sheet(
            "werkblad",
            lesson,
            replace(head, options=replace(head.options, answer_key=AnswerKey.AFTER)),
        )
        yield Sheet(
            "werkblad-kort", lesson, replace(head, options=replace(head.options, shorter=True))
        )
        yield Sheet(
            "werkblad-sleutel",
            lesson,
            replace(head, options=replace(head.options, answer_key=AnswerKey.ALONE)),
        )
        brief = Layout(profile("kandidaat"), title="Sancties in het kort", author="An Peeters")
        yield Sheet("briefing", reading[1:8], brief)
        yield Sheet("kaartjes", self._cards(), Layout(Options(template=Template.CARDS)))
        wide = self._comparison(RUSSIA, ISRAEL, "regio/china", "regio/iran")
        yield Sheet(
            "tabel-liggend",
            (wide,),
            Layout(Options(template=Template.TABLE), title="Vier landen naast elkaar"),
        )
        narrow = self._comparison(RUSSIA, "regio/china")
        yield Sheet(
            "tabel-staand",
            (narrow,),
            Layout(Options(template=Template.TABLE, neutral=True), title="Twee landen"),
        )
        yield Sheet("tabel-passages", reading, Layout(Options(template=Template.TABLE)))
        matrix = MatrixContent(self._programme.id)
        landscape = Options(orientation=Orientation.LANDSCAPE)
        yield Sheet("matrix", (matrix,), Layout(landscape, title="Wat staat waar?"))
        between = (reading[0], HeadingContent("De matrix"), matrix, reading[1])
        yield Sheet("matrix-tussenin", between, Layout())

    def _section(self, section: str) -> tuple[PassageContent, ...]:
        return tuple(
            PassageContent(self._programme.id, passage.id)
            for passage in self._programme.section(section).passages
        )

    def _lesson(self) -> tuple[Content, ...]:
        trimmed = self._passage(RUSSIA, 4)
        start, end = words(trimmed, 2, 14)
        return (
            TextContent("Lees de fragmenten. Onderstreep wie iets moet doen."),
            PassageContent(self._programme.id, f"{RUSSIA}#02"),
            PassageContent(self._programme.id, trimmed.id, (piece_of(trimmed.text, start, end),)),
            PassageContent(self._programme.id, f"{ISRAEL}#07"),
            HeadingContent("Vragen"),
            QuestionContent(
                "Wie moet hier handelen? Waaraan zie je dat?",
                4,
                "De Europese Unie en België.",
                pack=self._programme.id,
                passages=(f"{RUSSIA}#02",),
            ),
            QuestionContent("Welke voorwaarden lees je?", 3, "Zie de tekst."),
            QuestionContent("Wat vind jij? Geef twee argumenten.", 6, extra=True),
            self._comparison(RUSSIA, ISRAEL, tags=("sancties",)),
        )

    def _cards(self) -> tuple[Content, ...]:
        questions = self._application.bundling.questions(self._programme.id)
        return tuple(each for each in questions if each.answer)[:6] + self._section(RUSSIA)[:2]

    def _comparison(self, *columns: str, tags: Sequence[str] = ()) -> ComparisonContent:
        choices = tuple(parse_choice(column, self._programme.id) for column in columns)
        return ComparisonContent(Comparison(choices, tags=tuple(tags)).to_json())


def words(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """Where the words from ``first`` up to ``last`` stand in a passage."""
    places, reached = [], 0
    for word in passage.text.split():
        start = passage.text.index(word, reached)
        reached = start + len(word)
        places.append((start, reached))
    first, last = min(first, len(places) - 1), min(last, len(places))
    return places[first][0], places[max(last, first + 1) - 1][1]


def main() -> int:
    """Make every page; the reader's own folders are not touched."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    FOLDER.mkdir(parents=True, exist_ok=True)
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        application = Application(default_paths(Path(folder)))
        writer = Writer(application)
        writer.annotate()
        for sheet in writer.sheets():
            count += _picture(application, sheet, docs="--docs" in sys.argv)
        application.close()
    print(f"{count} pages in {FOLDER.relative_to(ROOT)}")
    return 0


def _picture(application: Application, sheet: Sheet, *, docs: bool) -> int:
    bundles = application.library.bundles
    bundle = bundles.add(sheet.name).id
    bundles.put(bundle, [new_item(content) for content in sheet.contents])
    made = application.bundling.bundle(bundle, "nl", sheet.layout)
    pdf = application.printing.pdf(made.document)
    (FOLDER / f"{sheet.name}.pdf").write_bytes(pdf.data)
    with PageImages(pdf.data) as images:
        for number in range(len(images)):
            _save(images, number, WIDTH, FOLDER / f"{sheet.name}-{number + 1}.png")
            if docs and (sheet.name, number + 1) in DOCS_PAGES:
                _save(images, number, DOCS_WIDTH, DOCS / f"blad-{sheet.name}.png")
        return len(images)


def _save(images: PageImages, page: int, width: int, file: Path) -> None:
    from PySide6.QtGui import QImage  # noqa: PLC0415 -- Qt reads the environment first

    image = images.at_width(page, width)
    shape = (image.width, image.height, image.stride)
    picture = QImage(image.pixels, *shape, QImage.Format.Format_RGB32)
    picture.convertToFormat(QImage.Format.Format_RGB888).save(str(file))


if __name__ == "__main__":
    sys.exit(main())

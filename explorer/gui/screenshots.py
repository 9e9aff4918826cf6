"""Pictures of views, made without a screen, for the documentation and for looking at."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.run import make_application
from explorer.gui.shell.address import Address
from explorer.gui.shell.comparison_text import to_text
from explorer.gui.shell.language import speak
from explorer.gui.shell.window import MainWindow
from explorer.gui.tasks.runner import InlineRunner
from explorer.gui.theme.look import Look
from explorer.settings import Value

if TYPE_CHECKING:
    from explorer.comparing.choices import Comparison

VIEWS = (
    "lezen",
    "lezen-selectie",
    "lezen-vinden",
    "lezen-begrip",
    "lezen-regels",
    "lezen-alleen",
    "overzicht",
    "zoeken",
    "zoeken-leeg",
    "zoeken-per-sectie",
    "vergelijken",
    "vergelijken-gelijkenis",
    "vergelijken-edities",
    "matrix",
    "bundels",
    "bundels-fragment",
    "bundels-briefing",
    "bundels-kaartjes",
    "bundels-tabel",
    "bundels-opties",
    "bundels-bewerken",
    "bundels-vraag",
    "bundels-alle",
    "bundels-leeg",
    "import-nazien",
    "programmas",
    "lezen-bron",
    "notities",
    "notities-update",
    "notities-kleuren",
    "notities-leeg",
    "zoeken-notities",
    "lezen-notities",
    "overzicht-notities",
    "palet",
    "sneltoetsen",
    "voorkeuren",
    "gids",
)

# Views that need nothing but their place.
_PLAIN_VIEWS = {
    "overzicht": "reading",
    "voorkeuren": "preferences",
    "gids": "guide",
    "matrix": "matrix",
}

_IMPORT_VIEWS = ("import-nazien", "programmas", "lezen-bron")

_SOME_FILTERS = (("act", "eis"), ("level", "eu"))


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture shows; sizes in pixels."""

    view: str
    theme: str = "light"
    width: int = 1440
    height: int = 900
    language: str = "nl"
    section: str | None = None
    query: str | None = None


def take(application: Application, pictures: Iterable[tuple[Picture, Path]]) -> None:
    """Write each picture to its file. Raises ``UserError`` for a view that isn't there."""
    qt = make_application()
    for picture, file in pictures:
        if picture.view not in VIEWS:
            raise UserError("view-unknown", view=picture.view, known=", ".join(VIEWS))
        file.parent.mkdir(parents=True, exist_ok=True)
        if picture.view.startswith("bundels"):
            from explorer.gui.bundle_pictures import with_bundle  # noqa: PLC0415 -- for some views only

            with with_bundle(application, picture.view) as composed:
                _take(qt, composed, picture, file)
        elif picture.view in _IMPORT_VIEWS:
            from explorer.gui.import_pictures import with_programmes  # noqa: PLC0415 -- for some views only

            with with_programmes(application, picture.view) as shown:
                _take(qt, shown, picture, file)
        elif picture.view == "vergelijken-edities":
            from explorer.gui.edition_pictures import with_editions  # noqa: PLC0415 -- for one view only

            with with_editions(application) as compared:
                _take(qt, compared, picture, file)
        elif "notities" in picture.view:
            from explorer.gui.note_pictures import with_notes  # noqa: PLC0415 -- for some views only

            with with_notes(application, picture.view) as noted:
                _take(qt, noted, picture, file)
        else:
            _take(qt, application, picture, file)


def _take(qt: QApplication, application: Application, picture: Picture, file: Path) -> None:
    settings = _Chosen(application, picture)
    look = Look(qt, settings.settings)
    speak(qt, picture.language)
    window = MainWindow(application, InlineRunner(), look)
    try:
        window.resize(picture.width, picture.height)
        window.show()
        window.go(_address(application, picture))
        window.settle()
        _open_over(window, picture)
        for _round in range(3):  # layouts settle, then what was asked for after painting
            qt.processEvents()
        if not window.grab().save(str(file)):
            raise UserError("picture-not-written", file=file)
    finally:
        window.hide()
        window.deleteLater()
        look.close()
        look.deleteLater()
        qt.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        settings.restore()
        qt.processEvents()


def _open_over(window: MainWindow, picture: Picture) -> None:
    """Open what a view shows over the window or in its text."""
    reader = window.reading.reader
    if picture.view == "lezen-selectie" and reader.section is not None:
        reader.select_passage(reader.section.passages[0].id)
    elif picture.view == "lezen-vinden":
        window.actions_by_id["find"].trigger()
        if window.reading.text.find_bar is not None:
            window.reading.text.find_bar.line.setText(picture.query or "de")
    elif picture.view == "lezen-begrip":
        reader.next_term()
    elif picture.view == "lezen-alleen":
        window.actions_by_id["focus"].trigger()
    else:
        _open_panel(window, picture)


def _open_panel(window: MainWindow, picture: Picture) -> None:
    if picture.view.startswith("bundels"):
        from explorer.gui.bundle_pictures import open_bundle  # noqa: PLC0415 -- for some views only

        open_bundle(window, picture.view)
    elif picture.view in _IMPORT_VIEWS:
        from explorer.gui.import_pictures import open_import  # noqa: PLC0415 -- for some views only

        open_import(window, picture.view)
    elif "notities" in picture.view:
        from explorer.gui.note_pictures import open_notes  # noqa: PLC0415 -- for some views only

        open_notes(window, picture.view)
    elif picture.view == "palet":
        window.panels.toggle_palette()
        window.panels.palette.line.setText(picture.query or "")
    elif picture.view == "zoeken-per-sectie":
        window.actions_by_id["group-results"].trigger()
        window.searching.cards.selectAll()
    elif picture.view == "sneltoetsen":
        window.panels.toggle_shortcuts()


class _Chosen:
    """Sets theme and language for one picture and puts the reader's choice back."""

    def __init__(self, application: Application, picture: Picture) -> None:
        self.settings = application.settings
        self._before: dict[str, Value] = {
            key: self.settings.text(key) for key in ("theme", "language")
        }
        self._before["line_numbers"] = self.settings.flag("line_numbers")
        self.settings.set("line_numbers", picture.view == "lezen-regels")
        self.settings.set("theme", picture.theme)
        self.settings.set("language", picture.language)

    def restore(self) -> None:
        for key, value in self._before.items():
            self.settings.set(key, value)


def _address(application: Application, picture: Picture) -> Address:
    programme = application.programme
    if picture.view in _PLAIN_VIEWS:
        return Address(_PLAIN_VIEWS[picture.view])
    if picture.view.startswith("bundels") or "notities" in picture.view:
        return Address()
    if picture.view in _IMPORT_VIEWS:
        from explorer.gui.import_pictures import address_of  # noqa: PLC0415 -- for some views only

        return address_of(application, picture.view, picture.section)
    application.search.prepare()
    if picture.view.startswith("vergelijken"):
        return _comparison(application, picture.view)
    if picture.view.startswith("zoeken"):
        return _search(picture)
    first = programme.section_heads()[0].id
    section = picture.section or (
        "regio/israel-palestina" if programme.has("regio/israel-palestina") else first
    )
    programme.section(section)
    return Address("reading", section, query=picture.query or "")


def _search(picture: Picture) -> Address:
    """What the views of the searching place look for."""
    if picture.view == "zoeken-leeg":
        return Address("searching")
    if picture.view == "zoeken-per-sectie":
        return Address("searching", query=picture.query or "sancties", filters=_SOME_FILTERS)
    query = "embargo of sancties" if picture.query is None else picture.query
    return Address("searching", query=query)


def _comparison(application: Application, view: str) -> Address:
    """The three regions most is said about, side by side, or two of them by likeness."""
    if view == "vergelijken-edities":
        from explorer.gui.edition_pictures import editions  # noqa: PLC0415 -- for one view only

        return _shown(editions(application))
    from explorer.comparing.choices import Choice, Comparison  # noqa: PLC0415 -- for these views only
    from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above
    from explorer.comparing.table import RowsBy  # noqa: PLC0415 -- as above

    programme = application.programme
    regions = [head for head in programme.section_heads() if head.region]
    chosen = sorted(regions, key=lambda head: -head.passages)[:3]
    columns = tuple(Choice(ColumnKind.SECTION, programme.id, head.id) for head in chosen)
    if view == "vergelijken-gelijkenis":
        return _shown(Comparison(columns[:2], RowsBy.SIMILARITY, threshold=0.1))
    return _shown(Comparison(columns))


def _shown(comparison: "Comparison") -> Address:
    return Address("comparing", comparison=to_text(comparison))

"""Every action in one table, which feeds menus, buttons, shortcuts and their listing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 -- Qt's own name
        """Mark ``text`` for translation; Qt's own annotation forgets that it gives a text."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionDef:
    """An action: its id, Dutch text, shortcuts, icon and group."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    group: str = "view"


_CONTEXT = "Actions"

# The groups of actions, in the order in which the shortcut sheet shows them.
GROUPS = {
    "places": QT_TRANSLATE_NOOP("Actions", "Plaatsen"),
    "go": QT_TRANSLATE_NOOP("Actions", "Gaan en zoeken"),
    "search": QT_TRANSLATE_NOOP("Actions", "Zoekresultaten"),
    "copy": QT_TRANSLATE_NOOP("Actions", "Selectie en passage"),
    "compare": QT_TRANSLATE_NOOP("Actions", "Vergelijken en tellen"),
    "programmes": QT_TRANSLATE_NOOP("Actions", "Programma’s"),
    "library": QT_TRANSLATE_NOOP("Actions", "Markeringen en notities"),
    "bundles": QT_TRANSLATE_NOOP("Actions", "Bundels en afdrukken"),
    "progress": QT_TRANSLATE_NOOP("Actions", "Voortgang"),
    "view": QT_TRANSLATE_NOOP("Actions", "Weergave"),
    "theme": QT_TRANSLATE_NOOP("Actions", "Thema van het venster"),
    "program": QT_TRANSLATE_NOOP("Actions", "Programma"),
}

TABLE = (
    ActionDef(
        "place-reading", QT_TRANSLATE_NOOP("Actions", "Lezen"), ("Ctrl+1",), "reading", "places"
    ),
    ActionDef(
        "place-searching",
        QT_TRANSLATE_NOOP("Actions", "Zoeken"),
        ("Ctrl+2",),
        "searching",
        "places",
    ),
    ActionDef(
        "place-comparing",
        QT_TRANSLATE_NOOP("Actions", "Vergelijken"),
        ("Ctrl+3",),
        "comparing",
        "places",
    ),
    ActionDef(
        "place-matrix", QT_TRANSLATE_NOOP("Actions", "Matrix"), ("Ctrl+4",), "matrix", "places"
    ),
    ActionDef(
        "place-bundles", QT_TRANSLATE_NOOP("Actions", "Bundels"), ("Ctrl+5",), "bundles", "places"
    ),
    ActionDef("back", QT_TRANSLATE_NOOP("Actions", "Terug"), ("Alt+Left",), "back", "go"),
    ActionDef("forward", QT_TRANSLATE_NOOP("Actions", "Vooruit"), ("Alt+Right",), "forward", "go"),
    ActionDef(
        "overview",
        QT_TRANSLATE_NOOP("Actions", "Overzicht van het programma"),
        ("Alt+Home",),
        "home",
        "go",
    ),
    ActionDef(
        "next-section", QT_TRANSLATE_NOOP("Actions", "Volgende sectie"), ("Ctrl+PgDown",), "", "go"
    ),
    ActionDef(
        "previous-section", QT_TRANSLATE_NOOP("Actions", "Vorige sectie"), ("Ctrl+PgUp",), "", "go"
    ),
    ActionDef("find", QT_TRANSLATE_NOOP("Actions", "Zoek in deze tekst"), ("Ctrl+F",), "", "go"),
    ActionDef("find-next", QT_TRANSLATE_NOOP("Actions", "Volgende vindplaats"), ("F3",), "", "go"),
    ActionDef(
        "find-previous", QT_TRANSLATE_NOOP("Actions", "Vorige vindplaats"), ("Shift+F3",), "", "go"
    ),
    ActionDef(
        "next-term", QT_TRANSLATE_NOOP("Actions", "Volgend begrip uitleggen"), ("Ctrl+J",), "", "go"
    ),
    ActionDef(
        "copy-citation",
        QT_TRANSLATE_NOOP("Actions", "Kopieer met bronvermelding"),
        ("Ctrl+Shift+C",),
        "quote",
        "copy",
    ),
    ActionDef(
        "copy-link",
        QT_TRANSLATE_NOOP("Actions", "Kopieer de link naar de passage"),
        ("Ctrl+Shift+L",),
        "link",
        "copy",
    ),
    ActionDef(
        "search-selection",
        QT_TRANSLATE_NOOP("Actions", "Zoek op de selectie"),
        ("Ctrl+E",),
        "searching",
        "copy",
    ),
    ActionDef(
        "compare",
        QT_TRANSLATE_NOOP("Actions", "Vergelijk deze sectie met…"),
        ("Ctrl+Shift+D",),
        "comparing",
        "compare",
    ),
    ActionDef(
        "compare-original",
        QT_TRANSLATE_NOOP("Actions", "Leg deze sectie naast de officiële tekst"),
        (),
        "comparing",
        "compare",
    ),
    ActionDef(
        "add-column",
        QT_TRANSLATE_NOOP("Actions", "Kolom toevoegen"),
        ("Ctrl+Shift+K",),
        "plus",
        "compare",
    ),
    ActionDef(
        "column-left",
        QT_TRANSLATE_NOOP("Actions", "Kolom naar links"),
        ("Alt+Shift+Left",),
        "",
        "compare",
    ),
    ActionDef(
        "column-right",
        QT_TRANSLATE_NOOP("Actions", "Kolom naar rechts"),
        ("Alt+Shift+Right",),
        "",
        "compare",
    ),
    ActionDef(
        "close-column",
        QT_TRANSLATE_NOOP("Actions", "Kolom sluiten"),
        ("Ctrl+W",),
        "close",
        "compare",
    ),
    ActionDef(
        "swap-columns",
        QT_TRANSLATE_NOOP("Actions", "Kolom omwisselen met de volgende"),
        ("Ctrl+Shift+X",),
        "",
        "compare",
    ),
    ActionDef(
        "next-change",
        QT_TRANSLATE_NOOP("Actions", "Volgende wijziging tussen edities"),
        ("F7",),
        "down",
        "compare",
    ),
    ActionDef(
        "previous-change",
        QT_TRANSLATE_NOOP("Actions", "Vorige wijziging tussen edities"),
        ("Shift+F7",),
        "up",
        "compare",
    ),
    ActionDef(
        "confirm-match",
        QT_TRANSLATE_NOOP("Actions", "Voorstel bevestigen: deze passages horen samen"),
        ("Alt+Return",),
        "check",
        "compare",
    ),
    ActionDef(
        "reject-match",
        QT_TRANSLATE_NOOP("Actions", "Voorstel verwerpen: deze passages horen niet samen"),
        ("Alt+Del",),
        "close",
        "compare",
    ),
    ActionDef(
        "bookmark-comparison",
        QT_TRANSLATE_NOOP("Actions", "Bladwijzer op deze vergelijking"),
        (),
        "bookmark",
        "compare",
    ),
    ActionDef(
        "import",
        QT_TRANSLATE_NOOP("Actions", "Programma importeren…"),
        ("Ctrl+O",),
        "import",
        "programmes",
    ),
    ActionDef(
        "choose-programme",
        QT_TRANSLATE_NOOP("Actions", "Ander programma openen…"),
        ("F4",),
        "programmes",
        "programmes",
    ),
    ActionDef(
        "programmes",
        QT_TRANSLATE_NOOP("Actions", "Programma’s beheren"),
        ("Shift+F4",),
        "programmes",
        "programmes",
    ),
    ActionDef(
        "export-programme",
        QT_TRANSLATE_NOOP("Actions", "Dit programma uitvoeren…"),
        (),
        "",
        "programmes",
    ),
    ActionDef("undo", QT_TRANSLATE_NOOP("Actions", "Ongedaan maken"), ("Ctrl+Z",), "", "library"),
    ActionDef(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "Opnieuw doen"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "",
        "library",
    ),
    ActionDef(
        "highlight-yellow",
        QT_TRANSLATE_NOOP("Actions", "Markeer geel"),
        ("Ctrl+Alt+1",),
        "",
        "library",
    ),
    ActionDef(
        "highlight-green",
        QT_TRANSLATE_NOOP("Actions", "Markeer groen"),
        ("Ctrl+Alt+2",),
        "",
        "library",
    ),
    ActionDef(
        "highlight-blue",
        QT_TRANSLATE_NOOP("Actions", "Markeer blauw"),
        ("Ctrl+Alt+3",),
        "",
        "library",
    ),
    ActionDef(
        "highlight-pink",
        QT_TRANSLATE_NOOP("Actions", "Markeer roze"),
        ("Ctrl+Alt+4",),
        "",
        "library",
    ),
    ActionDef(
        "note", QT_TRANSLATE_NOOP("Actions", "Schrijf een notitie"), ("Ctrl+M",), "note", "library"
    ),
    ActionDef(
        "notes-overview",
        QT_TRANSLATE_NOOP("Actions", "Alle notities"),
        ("Ctrl+Shift+M",),
        "note",
        "library",
    ),
    ActionDef(
        "notes-report",
        QT_TRANSLATE_NOOP("Actions", "Notities na een update"),
        (),
        "note",
        "library",
    ),
    ActionDef(
        "attach-here",
        QT_TRANSLATE_NOOP("Actions", "Koppel de notitie hier"),
        ("Ctrl+Shift+J",),
        "",
        "library",
    ),
    ActionDef(
        "name-colours",
        QT_TRANSLATE_NOOP("Actions", "Namen van de kleuren…"),
        (),
        "",
        "library",
    ),
    ActionDef(
        "bookmark",
        QT_TRANSLATE_NOOP("Actions", "Bladwijzer plaatsen of weghalen"),
        ("Ctrl+D",),
        "bookmark",
        "library",
    ),
    ActionDef(
        "into-bundle",
        QT_TRANSLATE_NOOP("Actions", "In de bundel"),
        ("Ctrl+B",),
        "bundles",
        "library",
    ),
    ActionDef(
        "show-bundle",
        QT_TRANSLATE_NOOP("Actions", "Toon de bundel"),
        ("Ctrl+Shift+B",),
        "bundles",
        "library",
    ),
    ActionDef("backup", QT_TRANSLATE_NOOP("Actions", "Reservekopie maken"), (), "", "library"),
    ActionDef(
        "restore", QT_TRANSLATE_NOOP("Actions", "Reservekopie terugzetten…"), (), "", "library"
    ),
    ActionDef(
        "export-notes", QT_TRANSLATE_NOOP("Actions", "Notities uitvoeren…"), (), "", "library"
    ),
    ActionDef("import-notes", QT_TRANSLATE_NOOP("Actions", "Notities inlezen…"), (), "", "library"),
    ActionDef(
        "mark-read",
        QT_TRANSLATE_NOOP("Actions", "Sectie als gelezen markeren"),
        ("Ctrl+Shift+R",),
        "check",
        "progress",
    ),
    ActionDef(
        "mark-unread",
        QT_TRANSLATE_NOOP("Actions", "Sectie als ongelezen markeren"),
        (),
        "",
        "progress",
    ),
    ActionDef(
        "reset-progress", QT_TRANSLATE_NOOP("Actions", "Leesvoortgang wissen"), (), "", "progress"
    ),
    ActionDef(
        "continue",
        QT_TRANSLATE_NOOP("Actions", "Lees verder waar je was"),
        ("Ctrl+Shift+V",),
        "",
        "progress",
    ),
    ActionDef("focus", QT_TRANSLATE_NOOP("Actions", "Alleen de tekst"), ("F11",), "", "view"),
    ActionDef(
        "line-numbers", QT_TRANSLATE_NOOP("Actions", "Regelnummers"), ("Ctrl+Shift+N",), "", "view"
    ),
    ActionDef(
        "wider", QT_TRANSLATE_NOOP("Actions", "Bredere kolom"), ("Ctrl+Shift+Right",), "", "view"
    ),
    ActionDef(
        "narrower", QT_TRANSLATE_NOOP("Actions", "Smallere kolom"), ("Ctrl+Shift+Left",), "", "view"
    ),
    ActionDef(
        "search",
        QT_TRANSLATE_NOOP("Actions", "Zoek in het programma"),
        ("Ctrl+K", "Ctrl+Shift+F"),
        "searching",
        "go",
    ),
    ActionDef(
        "sort-results",
        QT_TRANSLATE_NOOP("Actions", "Sorteer op relevantie of op volgorde"),
        ("Ctrl+Shift+O",),
        "",
        "search",
    ),
    ActionDef(
        "group-results",
        QT_TRANSLATE_NOOP("Actions", "Zet de resultaten per sectie"),
        ("Ctrl+G",),
        "",
        "search",
    ),
    ActionDef(
        "save-search",
        QT_TRANSLATE_NOOP("Actions", "Bewaar deze zoekopdracht"),
        ("Ctrl+S",),
        "bookmark",
        "search",
    ),
    ActionDef(
        "forget-searches",
        QT_TRANSLATE_NOOP("Actions", "Zoekgeschiedenis wissen"),
        (),
        "",
        "search",
    ),
    ActionDef(
        "filter-tree", QT_TRANSLATE_NOOP("Actions", "Filter de secties"), ("Ctrl+L",), "", "go"
    ),
    ActionDef(
        "bundle-new",
        QT_TRANSLATE_NOOP("Actions", "Nieuwe bundel"),
        (),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "bundle-passage",
        QT_TRANSLATE_NOOP("Actions", "Passage aan de bundel toevoegen…"),
        ("Ctrl+I",),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "bundle-question",
        QT_TRANSLATE_NOOP("Actions", "Vraag aan de bundel toevoegen…"),
        ("Ctrl+Shift+I",),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "bundle-options",
        QT_TRANSLATE_NOOP("Actions", "Opmaak van de bundel…"),
        (),
        "options",
        "bundles",
    ),
    ActionDef(
        "print",
        QT_TRANSLATE_NOOP("Actions", "Bundel afdrukken…"),
        ("Ctrl+P",),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "export-pdf",
        QT_TRANSLATE_NOOP("Actions", "Bewaar de bundel als PDF…"),
        ("Ctrl+Shift+E",),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "export-docx",
        QT_TRANSLATE_NOOP("Actions", "Bewaar de bundel voor Word…"),
        (),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "export-html",
        QT_TRANSLATE_NOOP("Actions", "Bewaar de bundel als HTML…"),
        (),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "export-md",
        QT_TRANSLATE_NOOP("Actions", "Bewaar de bundel als Markdown…"),
        (),
        "bundles",
        "bundles",
    ),
    ActionDef(
        "larger", QT_TRANSLATE_NOOP("Actions", "Tekst groter"), ("Ctrl++", "Ctrl+="), "", "view"
    ),
    ActionDef("smaller", QT_TRANSLATE_NOOP("Actions", "Tekst kleiner"), ("Ctrl+-",), "", "view"),
    ActionDef(
        "normal-size", QT_TRANSLATE_NOOP("Actions", "Gewone tekstgrootte"), ("Ctrl+0",), "", "view"
    ),
    ActionDef(
        "theme-system", QT_TRANSLATE_NOOP("Actions", "Thema: zoals het systeem"), (), "", "theme"
    ),
    ActionDef("theme-light", QT_TRANSLATE_NOOP("Actions", "Thema: licht"), (), "", "theme"),
    ActionDef("theme-dark", QT_TRANSLATE_NOOP("Actions", "Thema: donker"), (), "", "theme"),
    ActionDef(
        "theme-contrast", QT_TRANSLATE_NOOP("Actions", "Thema: hoog contrast"), (), "", "theme"
    ),
    ActionDef(
        "inspector",
        QT_TRANSLATE_NOOP("Actions", "Zijpaneel tonen of verbergen"),
        ("F9",),
        "",
        "view",
    ),
    ActionDef(
        "palette",
        QT_TRANSLATE_NOOP("Actions", "Alle opdrachten"),
        ("Ctrl+Shift+P",),
        "searching",
        "program",
    ),
    ActionDef(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "Sneltoetsen en zoekhulp"),
        ("F1",),
        "help",
        "program",
    ),
    ActionDef(
        "guide",
        QT_TRANSLATE_NOOP("Actions", "Gebruikersgids"),
        ("Shift+F1",),
        "help",
        "program",
    ),
    ActionDef(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "Voorkeuren"),
        ("Ctrl+,",),
        "options",
        "program",
    ),
    ActionDef("quit", QT_TRANSLATE_NOOP("Actions", "Afsluiten"), ("Ctrl+Q",), "", "program"),
)


class Actions(Mapping[str, QAction]):
    """The actions of a window by id, each connected to what it does."""

    def __init__(self, window: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        """``deeds`` has what every action of the table does; a missing one raises ``KeyError``."""
        self._actions = {
            definition.id: self._make(window, definition, deeds[definition.id])
            for definition in TABLE
        }

    @staticmethod
    def _make(window: QWidget, definition: ActionDef, deed: Callable[[], object]) -> QAction:
        action = QAction(QCoreApplication.translate(_CONTEXT, definition.text), window)
        action.setObjectName(definition.id)
        action.setShortcuts([QKeySequence(keys) for keys in definition.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: deed())
        window.addAction(action)
        return action

    def retranslate(self) -> None:
        """Name every action in the present language."""
        for definition in TABLE:
            action = self._actions[definition.id]
            action.setText(QCoreApplication.translate(_CONTEXT, definition.text))

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._actions)

    def __len__(self) -> int:
        return len(self._actions)

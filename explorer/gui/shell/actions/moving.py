"""Actions that lead somewhere or find something, and copy what is there."""

from explorer.gui.shell.actions.definition import QT_TRANSLATE_NOOP, ActionDef

MOVING = (
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
        "search",
        QT_TRANSLATE_NOOP("Actions", "Zoek in het programma"),
        ("Ctrl+K", "Ctrl+Shift+F"),
        "searching",
        "go",
    ),
    ActionDef(
        "filter-tree", QT_TRANSLATE_NOOP("Actions", "Filter de secties"), ("Ctrl+L",), "", "go"
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
)

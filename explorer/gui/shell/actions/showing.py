"""Actions on how the window looks, and on the program itself."""

from explorer.gui.shell.actions.definition import QT_TRANSLATE_NOOP, ActionDef

SHOWING = (
    ActionDef("focus", QT_TRANSLATE_NOOP("Actions", "Alleen de tekst"), ("F11",), "", "view"),
    ActionDef(
        "line-numbers", QT_TRANSLATE_NOOP("Actions", "Regelnummers"), ("Ctrl+Shift+N",), "", "view"
    ),
    ActionDef(
        "wider",
        QT_TRANSLATE_NOOP("Actions", "Bredere kolom"),
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        "",
        "view",
    ),
    ActionDef(
        "narrower", QT_TRANSLATE_NOOP("Actions", "Smallere kolom"), ("Ctrl+Alt+-",), "", "view"
    ),
    ActionDef(
        "larger", QT_TRANSLATE_NOOP("Actions", "Tekst groter"), ("Ctrl++", "Ctrl+="), "", "view"
    ),
    ActionDef("smaller", QT_TRANSLATE_NOOP("Actions", "Tekst kleiner"), ("Ctrl+-",), "", "view"),
    ActionDef(
        "normal-size", QT_TRANSLATE_NOOP("Actions", "Gewone tekstgrootte"), ("Ctrl+0",), "", "view"
    ),
    ActionDef(
        "inspector",
        QT_TRANSLATE_NOOP("Actions", "Zijpaneel tonen of verbergen"),
        ("F9",),
        "",
        "view",
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

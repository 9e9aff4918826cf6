"""What an action is, before a window makes it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 -- Qt's own name
        """Mark ``text`` for translation; Qt's own annotation forgets that it gives a text."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = ["CONTEXT", "GROUPS", "QT_TRANSLATE_NOOP", "ActionDef"]

CONTEXT = "Actions"  # under which translators find the texts


@dataclass(frozen=True, slots=True)
class ActionDef:
    """An action: its id, Dutch text, shortcuts, icon and group."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    group: str = "view"


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

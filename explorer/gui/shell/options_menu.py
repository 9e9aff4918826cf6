"""The menu at the foot of the rail."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

THEMES = ("system", "light", "dark", "contrast")

# The actions in the menu, a line between the groups.
GROUPS = (
    ("larger", "smaller", "normal-size"),
    tuple(f"theme-{name}" for name in THEMES),
    ("inspector", "overview"),
    ("import", "choose-programme", "programmes"),
    ("undo", "redo"),
    ("export-notes", "import-notes", "backup", "restore"),
    ("palette", "shortcuts", "guide", "preferences"),
    ("quit",),
)


def options_menu(actions: Mapping[str, QAction], theme: str, parent: QWidget) -> QMenu:
    """The menu, with the present ``theme`` ticked."""
    menu = QMenu(parent)
    for group in GROUPS:
        for action_id in group:
            action = actions[action_id]
            if action_id.startswith("theme-"):
                action.setCheckable(True)
                action.setChecked(action_id == f"theme-{theme}")
            menu.addAction(action)
        menu.addSeparator()
    return menu


def pop_up_beside(menu: QMenu, button: QWidget) -> None:
    """Open ``menu`` at the right of ``button``, its foot at the button's foot."""
    corner = button.mapToGlobal(QPoint(button.width(), 0))
    menu.popup(corner - QPoint(0, menu.sizeHint().height() - button.height()))

"""The menu in which another programme is chosen."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from explorer.application import Application
from explorer.gui.widgets.programme_names import called

KEYS = "123456789"  # the first programmes can be chosen by their number


def programmes_menu(
    application: Application, choose: Callable[[str], object], parent: QWidget
) -> QMenu:
    """A menu with every programme, the present one ticked, and a line below them."""
    menu = QMenu(parent)
    for number, programme in enumerate(application.shelf.programmes):
        key = f"&{KEYS[number]}  " if number < len(KEYS) else "    "
        action = menu.addAction(key + called(programme).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(programme.id == application.programme.id)
        action.triggered.connect(lambda _on=False, pack=programme.id: choose(pack))
    menu.addSeparator()
    return menu

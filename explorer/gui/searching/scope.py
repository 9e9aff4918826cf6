"""Where one searches: in this programme, in it and its official text, or in all of them."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from explorer.application import Application
from explorer.gui.preferences.controls import DropDown, control_sheet
from explorer.gui.theme.look import Look


class Scope(StrEnum):
    """Which programmes are searched."""

    HERE = "here"
    BOTH = "both"
    ALL = "all"


class ScopeChooser(DropDown):
    """Shown only where there is something to choose. ``scope_chosen`` gives the ``Scope``."""

    scope_chosen = Signal(object)

    def __init__(self, application: Application, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look)
        self.setParent(parent)
        self._application = application
        self._offered: tuple[Scope, ...] = ()
        self.setAccessibleName(self.tr("Waar je zoekt"))
        look.changed.connect(self._follow_look)
        self._follow_look()
        self.activated.connect(lambda _row: self.scope_chosen.emit(self.scope))

    @property
    def scope(self) -> Scope:
        """What is chosen; the present programme where there is nothing to choose."""
        chosen = self.currentData()
        return Scope(chosen) if chosen and len(self._offered) > 1 else Scope.HERE

    def offer(self, scope: str) -> None:
        """Offer what makes sense now, ``scope`` chosen where it does."""
        offered = self._possible()
        if offered != self._offered:
            self._offered = offered
            self.clear()
            names = self._names()
            for each in offered:
                self.addItem(names[each], str(each))
        chosen = [str(each) for each in offered].index(scope) if scope in offered else 0
        self.setCurrentIndex(chosen)
        self.setVisible(len(offered) > 1)

    def packs(self) -> Sequence[str] | None:
        """The ids of the programmes to search; None for all."""
        if self.scope is Scope.ALL:
            return None
        original = self._application.original if self.scope is Scope.BOTH else None
        if original is None:
            return (self._application.programme.id,)
        return (original.restatement.id, original.official.id)

    def _possible(self) -> tuple[Scope, ...]:
        if len(self._application.shelf.programmes) < 2:
            return (Scope.HERE,)
        both = (Scope.BOTH,) if self._application.original is not None else ()
        return (Scope.HERE, *both, Scope.ALL)

    def _names(self) -> dict[Scope, str]:
        return {
            Scope.HERE: self.tr("In dit programma"),
            Scope.BOTH: self.tr("Weergave en originele tekst"),
            Scope.ALL: self.tr("In alle programma’s"),
        }

    def _follow_look(self) -> None:
        self.setStyleSheet(control_sheet(self._look.tokens))

"""The actions of a window, made of the table."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from explorer.gui.shell.actions import TABLE, ActionDef
from explorer.gui.shell.actions.definition import CONTEXT


class Actions(Mapping[str, QAction]):
    """The actions of a window by id; each is made when it is first asked for.

    A start asks for those on its buttons alone; ``complete`` makes the others, so that their
    shortcuts work.
    """

    def __init__(self, window: QWidget, carry_out: Callable[[str], object]) -> None:
        """``carry_out`` does what the action with an id does."""
        self._window = window
        self._carry_out = carry_out
        self._definitions = {definition.id: definition for definition in TABLE}
        self._made: dict[str, QAction] = {}

    def complete(self) -> None:
        """Make every action that wasn't asked for yet."""
        for action_id in self._definitions:
            self[action_id]

    def _make(self, definition: ActionDef) -> QAction:
        action = QAction(QCoreApplication.translate(CONTEXT, definition.text), self._window)
        action.setObjectName(definition.id)
        action.setShortcuts([QKeySequence(keys) for keys in definition.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: self._carry_out(definition.id))
        self._window.addAction(action)
        return action

    def retranslate(self) -> None:
        """Name every action in the present language."""
        for action_id, action in self._made.items():
            action.setText(QCoreApplication.translate(CONTEXT, self._definitions[action_id].text))

    def __getitem__(self, action_id: str) -> QAction:
        made = self._made.get(action_id)
        if made is None:
            made = self._made[action_id] = self._make(self._definitions[action_id])
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._definitions)

    def __len__(self) -> int:
        return len(self._definitions)

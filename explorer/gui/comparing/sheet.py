"""The style sheet of tables and of what opens over them."""

from explorer.gui.theme.tokens import Tokens

_SHEET = """
QTableView, QHeaderView {{ background: transparent; border: none; }}
QTableView {{ selection-background-color: transparent; }}
QTableCornerButton::section {{ background: transparent; border: none;
    border-bottom: {corner}px solid {line}; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QListView#gapList {{ outline: none; }}
QListView#gapList::item {{ padding: 4px 4px; border-radius: 5px; }}
QListView#gapList::item:selected {{ background: {accent_soft}; color: {ink}; }}
QFrame#columnChooser {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#columnChooser QListView {{ outline: none; }}
QFrame#columnChooser QListView::item {{ padding: 5px 8px; border-radius: 5px; }}
QFrame#columnChooser QListView::item:selected {{ background: {accent_soft}; color: {ink}; }}
QFrame#columnChooser QPushButton {{ padding: 5px 8px; }}
QFrame#columnChooser QPushButton:focus {{ padding: 4px 7px; }}
"""


def table_sheet(tokens: Tokens, *, corner: bool = True) -> str:
    """The sheet for ``tokens``; with ``corner`` the line under the heads runs on to the left."""
    return _SHEET.format(
        line=tokens.line,
        card=tokens.card,
        accent_soft=tokens.accent_soft,
        ink=tokens.ink,
        corner=1 if corner else 0,
    )

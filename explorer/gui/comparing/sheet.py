"""The style sheet of tables and of what opens over them."""

from explorer.gui.theme.look import Look

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
QLabel[role="column"] {{ font-size: {head}px; font-weight: 600; }}
QLabel[role="title"] {{ font-weight: 600; }}
QSlider {{ min-height: 24px; }}
QSlider::groove:horizontal {{ height: 4px; background: {line}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {accent}; border: 2px solid {accent}; width: 12px;
    margin: -6px 0; border-radius: 8px; }}
QSlider::handle:horizontal:focus {{ background: {card}; border: 3px solid {accent}; width: 10px; }}
QProgressBar {{ height: 6px; background: {line}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {line}; }}
QFrame#columnChooser {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#columnChooser QListView {{ outline: none; }}
QFrame#columnChooser QListView::item {{ padding: 5px 8px; border-radius: 5px; }}
QFrame#columnChooser QListView::item:selected {{ background: {accent_soft}; color: {ink}; }}
QFrame#columnChooser QPushButton {{ padding: 5px 8px; }}
QFrame#columnChooser QPushButton:focus {{ padding: 4px 7px; }}
"""


def table_sheet(look: Look, *, corner: bool = True) -> str:
    """The sheet for ``look``; with ``corner`` the line under the heads runs on to the left."""
    tokens = look.tokens
    return _SHEET.format(
        head=look.interface_font().pixelSize() + 3,
        line=tokens.line,
        card=tokens.card,
        accent=tokens.accent,
        accent_soft=tokens.accent_soft,
        ink=tokens.ink,
        corner=1 if corner else 0,
    )

"""The style sheet of the window, filled from the tokens.

Painted parts (rail, tree, text, cards) don't use it.
"""

from explorer.gui.theme.tokens import Tokens

_SHEET = """
QWidget#topBar, QWidget#inspector, QMenu {{ background: {card}; }}
QWidget#topBar {{ border-bottom: 1px solid {line}; }}
QWidget#sidePanel, QWidget#statusLine {{ background: {side}; }}
QWidget#statusLine {{ border-top: 1px solid {line}; }}
QWidget#statusLine QLabel, QLabel[role="muted"] {{ color: {muted}; }}
QWidget#statusLine QLabel {{ font-size: {small}px; }}
QLineEdit {{ background: {card}; border: 1px solid {line}; border-radius: 7px; padding: 6px 9px;
    color: {ink}; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit, QTextEdit, QPlainTextEdit {{ placeholder-text-color: {muted}; }}
QLineEdit#searchField {{ background: {background}; padding-left: 32px; }}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 5px 8px; }}
QLineEdit#searchField:focus {{ padding-left: 31px; }}
QPushButton {{ background: {card}; border: 1px solid {line}; border-radius: 7px; padding: 6px 12px;
    color: {ink}; }}
QPushButton {{ outline: none; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; }}
QPushButton:focus {{ padding: 5px 11px; }}
QPushButton:checked {{ background: {accent_soft}; color: {accent}; border-color: {accent}; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton:pressed {{ background: {accent_soft}; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:focus {{ border-color: {ink}; }}
QPushButton[role="primary"]:pressed {{ background: {ink}; color: {background}; }}
QPushButton[role="primary"]:disabled {{ background: {card}; color: {muted}; border-color: {line}; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 5px; padding: 1px 3px; color: {accent}; text-decoration: underline; }}
QPushButton[role="chip"] {{ background: {accent_soft}; border: 1px solid {accent_soft};
    border-radius: 10px; padding: 2px 9px; color: {accent}; font-size: {small}px; }}
QPushButton[role="chip"]:hover {{ border-color: {accent}; }}
QPushButton[role="chip"]:focus {{ border: 1px solid {accent}; padding: 2px 9px; }}
QToolButton[role="choice"] {{ color: {muted}; padding: 2px 6px; border-radius: 6px; }}
QToolButton[role="choice"]:checked {{ background: {accent_soft}; color: {accent}; }}
QToolButton[role="choice"]::menu-indicator, QToolButton[role="menu"]::menu-indicator {{
    image: none; width: 0; }}
QPushButton[role="crumb"] {{ background: transparent; border: 1px solid transparent;
    border-radius: 5px; padding: 2px 0; color: {muted}; }}
QPushButton[role="crumb"]:hover {{ color: {accent}; }}
QPushButton[role="link"]:focus, QPushButton[role="crumb"]:focus {{ border: 1px solid {accent}; }}
QToolButton {{ background: transparent; border: 2px solid transparent; border-radius: 7px;
    padding: 3px; color: {ink}; }}
QToolButton:hover {{ background: {accent_soft}; }}
QTextEdit, QListView, QTreeView, QScrollArea, QAbstractScrollArea {{ border: none;
    background: transparent; }}
QTextEdit {{ selection-background-color: {accent}; selection-color: {on_accent}; }}
QFrame#selectionBar, QFrame#termCard {{ background: {card}; border: 1px solid {line};
    border-radius: 8px; }}
QFrame#noteEditor {{ background: {background}; border: 1px solid {accent}; border-radius: 8px; }}
QFrame#noteEditor QPlainTextEdit {{ background: {card}; border: 1px solid {line};
    border-radius: 6px; padding: 4px; }}
QFrame#noteEditor QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QFrame#noteEditor QToolButton:checked {{ border: 2px solid {accent}; }}
QFrame#noteEditor QCheckBox::indicator {{ width: 13px; height: 13px; border-radius: 4px;
    border: 1px solid {muted}; background: {card}; }}
QFrame#noteEditor QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QFrame#noteEditor QCheckBox:focus {{ color: {accent}; }}
QLabel[role="failure"] {{ color: {demand}; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QWidget#attachBar {{ background: {accent_soft}; border-bottom: 1px solid {line}; }}
QFrame#termCard {{ border: 1px solid {accent}; }}
QSplitter::handle {{ background: {line}; }}
QTabBar {{ background: {card}; border-bottom: 1px solid {line}; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 11px 12px;
    border-bottom: 2px solid transparent; }}
QListWidget#guideContents {{ background: {side}; padding: 14px 8px; }}
QListWidget#basketList, QTreeView#bookmarksTree {{ outline: none; }}
QListWidget#basketList::item {{ padding: 7px 5px; border-bottom: 1px solid {line}; color: {ink}; }}
QListWidget#basketList::item:focus {{ background: {side}; }}
QListWidget#basketList::item:selected {{ background: {accent_soft}; color: {ink};
    border-radius: 6px; }}
QTreeView#bookmarksTree::item {{ padding: 5px 3px; border-radius: 6px; }}
QTreeView#bookmarksTree::item:hover {{ background: {background}; }}
QTreeView#bookmarksTree::item:selected {{ background: {accent_soft}; color: {ink}; }}
QTreeView#bookmarksTree QLineEdit {{ padding: 1px 3px; border-radius: 3px; }}
QWidget#sidePanel QComboBox {{ background: {card}; color: {ink}; border: 1px solid {line};
    border-radius: 7px; padding: 6px 26px 6px 9px; }}
QWidget#sidePanel QComboBox:focus {{ border: 2px solid {accent}; padding: 5px 25px 5px 8px; }}
QWidget#sidePanel QComboBox::drop-down {{ border: none; width: 22px; }}
QWidget#sidePanel QComboBox::down-arrow {{ image: none; }}
QWidget#sidePanel QTabBar {{ background: {side}; }}
QWidget#inspector QTabBar::tab {{ padding: 11px 6px; }}
QWidget#inspector QTabBar::tab:first {{ margin-left: 8px; }}
QWidget#inspector QTabBar#matrixTabs::tab {{ padding: 11px 5px; }}
QWidget#inspector QTabBar#matrixTabs::tab:first {{ margin-left: 0; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; }}
QTabBar::tab:focus {{ color: {ink}; border-bottom: 2px solid {ink}; }}
QMenu {{ border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {line}; padding: 5px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {thumb}; border-radius: 3px; min-height: 32px; min-width: 32px;
    margin: 2px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(tokens: Tokens, size: int) -> str:
    """The sheet for ``tokens``; ``size`` is the interface size in pixels."""
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return _SHEET.format(**colours, small=size - 1)

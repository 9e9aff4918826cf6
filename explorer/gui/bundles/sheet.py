"""The style of the place with the bundles."""

from explorer.gui.preferences.controls import control_sheet
from explorer.gui.theme.tokens import Tokens

_SHEET = """
QWidget#bundlePanel {{ background: {background}; }}
QFrame#itemEditor {{ background: {background}; border: 1px solid {accent}; border-radius: 7px; }}
QFrame#itemEditor QPlainTextEdit, QWidget#layoutPanel QPlainTextEdit {{ background: {card};
    color: {ink}; border: 1px solid {line}; border-radius: 6px; padding: 3px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QFrame#itemEditor QPlainTextEdit:focus, QWidget#layoutPanel QPlainTextEdit:focus {{
    border: 1px solid {accent}; }}
QSpinBox, QDoubleSpinBox {{ background: {card}; color: {ink}; border: 1px solid {line};
    border-radius: 6px; padding: 4px 22px 4px 6px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button {{ border: none; background: transparent; width: 20px; }}
QSpinBox::up-arrow, QSpinBox::down-arrow, QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow {{
    image: none; }}
QSpinBox:focus, QDoubleSpinBox:focus {{ border: 1px solid {accent}; }}
QPushButton[role="drop"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[role="template"] {{ border-radius: 0; border-left-width: 0; padding: 7px 2px; }}
QPushButton[role="template"]:checked {{ background: {accent_soft}; color: {accent};
    border-color: {line}; font-weight: 600; }}
QPushButton[role="template"]:focus {{ border: 2px solid {accent}; padding: 6px 1px; }}
QPushButton[role="template"][end="first"] {{ border-top-left-radius: 7px;
    border-bottom-left-radius: 7px; border-left-width: 1px; }}
QPushButton[role="template"][end="last"] {{ border-top-right-radius: 7px;
    border-bottom-right-radius: 7px; }}
QFrame#itemChooser {{ background: {background}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#itemChooser QListView::item {{ padding: 6px 6px; }}
QFrame#itemChooser QListView::item:selected {{ background: {accent_soft}; color: {ink}; }}
QWidget#previewBar {{ background: {desk}; }}
QAbstractScrollArea#pages QScrollBar {{ background: {desk}; }}
QAbstractScrollArea#pages QScrollBar::handle {{ background: {muted}; }}
QWidget#previewBar QToolButton, QWidget#previewBar QLabel {{ color: {ink}; }}
QLabel#previewNotice {{ background: {card}; color: {ink}; padding: 36px; }}
QLabel#remarks {{ background: {demand_soft}; color: {demand}; padding: 7px 14px; }}
QFrame#outcome {{ background: {accent_soft}; border: none; border-radius: 7px; }}
QProgressBar {{ background: {card}; border: 1px solid {line}; border-radius: 5px; height: 8px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
"""


def bundle_sheet(tokens: Tokens) -> str:
    """The style sheet of the place."""
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return control_sheet(tokens) + _SHEET.format(**colours)

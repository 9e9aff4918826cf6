"""The language of the window."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from explorer.paths import resources_folder


def speak(qt: QApplication, language: str) -> None:
    """Let everything that is made from now on speak ``language``.

    Dutch is the language of the sources; it only needs its plurals.
    """
    for old in qt.findChildren(QTranslator):
        qt.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(qt)
    if translator.load(f"verkenner_{language}", str(resources_folder() / "translations")):
        qt.installTranslator(translator)

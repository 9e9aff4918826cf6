"""The language of the window."""

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from explorer.paths import resources_folder


def speak(qt: QApplication, language: str) -> None:
    """Let everything that is made from now on speak ``language``.

    Dutch is the language of the sources; it only needs its plurals.
    Qt's own sentences, such as the menus of text fields, come from Qt's own catalogue.
    """
    for old in qt.findChildren(QTranslator):
        qt.removeTranslator(old)
        old.deleteLater()
    own = str(resources_folder() / "translations")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for catalogue, folder in ((f"qtbase_{language}", of_qt), (f"verkenner_{language}", own)):
        translator = QTranslator(qt)
        if translator.load(catalogue, folder):
            qt.installTranslator(translator)

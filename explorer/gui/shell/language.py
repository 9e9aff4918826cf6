"""The language of the window."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from explorer.paths import resources_folder

# How dates and numbers are written where the system speaks another language.
_LOCALES = {"nl": "nl_BE", "fr": "fr_BE", "en": "en_GB"}

_SPOKEN = "translators"  # a property of the application: those that are installed


def speak(qt: QApplication, language: str) -> None:
    """Let everything that is made from now on speak ``language``.

    Dutch is the language of the sources; it only needs its plurals. Dates and numbers are written
    as the system writes them, if it speaks the same language.
    Qt's own sentences, such as the menus of text fields, come from Qt's own catalogue.
    """
    system = QLocale.system()
    spoken = system.name().startswith(language)
    QLocale.setDefault(system if spoken else QLocale(_LOCALES[language]))
    # Looking for them among the children would find the style too, and make that known to Python:
    # 14 ms at a start.
    for old in qt.property(_SPOKEN) or ():
        qt.removeTranslator(old)
        old.deleteLater()
    spoken_now = []
    own = str(resources_folder() / "translations")
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for catalogue, folder in ((f"qtbase_{language}", of_qt), (f"verkenner_{language}", own)):
        translator = QTranslator(qt)
        if translator.load(catalogue, folder):
            qt.installTranslator(translator)
            spoken_now.append(translator)
    qt.setProperty(_SPOKEN, spoken_now)

"""What a programme is called where others stand beside it."""

from PySide6.QtCore import QCoreApplication

from explorer.programme.pack import Programme


def called(programme: Programme) -> str:
    """Party, year and chapter; the official text of a programme we tell ourselves says so."""
    if not programme.official_of:
        return programme.name
    name = QCoreApplication.translate("Programmes", "{name} · officiële tekst")
    return name.format(name=programme.name)

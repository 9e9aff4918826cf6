"""What the settings are called on the page; the table of settings itself has no sentences."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

GROUPS: Mapping[str, tuple[str, ...]] = {
    "window": ("language", "theme", "interface_size", "reduced_motion"),
    "reading": ("reading_face", "text_size", "column_width", "line_numbers"),
    "habits": ("start_place", "remember_searches"),
}


class Wording(QObject):
    """Titles, hints and names of choices, in the language of the window."""

    def groups(self) -> dict[str, str]:
        """The headings of the groups."""
        return {
            "window": self.tr("Taal en uiterlijk"),
            "reading": self.tr("Lezen"),
            "habits": self.tr("Starten en zoeken"),
            "data": self.tr("Jouw gegevens"),
            "about": self.tr("Over Programmaverkenner"),
        }

    def titles(self) -> dict[str, str]:
        """What each setting is called."""
        return {
            "language": self.tr("Taal"),
            "theme": self.tr("Thema"),
            "interface_size": self.tr("Grootte van knoppen en lijsten"),
            "reduced_motion": self.tr("Zo weinig mogelijk beweging"),
            "reading_face": self.tr("Leesletter"),
            "text_size": self.tr("Tekstgrootte"),
            "column_width": self.tr("Regellengte"),
            "line_numbers": self.tr("Regelnummers naast de tekst"),
            "start_place": self.tr("Beginnen met"),
            "remember_searches": self.tr("Zoekopdrachten onthouden"),
        }

    def hints(self) -> dict[str, str]:
        """What a title leaves unsaid."""
        return {
            "language": self.tr("Van het venster; het programma zelf blijft zoals het is."),
            "reduced_motion": self.tr("Niets dooft langzaam uit of schuift."),
            "column_width": self.tr("60 tot 75 tekens leest het rustigst."),
            "line_numbers": self.tr("Dezelfde nummers staan later ook op papier."),
            "remember_searches": self.tr("Ze blijven op deze computer."),
        }

    def choices(self) -> dict[str, dict[str, str]]:
        """The names of what can be chosen; a language has its own name."""
        return {
            "language": {"nl": "Nederlands", "en": "English", "fr": "Français"},
            "theme": {
                "system": self.tr("Zoals het systeem"),
                "light": self.tr("Licht"),
                "dark": self.tr("Donker"),
                "contrast": self.tr("Hoog contrast"),
            },
            "start_place": {
                "session": self.tr("Waar ik was"),
                "overview": self.tr("Overzicht"),
                "reading": self.tr("Lezen"),
                "searching": self.tr("Zoeken"),
            },
        }

    def amount(self, key: str, number: int) -> str:
        """A number with what it counts."""
        if key == "column_width":
            return self.tr("%n teken(s)", "", number)
        return self.tr("{number} px").format(number=number)

    def about(self) -> str:
        """What the program may be used for, and what the faces in it are under."""
        return self.tr(
            "Vrije software onder de MIT-licentie. De letters Inter en Literata vallen onder de "
            "SIL Open Font License. Alles werkt zonder netwerk; er wordt niets verstuurd."
        )

    def data_hint(self) -> str:
        """How the reader's folder is chosen."""
        return self.tr(
            "Je notities, bladwijzers, voortgang en eigen programma’s staan in deze map. Start met "
            "--data MAP om een andere te gebruiken, bijvoorbeeld op een stick."
        )

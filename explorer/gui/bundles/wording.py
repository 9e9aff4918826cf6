"""What the choices about a page are called."""

from PySide6.QtCore import QObject

from explorer.printing.options import (
    AnswerKey,
    Flip,
    Notes,
    Orientation,
    Paper,
    Template,
)


class Wording(QObject):
    """Choices and counts in the reader's language."""

    def templates(self) -> dict[Template, str]:
        """The five kinds of page, in the order of the switch."""
        return {
            Template.FRAGMENT: self.tr("Fragment"),
            Template.WORKSHEET: self.tr("Werkblad"),
            Template.BRIEF: self.tr("Briefing"),
            Template.CARDS: self.tr("Kaartjes"),
            Template.TABLE: self.tr("Tabel"),
        }

    def explained(self, template: Template) -> str:
        """What a kind of page is for."""
        return {
            Template.FRAGMENT: self.tr("Passages met notities in de marge"),
            Template.WORKSHEET: self.tr("Les met vragen, schrijflijnen en moeilijke woorden"),
            Template.BRIEF: self.tr("Eén bladzijde: eisen, cijfers, wie moet handelen"),
            Template.CARDS: self.tr("Vraag en antwoord, vier op een bladzijde, om te knippen"),
            Template.TABLE: self.tr("Een vergelijking met de kop op elke bladzijde"),
        }[template]

    def papers(self) -> dict[Paper, str]:
        """The sizes of paper."""
        return {Paper.A4: "A4", Paper.A5: "A5"}

    def orientations(self) -> dict[Orientation, str]:
        """Which way up."""
        return {
            Orientation.AUTO: self.tr("Vanzelf"),
            Orientation.PORTRAIT: self.tr("Staand"),
            Orientation.LANDSCAPE: self.tr("Liggend"),
        }

    def notes(self) -> dict[Notes, str]:
        """Which notes are printed."""
        return {
            Notes.NONE: self.tr("Geen"),
            Notes.TO_PRINT: self.tr("Die om af te drukken"),
            Notes.ALL: self.tr("Alle"),
        }

    def answer_keys(self) -> dict[AnswerKey, str]:
        """Where the answers go."""
        return {
            AnswerKey.NONE: self.tr("Geen"),
            AnswerKey.AFTER: self.tr("Achteraan"),
            AnswerKey.ALONE: self.tr("Alleen de antwoorden"),
        }

    def flips(self) -> dict[Flip, str]:
        """How the printer turns a sheet."""
        return {
            Flip.LONG_EDGE: self.tr("Lange zijde"),
            Flip.SHORT_EDGE: self.tr("Korte zijde"),
        }

    def profiles(self) -> dict[str, str]:
        """What remembers the choices."""
        return {
            "": self.tr("Geen"),
            "klas": self.tr("Klas"),
            "kandidaat": self.tr("Kandidaat"),
        }

    def items(self, count: int) -> str:
        """How many items."""
        return self.tr("%n onderdelen", "", count)

    def summary(self, items: int, pages: int, paper: Paper) -> str:
        """What is in a bundle and how long it is."""
        on = self.tr("%n bladzijden", "", pages)
        return f"{self.items(items)} · {on} {self.papers()[paper]}"

    def words(self, count: int, every: int) -> str:
        """How many of the difficult words are explained."""
        if count == every:
            return self.tr("alle {count}").format(count=every)
        return self.tr("{count} van {every}").format(count=count, every=every)

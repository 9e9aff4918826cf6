"""What notes are called: colours, moments and states in words, and the line under a note."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QObject

from explorer.library.anchors import State
from explorer.library.annotations import Annotation, Colour, Visibility


class Wording(QObject):
    """Colours, moments and states in words."""

    def colour(self, colour: Colour, names: Mapping[Colour, str]) -> str:
        """The reader's name of a colour, else its own."""
        usual = {
            Colour.YELLOW: self.tr("geel"),
            Colour.GREEN: self.tr("groen"),
            Colour.BLUE: self.tr("blauw"),
            Colour.PINK: self.tr("roze"),
        }
        return names.get(colour) or usual.get(colour, "")

    def state(self, state: State) -> str:
        """How a note came through an update, where there is something to say."""
        return {
            State.MOVED: self.tr("verplaatst"),
            State.CHANGED: self.tr("tekst gewijzigd"),
            State.ORPHAN: self.tr("plaats kwijt"),
        }.get(state, "")

    def moment(self, iso: str) -> str:
        """Today, yesterday, or a date."""
        try:
            day = datetime.fromisoformat(iso).astimezone().date()
        except (ValueError, OverflowError):
            return ""
        ago = (datetime.now().astimezone().date() - day).days
        if ago in {0, 1}:
            return self.tr("vandaag") if ago == 0 else self.tr("gisteren")
        return QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
        )

    def facts(self, annotation: Annotation, names: Mapping[Colour, str]) -> str:
        """Everything about a note that is neither its quote nor its words, in one line."""
        number = annotation.target.partition("#")[2].lstrip("0")
        parts = (
            f"¶ {number}" if number else self.tr("hele sectie"),
            self.colour(annotation.colour, names),
            annotation.creator,
            self.tr("andere versie") if annotation.conflict_of else "",
            self.moment(annotation.modified),
            *(f"#{tag}" for tag in annotation.tags),
            self.tr("om af te drukken") if annotation.visibility is Visibility.PRINT else "",
            self.state(annotation.state),
        )
        return " · ".join(part for part in parts if part)

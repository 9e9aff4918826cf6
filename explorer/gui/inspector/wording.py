"""What notes are called: colours, moments and states in words, and the line under a note."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QObject

from explorer.library.anchors import State
from explorer.library.annotations import Annotation, Colour, Visibility


class Wording(QObject):
    """Colours, moments and states in words. Asked for hundreds of notes at once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = {
            Colour.YELLOW: self.tr("geel"),
            Colour.GREEN: self.tr("groen"),
            Colour.BLUE: self.tr("blauw"),
            Colour.PINK: self.tr("roze"),
        }
        self._states = {
            State.MOVED: self.tr("verplaatst"),
            State.CHANGED: self.tr("tekst gewijzigd"),
            State.ORPHAN: self.tr("plaats kwijt"),
        }
        self._whole = self.tr("hele sectie")
        self._other = self.tr("andere versie")
        self._printed = self.tr("om af te drukken")
        self._days: dict[date, str] = {}
        self._today = date.min

    def colour(self, colour: Colour, names: Mapping[Colour, str]) -> str:
        """The reader's name of a colour, else its own."""
        return names.get(colour) or self._colours.get(colour, "")

    def state(self, state: State) -> str:
        """How a note came through an update, where there is something to say."""
        return self._states.get(state, "")

    def moment(self, iso: str) -> str:
        """Today, yesterday, or a date."""
        try:
            day = datetime.fromisoformat(iso).astimezone().date()
        except (ValueError, OverflowError):
            return ""
        today = date.today()
        if today != self._today:
            self._today, self._days = today, {}
        if day not in self._days:
            self._days[day] = self._day(day, (today - day).days)
        return self._days[day]

    def _day(self, day: date, ago: int) -> str:
        if ago in {0, 1}:
            return self.tr("vandaag") if ago == 0 else self.tr("gisteren")
        return QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
        )

    def facts(self, annotation: Annotation, names: Mapping[Colour, str]) -> str:
        """Everything about a note that is neither its quote nor its words, in one line."""
        number = annotation.target.partition("#")[2].lstrip("0")
        parts = (
            f"¶ {number}" if number else self._whole,
            self.colour(annotation.colour, names),
            annotation.creator,
            self._other if annotation.conflict_of else "",
            self.moment(annotation.modified),
            *(f"#{tag}" for tag in annotation.tags),
            self._printed if annotation.visibility is Visibility.PRINT else "",
            self.state(annotation.state),
        )
        return " · ".join(part for part in parts if part)

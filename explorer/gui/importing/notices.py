"""The sentences of the strip and of the review: what comes in, what it turned out to be."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from explorer.application import Application
from explorer.errors import UserError
from explorer.gui.importing.strip import Choice, Notice
from explorer.gui.widgets.programme_names import called
from explorer.importing.draft import Draft
from explorer.messages import explain, sentence
from explorer.programme.pack import Programme
from explorer.progress import pages_in


class Notices(QObject):
    """Words in the reader's language."""

    def __init__(self, application: Application, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self.last_arrived: Notice | None = None

    def reading(self, file: Path) -> Notice:
        """A document is being read."""
        text = self.tr("{file} wordt ingelezen…").format(file=file.name)
        more = self.tr("Het bestand wordt geopend…")
        return Notice(text, [self._choice("cancel")], more, progress=0.0)

    def stage(self, part: float, label: str) -> str:
        """How far reading is, in words; empty where there is nothing new to say."""
        pages = pages_in(label)
        if pages:
            return self.tr("Bladzijde {page} van {pages}").format(page=pages[0], pages=pages[1])
        return self.tr("Kopjes en alinea’s worden gezocht…") if part > 0.7 else ""

    def saving(self, draft: Draft) -> Notice:
        """A programme is being saved."""
        text = self.tr("{title} wordt bewaard…").format(title=draft.title)
        return Notice(text, [self._choice("cancel")], progress=0.0)

    def unsaved(self, draft: Draft, *, before_next: bool = False) -> Notice:
        """A document was read and waits; ``before_next`` where another one has to wait for it."""
        more = self.tr("Bewaar dit document eerst, of laat het weg.") if before_next else ""
        text = self.tr("{file} is ingelezen en nog niet bewaard.")
        choices = [self._choice(each) for each in ("review", "save", "discard")]
        return Notice(text.format(file=draft.source or draft.title), choices, more)

    def discarded(self, draft: Draft) -> Notice:
        """A document wasn't saved after all."""
        text = self.tr("{file} is niet bewaard.").format(file=draft.source or draft.title)
        return Notice(text, [self._choice(each) for each in ("review", "close")])

    def again(self, pack: str) -> Notice:
        """The same document was imported before."""
        text = self.tr("Dit document is al ingevoerd, als {name}.")
        more = self.tr("Vervangen houdt je notities; wat er stond blijft bewaard.")
        choices = [self._choice(each) for each in ("replace", "both", "close")]
        return Notice(text.format(name=self.name(pack)), choices, more)

    def arrived(self, pack: str, *, indexing: bool) -> Notice:
        """A programme is there; ``indexing`` while the search doesn't find it yet."""
        programme = self._application.shelf.programme(pack)
        heads = programme.section_heads()
        text = self.tr("{name} staat erbij: {facts}.")
        facts = ", ".join(
            (
                self.tr("%n sectie(s)", "", len(heads)),
                self.tr("%n passage(s)", "", sum(head.passages for head in heads)),
            )
        )
        more = [self._official(programme)]
        if indexing:
            more.append(self.tr("De zoekindex wordt bijgewerkt…"))
        else:
            more.append(self.tr("Je kunt er ook in zoeken."))
        notice = Notice(
            text.format(name=called(programme), facts=facts),
            [
                Choice("open", self.tr("Open {name}").format(name=short(programme))),
                self._choice("close"),
            ],
            " ".join(part for part in more if part),
        )
        self.last_arrived = notice
        return notice

    def removed(self, name: str, notes: int) -> Notice:
        """A programme was removed, and can be put back."""
        text = self.tr("{name} is verwijderd.").format(name=name)
        kept = self.tr("%n notitie(s) erover blijven bewaard tot het terugkeert.", "", notes)
        return Notice(
            text, [self._choice(each) for each in ("restore", "close")], kept if notes else ""
        )

    def exported(self, name: str, file: Path) -> Notice:
        """A programme was written to a file."""
        text = self.tr("{name} staat in {file}.").format(name=name, file=file)
        return Notice(text, [self._choice("close")])

    def failure(self, error: UserError, choices: Sequence[str]) -> Notice:
        """Something came to nothing."""
        text = explain(error, self._application.settings.text("language"))
        return Notice(text, [self._choice(each) for each in choices], failure=True)

    def about(self, draft: Draft) -> list[str]:
        """What a person should know before saving ``draft``."""
        language = self._application.settings.text("language")
        lines = [self._recognised(draft)] if draft.recognised else []
        lines += [sentence(code, language) for code in draft.warnings]
        return [line for line in lines if line]

    def name(self, pack: str) -> str:
        """What a programme is called; its id where it isn't installed."""
        try:
            return called(self._application.shelf.programme(pack))
        except UserError:
            return pack

    def _recognised(self, draft: Draft) -> str:
        try:
            ours = self._application.shelf.programme(draft.recognised)
        except UserError:
            return ""
        found = {heading.section for heading in draft.headings() if heading.section}
        return self._official_sentence(ours, len(found & {h.id for h in ours.section_heads()}))

    def _official(self, programme: Programme) -> str:
        if not programme.official_of:
            return ""
        try:
            ours = self._application.shelf.programme(programme.official_of)
        except UserError:
            return ""
        own = {head.id for head in programme.section_heads()}
        return self._official_sentence(ours, len(own & {h.id for h in ours.section_heads()}))

    def _official_sentence(self, ours: Programme, found: int) -> str:
        text = self.tr(
            "Dit is het officiële document van {name}: {found} van {all} secties herkend."
        )
        return text.format(name=ours.name, found=found, all=len(ours.section_heads()))

    def _choice(self, own_id: str) -> Choice:
        texts = {
            "another": self.tr("Ander bestand…"),
            "both": self.tr("Allebei houden"),
            "cancel": self.tr("Annuleren"),
            "close": self.tr("Sluiten"),
            "discard": self.tr("Niet bewaren"),
            "replace": self.tr("Vervangen"),
            "restore": self.tr("Terugzetten"),
            "review": self.tr("Nazien"),
            "save": self.tr("Meteen bewaren"),
            "update": self.tr("Bijwerken"),
        }
        return Choice(own_id, texts[own_id])


def short(programme: Programme) -> str:
    """Party and year alone, for a button."""
    return f"{programme.party} {programme.year or ''}".strip() or programme.title

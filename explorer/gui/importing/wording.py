"""What a block of a draft is called, how sure that is, and why."""

from PySide6.QtCore import QObject

from explorer.gui.importing.revising import UNSURE
from explorer.gui.widgets.page_names import on_pages
from explorer.importing.draft import Block, BlockKind, Draft

SURE = 0.85  # confidence from which nothing needs saying


class BlockWords(QObject):
    """Words in the reader's language."""

    def kind(self, block: Block) -> str:
        """Heading with its level, or which kind of passage."""
        if block.is_heading:
            return self.tr("Kop {level}").format(level=block.level)
        return {
            BlockKind.PARAGRAPH: self.tr("Alinea"),
            BlockKind.BULLET: self.tr("Opsomming"),
            BlockKind.FOOTNOTE: self.tr("Voetnoot"),
            BlockKind.ROW: self.tr("Tabelrij"),
        }.get(block.kind, self.tr("Alinea"))

    def confidence(self, block: Block) -> str:
        """How sure the importer is of it; nothing where the reader settled it."""
        if block.reason == "reader":
            return self.tr("door jou nagezien")
        if block.confidence < UNSURE:
            return self.tr("onzeker")
        return self.tr("zeker") if block.confidence >= SURE else self.tr("vrij zeker")

    def reason(self, block: Block) -> str:
        """What settled its kind."""
        return {
            "bookmarks": self.tr("gevonden in de bladwijzers van het document"),
            "contents": self.tr("gevonden in de inhoudsopgave"),
            "format": self.tr("zo aangeduid in het document"),
            "numbering": self.tr("gevonden aan de nummering"),
            "capitals": self.tr("gevonden aan de hoofdletters"),
            "style": self.tr("gevonden aan de opmaak"),
            "cover": self.tr("staat op het titelblad"),
            "subtitle": self.tr("lijkt een ondertitel"),
            "list": self.tr("staat in een opsomming"),
            "label": self.tr("opschrift dat in kaders terugkeert"),
            "dead-end": self.tr("leek een kop, maar er staat niets onder"),
            "alignment": self.tr("herkend als sectie van het programma"),
            "reader": self.tr("door jou gekozen"),
        }.get(block.reason, self.tr("gewone tekst"))

    def about(self, block: Block) -> str:
        """Kind, page, confidence and reason in one line."""
        parts = [self.kind(block)]
        if block.pages:
            parts.append(on_pages(block.pages))
        parts += [self.confidence(block), self.reason(block)]
        return " · ".join(dict.fromkeys(parts))

    def facts(self, draft: Draft, unsure: int) -> str:
        """How many headings, passages and pages there are, and how many want a look."""
        headings = sum(1 for _heading in draft.headings())
        facts = [
            self.tr("%n kop(pen)", "", headings),
            self.tr("%n passage(s)", "", len(draft.blocks) - headings),
        ]
        if draft.page_count:
            facts.append(self.tr("%n bladzijde(n)", "", draft.page_count))
        facts.append(self.tr("%n onzekere regel(s)", "", unsure))
        return " · ".join(facts)

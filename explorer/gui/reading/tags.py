"""The tags of a passage as chips: those of an editor, and those that are only suggested."""

from PySide6.QtCore import QCoreApplication

from explorer.gui.widgets.chips import Chip
from explorer.programme.model import Passage
from explorer.programme.vocabulary import Vocabulary


class TagChips:
    """Makes chips of tags. The same tags return with passage after passage."""

    def __init__(self, vocabulary: Vocabulary, language: str = "nl") -> None:
        self.vocabulary = vocabulary
        self.language = language
        self._made: dict[tuple[str, str, bool], Chip] = {}

    def of_passage(self, passage: Passage, own_region: str = "") -> tuple[Chip, ...]:
        """Act, who must act, aspects and the other regions that are named, in that order."""
        tagged = [("act", passage.act)] if passage.act else []
        tagged += [("level", level) for level in passage.levels]
        tagged += [("aspect", aspect) for aspect in passage.aspects]
        tagged += [("region", region) for region in passage.regions if region != own_region]
        return tuple(
            self._chip(facet, tag, suggested=facet in passage.suggested) for facet, tag in tagged
        )

    def _chip(self, facet: str, tag: str, *, suggested: bool) -> Chip:
        key = (facet, tag, suggested)
        chip = self._made.get(key)
        if chip is None:
            chip = _chip(facet, tag, self.vocabulary, self.language, suggested=suggested)
            self._made[key] = chip
        return chip


def passage_chips(
    passage: Passage, vocabulary: Vocabulary, own_region: str = "", language: str = "nl"
) -> tuple[Chip, ...]:
    """The chips of a single passage."""
    return TagChips(vocabulary, language).of_passage(passage, own_region)


def _chip(facet: str, tag: str, vocabulary: Vocabulary, language: str, *, suggested: bool) -> Chip:
    entry = vocabulary.entry(facet, tag)
    name = entry.brief(language)
    text = name if facet in {"level", "region"} else name[:1].lower() + name[1:]
    origin = QCoreApplication.translate("Tags", "Label van de redactie, niet van de partij")
    if suggested:
        origin = QCoreApplication.translate("Tags", "Voorstel van de computer, niet nagekeken")
    hint = (
        f"{entry.label(language)} – {entry.meaning}\n{origin}"
        if entry.meaning
        else f"{entry.label(language)}\n{origin}"
    )
    demand = facet == "act" and tag == "eis"
    return Chip(text, facet, tag, hint, emphatic=demand, suggested=suggested)

"""The door to importing: a file becomes a draft, a draft becomes a pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.importing.draft import Draft
    from explorer.importing.limits import Limits
    from explorer.importing.packing import PackedSection
    from explorer.programme.pack import Programme


@dataclass(frozen=True, slots=True)
class Imported:
    """A saved pack: id and folder, what is in it, codes of warnings a person should read."""

    pack: str
    folder: Path
    sections: int
    passages: int
    pages: int
    warnings: tuple[str, ...]


class Importer:
    """Reads documents into drafts and saves drafts as packs in ``packs_folder``.

    ``shipped`` are the packs a document may turn out to be the official text of; the first that is
    tagged also teaches the suggestions. ``command`` starts the process that parses (see
    ``explorer.importing.parsing``).
    """

    def __init__(
        self,
        packs_folder: Path,
        shipped: Sequence[Path] = (),
        *,
        command: Sequence[str] = (),
        limits: "Limits | None" = None,
    ) -> None:
        self._packs_folder = packs_folder
        self._shipped = tuple(shipped)
        self._command = tuple(command)
        self._limits = limits

    def read(self, file: Path, progress: Progress | None = None) -> "Draft":
        """The draft of ``file``, recognised where it is the official text of a shipped programme.

        Raises ``UserError`` where it is refused and ``Cancelled`` when asked to stop.
        """
        from explorer.importing.parsing import parse_apart  # noqa: PLC0415 -- the window starts without it
        from explorer.importing.recognising import recognise  # noqa: PLC0415 -- the window starts without it

        progress = progress or Progress()
        draft = parse_apart(file, progress, command=self._command, limits=self._limits)
        for programme in self._programmes():
            found = recognise(draft, programme)
            if found is not None:
                return found
        return draft

    def save(
        self,
        draft: "Draft",
        *,
        pack: str = "",
        replace_existing: bool = False,
        progress: Progress | None = None,
    ) -> Imported:
        """Save ``draft`` as a pack, with suggested tags and, where it was recognised.

        Its alignment.

        ``pack`` is the id it gets (made from party, year and title where empty). Raises
        ``UserError`` where it can't be saved; nothing half-written stays.
        """
        from explorer.importing.packing import save, sections_of  # noqa: PLC0415 -- the window starts without it
        from explorer.importing.recognising import shape_of  # noqa: PLC0415 -- the window starts without it

        progress = progress or Progress()
        known = next((one for one in self._programmes() if one.id == draft.recognised), None)
        shape = shape_of(known) if known else None
        sections = sections_of(draft, shape)
        progress.report(0.3, draft.title)
        extra = self._extra(sections, known)
        progress.report(0.7, draft.title)
        folder = save(
            draft,
            self._packs_folder,
            pack=pack,
            shape=shape,
            extra=extra,
            replace_existing=replace_existing,
        )
        progress.report(1.0, draft.title)
        passages = sum(len(section.passages) for section in sections)
        with_text = sum(bool(section.file) for section in sections)
        return Imported(folder.name, folder, with_text, passages, draft.page_count, draft.warnings)

    def _programmes(self) -> "list[Programme]":
        from explorer.programme.pack import Programme  # noqa: PLC0415 -- read when needed

        return [Programme(folder) for folder in self._shipped]

    def _extra(
        self, sections: "Sequence[PackedSection]", known: "Programme | None"
    ) -> dict[str, str]:
        """The side files: ``suggestions.toml`` and ``alignment.toml``."""
        from explorer.importing.recognising import alignment_of, alignment_toml  # noqa: PLC0415 -- see above
        from explorer.importing.suggesting import Suggester, suggestions_toml  # noqa: PLC0415 -- see above

        files: dict[str, str] = {}
        tagged = next((one for one in self._programmes() if one.vocabulary.facets), None)
        if tagged:
            suggester = Suggester(tagged)
            found = {
                p.id: suggester.suggest(p.words) for section in sections for p in section.passages
            }
            files["suggestions.toml"] = suggestions_toml(found, tagged.id)
        if known:
            files["alignment.toml"] = alignment_toml(alignment_of(sections, known))
        return files

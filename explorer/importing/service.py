"""The door to importing: a file becomes a draft, a draft becomes a pack."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.programme.toml import read_text
from explorer.progress import Progress

if TYPE_CHECKING:
    from explorer.importing.draft import Draft
    from explorer.importing.limits import Limits
    from explorer.importing.packing import PackedSection
    from explorer.importing.suggesting import Suggester
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
    tagged also teaches the suggestions. A pack that is replaced is kept in ``removed``, if given.
    ``command`` starts the process that parses (see
    ``explorer.importing.parsing``).
    """

    def __init__(
        self,
        packs_folder: Path,
        shipped: Sequence[Path] = (),
        *,
        removed: Path | None = None,
        command: Sequence[str] = (),
        limits: "Limits | None" = None,
    ) -> None:
        self._packs_folder = packs_folder
        self._removed = removed
        self._shipped = tuple(shipped)
        self._command = tuple(command)
        self._limits = limits

    def read(self, file: Path, progress: Progress | None = None) -> "Draft":
        """The draft of ``file``, recognised where it is the official text of a shipped programme.

        Raises ``UserError`` where it is refused and ``Cancelled`` when asked to stop.
        """
        from explorer.importing.parsing import parse_apart  # noqa: PLC0415 -- the window starts without it
        from explorer.importing.recognising import recognise  # noqa: PLC0415 -- the window starts without it

        ready = Thread(target=self._get_ready)
        ready.start()
        try:
            draft = parse_apart(
                file, progress or Progress(), command=self._command, limits=self._limits
            )
        finally:
            ready.join()
        for programme in self._programmes:
            found = recognise(draft, programme)
            if found is not None:
                return found
        return draft

    def _get_ready(self) -> None:
        """Read what a draft is held against, while it is being made.

        What is wrong with a shipped pack is told by whoever asks for it.
        """
        with suppress(UserError):
            _ = self._suggester

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
        from explorer.importing.packing import pack_id, save, sections_of  # noqa: PLC0415 -- the window starts without it
        from explorer.importing.recognising import shape_of  # noqa: PLC0415 -- the window starts without it

        progress = progress or Progress()
        known = next((one for one in self._programmes if one.id == draft.recognised), None)
        sections = sections_of(draft, shape_of(known) if known else None)
        progress.report(0.3, draft.title)
        extra = self._extra(sections, known)
        progress.report(0.7, draft.title)
        if replace_existing:
            self._put_away(pack or pack_id(draft))
        folder = save(
            draft,
            self._packs_folder,
            pack=pack,
            sections=sections,
            extra=extra,
            replace_existing=replace_existing,
            imported_on=datetime.now(UTC).astimezone().date().isoformat(),
        )
        progress.report(1.0, draft.title)
        passages = sum(len(section.passages) for section in sections)
        with_text = sum(bool(section.file) for section in sections)
        return Imported(folder.name, folder, with_text, passages, draft.page_count, draft.warnings)

    def again(self, draft: "Draft") -> str:
        """The id of the pack that was made of this very document before; empty where none was."""
        from explorer.programme.shelf import Shelf  # noqa: PLC0415 -- as above

        for programme in Shelf((self._packs_folder,)).programmes:
            known = programme.provenance
            if known and known.sha256 and known.sha256 == draft.sha256:
                return programme.id
        return ""

    def _put_away(self, pack: str) -> None:
        from explorer.importing.archives import put_away  # noqa: PLC0415 -- as above

        folder = self._packs_folder / pack
        if self._removed is not None and folder.exists():
            put_away(folder, self._removed)

    @cached_property
    def _programmes(self) -> "list[Programme]":
        from explorer.programme.pack import Programme  # noqa: PLC0415 -- read when needed

        return [Programme(folder) for folder in self._shipped]

    @cached_property
    def _suggester(self) -> "tuple[Programme, Suggester] | None":
        """The programme whose tags are suggested, and who learned from it."""
        from explorer.importing.suggesting import Suggester  # noqa: PLC0415 -- the window starts without it

        tagged = next((one for one in self._programmes if one.vocabulary.facets), None)
        return (tagged, Suggester(tagged)) if tagged else None

    def _extra(
        self, sections: "Sequence[PackedSection]", known: "Programme | None"
    ) -> dict[str, str]:
        """The side files: suggested tags with the vocabulary they are of, and the alignment."""
        from explorer.importing.recognising import alignment_of, alignment_toml  # noqa: PLC0415 -- see above
        from explorer.importing.suggesting import of_restatements, suggestions_toml  # noqa: PLC0415 -- see above

        files: dict[str, str] = {}
        alignment = alignment_of(sections, known) if known else None
        if self._suggester:
            tagged, suggester = self._suggester
            found = {
                p.id: suggester.suggest(p.words) for section in sections for p in section.passages
            }
            if known and alignment:
                found |= of_restatements(known, alignment.passages)
            files["suggestions.toml"] = suggestions_toml(found, tagged.id)
            files["vocabulary.toml"] = read_text(tagged.folder / "vocabulary.toml")
        if alignment:
            files["alignment.toml"] = alignment_toml(alignment)
        return files

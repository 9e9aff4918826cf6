"""The composition root: builds the services that the window and the command line both use."""

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.journal import Journal
from explorer.paths import Paths
from explorer.programme.pack import Programme
from explorer.programme.shelf import Shelf
from explorer.settings import Settings
from explorer.tables import TableMemory

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from explorer.bundling.service import Bundling
    from explorer.comparing.choices import Choice, FindProgramme
    from explorer.comparing.proposals import Decisions
    from explorer.comparing.service import Comparing
    from explorer.comparing.statements import Key
    from explorer.importing.packs import Packs
    from explorer.importing.service import Importer
    from explorer.library.healing import HealingReport
    from explorer.library.library import Library
    from explorer.printing.service import PrintService
    from explorer.programme.originals import Original
    from explorer.programme.vocabulary import Vocabulary
    from explorer.searching.service import SearchService


@dataclass(frozen=True, slots=True)
class Removal:
    """A programme that was removed.

    ``kept`` is the file it can be brought back from, ``notes`` how many notes wait for it.
    """

    kept: Path
    notes: int


class Application:
    """Everything the program offers, without a window."""

    def __init__(
        self,
        paths: Paths,
        pack: str | None = None,
        *,
        index_apart: bool = False,
        safe_mode: bool = False,
    ) -> None:
        """``pack`` is the programme to work with; by default the first one. Opens nothing yet.

        With ``index_apart`` a search index is built in a process of its own, so that a window stays
        quick meanwhile; with ``safe_mode`` settings are neither read nor written.
        """
        self.safe_mode = safe_mode
        self.paths = paths
        self.pack_given = pack is not None
        self._pack = pack
        self._index_apart = index_apart
        self._refreshes = 0  # how often it was looked what is installed

    @cached_property
    def settings(self) -> Settings:
        """What the reader chose."""
        return Settings(None if self.safe_mode else self.paths.settings_file)

    @cached_property
    def journal(self) -> Journal:
        """The log of this start."""
        return Journal(self.paths.logs)

    @cached_property
    def tables(self) -> TableMemory:
        """Parsed tables, kept from one start to the next."""
        return TableMemory(self.paths.tables)

    @cached_property
    def shelf(self) -> Shelf:
        """The programmes shipped, then those the reader added."""
        return Shelf((self.paths.shipped, self.paths.packs), self.tables)

    @cached_property
    def programme(self) -> Programme:
        """The programme that is open. Raises ``UserError`` where there is none."""
        return self.shelf.programme(self._pack)

    @property
    def original(self) -> "Original | None":
        """The programme that is open with its official text beside it, where that was imported."""
        from explorer.programme.originals import find_original  # noqa: PLC0415 -- the window paints first

        return find_original(self.programme, self.shelf.programmes)

    def refresh(self) -> None:
        """Look again at what is installed, after a programme came or went.

        The programme that is open stays open if it hasn't changed. The search goes on in the
        programmes there were until it is prepared again.
        """
        self.shelf.refresh()
        self._refreshes += 1
        for made_of_them in ("importer", "programme"):
            self.__dict__.pop(made_of_them, None)
        if "search" in self.__dict__:
            self.search.repack(self.shelf.programmes)
        if "comparing" in self.__dict__:
            self.comparing.forget()

    @cached_property
    def packs(self) -> "Packs":
        """Programmes as files: taken along, brought in, put away."""
        from explorer.importing.packs import Packs  # noqa: PLC0415 -- rarely needed

        return Packs(self.paths.packs, self.paths.removed, self._shipped_packs())

    def remove_pack(self, pack_id: str) -> Removal:
        """Remove an imported programme; notes about it stay, as orphans, until it returns.

        Raises ``UserError`` where there is no such programme or the reader's things can't be
        reached; nothing has changed then.
        """
        from explorer.library.healing import lose  # noqa: PLC0415 -- rarely needed

        library = self.library if self.has_library else None
        kept = self.packs.remove(pack_id)
        self.refresh()
        return Removal(kept, lose(library, pack_id) if library else 0)

    def heal(self, pack_id: str) -> "HealingReport | None":
        """Look for the places of notes in a programme that came or changed.

        None where there was nothing to look for.
        """
        from explorer.library.healing import heal, needs_healing  # noqa: PLC0415 -- rarely needed

        programme = self.shelf.programme(pack_id)
        if not self.has_library or not needs_healing(self.library, programme):
            return None
        return heal(self.library, programme)

    @property
    def has_library(self) -> bool:
        """Whether the reader ever kept anything."""
        from explorer.library.schema import FILE_NAME  # noqa: PLC0415 -- rarely needed

        return (self.paths.data / FILE_NAME).exists()

    def _shipped_packs(self) -> list[str]:
        """The ids of the programmes that can't be replaced or removed."""
        shipped = self.paths.shipped
        return [one.id for one in self.shelf.programmes if one.folder.parent == shipped]

    def open(self, pack: str) -> None:
        """Work with another programme from now on. Raises ``UserError`` where there is none."""
        self.__dict__["programme"] = self.shelf.programme(pack)
        self._pack = pack

    @property
    def vocabulary(self) -> "Vocabulary":
        """The tags of the programme that is open; a programme without any lends another's.

        What is suggested for an imported programme has its names from the one that is tagged.
        """
        own = self.programme.vocabulary
        if own.facets:
            return own
        lent = (each.vocabulary for each in self.shelf.programmes if each.is_restatement)
        return next((each for each in lent if each.facets), own)

    @cached_property
    def search(self) -> "SearchService":
        """Full-text search over all programmes of the shelf."""
        from explorer.searching.service import SearchService  # noqa: PLC0415 -- the window paints first

        builder = (
            (lambda: self.child("index", "--rebuild", "--json")) if self._index_apart else None
        )
        return SearchService(
            self.paths.indexes,
            self.shelf.programmes,
            builder=builder,
            prebuilt=self.paths.shipped_index,
        )

    @cached_property
    def importer(self) -> "Importer":
        """Makes programmes out of documents; each is parsed in a process of its own."""
        from explorer.importing.service import Importer  # noqa: PLC0415 -- rarely needed

        shipped = [each.folder for each in self.shelf.programmes if each.is_restatement]
        return Importer(self.paths.packs, shipped, removed=self.paths.removed)

    @cached_property
    def library(self) -> "Library":
        """The reader's own things. Raises ``UserError`` where they can't be reached."""
        from explorer.library.library import Library  # noqa: PLC0415 -- the window paints before this is loaded

        return Library.open(self.paths)

    @cached_property
    def comparing(self) -> "Comparing":
        """Comparisons and matrices of the programmes of the shelf; for the window's own thread."""
        return self._comparing_on(self.shelf.programme)

    def comparing_apart(self) -> "Comparing":
        """The same on programmes of its own, for work on another thread."""
        return self._comparing_on(self._find_apart())

    def _find_apart(self) -> "FindProgramme":
        """Finds programmes of their own for one other thread; follows what is installed later."""
        shelf = Shelf((self.paths.shipped, self.paths.packs), TableMemory(self.paths.tables))
        seen = self._refreshes

        def find(pack: str) -> Programme:
            nonlocal seen
            if seen != self._refreshes:
                seen = self._refreshes
                shelf.refresh()
            return shelf.programme(pack)

        return find

    def _comparing_on(self, find: "FindProgramme") -> "Comparing":
        from explorer.comparing.service import Comparing  # noqa: PLC0415 -- the window paints before this is loaded

        return Comparing(
            find, self.search.terms, self._listed, self._decided, self.search.names_subject
        )

    def _decided(self, packs: "Collection[str]") -> "Decisions":
        """What is known of pairs of passages: an official text's alignment, the reader's say.

        Where the library can't be reached, the reader has said nothing.
        """
        from explorer.comparing.originals import decisions_of  # noqa: PLC0415 -- only when comparing
        from explorer.comparing.proposals import Status  # noqa: PLC0415 -- as above

        original = self.original
        aligned = original and {original.restatement.id, original.official.id} <= set(packs)
        found = dict(decisions_of(original)) if original and aligned else {}
        try:
            kept = self.library.matches.among(packs) if self.has_library else {}
        except UserError:
            return found
        return found | {pair: Status(decision.value) for pair, decision in kept.items()}

    def _listed(self, choice: "Choice") -> "Sequence[Key]":
        """The passages of a search, in the order of the text, or of a bundle.

        Raises ``UserError`` where there is no such bundle.
        """
        from explorer.comparing.choices import parse_search  # noqa: PLC0415 -- only when comparing
        from explorer.comparing.columns import ColumnKind  # noqa: PLC0415 -- as above

        if choice.kind is ColumnKind.BUNDLE:
            from explorer.bundling.listing import passages_in  # noqa: PLC0415 -- rarely needed

            return passages_in(self.library, choice.value)
        query, filters = parse_search(choice.value)
        packs = (choice.pack,)
        found = self.search.search(
            query, filters=filters, limit=None, order="document", packs=packs, complete=True
        )
        return [(hit.pack, hit.passage) for hit in found.hits]

    @cached_property
    def bundling(self) -> "Bundling":
        """Makes documents of what the reader gathered; for the window's own thread."""
        return self._bundling_on(self.shelf.programme)

    def bundling_apart(self) -> "Bundling":
        """The same on programmes of its own, for work on another thread."""
        return self._bundling_on(self._find_apart())

    def _bundling_on(self, find: "FindProgramme") -> "Bundling":
        from explorer.bundling.service import Bundling  # noqa: PLC0415 -- the window paints before this is loaded

        return Bundling(
            lambda: self.library,
            find,
            lambda: self._comparing_on(find),
            self.paths.profiles_file,
        )

    @cached_property
    def printing(self) -> "PrintService":
        """Makes pages of documents, from any thread."""
        from explorer.printing.service import PrintService  # noqa: PLC0415 -- the window paints before this is loaded

        return PrintService()

    def child(self, *arguments: str) -> list[str]:
        """The command that starts this program again on the same folders."""
        entry = (
            []
            if getattr(sys, "frozen", False)
            else [str(Path(__file__).resolve().parent.parent / "main.py")]
        )
        place = ["--data", str(self.paths.data)] if self.paths.data == self.paths.config else []
        return [sys.executable, *entry, *place, *arguments]

    def close(self) -> None:
        """Let go of every file."""
        for opened in ("search", "library", "journal"):
            if opened in self.__dict__:
                getattr(self, opened).close()

"""A programme in a folder.

Opening it reads ``programme.toml`` alone; everything else is read when first asked for.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from string import Formatter
from threading import RLock
from typing import TYPE_CHECKING

from explorer.errors import UserError
from explorer.programme.model import (
    Head,
    Kind,
    Passage,
    Provenance,
    Section,
    Source,
    section_of,
)
from explorer.programme.passages import parse_passages
from explorer.programme.toml import expect, optional, read_table, read_text, strings, tables
from explorer.programme.vocabulary import Vocabulary, read_vocabulary
from explorer.tables import NO_MEMORY, Table, TableMemory

if TYPE_CHECKING:
    from explorer.programme.citation import Citation
    from explorer.programme.glossary import Term
    from explorer.programme.questions import Question
    from explorer.programme.suggestions import Tags

FORMAT = 1
CITATION = "{party}, {title}, blz. {pages}, {section} ¶ {number}"
_CITED = frozenset(("party", "title", "chapter", "year", "section", "number", "pages"))


class Programme:
    """An opened pack.

    Raises ``UserError`` from any accessor whose file is missing or malformed. Threads may share it:
    a section is read once, by whoever asks for it first. Work of seconds still opens a
    ``Programme`` of its own, so that nobody waits for its reading.
    """

    def __init__(self, folder: Path, memory: TableMemory = NO_MEMORY) -> None:
        """Read the tree of the pack in ``folder``."""
        self.folder = folder
        self.file = folder / "programme.toml"
        self.memory = memory
        table = read_table(self.file, memory)
        if optional(table, "format", int, self.file, FORMAT) > FORMAT:
            raise UserError("pack-too-new", file=self.file, format=table["format"])
        self.id: str = expect(table, "id", str, self.file)
        self.title: str = expect(table, "title", str, self.file)
        self.chapter: str = optional(table, "chapter", str, self.file, "")
        self.party: str = optional(table, "party", str, self.file, "")
        self.year: int = optional(table, "year", int, self.file, 0)
        self.language: str = optional(table, "language", str, self.file, "nl")
        self.kind: str = optional(table, "kind", str, self.file, "original")
        self.version: str = optional(table, "version", str, self.file, "1")
        self.official_of: str = optional(table, "official_of", str, self.file, "")
        self.provenance = _provenance(optional(table, "imported", dict, self.file, {}), self.file)
        self.citation_pattern = _citation(table, self.file)
        self.source = _source(expect(table, "source", dict, self.file), self.file)
        self.tree = _tree(tables(table, "node", self.file), self.file)
        self._heads = {head.id: head for head in _walk(self.tree)}
        self.apart = ""  # what tells it from another of the same name; its shelf knows
        self._sections: dict[str, Section] = {}
        self._reading = RLock()  # by one thread at a time

    @property
    def is_restatement(self) -> bool:
        """Whether the text is not the party's own but told in other words."""
        return self.kind == "restatement"

    @property
    def name(self) -> str:
        """Party and year, or the title, as the breadcrumb names the programme."""
        short = f"{self.party} {self.year or ''}".strip() if self.party else self.title
        return " · ".join(part for part in (short, self.chapter, self.apart) if part)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The editorial tags; none where the pack has no ``vocabulary.toml``."""
        file = self.folder / "vocabulary.toml"
        return read_vocabulary(file, self.memory) if file.exists() else Vocabulary()

    @cached_property
    def _suggestions(self) -> "Mapping[str, Tags]":
        """The tags a program suggested; none where the pack has no ``suggestions.toml``."""
        file = self.folder / "suggestions.toml"
        if not file.exists():
            return {}
        from explorer.programme.suggestions import read_suggestions  # noqa: PLC0415 -- imported packs only

        return read_suggestions(file, self.memory)

    @cached_property
    def glossary(self) -> tuple["Term", ...]:
        """The terms the pack explains; none where it has no ``glossary.toml``."""
        from explorer.programme.glossary import read_glossary  # noqa: PLC0415 -- painting needs none

        file = self.folder / "glossary.toml"
        return read_glossary(file) if file.exists() else ()

    @cached_property
    def questions(self) -> tuple["Question", ...]:
        """The questions about the programme; none where the pack has no ``questions.toml``."""
        from explorer.programme.questions import read_questions  # noqa: PLC0415 -- painting needs none

        file = self.folder / "questions.toml"
        return read_questions(file) if file.exists() else ()

    def heads(self) -> Iterator[Head]:
        """Every node of the tree, groups included, in the order of the programme."""
        return iter(self._heads.values())

    def section_heads(self) -> list[Head]:
        """The nodes that have text, in the order of the programme."""
        return [head for head in self._heads.values() if head.is_section]

    def has(self, node_id: str) -> bool:
        """Whether there is a section or group ``node_id``."""
        return node_id in self._heads

    def head(self, node_id: str) -> Head:
        """The node ``node_id``. Raises ``UserError`` where there is none."""
        try:
            return self._heads[node_id]
        except KeyError:
            raise UserError("section-unknown", id=node_id, pack=self.id) from None

    def trail(self, node_id: str) -> tuple[Head, ...]:
        """The groups ``node_id`` stands in, outermost first."""
        self.head(node_id)
        return self._trails[node_id]

    @cached_property
    def _trails(self) -> dict[str, tuple[Head, ...]]:
        """The groups each node stands in, by its id."""
        return dict(_trails(self.tree, ()))

    def section(self, section_id: str) -> Section:
        """A section with its text, read on first use.

        A group or an unknown id raises ``UserError``.
        """
        known = self._sections.get(section_id)
        if known is None:
            with self._reading:
                known = self._sections.get(section_id) or self._read_section(section_id)
                self._sections[section_id] = known
        return known

    def _read_section(self, section_id: str) -> Section:
        head = self.head(section_id)
        if not head.is_section:
            example = next((below.id for below in _below(head) if below.is_section), "–")
            raise UserError("section-is-group", id=section_id, example=example)
        file = self.folder / head.file
        passages = self._suggested(parse_passages(read_text(file), head, file))
        return Section(head, passages, self.trail(section_id))

    def _suggested(self, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        if not self._suggestions:
            return passages
        from explorer.programme.suggestions import with_suggestions  # noqa: PLC0415 -- imported packs only

        return with_suggestions(passages, self._suggestions)

    def sections(self) -> Iterator[Section]:
        """Every section with its text, in order."""
        return (self.section(head.id) for head in self.section_heads())

    def passages(self) -> Iterator[Passage]:
        """Every passage, in order."""
        return (passage for section in self.sections() for passage in section.passages)

    def passage(self, passage_id: str) -> Passage:
        """The passage ``passage_id`` (``regio/rusland#02``), also by an id it had before.

        Else ``UserError``.
        """
        section_id = section_of(passage_id)
        if not self.has(section_id) or not self.head(section_id).is_section:
            raise UserError("passage-unknown", id=passage_id, pack=self.id)
        for passage in self.section(section_id).passages:
            if passage.id == passage_id:
                return passage
        for passage in self.passages():
            if passage_id in passage.was:
                return passage
        raise UserError("passage-unknown", id=passage_id, pack=self.id)

    def citation(self, passage: Passage) -> "Citation":
        """How to cite ``passage``."""
        from explorer.programme.citation import Citation  # noqa: PLC0415 -- painting needs none

        return Citation(
            party=self.party,
            title=self.title,
            chapter=self.chapter,
            year=self.year,
            section=self.head(passage.section).title,
            number=passage.number,
            pages=passage.pages,
            pattern=self.citation_pattern,
        )


def _citation(table: Table, file: Path) -> str:
    """The pattern of citations, in which nothing may be asked for that a citation doesn't name."""
    pattern: str = optional(table, "citation", str, file, CITATION)
    try:
        fields = [part[1:] for part in Formatter().parse(pattern) if part[1] is not None]
    except ValueError:  # a brace on its own
        fields = [(None, None, None)]
    if all(name in _CITED and not form and not shape for name, form, shape in fields):
        return pattern
    known = ", ".join(f"{{{name}}}" for name in sorted(_CITED))
    raise UserError("pack-key-wrong", file=file, key="citation", place=table["id"], kind=known)


def _source(table: Table, file: Path) -> Source:
    return Source(
        title=expect(table, "title", str, file),
        publisher=optional(table, "publisher", str, file, ""),
        pages=optional(table, "pages", int, file, 0),
        note=optional(table, "note", str, file, ""),
    )


def _provenance(table: Table, file: Path) -> Provenance | None:
    if not table:
        return None
    name, date, total = (optional(table, key, str, file, "") for key in ("file", "date", "sha256"))
    return Provenance(name, date, total)


def _tree(nodes: list[Table], file: Path) -> tuple[Head, ...]:
    """The nodes of ``programme.toml`` as a tree.

    A node's ``parent`` must be a group listed before it.
    """
    children: dict[str, list[Table]] = {"": []}
    for node in nodes:
        own_id = expect(node, "id", str, file)
        if own_id in children:
            raise UserError("pack-id-twice", file=file, id=own_id)
        parent = optional(node, "parent", str, file, "")
        if parent not in children:
            raise UserError("node-parent-unknown", file=file, id=own_id, parent=parent)
        children[own_id] = []
        children[parent].append(node)
    return tuple(_head(node, children, file) for node in children[""])


def _head(node: Table, children: dict[str, list[Table]], file: Path) -> Head:
    own_id: str = node["id"]
    below = tuple(_head(child, children, file) for child in children[own_id])
    kind = optional(node, "kind", str, file, "group" if below else "theme")
    if kind not in set(Kind):
        raise UserError("node-kind-unknown", file=file, id=own_id, kind=kind, known=", ".join(Kind))
    sections_file = optional(node, "file", str, file, f"sections/{own_id}.md")
    if _leaves(sections_file):
        raise UserError("node-file-outside", file=file, id=own_id, path=sections_file)
    pages = optional(node, "pages", list, file, [])
    if not all(isinstance(page, int) for page in pages):
        raise UserError("pack-key-wrong", file=file, key="pages", place=own_id, kind="list[int]")
    counts = {key: optional(node, key, int, file, 0) for key in ("passages", "demands", "words")}
    if kind == Kind.GROUP:
        counts = {key: sum(getattr(child, key) for child in below) for key in counts}
    return Head(
        id=own_id,
        title=expect(node, "title", str, file),
        kind=Kind(kind),
        pages=(pages[0], pages[-1]) if pages else _span(below),
        source_title=optional(node, "source_title", str, file, ""),
        file="" if kind == Kind.GROUP else sections_file,
        region=optional(node, "region", str, file, ""),
        keypoints=strings(node, "keypoints", file),
        children=below,
        **counts,
    )


def _leaves(path: str) -> bool:
    parts = Path(path.replace("\\", "/")).parts
    return Path(path).is_absolute() or ".." in parts or ":" in path or "\0" in path


def _span(heads: tuple[Head, ...]) -> tuple[int, int]:
    return (heads[0].pages[0], heads[-1].pages[1]) if heads else (0, 0)


def _walk(heads: tuple[Head, ...]) -> Iterator[Head]:
    for head in heads:
        yield head
        yield from _walk(head.children)


def _trails(
    heads: tuple[Head, ...], within: tuple[Head, ...]
) -> Iterator[tuple[str, tuple[Head, ...]]]:
    for head in heads:
        yield head.id, within
        yield from _trails(head.children, (*within, head))


def _below(head: Head) -> Iterator[Head]:
    return _walk(head.children)

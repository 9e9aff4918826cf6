"""Writing a draft down as a pack that ``explorer.programme.pack.Programme`` opens."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from explorer.errors import UserError
from explorer.importing.draft import Block, BlockKind, Branch, Draft
from explorer.importing.storing import install_files
from explorer.programme.checking import count_words
from explorer.programme.inline import plain_text
from explorer.programme.pack import FORMAT

RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10)))
)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!>])")
_MARKUP = re.compile(r"[*_`<>\[\]\\&#]")
_ATTRIBUTES = re.compile(r"^\{:.*\}\s*$")
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_SLUG = 48
_LONGEST_VERSION = 12  # hexadecimal digits
_LEAD = {"nl": "Vooraf", "en": "Opening", "fr": "Préambule", "de": "Vorab"}


@dataclass(frozen=True, slots=True)
class PackedPassage:
    """A passage: its id, its words, the Markdown they are written as, and their pages."""

    id: str
    words: str
    text: str
    pages: tuple[int, ...]
    block: int


@dataclass(frozen=True, slots=True)
class PackedSection:
    """A node of the tree; a group has no file."""

    id: str
    title: str
    kind: str
    parent: str
    source_title: str = ""
    region: str = ""
    file: str = ""
    passages: tuple[PackedPassage, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What a recognised document takes from the shipped pack.

    Titles, kinds, regions and parents by section id.
    """

    titles: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)


def markdown_of(text: str) -> str:
    """``text`` as one line of Markdown that prints as exactly these words.

    Signs that could mean something are escaped, but only where there is one: most passages stay as
    they are.
    """
    words = " ".join(_UNPRINTABLE.sub("", text).split())
    if not _MARKUP.search(words) and not _ATTRIBUTES.match(words):
        return words
    escaped = _SPECIAL.sub(r"\\\1", words.replace("&", "&amp;").replace("<", "&lt;"))
    return escaped if plain_text(escaped)[0] == words else _MARKUP.sub(" ", words)


def slug_of(title: str) -> str:
    """``title`` as an id: small letters, digits and hyphens, at most 48 characters.

    No name Windows reserves.
    """
    folded = unicodedata.normalize(
        "NFKD", title.casefold().replace("ß", "ss").replace("æ", "ae").replace("œ", "oe")
    )
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    slug = re.sub(r"[^a-z0-9]+", "-", bare.replace("'", "").replace("’", "")).strip("-")
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    if slug in RESERVED:
        slug = f"{slug}-deel"
    return slug or "deel"


def sections_of(draft: Draft, shape: Shape | None = None) -> list[PackedSection]:
    """The sections of ``draft`` in order, groups before what stands in them."""
    return list(_Packer(draft, shape or Shape()).sections())


class _Packer:
    def __init__(self, draft: Draft, shape: Shape) -> None:
        self._draft = draft
        self._shape = shape
        self._used: set[str] = set()

    def sections(self) -> Iterator[PackedSection]:
        for branch in self._draft.tree():
            yield from self._branch(branch, "")

    def _branch(self, branch: Branch, parent: str) -> Iterator[PackedSection]:
        heading = branch.heading
        title = heading.text if heading else _LEAD.get(self._draft.language, _LEAD["nl"])
        own_id = self._id(title, parent, heading.section if heading else "")
        passages = self._passages(own_id, branch.blocks)
        below = [section for child in branch.children for section in self._branch(child, own_id)]
        kind = "group" if below and not passages else self._shape.kinds.get(own_id, "theme")
        kind = "theme" if kind == "group" and passages else kind
        yield PackedSection(
            id=own_id,
            title=self._shape.titles.get(own_id, title),
            kind=kind,
            parent=parent,
            source_title=title if heading else "",
            region=self._shape.regions.get(own_id, ""),
            file=""
            if kind == "group"
            else f"sections/{len(self._used):03d}-{own_id.rpartition('/')[2]}.md",
            passages=passages,
            pages=_pages(heading, passages, below),
        )
        yield from below

    def _id(self, title: str, parent: str, recognised: str) -> str:
        if recognised and recognised not in self._used:
            self._used.add(recognised)
            return recognised
        top = parent.partition("/")[0]
        base = f"{top}/{slug_of(title)}" if top else slug_of(title)
        own_id, count = base, 1
        while own_id in self._used:
            count += 1
            own_id = f"{base}-{count}"
        self._used.add(own_id)
        return own_id

    def _passages(self, section: str, blocks: Sequence[Block]) -> tuple[PackedPassage, ...]:
        ordered = [b for b in blocks if b.kind is not BlockKind.FOOTNOTE]
        ordered += [b for b in blocks if b.kind is BlockKind.FOOTNOTE]
        written = [(markdown_of(block.text), block) for block in ordered]
        width = max(2, len(str(len(written))))
        return tuple(
            PackedPassage(f"{section}#{number:0{width}d}", block.text, text, block.pages, block.id)
            for number, (text, block) in enumerate(((t, b) for t, b in written if t), start=1)
        )


def _pages(
    heading: Block | None, passages: Sequence[PackedPassage], below: Sequence[PackedSection]
) -> tuple[int, ...]:
    """The first and the last page: of its own text, where it has none of what stands below it."""
    found = [page for passage in passages for page in passage.pages]
    if not passages:
        found += [page for section in below for page in section.pages]
        found += heading.pages if heading else ()
    return (min(found), max(found)) if found else ()


def pack_id(draft: Draft) -> str:
    """The id a pack of ``draft`` gets: party, year and where one is missing its title."""
    if draft.recognised:
        return f"{draft.recognised}-origineel"
    year = str(draft.year) if draft.year else ""
    name = draft.party if draft.party and year else draft.title
    return slug_of(name if year in name else f"{name} {year}")


def save(
    draft: Draft,
    packs_folder: Path,
    *,
    pack: str = "",
    sections: Sequence[PackedSection] | None = None,
    extra: Mapping[str, str] | None = None,
    replace_existing: bool = False,
    imported_on: str = "",
) -> Path:
    """Write ``draft`` as a pack below ``packs_folder`` and return its folder: whole, or not at all.

    ``pack`` is its id (made from party, year and title where empty); ``sections`` are those that
    ``sections_of`` made of it, where that was asked before; ``extra`` holds further files by name;
    ``imported_on`` is today (ISO 8601). An id that is taken gets a number, or replaces the
    old pack with ``replace_existing``.
    Raises ``UserError`` where nothing is left to save or the folder can't be written to.
    """
    if sections is None:
        sections = sections_of(draft)
    if not any(section.passages for section in sections):
        raise UserError("import-nothing-to-save", name=draft.source or draft.title)
    own_id = slug_of(pack) if pack else pack_id(draft)
    files = {section.file: _section_markdown(section) for section in sections if section.file}
    files.update(extra or {})
    try:
        packs_folder.mkdir(parents=True, exist_ok=True)
        own_id, target = _target(packs_folder, own_id, replace_existing=replace_existing)
        version = _version(files)
        files["programme.toml"] = programme_toml(draft, own_id, sections, version, imported_on)
        return install_files(files, target)
    except OSError as error:
        raise UserError(
            "import-not-saved", folder=packs_folder, reason=error.strerror or str(error)
        ) from error


def _target(packs_folder: Path, own_id: str, *, replace_existing: bool) -> tuple[str, Path]:
    free, count = own_id, 1
    while not replace_existing and (packs_folder / free).exists():
        count += 1
        free = f"{own_id}-{count}"
    return free, packs_folder / free


def _version(files: Mapping[str, str]) -> str:
    """Another text is another version, so that annotations are looked for anew after an update."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{files[name]}\0".encode())
    return digest.hexdigest()[:_LONGEST_VERSION]


def _section_markdown(section: PackedSection) -> str:
    prefix = section.id.rpartition("/")[2]
    parts = []
    for passage in section.passages:
        pages = " ".join(map(str, passage.pages))
        page = f' page="{pages}"' if pages else ""
        parts.append(f"{passage.text}\n{{: #{prefix}-{passage.id.rpartition('#')[2]}{page} }}\n")
    return "\n".join(parts)


def programme_toml(
    draft: Draft,
    own_id: str,
    sections: Sequence[PackedSection],
    version: str = "1",
    imported_on: str = "",
) -> str:
    """The main file of a pack."""
    lines = [
        f"format = {FORMAT}",
        f"id = {quoted(own_id)}",
        f"title = {quoted(draft.title)}",
        *([f"chapter = {quoted(draft.chapter)}"] if draft.chapter else []),
        f"party = {quoted(draft.party)}",
        f"year = {draft.year}",
        f"language = {quoted(draft.language)}",
        'kind = "original"',
        f"version = {quoted(version)}",
        *([f"official_of = {quoted(draft.recognised)}"] if draft.recognised else []),
        "",
        "[imported]",
        f"file = {quoted(draft.source)}",
        f"date = {quoted(imported_on)}",
        f"sha256 = {quoted(draft.sha256)}",
        "",
        "[source]",
        f"title = {quoted(draft.title)}",
        f"publisher = {quoted(draft.publisher or draft.party)}",
        f"pages = {draft.page_count}",
        f"note = {quoted(draft.source)}",
    ]
    for section in sections:
        lines += ["", "[[node]]", *_node(section)]
    return "\n".join(lines) + "\n"


def _node(section: PackedSection) -> Iterator[str]:
    yield f"id = {quoted(section.id)}"
    yield f"title = {quoted(section.title)}"
    yield f"kind = {quoted(section.kind)}"
    for key, value in (
        ("parent", section.parent),
        ("source_title", section.source_title),
        ("region", section.region),
    ):
        if value:
            yield f"{key} = {quoted(value)}"
    if section.file:
        yield f"file = {quoted(section.file)}"
    if section.pages:
        yield f"pages = [{section.pages[0]}, {section.pages[-1]}]"
    if section.file:
        yield f"passages = {len(section.passages)}"
        yield f"words = {sum(count_words(passage.words) for passage in section.passages)}"


def quoted(text: str) -> str:
    """``text`` as a basic string of TOML."""
    plain = _UNPRINTABLE.sub("", text).replace("\\", "\\\\").replace('"', '\\"')
    return (
        '"' + re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\u{ord(found.group()):04x}", plain) + '"'
    )

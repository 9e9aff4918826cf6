"""What of a programme is indexed.

Its passages as documents, with all that says what they are about.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from explorer.programme.model import Head, Passage, Section
from explorer.programme.pack import Programme
from explorer.programme.questions import QuestionKind
from explorer.searching.tokens import words

FACETS = ("act", "aspect", "level", "region", "sdg", "theme", "branch", "pack")
TITLE_WEIGHT = 0.5
TRAIL_WEIGHT = 0.2
REGION_WEIGHT = 0.7
ASPECT_WEIGHT = 0.25
QUESTION_WEIGHT = 0.8
_TAGGED = ("act", "aspect", "level", "region", "sdg")


@dataclass(frozen=True, slots=True)
class Document:
    """A passage as it is indexed; ``about`` are texts beside its own with their weights."""

    pack: str
    section: str
    passage: str
    title: str
    number: int
    pages: tuple[int, ...]
    text: str
    tags: dict[str, tuple[str, ...]]
    about: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A section's place in the row of documents.

    ``count`` of them from ``first``. ``within`` are its groups.
    """

    pack: str
    id: str
    title: str
    first: int
    count: int
    within: tuple[str, ...] = ()


@dataclass(slots=True)
class Outline:
    """What is known of the documents as a whole.

    Sections in order, tags in order, the names tags go by.
    """

    places: list[Place] = field(default_factory=list)
    packs: list[str] = field(default_factory=list)
    parties: list[tuple[str, ...]] = field(default_factory=list)
    tags: dict[str, list[str]] = field(default_factory=lambda: {facet: [] for facet in FACETS})
    names: dict[str, dict[str, str]] = field(
        default_factory=lambda: {facet: {} for facet in FACETS}
    )

    def add_tag(self, facet: str, tag: str, *names: str) -> None:
        """Let ``tag`` be known by its id and by ``names``."""
        if tag not in self.names[facet].values():
            self.tags[facet].append(tag)
        for name in (tag, *names):
            key = name_key(name)
            if key:
                self.names[facet].setdefault(key, tag)


def name_key(name: str) -> str:
    """How the name of a tag is compared."""
    return " ".join(words(name))


def fingerprint(programmes: Sequence[Programme]) -> str:
    """A digest of everything in the packs that can change what is found."""
    digest = hashlib.sha256()
    for programme in programmes:
        digest.update(f"\0{programme.id}\0".encode())
        files = [*programme.folder.rglob("*.toml"), *programme.folder.rglob("*.md")]
        for file in sorted(files, key=lambda file: file.as_posix()):
            content = file.read_bytes()
            digest.update(
                f"{file.relative_to(programme.folder).as_posix()}\0{len(content)}\0".encode()
            )
            digest.update(content)
    return digest.hexdigest()


def outline_of(programmes: Sequence[Programme]) -> Outline:
    """The outline of the documents ``documents`` yields for the same programmes."""
    outline = Outline()
    first = 0
    for programme in programmes:
        outline.packs.append(programme.id)
        outline.add_tag("pack", programme.id, programme.party, programme.title)
        outline.parties.append(tuple(words(programme.party)))
        for facet in _TAGGED:
            for tag, entry in programme.vocabulary.entries(facet).items():
                outline.add_tag(facet, tag, entry.short, *entry.labels.values())
        for head in programme.heads():
            outline.add_tag(
                "theme", head.id, head.title, head.source_title, head.id.rpartition("/")[2]
            )
        for section in programme.sections():
            within = tuple(head.id for head in section.trail)
            count = len(section.passages)
            outline.places.append(
                Place(programme.id, section.id, section.title, first, count, within)
            )
            first += count
            for passage in section.passages:
                _add_unlisted_tags(outline, passage)
    outline.add_tag("branch", "themes", "thema's", "themas", "thema")
    outline.add_tag("branch", "regions", "regio's", "regios", "regio")
    return outline


def _add_unlisted_tags(outline: Outline, passage: Passage) -> None:
    for facet, tags in _tags(passage).items():
        for tag in tags:
            if tag not in outline.names[facet].values():
                outline.add_tag(facet, tag)


def documents(programmes: Sequence[Programme]) -> Iterator[Document]:
    """Every passage of the programmes, in order."""
    for programme in programmes:
        asked = _questions(programme)
        for section in programme.sections():
            for passage in section.passages:
                yield _document(programme, section, passage, asked.get(passage.id, []))


def _questions(programme: Programme) -> dict[str, list[str]]:
    """The voters' questions each passage answers."""
    asked: dict[str, list[str]] = {}
    for question in programme.questions:
        if question.kind is QuestionKind.POSITION:
            for passage_id in question.passages:
                asked.setdefault(passage_id, []).append(question.text)
    return asked


def _document(
    programme: Programme, section: Section, passage: Passage, asked: list[str]
) -> Document:
    vocabulary = programme.vocabulary
    about = [(section.title, TITLE_WEIGHT), *((head.title, TRAIL_WEIGHT) for head in section.trail)]
    for facet, named, weight in (
        ("region", passage.regions, REGION_WEIGHT),
        ("aspect", passage.aspects, ASPECT_WEIGHT),
    ):
        if facet not in passage.suggested:  # a guess filters, but ranks nothing
            about += [(vocabulary.entry(facet, tag).label(), weight) for tag in named]
    about += [(text, QUESTION_WEIGHT) for text in asked]
    tags = _tags(passage)
    tags["theme"] = (section.id, *(head.id for head in section.trail))
    tags["branch"] = (_branch(section.head),)
    tags["pack"] = (programme.id,)
    return Document(
        programme.id,
        section.id,
        passage.id,
        section.title,
        passage.number,
        passage.pages,
        unicodedata.normalize("NFC", passage.text).replace("\u00ad", ""),
        tags,
        tuple(about),
    )


def _tags(passage: Passage) -> dict[str, tuple[str, ...]]:
    return {
        "act": (passage.act,) if passage.act else (),
        "aspect": passage.aspects,
        "level": passage.levels,
        "region": passage.regions,
        "sdg": tuple(map(str, passage.sdgs)),
    }


def _branch(head: Head) -> str:
    return "regions" if head.kind == "region" else "themes"

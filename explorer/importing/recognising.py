"""The official text of a programme that is shipped: its sections get the shipped ids.

A document is recognised by the titles of its sections, fuzzily and in order, and by its words: the
text under a title must tell much of what the restatement of that section tells. The paragraphs are
then laid beside the passages of the restatement; where a text has no page marks, the pages come
from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz import fuzz

from explorer.importing.characters import squeezed
from explorer.importing.draft import Block, BlockKind, Draft
from explorer.importing.likeness import Weights, align, stems
from explorer.importing.packing import PackedSection, Shape, quoted
from explorer.programme.model import Head, Kind, Passage
from explorer.programme.pack import Programme

_LIKE = 86.0  # of 100: titles that are the same, slips aside
_FOUND = 0.7  # of the titles must be there
_TELLS = (
    0.25  # of what a section's restatement tells must be in the text under its title, on average
)
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Alignment:
    """Passages of the original by id, each with those of the restatement that tell the same."""

    of: str
    passages: dict[str, tuple[str, ...]]


def recognise(draft: Draft, programme: Programme) -> Draft | None:
    """``draft`` with the sections of ``programme``, where it is the official text of that.

    Else ``None``.
    """
    heads = [head for head in programme.heads() if head.source_title]
    if not heads or not draft.blocks:
        return None
    places = _places(draft.blocks, heads)
    if len(places) < _FOUND * len(heads) or not _tells_the_same(draft, programme, places):
        return None
    blocks = _sectioned(draft, programme, places)
    found = replace(
        draft,
        title=programme.source.title or programme.title,
        chapter="",
        party=programme.party,
        year=programme.year,
        language=programme.language,
        publisher=programme.source.publisher,
        recognised=programme.id,
        page_count=programme.source.pages or draft.page_count,
        blocks=blocks,
        warnings=tuple(code for code in draft.warnings if code != "import-no-headings"),
    )
    return found if any(block.pages for block in blocks) else _paged(found, programme)


def shape_of(programme: Programme) -> Shape:
    """What the pack of a recognised text takes over from ``programme``."""
    heads = list(programme.heads())
    return Shape(
        titles={head.id: head.title for head in heads},
        kinds={head.id: str(head.kind) for head in heads},
        regions={head.id: head.region for head in heads if head.region},
    )


def alignment_of(sections: Sequence[PackedSection], programme: Programme) -> Alignment:
    """Which passages of ``programme`` go with the passages of its original as it was packed."""
    weights = _weights(programme)
    found: dict[str, tuple[str, ...]] = {}
    for section in sections:
        if not section.passages or not programme.has(section.id):
            continue
        if not programme.head(section.id).is_section:
            continue
        restated = programme.section(section.id).passages
        texts = [(passage.words, passage.pages) for passage in section.passages]
        chosen = _aligned(restated, texts, weights)
        for at, passage in enumerate(section.passages):
            found[passage.id] = tuple(
                one.id for one, place in zip(restated, chosen, strict=True) if place == at
            )
    return Alignment(programme.id, found)


def alignment_toml(alignment: Alignment) -> str:
    """The side file of a pack of an official text."""
    lines = [f"of = {quoted(alignment.of)}", "", "[passages]"]
    for passage, restated in alignment.passages.items():
        lines.append(f"{quoted(passage)} = [{', '.join(map(quoted, restated))}]")
    return "\n".join(lines) + "\n"


def _weights(programme: Programme) -> Weights:
    return Weights(passage.text for passage in programme.passages())


def _places(blocks: Sequence[Block], heads: Sequence[Head]) -> dict[int, Head]:
    """Where the titles of ``heads`` stand, by the place of the block; they must come in order."""
    keys = [squeezed(block.text) if len(block.text) < _LONGEST_TITLE else "" for block in blocks]
    likenesses = [_likenesses(head.source_title, keys) for head in heads]
    scores = [[max(0.0, one - 60) for one in row] for row in likenesses]
    found: dict[int, Head] = {}
    for head, row, at in zip(heads, likenesses, align(scores), strict=True):
        if row[at] >= _LIKE and at not in found:
            found[at] = head
    return found


def _likenesses(title: str, keys: Sequence[str]) -> list[float]:
    """How alike (0 to 100) a title of the source is to each of some texts, 0 to an empty one.

    A title may be cut short with an ellipsis.
    """
    wanted = squeezed(title)
    length = len(wanted) if title.endswith("…") else None
    return [fuzz.ratio(wanted, key[:length]) if key else 0.0 for key in keys]


def _tells_the_same(draft: Draft, programme: Programme, places: dict[int, Head]) -> bool:
    weights = _weights(programme)
    order = [*sorted(places), len(draft.blocks)]
    shares = []
    for start, end in pairwise(order):
        head = places[start]
        if not head.is_section:
            continue
        own = stems(" ".join(block.text for block in draft.blocks[start + 1 : end]))
        told = stems(" ".join(passage.text for passage in programme.section(head.id).passages))
        shares.append(weights.share(told, own))
    return bool(shares) and sum(shares) / len(shares) >= _TELLS


def _sectioned(draft: Draft, programme: Programme, places: dict[int, Head]) -> tuple[Block, ...]:
    """The blocks with the headings of the shipped sections and no others."""
    first = min(places)
    opening = next(
        (
            head
            for head in programme.heads()
            if not head.source_title and head.kind is not Kind.GROUP
        ),
        None,
    )
    result: list[Block] = []
    names = {
        squeezed(name)
        for name in (programme.title, programme.chapter, programme.source.title, draft.title)
    }
    for at, block in enumerate(draft.blocks):
        head = places.get(at)
        if head:
            level = len(programme.trail(head.id)) + 1
            result.append(_heading(block, head, level))
        elif at < first and (squeezed(block.text) in names or block.reason == "cover"):
            continue
        elif block.is_heading:
            result.append(replace(block, kind=BlockKind.PARAGRAPH, level=0, reason="alignment"))
        else:
            result.append(block)
    if opening and not result[0].is_heading:
        new_id = max(block.id for block in draft.blocks) + 1
        title = Block(new_id, BlockKind.HEADING, opening.title, result[0].pages[:1])
        result.insert(0, _heading(title, opening, 1))
    return tuple(result)


def _heading(block: Block, head: Head, level: int) -> Block:
    return replace(
        block,
        kind=BlockKind.HEADING,
        level=level,
        section=head.id,
        confidence=0.99,
        reason="alignment",
    )


def _aligned(
    restated: Sequence[Passage], texts: Sequence[tuple[str, tuple[int, ...]]], weights: Weights
) -> list[int]:
    """For each restated passage the place of the original that tells the same.

    Pages known must agree.
    """
    own = [stems(text) for text, _ in texts]
    scores = []
    for passage in restated:
        told = stems(passage.text)
        row = []
        for words, (_, pages) in zip(own, texts, strict=True):
            astray = bool(pages and passage.pages) and not set(pages) & set(passage.pages)
            row.append(weights.share(told, words) - 0.5 * astray)
        scores.append(row)
    return align(scores)


def _paged(draft: Draft, programme: Programme) -> Draft:
    """``draft`` with pages from the passages that tell the same."""
    weights = _weights(programme)
    blocks = list(draft.blocks)
    section = ""
    members: list[int] = []
    groups: list[tuple[str, list[int]]] = []
    for at, block in enumerate(blocks):
        if block.is_heading:
            section, members = block.section, []
            groups.append((section, members))
        else:
            members.append(at)
    for own_id, places in groups:
        if places and programme.has(own_id) and programme.head(own_id).is_section:
            restated = programme.section(own_id).passages
            pages = _pages(restated, [blocks[at].text for at in places], weights)
            for at, found in zip(places, pages, strict=True):
                blocks[at] = replace(blocks[at], pages=found)
    return replace(draft, blocks=tuple(_headed(blocks, programme)))


def _pages(
    restated: Sequence[Passage], texts: Sequence[str], weights: Weights
) -> list[tuple[int, ...]]:
    chosen = _aligned(restated, [(text, ()) for text in texts], weights)
    result: list[tuple[int, ...]] = []
    last = restated[0].pages[:1] if restated else ()
    for at in range(len(texts)):
        own = [
            page
            for one, place in zip(restated, chosen, strict=True)
            if place == at
            for page in one.pages
        ]
        pages = tuple(sorted(set(own))) or last
        result.append(pages)
        last = pages[-1:]
    return result


def _headed(blocks: Sequence[Block], programme: Programme) -> list[Block]:
    """Headings without a page get the first page of their section."""
    result = []
    for block in blocks:
        if block.is_heading and not block.pages and programme.has(block.section):
            first = programme.head(block.section).pages[0]
            result.append(replace(block, pages=(first,) if first else ()))
        else:
            result.append(block)
    return result

"""How well documents are imported: headings against their own outline, and signs of trouble.

``python -m build_scripts.judge_importing FILE…`` reads each document in this process, without
using its bookmarks, and prints a line a document. Bookmarks judge the headings: F1 of the titles,
white, case and numbering aside. The signs count passages: ``small`` start with a small letter,
``short`` have under three words, ``long`` over 2,500 characters, ``cut`` hold a word broken by a
hyphen and a space, ``again`` say what three others say (running heads that were left in).
``--tree`` also prints the headings, ``--text`` every block.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from explorer.errors import UserError
from explorer.importing.characters import squeezed
from explorer.importing.draft import Draft
from explorer.importing.formats import read
from explorer.importing.layout import Entry
from explorer.importing.looks import NUMBERED
from explorer.importing.outlining import draft_of

_CUT = re.compile(r"[^\W\d_]- [^\W\d_]{2}(?<!- en)(?<!- of)")
_LONG = 2500  # characters


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was found in one document; the shares are ``None`` where it has no outline."""

    name: str
    draft: Draft
    outline: tuple[Entry, ...]
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def f1(self) -> float | None:
        """How well the headings agree with the outline, 0 to 1."""
        if not self.outline:
            return None
        hits = len(self.outline) - len(self.missed)
        return 2 * hits / (len(self.outline) + hits + len(self.extra))


def judge(file: Path) -> Judgement:
    """Read ``file`` without its bookmarks. Raises ``UserError`` where it is refused."""
    reading = read(file, lambda *_: None)
    draft = draft_of(replace(reading, bookmarks=()), file.name)
    outline = tuple(one for one in reading.bookmarks if sum(map(str.isalpha, one.title)) > 2)
    missed, extra = _differences(
        [one.title for one in outline], [one.text for one in draft.headings()]
    )
    return Judgement(file.name, draft, outline, tuple(missed), tuple(extra))


def _differences(wanted: Sequence[str], found: Sequence[str]) -> tuple[list[str], list[str]]:
    """The titles of ``wanted`` that were not found, and those found that nobody asked for."""
    left = Counter(map(_key, found))
    missed = []
    for title in wanted:
        if left[_key(title)] > 0:
            left[_key(title)] -= 1
        else:
            missed.append(title)
    extra = []
    for title in reversed(found):
        if left[_key(title)] > 0:
            left[_key(title)] -= 1
            extra.append(title)
    return missed, extra[::-1]


def _key(title: str) -> str:
    return squeezed(NUMBERED.sub("", title)) or squeezed(title)


def signs(draft: Draft) -> dict[str, int]:
    """How many passages show a sign of trouble, by sign."""
    texts = [block.text for block in draft.blocks if not block.is_heading]
    often = Counter(map(squeezed, texts))
    return {
        "small": sum(text[0].islower() for text in texts),
        "short": sum(len(text.split()) < 3 for text in texts),
        "long": sum(len(text) > _LONG for text in texts),
        "cut": sum(bool(_CUT.search(text)) for text in texts),
        "again": sum(often[squeezed(text)] > 3 for text in texts),
    }


def _lines(judged: Judgement, options: argparse.Namespace) -> Iterator[str]:
    draft = judged.draft
    headings = list(draft.headings())
    f1 = "  –  " if judged.f1 is None else f"{judged.f1:.3f}"
    told = " ".join(f"{name}={count}" for name, count in signs(draft).items() if count)
    yield (
        f"{judged.name[:44]:<44} {draft.page_count:>4} pp {len(headings):>4} headings"
        f" {len(draft.blocks) - len(headings):>5} passages  F1 {f1}  {told}"
    )
    if options.tree:
        yield from (f"    missed: {title}" for title in judged.missed)
        yield from (f"    extra:  {title}" for title in judged.extra)
    for block in draft.blocks:
        page = "-".join(map(str, block.pages)) or "?"
        if block.is_heading and (options.tree or options.text):
            mark = "#" * block.level
            yield f"{page:>6} {mark} {block.text}  ({block.reason} {block.confidence})"
        elif options.text:
            yield f"{page:>6}   [{block.kind}] {block.text}"


def main() -> None:
    """Judge the documents of the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--tree", action="store_true")
    parser.add_argument("--text", action="store_true")
    options = parser.parse_args()
    for file in options.files:
        try:
            lines = list(_lines(judge(file), options))
        except UserError as error:
            lines = [f"{file.name[:44]:<44} refused: {error.code}"]
        print("\n".join(lines))


if __name__ == "__main__":
    main()

"""What the picture of two editions shows: a programme beside a next edition of it, made up."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explorer.application import Application
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import RowsBy
from explorer.gui.picture_folders import on_empty_folders
from explorer.programme.pack import Programme

_USUAL = "handel/mens-en-planeet"
_NEWER = "volgende-editie"
_TITLE = "Een verzonnen volgende editie"
_OWN_LINES = re.compile(r"(?m)^(?:party|id|title|year) = .*\n", re.ASCII)
_WORDS = (("moeten", "zullen"), ("moet", "zal"), ("België", "ons land"), ("ook", "voortaan"))
_LONGER = "Elk jaar legt de regering daarover rekenschap af in het parlement, met cijfers erbij."
_NEW = "Wie zulke afspraken schendt, krijgt eerst een waarschuwing en daarna een boete."


@contextmanager
def with_editions(application: Application) -> Iterator[Application]:
    """The program with a next edition installed; the reader's own folders stay untouched."""
    with on_empty_folders(application, indexed=False) as shown:
        write_next_edition(shown.programme, shown.paths.packs / _NEWER, _section(shown))
        shown.refresh()
        yield shown


def editions(application: Application) -> Comparison:
    """A section in both editions, word by word."""
    packs = (application.programme.id, _NEWER)
    section = _section(application)
    columns = tuple(Choice(ColumnKind.SECTION, pack, section) for pack in packs)
    return Comparison(columns, RowsBy.EDITIONS)


def _section(application: Application) -> str:
    programme = application.programme
    if programme.has(_USUAL):
        return _USUAL
    return max(programme.section_heads(), key=lambda head: head.passages).id


def write_next_edition(programme: Programme, folder: Path, section: str) -> None:
    """A copy of ``programme`` in which one section says some things otherwise.

    Words change in every second passage; the third gets a sentence more, the sixth is gone and a
    new one comes after the eighth. So it has as many as it had.
    """
    shutil.copytree(programme.folder, folder)
    file = folder / "programme.toml"
    head, mark, nodes = file.read_text("utf-8").partition("[source]")
    own = f'id = "{_NEWER}"\ntitle = "{_TITLE}"\n'
    file.write_text(own + _OWN_LINES.sub("", head) + mark + nodes, "utf-8")
    text = folder / "sections" / f"{section}.md"
    blocks = [each.strip() for each in text.read_text("utf-8").split("\n\n") if each.strip()]
    text.write_text("\n\n".join(_changed(blocks)) + "\n", "utf-8")


def _changed(blocks: list[str]) -> Iterator[str]:
    for number, block in enumerate(blocks):
        words, _, tags = block.rpartition("\n")
        if number % 2 == 0:
            for old, new in _WORDS:
                words = re.sub(rf"\b{old}\b", new, words)
        if number == 2:
            words = f"{words} {_LONGER}"
        if number != 5:
            yield f"{words}\n{tags}"
        if number == 7:
            identity = re.sub(r"(#[\w-]*?)\d+", r"\g<1>99", tags, count=1)
            yield f"{_NEW}\n{identity}"

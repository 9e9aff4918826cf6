"""A restatement beside its official text: the alignment makes the rows."""

from collections.abc import Callable
from pathlib import Path

from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.originals import decisions_of
from explorer.comparing.proposals import Status
from explorer.comparing.service import Comparing
from explorer.comparing.table import RowsBy
from explorer.programme.originals import find_original
from explorer.programme.shelf import Shelf

PackWriter = Callable[..., Path]
ALIGNMENT = '[passages]\n"vrede#01" = ["vrede#02"]\n"vrede#02" = ["vrede#01"]\n'


def test_passages_stand_in_one_row_as_they_were_aligned(
    write_pack: PackWriter, shipped: Path
) -> None:
    write_pack()
    official = ('kind = "restatement"', 'official_of = "klein"')
    write_pack({"programme.toml": official, "alignment.toml": ALIGNMENT}, name="zuid")
    shelf = Shelf((shipped,))
    original = find_original(shelf.programme("klein"), shelf.programmes)
    assert original is not None
    decisions = decisions_of(original)
    assert set(decisions.values()) == {Status.CONFIRMED}
    columns = tuple(Choice(ColumnKind.SECTION, pack, "vrede") for pack in ("klein", "zuid"))
    comparing = Comparing(shelf.programme, str.split)
    table = comparing.table(Comparison(columns, RowsBy.SIMILARITY), decisions=decisions)
    rows = [[each.passage.id for cell in row for each in cell] for row in table.cells]
    assert sorted(rows) == [["vrede#01", "vrede#02"], ["vrede#02", "vrede#01"]]

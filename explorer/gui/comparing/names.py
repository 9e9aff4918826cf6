"""What columns and programmes of a comparison are called, and which pairs of it are known."""

from explorer.application import Application
from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.originals import decisions_of
from explorer.comparing.proposals import Pair, Status
from explorer.comparing.table import RowsBy, Table
from explorer.errors import UserError


def called(application: Application, choice: Choice) -> str:
    """What a column is called before it is opened, or where it can't be."""
    try:
        programme = application.shelf.programme(choice.pack)
        if choice.kind is ColumnKind.PROGRAMME:
            return programme.name
        if choice.kind is ColumnKind.SECTION:
            return programme.head(choice.value).title
    except UserError:
        pass  # what is gone is called by its id
    return choice.title or choice.value or choice.pack


def programme_names(application: Application, comparison: Comparison) -> dict[str, str]:
    """What the programmes are called that columns are from; nothing where that is one."""
    packs = {choice.pack for choice in comparison.columns}
    if len(packs) == 1:
        return {}
    return {pack: application.shelf.programme(pack).name for pack in packs}


def aligned_pairs(application: Application, comparison: Comparison) -> frozenset[Pair]:
    """The pairs by which an official text was aligned with the programme that is open."""
    original = application.original if comparison.by is RowsBy.SIMILARITY else None
    packs = {choice.pack for choice in comparison.columns}
    if original is None or not {original.restatement.id, original.official.id} <= packs:
        return frozenset()
    return frozenset(decisions_of(original))


def rejected_pairs(
    application: Application, comparison: Comparison, table: Table
) -> list[tuple[str, Pair]]:
    """The pairs of passages of ``table`` that the reader rejected, each with its name."""
    known = {each.key: each for column in table.columns for each in column.statements}
    found = []
    for pair, status in application.comparing.decisions(comparison).items():
        if status is Status.REJECTED and known.keys() >= set(pair):
            name = " ↔ ".join(f"{known[key].title} ¶ {known[key].passage.number}" for key in pair)
            found.append((name, pair))
    return found

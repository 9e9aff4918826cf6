"""A comparison as an address: what a reader chose, to go back to, bookmark and keep in a bundle."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.comparing.columns import (
    Column,
    ColumnKind,
    filter_column,
    listed_column,
    parse_filters,
    programme_column,
    region_column,
    section_column,
)
from explorer.comparing.statements import Key
from explorer.comparing.table import MOST, RowsBy
from explorer.programme.pack import Programme

FindProgramme = Callable[[str], Programme]  # the programme of a pack, or UserError
USUAL_THRESHOLD = 0.2


@dataclass(frozen=True, slots=True)
class Choice:
    """What a column is made of.

    ``value`` is a section, a region, filters (``aspect=sancties&act=eis``), passage ids with commas
    between them, a search (see ``search_value``) or the id of a bundle; a whole programme needs
    none. ``title`` is for what has no title of its own.
    """

    kind: ColumnKind
    pack: str
    value: str = ""
    title: str = ""


FindPassages = Callable[
    [Choice], Sequence[Key]
]  # the passages of a search or a bundle, by the application


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that makes up a comparison.

    ``tags`` narrows it to some rows, ``threshold`` (0 to 1) is for rows by likeness.
    """

    columns: tuple[Choice, ...]
    by: RowsBy = RowsBy.ASPECT
    only_differences: bool = False
    only_demands: bool = False
    tags: tuple[str, ...] = ()
    threshold: float = USUAL_THRESHOLD

    def to_json(self) -> dict[str, Any]:
        """As plain data, for a session, a bookmark or a bundle."""
        return {
            "columns": [
                {
                    "kind": str(each.kind),
                    "pack": each.pack,
                    "value": each.value,
                    "title": each.title,
                }
                for each in self.columns
            ],
            "by": str(self.by),
            "only_differences": self.only_differences,
            "only_demands": self.only_demands,
            "tags": list(self.tags),
            "threshold": self.threshold,
        }

    @classmethod
    def from_json(cls, stored: object) -> "Comparison":
        """The comparison in ``stored``; whatever isn't right is left out or at its default."""
        given = stored if isinstance(stored, dict) else {}
        by, tags, threshold = given.get("by"), given.get("tags"), given.get("threshold")
        return cls(
            columns=_choices(given.get("columns")),
            by=RowsBy(by) if isinstance(by, str) and by in set(RowsBy) else RowsBy.ASPECT,
            only_differences=given.get("only_differences") is True,
            only_demands=given.get("only_demands") is True,
            tags=tuple(tag for tag in tags if isinstance(tag, str))
            if isinstance(tags, list)
            else (),
            threshold=threshold
            if isinstance(threshold, float) and 0 <= threshold <= 1
            else USUAL_THRESHOLD,
        )


def parse_choice(text: str, pack: str) -> Choice:
    """A column as it is typed.

    That is a section (``regio/rusland``), a region (``region=rusland``), filters
    (``aspect=sancties&act=eis``) or passage ids with commas between them. ``PACK:`` before it takes
    the column from another programme, alone it stands for the whole of it; otherwise it is
    ``pack``. Nothing is looked up yet.
    """
    before, colon, after = text.partition(":")
    own, value = (before, after) if colon else (pack, text)
    if not value:
        return Choice(ColumnKind.PROGRAMME, own)
    if "#" in value:
        return Choice(ColumnKind.PASSAGES, own, value)
    if value.startswith("region=") and not set("&|").intersection(value):
        return Choice(ColumnKind.REGION, own, value.removeprefix("region="))
    return Choice(ColumnKind.FILTER if "=" in value else ColumnKind.SECTION, own, value)


def search_value(query: str, filters: Mapping[str, Collection[str]]) -> str:
    """A search as the value of a choice; without filters that is the query as it was typed."""
    kept = {facet: sorted(tags) for facet, tags in sorted(filters.items()) if tags}
    if not kept and not query.startswith("{"):
        return query
    return json.dumps({"query": query, "filters": kept}, ensure_ascii=False)


def parse_search(value: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The query and the filters ``search_value`` wrote; anything else is a query."""
    try:
        given = json.loads(value) if value.startswith("{") else None
    except ValueError:
        given = None
    if not isinstance(given, dict) or not isinstance(given.get("query"), str):
        return value, {}
    filters = given.get("filters")
    return given["query"], {
        facet: tuple(tag for tag in tags if isinstance(tag, str))
        for facet, tags in (filters if isinstance(filters, dict) else {}).items()
        if isinstance(tags, list)
    }


def open_choice(
    choice: Choice,
    find: FindProgramme,
    passages: FindPassages | None = None,
    language: str = "nl",
) -> Column:
    """The column a choice stands for.

    Raises ``UserError`` where the programme, section, region or tag is unknown. A search or a
    bundle is asked of ``passages``; without that it is an empty column.
    """
    match choice.kind:
        case ColumnKind.SECTION:
            return section_column(find(choice.pack), choice.value)
        case ColumnKind.REGION:
            return region_column(find(choice.pack), choice.value, language)
        case ColumnKind.FILTER:
            return filter_column(find(choice.pack), parse_filters(choice.value), language)
        case ColumnKind.PROGRAMME:
            return programme_column(find(choice.pack))
        case ColumnKind.PASSAGES:
            keys: Sequence[Key] = [(choice.pack, part) for part in choice.value.split(",") if part]
        case _:
            keys = passages(choice) if passages else ()
    return listed_column(choice.title or choice.value, keys, find, choice.kind, choice.value)


def _choices(stored: object) -> tuple[Choice, ...]:
    return tuple(
        Choice(ColumnKind(each["kind"]), each["pack"], each.get("value", ""), each.get("title", ""))
        for each in (stored if isinstance(stored, list) else [])
        if _is_choice(each)
    )[:MOST]


def _is_choice(stored: object) -> bool:
    return (
        isinstance(stored, dict)
        and all(isinstance(stored.get(key, ""), str) for key in ("kind", "pack", "value", "title"))
        and stored.get("kind") in set(ColumnKind)
        and "pack" in stored
    )

"""Rows by likeness: passages of programmes without tags, side by side as the program proposes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from explorer.comparing.columns import Column
from explorer.comparing.proposals import (
    NO_DECISIONS,
    Decisions,
    Pair,
    Proposal,
    Status,
    pair_of,
    status_of,
)
from explorer.comparing.similarity import Similarity
from explorer.comparing.statements import Key, Statement
from explorer.comparing.table import Row, RowsBy, Table, check_columns
from explorer.programme.vocabulary import Entry

_Node = tuple[int, Key]  # a passage in a column


def proposals(
    similarity: Similarity, threshold: float, decisions: Decisions = NO_DECISIONS
) -> tuple[Proposal, ...]:
    """Every pair the reader may judge, with what was decided on it.

    Mutual best matches come first, then the others by score. Pairs below ``threshold`` are left out
    unless they were decided on. Pairs that were decided on though the words didn't suggest them
    come last; those with a passage that is in no column are left out.
    """
    found: dict[Pair, Proposal] = {}
    for match in similarity.matches:
        status = status_of(match.one, match.other, decisions)
        if match.score >= threshold or status is not Status.PROPOSED:
            proposal = Proposal(match.one, match.other, match.score, match.mutual, status)
            found.setdefault(proposal.pair, proposal)
    for (one, other), status in decisions.items():
        known = one in similarity.vectors and other in similarity.vectors
        if known and pair_of(one, other) not in found and status is not Status.PROPOSED:
            score = similarity.score(one, other)
            found[pair_of(one, other)] = Proposal(one, other, score, mutual=False, status=status)
    return tuple(found.values())


def align(
    columns: Sequence[Column],
    similarity: Similarity,
    threshold: float,
    decisions: Decisions = NO_DECISIONS,
) -> Table:
    """Put 2 to 4 columns side by side, passages that are alike in one row.

    More or fewer columns raise ``UserError``. What the reader rejected never stands in one row;
    what was confirmed does, unless that brings rejected passages together. Beyond that the best
    pairs are taken first, and a row gets one passage a column. Rows follow the order of the text;
    passages like no other stand in the last row. A row's ``links`` are the pairs that made it.
    """
    check_columns(len(columns))
    groups = _Groups(
        columns, {pair for pair, status in decisions.items() if status is Status.REJECTED}
    )
    made: list[tuple[_Node, Proposal]] = []
    offered = proposals(similarity, threshold, decisions)
    for proposal in sorted(offered, key=lambda each: each.status is not Status.CONFIRMED):
        for one, other in groups.places(proposal):
            if groups.join(one, other, confirmed=proposal.status is Status.CONFIRMED):
                made.append((one, proposal))
    links: dict[_Node, list[Proposal]] = {}
    for node, proposal in made:
        links.setdefault(groups.root(node), []).append(proposal)
    return _table(columns, groups, links)


@dataclass(frozen=True, slots=True)
class _Group:
    """Passages that stand in one row, by their places in the columns."""

    members: tuple[_Node, ...]

    @property
    def columns(self) -> set[int]:
        return {column for column, _ in self.members}


class _Groups:
    """Which passages stand together; at first each alone."""

    def __init__(self, columns: Sequence[Column], rejected: set[Pair]) -> None:
        self._rejected = rejected
        self._columns_of: dict[Key, list[int]] = {}
        self._groups: dict[_Node, _Group] = {}
        for place, column in enumerate(columns):
            for statement in column.statements:
                node = (place, statement.key)
                self._columns_of.setdefault(statement.key, []).append(place)
                self._groups[node] = _Group((node,))

    def places(self, proposal: Proposal) -> list[tuple[_Node, _Node]]:
        """The pairs of different columns in which the two passages of a proposal stand."""
        return [
            ((left, proposal.one), (right, proposal.other))
            for left in self._columns_of[proposal.one]
            for right in self._columns_of[proposal.other]
            if left < right or (left > right and proposal.one != proposal.other)
        ]

    def root(self, node: _Node) -> _Node:
        """What tells the row of a passage from others."""
        return self._groups[node].members[0]

    def join(self, one: _Node, other: _Node, *, confirmed: bool) -> bool:
        """Put the rows of two passages together where that is allowed.

        Tells whether they now are.
        """
        left, right = self._groups[one], self._groups[other]
        if left is right:
            return True
        if not confirmed and left.columns & right.columns:
            return False
        if any(pair_of(a, b) in self._rejected for _, a in left.members for _, b in right.members):
            return False
        joined = _Group(left.members + right.members)
        for node in joined.members:
            self._groups[node] = joined
        return True


def _table(columns: Sequence[Column], groups: _Groups, links: dict[_Node, list[Proposal]]) -> Table:
    found: dict[_Node, list[list[Statement]]] = {}
    rest: list[list[Statement]] = [[] for _ in columns]
    for place, column in enumerate(columns):
        for statement in column.statements:
            root = groups.root((place, statement.key))
            row = found.setdefault(root, [[] for _ in columns]) if root in links else rest
            row[place].append(statement)
    rows = [
        Row(name, Entry(name, {"nl": name}), tuple(links[root])) for name, root in _numbered(found)
    ]
    cells = [*found.values()]
    if any(rest):
        rows.append(Row(""))
        cells.append(rest)
    return Table(
        tuple(columns),
        RowsBy.SIMILARITY,
        tuple(rows),
        tuple(tuple(map(tuple, row)) for row in cells),
    )


def _numbered(nodes: Iterable[_Node]) -> list[tuple[str, _Node]]:
    return [(str(number), node) for number, node in enumerate(nodes, start=1)]

"""Comparisons to begin with, for a reader who has chosen nothing yet."""

from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import FEWEST
from explorer.programme.model import Kind
from explorer.programme.pack import Programme

COLUMNS = 3  # of an example


def examples(programme: Programme) -> list[tuple[str, Comparison]]:
    """Titles and comparisons: the regions and the themes most is said about."""
    heads = [head for head in programme.section_heads() if head.passages]
    regions = [head for head in heads if head.kind is Kind.REGION]
    themes = [head for head in heads if head.kind is not Kind.REGION]
    found = []
    for group in (regions, themes):
        largest = sorted(group, key=lambda head: -head.passages)[:COLUMNS]
        if len(largest) >= FEWEST:
            columns = tuple(Choice(ColumnKind.SECTION, programme.id, head.id) for head in largest)
            found.append((" · ".join(head.title for head in largest), Comparison(columns)))
    return found

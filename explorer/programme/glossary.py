"""The terms a pack explains."""

from dataclasses import dataclass
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.toml import expect, optional, read_table, strings, tables
from explorer.tables import Table


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its definition.

    ``forms`` are the other ways it is written, acronyms among them.
    """

    id: str
    name: str
    definition: str
    full: str = ""
    forms: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way the term is written, the headword first."""
        return tuple(dict.fromkeys(form for form in (self.name, self.full, *self.forms) if form))


def read_glossary(file: Path) -> tuple[Term, ...]:
    """The glossary of a pack, in the file's order.

    Raises ``UserError`` on a malformed file or an id used twice.
    """
    terms = tuple(_term(given, file) for given in tables(read_table(file), "term", file))
    seen = set()
    for term in terms:
        if term.id in seen:
            raise UserError("pack-id-twice", file=file, id=term.id)
        seen.add(term.id)
    return terms


def _term(given: Table, file: Path) -> Term:
    return Term(
        id=expect(given, "id", str, file),
        name=expect(given, "name", str, file),
        definition=expect(given, "definition", str, file),
        full=optional(given, "full", str, file, ""),
        forms=strings(given, "forms", file),
        sections=strings(given, "sections", file),
    )

"""Questions about a programme: what voters ask, and what a class can work on."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.toml import expect, optional, read_table, strings, tables
from explorer.tables import Table


class QuestionKind(StrEnum):
    """A voter's question, or one of three levels of classroom question."""

    POSITION = "standpunt"
    UNDERSTAND = "begrijpen"
    ANALYSE = "analyseren"
    JUDGE = "beoordelen"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the ids of the passages that answer it.

    Classroom questions also have an answer key.
    """

    section: str
    kind: QuestionKind
    text: str
    passages: tuple[str, ...]
    answer: str = ""


def read_questions(file: Path) -> tuple[Question, ...]:
    """The questions of a pack, in the file's order. Raises ``UserError`` on a malformed file."""
    return tuple(_question(given, file) for given in tables(read_table(file), "question", file))


def _question(given: Table, file: Path) -> Question:
    kind = expect(given, "kind", str, file)
    if kind not in set(QuestionKind):
        known = ", ".join(QuestionKind)
        text = given.get("text", "–")
        raise UserError("question-kind-unknown", file=file, kind=kind, text=text, known=known)
    return Question(
        section=expect(given, "section", str, file),
        kind=QuestionKind(kind),
        text=expect(given, "text", str, file),
        passages=strings(given, "passages", file),
        answer=optional(given, "answer", str, file, ""),
    )

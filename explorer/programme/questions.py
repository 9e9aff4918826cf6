"""Questions about a programme: what voters ask, and what a class can work on."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from explorer.errors import UserError
from explorer.programme.toml import Table, expect, optional, read_table, strings


class QuestionKind(StrEnum):
    """A voter's question, or one of three levels of classroom question."""

    POSITION = "standpunt"
    UNDERSTAND = "begrijpen"
    ANALYSE = "analyseren"
    JUDGE = "beoordelen"


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the ids of the passages that answer it; classroom questions also have an answer key."""

    section: str
    kind: QuestionKind
    text: str
    passages: tuple[str, ...]
    answer: str = ""


def read_questions(file: Path) -> tuple[Question, ...]:
    """The questions of a pack, in the file's order. Raises ``UserError`` on a malformed file."""
    return tuple(_question(given, file) for given in optional(read_table(file), "question", list, file, []))


def _question(given: Table, file: Path) -> Question:
    kind = expect(given, "kind", str, file)
    if kind not in set(QuestionKind):
        known = ", ".join(QuestionKind)
        raise UserError("question-kind-unknown", file=file, kind=kind, text=given.get("text", "–"), known=known)  # noqa: RUF001 -- a dash for no text
    return Question(
        section=expect(given, "section", str, file),
        kind=QuestionKind(kind),
        text=expect(given, "text", str, file),
        passages=strings(given, "passages", file),
        answer=optional(given, "answer", str, file, ""),
    )

"""Questions about a programme."""

from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.questions import Question, QuestionKind, read_questions

QUESTION = '[[question]]\nsection = "vrede"\nkind = "{kind}"\ntext = "Wat?"\n'


def read(folder: Path, text: str) -> tuple[Question, ...]:
    file = folder / "questions.toml"
    file.write_text(text, "utf-8")
    return read_questions(file)


@pytest.mark.parametrize("kind", QuestionKind)
def test_each_kind_of_question_is_read(tmp_path: Path, kind: QuestionKind) -> None:
    text = QUESTION.format(kind=kind) + 'passages = ["vrede#01"]\nanswer = "Daarom."\n'
    assert read(tmp_path, text) == (Question("vrede", kind, "Wat?", ("vrede#01",), "Daarom."),)


def test_an_unknown_kind_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="question-kind-unknown") as caught:
        read(tmp_path, QUESTION.format(kind="raden"))
    assert caught.value.details["text"] == "Wat?"
    assert caught.value.details["known"] == "standpunt, begrijpen, analyseren, beoordelen"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("question = [3]", "pack-key-wrong"),
        ('[[question]]\nkind = "standpunt"\ntext = "Wat?"\n', "pack-key-missing"),
        ('[[question]]\nkind = "standpunt"\nsection = "vrede"\n', "pack-key-missing"),
    ],
)
def test_a_malformed_file_is_refused(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(UserError, match=code):
        read(tmp_path, text)

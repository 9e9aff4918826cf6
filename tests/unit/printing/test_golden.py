"""Every exporter against files that were looked at.

With ``GOLDEN=write`` in the environment the files are written anew; look at what changed before it
is committed.
"""

import os
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from explorer.printing.composing import compose
from explorer.printing.html import html_page
from explorer.printing.markdown import markdown_text
from explorer.printing.options import AnswerKey, Options, Template, profile
from explorer.printing.page_model import Composition
from explorer.printing.typesetting import Typesetter
from explorer.printing.word import word_file
from tests.unit.printing.pdf_files import page_texts
from tests.unit.printing.samples import ITEMS, MADE, bundle

FOLDER = Path(__file__).parents[2] / "golden" / "printing"
OPTIONS = {
    "fragment": Options(codes=True),
    "worksheet": replace(profile("klas"), answer_key=AnswerKey.AFTER),
    "brief": profile("kandidaat"),
    "cards": Options(template=Template.CARDS),
    "table": Options(template=Template.TABLE),
}


def _held(name: str, content: str) -> None:
    file = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        file.write_text(content, "utf-8")
    assert content == file.read_text("utf-8")


@pytest.fixture(params=OPTIONS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def composition(name: str) -> Composition:
    return compose(bundle(OPTIONS[name], ITEMS))


def test_the_text_of_the_pdf(typesetter: Typesetter, composition: Composition, name: str) -> None:
    pages = page_texts(typesetter.typeset(composition, made=MADE).data)
    text = "\n=== a new page ===\n".join(pages)
    _held(f"{name}.pdf.txt", "\n".join(line.rstrip() for line in text.split("\n")) + "\n")


def test_the_html_page(composition: Composition, name: str) -> None:
    _held(f"{name}.html", html_page(composition))


def test_the_markdown(composition: Composition, name: str) -> None:
    _held(f"{name}.md", markdown_text(composition))


def test_the_word_document(composition: Composition, name: str) -> None:
    with ZipFile(BytesIO(word_file(composition, made=MADE))) as file:
        parts = [
            file.read(part).decode()
            for part in ("word/document.xml", "word/comments.xml", "word/footer1.xml")
            if part in file.namelist()
        ]
    plain = "\n".join(
        re.sub(r"<w:(document|comments|ftr)\b[^>]*>", r"<w:\1>", part) for part in parts
    )
    _held(f"{name}.docx.xml", re.sub(r"(</w:(?:p|tr|tbl|sectPr)>|/>)(?=<)", r"\1\n", plain))

"""``show``: one section with its passages."""

import argparse
import textwrap

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.pages import said_pages
from explorer.commands.wording import Wording
from explorer.programme.model import Passage, Section


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes the id of a section."""
    parser.add_argument("section", metavar="SECTION", help=words("help-section"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The section with every passage. An unknown id raises ``UserError``."""
    section = application.programme.section(options.section)
    return Answer(
        {
            "id": section.id,
            "title": section.title,
            "pages": list(section.head.pages),
            "keypoints": list(section.head.keypoints),
            "passages": [passage_json(passage) for passage in section.passages],
        },
        _text(section, options.lang),
    )


def passage_json(passage: Passage) -> Json:
    """A passage as every JSON answer gives it."""
    return {
        "id": passage.id,
        "number": passage.number,
        "text": passage.text,
        "pages": list(passage.pages),
        "act": passage.act,
        "levels": list(passage.levels),
        "aspects": list(passage.aspects),
        "regions": list(passage.regions),
        "sdgs": list(passage.sdgs),
    }


def _text(section: Section, language: str) -> str:
    pages = said_pages(section.head.pages, language)
    lines = [section.title, *([pages] if pages else []), ""]
    lines += [f"  • {point}" for point in section.head.keypoints]
    for passage in section.passages:
        lead = f"{passage.number:>3}  "
        lines += [
            "",
            textwrap.fill(passage.text, 96, initial_indent=lead, subsequent_indent="     "),
        ]
        pages = said_pages(passage.pages, language)
        lines.append(f"     [{pages and f'{pages} · '}{passage.id}]")
    return "\n".join(lines)

"""Is a pack whole? Every promise a pack makes about itself, checked against its text."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from explorer.errors import UserError
from explorer.programme.model import Head, Passage, Section
from explorer.programme.pack import Programme
from explorer.programme.questions import QuestionKind

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken promise, and the file and line (0 for none) to look at.

    ``error`` is what kept a file from being read; the other faults are told by their code.
    """

    code: str
    file: str
    line: int
    detail: str
    error: UserError | None = field(default=None, compare=False)


def count_words(text: str) -> int:
    """Words as the reading time counts them."""
    return len(_WORD.findall(text))


def check(programme: Programme) -> list[Fault]:
    """Everything wrong with a pack, in the order of its files; empty for a whole one."""
    faults: list[Fault] = []
    for part in (_check_sections, _check_ids, _check_terms, _check_questions):
        try:
            faults += part(programme)
        except UserError as error:
            fault = fault_of(error)
            if fault not in faults:
                faults.append(fault)
    return faults


def fault_of(error: UserError) -> Fault:
    """What kept a file of a pack from being read, as a fault of that file."""
    details = dict(error.details)
    file, line = str(details.pop("file", "")), details.pop("line", 0)
    detail = ", ".join(f"{name}: {value}" for name, value in details.items())
    return Fault(error.code, file, line if isinstance(line, int) else 0, detail, error)


def _check_sections(programme: Programme) -> Iterator[Fault]:
    last = 0
    for section in programme.sections():
        file = str(programme.folder / section.head.file)
        if not section.passages:
            yield Fault("section-empty", file, 0, section.id)
            continue
        yield from _check_counts(section, str(programme.file))
        for passage in section.passages:
            yield from _check_tags(programme, passage, file)
            yield from _check_pages(programme, section.head, passage, last, file)
            yield from _check_values(passage, file)
            last = max(passage.pages, default=last)


def _check_counts(section: Section, file: str) -> Iterator[Fault]:
    head, passages = section.head, section.passages
    counted = {
        "passages": len(passages),
        "demands": sum(one.is_demand and "act" not in one.suggested for one in passages),
        "words": sum(count_words(passage.text) for passage in passages),
    }
    for key, number in counted.items():
        if getattr(head, key) != number:
            yield Fault("count-wrong", file, 0, f"{head.id}: {key} = {number}")
    pages = [page for passage in passages for page in passage.pages]
    if pages and (min(pages), max(pages)) != head.pages:
        yield Fault("section-pages-wrong", file, 0, f"{head.id}: {min(pages)}-{max(pages)}")


def _check_tags(programme: Programme, passage: Passage, file: str) -> Iterator[Fault]:
    given = {
        "act": (passage.act,) if passage.act else (),
        "level": passage.levels,
        "aspect": passage.aspects,
        "region": passage.regions,
        "sdg": tuple(map(str, passage.sdgs)),
    }
    for facet, tags in given.items():
        if not programme.vocabulary.entries(facet):
            continue
        for tag in tags:
            if not programme.vocabulary.knows(facet, tag):
                yield Fault("tag-unknown", file, passage.line, f"{passage.id}: {facet}={tag}")


def _check_pages(
    programme: Programme, head: Head, passage: Passage, last: int, file: str
) -> Iterator[Fault]:
    for page in passage.pages:
        if not 1 <= page <= (programme.source.pages or page):
            yield Fault("page-outside", file, passage.line, f"{passage.id}: {page}")
        if page < last and programme.provenance is None:  # an import puts footnotes last
            yield Fault("page-order", file, passage.line, f"{passage.id}: {page} < {last}")
    if programme.source.pages and not passage.pages:
        yield Fault("page-missing", file, passage.line, f"{passage.id} ({head.id})")


def _check_values(passage: Passage, file: str) -> Iterator[Fault]:
    for value in (*passage.figures, *passage.deadlines):
        if value not in passage.text:
            yield Fault("value-not-in-text", file, passage.line, f"{passage.id}: {value}")


def _check_ids(programme: Programme) -> Iterator[Fault]:
    ids = Counter(old for passage in programme.passages() for old in (passage.id, *passage.was))
    for passage_id, times in ids.items():
        if times > 1:
            yield Fault("passage-id-reused", str(programme.folder), 0, passage_id)


def _check_terms(programme: Programme) -> Iterator[Fault]:
    file = str(programme.folder / "glossary.toml")
    for term in programme.glossary:
        for section_id in term.sections:
            if not programme.has(section_id) or not programme.head(section_id).is_section:
                yield Fault("term-section-unknown", file, 0, f"{term.id}: {section_id}")
                continue
            section = programme.section(section_id)
            text = " ".join(passage.text for passage in section.passages).casefold()
            if not any(form.casefold() in text for form in term.spellings):
                yield Fault("term-not-in-section", file, 0, f"{term.id}: {section_id}")


def _check_questions(programme: Programme) -> Iterator[Fault]:
    file = str(programme.folder / "questions.toml")
    known = {passage.id for passage in programme.passages()}
    for question in programme.questions:
        if not programme.has(question.section):
            yield Fault("question-section-unknown", file, 0, f"{question.text}: {question.section}")
        if not question.passages:
            yield Fault("question-without-passages", file, 0, question.text)
        for passage_id in question.passages:
            if passage_id not in known:
                yield Fault("question-passage-unknown", file, 0, f"{question.text}: {passage_id}")
        if question.kind is not QuestionKind.POSITION and not question.answer:
            yield Fault("question-without-answer", file, 0, question.text)

"""Measuring what a reader waits for who adds programmes: reading one in, searching ten."""

import random
import tempfile
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from textwrap import wrap
from time import perf_counter

from explorer.application import Application
from explorer.commands.benchmarks.corpus import write_generated
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.paths import Paths
from explorer.programme.pack import Programme
from explorer.searching.service import SearchService

PAGES = 208
_PARAGRAPHS = 9  # a page
_ESCAPES = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})
_TYPED = ("mensenrechten in conflict", "wapenhandel", "klimaat en water", "vluchtelingen")


def import_document(application: Application, runs: int, document: Path | None) -> Row:
    """A document read in and searchable: one of 208 typeset pages, or ``document``."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        file = document or _typeset(application.programme, Path(folder) / "document.pdf")
        samples = []
        for run in range(min(runs, 5)):
            data = Path(folder) / str(run)
            apart = Application(Paths(application.paths.shipped, data, data, data))
            start = perf_counter()
            importer = apart.importer
            importer.save(importer.read(file))
            apart.refresh()
            apart.search.prepare()
            apart.search.search("gemeente")
            samples.append((perf_counter() - start) * 1000)
            apart.close()
    what = document.name if document else f"{PAGES} pages"
    return summarise(f"{what}: read in and searchable", samples, limit="<= 5000 ms")


def _typeset(programme: Programme, file: Path) -> Path:
    """A PDF of 208 pages with a chapter every eight and the words of ``programme``."""
    texts = [passage.text for passage in programme.passages()]
    random.Random(7).shuffle(texts)  # noqa: S311 -- an order, not a secret
    words = cycle(texts)
    pages = []
    for number in range(PAGES):
        title = f"Hoofdstuk {number // 8 + 1}" if number % 8 == 0 else ""
        pages.append(_page(title, list(islice(words, _PARAGRAPHS))))
    file.write_bytes(_pdf(pages))
    return file


def _page(title: str, paragraphs: Sequence[str]) -> bytes:
    """What draws a page: a title of 16 points and paragraphs of 10, parted by white."""
    drawn = [f"BT 60 790 Td /F1 16 Tf 14 TL ({title}) Tj T* T* /F1 10 Tf 13 TL"]
    for paragraph in paragraphs:
        lines = [line.translate(_ESCAPES) for line in wrap(paragraph, 90)]
        drawn += [f"({line}) Tj T*" for line in lines] + ["T*"]
    return "\n".join([*drawn, "ET"]).encode("cp1252", "replace")


def _pdf(pages: Sequence[bytes]) -> bytes:
    """The simplest PDF that shows what ``pages`` draw, in a font that every reader has."""
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + 2 * len(pages), 2))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        font,
    ]
    for number, drawn in enumerate(pages):
        leads_to = f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{leads_to}>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
    result = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(result))
        result += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    result += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    end = len(result) - len(table) - len(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    return bytes(result + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, end))


def ten_programmes(application: Application, runs: int, passages: int = 500) -> Row:
    """Every key of some queries, typed into an index of ten programmes."""
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        packs = []
        for number in range(10):
            pack = Path(folder) / f"pack-{number}"
            write_generated(application.programme, pack, passages, seed=number, name=f"p{number}")
            packs.append(Programme(pack))
        service = SearchService(Path(folder) / "index", packs)
        service.prepare()
        keys = [query[:end] for query in _TYPED for end in range(1, len(query) + 1)]
        for key in keys:
            service.search(key)
        samples = [_timed(service, key) for key in islice(cycle(keys), max(runs, len(keys)))]
        service.close()
    total = f"{10 * passages:,}"
    return summarise(
        f"key press in ten programmes, {total} passages", samples, limit="p95 <= 25 ms"
    )


def _timed(service: SearchService, query: str) -> float:
    start = perf_counter()
    service.search(query)
    return (perf_counter() - start) * 1000

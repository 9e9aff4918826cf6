import subprocess
import sys
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.printing.service import FORMATS, PrintService
from explorer.progress import Cancelled, Progress
from tests.unit.printing.samples import MADE, bundle


@pytest.mark.parametrize(
    ("suffix", "pages", "start"),
    [
        (".pdf", 2, b"%PDF-1.7"),
        (".docx", None, b"PK"),
        (".html", None, b"<!DOC"),
        (".md", None, b"*"),
    ],
)
def test_a_document_is_exported_by_its_extension(
    service: PrintService, tmp_path: Path, suffix: str, pages: int | None, start: bytes
) -> None:
    file = tmp_path / f"les{suffix.upper()}"
    printed = service.export(bundle(), file, made=MADE)
    assert (printed.file, printed.pages, printed.replaced) == (file, pages, "")
    assert file.read_bytes().startswith(start)


def test_another_extension_is_refused(service: PrintService, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        service.export(bundle(), tmp_path / "les.odt")
    assert caught.value.details == {"file": "les.odt", "known": ".docx, .html, .md, .pdf"}


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_existing_file_is_asked_about_before_anything_is_made(
    service: PrintService, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"les{suffix}"
    file.touch()
    told: list[float] = []
    with pytest.raises(UserError) as caught:
        service.export(bundle(), file, Progress(lambda fraction, _: told.append(fraction)))
    assert (caught.value.code, told) == ("print-file-exists", [])


def test_work_tells_where_it_is_and_never_goes_back(service: PrintService, tmp_path: Path) -> None:
    told: list[float] = []
    progress = Progress(lambda fraction, _: told.append(fraction))
    service.export(bundle(), tmp_path / "les.pdf", progress)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_stopping_an_export_leaves_nothing(service: PrintService, tmp_path: Path) -> None:
    progress = Progress(lambda fraction, _: progress.cancel() if fraction > 0.5 else None)
    with pytest.raises(Cancelled):
        service.export(bundle(), tmp_path / "les.pdf", progress)
    assert list(tmp_path.iterdir()) == []


def test_the_preview_is_the_pdf_that_is_printed(service: PrintService) -> None:
    told: list[float] = []
    pdf = service.pdf(bundle(), Progress(lambda fraction, _: told.append(fraction)))
    assert pdf.data.startswith(b"%PDF-1.7")
    assert len(told) == 3
    assert service.pdf(bundle()).replaced == ""


def test_loading_the_service_loads_no_heavy_module() -> None:
    code = "import sys, explorer.printing.service as s; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("explorer.printing.")}
    assert loaded == {"explorer.printing.service"}
    assert not {"typst", "docx", "pypdfium2", "lxml"} & set(done.stdout.split())

"""Build what a reader installs, into ``dist``.

``python -m build_scripts.package`` makes the frozen program for the system it runs on, then the
archives and installers of that system. ``--with-programme FILE`` puts an official document beside
the shipped programme; ``--tree`` stops at the folder; ``--quick`` packs less tightly, for a test.
"""

import argparse
import hashlib
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from build_scripts.shipping import linux, macos, windows
from build_scripts.shipping.bill import write_bill
from build_scripts.shipping.describing import NAME
from build_scripts.shipping.freezing import ROOT, epoch, freeze, level
from build_scripts.shipping.licences import write_licences
from build_scripts.shipping.parts import UnknownPartError, parts_of
from explorer.errors import UserError
from explorer.messages import explain

SOURCES = (
    "build_scripts",
    "content",
    "docs",
    "explorer",
    "resources",
    "LICENSE",
    "main.py",
    "pyproject.toml",
    "requirements-dev.lock",
)


def main(arguments: list[str]) -> int:
    """Build what is asked for and name it; the exit status."""
    options = _parser().parse_args(arguments)
    into = options.into.absolute()
    state = sources_state([*options.with_programme], arguments)
    stamp = into / "made-of.txt"
    if options.if_changed and stamp.exists() and stamp.read_text() == state:
        print(into / NAME)
        return 0
    stamp.unlink(missing_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix="verkenner-package-") as work:
            tree = build_tree(into, Path(work), options.with_programme)
            print(tree)
            if not options.tree:
                for made in _installers(tree, into, Path(work), quick=options.quick):
                    print(made)
    except UserError as error:
        print(explain(error, "en"), file=sys.stderr)
        return 1
    except UnknownPartError as error:
        print(error, file=sys.stderr)
        return 1
    stamp.write_text(state)
    return 0


def sources_state(documents: Sequence[Path], arguments: Sequence[str]) -> str:
    """A digest of everything a build is made of, and of what was asked for."""
    digest = hashlib.sha256(f"{epoch()} {sys.version} {arguments}".encode())
    for place in SOURCES:
        found = sorted((ROOT / place).rglob("*")) if (ROOT / place).is_dir() else [ROOT / place]
        for file in (*found, *documents):
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(str(file).encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--into", metavar="FOLDER", type=Path, default=ROOT / "dist")
    parser.add_argument(
        "--with-programme", metavar="FILE", type=Path, action="append", default=[],
        help="an official document (PDF, DOCX, ...) to be shipped beside the programme",
    )  # fmt: skip
    parser.add_argument("--tree", action="store_true", help="the folder alone, no installers")
    parser.add_argument(
        "--if-changed", action="store_true", help="only where a source changed since the last time"
    )
    parser.add_argument("--quick", action="store_true", help="pack less tightly, in less time")
    return parser


def build_tree(into: Path, work: Path, documents: list[Path]) -> Path:
    """The frozen program with its licences and its bill of materials, in ``into``.

    Raises ``UserError`` for a document that can't be imported, ``UnknownPartError`` for a library
    whose maker and licence aren't known.
    """
    shutil.rmtree(into / NAME, ignore_errors=True)
    tree = freeze(into, work, documents)
    parts = parts_of(tree, work / "verkenner")
    write_licences(tree / "LICENSES", parts, ROOT / "LICENSE")
    write_bill(tree, parts, epoch())
    level(tree)
    return tree


def _installers(tree: Path, into: Path, work: Path, *, quick: bool) -> Iterator[Path]:
    if sys.platform == "win32":
        yield from windows.installers(tree, into)
    elif sys.platform == "darwin":
        yield from macos.installers(into)
    else:
        yield from linux.installers(tree, into, work, quick=quick)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

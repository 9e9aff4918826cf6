"""The frozen program: PyInstaller's tree, the index of what is shipped, the same every time."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build_scripts.shipping.describing import NAME
from build_scripts.shipping.natives import natives, run_paths
from build_scripts.shipping.pruning import is_stripped

ROOT = Path(__file__).resolve().parent.parent.parent
SPEC = ROOT / "build_scripts" / "verkenner.spec"
NO_HISTORY = 1_735_689_600  # the first of January 2025: when there is no commit to ask


def epoch() -> int:
    """The time that every file gets, in seconds: SOURCE_DATE_EPOCH, else the last commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return int(done.stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return NO_HISTORY


def freeze(into: Path, work: Path, documents: Sequence[Path] = ()) -> Path:
    """Build the program in the folder ``into`` and give its own folder.

    ``work`` keeps what PyInstaller may use again; ``documents`` become programmes beside ours.
    """
    # Sets and file stamps must not differ from one build to the next, so both are fixed for the
    # process that freezes. A cache from another time would carry its stamps along.
    environment = {**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(epoch())}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    command += ["--distpath", str(into), "--workpath", str(work), str(SPEC)]
    subprocess.run(command, check=True, env=environment, cwd=ROOT)
    tree = into / NAME
    inner = inside(tree)
    for document in documents:
        add_programme(document, inner, work)
    make_index(inner)
    if sys.platform.startswith("linux"):
        tidy(tree)
    return tree


def inside(tree: Path) -> Path:
    """The folder with ``content`` and ``resources`` in a tree: PyInstaller's ``sys._MEIPASS``."""
    return tree / "_internal"


def add_programme(document: Path, inner: Path, work: Path) -> Path:
    """Import ``document`` as the reader would and put the pack beside the shipped one.

    The folder is named after ours, so that ours stays the first and the one that opens.
    """
    from explorer.importing.service import Importer  # noqa: PLC0415 -- most builds have no document

    content = inner / "content"
    shipped = sorted(folder for folder in content.iterdir() if folder.is_dir())
    packs = work / "packs"
    shutil.rmtree(packs, ignore_errors=True)
    packs.mkdir(parents=True)
    importer = Importer(packs, shipped[:1])
    saved = importer.save(importer.read(document))
    place = content / f"{shipped[0].name}+{saved.pack}"
    shutil.copytree(saved.folder, place)
    return place


def make_index(inner: Path) -> None:
    """Build the search index of what is shipped, so that a first start has nothing to build."""
    command = [sys.executable, "-m", "build_scripts.shipping.freezing", str(inner)]
    subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": "1"}, cwd=ROOT)


def _write_index(inner: Path) -> None:
    """For a process of its own: the names Whoosh gives its files by chance are the same again."""
    from explorer.programme.shelf import Shelf  # noqa: PLC0415 -- only here
    from explorer.searching.service import SearchService  # noqa: PLC0415 -- only here

    random.seed(0)
    with tempfile.TemporaryDirectory() as folder:
        service = SearchService(Path(folder), Shelf((inner / "content",)).programmes)
        service.prepare()
        service.close()
        (made,) = (item for item in Path(folder).iterdir() if item.is_dir())
        shutil.copytree(made, inner / "index", copy_function=shutil.copyfile)


def tidy(tree: Path) -> None:
    """Take out tables of names where they are large, and folders of the machine it was built on."""
    for file in natives(tree):
        file.chmod(file.stat().st_mode | 0o200)
        if is_stripped(file):
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
        if not all(folder.startswith("$ORIGIN") for folder in run_paths(str(file))):
            subprocess.run(["patchelf", "--remove-rpath", str(file)], check=True)


def level(tree: Path) -> None:
    """Give every file the same time and plain rights, whoever built it and however."""
    stamp = epoch()
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            started = bool(path.stat().st_mode & 0o100) and ".so" not in path.name
            runs = path.is_dir() or started
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (stamp, stamp), follow_symlinks=False)
    tree.chmod(0o755)
    os.utime(tree, (stamp, stamp))


if __name__ == "__main__":
    _write_index(Path(sys.argv[1]))

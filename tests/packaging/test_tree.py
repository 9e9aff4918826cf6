"""What is in the built tree, and what was left out of it."""

import re
import stat
from pathlib import Path

import pytest

from build_scripts.shipping import pruning
from build_scripts.shipping.natives import natives, needed, run_paths

LARGEST = 230e6
LARGEST_PACKED = 85e6


def plugins_of(tree: Path) -> list[str]:
    folder = tree / "_internal" / "PySide6" / "Qt" / "plugins"
    return [str(file.relative_to(folder)) for file in sorted(folder.rglob("*.so"))]


def test_the_plugins_a_desktop_needs_are_there_and_no_others(tree: Path) -> None:
    assert plugins_of(tree) == sorted(pruning.NEEDED_PLUGINS)


def test_every_library_is_there_or_is_left_to_the_machine(tree: Path) -> None:
    held = {file.name for file in tree.rglob("*.so*")}
    outside = {
        library for file in natives(tree) for library in needed(str(file)) if library not in held
    }
    system = (
        "ld-linux", "libc.so", "libdl.so", "libm.so", "libpthread.so", "libresolv.so", "librt.so",
        "libutil.so", "libEGL.so", "libGL.so", "libxcb.so", "libwayland-",
    )  # fmt: skip
    unknown = [
        library
        for library in outside
        if not library.startswith(system) and not pruning.is_of_the_machine(library)
    ]
    assert unknown == []


def test_no_library_is_looked_for_where_it_was_built(tree: Path) -> None:
    folders = {folder for file in natives(tree) for folder in run_paths(str(file))}
    assert [folder for folder in folders if not folder.startswith("$ORIGIN")] == []


@pytest.mark.parametrize(
    "absent",
    ["libgtk*", "libQt6Qml*", "libQt6Quick*", "libreadline*", "libssl*", "libstdc++*", "*.ts"],
)
def test_what_nobody_needs_was_left_out(tree: Path, absent: str) -> None:
    assert list(tree.rglob(absent)) == []


def test_qt_speaks_the_languages_of_the_window(tree: Path) -> None:
    folder = tree / "_internal" / "PySide6" / "Qt" / "translations"
    names = [file.name for file in sorted(folder.iterdir())]
    assert names == ["qtbase_en.qm", "qtbase_fr.qm", "qtbase_nl.qm"]


def test_content_and_resources_are_all_there(tree: Path) -> None:
    inner, root = tree / "_internal", Path(__file__).resolve().parent.parent.parent
    for name in ("content", "resources"):
        shipped = {str(file.relative_to(inner)) for file in (inner / name).rglob("*")}
        source = {str(file.relative_to(root)) for file in (root / name).rglob("*")}
        assert source - shipped == {name for name in source if name.endswith(".ts")}


def test_the_guide_is_there_with_its_pictures(tree: Path) -> None:
    guide = tree / "_internal" / "docs" / "gebruikersgids.md"
    pictures = re.findall(r"\]\((images/[^)]+)\)", guide.read_text("utf-8"))
    assert [name for name in pictures if not (guide.parent / name).is_file()] == []


def test_everyone_may_read_and_nobody_but_the_owner_write(tree: Path) -> None:
    modes = {stat.S_IMODE(file.stat().st_mode) for file in tree.rglob("*")}
    assert modes == {0o755, 0o644}


def test_the_tree_and_the_archives_are_small_enough(built: Path, tree: Path) -> None:
    size = sum(file.stat().st_size for file in tree.rglob("*") if not file.is_symlink())
    assert size <= LARGEST
    packed = [*built.glob("*.tar.zst"), *built.glob("*.deb")]
    assert len(packed) == 2
    assert max(file.stat().st_size for file in packed) <= LARGEST_PACKED


def test_two_builds_give_the_same_tree(built: Path, tree: Path) -> None:
    again = built / "again" / "Programmaverkenner"
    names = [str(file.relative_to(tree)) for file in sorted(tree.rglob("*"))]
    assert names == [str(file.relative_to(again)) for file in sorted(again.rglob("*"))]
    assert [name for name in names if not _same(tree / name, again / name)] == []


def _same(one: Path, other: Path) -> bool:
    first, second = one.lstat(), other.lstat()
    if (first.st_mode, first.st_mtime_ns) != (second.st_mode, second.st_mtime_ns):
        return False
    if one.is_symlink():
        return one.readlink() == other.readlink()
    return one.is_dir() or one.read_bytes() == other.read_bytes()

"""The frozen program as ``make smoke`` built it, and a reader's machine without Python."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
BUILT = Path(os.environ.get("VERKENNER_BUILT", ROOT / "build" / "smoke"))
NOBODY = 65534


# On macOS and Windows the release's workflow names the program itself, wherever it stands.
GIVEN = os.environ.get("VERKENNER_PROGRAM")


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder with the tree and the archives."""
    assert (BUILT / "Programmaverkenner").is_dir(), "make smoke builds the program first"
    return BUILT


@pytest.fixture(scope="session")
def tree(built: Path) -> Path:
    return built / "Programmaverkenner"


@dataclass(frozen=True)
class Machine:
    """A reader's machine: the program where a reader may put it, an empty home, no Python."""

    folder: Path
    program: Path
    wrapper: tuple[str, ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def home(self) -> Path:
        return self.folder / "thuis"

    @property
    def environment(self) -> dict[str, str]:
        """All the program knows of its surroundings."""
        names = ("SYSTEMROOT", "TEMP", "TMP", "WINDIR")  # without these Windows starts nothing
        kept = {name: os.environ[name] for name in names if name in os.environ}
        homes = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(self.home))
        return {
            **kept,
            **homes,
            "PATH": str(self.folder / "leeg"),
            "LANG": "C.UTF-8",
            **self.variables,
        }

    @property
    def command(self) -> list[str]:
        # Windows doesn't ask the environment where the reader's folders are.
        place = ["--data", str(self.home / "alles")] if sys.platform == "win32" else []
        return [*self.wrapper, str(self.program), *place]

    def run(self, *arguments: object, status: int = 0) -> str:
        """What the program answers; a test fails where it ends otherwise than with ``status``."""
        done = subprocess.run(
            [*self.command, *map(str, arguments)],
            check=False,
            env=self.environment,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=200,  # the self-test takes a picture of every view
        )
        assert done.returncode == status, done.stdout + done.stderr
        return done.stdout

    def ask(self, *arguments: object) -> Any:
        """The same, as data."""
        return json.loads(self.run(*arguments, "--json"))


@pytest.fixture(scope="session")
def installed(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A program in a folder with a space and an ë in its name, where nobody may write."""
    folder = Path(tempfile.mkdtemp(prefix="verkenner ë "))
    folder.chmod(0o755)
    (folder / "leeg").mkdir()
    if GIVEN:
        source = next(
            up for up in Path(GIVEN).parents if up.suffix == ".app" or up.parent.name == "dist"
        )
        name = Path(GIVEN).relative_to(source)
    else:
        source, name = request.getfixturevalue("tree"), Path("programmaverkenner")
    target = folder / "Programma’s en meër" / source.name
    shutil.copytree(source, target, symlinks=True)
    for path in [target, *target.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o555)
    yield target / name
    for path in [target, *target.rglob("*")]:
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def machine(installed: Path) -> Iterator[Machine]:
    """A reader who just installed the program. Root may write anywhere, so root becomes nobody."""
    folder = next(up for up in installed.parents if (up / "leeg").is_dir())
    home = folder / "thuis"
    home.mkdir()
    wrapper: list[str] = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.chown(home, NOBODY, NOBODY)
        setpriv = shutil.which("setpriv") or "setpriv"
        wrapper = [setpriv, f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--"]
    yield Machine(folder, installed, tuple(wrapper), {"QT_QPA_PLATFORM": "offscreen"})
    shutil.rmtree(home)

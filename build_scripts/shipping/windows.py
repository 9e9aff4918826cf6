"""What Windows installs: a ZIP that runs from any folder, and an installer by Inno Setup."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from build_scripts.shipping.describing import NAME, version
from build_scripts.shipping.freezing import ROOT
from build_scripts.shipping.signing import sign

SCRIPT = ROOT / "build_scripts" / "shipping" / "installer.iss"
COMPILERS = ("ISCC.exe", "C:/Program Files (x86)/Inno Setup 6/ISCC.exe")


def installers(tree: Path, into: Path) -> Iterator[Path]:
    """Sign the programs, then the ZIP and, where Inno Setup is installed, the installer."""
    for program in sorted(tree.glob("*.exe")):
        sign(program)
    base = into / f"{NAME}-{version()}-windows-x64"
    yield Path(shutil.make_archive(str(base), "zip", into, tree.name))
    compiler = next(filter(None, map(shutil.which, COMPILERS)), None)
    if compiler is None:
        return
    subprocess.run([compiler, *installer_options(tree, into), str(SCRIPT)], check=True)
    installer = into / f"{NAME}-{version()}-setup.exe"
    sign(installer)
    yield installer


def installer_options(tree: Path, into: Path) -> list[str]:
    """What the script of the installer is told."""
    return [f"/DVersion={version()}", f"/DTree={tree}", f"/DInto={into}", "/Q"]

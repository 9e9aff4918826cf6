"""What macOS installs: a disk image with the application, signed where that is set up."""

import platform
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from build_scripts.shipping.bill import FILE as BILL
from build_scripts.shipping.describing import NAME, version
from build_scripts.shipping.signing import NOTARISE, sign


def installers(into: Path) -> Iterator[Path]:
    """The disk image with the application, its papers and a link to the applications."""
    application = into / f"{NAME}.app"
    add_to_bundle(into / NAME, application)
    if not sign(application):
        # What was put into the bundle broke the seal PyInstaller gave it; a new one of nobody's.
        command = ["codesign", "--force", "--deep", "--sign", "-", str(application)]
        subprocess.run(command, check=True)
    sign(application, NOTARISE)
    image = into / f"{NAME}-{version()}-macos-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory(prefix="verkenner-disk-") as folder:
        shutil.copytree(application, Path(folder) / application.name, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        command = ["hdiutil", "create", "-quiet", "-ov", "-volname", NAME, "-srcfolder", folder]
        subprocess.run([*command, str(image)], check=True)
    sign(image)
    sign(image, NOTARISE)
    yield image


def add_to_bundle(tree: Path, application: Path) -> None:
    """Put into the application what the build made after PyInstaller: the index and the papers."""
    resources = application / "Contents" / "Resources"
    shutil.copytree(tree / "_internal" / "index", resources / "index", dirs_exist_ok=True)
    shutil.copytree(tree / "_internal" / "content", resources / "content", dirs_exist_ok=True)
    shutil.copytree(tree / "LICENSES", resources / "LICENSES", dirs_exist_ok=True)
    shutil.copyfile(tree / BILL, resources / BILL)
    frameworks = application / "Contents" / "Frameworks"
    (frameworks / "index").symlink_to("../Resources/index")  # where the program looks

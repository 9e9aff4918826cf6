"""What the desktops are told of the program."""

import configparser
import plistlib
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from build_scripts.shipping import describing
from build_scripts.shipping.icons import FOLDER, ICO_SIZES, SIZES, icns, ico
from build_scripts.shipping.linux import DESKTOP, METAINFO, PROGRAM
from build_scripts.shipping.windows import SCRIPT, installer_options


def test_the_menu_entry_opens_our_files_and_links() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    entry.read(DESKTOP / f"{PROGRAM}.desktop", "utf-8")
    keys = entry["Desktop Entry"]
    assert keys["Exec"] == f"{PROGRAM} %u"
    assert keys["MimeType"] == f"{describing.MIME_TYPE};x-scheme-handler/{describing.SCHEME};"


def test_the_menu_entry_is_valid() -> None:
    tool = shutil.which("desktop-file-validate")
    if tool is None:
        pytest.skip("desktop-file-validate isn't installed")
    done = subprocess.run(
        [tool, DESKTOP / f"{PROGRAM}.desktop"], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_description_for_software_centres_is_valid() -> None:
    tool = shutil.which("appstreamcli")
    if tool is None:
        pytest.skip("appstreamcli isn't installed")
    done = subprocess.run(
        [tool, "validate", "--no-net", DESKTOP / METAINFO],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_the_description_names_this_version_this_program_and_its_files() -> None:
    root = ElementTree.parse(DESKTOP / METAINFO).getroot()  # noqa: S314 -- our own file
    releases = [release.get("version") for release in root.iter("release")]
    assert releases[0] == describing.version()
    assert root.findtext("id") == describing.IDENTIFIER
    assert root.findtext("launchable") == f"{PROGRAM}.desktop"
    assert root.findtext("provides/mediatype") == describing.MIME_TYPE


def test_files_of_ours_have_a_kind_of_their_own() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    root = ElementTree.parse(DESKTOP / f"{PROGRAM}.xml").getroot()  # noqa: S314 -- our own file
    kind = root.find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == describing.MIME_TYPE
    glob = kind.find(f"{space}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*.{describing.EXTENSION}"


@pytest.mark.parametrize("size", SIZES)
def test_the_icon_is_there_in_every_size(size: int) -> None:
    content = (FOLDER / f"{size}.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">II", content[16:24]) == (size, size)


def test_the_icons_of_windows_and_macos_hold_the_same_pictures() -> None:
    pictures = {size: (FOLDER / f"{size}.png").read_bytes() for size in SIZES}
    assert (FOLDER / "icon.ico").read_bytes() == ico({size: pictures[size] for size in ICO_SIZES})
    assert (FOLDER / "icon.icns").read_bytes() == icns(pictures)


def test_macos_is_told_of_our_files_and_links() -> None:
    keys = plistlib.loads(plistlib.dumps(describing.bundle_keys()))
    assert keys["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == [describing.SCHEME]
    (exported,) = keys["UTExportedTypeDeclarations"]
    assert keys["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == ["programma"]


def test_windows_is_told_of_our_files_and_links() -> None:
    script = SCRIPT.read_text("utf-8")
    assert f'"Software\\Classes\\.{describing.EXTENSION}"' in script
    assert f'#define Scheme "{describing.SCHEME}"' in script
    assert describing.MIME_TYPE in script
    assert installer_options(Path("tree"), Path("dist"))[0] == f"/DVersion={describing.version()}"
    assert describing.version_strings()["ProductVersion"] == describing.version()

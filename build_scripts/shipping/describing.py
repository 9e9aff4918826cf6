"""What operating systems want to know of the program: names, version, kinds of files, address."""

from typing import TYPE_CHECKING, Any

from explorer import __version__

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

NAME = "Programmaverkenner"
IDENTIFIER = "org.programmaverkenner.programmaverkenner"
PUBLISHER = "Programmaverkenner"
SUMMARY = "Ontdek een politiek programma: lezen, zoeken, vergelijken"
SCHEME = "programmaverkenner"
MIME_TYPE = "application/x-programmaverkenner-programma"
EXTENSION = "programma"
COPYRIGHT = "MIT"
DUTCH = 0x0413  # Windows' number of the language; with Unicode's code page


def version() -> str:
    """The version, as in ``0.1.0``."""
    return __version__


def bundle_keys() -> dict[str, Any]:
    """The keys of macOS's ``Info.plist``: the files and the links that are ours."""
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version(),
        "CFBundleDevelopmentRegion": "nl",
        "CFBundleLocalizations": ["nl", "en", "fr"],
        "LSApplicationCategoryType": "public.app-category.reference",
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleURLTypes": [{"CFBundleURLName": IDENTIFIER, "CFBundleURLSchemes": [SCHEME]}],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Programma",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [f"{IDENTIFIER}.programma"],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": f"{IDENTIFIER}.programma",
                "UTTypeDescription": "Programma",
                "UTTypeConformsTo": ["public.data", "public.archive"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [EXTENSION],
                    "public.mime-type": [MIME_TYPE],
                },
            }
        ],
    }


def version_strings() -> dict[str, str]:
    """What Windows shows under Properties, Details."""
    return {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": version(),
        "InternalName": NAME,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{NAME}.exe",
        "ProductName": NAME,
        "ProductVersion": version(),
    }


def version_resource() -> "VSVersionInfo":
    """The version resource of Windows programs; to be had on Windows alone."""
    from PyInstaller.utils.win32 import versioninfo as parts  # noqa: PLC0415 -- Windows only

    numbers = (*(int(part) for part in version().split(".")), 0)
    strings = [parts.StringStruct(name, value) for name, value in version_strings().items()]
    return parts.VSVersionInfo(
        ffi=parts.FixedFileInfo(filevers=numbers, prodvers=numbers, OS=0x40004, fileType=0x1),
        kids=[
            parts.StringFileInfo([parts.StringTable(f"{DUTCH:04x}04b0", strings)]),
            parts.VarFileInfo([parts.VarStruct("Translation", [DUTCH, 1200])]),
        ],
    )

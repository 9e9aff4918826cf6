"""The bill of materials: CycloneDX 1.6 of all parts and of every native file in the tree."""

import json
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from build_scripts.shipping.describing import NAME, version
from build_scripts.shipping.parts import NativeFile, Part

FILE = "sbom.cdx.json"
_NAMESPACE = uuid.UUID(
    "5f0e6d0c-6a0e-5b7e-9d5e-6f1d3a1f2b3c"
)  # any fixed one makes equal builds equal

Json = dict[str, Any]


def write_bill(tree: Path, parts: Sequence[Part], made: int) -> None:
    """Write the bill into ``tree``, dated ``made`` (seconds since 1970)."""
    document = bill(parts, made)
    (tree / FILE).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")


def bill(parts: Sequence[Part], made: int) -> Json:
    """The document; the same for the same parts and time."""
    root = f"{NAME}@{version()}"
    components = [_component(part, str(number)) for number, part in enumerate(parts)]
    content = json.dumps(components, sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, content)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(made, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": NAME,
                "version": version(),
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [
            {"ref": root, "dependsOn": [component["bom-ref"] for component in components]},
            *({"ref": component["bom-ref"]} for component in components),
        ],
    }


def _component(part: Part, place: str) -> Json:
    """A part; its native files and what it holds stand inside it."""
    found: Json = {
        "type": "library",
        "bom-ref": f"{place} {part.name}",
        "name": part.name,
        "version": part.version,
        "licenses": _licences(part.licence),
        "purl": part.purl,
        "supplier": {"name": part.supplier} if part.supplier else None,
        "components": [*_files(part, place), *_held(part, place)],
    }
    return {key: value for key, value in found.items() if value}


def _files(part: Part, place: str) -> Iterator[Json]:
    for file in part.files:
        yield _file(part, file, place)


def _file(part: Part, file: NativeFile, place: str) -> Json:
    found: Json = {
        "type": "file",
        "bom-ref": f"{place} {file.path}",
        "name": file.path,
        "version": part.version,
        "supplier": {"name": part.supplier},
        "licenses": _licences(part.licence),
        "hashes": [{"alg": "SHA-256", "content": file.sha256}],
    }
    return {key: value for key, value in found.items() if value}


def _held(part: Part, place: str) -> Iterator[Json]:
    for number, held in enumerate(part.holds):
        yield _component(held, f"{place}.{number}")


def _licences(licence: str) -> list[Json]:
    """An SPDX name or expression."""
    return [{"expression": licence.replace("/", " OR ")}] if licence else []

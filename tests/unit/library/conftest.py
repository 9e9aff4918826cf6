from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explorer.library.library import Library
from explorer.library.schema import FILE_NAME
from explorer.programme.pack import Programme

Passages = list[tuple[str, str]]
MakePack = Callable[..., Programme]

OPENING = "Groen wil dat België het internationaal recht verdedigt, ook wanneer dat moeilijk is."
SANCTIONS = "Het programma vraagt strenge sancties tegen bedrijven die de oorlog mee betalen."
DIALOGUE = "De deur naar dialoog moet open blijven; “praten” is geen zwakte, vindt het programma."
CLIMATE = "Klimaatbeleid en vrede horen samen: zonder water en voedsel is er geen veiligheid."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / FILE_NAME


@pytest.fixture
def library(file: Path) -> Iterator[Library]:
    opened = Library(file)
    yield opened
    opened.close()


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    """Writes a pack with its sections and opens it; a key may be followed by ``was`` ids."""

    def make(version: str = "1", pack_id: str = "proef", **sections: Passages) -> Programme:
        folder = tmp_path / "packs" / f"{pack_id}-{version}"
        (folder / "sections").mkdir(parents=True)
        given = sections or {"vrede": DEFAULT[:3], "klimaat": DEFAULT[3:]}
        nodes = []
        for name, passages in given.items():
            nodes.append(
                f'[[node]]\nid = "{name}"\ntitle = "{name.title()}"\npages = [1, 2]\n'
                f"passages = {len(passages)}\n"
            )
            blocks = []
            for key, text in passages:
                own, _, was = key.partition(" ")
                renamed = f' was="{was}"' if was else ""
                blocks.append(f'{text}\n{{: #{name}-{own} page="1"{renamed} }}\n')
            (folder / "sections" / f"{name}.md").write_text("\n".join(blocks), "utf-8")
        head = f'id = "{pack_id}"\ntitle = "Proef"\nparty = "Groen"\nversion = "{version}"\n'
        source = '[source]\ntitle = "Bron"\npages = 2\n'
        (folder / "programme.toml").write_text(head + source + "".join(nodes), "utf-8")
        return Programme(folder)

    return make


DEFAULT: Passages = [("01", OPENING), ("02", SANCTIONS), ("03", DIALOGUE), ("01", CLIMATE)]


@pytest.fixture
def programme(make_pack: MakePack) -> Programme:
    return make_pack()

"""Small packs to search in."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from explorer.programme.pack import Programme
from explorer.searching.results import Results
from explorer.searching.service import SearchService

PROGRAMME = """
format = 1
id = "{id}"
title = "Programma 2024"
party = "{party}"
year = 2024
[source]
title = "Bron"
publisher = "Partij"
pages = 30
[[node]]
id = "vrede"
title = "Vrede en recht"
kind = "theme"
pages = [1, 3]
[[node]]
id = "handel"
title = "Handel"
kind = "group"
[[node]]
id = "handel/regels"
parent = "handel"
title = "Eerlijke regels"
kind = "theme"
pages = [4, 5]
[[node]]
id = "regio"
title = "Regio’s"
kind = "group"
[[node]]
id = "regio/rusland"
parent = "regio"
title = "Rusland"
kind = "region"
region = "rusland"
pages = [6, 7]
[[node]]
id = "regio/china"
parent = "regio"
title = "China"
kind = "region"
region = "china"
pages = [8, 9]
"""

VOCABULARY = """
[act.eis]
nl = "Eis"
en = "Demand"
[act.afwijzing]
nl = "Afwijzing"
en = "Rejection"
[aspect.veiligheid]
nl = "Veiligheid"
en = "Security"
[aspect.handel]
nl = "Handel"
en = "Trade"
[aspect.gender]
nl = "Gender"
en = "Gender"
[level.belgie]
nl = "België"
en = "Belgium"
[level.eu]
nl = "Europese Unie"
en = "European Union"
short = "EU"
[region.rusland]
nl = "Rusland"
en = "Russia"
[region.oekraine]
nl = "Oekraïne"
en = "Ukraine"
[region.china]
nl = "China"
en = "China"
[region.taiwan]
nl = "Taiwan"
en = "Taiwan"
[sdg.16]
nl = "Vrede"
[sdg.8]
nl = "Werk"
"""

LONG = (
    "De partij vertelt hier eerst uitvoerig over de geschiedenis van de streek, over de talen die "
    "er worden gesproken en over de gewoonten van de mensen die er wonen, voor ze tot de kern van "
    "de zaak komt. Pas daarna noemt ze het wapenembargo tegen China, dat volgens haar nodig blijft "
    "zolang het regime zijn buren bedreigt. Ten slotte volgt nog een lange uitweiding over "
    "wetenschap, muziek en sport, die met het onderwerp weinig te maken heeft."
)

SECTIONS = {
    "vrede": [
        (
            "België moet het Verdrag voor het Verbod op Kernwapens (TPNW) ondertekenen.",
            'page="1" act="eis" level="belgie" aspect="veiligheid" sdg="16"',
        ),
        (
            "Het recht op abortus staat onder druk; de regio’s wachten af.",
            'page="2" act="afwijzing" level="belgie eu" aspect="gender"',
        ),
        (
            "Tegen 2030 gaat 0,7 % van het bni naar ontwikkelingssamenwerking.",
            'page="3" act="eis" level="belgie"',
        ),
        (
            "Mensenrechtenverdedigers verdienen bescherming. "
            "De staat telt kinderen, geen kind te veel.",
            'page="3" act="eis" level="eu"',
        ),
        (
            "Aan vredesonderhandelingen en -akkoorden nemen vrouwen deel.",
            'page="3" act="eis" aspect="gender veiligheid"',
        ),
    ],
    "handel/regels": [
        (
            "De EU-lidstaten herzien hun handels- en investeringsverdragen.",
            'page="4" act="eis" level="eu" aspect="handel" sdg="8"',
        ),
        (
            "Wie producten uit dwangarbeid verkoopt, krijgt sancties.",
            'page="5" act="afwijzing" level="eu" aspect="handel" sdg="8"',
        ),
    ],
    "regio/rusland": [
        (
            "De sancties tegen Rusland worden strenger na de inval in Oekraïne.",
            'page="6" act="eis" level="eu" aspect="handel veiligheid" region="oekraine" sdg="16"',
        ),
        (
            "Dialoog met de bevolking blijft mogelijk.",
            'page="7" act="eis" aspect="veiligheid"',
        ),
    ],
    "regio/china": [
        (
            "Wie Taiwan bedreigt, moet op protest van de Verenigde Staten en van ons rekenen.",
            'page="8" act="afwijzing" level="belgie" aspect="veiligheid" region="taiwan" sdg="16"',
        ),
        (LONG, 'page="8 9" act="eis" level="belgie" aspect="veiligheid"'),
    ],
}

GLOSSARY = """
[[term]]
id = "tpnw"
name = "TPNW"
full = "Verdrag voor het Verbod op Kernwapens"
forms = ["kernwapenverbod"]
definition = "Een verdrag."
sections = ["vrede"]
[[term]]
id = "dialoog"
name = "Dialoog"
definition = "Een gesprek."
sections = ["regio/rusland"]
"""

QUESTIONS = """
[[question]]
section = "regio/rusland"
kind = "standpunt"
text = "Wat vindt Groen van praten met het Kremlin?"
passages = ["regio/rusland#02"]
[[question]]
section = "regio/rusland"
kind = "begrijpen"
text = "Leg uit wat zeldzaamheid is."
passages = ["regio/rusland#02"]
answer = "Zo."
"""


def _write_pack(folder: Path, pack_id: str = "klein", party: str = "Groen") -> Path:
    for section, passages in SECTIONS.items():
        file = folder / "sections" / f"{section}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        name = section.rpartition("/")[2]
        blocks = [
            f"{text}\n{{: #{name}-{number:02} {attributes} }}\n"
            for number, (text, attributes) in enumerate(passages, start=1)
        ]
        file.write_text("\n".join(blocks), "utf-8")
    (folder / "programme.toml").write_text(PROGRAMME.format(id=pack_id, party=party), "utf-8")
    (folder / "vocabulary.toml").write_text(VOCABULARY, "utf-8")
    (folder / "glossary.toml").write_text(GLOSSARY, "utf-8")
    (folder / "questions.toml").write_text(QUESTIONS, "utf-8")
    return folder


@pytest.fixture
def write_pack() -> Callable[..., Path]:
    return _write_pack


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _write_pack(tmp_path_factory.mktemp("packs") / "klein")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, pack: Path) -> Path:
    """A folder with an index of the pack; copied by tests that damage it."""
    folder = tmp_path_factory.mktemp("indexes")
    service = SearchService(folder, [Programme(pack)])
    service.prepare()
    service.close()
    return folder


@pytest.fixture
def indexes(tmp_path: Path, built: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "index"))


@pytest.fixture(scope="session")
def service(built: Path, pack: Path) -> Iterator[SearchService]:
    """A service that is ready; for tests that only search."""
    service = SearchService(built, [Programme(pack)])
    service.prepare()
    yield service
    service.close()


@pytest.fixture
def find(service: SearchService) -> Callable[..., list[str]]:
    """The passages a query finds, best first."""

    def find(query: str, *, complete: bool = True, **options: object) -> list[str]:
        results: Results = service.search(query, complete=complete, **options)  # type: ignore[arg-type]  # passed on
        return [hit.passage for hit in results.hits]

    return find

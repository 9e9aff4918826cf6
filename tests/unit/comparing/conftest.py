from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.errors import UserError
from explorer.programme.pack import Programme

PROGRAMME = """
id = "proef"
title = "Proefprogramma"
party = "Partij"
year = 2024

[source]
title = "Bron"

[[node]]
id = "vrede"
title = "Vrede"
pages = [1, 2]

[[node]]
id = "handel"
title = "Handel"
kind = "group"

[[node]]
id = "handel/verdragen"
parent = "handel"
title = "Verdragen"
pages = [3, 3]

[[node]]
id = "handel/wto"
parent = "handel"
title = "De WTO"
pages = [4, 4]

[[node]]
id = "regio"
title = "Regio’s"
kind = "group"

[[node]]
id = "regio/noord"
parent = "regio"
kind = "region"
region = "noord"
title = "Het noorden"
pages = [5, 6]

[[node]]
id = "regio/zuid"
parent = "regio"
kind = "region"
region = "zuid"
title = "Het zuiden"
pages = [6, 6]
"""

SECTIONS = {
    "vrede": """
Praten komt voor vechten.
{: #vrede-01 page="1" act="waarde" aspect="diplomatie diplomatie" sdg="16" }

Het noorden verdient strenge sancties en open gesprekken.
{: #vrede-02 page="2" act="eis" level="land unie" aspect="sancties diplomatie" region="noord" }

Zo staat het er.
{: #vrede-03 page="2" }
""",
    "handel/verdragen": """
Verdragen moeten eerlijk zijn.
{: #verdragen-01 page="3" act="eis" level="unie" aspect="handel" sdg="8" }

Geen verdrag met het zuiden.
{: #verdragen-02 page="3" act="afwijzing" aspect="handel" region="zuid" }
""",
    "handel/wto": """
De regels van de WTO moeten beter.
{: #wto-01 page="4" act="eis" level="wto" aspect="handel" sdg="8 16" }
""",
    "regio/noord": """
Gesprekken met het noorden liggen stil.
{: #noord-01 page="5" act="diagnose" aspect="diplomatie" }

Strenge sancties tegen het noorden blijven nodig.
{: #noord-02 page="5" act="eis" level="unie" aspect="sancties" sdg="16" }

Vis uit het noorden komt er niet in.
{: #noord-03 page="6" act="eis" aspect="handel visserij" }
""",
    "regio/zuid": """
Gerichte sancties tegen leiders van het zuiden zijn nodig.
{: #zuid-01 page="6" act="eis" level="land" aspect="sancties" was="regio/zuid#09" }

Gesprekken met het zuiden verdienen steun.
{: #zuid-02 page="6" act="steun" aspect="diplomatie" }
""",
}

VOCABULARY = """
[act]
waarde = { nl = "Waarde" }
diagnose = { nl = "Diagnose" }
eis = { nl = "Eis" }
steun = { nl = "Steun" }
afwijzing = { nl = "Afwijzing" }

[aspect]
diplomatie = { nl = "Diplomatie", en = "Diplomacy" }
sancties = { nl = "Sancties" }
handel = { nl = "Handel" }
klimaat = { nl = "Klimaat" }

[level]
land = { nl = "Het land" }
unie = { nl = "De Unie" }

[region]
noord = { nl = "Noord", en = "North" }
zuid = { nl = "Zuid" }
west = { nl = "West" }

[sdg]
8 = { nl = "Werk" }
16 = { nl = "Vrede" }
"""

UNTAGGED = """
id = "zonder"
title = "Zonder labels"

[source]
title = "Bron"

[[node]]
id = "buitenland"
title = "Buitenland"
pages = [1, 1]
"""

UNTAGGED_SECTION = """
Tegen het noorden blijven strenge sancties nodig.
{: #buitenland-01 }

Verdragen over vis moeten eerlijk zijn.
{: #buitenland-02 }

Bomen planten helpt altijd.
{: #buitenland-03 }
"""


def write(folder: Path, files: dict[str, str]) -> Programme:
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Programme(folder)


@pytest.fixture(scope="session")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """A programme of eleven passages with two themes, one of them a group, and two regions."""
    sections = {f"sections/{name}.md": text for name, text in SECTIONS.items()}
    files = {"programme.toml": PROGRAMME, "vocabulary.toml": VOCABULARY, **sections}
    return write(tmp_path_factory.mktemp("packs") / "proef", files)


@pytest.fixture(scope="session")
def untagged(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """A programme without vocabulary and tags."""
    files = {"programme.toml": UNTAGGED, "sections/buitenland.md": UNTAGGED_SECTION}
    return write(tmp_path_factory.mktemp("packs") / "zonder", files)


@pytest.fixture(scope="session")
def find(programme: Programme, untagged: Programme) -> Callable[[str], Programme]:
    """Finds a programme as the shelf does."""
    shelf = {each.id: each for each in (programme, untagged)}

    def find(pack: str) -> Programme:
        if pack not in shelf:
            raise UserError("pack-unknown", id=pack, known=", ".join(shelf))
        return shelf[pack]

    return find

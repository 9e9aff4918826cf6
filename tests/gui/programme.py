"""The programme that the tests of the window read: a small one, with everything a window shows."""

from pathlib import Path

PACK = "duin-2030"
LONG = "vrede"  # a section long enough to scroll through
REGION = "regio/noordland"

_TREE = """
format = 1
id = "duin-2030"
title = "Programma 2030"
chapter = "Wereld"
party = "Duin"
year = 2030
kind = "restatement"
citation = "{party}, {title}, blz. {pages}, {section} ¶ {number}"

[source]
title = "Programma 2030, Wereld"
publisher = "Duin"
pages = 9
note = "Het origineel staat bij de partij."

[[node]]
id = "inleiding"
title = "Inleiding"
pages = [1, 1]
passages = 3
demands = 1
words = 60

[[node]]
id = "vrede"
title = "Vrede en veiligheid"
pages = [2, 4]
passages = 14
demands = 7
words = 500
keypoints = ["Praten gaat voor op wapens.", "Wie wapens levert, legt dat uit."]

[[node]]
id = "handel"
kind = "group"
title = "Handel"

[[node]]
id = "handel/ketens"
parent = "handel"
title = "Eerlijke ketens"
pages = [5, 5]
passages = 2
demands = 2
words = 40

[[node]]
id = "handel/akkoorden"
parent = "handel"
title = "Akkoorden"
pages = [6, 6]
passages = 2
demands = 1
words = 40

[[node]]
id = "regios"
kind = "group"
title = "Regio’s"

[[node]]
id = "regio/noordland"
parent = "regios"
kind = "region"
region = "noordland"
title = "Noordland"
pages = [7, 8]
passages = 3
demands = 2
words = 60

[[node]]
id = "regio/zuideiland"
parent = "regios"
kind = "region"
region = "zuideiland"
title = "Zuideiland"
pages = [9, 9]
passages = 1
words = 20
"""

_VOCABULARY = """
[act]
eis = { nl = "Eis", en = "Demand", fr = "Exigence", meaning = "Iets wat iemand moet doen." }
diagnose = { nl = "Diagnose", en = "Diagnosis", fr = "Diagnostic" }

[level]
eu = { nl = "Europese Unie", en = "European Union", fr = "Union européenne", short = "EU" }
belgie = { nl = "België", en = "Belgium", fr = "Belgique" }

[aspect]
sancties = { nl = "Sancties", en = "Sanctions", fr = "Sanctions", meaning = "Dwang zonder wapens." }
diplomatie = { nl = "Diplomatie", en = "Diplomacy", fr = "Diplomatie", meaning = "Praten." }
handel = { nl = "Handel", en = "Trade", fr = "Commerce", meaning = "Kopen en verkopen." }

[region]
noordland = { nl = "Noordland", en = "Northland", fr = "Nordlande" }
zuideiland = { nl = "Zuideiland", en = "Southisle", fr = "Île du Sud" }
"""

_GLOSSARY = """
[[term]]
id = "wapenembargo"
name = "wapenembargo"
full = "verbod op de levering van wapens"
forms = ["wapenembargo's"]
definition = "Een verbod om wapens aan een land te leveren."
sections = ["vrede", "regio/noordland"]

[[term]]
id = "zorgplicht"
name = "zorgplicht"
forms = []
definition = "De plicht om schade in de keten te voorkomen."
sections = ["handel/ketens"]
"""

_SECTIONS = {
    "inleiding": """
Duin wil een wereld waarin landen elkaar <b>aanspreken</b>. Mensen staan voorop.
{: #inleiding-01 page="1" act="diagnose" aspect="diplomatie" }

De Europese Unie moet volgens Duin met één stem spreken.
{: #inleiding-02 page="1" act="eis" level="eu" aspect="diplomatie" }

Mensenrechten zijn overal dezelfde ![beeld](file:///etc/passwd).
{: #inleiding-03 page="1" act="diagnose" }
""",
    "handel/ketens": """
Bedrijven krijgen een zorgplicht voor hun hele keten.
{: #ketens-01 page="5" act="eis" level="belgie eu" aspect="handel" }

Goederen uit dwangarbeid komen de markt niet op.
{: #ketens-02 page="5" act="eis" level="eu" aspect="handel" }
""",
    "handel/akkoorden": """
Een handelsakkoord zonder klimaatregels tekent Duin niet, tenzij het een noodhulpakkoord is.
{: #akkoorden-01 page="6" act="eis" level="eu" aspect="handel" }

Handelssancties treffen volgens Duin het bewind en niet de bevolking.
{: #akkoorden-02 page="6" act="diagnose" aspect="handel sancties" }
""",
    "regio/noordland": """
Noordland schendt het internationaal recht; er komt een wapenembargo zolang dat duurt.
{: #noordland-01 page="7" act="eis" level="belgie eu" aspect="sancties" }

De sancties tegen Noordland blijven staan.
{: #noordland-02 page="7 8" act="eis" level="eu" aspect="sancties" region="zuideiland" }

Met de bevolking van Noordland blijft Duin praten.
{: #noordland-03 page="8" act="diagnose" aspect="diplomatie" }
""",
    "regio/zuideiland": """
Zuideiland vangt vluchtelingen op en verdient steun.
{: #zuideiland-01 page="9" act="diagnose" aspect="diplomatie" }
""",
}


def _long_section() -> str:
    """Fourteen passages, of which the odd ones ask for something."""
    sentence = (
        "Punt {number} over vrede zegt dat onderhandelen loont en dat elk land in de buurt daarbij "
        "aan tafel hoort, ook wanneer dat langer duurt dan een mens lief is. "
        "Duin legt dat in deze passage uit met rustige woorden."
    )
    blocks = []
    for number in range(1, 15):
        act = 'act="eis" level="belgie"' if number % 2 else 'act="diagnose"'
        page = 2 + number // 6
        text = sentence.format(number=number)
        blocks.append(
            f'{text}\n{{: #vrede-{number:02} page="{page}" {act} aspect="diplomatie sancties" }}'
        )
    return "\n\n".join(blocks)


def write_programme(shipped: Path) -> Path:
    """Write the pack into the folder of shipped programmes; gives its own folder."""
    folder = shipped / PACK
    files = {
        "programme.toml": _TREE,
        "vocabulary.toml": _VOCABULARY,
        "glossary.toml": _GLOSSARY,
        "sections/vrede.md": _long_section(),
        **{f"sections/{section}.md": text for section, text in _SECTIONS.items()},
    }
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder

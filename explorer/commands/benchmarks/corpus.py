"""A large programme of generated sentences, with the vocabulary of a real one."""

import random
from itertools import pairwise
from pathlib import Path

from explorer.programme.pack import Programme

SECTIONS = 50


def write_generated(
    programme: Programme, folder: Path, passages: int, seed: int = 7, name: str = ""
) -> None:
    """Write a pack of ``passages`` passages; word follows word as often as in ``programme``.

    ``name`` becomes its id, else its size does.
    """
    own_id = name or f"generated-{passages}"
    chance = random.Random(seed)  # noqa: S311 -- sentences, not secrets
    followers: dict[str, list[str]] = {}
    openings = []
    for passage in programme.passages():
        words = passage.text.split()
        openings.append(words[0])
        for first, second in pairwise(words):
            followers.setdefault(first, []).append(second)
    nodes = []
    for number in range(SECTIONS):
        section = f"deel-{number:02}"
        texts = [_sentence(chance, openings, followers) for _each in range(passages // SECTIONS)]
        lines = [
            f'{text}\n{{: #{section}-{at:04} page="1" }}\n'
            for at, text in enumerate(texts, start=1)
        ]
        file = folder / "sections" / f"{section}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines), "utf-8")
        nodes.append(
            f'[[node]]\nid = "{section}"\ntitle = "Deel {number}"\npassages = {len(texts)}\n'
        )
    head = f'id = "{own_id}"\ntitle = "Generated"\n[source]\ntitle = "Generated"\n'
    (folder / "programme.toml").write_text(head + "\n".join(nodes), "utf-8")


def _sentence(chance: random.Random, openings: list[str], followers: dict[str, list[str]]) -> str:
    word = chance.choice(openings)
    words = [word]
    for _step in range(chance.randint(18, 45)):
        word = chance.choice(followers.get(word) or openings)
        words.append(word)
    return " ".join(words)

"""Programmes of the same name told apart, wherever they are chosen or stand beside each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from explorer.programme.pack import Programme

_TELLING: tuple[Callable[[Programme], str], ...] = (
    lambda programme: str(programme.year or ""),
    lambda programme: programme.title,
    lambda programme: programme.provenance.file if programme.provenance else "",
)


def tell_apart(programmes: Iterable[Programme]) -> None:
    """Let each of ``programmes`` know what to add to its name, where another has that name too.

    That is the year, the title or the file it was read from, whichever differs for all of them;
    else all but the first have a number. An official text says itself that it is one.
    """
    alike: dict[tuple[str, bool], list[Programme]] = defaultdict(list)
    for programme in programmes:
        programme.apart = ""
        alike[programme.name, bool(programme.official_of)].append(programme)
    for group in alike.values():
        if len(group) > 1:
            for programme, apart in zip(group, _differences(group), strict=True):
                programme.apart = apart


def _differences(group: Sequence[Programme]) -> list[str]:
    for tell in _TELLING:
        told = [tell(programme) for programme in group]
        if all(told) and len(set(told)) == len(told):
            return told
    return ["", *map(str, range(2, len(group) + 1))]

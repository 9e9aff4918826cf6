"""Putting the columns of a comparison in another order, and taking one away."""

from typing import TypeVar

Item = TypeVar("Item")


def moved(items: tuple[Item, ...], start: int, end: int) -> tuple[Item, ...]:
    """``items`` with the one at ``start`` taken to place ``end``. Raises ``IndexError``."""
    order = list(items)
    order.insert(end, order.pop(start))
    return tuple(order)


def without(items: tuple[Item, ...], place: int) -> tuple[Item, ...]:
    """``items`` but for the one at ``place``. Raises ``IndexError``."""
    order = list(items)
    del order[place]
    return tuple(order)

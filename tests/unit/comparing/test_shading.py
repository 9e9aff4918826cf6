from itertools import pairwise

import pytest

from explorer.comparing.shading import DARK, LIGHT, Scale
from tests.contrast import contrast, luminance

SCALES = pytest.mark.parametrize("scale", [LIGHT, DARK], ids=["light", "dark"])


@SCALES
def test_every_step_is_told_from_the_next_by_luminance_alone(scale: Scale) -> None:
    steps = [luminance(shade.fill) for shade in scale.shades]
    assert steps == sorted(steps, reverse=scale is LIGHT)
    assert all(contrast(one.fill, other.fill) > 1.1 for one, other in pairwise(scale.shades))


@SCALES
def test_numbers_are_legible_on_every_step(scale: Scale) -> None:
    assert all(contrast(shade.fill, shade.ink) >= 4.5 for shade in scale.shades)


def test_only_an_empty_cell_has_the_first_shade_and_the_fullest_the_last() -> None:
    assert [LIGHT.step(count, 10) for count in (0, 1, 2, 3, 5, 9, 10)] == [0, 1, 1, 2, 3, 5, 5]
    assert LIGHT.step(0, 0) == 0
    assert LIGHT.shade(10, 10) == LIGHT.shades[-1]

from pathlib import Path

import pytest

from build_scripts.soaking.damaging import damage_rounds, flip_bit, truncate
from build_scripts.soaking.editing import Edits, checked, edit_rounds
from build_scripts.soaking.killing import kill_rounds


@pytest.mark.unmeasured
def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    assert kill_rounds(tmp_path, rounds=8) > 8


def test_a_flipped_bit_is_never_silent(tmp_path: Path) -> None:
    tally = damage_rounds(tmp_path, 40, flip_bit)
    assert tally.rounds == 40
    assert tally.rows_lost <= 5


def test_a_truncated_file_is_mended(tmp_path: Path) -> None:
    tally = damage_rounds(tmp_path, 15, truncate)
    assert tally.salvaged + tally.restored + tally.sound + tally.refused == 15


@pytest.mark.unmeasured
@pytest.mark.parametrize("seed", [1, 2])
def test_annotations_stay_with_their_words_through_edits(tmp_path: Path, seed: int) -> None:
    outcome = edit_rounds(tmp_path, Edits(edits=50, passages=24, quotes=30, seed=seed))
    assert checked(outcome).literal > 100


def test_a_phrase_that_stands_all_over_is_told_by_what_surrounds_it(tmp_path: Path) -> None:
    edits = Edits(edits=30, passages=16, quotes=30, seed=5, phrases=0.3, on_phrases=0.9)
    assert checked(edit_rounds(tmp_path, edits)).literal > 50

"""Names of files that stand in nobody's way."""

from pathlib import Path

from explorer.library.files import free_name


def test_a_name_that_is_taken_gets_the_first_number_that_is_free(tmp_path: Path) -> None:
    file = tmp_path / "library.damaged"
    assert free_name(file) == file
    file.touch()
    assert free_name(file).name == "library.damaged-2"
    free_name(file).touch()
    assert free_name(file).name == "library.damaged-3"

from explorer.printing.line_numbers import line_label


def test_the_first_line_and_every_fifth_have_a_number() -> None:
    assert [line_label(line) for line in range(1, 11)] == [
        *("1", "", "", "", "5", "", "", "", "", "10")
    ]


def test_without_a_step_no_line_has_a_number() -> None:
    assert line_label(1, 0) == ""

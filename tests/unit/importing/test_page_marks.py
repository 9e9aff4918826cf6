from explorer.importing.page_marks import find_pages


def page(lines, first=""):
    return [first + "regel met woorden", *["nog een regel"] * (lines - 1)]


def test_form_feeds_part_pages():
    marks = find_pages(["a", "b\f", "c"])
    assert [marks.page_of(line) for line in range(3)] == [1, 2, 2]
    assert marks.count == 2


def test_a_leading_space_at_equal_distances_starts_a_page():
    lines = page(30) + page(48, " ") + page(50, " ") + page(48, " ")
    lines += page(20, " ") + page(27, " ") + page(48, " ") + page(49, " ") + page(30, " ")
    marks = find_pages(lines)
    assert [start for start, _ in marks.starts] == [0, 30, 78, 128, 176, 223, 271, 320]
    assert marks.count == 8
    assert not marks.footers


def test_a_page_whose_mark_is_missing_is_counted():
    lines = page(48) + page(48, " ") + page(48) + page(48, " ") + page(48, " ") + page(48, " ")
    assert [number for _, number in find_pages(lines).starts] == [1, 2, 4, 5, 6]


def test_a_numbered_footer_starts_the_page_it_names_and_is_left_out():
    footer = ["", "", "Programma 2024 3", "", ""]
    lines = [
        *page(20),
        "deel 2",
        *page(27),
        *page(48, " "),
        *footer,
        *page(43),
        *page(48, " "),
        *page(40, " "),
    ]
    marks = find_pages(lines)
    assert 98 in marks.footers
    assert marks.page_of(99) == 3


def test_marks_at_random_are_no_pages():
    lines = page(3) + page(70, " ") + page(2, " ") + page(11, " ") + page(33, " ")
    assert find_pages(lines).starts == ()
    assert find_pages(["een", "twee"]).count == 0
    assert find_pages(["een"]).page_of(0) == 0

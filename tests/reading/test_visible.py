from __future__ import annotations

from summarizer.reading.visible import parse, visible_blocks


def texts(source: str) -> list[str]:
    tree = parse(f"<html><body>{source}</body></html>")
    assert tree is not None
    return [block.text for block in visible_blocks(tree)]


def test_blocks_in_the_order_of_the_page() -> None:
    assert texts("a<p>b <b>c</b>\n d</p>e<ul><li>f</li><li>g</li></ul>h") == ["a", "b c d", "e", "f", "g", "h"]


def test_breaks_part_lines_and_two_of_them_part_blocks() -> None:
    assert texts("<p>a<br>b<br><br>c</p>") == ["a\nb", "c"]


def test_a_table_row_is_one_block() -> None:
    assert texts("<table><tr><th>a<th>b<tr><td>c<td>d</table>") == ["a\tb", "c\td"]


def test_what_cannot_be_seen_is_left_out_and_its_surroundings_are_not() -> None:
    hidden = "<script>x</script><style>x</style><template>x</template><noscript>x</noscript><!-- x -->"
    assert texts(f"<p>a{hidden}b</p><p hidden>x</p><p aria-hidden=true>x</p><p style='display: none'>x</p>c") == [
        "ab",
        "c",
    ]


def test_entities_and_quotations() -> None:
    assert texts("<blockquote><p>a &amp; &ldquo;b&rdquo;</p><p>c</p></blockquote><p>d</p>") == ["> a & “b”", "> c", "d"]


def test_what_says_that_it_stands_aside() -> None:
    tree = parse(
        "<body><div class='share-bar'>a</div><p>b</p><div class='ads'>" + "<p>long text</p>" * 100 + "</div></body>"
    )
    assert tree is not None
    blocks = visible_blocks(tree)
    assert [block.aside for block in blocks[:3]] == [True, False, False]


def test_deep_pages_do_not_exhaust_the_stack() -> None:
    assert "deep" in " ".join(texts("<div>" * 1_000 + "deep"))

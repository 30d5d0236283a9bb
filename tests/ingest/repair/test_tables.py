"""Tables in Markdown and HTML become rows."""

from __future__ import annotations

import pytest

from ingest.repair.tables import flatten_tables
from ingest.spans import Traced, is_exact


def _rows(text):
    lines = flatten_tables(Traced.whole(text).lines())
    for line in lines:
        spans = line.spans(text)
        assert not spans or is_exact(text, spans, line.text)
    return [line.text for line in lines if line.text.strip()]


def test_a_markdown_table():
    text = "| Factor | What |\n|---|:--|\n| Data | one; two<br>three |"
    assert _rows(text) == ["Factor\tWhat", "Data\t\u2022 one; two \u2022 three"]


@pytest.mark.parametrize("gap", ["", "\n", "\n    "])
def test_an_html_table(gap):
    text = gap.join(
        "<table>|<tr>|<th>Factor</th>|<th>What</th>|</tr>|<tr>|<td>Data</td>|"
        "<td><ul><li>one</li><li>two</li></ul></td>|</tr>|</table>".split("|")
    )
    rows = [" ".join(row.split(" ")) for row in _rows(text)]
    assert [row.split("\t")[0].strip() for row in rows] == ["Factor", "Data"]
    assert rows[1].split("\t")[1].split() == ["\u2022", "one", "\u2022", "two"]


@pytest.mark.parametrize("text", ["a | b", "no table", "<tr> never closed", "|", "x < y"])
def test_other_lines_keep_their_words(text):
    assert "".join("".join(_rows(text)).split()) in (
        "".join(text.split()),
        "nevercloseed",
        "",
        "neverclosed",
    )

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eval.history import entry_of
from eval.html.page import page
from tests.eval.sample_runs import sample_run

VOID = {"input", "line", "link", "meta", "circle", "path", "rect", "br"}


class Outline(HTMLParser):
    """Headings, ids and links; fails where elements are not nested properly."""

    def __init__(self):
        super().__init__()
        self.levels, self.ids, self.links, self.open, self.asked = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if tag == "a" else []
        self.asked += [found[name] for name in ("src", "href") if name in found]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in VOID

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def outlined(told):
    seen = Outline()
    seen.feed(told)
    assert seen.open == []
    return seen


@pytest.fixture(scope="module")
def run():
    return sample_run()


@pytest.fixture(scope="module")
def told(run):
    return page([(Path("a.json"), run)], [entry_of(run, "the first")])


def test_it_is_well_formed_with_headings_in_order_and_links_that_lead_somewhere(told):
    seen = outlined(told)
    assert seen.levels[0] == 1
    assert seen.levels.count(1) == 1
    steps = zip(seen.levels, seen.levels[1:], strict=False)
    assert all(after <= before + 1 for before, after in steps)
    assert len(set(seen.ids)) == len(seen.ids)
    assert all(link[1:] in seen.ids for link in seen.links)


def test_it_asks_for_nothing(told):
    assert all(one.startswith(("#", "data:")) for one in outlined(told).asked)
    assert "url(" not in told
    assert "@import" not in told


def test_figures_stand_with_interval_and_denominator(told):
    row = re.search(r"<th scope=.row.>core recall, answer.*?</tr>", told).group()
    # Ours: a half, whole, none of three; the plain chain fails once and quotes nothing right.
    assert '<td>3</td><td><span class="figure">0.500</span>' in row
    assert '<td><span class="figure">0.000</span>' in row
    assert re.search(r'class="interval">0\.\d{3} to \d\.\d{3} ', row)


def test_every_part_is_there(told):
    ids = outlined(told).ids
    parts = "short compared ablations refusing time slices series questions".split()
    assert [one for one in ids if one in parts] == parts
    for name in ("type", "source", "place", "split"):
        assert f"ours, by {name}</caption>" in told


def test_test_questions_are_withheld_unless_revealed(run, told):
    assert 'id="q-x-1"' in told
    assert 'id="q-x-3"' not in told
    assert "And Vienna?" not in told
    assert "2 questions of the test split are withheld" in told
    revealed = page([(Path("a.json"), run)], reveal_test=True)
    assert 'id="q-x-3"' in revealed
    assert "are withheld" not in revealed


def test_a_question_tells_what_was_asked_found_quoted_and_missed(told):
    one = re.search(r'<details id="q-x-1".*?</details>', told).group()
    assert "◐ part of it quoted" in one
    for title in ("Gold evidence", "Quoted", "Missed", "Retrieved, the first ten", "Values"):
        assert f"<h3>{title}</h3>" in one
    assert "✓ right" in one
    assert "retrieved at 1" in one
    assert "Vienna pays interpreters monthly wages" in one.split("Missed")[1].split("</ul>")[0]


def test_what_came_from_outside_is_escaped(run):
    evil = '<script>alert("x")</script>'
    records = tuple(replace(one, question=evil, reason=evil) for one in run.systems["ours"])
    told = page([(Path("a.json"), replace(run, systems={evil: records}))], reveal_test=True)
    assert evil not in told
    assert told.count("<script>") == 1


def test_without_history_it_says_how_to_begin_one(run):
    assert "No run has been kept yet" in page([(Path("a.json"), run)])


def test_a_line_breaks_where_the_questions_changed(run):
    first = entry_of(run, "the first")
    other = replace(run, systems={"ours": run.systems["ours"][:-1]}, revision="b")
    alike = page([(Path("a.json"), run)], [first, first])
    broken = page([(Path("a.json"), run)], [first, entry_of(other, "the second")])
    through = re.compile(r'<path d="M[^"L]*L[^"]*" class="line style0"/>')
    assert len(through.findall(alike)) > len(through.findall(broken))


def test_one_system_alone_is_enough(run):
    told = page([(Path("a.json"), replace(run, systems={"plain": run.systems["plain"]}))])
    assert 'id="ablations"' not in told
    assert "plain failed on 1 of them" in told


def test_the_lead_tells_the_figures_that_matter_most(told):
    lead = re.search(r'<p class="lead">(.*?)</p>', told).group(1)
    assert lead.startswith("Ours (in brackets: plain): 50 % (0 %) of the evidence")
    assert "4 questions; the documents answer 3 of them." in told


def test_small_parts_leave_test_questions_out(run, told):
    def counts(page_told):
        (of_place,) = re.findall(r"ours, by place</caption>.*?</table>", page_told)
        return dict(re.findall(r"<th scope=.row.>(\w+)</th><td>(\d+)</td>", of_place))

    # Vienna: one question of dev, and one of test, which could else be read off.
    assert counts(told) == {"Utrecht": "2", "Vienna": "1"}
    assert counts(page([(Path("a.json"), run)], reveal_test=True)) == {
        "Utrecht": "2",
        "Vienna": "2",
    }

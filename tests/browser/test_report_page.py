"""The page of results in Chromium: a file on disk that asks nobody for anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from eval.history import entry_of
from eval.html.page import page as html_page
from tests.browser.conftest import NARROW, WIDE
from tests.eval.sample_runs import sample_run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    run = sample_run()
    out = tmp_path_factory.mktemp("report") / "report.html"
    told = html_page([(Path("a.json"), run)], [entry_of(run, "the first")])
    out.write_text(told, encoding="utf-8")
    return out


@pytest.fixture(params=["light", "dark"])
def scheme(request):
    return request.param


def opened(browser, file, faults, **profile):
    context = browser.new_context(**profile)
    visitor = context.new_page()
    visitor.on("pageerror", lambda error: faults.append(str(error)))
    visitor.on("console", lambda told: faults.append(told.text))
    visitor.on("request", lambda asked: faults.append(asked.url))
    visitor.goto(file.as_uri())
    # The page itself is the one thing that may be asked for; data: needs nobody.
    asked = [one for one in faults if one != file.as_uri() and not one.startswith("data:")]
    faults[:] = asked
    return context, visitor


@pytest.fixture
def visitor(browser, file):
    faults = []
    context, visitor = opened(browser, file, faults, viewport=WIDE)
    yield visitor
    context.close()
    assert faults == []


def test_a_question_is_opened_by_keyboard(visitor):
    question = visitor.locator("#q-x-1")
    expect(question.get_by_role("heading", name="Gold evidence")).to_be_hidden()
    question.locator("summary").focus()
    visitor.keyboard.press("Enter")
    expect(question.get_by_role("heading", name="Gold evidence")).to_be_visible()
    expect(question.get_by_text("✓ right").first).to_be_visible()
    visitor.keyboard.press("Space")
    expect(question.get_by_role("heading", name="Gold evidence")).to_be_hidden()


def test_questions_are_filtered_by_outcome_type_and_words(visitor):
    shown = visitor.locator("details.question:visible")
    expect(visitor.locator("#shown")).to_have_text("2 of 2 questions")
    visitor.get_by_role("combobox", name="Outcome").select_option("✓ all core evidence quoted")
    expect(shown).to_have_count(1)
    expect(visitor.locator("#shown")).to_have_text("1 of 2 questions")
    visitor.get_by_role("combobox", name="Outcome").select_option("")
    visitor.get_by_role("combobox", name="Type").select_option("how-to")
    expect(shown).to_have_count(1)
    visitor.get_by_role("combobox", name="Type").select_option("")
    visitor.get_by_role("searchbox", name="Words").fill("Interpreters")
    expect(shown).to_have_count(1)
    visitor.get_by_role("searchbox", name="Words").fill("zeppelin")
    expect(shown).to_have_count(0)


def test_a_link_to_a_question_opens_it(visitor, file):
    visitor.goto(f"{file.as_uri()}#q-x-2")
    expect(visitor.locator("#q-x-2")).to_have_attribute("open", "")


def test_without_scripts_questions_open_and_no_filter_is_offered(browser, file):
    faults = []
    context, visitor = opened(browser, file, faults, java_script_enabled=False)
    expect(visitor.locator("#filter")).to_be_hidden()
    visitor.locator("#q-x-1 summary").click()
    expect(visitor.locator("#q-x-1 blockquote").first).to_be_visible()
    context.close()
    assert faults == []


def test_nothing_is_wider_than_a_phone(browser, file):
    faults = []
    context, visitor = opened(browser, file, faults, viewport=NARROW)
    visitor.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    wide = visitor.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= NARROW["width"]
    assert faults == []


CONTRAST = """() => {
  const paint = (style, name) => style[name].match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const under = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const found = paint(getComputedStyle(at), "backgroundColor");
      if (found.length === 3 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const poor = new Set();
  for (const one of document.querySelectorAll("body *")) {
    const own = [...one.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || ["SCRIPT", "OPTION"].includes(one.tagName)) continue;
    const ink = paint(getComputedStyle(one), one.closest("svg") ? "fill" : "color");
    const [a, b] = [light(ink), light(under(one))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.add(one.outerHTML.slice(0, 80));
  }
  return [...poor];
}"""


def test_text_stands_out_in_light_and_dark(browser, file, scheme):
    faults = []
    context, visitor = opened(browser, file, faults, color_scheme=scheme, viewport=WIDE)
    visitor.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    poor = visitor.evaluate(CONTRAST)
    context.close()
    assert poor == []

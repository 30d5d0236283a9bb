from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from eval.html.markup import Html, asset, el, join


class Seen(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags, self.text = [], ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_no_text_becomes_markup(text):
    seen = Seen()
    seen.feed(el("p", text, title=text))
    seen.close()
    assert seen.tags == [("p", {"title": text})]
    assert seen.text == text


def test_markup_is_kept_and_none_left_out():
    assert el("p", el("b", "<"), None) == "<p><b>&lt;</b></p>"
    assert join(["<", Html("<br>")], ", ") == "&lt;, <br>"


def test_attributes():
    made = el("input", name="a", aria_label="b", class_="c", hidden=True, id=None, checked=False)
    assert made == '<input name="a" aria-label="b" class="c" hidden>'


def test_elements_without_content():
    assert el("meta", charset="utf-8") == '<meta charset="utf-8">'
    assert el("line", x1=0.5) == '<line x1="0.5"/>'


def test_style_and_script_cannot_end_early():
    for name in ("report.css", "report.js"):
        assert "</" not in asset(name)

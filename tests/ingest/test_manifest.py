from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.errors import ManifestError
from ingest.manifest import load_manifest
from ingest.readers import read

CORPUS = Path(__file__).parents[2] / "corpus"
GOOD = '[[source]]\ntitle = "A"\nyear = 2018\npublisher = "P"\nfile = "a.txt"\n'


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    for name in ("a.txt", "b.md", "c.PDF", "odd name.txt", "d.docx", "texts/e.txt"):
        (tmp_path / name).write_text("words", encoding="utf-8")
    return tmp_path


def write(corpus: Path, toml: str) -> Path:
    (corpus / "sources.toml").write_text(toml, encoding="utf-8")
    return corpus


def faults(corpus: Path, toml: str) -> tuple[str, ...]:
    with pytest.raises(ManifestError) as caught:
        load_manifest(write(corpus, toml))
    return caught.value.faults


def test_our_corpus() -> None:
    sources = load_manifest(CORPUS)
    assert [(s.id, s.project, s.year) for s in sources] == [
        ("matching-buyers-and-suppliers", "CITIES GROW", 2018),
        ("services-for-migrant-entrepreneurs", "CITIES GROW", 2018),
        ("managing-diversity", "ImpleMentoring", 2014),
        ("introductory-and-language-courses", "MIXITIES", 2012),
        (
            "inclusive-cities-background-paper",
            "COMPAS, Global Exchange on Migration and Diversity",
            2017,
        ),
    ]
    assert {s.file for s in sources} == set((CORPUS / "texts").resolve().iterdir())


def test_our_corpus_is_cited_by_title_and_organisation() -> None:
    for source in load_manifest(CORPUS):
        assert source.title in source.cite_as
        assert "EUROCITIES" in source.cite_as or "University of Oxford" in source.cite_as
        assert str(source.year) in source.cite_as
        assert source.rights.startswith("©")


def test_our_corpus_is_named_in_its_notice() -> None:
    notice = (CORPUS / "NOTICE.md").read_text(encoding="utf-8")
    for source in load_manifest(CORPUS):
        assert f"`{source.file.name}`" in notice
        assert source.rights in notice
        assert source.cite_as.replace(".", "") in notice.replace("*", "").replace(".", "")


def test_our_texts_are_stored_as_python_reads_them() -> None:
    for source in load_manifest(CORPUS):
        assert read(source).text == source.file.read_text(encoding="utf8")


def test_smallest_manifest_and_its_defaults(corpus: Path) -> None:
    (source,) = load_manifest(write(corpus, GOOD))
    assert source.id == "a"
    assert source.file == (corpus / "a.txt").resolve()
    assert (source.series, source.project, source.rights) == ("", "", "")
    assert source.authors == ()
    assert source.language == "en"
    assert source.cite_as == "A. P, 2018."


@pytest.mark.parametrize(
    "head", ["[[source]]", "[[sources]]", "[source]", "[sources]", "[a]", "[source.a]"]
)
def test_styles_of_table(corpus: Path, head: str) -> None:
    assert [s.id for s in load_manifest(write(corpus, GOOD.replace("[[source]]", head)))] == ["a"]


def test_order_is_the_manifests(corpus: Path) -> None:
    toml = "".join(
        GOOD.replace("[[source]]", f"[{name}]").replace("a.txt", file)
        for name, file in (("e", "texts/e.txt"), ("b", "b.md"), ("c", "c.PDF"), ("a", "a.txt"))
    )
    assert [s.id for s in load_manifest(write(corpus, toml))] == ["e", "b", "c", "a"]


@pytest.mark.parametrize("name", ["cite_as", "how_to_cite", "citation", "cite"])
def test_synonyms_of_cite_as(corpus: Path, name: str) -> None:
    (source,) = load_manifest(write(corpus, GOOD + f'{name} = "So and so."\n'))
    assert source.cite_as == "So and so."


@pytest.mark.parametrize(
    ("toml", "authors"),
    [
        ('authors = "Ann Bo"', ("Ann Bo",)),
        ('author = "Ann Bo"', ("Ann Bo",)),
        ('authors = ["Ann", "Bo"]', ("Ann", "Bo")),
        ("authors = []", ()),
        ('authors = ""', ()),
    ],
)
def test_authors(corpus: Path, toml: str, authors: tuple[str, ...]) -> None:
    (source,) = load_manifest(write(corpus, GOOD + toml))
    assert source.authors == authors


def test_byte_order_mark_and_windows_line_ends(corpus: Path) -> None:
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    (corpus / "sources.toml").write_bytes(data)
    assert len(load_manifest(corpus)) == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('title = "A"\n', "", "title is missing"),
        ('title = "A"', 'title = " "', "title is empty"),
        ('title = "A"', "title = 3", "title must be a string, but is 3"),
        ("year = 2018\n", "", "year is missing"),
        ("year = 2018", 'year = "2018"', "year must be a whole number"),
        ("year = 2018", "year = true", "year must be a whole number"),
        ("year = 2018", "year = 2017-10-01", "year must be a whole number"),
        ("year = 2018", "year = 1899", "year must be from 1900 to 2100, but is 1899"),
        ("year = 2018", "year = 2101", "year must be from 1900 to 2100"),
        ('publisher = "P"\n', "", "publisher is missing"),
        ('file = "a.txt"\n', "", "file is missing"),
        ("a.txt", "gone.txt", '"gone.txt" is missing from'),
        ("a.txt", "texts", "of a kind that cannot be read"),
        ("a.txt", "d.docx", "of a kind that cannot be read: expected .md, .pdf, .txt"),
        ("a.txt", "../x.txt", "lies outside the corpus folder"),
        ("a.txt", "/etc/x.txt", "lies outside the corpus folder"),
        ("a.txt", "n" * 300 + ".txt", "cannot be opened"),
        ("a.txt", "odd name.txt", "rename it"),
        ("[[source]]", '[[source]]\nid = "z"', 'id "z" must be the file\'s name'),
        ("[[source]]", "[z]", 'id "z" must be the file\'s name'),
        ("[[source]]", "[[source]]\nid = 1", "id must be a string"),
        ("[[source]]", '[[source]]\ntitel = "A"', "unknown field 'titel': did you mean 'title'?"),
        ("[[source]]", '[[source]]\nqqq = "A"', "unknown field 'qqq': expected id, title"),
        ("[[source]]", '[[source]]\nlanguage = "English!"', "is no language code"),
        ("[[source]]", "[[source]]\nauthors = [1]", "authors must be a list of strings"),
        ("[[source]]", '[[source]]\nauthors = ["A", ""]', "authors holds an empty name"),
        ("[[source]]", '[[source]]\ncite = "A"\ncitation = "B"', "cite_as is given twice"),
        ("[[source]]", 'corpus = "A"\n[[source]]', "corpus stands outside any source's table"),
        ("[[source]]", "sources = [1]\n[[source]]", "[[sources]] number 1 is 1"),
    ],
)
def test_one_fault(corpus: Path, old: str, new: str, expected: str) -> None:
    found = faults(corpus, GOOD.replace(old, new, 1))
    assert len(found) == 1
    assert expected in found[0]


def test_all_faults_at_once(corpus: Path) -> None:
    toml = GOOD + GOOD + '[[source]]\nfile = "gone.txt"\nyear = 1\n[[source]]\nkind = "x"\n'
    found = faults(corpus, toml)
    assert len(found) == 10
    assert 'id "a" is taken by [[source]] number 1 (a.txt)' in found[-1]
    assert all(fault.startswith("[[source]] number ") for fault in found)


def test_links_that_lead_out_or_round(
    corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "x.txt"
    outside.write_text("words", encoding="utf-8")
    (corpus / "out.txt").symlink_to(outside)
    (corpus / "loop.txt").symlink_to(corpus / "loop.txt")
    assert "lies outside" in faults(corpus, GOOD.replace("a.txt", "out.txt"))[0]
    assert "Symlink loop" in faults(corpus, GOOD.replace("a.txt", "loop.txt"))[0]


def test_a_path_with_nul(corpus: Path) -> None:
    assert "cannot be opened" in faults(corpus, GOOD.replace("a.txt", r"a\u0000.txt"))[0]


def test_bad_syntax_names_the_line(corpus: Path) -> None:
    (fault,) = faults(corpus, GOOD + "year 2018\n")
    assert "not valid TOML" in fault
    assert "line 6" in fault


def test_other_encoding_names_the_line(corpus: Path) -> None:
    (corpus / "sources.toml").write_bytes(GOOD.encode() + 'rights = "©"'.encode("latin-1"))
    with pytest.raises(ManifestError, match="line 6 is not UTF-8"):
        load_manifest(corpus)


@pytest.mark.parametrize("toml", ["", "# nothing\n", "source = []\n"])
def test_no_sources(corpus: Path, toml: str) -> None:
    (fault,) = faults(corpus, toml)
    assert "describes no source" in fault


def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"sources\.toml has 1 fault"):
        load_manifest(tmp_path)
    with pytest.raises(ManifestError, match="No such file"):
        load_manifest(tmp_path / "nowhere")


ODD = (r'"\u0000"', '"../a.txt"', '"/"', '"."', '"~"', "9" * 5000, "1979-05-27", "true", "1.5")
VALUES = st.sampled_from(
    ["1", "1999", '""', '"a.txt"', '"en"', "[]", "[1]", '["x"]', "{}", "{ a = 1 }", *ODD]
)
KEYS = st.sampled_from(
    ["id", "title", "year", "publisher", "file", "path", "authors", "language", "cite_as", "x"]
)
HEADS = st.sampled_from(["", "[[source]]", "[source]", "[sources]", "[a]", "[source.a]", "[]"])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(HEADS, st.lists(st.tuples(KEYS, VALUES), max_size=5)), max_size=3)
    | st.lists(st.tuples(st.text(max_size=20), st.just([])), max_size=3)
)
def test_any_manifest_gives_sources_or_faults(
    corpus: Path, tables: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    lines = [f"{head}\n" + "".join(f"{k} = {v}\n" for k, v in rows) for head, rows in tables]
    (corpus / "sources.toml").write_bytes("".join(lines).encode("utf-8", "replace"))
    try:
        sources = load_manifest(corpus)
    except ManifestError:
        return
    assert sources
    assert all(source.file.is_file() for source in sources)

"""`python -m ingest outline` and `catalogue`: straight from the corpus, no index needed."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.tree import Tree

from ingest.catalogue import counts
from ingest.corpus import catalogue_of, item_record, outline_corpus, outline_source
from ingest.errors import ManifestError
from ingest.gazetteer import open_gazetteer
from ingest.manifest import load_manifest
from ingest.model import Kind, Section
from ingest.outline.titles import Casing
from ingest.settings import Settings
from ingest.units import cased

_FIELDS = ("source", "kind", "key_factor", "place", "text", "spans")
_PREVIEW = 80


def catalogue_records(settings: Settings) -> list[dict[str, object]]:
    """Every catalogue item as JSON."""
    outlined = outline_corpus(settings.corpus_dir, open_gazetteer(settings.cache_dir))
    records = (item_record(item) for item in catalogue_of(outlined))
    return [{name: record[name] for name in _FIELDS} for record in records]


def print_catalogue(settings: Settings, console: Console) -> None:
    """How many items of each kind every source has."""
    outlined = outline_corpus(settings.corpus_dir, open_gazetteer(settings.cache_dir))
    found = counts(catalogue_of(outlined))
    kinds = [kind for kind in Kind if any(kind in by_kind for by_kind in found.values())]
    table = Table(title="Catalogue", caption="--json prints every item")
    table.add_column("source")
    for kind in kinds:
        table.add_column(kind.value.replace("_", " "), justify="right")
    for one in outlined:
        numbers = found.get(one.source.id, {})
        table.add_row(one.source.id, *(str(numbers.get(kind, 0)) for kind in kinds))
    console.print(table)


def print_outline(source_id: str, settings: Settings, console: Console) -> None:
    """The outline of one source as a tree.

    Raises:
        ManifestError: the manifest is wrong or has no such source.
    """
    sources = {source.id: source for source in load_manifest(settings.corpus_dir)}
    if source_id not in sources:
        raise ManifestError(
            str(settings.corpus_dir / "sources.toml"),
            [f"no source '{source_id}'; there are: {', '.join(sources)}"],
        )
    one = outline_source(sources[source_id], open_gazetteer(settings.cache_dir))
    tree = Tree(escape(one.source.title))
    for child in one.outline.children:
        _branch(tree, child, one.casing)
    console.print(tree)


def _branch(tree: Tree, section: Section, casing: Casing) -> None:
    title = cased(section.title, casing).text
    first = section.body[0].text.replace("\n", " ") if section.body else ""
    preview = first[:_PREVIEW] + ("\u2026" if len(first) > _PREVIEW else "")
    label = f"[bold]{section.kind.value.replace('_', ' ')}[/bold]"
    parts = [label, escape(title), f"[cyan]{escape(section.place or '')}[/cyan]", escape(preview)]
    branch = tree.add(" \u00b7 ".join(part for part in parts if part and part != "[cyan][/cyan]"))
    for child in section.children:
        _branch(branch, child, casing)

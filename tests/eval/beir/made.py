"""Small collections in BEIR form."""

import json

DOCUMENTS = (
    {"_id": "bees", "title": "Bees", "text": "Honey bees dance to tell where flowers are."},
    {"_id": "trams", "title": "Trams", "text": "Electric trams replaced horses in many cities."},
    {
        "_id": "tides",
        "title": "",
        "text": "The moon draws the sea, and so the tides rise and fall.",
    },
    {"_id": "bread", "text": "Yeast turns sugar into gas, which makes bread rise."},
    {
        "_id": "waggle",
        "title": "Waggle dance",
        "text": "How insects point their nest-mates to nectar.",
    },
)
QUERIES = (
    {"_id": "1", "text": "Which animals dance to show the way to flowers?"},
    {"_id": "2", "text": "What makes tides rise?"},
    {"_id": "3", "text": "Nobody judged this one."},
)
JUDGED = (("1", "bees", 2), ("1", "waggle", 1), ("2", "tides", 1), ("2", "bread", 0))


def lines(records):
    return "".join(json.dumps(one) + "\n" for one in records)


def collection(folder, documents=DOCUMENTS, queries=QUERIES, judged=JUDGED, split="test"):
    """Write a collection into `folder`, which is made; returns the folder."""
    (folder / "qrels").mkdir(parents=True)
    (folder / "corpus.jsonl").write_text(lines(documents), encoding="utf-8")
    (folder / "queries.jsonl").write_text(lines(queries), encoding="utf-8")
    table = "".join(f"{q}\t{d}\t{s}\n" for q, d, s in judged)
    file = folder / "qrels" / f"{split}.tsv"
    file.write_text("query-id\tcorpus-id\tscore\n" + table, encoding="utf-8")
    return folder

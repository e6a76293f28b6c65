"""Cuts the marked passages out of the samples for corpora as Python counts, and compares them with what they say."""
import csv
import io
import json
import re
import sys
import zipfile
from pathlib import Path

samples = Path(sys.argv[1])
passages = 0


def same(cut, words):
    global passages
    passages += 1
    assert re.sub(r"\s+", "", cut) == re.sub(r"\s+", "", words), (cut, words)


for line in (samples / "doccano-jsonl.jsonl").read_text("utf-8").splitlines():
    document = json.loads(line)
    for one in document["annotations"]:
        same(document["text"][one["start"]:one["end"]], one["quote"])

for task in json.loads((samples / "label-studio-json.json").read_text("utf-8")):
    for annotation in task["annotations"]:
        for result in annotation["result"]:
            if result["type"] == "labels":
                value = result["value"]
                same(task["data"]["text"][value["start"]:value["end"]], value["text"])

with zipfile.ZipFile(samples / "brat.zip") as brat:
    assert brat.testzip() is None
    for name in brat.namelist():
        if not name.endswith(".ann"):
            continue
        text = brat.read(name[:-4] + ".txt").decode("utf-8")
        for line in brat.read(name).decode("utf-8").splitlines():
            if line.startswith("T"):
                _, place, words = line.split("\t")
                pieces = [piece.split() for piece in place.split(" ", 1)[1].split(";")]
                same(" ".join(text[int(a):int(b)] for a, b in pieces), words)

page = json.loads((samples / "w3c-json-ld.jsonld").read_text("utf-8"))
texts = {r["id"]: r["text"] for r in json.loads((samples / "pressmark-json.json").read_text("utf-8"))["revisions"]}
for item in page["items"]:
    selectors = {s["type"]: s for s in item["target"]["selector"]}
    position = selectors["TextPositionSelector"]
    quote = selectors["TextQuoteSelector"]["exact"]
    assert any(text[position["start"]:position["end"]] == quote for text in texts.values()), quote
    passages += 1

rows = 0
for name, separator in (("csv.csv", ","), ("tsv.tsv", "\t"), ("readwise-csv.csv", ","), ("check-csv.csv", ",")):
    table = list(csv.reader(io.StringIO((samples / name).read_bytes().decode("utf-8"), newline=""), delimiter=separator, strict=True))
    assert len({len(row) for row in table}) == 1, name
    rows += len(table)

print(f"{passages} passages, {rows} rows of tables")

#!/usr/bin/env python3
"""Checks the fixtures themselves and prints what is in them; exit status 1 when something does not agree.

- Every document has a sidecar and every sidecar a document; their items and sections are those of the exam, and every text
  that a sidecar quotes stands in the document.
- Every tag stands in at least two sidecars.
- class/deserved.csv has one row for each submission and item, and the keys of its paper that are numbers, computed here from
  its wording alone, are those that the program prints.

usage: check.py [--gradewright PROGRAM]
"""
import argparse
import collections
import csv
import json
import math
import pathlib
import re
import subprocess
import sys

from score import FOLDER, sidecar, texts

KINDS = {"answer", "answer-or-review", "review", "review-or-silence", "withdrawn", "withdrawn-or-review", "silence"}
WHAT = {"full", "zero", "partial", "blank", "review-or-zero", "review-or-full"}


def keys():
    """The keys of the class's paper that are numbers, from its wording."""
    def softmax(row):
        total = sum(math.exp(x) for x in row)
        return [math.exp(x) / total for x in row]

    scores = [[1 / math.sqrt(2), 2 / math.sqrt(2)], [2 / math.sqrt(2), 0]]
    weights = [softmax(row) for row in scores]
    p = softmax([2, 1, 0.5])
    h1 = math.tanh(0.5)
    h2 = math.tanh(0.8 * h1)
    h3 = math.tanh(-0.5 + 0.8 * h2)
    normal = [x / math.sqrt(5) for x in (-3, -1, 1, 3)]
    return {
        "1a.conv1": 8 * (3 * 25 + 1), "1a.conv2": 20 * (8 * 9 + 1), "1a.fc": 2000 * 10 + 10, "1a.total": 608 + 1460 + 20010,
        "1c.flops": 2 * 75 * 8 * 24 * 24, "2a.S": scores, "2a.A": weights, "2a.Z": [[a, 4 * b] for a, b in weights],
        "3.p": p, "3.loss": -math.log(p[1]), "3.grad_z": [p[0], p[1] - 1, p[2]], "4a.h": [2.5, 0], "4a.y": 1.1, "4b.J": 0.405,
        "4c.grad_w2": [-0.9 * 2.5, 0], "4c.grad_W1": [[-0.9 * 0.4 * 1, -0.9 * 0.4 * -2], [0, 0]],
        "5.h_1": h1, "5.h_2": h2, "5.h_3": h3, "5.y": 2 * h3 + 1, "6.PE": [math.sin(3), math.cos(3), math.sin(0.03), math.cos(0.03)],
        "9a.w_1": 0.8, "9a.v_2": 3.4, "9a.w_2": 0.46, "9b.m": 0.04, "9b.v": 0.00016, "9b.w": 0.9,
        "10.mu": 4, "10.var": 5, "10.x_hat": normal, "10.y": [2 * x + 1 for x in normal],
        "14.precision": 6 / 8, "14.recall": 6 / 10, "14.F1": 12 / 18, "15.H": 1.5, "15.perplexity": 2 ** 1.5}


def flat(value):
    return [x for part in value for x in flat(part)] if isinstance(value, list) else [value]


def items_of(program, exam):
    """{question.item: the answer that the program prints} of an exam."""
    run = subprocess.run([program, "solve", exam, "--format", "json"], capture_output=True, text=True, check=True)
    return {f"{q['question']}.{i['item']}": i["answer"] for q in json.loads(run.stdout)["questions"] for i in q["items"]}


def check_documents(program):
    folder = FOLDER / "documents"
    known = items_of(program, folder / "exam.yaml")
    questions = {item.rsplit(".", 1)[0] for item in known}
    documents = {p.name for p in folder.iterdir() if p.suffix in (".md", ".tex", ".txt", ".ipynb")}
    sidecars = {p.stem for p in folder.glob("*.read")}
    for name in documents ^ sidecars:
        yield f"documents/{name}: only one of document and sidecar is there"
    tags = collections.Counter()
    for name in sorted(documents & sidecars):
        text = (folder / name).read_text(encoding="utf-8")
        if name.endswith(".ipynb"):
            cells = json.loads(text)["cells"]
            text += "\n".join("".join(c["source"]) for c in cells)
        its_tags, sections, items = sidecar(folder / f"{name}.read")
        tags.update(set(its_tags))
        for question, heading in sections:
            if not any(q == question or q.startswith(question) for q in questions):
                yield f"documents/{name}: no question {question}"
            if heading not in text:
                yield f"documents/{name}: no heading '{heading}'"
        for item, said in items.items():
            if item not in known:
                yield f"documents/{name}: no item {item}"
            for kind, _, quoted in said:
                if kind not in KINDS:
                    yield f"documents/{name}: no kind {kind}"
                if quoted not in text:
                    yield f"documents/{name}: {item}: '{quoted}' does not stand there"
            if sum(not kind.startswith("withdrawn") for kind, _, _ in said) > 1:
                yield f"documents/{name}: {item} is answered twice"
    print(f"documents: {len(documents)}, with {len(tags)} tags")
    print("  " + ", ".join(f"{tag} {count}" for tag, count in sorted(tags.items())))
    for tag, count in sorted(tags.items()):
        if count < 2:
            yield f"documents: the tag {tag} stands in one sidecar only"


def check_class(program):
    folder = FOLDER / "class"
    known = items_of(program, folder / "exam.yaml")
    for item, value in keys().items():
        printed = [float(x) for x in re.findall(r"-?\d+(?:\.\d+)?", known[item])]
        if len(printed) != len(flat(value)) or any(abs(a - b) > 0.0005 * max(1, abs(b)) for a, b in zip(printed, flat(value))):
            yield f"class: {item}: {known[item]} is printed, {value} computed"
    rows = list(csv.DictReader(open(folder / "deserved.csv", newline="")))
    students = {p.stem for p in (folder / "submissions").iterdir()}
    places = collections.Counter((row["submission"], row["item"]) for row in rows)
    for place in {(s, i) for s in students for i in known} ^ set(places):
        yield f"class: {place} is not once in deserved.csv"
    for row in rows:
        if row["what"] not in WHAT or not row["reason"] or places[row["submission"], row["item"]] != 1:
            yield f"class: deserved.csv: {row}"
    counts = collections.Counter(row["what"] for row in rows)
    print(f"class: {len(students)} submissions, {len(known)} items, {len(rows)} marks: {dict(counts)}")


def check_saysno():
    keys_of = json.loads((FOLDER / "saysno/keys.json").read_text())
    count = 0
    for path in sorted((FOLDER / "saysno").glob("*.txt")):
        for place, question, _, meaning in texts(path):
            count += 1
            says = meaning.removesuffix(" or review")
            if says not in ("review", "silence", "other", *keys_of[question]["keys"]):
                yield f"saysno/{place}: '{says}' is no key, review, silence or other"
    print(f"saysno: {count} texts")


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("--gradewright", default=FOLDER.parents[2] / "build/dev/cli/gradewright")
    program = arguments.parse_args().gradewright
    faults = [*check_class(program), *check_documents(program), *check_saysno()]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

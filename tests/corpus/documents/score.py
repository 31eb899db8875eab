#!/usr/bin/env python3
"""Grades the fixtures and compares every mark with what it deserves.

usage: score.py [--gradewright PROGRAM] [--list] [class] [documents] [saysno]

class       class/submissions by class/exam.yaml against class/deserved.csv
documents   every document of documents/ against the same answers written tidily, as its sidecar NAME.read has them
saysno      every text of saysno/*.txt, once for each key that it names, against what it says
--list      also lists what is not right, one a line

A mark is one of
  silent zero      something is deserved, or a person has to look, and it got nothing without a review
  false full mark  it got everything, and deserves less or a person's look
  too little, too much    it got another part of the points than it deserves
  needless review  it went to a person who has nothing to decide
  not graded       the submission is not in the report
  right            the rest; a review where review-* is deserved, too
The exit status is 1 when there is a silent zero, a false full mark, too little, too much or a submission not graded, or when
more than 3% of the marks are needless reviews.
"""
import argparse
import collections
import csv
import json
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
FAULTS = ["silent zero", "false full mark", "too little", "too much", "needless review", "not graded"]


def grade(program, exam, submissions):
    """The report of one grading as {student: {item: verdict}}, and what the program said of files that it left out."""
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder) / "results.db"
        run = subprocess.run([program, "grade", exam, submissions, "--store", store], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"score: {run.stderr.strip()}")
        report = subprocess.run([program, "report", store, "--format", "json"], capture_output=True, text=True)
        students = json.loads(report.stdout)["students"]
        reasons = reasons_of(store)
    left_out = [line for line in run.stderr.splitlines() if "not graded" in line]
    marks = {s["student"]: {f"{i['question']}.{i['item']}": i for i in s["items"]} for s in students}
    for (student, item), reason in reasons.items():
        if item in marks.get(student, {}):
            marks[student][item]["reason"] = reason
    return marks, left_out


def reasons_of(store):
    """The reason of each verdict."""
    rows = sqlite3.connect(store).execute("SELECT student, question, item, reason FROM latest_verdict")
    return {(student, f"{question}.{item}"): reason for student, question, item, reason in rows}


def fault(what, verdict):
    """The sort of fault of a verdict where `what` is deserved; None when it is right."""
    if verdict is None:
        return "not graded"
    if verdict["outcome"] == "needs_review":
        return None if what.startswith("review-") else "needless review"
    points, most = verdict["points"], verdict["max"]
    if what in ("full", "review-or-full"):
        return None if points == most else "silent zero" if points == 0 else "too little"
    if what == "partial":
        return "silent zero" if points == 0 else "false full mark" if points == most else None
    return None if points == 0 else "false full mark" if points == most else "too much"


def score_class(program):
    marks, left_out = grade(program, FOLDER / "class/exam.yaml", FOLDER / "class/submissions")
    for line in left_out:
        yield "note", line, None
    with open(FOLDER / "class/deserved.csv", newline="") as table:
        for row in csv.DictReader(table):
            verdict = marks.get(row["submission"], {}).get(row["item"])
            got = "" if verdict is None else f"{verdict['outcome']} {verdict.get('reason', '')}".strip()
            yield "mark", fault(row["what"], verdict), f"{row['submission']} {row['item']}: {row['what']} ({row['reason']}); got {got}"


def sidecar(path):
    """What a sidecar says: its tags, its (id, text) of sections, and for each item its lines as (kind, value, text)."""
    tags, sections, items = [], [], collections.defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("# "):
            continue
        head, rest = line.split(": ", 1)
        if head == "tags":
            tags += rest.split()
        elif head.startswith("section "):
            sections.append((head.removeprefix("section "), rest))
        else:
            kind, _, value = rest.partition(" ")
            value, _, text = value.partition(" <- ")
            items[head].append((kind, value, text or value))
    return tags, sections, items


def tidy(items):
    """The answers of a sidecar as a document of plain headings, names and values."""
    lines = []
    for item, said in items.items():
        question, name = item.rsplit(".", 1)
        for kind, value, _ in said:
            if kind.startswith("answer"):
                lines += [f"# {question}", "", f"{name} = {value}" if name[0].islower() and name not in
                          ("answer", "claims", "technique", "size") else value, ""]
    return "\n".join(lines)


def score_documents(program):
    said = {path.stem: sidecar(path)[2] for path in sorted((FOLDER / "documents").glob("*.read"))}
    exam = FOLDER / "documents/exam.yaml"
    with tempfile.TemporaryDirectory() as folder:
        ids = {}
        for number, name in enumerate(said):
            ids[name] = f"d{number:03}"
            source = FOLDER / "documents" / name
            (pathlib.Path(folder) / (ids[name] + source.suffix)).write_bytes(source.read_bytes())
            (pathlib.Path(folder) / f"t{number:03}.md").write_text("# Answers\n\n" + tidy(said[name]), encoding="utf-8")
        marks, left_out = grade(program, exam, folder)
    for line in left_out:
        yield "note", line, None
    names = {item for student in marks.values() for item in student}
    for name, items in said.items():
        for item in sorted(names):
            kinds = [kind for kind, _, _ in items.get(item, [("silence", "", "")])]
            verdict = marks.get(ids[name], {}).get(item)
            if any(kind.startswith("answer") for kind in kinds):
                plain = marks.get("t" + ids[name][1:], {}).get(item)
                points = plain["points"] if plain and plain["outcome"] != "needs_review" else None
                if points is None:
                    yield "note", f"{name} {item}: the tidy answer goes to review itself", None
                    continue
                what = "full" if points == plain["max"] else "partial" if points else "zero"
                if "answer" not in kinds:
                    what = "review-or-" + what
            elif "review" in kinds:
                what = "review-only"
            else:
                what = "review-or-zero" if any("review" in kind for kind in kinds) else "blank"
            sort = fault("full" if what == "review-only" else what, verdict)
            if what == "review-only":
                review = verdict is not None and verdict["outcome"] == "needs_review"
                sort = None if review else sort or "false full mark"
            got = "" if verdict is None else f"{verdict['outcome']} {verdict.get('reason', '')}".strip()
            said_so = "; ".join(f"{kind} {value}" for kind, value, _ in items.get(item, [])) or "silence"
            yield "mark", sort, f"{name} {item}: {said_so}; got {got}"


def texts(path):
    """(question, text, meanings) of each line of a file of texts, with the place of the line."""
    question = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#:"):
            question = line[2:].strip()
        elif line and not line.startswith("#"):
            text, meaning = line.rsplit(" -> ", 1)
            yield f"{path.name}:{number}", question, text.replace("⏎", "\n").replace("⇥", "\t"), meaning.strip()


def score_saysno(program):
    cases = [case for path in sorted((FOLDER / "saysno").glob("*.txt")) for case in texts(path)]
    keys = json.loads((FOLDER / "saysno/keys.json").read_text())
    for position in (0, 1):
        with tempfile.TemporaryDirectory() as folder:
            for number, (_, question, text, _) in enumerate(cases):
                name = keys[question]["questions"][position]
                suffix = ".tex" if text.startswith("\\documentclass") else ".md"
                if suffix == ".md":
                    document = f"# Question {name}\n\n{text}\n"
                else:
                    document = text.replace("\\begin{document}", "\\begin{document}\n\\section*{Question " + name + "}", 1)
                (pathlib.Path(folder) / f"t{number:04}{suffix}").write_text(document, encoding="utf-8")
            marks, _ = grade(program, FOLDER / "saysno/exam.yaml", folder)
        for number, (place, question, text, meaning) in enumerate(cases):
            name, key = keys[question]["questions"][position], keys[question]["keys"][position]
            says, _, review = meaning.partition(" or review")
            review = " or review" in meaning or says == "review"
            if says == "review":
                what = "review-only"
            else:
                what = ("review-or-" if review else "") + ("full" if says == key else "zero")
            items = marks.get(f"t{number:04}", {})
            verdict = next((v for i, v in items.items() if i.split(".")[0] == name), None)
            sort = fault(what, verdict)
            if what == "review-only":
                decided = verdict is not None and verdict["outcome"] != "needs_review"
                could_earn = key.replace(" ", "") in text.replace(" ", "") or question not in ("number", "vector", "choice")
                sort = None if not decided else "false full mark" if verdict["points"] else "silent zero" if could_earn else None
            got = "" if verdict is None else f"{verdict['outcome']} {verdict.get('reason', '')}".strip()
            shown = text.replace("\n", "⏎")
            yield "mark", sort, f"{place} key {key}: {shown} (says {meaning}); got {got}"


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("what", nargs="*", default=["class", "documents", "saysno"])
    arguments.add_argument("--gradewright", default=FOLDER.parents[2] / "build/dev/cli/gradewright")
    arguments.add_argument("--list", action="store_true")
    chosen = arguments.parse_args()
    status = 0
    for name in chosen.what:
        counts, listed = collections.Counter(), collections.defaultdict(list)
        for sort, key, line in {"class": score_class, "documents": score_documents, "saysno": score_saysno}[name](chosen.gradewright):
            if sort == "note":
                print(key)
                continue
            counts[key or "right"] += 1
            if key:
                listed[key].append(line)
        marks = sum(counts.values())
        print(f"{name}: {marks} marks: " + ", ".join(f"{counts[key]} {key}" for key in ["right"] + FAULTS))
        if chosen.list:
            for key in FAULTS:
                for line in listed[key]:
                    print(f"  {key}: {line}")
        needless = counts["needless review"]
        if marks - counts["right"] > needless or needless > 0.03 * marks:
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Sends every string of strings.jsonl through every verb and every report format.

Nothing may end by a signal or with another status than 0, 1 or 2; what is written must be whole: JSON by Python's
json, CSV by its csv, pages by its html.parser (with every element closed and nothing of a student's acting as markup),
and no character that acts on a terminal or turns the direction of a text may stand in what people read.
usage: hostile.py GRADEWRIGHT
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.path.abspath(sys.argv[1])
STRINGS = [json.loads(line)["text"] for line in (HERE / "strings.jsonl").read_text().splitlines()]
FORMATS = ["text", "csv", "json", "html", "summary", "feedback-html", "feedback-md"]
VOID = {"meta", "br", "hr", "img", "link", "input", "col", "wbr"}
ACTING = {"script", "iframe", "object", "embed", "form", "base", "plaintext", "textarea", "template"}
failures = []


def fail(what, text=""):
    failures.append(f"{what}: {text[:300]!r}")


def run(arguments, stdin=b""):
    done = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, timeout=120, check=False)
    if done.returncode not in (0, 1, 2):
        fail(f"status {done.returncode} of {' '.join(arguments)[:100]}", done.stderr.decode("utf-8", "replace"))
    visible(done.stderr.decode("utf-8", "replace"), f"errors of {arguments[0]}")
    return done


def visible(text, where):
    """No character in it acts on a terminal, hides, or turns the direction of the text."""
    for at, c in enumerate(text):
        code = ord(c)
        acts = (code < 32 and c not in "\n\t") or 0x7F <= code < 0xA0
        turns = code in (0x61C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069
        hides = code in (0x200B, 0x2060, 0xFEFF, 0xAD, 0x180E) or 0xE0000 <= code <= 0xE007F
        if acts or turns or hides:
            fail(f"{where} holds U+{code:04X}", text[max(0, at - 40):at + 40])
            return


class Page(html.parser.HTMLParser):
    """Every element closed in order, nothing that acts."""

    def __init__(self, where):
        super().__init__(convert_charrefs=True)
        self.where = where
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag in ACTING:
            fail(f"{self.where} has <{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src") and not (value or "").startswith("#")):
                fail(f"{self.where} has {name}={value!r}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            fail(f"{self.where}: </{tag}> closes nothing")

    def finish(self):
        self.close()
        if self.open:
            fail(f"{self.where}: not closed: {self.open}")


def check_page(text, where):
    page = Page(where)
    page.feed(text)
    page.finish()
    visible(text, where)


EXAM = {
    "exam": "Hostile", "id": "hostile", "rule": {"decimals": 2},
    "questions": [
        {"id": "1", "given": {"a": [0.5, 3]}, "steps": "V = a ** 2\nY = sum(V) - 2.25\n",
         "items": [{"name": "Y", "points": 1}, {"name": "V", "points": 2}]},
        {"id": "2", "type": "choice", "options": ["A", "B"], "answer": "B", "points": 1},
        {"id": "3", "given": {"x": 2}, "steps": "F = x ** 2\n", "items": [{"name": "F", "type": "formula", "points": 1}]},
    ],
}


def is_id(text):
    return text.strip(" \t\r\n") != "" and "\0" not in text


def is_file_name(text):
    return 0 < len(text.encode()) < 200 and "/" not in text and "\0" not in text and not text.startswith(".")


def grade(folder, name, paths):
    store = str(folder / (name + ".db"))
    done = run(["grade", str(folder / "exam.json"), *map(str, paths), "--store", store])
    if done.returncode == 2:
        fail(f"grade {name} refuses", done.stderr.decode("utf-8", "replace"))
        return None
    visible(done.stdout.decode(), f"grade {name}")
    return store


def report(folder, name, store, ids):
    for form in FORMATS:
        where = f"report {name} {form}"
        target = folder / f"{name}-{form}"
        done = run(["report", store, "--format", form, "-o", str(target)])
        if done.returncode == 2 or not target.exists():
            fail(f"{where} writes nothing", done.stderr.decode("utf-8", "replace"))
            continue
        if form.startswith("feedback"):
            files = sorted(target.iterdir())
            if len(files) != len(ids):
                fail(f"{where}: {len(files)} files for {len(ids)} students")
            for file in files:
                content = file.read_text(encoding="utf-8")
                if form.endswith("html"):
                    check_page(content, f"{where} {file.name}")
                else:
                    visible(content, f"{where} {file.name}")
            continue
        content = target.read_bytes().decode("utf-8")
        if form in ("html", "summary"):
            check_page(content, where)
        else:
            visible(content, where)
        if form == "csv":
            rows = list(csv.reader(io.StringIO(content, newline="")))
            if len(rows) != len(ids) + 1 or any(len(row) != len(rows[0]) for row in rows):
                fail(f"{where}: {len(rows) - 1} rows for {len(ids)} students")
            if any(cell[:1] in "=+-@\t\r\uff1d\uff0b\uff0d\uff20" and cell for row in rows for cell in row[:1]):
                fail(f"{where}: a cell begins a formula")
        if form == "json":
            got = sorted(student["student"] for student in json.loads(content)["students"])
            if got != sorted(ids):
                fail(f"{where}: other ids than were graded")


def answers_in_documents(folder):
    documents = folder / "documents"
    documents.mkdir()
    for i, text in enumerate(STRINGS):
        body = f"# 1\nY = {text}\n\nV = {text}\n\n# 2\n{text}\n\n# 3\nF = {text}\n"
        (documents / f"s{i:04}{'.tex' if i % 5 == 4 else '.md'}").write_bytes(body.encode())
    return [documents], [f"s{i:04}" for i in range(len(STRINGS))]


def answers_in_rows(folder):
    rows = [{"student": f"s{i:04}", "1.Y": text, "1.V": text, "2": text, "3.F": text} for i, text in enumerate(STRINGS)]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return [folder / "rows.jsonl"], [row["student"] for row in rows]


def ids_in_rows(folder):
    ids = sorted({text.strip(" \t\r\n") for text in STRINGS if is_id(text)})
    with open(folder / "ids.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["student", "1.Y", "1.V"])
        writer.writerows([text, "7", "[0.25, 9]"] for text in ids)
    return [folder / "ids.csv"], ids


def ids_in_file_names(folder):
    files = folder / "names"
    files.mkdir()
    ids = []
    for text in STRINGS:
        if is_file_name(text) and pathlib.Path(text + ".md").stem == text and text != "README":
            (files / (text + ".md")).write_text("# 1\nY = 7\n")
            ids.append(text)
    return [files], ids


def lines_for_programs():
    lines = []
    for i, text in enumerate(STRINGS):
        lines += [{"id": i, "key": 7, "response": text}, {"id": text, "key": [7, 2], "response": text},
                  {"id": i, "key": text, "response": text}, {"id": i, "key": "B", "response": text, "type": "choice"},
                  {"id": i, "key": {text or "x": 7}, "response": {text or "x": 7}}, {"id": i, "key": [1, 2], "names": ["a", text], "response": text},
                  {"id": i, "key": 7, "response": 7, "rule": text}]
    done = run(["judge"], "".join(json.dumps(line) + "\n" for line in lines).encode())
    answers = done.stdout.decode().split("\n")[:-1]
    if len(answers) != len(lines):
        fail(f"judge answers {len(answers)} of {len(lines)} lines")
    for answer in answers:
        json.loads(answer)
    lines = []
    for i, text in enumerate(STRINGS):
        lines += [{"id": i, "given": {"x": 2}, "steps": f"y = {text}", "want": ["y"]}, {"id": text, "given": {"x": text}, "steps": "y = x", "want": ["y"]},
                  {"id": i, "given": {text: 2}, "steps": "y = 2", "want": [text]}]
    done = run(["eval", "--jsonl"], "".join(json.dumps(line) + "\n" for line in lines).encode())
    answers = done.stdout.decode().split("\n")[:-1]
    if len(answers) != len(lines):
        fail(f"eval --jsonl answers {len(answers)} of {len(lines)} lines")
    for answer in answers:
        json.loads(answer)


def strings_in_exams(folder):
    """What a lecturer writes, too: texts, names of items, feedback."""
    exam = {"exam": STRINGS[0], "id": "texts", "questions": []}
    for i, text in enumerate(STRINGS):
        exam["questions"].append({
            "id": str(i + 1), "text": text, "given": {"x": 2}, "steps": "y = x + 1\n", "items": [{"name": "y", "points": 1, "aliases": [text]}],
            "mistakes": [{"name": text, "change": "y = x", "credit": "10%", "feedback": text}]})
    for start in range(0, len(STRINGS), 100):
        part = dict(exam, questions=exam["questions"][start:start + 100])
        file = folder / f"texts{start}.json"
        file.write_text(json.dumps(part))
        visible(run(["check", str(file)]).stdout.decode(), "check")
        for form in ("md", "tex", "html", "json"):
            done = run(["solve", str(file), "--format", form])
            content = done.stdout.decode()
            if form == "html" and done.returncode == 0:
                check_page(content, f"solve {start}")
            elif form == "json" and done.returncode == 0:
                json.loads(content)
            else:
                visible(content, f"solve {start} {form}")


def strings_as_arguments(folder):
    for text in STRINGS:
        if "\0" in text or len(text) > 4000:
            continue
        for arguments in (["eval", text], ["eval", f"x={text}", "x"], ["kinds", text], [text], ["report", text], ["report", str(folder / "documents.db"), "--exam", text]):
            visible(run(arguments).stdout.decode("utf-8", "replace"), f"output of {arguments[0][:20]}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "exam.json").write_text(json.dumps(EXAM))
        for make in (answers_in_documents, answers_in_rows, ids_in_rows, ids_in_file_names):
            where = make.__name__.split("_in_")[1] if make is answers_in_documents else make.__name__
            paths, ids = make(folder)
            store = grade(folder, where, paths)
            if store:
                report(folder, where, store, ids)
        lines_for_programs()
        strings_in_exams(folder)
        strings_as_arguments(folder)
    for line in failures[:40]:
        print(line)
    print(f"{len(STRINGS)} hostile strings: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()

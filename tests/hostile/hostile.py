#!/usr/bin/env python3
"""Sends every string of strings.jsonl through every verb and every report format.

Nothing may end by a signal or with another status than 0, 1 or 2; what is written must be whole: JSON by Python's
json, CSV by its csv, pages by its html.parser (with every element closed and nothing of a student's acting as markup),
and no character that acts on a terminal or turns the direction of a text may stand in what people read.
usage: hostile.py GRADEWRIGHT
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from outputs import FORMULA, check_page, fail, failures, is_hidden, read_back, run, visible, yaml_of

HERE = pathlib.Path(__file__).resolve().parent
STRINGS_TEXT = (HERE / "strings.jsonl").read_text()
STRINGS = [json.loads(line)["text"] for line in STRINGS_TEXT.splitlines()]
FORMATS = ["text", "csv", "json", "html", "summary", "feedback-html", "feedback-md"]
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
            for row in rows:
                if FORMULA.match(row[0]) and not row[0].startswith("'"):
                    fail(f"{where}: a cell begins a formula", row[0])
            if sorted(read_back(row[0]) for row in rows[1:]) != sorted(ids):
                fail(f"{where}: other ids than were graded")
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
    # What no gradebook has written can stand for an id that another string is, too ('=1 for =1): once each.
    cells = {read_back(text.strip(" \t\r\n")): text.strip(" \t\r\n") for text in STRINGS if is_id(text)}
    with open(folder / "ids.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["student", "1.Y", "1.V"])
        writer.writerows([text, "7", "[0.25, 9]"] for text in cells.values())
    return [folder / "ids.csv"], list(cells)


def ids_in_lines(folder):
    """Every string as it is: JSON has no spreadsheets to fear."""
    ids = sorted({text.strip(" \t\r\n") for text in STRINGS if is_id(text)})
    (folder / "ids.jsonl").write_text("".join(json.dumps({"student": text, "1.Y": "7"}) + "\n" for text in ids))
    return [folder / "ids.jsonl"], ids


def ids_in_file_names(folder):
    files = folder / "names"
    files.mkdir()
    ids = []
    for text in STRINGS:
        if is_file_name(text) and pathlib.Path(text + ".md").stem == text and text != "README":
            (files / (text + ".md")).write_text("# 1\nY = 7\n")
            ids.append(text)
    return [files], ids


def answered(verb, lines):
    """The lines that a verb gives for JSON Lines, each sent as it is, without escapes."""
    done = run(verb, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode())
    output = done.stdout.decode("utf-8")
    visible(output, f"output of {verb[0]}")
    answers = output.split("\n")[:-1]
    if len(answers) != len(lines):
        fail(f"{verb[0]} answers {len(answers)} of {len(lines)} lines")
    for line, answer in zip(lines, answers):
        if json.loads(answer)["id"] != line["id"]:
            fail(f"{verb[0]} answers with another id", answer)
    return answers


def lines_for_programs():
    lines = []
    for i, text in enumerate(STRINGS):
        lines += [{"id": i, "key": 7, "response": text}, {"id": text, "key": [7, 2], "response": text},
                  {"id": i, "key": text, "response": text}, {"id": i, "key": "B", "response": text, "type": "choice"},
                  {"id": i, "key": {text or "x": 7}, "response": {text or "x": 7}}, {"id": i, "key": [1, 2], "names": ["a", text], "response": text},
                  {"id": i, "key": 7, "response": 7, "rule": text}]
    answered(["judge"], lines)
    lines = []
    for i, text in enumerate(STRINGS):
        lines += [{"id": i, "given": {"x": 2}, "steps": f"y = {text}", "want": ["y"]}, {"id": text, "given": {"x": text}, "steps": "y = x", "want": ["y"]},
                  {"id": i, "given": {text: 2}, "steps": "y = 2", "want": [text]}]
    answered(["eval", "--jsonl"], lines)


def every_character():
    """JSON escapes the hidden characters and no others: every character but ASCII's own signs, in an id."""
    text = "".join(chr(code) for code in range(0x7F, 0x110000) if not 0xD800 <= code <= 0xDFFF)
    for at in range(0, len(text), 50000):
        part = text[at:at + 50000]
        answer = answered(["judge"], [{"id": part, "key": 7, "response": 7}])[0]
        if [c for c in answer if ord(c) >= 0x7F] != [c for c in part if not is_hidden(c)]:
            fail(f"JSON escapes other characters than the hidden ones from U+{ord(part[0]):04X}")


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
        file.write_text(yaml_of(part))
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
        for form in ("moodle-xml", "gift"):
            done = run(["export", str(file), "--format", form])
            content = done.stdout.decode()
            visible(content, f"export {start} {form}")
            if form == "moodle-xml" and done.returncode != 2:
                check_quiz(content, part["questions"], f"export {start}")


def check_quiz(content, questions, where):
    """XML by Python's parser: a question for each, whose text is a page on its own."""
    try:
        root = xml.etree.ElementTree.fromstring(content)
    except xml.etree.ElementTree.ParseError as error:
        fail(f"{where} is no XML: {error}")
        return
    found = root.findall("question")
    if len(found) != len(questions):
        fail(f"{where}: {len(found)} questions of {len(questions)}")
    for question in found:
        check_page(question.findtext("questiontext/text"), f"{where} {question.findtext('name/text')}")


def answers_to_autograders(folder):
    """Results of single submissions: a process each, so some of them."""
    for document in sorted((folder / "documents").iterdir())[::20]:
        for form in ("gradescope", "prairielearn"):
            done = run(["result", str(folder / "exam.json"), str(document), "--format", form])
            visible(done.stdout.decode(), f"result {document.name} {form}")
            json.loads(done.stdout)


def strings_as_arguments(folder):
    """Each string through eval and, a process being dear, one other place: neighbours in the list are of one sort."""
    for i, text in enumerate(STRINGS):
        if "\0" in text:
            continue  # no argument of any program can hold it
        text = text[:30000]  # what a system takes as one argument is limited, too
        others = (["eval", f"x={text}", "x"], ["kinds", text], [text], ["report", text], ["check", text],
                  ["report", str(folder / "documents.db"), "--exam", text], ["report", str(folder / "documents.db"), "--format", text])
        for arguments in (["eval", text], others[i % len(others)]):
            visible(run(arguments).stdout.decode("utf-8", "replace"), f"output of {arguments[0][:20]}")


def main():
    made = subprocess.run([sys.executable, HERE / "make_strings.py"], capture_output=True, check=True).stdout.decode()
    if made != STRINGS_TEXT:
        fail("strings.jsonl is not what make_strings.py writes")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "exam.json").write_text(json.dumps(EXAM))
        for make in (answers_in_documents, answers_in_rows, ids_in_rows, ids_in_lines, ids_in_file_names):
            where = make.__name__.split("_in_")[1] if make is answers_in_documents else make.__name__
            paths, ids = make(folder)
            store = grade(folder, where, paths)
            if store:
                report(folder, where, store, ids)
        lines_for_programs()
        every_character()
        answers_to_autograders(folder)
        strings_in_exams(folder)
        strings_as_arguments(folder)
    for line in failures[:40]:
        print(line)
    print(f"{len(STRINGS)} hostile strings: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()

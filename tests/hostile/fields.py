#!/usr/bin/env python3
"""Hostile content in every field that a person fills in, through every output.

One store: titles, texts of questions, options, statements, rubrics, mistakes and feedback of an exam; ids, names and sections of a
roster; answers; reasons and authors of decisions; names of grades, columns and files. What comes out must be whole for a parser
that is not ours: HTML and XML with nothing that acts, CSV with rows of one length in which no cell begins a formula (but in files
that platforms read: there ids are byte for byte), JSON, LaTeX without an open brace or a command of somebody else's, and on a
screen no character that acts.
usage: fields.py GRADEWRIGHT
"""
import copy
import csv
import io
import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree

from outputs import FORMULA, check_page, fail, failures, read_back, run, visible, yaml_of

STRINGS = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><b>", "</td></tr></table></script>", "<!--", "]]>", "&lt;b&gt;", "&#60;i&#62;",
    "</style><style>*{display:none}", "<a href=\"javascript:1\">x</a>", "<plaintext>", "=cmd|' /C calc'!A0", "=1+1", "+1", "-1+1", "@SUM(A1)", "'=1",
    "\uff1d1", "\t=1", " =1", "a,b;c", "say \"hi\"", "line\nend", "carriage\rreturn", "\x1b[31mred", "\x1b]0;t\x07", "\x01\x02", "\x7f", "\u202eevil",
    "\u2066x\u2069", "\u200b", "\ufeffx", "a/b", "../../x", "C:\\x", "$(id)", "`id`", "\\input{/etc/passwd}", "\\end{document}", "\\", "{", "}", "%", "#", "$",
    "$x$", "_^~&", "$$", "\\(x\\)", "```", "**x", "# x", "| x |", "[x](javascript:1)", "![x](http://x)", "~~x~~", "`x`{=latex}", "'; DROP TABLE run; --",
    "\ufffe\uffff", "{U+202E}", "{'U+202E}", "%s%n", "{0}", "007", "1e309", "\u0645\u0631\u062d\u0628\u0627", "e\u0301", "\U0001f600", "long " * 100,
]


def exam():
    """A question of each sort for each string."""
    questions = []
    for i, text in enumerate(STRINGS):
        number = str(3 * i + 1)
        questions.append({"id": number, "text": text, "note": text, "given": {"x": 2}, "steps": "y = x + 1\n",
                          "items": [{"name": "y", "points": 1, "aliases": [text[:1000]]}],
                          "mistakes": [{"name": text[:1000], "change": "y = x", "credit": "10%", "feedback": text}]})
        questions.append({"id": str(3 * i + 2), "text": text, "type": "choice", "points": 1,
                          "options": ["plain", text[:1000] if text.strip() else "blank"], "answer": "plain"})
        questions.append({"id": str(3 * i + 3), "text": text, "type": "text", "points": 1,
                          "rubric": [{"required": text, "points": 1}, {"bonus": text, "points": 1}]})
    questions[0]["text"] = LONG
    return {"exam": " and ".join(STRINGS[:-1]), "id": "fields", "questions": questions}


def is_id(text):
    return text.strip(" \t\r\n") not in ("", "\u200b") and "\x00" not in text


def write_csv(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


LONG = "wide " * 13107  # 64 KiB


def answer(i):
    return LONG if i == 7 else "2" if i % 5 == 0 else STRINGS[i % len(STRINGS)]


def accepted_exam(folder):
    """The exam without the questions that `check` refuses, each named by its line as JSON has a line a question."""
    document = exam()
    file = folder / "exam.json"
    for _ in range(len(document["questions"])):
        lines = ",\n".join(yaml_of(question) for question in document["questions"])
        file.write_text(f'{{"exam": {yaml_of(document["exam"])}, "id": "fields", "questions": [\n{lines}\n]}}')
        done = run(["check", str(file)])
        refused = re.search(r"exam\.json:(\d+):", done.stderr.decode("utf-8", "replace")) if done.returncode == 2 else None
        if not refused:
            break
        del document["questions"][int(refused[1]) - 2]
    if len(document["questions"]) < 2.5 * len(STRINGS):
        fail(f"only {len(document['questions'])} questions were accepted", done.stderr.decode("utf-8", "replace"))
    visible(done.stdout.decode("utf-8"), "check")
    return document


def graded_store(folder, document):
    """A class by a Canvas export, with answers of every sort, decisions of many authors and a roster."""
    cells = {read_back(text.strip(" \t\r\n")): text.strip(" \t\r\n") for text in STRINGS[:-1] if is_id(text)}
    ids = list(cells)
    columns = [f"{question['id']}.{'y' if 'steps' in question else 'answer'}" for question in document["questions"]]
    rows = []
    for i, cell in enumerate(cells.values()):
        # Everybody answers some questions, so that each string is an answer to each sort of question once.
        rows.append([cell] + [answer(i + j) if j % len(cells) == i else "" for j in range(len(columns))])
    write_csv(folder / "answers.csv", [["student"] + columns] + rows)
    roster = [["student", "name", "section", "email"]] + [[cell, STRINGS[i], STRINGS[-2 - i], STRINGS[i]] for i, cell in enumerate(cells.values())]
    write_csv(folder / "roster.csv", roster)
    store = str(folder / "fields.db")
    done = run(["grade", str(folder / "exam.json"), str(folder / "answers.csv"), "--store", store, "--roster", str(folder / "roster.csv")])
    if done.returncode == 2:
        fail("grade refuses", done.stderr.decode("utf-8", "replace"))
    visible(done.stdout.decode("utf-8"), "grade")
    item = next(column for column in columns if column.endswith(".y"))
    decisions = [["student", "item", "points", "reason", "author"]]
    for i, cell in enumerate(cells.values()):
        for author in (STRINGS[i], STRINGS[i + 1]):
            if len(author.strip("\u200b\x01\x02\x7f")) and STRINGS[i].strip():
                decisions.append([cell, item, "0.5" if author == STRINGS[i] else "1", LONG if i == 5 else STRINGS[i], author])
    write_csv(folder / "decisions.csv", decisions)
    done = run(["override", store, "--csv", str(folder / "decisions.csv"), "--author", "ta"])
    if done.returncode == 2:
        fail("override refuses", done.stderr.decode("utf-8", "replace"))
    return store, ids


def check_csv(content, where, guarded=True):
    """Rows of one length; in a file for a spreadsheet no cell that begins a formula, but for plain numbers."""
    rows = list(csv.reader(io.StringIO(content, newline=""), strict=True))
    if any(len(row) != len(rows[0]) for row in rows):
        fail(f"{where}: rows of different lengths")
    for row in rows if guarded else []:
        for cell in row:
            if FORMULA.match(cell) and not cell.startswith("'") and not re.fullmatch(r"[-+]?[0-9.]+(e[-+]?[0-9]+)?", cell):
                fail(f"{where}: a cell begins a formula", cell)
    return rows


def check_json(content, where):
    try:
        return json.loads(content)
    except ValueError as error:
        fail(f"{where} is no JSON: {error}")
        return None


def check_xml(content, where):
    try:
        return xml.etree.ElementTree.fromstring(content)
    except xml.etree.ElementTree.ParseError as error:
        fail(f"{where} is no XML: {error}")
        return None


# What a solution in LaTeX is made of; anything else came from outside.
FOREIGN = ["\\input", "\\write", "\\include", "\\openin", "\\csname", "\\catcode", "\\immediate", "\\def\\", "\\end{document}\n\\"]


def check_latex(content, where):
    if content.count("\\end{document}") != 1 or not content.rstrip().endswith("\\end{document}"):
        fail(f"{where} ends before its end")
    for command in FOREIGN:
        if command in content:
            fail(f"{where} has {command}")
    body = content.split("\\begin{document}", 1)[-1]
    plain = re.sub(r"\\[\\{}$&#%_^~]", "", body)
    depth = 0
    for c in plain:
        depth += {"{": 1, "}": -1}.get(c, 0)
        if depth < 0:
            break
    if depth != 0:
        fail(f"{where} has braces that do not match")
    if "#" in plain:
        fail(f"{where} has an open #", plain[max(0, plain.index("#") - 60):plain.index("#") + 20])
    if "\x00" in content:
        fail(f"{where} has a zero byte")


def report(folder, store, form, *more):
    target = folder / f"out-{form}-{len(list(folder.iterdir()))}"
    done = run(["report", store, "--format", form, "-o", str(target), *more])
    if done.returncode == 2 or not target.exists():
        fail(f"report {form} {more} writes nothing", done.stderr.decode("utf-8", "replace"))
        return []
    if target.is_dir():
        files = [file for file in target.rglob("*") if file.is_file()]
        for file in files:
            name = str(file.relative_to(target))
            visible(name, f"the name of a file of {form}")
            if ".." in name.split("/"):
                fail(f"{form} leads out of its folder", name)
        return [file.read_bytes().decode("utf-8") for file in files]
    return [target.read_bytes().decode("utf-8")]


def reports(folder, store, ids):
    for form in ("html", "summary"):
        for more in ([], ["--hide-names"]):
            for page in report(folder, store, form, *more):
                check_page(page, f"{form} {more}")
    for more in ([], ["--hide-names"], ["--hide-key"], ["--show-key"]):
        for page in report(folder, store, "feedback-html", *more):
            check_page(page, f"feedback-html {more}")
        for page in report(folder, store, "feedback-md", *more):
            visible(page, f"feedback-md {more}")
    names = [text for text in STRINGS[:-1] if text.strip() and not re.search("[=,\0]", text)]
    for start in range(0, len(names), 10):
        grades = ",".join(f"{name}={90 - i}%" for i, name in enumerate(names[start:start + 10]))
        done = run(["report", store, "--format", "summary", "-o", "-", "--grades", grades])
        if done.returncode == 2:
            fail("summary refuses names of grades", done.stderr.decode("utf-8", "replace"))
        check_page(done.stdout.decode("utf-8"), f"summary with the grades {grades!r}")
    for form in ("text", "statistics"):
        for text in report(folder, store, form):
            visible(text, form)
    visible(run(["report", store, "--color", "never"]).stdout.decode("utf-8"), "report on the screen")
    for form in ("csv", "statistics-csv"):
        for text in report(folder, store, form):
            visible(text, form)
            rows = check_csv(text, form)
            if form == "csv" and sorted(read_back(row[0]) for row in rows[1:]) != sorted(ids):
                fail("csv: other ids than came in")
    for form in ("json", "statistics-json"):
        for text in report(folder, store, form):
            visible(text, form)
            check_json(text, form)


def platforms(folder, store, ids):
    for form, field, column in (("canvas", "SIS User ID", "SIS User ID"), ("moodle", "ID number", "ID number"), ("gradescope", "SID", "SID"),
                                ("prairielearn", "uid", "uid"), ("nbgrader", "student_id", "student_id")):
        for heading in ("", STRINGS[0], "</b>" if form == "nbgrader" else STRINGS[1], "=1+1", "x" if form == "nbgrader" else "a,b"):
            more = ["--ids", field] + (["--column", heading] if heading else [])
            for text in report(folder, store, form, *more):
                rows = check_csv(text, f"{form} {heading!r}", guarded=False) if form != "nbgrader" else [line.split(",") for line in text.splitlines()]
                at = rows[0].index(column)
                got = {row[at] for row in rows[1:] if row[at]}
                if not got <= set(ids):
                    fail(f"{form}: ids that nobody has", repr(sorted(got - set(ids))[:3]))
                if len(got) < len(ids) / 2:
                    fail(f"{form}: {len(got)} of {len(ids)} ids")


def people(folder, store, document):
    """What lists decisions, what waits, and what changed."""
    for arguments in (["override", store], ["review", store], ["diff", store], ["stress", store, "--by", "0.1"]):
        done = run(arguments)
        visible(done.stdout.decode("utf-8", "replace"), " ".join(arguments[:1]))
    done = run(["review", store, "--export", str(folder / "open.csv")])
    if done.returncode == 2:
        fail("review exports nothing", done.stderr.decode("utf-8", "replace"))
    else:
        content = (folder / "open.csv").read_bytes().decode("utf-8")
        visible(content, "review --export")
        check_csv(content, "review --export")
    changed = copy.deepcopy(document)
    changed["questions"][0]["steps"] = "y = x + 2\n"
    (folder / "changed.json").write_text(yaml_of(changed))
    for more in ([], ["--apply"]):
        done = run(["regrade", store, str(folder / "changed.json"), *more])
        if done.returncode == 2:
            fail("regrade refuses", done.stderr.decode("utf-8", "replace"))
        visible(done.stdout.decode("utf-8"), "regrade")
    visible(run(["diff", store]).stdout.decode("utf-8"), "diff")


def exams(folder, document):
    file = str(folder / "exam.json")
    for form in ("md", "tex", "html", "json"):
        done = run(["solve", file, "--format", form])
        content = done.stdout.decode("utf-8")
        if done.returncode == 2:
            fail(f"solve {form} refuses", done.stderr.decode("utf-8", "replace"))
        elif form == "html":
            check_page(content, "solve html")
        else:
            visible(content, f"solve {form}")
            if form == "tex":
                check_latex(content, "solve tex")
            elif form == "json":
                check_json(content, "solve json")
    for form in ("moodle-xml", "gift"):
        content = run(["export", file, "--format", form]).stdout.decode("utf-8")
        visible(content, f"export {form}")
        root = check_xml(content, "export moodle-xml") if form == "moodle-xml" else None
        for question in root.findall("question") if root is not None else []:
            for text in question.iter("text"):
                if text.text and text is not question.find("name/text"):
                    check_page(text.text, "a text of export moodle-xml")
    marked = copy.deepcopy(document)
    marked["questions"] = [question for question in marked["questions"] if "rubric" not in question]
    (folder / "marked.json").write_text(yaml_of(marked))  # PrairieLearn takes no texts that only people mark
    for platform in ("gradescope", "prairielearn"):
        target = folder / platform
        done = run(["autograder", str(folder / "marked.json"), "--platform", platform, "-o", str(target)])
        if done.returncode == 2:
            fail(f"autograder {platform} refuses", done.stderr.decode("utf-8", "replace")[-300:])
        for info in target.rglob("*.json"):
            check_json(info.read_text(encoding="utf-8"), f"{platform} {info.name}")
        for page in target.rglob("*.html"):
            check_page(page.read_text(encoding="utf-8").replace("pl-", "span-"), f"{platform} {page.name}")


def file_names(folder, document):
    """Documents whose names are hostile, read and graded, with feedback for each platform."""
    papers = folder / "papers"
    papers.mkdir()
    for i, text in enumerate(STRINGS[:-1]):
        name = text.strip().replace("/", "\u2215").replace("\0", "")
        if name and not name.startswith("."):
            (papers / f"{name}_{i}_{100 + i}_{200 + i}_{name}.md").write_text(f"# {document['questions'][0]['id']}\ny = {text}\n", encoding="utf-8")
    store = str(folder / "papers.db")
    done = run(["grade", str(folder / "exam.json"), str(papers), "--store", store])
    visible(done.stdout.decode("utf-8"), "grade of papers")
    for platform in ("canvas", "moodle", "nbgrader"):
        done = run(["report", store, "--format", "feedback-html", "--for", platform, "-o", str(folder / f"for-{platform}")])
        for page in (folder / f"for-{platform}").rglob("*.html"):
            check_page(page.read_text(encoding="utf-8"), f"feedback for {platform}")
    for paper in sorted(papers.iterdir())[::7]:
        done = run(["read", str(paper), "--exam", str(folder / "exam.json")])
        visible(done.stdout.decode("utf-8"), "read")
        done = run(["read", str(paper), "--exam", str(folder / "exam.json"), "--format", "json"])
        if done.returncode != 2:
            visible(done.stdout.decode("utf-8"), "read --format json")
            check_json(done.stdout, "read --format json")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        document = accepted_exam(folder)
        exams(folder, document)
        store, ids = graded_store(folder, document)
        reports(folder, store, ids)
        platforms(folder, store, ids)
        people(folder, store, document)
        file_names(folder, document)
    for line in failures[:40]:
        print(line)
    print(f"{len(STRINGS)} hostile strings in every field: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()

#!/usr/bin/env python3
"""In from a platform, out to it, and in again changes nothing of who students are.

Every string of tests/hostile/strings.jsonl, and some more, is a student's id or name in an export of each platform,
written and read by Python's csv. What gradewright writes for the platform has the same bytes in the same fields, as
a roster it gives the same rows again, and as a template it stays as it is.
usage: exchange.py GRADEWRIGHT
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.path.abspath(sys.argv[1])
EXAM = {"exam": "Midterm", "id": "midterm", "questions": [
    {"id": "1", "text": "What is twice the number x?", "given": {"x": 2}, "steps": "y = x * 2\n", "items": [{"name": "y", "points": 3}]}]}
MORE = ["a,b", 'say "x"', "two\nlines", "two\r\nlines", "=cmd|'/c calc'!A0", "+1", "-1", "@x", "007", "0", "1e5", "'=1", "'", '"', "a;b",
        "\u202eabc", "\u05d0\u05d1", "{U+202E}", "tab\tin", "=\"007\"", "x" * 65536, "\u00fc" * 32768, "Points", "Student, Test"]
failures = []


def fail(what, got=""):
    failures.append(f"{what}: {str(got)[:300]!r}")


def strings():
    text = (HERE.parent / "hostile" / "strings.jsonl").read_text()
    known = dict.fromkeys(MORE + [json.loads(line)["text"] for line in text.splitlines()])
    # No reader of CSV keeps NUL; blanks around a cell, and a line end of its own, are no part of an id.
    return [each for each in known if "\0" not in each and each == each.strip() and each and "Points Possible" not in each]


def run(folder, *arguments, statuses=(0, 1)):
    done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=folder, capture_output=True, timeout=300, check=False)
    if done.returncode not in statuses:
        fail(f"status {done.returncode} of {arguments[0]} {arguments[-1]}", done.stderr.decode("utf-8", "replace"))
    return done


def write_csv(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


def read_csv(path):
    csv.field_size_limit(1 << 24)
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


def canvas_export(ids):
    header = ["name", "id", "sis_id", "section", "section_id", "section_sis_id", "submitted", "attempt", "501: What is twice the number x?", "3.0",
              "n correct", "n incorrect", "score"]
    return [header] + [[f"N {each}", str(100000 + i), each, each, "7", "S-7", "2026-05-01 17:02:03 UTC", "1", "4", "3.0", "1", "0", "3.0"]
                       for i, each in enumerate(ids)]


def canvas_expected(row):
    return [row[0], row[1], row[2], "", row[3], "3"]


def moodle_export(ids):
    header = ["Last name", "First name", "ID number", "Email address", "Status", "Started", "Completed", "Duration", "Grade/3.00",
              "Question 1", "Response 1", "Right answer 1"]
    return [header] + [[each, f"N {each}", each, f"{i}@example.edu", "Finished", "1 May 2026 10:00 AM", "1 May 2026 10:40 AM", "40 mins",
                        "3.00", "What is twice the number x?", "4", "4"] for i, each in enumerate(ids)]


def moodle_expected(row):
    return [row[2], row[3], "3", "1 y: 3 / 3"]


PLATFORMS = {
    "canvas": (canvas_export, canvas_expected, 2, lambda each: True),
    # A table for Moodle's import is a table like any other when it is a roster, and what gradebooks of gradewright's own
    # write for spreadsheets is undone there: such a text stands for another one.
    "moodle": (moodle_export, moodle_expected, 1, lambda each: not each.startswith("'") and "{U+" not in each and "{'" not in each),
}


def gradescope_roster(ids):
    header = ["First Name", "Last Name", "SID", "Email", "Sections", "Total Score", "Max Points", "Status", "Submission ID",
              "Submission Time", "Lateness (H:M:S)", "View Count", "Submission Count"]
    return [header] + [[f"N {each}", each, each, f"{i}@example.edu", each, "", "3.0", "Missing", "", "", "", "0", "0"]
                       for i, each in enumerate(ids)]


def check_gradescope(folder, ids):
    """Gradescope exports no answers: its scores are the roster of a table that names students by their addresses."""
    roster = gradescope_roster(ids)
    write_csv(folder / "gradescope-roster.csv", roster)
    write_csv(folder / "answers.csv", [["student", "1.y"]] + [[row[3], "4"] for row in roster[1:]])
    run(folder, "grade", "exam.json", "answers.csv", "--roster", "gradescope-roster.csv", "--store", "gradescope.db")
    out = folder / "gradescope-out.csv"
    run(folder, "report", "gradescope.db", "--format", "gradescope", "-o", out)
    got = {tuple(row[:5]) for row in read_csv(out)[1:]} if out.exists() else set()
    for row in sorted({tuple(row[:5]) for row in roster[1:]} ^ got)[:5]:
        fail("gradescope: in or out alone", row)


def check_platform(folder, platform, ids):
    export, expected, head, usable = PLATFORMS[platform]
    rows = export([each for each in ids if usable(each)])
    source = folder / f"{platform}-in.csv"
    write_csv(source, rows)
    run(folder, "grade", "exam.json", source, "--store", f"{platform}.db")
    out = folder / f"{platform}-out.csv"
    run(folder, "report", f"{platform}.db", "--format", platform, "-o", out)
    if not out.exists():
        fail(f"{platform}: nothing is written")
        return
    got = {tuple(row) for row in read_csv(out)[head:]}
    wanted = {tuple(expected(row)) for row in rows[1:]}
    for row in sorted(wanted - got)[:5]:
        fail(f"{platform}: not written", row)
    for row in sorted(got - wanted)[:5]:
        fail(f"{platform}: written", row)
    again = folder / f"{platform}-again.csv"
    run(folder, "report", f"{platform}.db", "--format", platform, "--template", out, "-o", again)
    if again.read_bytes() != out.read_bytes():
        fail(f"{platform}: as a template its own file changes")
    in_again(folder, platform, source, out)


def in_again(folder, platform, source, out):
    """What was written is the roster of another grading, and comes out again as it is."""
    run(folder, "grade", "exam.json", source, "--roster", out, "--store", f"{platform}-2.db")
    last = folder / f"{platform}-last.csv"
    run(folder, "report", f"{platform}-2.db", "--format", platform, "-o", last)
    # Students stand in the order of the store's ids, which a roster may change.
    if not last.exists() or sorted(read_csv(last)) != sorted(read_csv(out)):
        fail(f"{platform}: out, in and out again is another file")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "exam.json").write_text(json.dumps(EXAM))
        ids = strings()
        for platform in PLATFORMS:
            check_platform(folder, platform, ids)
        check_gradescope(folder, ids)
    for line in failures[:40]:
        print(line)
    print(f"{len(ids)} ids: {len(failures)} failures")
    sys.exit(1 if failures else 0)


main()

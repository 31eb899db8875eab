"""Pages to look at: the class of this folder, a hostile one, one of 500 students, and reference solutions."""

import csv
import pathlib
import random
import re
import subprocess

HERE = pathlib.Path(__file__).parent
GRADES = "1.0=95%,1.3=90%,1.7=85%,2.0=80%,2.3=75%,2.7=70%,3.0=65%,3.3=60%,3.7=55%,4.0=50%,5.0=0"


def run(program, *arguments):
    """Runs it; 1 says that something needs a person's attention."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, arguments))}: exit {done.returncode}: {done.stderr}")
    return done.stdout


def pages_of(program, exam, submissions, folder):
    """All pages of a class; the paths."""
    folder.mkdir(parents=True)
    store = folder / "results.db"
    run(program, "grade", exam, submissions, "--store", store, "--quiet")
    run(program, "report", store, "--format", "html", "--grades", GRADES, "-o", folder / "report.html")
    run(program, "report", store, "--format", "summary", "-o", folder / "summary.html")
    run(program, "report", store, "--format", "feedback-html", "-o", folder / "feedback")
    run(program, "solve", exam, "--format", "html", "-o", folder / "solution.html")
    return [folder / "report.html", folder / "summary.html", folder / "solution.html",
            *sorted((folder / "feedback").glob("*.html"))]


def class_pages(program, folder):
    return pages_of(program, HERE / "exam.yaml", HERE / "submissions", folder / "class")


HOSTILE_EXAM = """\
exam: "<script>alert(1)</script> AVeryLongTitleWithoutAnyBlankThatNobodyCanBreakAnywhereButInTheMiddleOfIt"
id: hostile
questions:
  - {id: 1, text: "</p><img src=x onerror=alert(1)> \\u202E ${{7*7}}", steps: n = 3, items: [{name: n, points: 2}]}
  - {id: 2, type: choice, options: ["<b>bold</b>", "=cmd|' /C calc'!A0", "AnOptionAsLongAsNoOtherOneAndWithoutABlankToBreakItAtAllAnywhere"], answer: "<b>bold</b>", points: 1}
  - {id: 3, steps: W = identity(9) / 7, items: [{name: W, points: 9}]}
  - {id: 4, type: text, points: 2, rubric: [{required: "<i>names</i> the cause", points: 2}]}
"""
LONG = "x" * 65536


def hostile_rows():
    """Rows of a table: ids and answers of every sort that ought to do no harm."""
    ids = ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\u202Eevil\u202C", "'\"><img src=x onerror=alert(1)>",
           "0007", "a" * 300, "日本語の学生", "\u001b[31mred", "name with, comma", "&amp;&lt;"]
    answers = ["3", "</td></table><script>alert(1)</script>", LONG, "=1+1", "\u202E3", "3 or " + "9" * 400,
               "$$\\frac{" * 50, "\u0000\u0007", "]]>", "3"]
    for number, (student, answer) in enumerate(zip(ids, answers)):
        matrix = str([[round((row == column) / 7, 3) if number % 2 else 123456.789 + row for column in range(9)]
                      for row in range(9)])
        yield [student, answer, answers[-number - 1][:2000], matrix, answer]


def hostile_pages(program, folder):
    (folder / "exam.yaml").write_text(HOSTILE_EXAM, encoding="utf-8")
    with open(folder / "answers.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["student", "1", "2", "3", "4"])
        table.writerows(hostile_rows())
    return pages_of(program, folder / "exam.yaml", folder / "answers.csv", folder / "hostile")


def large_class(program, folder, students=500):
    """The lecturer's pages of a class put together from the answers of the small one."""
    chance = random.Random(1)
    papers = [re.split(r"(?m)^(?=# )", path.read_text(encoding="utf-8"))[1:]
              for path in sorted((HERE / "submissions").glob("*.md"))]
    answers = {}
    for paper in papers:
        for answer in paper:
            answers.setdefault(answer.split("\n")[0], []).append(answer)
    (folder / "many").mkdir()
    for number in range(students):
        text = "".join(chance.choice(choices) for choices in answers.values())
        (folder / "many" / f"{20260001 + 7 * number}.md").write_text(text, encoding="utf-8")
    store = folder / "many.db"
    run(program, "grade", HERE / "exam.yaml", folder / "many", "--store", store, "--quiet")
    pages = [folder / "many.html", folder / "many-summary.html"]
    run(program, "report", store, "--format", "html", "-o", pages[0])
    run(program, "report", store, "--format", "summary", "--grades", GRADES, "-o", pages[1])
    return pages

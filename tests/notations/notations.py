#!/usr/bin/env python3
"""Hands in right and wrong answers to an exam in many notations, and looks for marks that are wrong in silence.

Each student has a style of his own, drawn by a seed: how headings, names, relations, numbers, signs, vectors and
matrices are written and what stands between statements. The keys are those of `solve`; that the answers are right is
therefore known, and every one must be right or wait for a person. What waits is counted, and must stay the exception.
As many students hand in other numbers, none of which is right: a number with the other sign, each cell one more.
usage: notations.py GRADEWRIGHT EXAM STUDENTS [SEED]
"""
import collections
import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

MOST_REVIEWS = 0.12

NUMBERS = {
    "decimals": [3, 3, 4, 5],
    "no zero before the point": [False] * 9 + [True],
    "group": [None, None, ",", " ", "'", "\\,", "{,}", "_", "\u202f"],
    "minus": ["-", "-", "-", "\u2212", "\u2013", "- "],
}
VECTORS = {
    "[a, b]": lambda c: "[" + ", ".join(c) + "]",
    "(a, b)": lambda c: "(" + ", ".join(c) + ")",
    "[a b]": lambda c: "[" + " ".join(c) + "]",
    "(a  b)": lambda c: "(" + "  ".join(c) + ")",
    "[a; b]": lambda c: "[" + "; ".join(c) + "]",
    "(a; b)": lambda c: "(" + "; ".join(c) + ")",
    "a, b": ", ".join,
    "a,b": ",".join,
    "a  b": "  ".join,
    "a; b": "; ".join,
    "a, b and c": lambda c: ", ".join(c[:-1]) + " and " + c[-1],
    "{a, b}": lambda c: "{" + ", ".join(c) + "}",
    "[a, b]^T": lambda c: "[" + ", ".join(c) + "]^T",
    "np.array": lambda c: "np.array([" + ", ".join(c) + "])",
    "tensor": lambda c: "tensor([" + ", ".join(c) + "])",
    "pmatrix row": lambda c: "$\\begin{pmatrix} " + " & ".join(c) + " \\end{pmatrix}$",
    "pmatrix column": lambda c: "$\\begin{pmatrix} " + " \\\\ ".join(c) + " \\end{pmatrix}$",
    "bmatrix^top": lambda c: "$\\begin{bmatrix}" + "\\\\".join(c) + "\\end{bmatrix}^\\top$",
    "\\left(": lambda c: "$\\left(" + ", ".join(c) + "\\right)$",
    "\\langle": lambda c: "$\\langle " + ", ".join(c) + " \\rangle$",
    "a | b": " | ".join,
    "a TAB b": "\t".join,
    "column": lambda c: "\n" + "\n".join(c),
    "(1) a, (2) b": lambda c: ", ".join(f"({i}) {x}" for i, x in enumerate(c, 1)),
    "[a] lines": lambda c: "\n" + "\n".join(f"[{x}]" for x in c),
    "x_1 = a, x_2 = b": lambda c: [f"NAME_{i} = {x}" for i, x in enumerate(c, 1)],
    "x[0] = a; x[1] = b": lambda c: [f"NAME[{i}] = {x}" for i, x in enumerate(c)],
}
MATRICES = {
    "[[a, b], [c, d]]": lambda m: "[" + ", ".join("[" + ", ".join(r) + "]" for r in m) + "]",
    "[a, b; c, d]": lambda m: "[" + "; ".join(", ".join(r) for r in m) + "]",
    "[a b; c d]": lambda m: "[" + "; ".join(" ".join(r) for r in m) + "]",
    "((a, b), (c, d))": lambda m: "(" + ", ".join("(" + ", ".join(r) + ")" for r in m) + ")",
    "lines": lambda m: "\n" + "\n".join("  ".join(r) for r in m),
    "lines with commas": lambda m: "\n" + "\n".join(", ".join(r) for r in m),
    "bracketed lines": lambda m: "\n" + "\n".join("[ " + "  ".join(r) + " ]" for r in m),
    "numpy": lambda m: "[[" + "]\n [".join(" ".join(r) for r in m) + "]]",
    "pmatrix": lambda m: "$\\begin{pmatrix} " + " \\\\ ".join(" & ".join(r) for r in m) + " \\end{pmatrix}$",
    "bmatrix": lambda m: "$$\\begin{bmatrix}\n" + " \\\\\n".join(" & ".join(r) for r in m) + "\n\\end{bmatrix}$$",
    "barred lines": lambda m: "\n" + "\n".join("| " + " | ".join(r) + " |" for r in m),
    "[a b / c d]": lambda m: "[" + " / ".join(" ".join(r) for r in m) + "]",
}
RELATIONS = [" = ", " = ", "=", ": ", ": ", " -> ", " \u2192 ", " is ", " := ", " \u2248 ", " == ", "\t", "  "]
WRAPS = ["{}", "{}", "{}", "${}$", "`{}`", "**{}**", "- {}", "* {}", "> {}"]
HEADS = ["# {}", "## Question {}", "{})", "{}.", "({})", "**{}**", "Q{}", "Problem {}:", "Aufgabe {}", "{}:",
         "\\section*{{{}}}", "Answer {}:", "### {}."]
BETWEEN = ["\n", "\n", "\n", "\n\n", ", ", "; ", " and ", " \\quad ", "   "]


class Style:
    """How one student writes."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        pick = self.rng.choice
        self.numbers = {key: pick(values) for key, values in NUMBERS.items()}
        self.vector, self.matrix = pick(list(VECTORS)), pick(list(MATRICES))
        self.relation, self.wrap, self.head, self.between = pick(RELATIONS), pick(WRAPS), pick(HEADS), pick(BETWEEN)
        self.inline = self.rng.random() < 0.3

    def __str__(self):
        return repr([self.vector, self.matrix, self.relation, self.wrap, self.head, self.between, self.numbers])

    def number(self, value):
        if value == int(value):
            text = f"{int(value):,}".replace(",", self.numbers["group"] or "") if abs(value) > 9999 else str(int(value))
        else:
            text = f"{value:.{self.numbers['decimals']}f}"
            if self.numbers["no zero before the point"]:
                text = re.sub(r"^(-?)0\.", r"\1.", text)
        return text.replace("-", self.numbers["minus"], 1)

    def value(self, value):
        if not isinstance(value, list):
            return self.number(value)
        if isinstance(value[0], list):
            return MATRICES[self.matrix]([[self.number(x) for x in row] for row in value])
        return VECTORS[self.vector]([self.number(x) for x in value])

    def statement(self, name, value):
        text = self.value(value) if not isinstance(value, str) else value
        if isinstance(text, list):
            return [one.replace("NAME", name) for one in text]
        line = name + self.relation + text
        plain = "\n" not in line and "$" not in line
        wrap = self.wrap if plain or self.wrap in ("- {}", "* {}", "> {}") and "\n" not in line else "{}"
        return [wrap.format(line)]

    def question(self, label, items):
        statements = [one for name, value in items for one in self.statement(name, value)]
        between = "\n" if any("\n" in one for one in statements) or self.wrap in ("- {}", "* {}", "> {}") else self.between
        head = self.head.format(label)
        gap = " " if self.inline and not head.startswith("#") else "\n\n"
        return head + gap + between.join(statements)


def key_of(item):
    try:
        return json.loads(item["answer"])
    except ValueError:
        return item["answer"]


def spoilt(value):
    """Another answer, which is wrong; the same where it is no number."""
    if isinstance(value, list):
        return [spoilt(row) if isinstance(row, list) else row + 1 for row in value]
    return value if isinstance(value, str) else -value


def verdicts_on(program, exam, solved, students, seed, answer_of):
    """The verdicts on students who answer each item with answer_of(key), and their styles."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(folder + "/in")
        styles = {}
        for number in range(students):
            name = f"s{number:04}"
            styles[name] = Style(f"{seed}/{number}")
            sections = [styles[name].question(q["question"], [(i["item"], answer_of(key_of(i))) for i in q["items"]])
                        for q in solved["questions"]]
            with open(f"{folder}/in/{name}.md", "w", encoding="utf-8") as paper:
                paper.write("\n\n".join(sections) + "\n")
        store = folder + "/store.db"
        graded = subprocess.run([program, "grade", exam, folder + "/in", "--store", store, "--quiet"],
                                capture_output=True, text=True)
        if graded.returncode not in (0, 1):
            sys.exit("notations: grade failed: " + graded.stderr)
        return styles, sqlite3.connect(store).execute(
            "select student, question, item, outcome, reason from latest_verdict").fetchall()


def show(verdicts, styles):
    for student, question, item, outcome, reason in verdicts[:20]:
        print(f"{student} {question}.{item} {outcome}: {reason}\n  {styles[student]}")


def main():
    program, exam, students = sys.argv[1], sys.argv[2], int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    solved = json.loads(subprocess.run([program, "solve", exam, "--format", "json"], check=True,
                                       capture_output=True, text=True).stdout)
    styles, verdicts = verdicts_on(program, exam, solved, students, seed, lambda key: key)
    outcomes = collections.Counter(verdict[3] for verdict in verdicts)
    print("right:", dict(outcomes))
    lost = [verdict for verdict in verdicts if verdict[3] not in ("correct", "needs_review")]
    show(lost, styles)
    if lost:
        sys.exit(f"notations: {len(lost)} right answers lost points in silence")
    if outcomes["needs_review"] > MOST_REVIEWS * len(verdicts):
        sys.exit(f"notations: {outcomes['needs_review']} of {len(verdicts)} right answers wait for a person")
    numbers = {(q["question"], i["item"]) for q in solved["questions"] for i in q["items"]
               if not isinstance(key_of(i), str)}
    styles, verdicts = verdicts_on(program, exam, solved, students, seed, spoilt)
    verdicts = [verdict for verdict in verdicts if verdict[1:3] in numbers]
    print("wrong:", dict(collections.Counter(verdict[3] for verdict in verdicts)))
    full = [verdict for verdict in verdicts if verdict[3] == "correct"]
    show(full, styles)
    if full:
        sys.exit(f"notations: {len(full)} wrong answers earned everything")


if __name__ == "__main__":
    main()

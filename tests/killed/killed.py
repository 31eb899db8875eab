#!/usr/bin/env python3
"""Kills grade, override, regrade and forget with SIGKILL at random moments, and runs the same command again.

Whenever it is killed, the store must be sound, and the command run again must come to what it comes to when nobody
kills it: nothing lost, nothing doubled, and of a forgotten student not a byte left.
usage: killed.py GRADEWRIGHT [SECONDS [SEED]]
"""
import contextlib
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 20
RNG = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 12)
STUDENTS = 400
FORGOTTEN = "quixote-4711"

EXAM = """exam: Killed
id: killed
rule: exact
questions:
  - id: 1
    given: {{x: [1, 2, {last}]}}
    steps: |
      y = 2 * x
      s = sum(x)
    items: [{{name: y, points: 3}}, {{name: s, points: 1}}]
"""


def run(command, kill_after=None):
    """The exit status; None where it was killed before its end."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout=kill_after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return None


def set_up(folder):
    (folder / "exam.yaml").write_text(EXAM.format(last=3))
    (folder / "changed.yaml").write_text(EXAM.format(last=4))
    rows = ["student,1.y,1.s"]
    decisions = ["student,item,points,reason"]
    for n in range(STUDENTS):
        student = FORGOTTEN if n == 7 else f"s{n:04}"
        rows.append(f'{student},"[2, 4, {RNG.choice([6, 8])}]",{RNG.choice([6, 7])}')
        if n % 3 == 0:
            decisions.append(f"{student},1.s,{RNG.choice(['0', '0.5', '1'])},by hand")
    (folder / "class.csv").write_text("\n".join(rows) + "\n")
    (folder / "decisions.csv").write_text("\n".join(decisions) + "\n")


def stages(folder):
    """Each a name and a command, which goes on from the stage before it."""
    store = str(folder / "results.db")
    return [
        ("grade", [PROGRAM, "grade", str(folder / "exam.yaml"), str(folder / "class.csv"), "--store", store]),
        ("override", [PROGRAM, "override", store, "--csv", str(folder / "decisions.csv"), "--author", "Ann"]),
        ("regrade", [PROGRAM, "regrade", store, str(folder / "changed.yaml"), "--apply"]),
        ("forget", [PROGRAM, "forget", store, FORGOTTEN, "--yes"]),
    ]


def state(folder):
    """What the store holds, without times and numbers of rows."""
    with contextlib.closing(sqlite3.connect(folder / "results.db")) as store:
        if store.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            return "damaged"
        queries = [
            "SELECT student, question, item, points, outcome, overridden, conflict FROM gradebook ORDER BY 1, 2, 3",
            "SELECT student, question, item, points, reason, author FROM override ORDER BY 1, 2, 3, 4",
            "SELECT student, count(*) FROM submission GROUP BY student",
            "SELECT count(*) FROM run_finished",
        ]
        return [store.execute(query).fetchall() for query in queries]


def sound(folder):
    if not (folder / "results.db").exists():
        return True
    with contextlib.closing(sqlite3.connect(folder / "results.db")) as store:
        return store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def holds(folder, text):
    return any(text.encode() in path.read_bytes() for path in folder.glob("results.db*"))


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def main():
    with tempfile.TemporaryDirectory() as temporary:
        base = pathlib.Path(temporary)
        here = base / "here"
        here.mkdir()
        set_up(here)
        before, after, lasts = {}, {}, {}
        for name, command in stages(here):
            before[name] = base / f"before-{name}"
            copy(here, before[name])
            start = time.monotonic()
            status = run(command)
            lasts[name] = time.monotonic() - start
            if status not in (0, 1):
                sys.exit(f"killed: {name} ends with status {status}")
            after[name] = state(here)
        killed = 0
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            name, command = RNG.choice(stages(here))
            copy(before[name], here)
            killed += run(command, RNG.uniform(0, 1.1 * lasts[name])) is None
            if not sound(here):
                sys.exit(f"killed: {name} left a store that is damaged")
            if run(command) not in (0, 1):
                sys.exit(f"killed: {name} cannot be run again")
            if state(here) != after[name]:
                sys.exit(f"killed: {name} came to something else after it was killed")
            if name == "forget" and holds(here, FORGOTTEN):
                sys.exit("killed: bytes of a forgotten student are left")
        print(f"{killed} times killed, and nothing lost or doubled")
        if killed == 0:
            sys.exit("killed: nothing was killed")


main()

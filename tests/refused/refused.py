#!/usr/bin/env python3
"""Runs the verbs that write into a store where they may not: on a full disk, two at once, on a read-only store.

Each must say in one line what is wrong, with exit status 2, and leave the store sound; run again where nothing is in
its way it must come to what it comes to otherwise. A verb that takes all or nothing must have taken nothing.
The disk is a tmpfs where this program may make one, and always a limit of the size of files (RLIMIT_FSIZE).
usage: refused.py GRADEWRIGHT
"""
import contextlib
import csv
import io
import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile

PROGRAM = os.path.abspath(sys.argv[1])
STUDENTS = 150
NOBODY = 65534
EXAM = """exam: Refused
id: refused
rule: exact
questions:
  - id: 1
    given: {{x: [1, 2, {last}]}}
    steps: |
      y = 2 * x
      s = sum(x)
    items: [{{name: y, points: 3}}, {{name: s, points: 1}}]
late: {{due: 2026-05-01 12:00 UTC, every: day, cost: 10%}}
"""
READY = (0, 1)


def fail(words):
    sys.exit(f"refused: {words}")


def set_up(folder):
    (folder / "exam.yaml").write_text(EXAM.format(last=3))
    (folder / "changed.yaml").write_text(EXAM.format(last=4))
    roster = ["student,name,handed in,extension"]
    decisions = ["student,item,points,reason"]
    with zipfile.ZipFile(folder / "class.zip", "w", zipfile.ZIP_DEFLATED) as papers:
        for n in range(STUDENTS):
            student = f"s{n:04}"
            work = ["[2, 4, 6]", "[2, 4, 8]", "[2, 4] or [6]"][n % 3]
            papers.writestr(f"{student}.md", f"# 1\n\ny = {work}\n\ns = {6 + n % 2}\n\n" + f"remark {n} " * 40 + "\n")
            roster.append(f"{student},Name {n},2026-05-0{1 + n % 3} 11:00 UTC,{'1 day' if n % 5 == 0 else ''}")
            if n % 4 == 0:
                decisions.append(f"{student},1.s,0.5,by hand")
    (folder / "roster.csv").write_text("\n".join(roster) + "\n")
    (folder / "decisions.csv").write_text("\n".join(decisions) + "\n")


def stages(folder):
    """Each a name, a command, which goes on from the stage before it, and whether it takes all or nothing."""
    store = str(folder / "results.db")
    return [
        ("grade", [PROGRAM, "grade", str(folder / "exam.yaml"), str(folder / "class.zip"), "--store", store, "--roster",
                   str(folder / "roster.csv")], False),
        ("override", [PROGRAM, "override", store, "--csv", str(folder / "decisions.csv"), "--author", "Ann"], True),
        ("import", [PROGRAM, "review", store, "--import", str(folder / "open.csv"), "--author", "Ann"], True),
        ("regrade", [PROGRAM, "regrade", store, str(folder / "changed.yaml"), "--apply"], False),
    ]


def fill_in(folder):
    """What waits, as a person fills it in: a point for everybody."""
    subprocess.run([PROGRAM, "review", str(folder / "results.db"), "--export", str(folder / "open.csv")],
                   stdout=subprocess.DEVNULL, check=False)
    head, *rows = (folder / "open.csv").read_text().splitlines()
    if not rows or not head.startswith("group,"):
        fail(f"nothing waits for a person: {head}")
    table = list(csv.reader(io.StringIO((folder / "open.csv").read_text())))
    for row in table[1:]:
        row[table[0].index("points")] = "1"
        row[table[0].index("comment")] = "seen"
    with open(folder / "open.csv", "w", newline="") as out:
        csv.writer(out).writerows(table)


def run(command, **how):
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
                          timeout=120, **how)
    return done.returncode, done.stderr


def state(folder):
    """What the store holds, without times and numbers of rows; nothing where it is damaged."""
    if not (folder / "results.db").exists() or (folder / "results.db").stat().st_size == 0:
        return []
    with contextlib.closing(sqlite3.connect(folder / "results.db")) as store:
        if store.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            fail("a store was left that is damaged")
        if store.execute("PRAGMA user_version").fetchone() == (0,):
            return []
        return [store.execute(query).fetchall() for query in [
            "SELECT student, question, item, points, outcome, overridden, conflict FROM gradebook ORDER BY 1, 2, 3",
            "SELECT student, question, item, points, reason, author FROM override ORDER BY 1, 2, 3, 4",
            "SELECT student, count(*) FROM submission GROUP BY student",
            "SELECT student, stated FROM latest_extension ORDER BY 1",
            "SELECT student, field, value FROM identity ORDER BY 1, 2, 3",
            "SELECT submission, stated FROM handed_in ORDER BY 1, 2",
            "SELECT count(*) FROM run_finished",
        ]]


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def check_refusal(name, status, error, why):
    lines = [line for line in error.splitlines() if "results.db" in line]
    if status != 2 or len(lines) != 1:
        fail(f"{name} with {why}: status {status}: {error!r}")


def limited(limit):
    def set_limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    # Python ignores SIGXFSZ, and so does the child: a write that is too much fails.
    return {"preexec_fn": set_limit, "restore_signals": False}


def size(folder):
    path = folder / "results.db"
    return path.stat().st_size if path.exists() else 0


def full_disk(here, before, after, run_full, name, command, whole):
    copy(before, here)
    was = state(here)
    status, error = run_full(command)
    if status in READY:
        if state(here) != after:
            fail(f"{name} came to something else on a disk that was nearly full")
        return 0
    check_refusal(name, status, error, "a full disk")
    if whole and state(here) != was:
        fail(f"{name} was half done on a full disk")
    status, error = run(command)
    if status not in READY:
        fail(f"{name} cannot be run again after a full disk: {error}")
    if state(here) != after:
        fail(f"{name} came to something else after a full disk")
    return 1


def on_small_disk(base, before, name, command, whole, after):
    """On a tmpfs with room for a part of what has to be written; how often it was full."""
    disk = base / "disk"
    full = 0
    for part in (0.1, 0.4, 0.7, 0.9):
        shutil.rmtree(disk, ignore_errors=True)
        disk.mkdir()
        room = sum(path.stat().st_size + 4096 for path in before.iterdir())
        # The log holds as much again as the store gets longer.
        more = int(part * 2 * (after["size"] - size(before)))
        if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={(room + more) // 4096 * 4096}", "tmpfs", str(disk)],
                          stderr=subprocess.DEVNULL, check=False).returncode != 0:
            return full
        try:
            for path in before.iterdir():
                shutil.copy(path, disk)
            there = [word.replace(str(base / "here"), str(disk)) for word in command]
            status, error = run(there)
            subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
            if status not in READY:
                check_refusal(name, status, error, "no room")
                if whole and state(disk) != state(before):
                    fail(f"{name} was half done where there was no room")
                full += 1
                status, error = run(there)
            if status not in READY or state(disk) != after["state"]:
                fail(f"{name} came to something else with room again: {error}")
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    return full


def two_at_once(here, before, after, name, command):
    copy(before, here)
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ends = [(process.communicate(timeout=120)[1], process.returncode) for process in both]
    for error, status in ends:
        if status not in READY:
            check_refusal(name, status, error, "another writer")
    if not any(status in READY for _, status in ends):
        fail(f"neither of two {name} came to its end")
    if state(here) != after:
        fail(f"two {name} at once came to something else")


def read_only(here, before, name, command):
    copy(before, here)
    was = state(here)
    for path in here.glob("results.db-*"):
        path.unlink()
    files = sorted(path.name for path in here.iterdir())
    for path in here.iterdir():
        path.chmod(0o444)
    here.chmod(0o555)
    status, error = run(command, **({"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}))
    here.chmod(0o755)
    check_refusal(name, status, error, "a store that may not be written")
    if state(here) != was or sorted(path.name for path in here.iterdir()) != files:
        fail(f"{name} changed what may not be written")


def main():
    with tempfile.TemporaryDirectory() as temporary:
        base = pathlib.Path(temporary)
        base.chmod(0o755)
        here = base / "here"
        here.mkdir()
        set_up(here)
        refused = {}
        for name, command, whole in stages(here):
            if name == "import":
                fill_in(here)
            before = base / f"before-{name}"
            copy(here, before)
            status, error = run(command)
            if status not in READY:
                fail(f"{name} ends with status {status}: {error}")
            after = {"state": state(here), "size": size(here)}
            start, end = size(before), after["size"]
            limits = [start + (end - start) * part // 8 for part in range(8)] + [4096, 20000]
            refused[name] = sum(
                full_disk(here, before, after["state"], lambda it, limit=limit: run(it, **limited(limit)), name, command,
                          whole) for limit in limits)
            if os.getuid() == 0:
                refused[name + " without room"] = on_small_disk(base, before, name, command, whole, after)
            two_at_once(here, before, after["state"], name, command)
            if before.joinpath("results.db").exists():
                read_only(here, before, name, command)
            copy(before, here)
            run(command)
        print(", ".join(f"{name}: {count} times a full disk" for name, count in refused.items()))
        if any(count == 0 for name, count in refused.items() if "room" not in name):
            fail("no disk was full: nothing was tried")


main()

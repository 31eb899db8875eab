"""The most memory that `gradewright grade` takes for tables of more and more students, of one submission each
and of two where the exam says which counts: the peak of the process as the kernel tells it. What is beside
the store (the table, in the page cache) is not counted."""

import os
import subprocess
import sys
import tempfile

EXAM = """exam: Memory
id: memory
{attempts}questions:
  - id: 1
    given: {{x: 0.25}}
    steps: |
      a = 2 * x
      b = [2 * a, 4 * x + 1]
    items:
      - {{name: a, points: 1}}
      - {{name: b, points: 2}}
  - id: 2
    type: choice
    options: [A, B, C]
    answer: B
    points: 1
"""


def write_table(path, students, attempts):
    """Ids that rise; a right answer, wrong ones of many values, and wrong vectors."""
    with open(path, "w") as table:
        table.write("student,1.a,1.b,2\n")
        for attempt in range(attempts):
            for i in range(students):
                a = "0.5" if i % 2 else f"0.{10 + (i * 7919 + attempt) % 90}"
                table.write(f'{20260000000 + i},{a},"[1, {i % 7}]",{"B" if i % 3 else "A"}\n')


def measure(program, students, attempts, folder):
    """Megabytes at the peak, and seconds of processor time."""
    exam, table, store = (os.path.join(folder, name) for name in ("exam.yaml", "table.csv", "results.db"))
    with open(exam, "w") as file:
        file.write(EXAM.format(attempts="attempts: last\n" if attempts > 1 else ""))
    write_table(table, students, attempts)
    if os.path.exists(store):
        os.remove(store)
    child = subprocess.Popen([program, "grade", exam, table, "--store", store, "--quiet"])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{program} ended with {child.returncode}")
    return usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def main():
    program = sys.argv[1]
    sizes = [int(size) for size in sys.argv[2:]] or [1_000, 100_000, 1_000_000]
    with tempfile.TemporaryDirectory() as folder:
        for attempts in (1, 2):
            for students in sizes:
                megabytes, seconds = measure(program, students, attempts, folder)
                print(f"{attempts} submission{'s' if attempts > 1 else ''} of {students} students: "
                      f"{megabytes:.1f} MB at the peak, {seconds:.1f} s", flush=True)


main()

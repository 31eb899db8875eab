#!/usr/bin/env python3
"""Writes parts.txt: answers to the chain of sizes, counts and quantities in parts.yaml, each paper with one slip.

In fractions, without the program: whoever slips works on rightly, from what was written or from what it was before it was
rounded, and in one paper of two something later is wrong by itself. The format, a paper after the other:

  paper | STEP OF THE SLIP | CARRY
  STEP | DESERVED | ANSWER

DESERVED is "key" (right, and no slip before it), "slip", "follows" (from the slip, and not right by the key), "wrong"
(neither), or "any" (too near to the key to tell).
"""

import math
import pathlib
import random
from fractions import Fraction

FOLDER = pathlib.Path(__file__).parent
PAPERS = 300
SIDE = 32 - 5 + 1
BEHIND = {"size1": [], "size2": ["size1"], "units": ["size2"], "params": ["units"], "memory": ["params"],
          "train": ["memory"], "work": ["units"], "time": ["work"]}
STEPS = list(BEHIND)
FIGURES = {"memory": 4, "train": 3, "work": 4, "time": 3}
# The unit asked for and others, with the power of ten that they are of it.
UNITS = {"memory": [("KB", 0), ("MB", 3), ("kB", 0), ("B", -3)], "train": [("MB", 0), ("KB", -3), ("GB", 3)],
         "work": [("MFLOP", 0), ("MFLOPs", 0), ("GFLOP", 3), ("kFLOP", -3)], "time": [("ms", 0), ("s", 3), ("µs", -3)]}


def is_size(step):
    return step.startswith("size")


def is_count(step):
    return step in ("units", "params")


def work_out(step, carried):
    """A size stands for its side."""
    return {"size1": lambda: Fraction(SIDE),
            "size2": lambda: Fraction(carried["size1"] // 2),
            "units": lambda: carried["size2"] ** 2 * 6,
            "params": lambda: carried["units"] * 120 + 120,
            "memory": lambda: carried["params"] * 4 / 1000,
            "train": lambda: carried["memory"] * 3 / 1000,
            "work": lambda: 2 * carried["units"] * 120 / 1000000,
            "time": lambda: carried["work"] / Fraction(5, 100)}[step]()


def rounded(value, figures):
    decimals = figures - 1 - math.floor(math.log10(float(value)))
    unit = Fraction(10) ** -decimals
    return math.floor(value / unit + Fraction(1, 2)) * unit, decimals


def written(step, value, source):
    """The answer as it is written, and what that is."""
    if is_size(step):
        side = int(value)
        forms = (f"{side} x {side} x 6", f"{side}x{side}x6", f"({side}, {side}, 6)", f"${side} \\times {side} \\times 6$")
        return source.choice(forms), Fraction(side)
    if is_count(step):
        return str(int(value)), Fraction(int(value))
    shown, decimals = rounded(value, FIGURES[step] + source.choice([0, 0, 1]))
    unit, power = source.choice(UNITS[step])
    return f"{float(shown / Fraction(10) ** power):.{max(0, decimals + power)}f} {unit}", shown


def slipped(step, value, source):
    if is_size(step):
        return value + source.choice([-3, -2, 2, 3, 4])
    if source.random() < 0.3:
        return Fraction(int(value / 2)) if is_count(step) else value / 8
    return value * source.choice([2, 3]) + (source.randint(1, 50) if is_count(step) else 0)


def spoilt(step, value, source):
    if is_size(step):
        return value + source.choice([-1, 1, 5])
    if is_count(step):
        return Fraction(int(value * Fraction(3, 2))) + source.choice([1, 7])
    return value * source.choice([Fraction(11, 10), Fraction(9, 10), Fraction(2), Fraction(3, 2)])


def is_far(step, shown, key):
    return shown != key if is_size(step) or is_count(step) else abs(shown - key) > key / 100


def paper(keys, source):
    slip = source.choice(STEPS[:-1])
    carry = source.choice(["written", "exact"])
    later = STEPS[STEPS.index(slip) + 1:]
    spoilt_step = source.choice([None] * len(later) + later)
    lines = [f"paper | {slip} | {carry}"]
    carried, after = {}, set()
    for step in STEPS:
        value = work_out(step, carried)
        deserved = "key"
        if step == slip:
            value, deserved = slipped(step, value, source), "slip"
        elif step == spoilt_step:
            value, deserved = spoilt(step, value, source), "wrong"
        elif any(before in after for before in BEHIND[step]):
            deserved = "follows"
        if deserved != "key":
            after.add(step)
        text, shown = written(step, value, source)
        if deserved != "key" and not is_far(step, shown, keys[step]):
            deserved = "any"
        if deserved == "key" and abs(shown - keys[step]) > abs(value - keys[step]) and value != keys[step]:
            deserved = "any"  # carried on as it is written, it may be rounded to another last digit
        carried[step] = shown if carry == "written" else value
        lines.append(f"{step} | {deserved} | {text}")
    return lines


def main():
    keys = {}
    for step in STEPS:
        keys[step] = work_out(step, keys)
    source = random.Random(20)
    lines = ["# made by make_parts.py"]
    for _ in range(PAPERS):
        lines += paper(keys, source)
    (FOLDER / "parts.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

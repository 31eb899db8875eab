"""Makes grader_tables.jsonl: answers as students type them, keys, and what other graders say of them.

python3 make_grader_tables.py > grader_tables.jsonl    (SymPy 1.11)

A line: {"grader": "moodle: relative", "line": {...}, "right": true}; `line` is what `gradewright judge` is given. There are
two sorts. Of the rules that a grader documents, the answer is the key moved by a share of what the rule leaves, written in
one of several notations, and the rule is worked out in fractions here. Of equivalences, key and answer are two texts,
each beside what it means to SymPy, whose word decides. Answers that lie within a millionth of a limit are left out: the
boundaries themselves have their own table (compare/compatible).
"""

import itertools
import json
import random
from fractions import Fraction

import sympy
from sympy import E, I, Rational, cos, exp, log, pi, sin, sqrt

# Rules ----------------------------------------------------------------------------------------------------------------


def room_of(rule, key):
    """Whether an answer s is right, as the grader documents it, and the room to both sides of the key."""
    name, mode = next(iter(rule.items()))
    tolerance = Fraction(str(rule.get("tolerance", rule.get("margin", 0))))
    size = abs(key)
    if (name, mode) in (("prairielearn", "relabs"), ("numpy", "allclose")):
        room = Fraction(str(rule["atol"])) + Fraction(str(rule["rtol"])) * size
        return room, room
    if (name, mode) in (("moodle", "nominal"), ("canvas", "exact"), ("webwork", "absolute"), ("stack", "NumAbsolute"),
                        ("qti", "absolute"), ("numbas", "none")):
        return tolerance, tolerance
    if (name, mode) in (("moodle", "relative"), ("webwork", "relative"), ("stack", "NumRelative")):
        return tolerance * size, tolerance * size
    if (name, mode) == ("moodle", "geometric"):
        return key - key / (1 + tolerance), key * tolerance
    if (name, mode) == ("qti", "relative"):
        return key * tolerance / 100, key * tolerance / 100
    if (name, mode) in (("prairielearn", "sigfig"), ("prairielearn", "decdig")):
        unit = Fraction(1)
        if mode == "sigfig":
            while size >= 10 * unit:
                unit *= 10
            while size < unit:
                unit /= 10
            unit /= Fraction(10) ** (rule["digits"] - 1)
        else:
            unit /= Fraction(10) ** rule["digits"]
        room = unit * Fraction(51, 100)
        return room, room
    if (name, mode) == ("cs231n", "relative_error"):
        return size * 2 * tolerance / (1 + tolerance), size * 2 * tolerance / (1 - tolerance)
    raise ValueError(rule)


RULES = [
    {"prairielearn": "relabs", "rtol": "0.01", "atol": "1e-8"},
    {"prairielearn": "relabs", "rtol": "0.001", "atol": "0.05"},
    {"prairielearn": "sigfig", "digits": 2},
    {"prairielearn": "sigfig", "digits": 4},
    {"prairielearn": "decdig", "digits": 2},
    {"numpy": "allclose", "rtol": "1e-5", "atol": "1e-8"},
    {"moodle": "nominal", "tolerance": "0.05"},
    {"moodle": "relative", "tolerance": "0.02"},
    {"moodle": "geometric", "tolerance": "0.1"},
    {"canvas": "exact", "margin": "0.05"},
    {"webwork": "relative", "tolerance": "0.001"},
    {"webwork": "absolute", "tolerance": "0.01"},
    {"stack": "NumRelative", "tolerance": "0.05"},
    {"stack": "NumAbsolute", "tolerance": "0.05"},
    {"numbas": "none", "tolerance": "0.01"},
    {"qti": "absolute", "tolerance": "0.1"},
    {"qti": "relative", "tolerance": "5"},
    {"cs231n": "relative_error", "tolerance": "1e-4"},
]
ONLY_POSITIVE = {("moodle", "geometric"), ("qti", "relative")}
KEYS = ["0.4621", "-2.75", "125", "0.00037", "7/8"]


def plain(value, decimals):
    """A fraction as a decimal of so many places, and its value."""
    scaled = round(value * 10**decimals)
    digits = str(abs(scaled)).rjust(decimals + 1, "0")
    text = ("-" if scaled < 0 else "") + digits[: len(digits) - decimals] + "." + digits[len(digits) - decimals :]
    return text, Fraction(scaled, 10**decimals)


def notations(text):
    """The same number as people type it."""
    yield text
    yield f"${text}$"
    yield f"  {text} "
    yield f"= {text}"
    mantissa = text.lstrip("-")
    whole, decimals = mantissa.split(".")
    sign = "-" if text.startswith("-") else ""
    digits = (whole + decimals).lstrip("0")
    power = len(whole) - 1 if whole != "0" else len(digits) - len(decimals) - 1
    scientific = sign + digits[0] + "." + (digits[1:] or "0")
    yield f"{scientific}e{power}"
    yield f"{scientific} \\cdot 10^{{{power}}}"
    yield f"{scientific} × 10^{power}"
    yield f"{sign}{int(whole + decimals)}/{10 ** len(decimals)}"
    if sign:
        yield f"\N{MINUS SIGN}{mantissa}"


def rule_rows(source):
    for rule, key_text in itertools.product(RULES, KEYS):
        key = Fraction(key_text)
        if next(iter(rule.items())) in ONLY_POSITIVE and key < 0:
            continue
        below, above = room_of(rule, key)
        for share in (0, 0.7, 0.97, 1.04, 4):
            for side in (-1, 1):
                moved = key + side * Fraction(str(share)) * (above if side > 0 else below)
                decimals = 3
                while abs(plain(moved, decimals)[1] - moved) > (above + below) / 400 or decimals < 3:
                    decimals += 1
                text, value = plain(moved, decimals)
                room = above if value >= key else below
                if (share == 0 and side > 0) or value == 0 or abs(abs(value - key) - room) <= room / 10**6:
                    continue
                written = source.choice(list(notations(text)))
                grader = ": ".join(next(iter(rule.items())))
                yield grader, {"key": key_text, "response": written, "rule": rule}, abs(value - key) < room


# What no grader takes for a number: here a person may be asked, but none is right.
NO_NUMBERS = ["", "abc", "0.46 or 0.47", "not 0.4621", "0.4621?", "0.46.21", "between 0.4 and 0.5", "x", "4621 cats", "??"]


def no_number_rows():
    for rule in RULES[::4]:
        for text in NO_NUMBERS:
            yield "no number", {"key": "0.4621", "response": text, "rule": rule}, False


# Equivalences ---------------------------------------------------------------------------------------------------------

NUMBERS = [
    [("1/2", Rational(1, 2)), ("0.5", Rational(1, 2)), (r"\frac{1}{2}", Rational(1, 2)), (r"$\dfrac12$", Rational(1, 2)),
     ("50%", Rational(1, 2)), ("2^{-1}", Rational(1, 2)), ("2**-1", Rational(1, 2)), ("3/6", Rational(3, 6))],
    [(r"\sqrt{2}", sqrt(2)), ("sqrt(2)", sqrt(2)), ("√2", sqrt(2)), ("2^(1/2)", 2 ** Rational(1, 2)),
     (r"\frac{2}{\sqrt{2}}", 2 / sqrt(2)), ("2/sqrt(2)", 2 / sqrt(2))],
    [(r"\frac{\pi}{4}", pi / 4), ("pi/4", pi / 4), ("π/4", pi / 4), (r"0.25\pi", pi / 4)],
    [(r"\ln 2", log(2)), ("ln(2)", log(2)), ("log(2)", log(2)), (r"-\ln\frac{1}{2}", -log(Rational(1, 2)))],
    [("e^{-1}", exp(-1)), ("1/e", 1 / E), ("exp(-1)", exp(-1)), (r"\frac{1}{e}", 1 / E)],
    [("3 + 4*2", sympy.Integer(11)), ("11", sympy.Integer(11)), ("11.0", Rational(11)), ("22/2", Rational(22, 2)),
     (r"\frac{33}{3}", Rational(33, 3))],
    [("-3/4", Rational(-3, 4)), ("-0.75", Rational(-3, 4)), (r"-\frac{3}{4}", Rational(-3, 4)), ("−0.75", Rational(-3, 4))],
    [(r"\frac{2}{3}", Rational(2, 3)), ("2/3", Rational(2, 3)), ("4/6", Rational(4, 6)), (r"1 - \frac13", 1 - Rational(1, 3))],
    [(r"\cos(\pi/3) + 1", cos(pi / 3) + 1), ("3/2", Rational(3, 2)), ("1.5", Rational(3, 2)), ("1 + 1/2", Rational(3, 2))],
    [("1024", sympy.Integer(1024)), ("2^{10}", sympy.Integer(2) ** 10), ("2**10", sympy.Integer(2) ** 10),
     (r"4 \cdot 256", sympy.Integer(4) * 256), ("1.024e3", Rational(1024)), (r"1.024 \times 10^3", Rational(1024))],
    [("1/3", Rational(1, 3)), (r"\frac{1}{3}", Rational(1, 3)), ("3^{-1}", Rational(1, 3))],
    [(r"1+\sqrt{3}", 1 + sqrt(3)), ("sqrt(3) + 1", sqrt(3) + 1), (r"\frac{2}{\sqrt{3}-1}", 2 / (sqrt(3) - 1))],
    [("0.1", Rational(1, 10)), ("10^{-1}", Rational(1, 10)), ("1e-1", Rational(1, 10)), ("1/10", Rational(1, 10))],
    [("0.125", Rational(1, 8)), ("1/8", Rational(1, 8)), ("2^{-3}", Rational(1, 8)), (r"(1/2)^3", Rational(1, 8))],
    [("-2", sympy.Integer(-2)), ("1 - 3", sympy.Integer(-2)), (r"-\sqrt{4}", -sqrt(4)), ("-2.0", sympy.Integer(-2))],
    [(r"\sin(\pi/6)\cdot 3", sin(pi / 6) * 3), ("3/2", Rational(3, 2)), ("1.50", Rational(3, 2))],
]
SETS = [
    [("{1, 2, 3}", {1, 2, 3}), ("{3, 1, 2}", {1, 2, 3}), (r"\{1,2,3\}", {1, 2, 3}), ("{2/2, 2, 6/2}", {1, 2, 3})],
    [("{1, 2}", {1, 2}), ("{2, 1}", {1, 2}), (r"$\{2, 1\}$", {1, 2})],
    [("{-1, 1}", {-1, 1}), (r"\{1, -1\}", {-1, 1})],
    [("{1/2, 2}", {Rational(1, 2), 2}), ("{2, 0.5}", {2, Rational(1, 2)})],
]
INTERVALS = [
    [("[0, 1)", sympy.Interval.Ropen(0, 1)), ("0 <= x < 1", sympy.Interval.Ropen(0, 1)),
     (r"[0, 1)", sympy.Interval.Ropen(0, 1))],
    [("[0, 1]", sympy.Interval(0, 1)), (r"0 \le x \le 1", sympy.Interval(0, 1))],
    [("(0, 1)", sympy.Interval.open(0, 1)), ("0 < x < 1", sympy.Interval.open(0, 1))],
    [("(-inf, 2)", sympy.Interval.open(-sympy.oo, 2)), (r"(-\infty, 2)", sympy.Interval.open(-sympy.oo, 2)),
     ("x < 2", sympy.Interval.open(-sympy.oo, 2))],
]
COMPLEX = [
    [("3+4i", 3 + 4 * I), ("3 + 4j", 3 + 4 * I), ("4i + 3", 3 + 4 * I)],
    [("-i", -I), ("0 - i", -I)],
    [("3-4i", 3 - 4 * I), ("3 - 4 i", 3 - 4 * I)],
    [("1/2 + i/2", Rational(1, 2) + I / 2), ("0.5+0.5i", Rational(1, 2) + I / 2)],
]


def same(a, b):
    if isinstance(a, set):
        return a == b
    if isinstance(a, sympy.Set):
        return a == b
    return sympy.simplify(a - b) == 0


def equivalence_rows(grader, groups, extra, of_other_groups):
    for group in groups:
        for (key, of_key), (answer, of_answer) in itertools.product(group, group):
            yield grader, {"key": key, "response": answer, **extra}, same(of_key, of_answer)
        others = [text for other in groups if other is not group for text in other]
        for index, (key, of_key) in enumerate(group):
            for place in range(of_other_groups):
                answer, of_answer = others[(7 * index + 5 * place) % len(others)]
                yield grader, {"key": key, "response": answer, **extra}, same(of_key, of_answer)


def rows():
    source = random.Random(11)
    yield from rule_rows(source)
    yield from no_number_rows()
    yield from equivalence_rows("equivalence: number", NUMBERS, {"rule": {"rel": "1e-9"}}, 4)
    yield from equivalence_rows("equivalence: set", SETS, {"type": "set"}, 4)
    yield from equivalence_rows("equivalence: interval", INTERVALS, {"type": "interval"}, 4)
    yield from equivalence_rows("equivalence: complex", COMPLEX, {"type": "complex"}, 4)


def with_numbers(line):
    """The rule's parameters as JSON numbers."""
    if "rule" not in line:
        return line
    words = {"prairielearn", "numpy", "moodle", "canvas", "webwork", "stack", "numbas", "qti", "cs231n"}
    rule = {name: value if name in words or isinstance(value, int) else float(value) for name, value in line["rule"].items()}
    return {**line, "rule": rule}


for number, (grader, line, right) in enumerate(rows(), 1):
    line = {"id": number, **with_numbers(line)}
    print(json.dumps({"grader": grader, "line": line, "right": bool(right)}, ensure_ascii=False, separators=(",", ":")))

#!/usr/bin/env python3
"""Checks the notation corpus and prints what is in it.

Every line has a meaning of the form that its file asks for, no text stands twice with two meanings in one section, and
every value that a formula gives is the value of that formula, recomputed here with SymPy. Below, FORMULAS gives such
lines again with ={formula} for an exact number, .{formula} for one written as a decimal, and ~{formula} for an
irrational one to 18 significant digits: written by hand from what the text says, never taken from a reader.
A line whose meaning has a `~` must stand there.

usage: values.py      (needs python3-sympy; exit status 1 when something does not agree)
"""
import ast
import collections
import decimal
import pathlib
import re
import sys

import sympy

FOLDER = pathlib.Path(__file__).parent
FILES = ["number", "integer", "rational", "complex", "quantity", "size", "vector", "matrix", "tensor", "record", "tuple",
         "set", "list", "interval", "inequality", "equation", "formula", "complexity", "choice", "choices",
         "true_false", "text_keys"]

FORMULAS = r"""
number.txt
9 ÷ 4 -> ={Rational(9,4)}
10⁻³ -> ={10**Integer(-3)}
2½ -> ={2+Rational(1,2)}
3 ¼ -> ={3+Rational(1,4)}
2 1/2 -> ={2+Rational(1,2)}
-2 1/2 -> ={-(2+Rational(1,2))}
2 \tfrac{3}{4} -> ={2+Rational(3,4)}
1 3/4 -> ={1+Rational(3,4)}
1/2/3 -> ={Rational(1,2)/3}
(1/2)/3 -> ={Rational(1,2)/3}
1/(2/3) -> ={1/Rational(2,3)}
\frac{1/2}{3} -> ={Rational(1,2)/3}
\frac{\frac12}{\frac13} -> ={Rational(1,2)/Rational(1,3)}
0.\overline{3} -> ={Rational(3,9)}
0.(3) -> ={Rational(3,9)}
0.1(6) -> ={Rational(1,10)+Rational(6,90)}
0.\overline{142857} -> ={Rational(142857,999999)}
1.2\overline{7} -> ={Rational(12,10)+Rational(7,90)}
0.\bar{6} -> ={Rational(6,9)}
2.(45) -> ={2+Rational(45,99)}
-0.(9) -> ={-Rational(9,9)}
0.75*0.03 -> ={Rational(75,100)*Rational(3,100)}
3/4 * 2/5 -> ={Rational(3,4)*2/5}
(3+4)/2 -> ={Rational(3+4,2)}
2*3 + 4*5 -> ={Integer(2*3+4*5)}
28*28 -> ={Integer(28*28)}
28·28·1 + 10 -> ={Integer(28*28*1+10)}
1 - 0.25 -> ={1-Rational(25,100)}
2^10 -> ={Integer(2)**10}
2^{-3} -> ={Integer(2)**-3}
-2^2 -> ={-Integer(2)**2}
(-2)^2 -> ={Integer(-2)**2}
2^3^2 -> ={Integer(2)**(Integer(3)**2)}
5! -> ={factorial(5)}
\frac{6!}{4!} -> ={factorial(6)/factorial(4)}
3!\cdot 2 -> ={factorial(3)*2}
\sqrt[3]{8} -> ={Integer(8)**Rational(1,3)}
\sqrt{0.25} -> ={sqrt(Rational(1,4))}
\sqrt{\frac{1}{9}} -> ={sqrt(Rational(1,9))}
\log_2 8 -> ={log(8,2)}
\log_{10} 1000 -> ={log(1000,10)}
np.log2(32) -> ={log(32,2)}
sin(pi/6) -> ={sin(pi/6)}
\cos(\pi) -> ={cos(pi)}
\lceil 13/4 \rceil -> ={ceiling(Rational(13,4))}
\sqrt{1-0.6^2} -> ={sqrt(1-Rational(6,10)**2)}
(28-5+2*2)/1+1 -> ={Rational(28-5+2*2,1)+1}
\frac{32-3+2\cdot1}{2}+1 -> ={Rational(32-3+2*1,2)+1}
\left\lfloor\frac{32-3+2\cdot1}{2}\right\rfloor+1 -> ={floor(Rational(32-3+2*1,2))+1}
2(3+4) -> ={Integer(2*(3+4))}
3\,(4+1) -> ={Integer(3*(4+1))}
{2}^{8} -> ={Integer(2)**8}
1+1/2+1/4 -> ={1+Rational(1,2)+Rational(1,4)}
10^3 - 1 -> ={Integer(10)**3-1}
2⁵ -> ={Integer(2)**5}
x = 0.5 = 1/2 -> ={Rational(5,10)}
7 1/2 -> ={7+Rational(1,2)}
7.(3) -> ={7+Rational(3,9)}
7.\overline{3} -> ={7+Rational(3,9)}
√2 -> ~{sqrt(2)}
3√2 -> ~{3*sqrt(2)}
½√3 -> ~{sqrt(3)/2}
2π -> ~{2*pi}
π/4 -> ~{pi/4}
𝜋 -> ~{pi}
π² -> ~{pi**2}
0.75\cdot 0.03 -> ={Rational(75,100)*Rational(3,100)}
\frac{1}{\sqrt 2} -> ~{1/sqrt(2)}
\frac{1}{\sqrt{2}} -> ~{1/sqrt(2)}
1/sqrt(2) -> ~{1/sqrt(2)}
1/√2 -> ~{1/sqrt(2)}
\frac{\sqrt2}{2} -> ~{sqrt(2)/2}
\sqrt{2}/2 -> ~{sqrt(2)/2}
sqrt(2)/2 -> ~{sqrt(2)/2}
np.sqrt(2)/2 -> ~{sqrt(2)/2}
math.sqrt(3) -> ~{sqrt(3)}
2^{0.5} -> ~{sqrt(2)}
2**0.5 -> ~{sqrt(2)}
2^(1/2) -> ~{sqrt(2)}
2^{-1/2} -> ~{1/sqrt(2)}
\sqrt2 -> ~{sqrt(2)}
\sqrt[3]{5} -> ~{5**Rational(1,3)}
40\pi -> ~{40*pi}
40*pi -> ~{40*pi}
40 * np.pi -> ~{40*pi}
40 π -> ~{40*pi}
\frac{\pi}{6} -> ~{pi/6}
e^{-1/2} -> ~{exp(-Rational(1,2))}
e^-1 -> ~{exp(-1)}
e^(-2) -> ~{exp(-2)}
exp(-1) -> ~{exp(-1)}
\exp(-0.5) -> ~{exp(-Rational(1,2))}
\mathrm{e}^{-2} -> ~{exp(-2)}
np.exp(1) -> ~{exp(1)}
1 - e^{-1} -> ~{1-exp(-1)}
\frac{1}{1+e^{-2}} -> ~{1/(1+exp(-2))}
1/(1+exp(-2)) -> ~{1/(1+exp(-2))}
\frac{e}{e+1} -> ~{E/(E+1)}
\ln 3 -> ~{log(3)}
\ln(3) -> ~{log(3)}
ln 3 -> ~{log(3)}
ln(3)/2 -> ~{log(3)/2}
-\ln 0.7 -> ~{-log(Rational(7,10))}
-\ln\left(\frac{1}{4}\right) -> ~{log(4)}
log_2(10) -> ~{log(10)/log(2)}
\ln 2 + \ln 3 -> ~{log(6)}
2\ln 2 -> ~{2*log(2)}
cos(1) -> ~{cos(1)}
tanh(1) -> ~{tanh(1)}
\tanh(0.5) -> ~{tanh(Rational(1,2))}
\frac{3}{4}\sqrt{2} -> ~{3*sqrt(2)/4}
\frac{1}{2}\left(1+\sqrt5\right) -> ~{(1+sqrt(5))/2}
(1+√5)/2 -> ~{(1+sqrt(5))/2}
1.5\sqrt{3} -> ~{3*sqrt(3)/2}
\frac{2}{\sqrt{\pi}} -> ~{2/sqrt(pi)}
\frac{1}{\sqrt{2\pi}} -> ~{1/sqrt(2*pi)}
\operatorname{ln} 3 -> ~{log(3)}
7π -> ~{7*pi}
7\pi -> ~{7*pi}
√7 -> ~{sqrt(7)}
\sqrt7 -> ~{sqrt(7)}
sqrt(7) -> ~{sqrt(7)}
√(7) -> ~{sqrt(7)}
7√2 -> ~{7*sqrt(2)}
7\sqrt{2} -> ~{7*sqrt(2)}
∛7 -> ~{7**Rational(1,3)}
ln 7 -> ~{log(7)}
\ln 7 -> ~{log(7)}
e^7 -> ~{exp(7)}
e^{-7} -> ~{exp(-7)}
exp(-7) -> ~{exp(-7)}
\tanh 7 -> ~{tanh(7)}
sin 7 -> ~{sin(7)}
Final answer: $\boxed{\dfrac{\sqrt{2}}{2}}$ -> ~{sqrt(2)/2}
&radic;2 -> ~{sqrt(2)}
&pi; -> ~{pi}
pi/4 -> ~{pi/4}
sqrt2 -> ~{sqrt(2)}
1/sqrt2 -> ~{1/sqrt(2)}
integer.txt
7! -> ={factorial(7)}
2^{20} -> ={Integer(2)**20}
2^20 - 1 -> ={Integer(2)**20-1}
params = 784*10 + 10 -> ={Integer(784*10+10)}
784 · 10 + 10 = 7850 -> ={Integer(784*10+10)}
(3·3·64+1)·128 -> ={Integer((3*3*64+1)*128)}
(3*3*3 + 1) * 64 = 1792 -> ={Integer((3*3*3+1)*64)}
5 × 5 × 3 × 6 + 6 -> ={Integer(5*5*3*6+6)}
\frac{36}{9} -> ={Rational(36,9)}
\lfloor 27/2 \rfloor -> ={floor(Rational(27,2))}
27 // 2 -> ={Integer(27//2)}
⌈27/2⌉ -> ={ceiling(Rational(27,2))}
ceil(13.2) -> ={ceiling(Rational(132,10))}
\left\lceil \frac{13}{2} \right\rceil = 7 -> ={ceiling(Rational(13,2))}
rational.txt
3*1/7 -> ={Rational(3*1,7)}
3 \cdot 7^{-1} -> ={3*Integer(7)**-1}
1 - 4/7 -> ={1-Rational(4,7)}
6/14 -> ={Rational(6,14)}
5⅗ -> ={5+Rational(3,5)}
5 3/5 -> ={5+Rational(3,5)}
-5 3/5 -> ={-(5+Rational(3,5))}
9/3 -> ={Rational(9,3)}
2^{-10} -> ={Integer(2)**-10}
(1/2)^10 -> ={Rational(1,2)**10}
(2/3)^2 -> ={Rational(2,3)**2}
\frac{2}{3}^2 -> ={Rational(2**2,3)} | ={Rational(2,3)**2}
\frac{1}{2}\cdot\frac{3}{4} -> ={Rational(1,2)*Rational(3,4)}
1/2 * 3/4 -> ={Rational(1,2)*3/4}
1/2 + 1/3 -> ={Rational(1,2)+Rational(1,3)}
\frac{\frac{1}{2}}{3} -> ={Rational(1,2)/3}
\frac{1}{\frac{2}{3}} -> ={1/Rational(2,3)}
1/(1+1/2) -> ={1/(1+Rational(1,2))}
\cfrac{1}{1+\cfrac{1}{2}} -> ={1/(1+Rational(1,2))}
\frac{1+2}{3+4} -> ={Rational(1+2,3+4)}
1+2/3+4 -> ={1+Rational(2,3)+4}
0.\overline{36} -> ={Rational(36,99)}
0.(36) -> ={Rational(36,99)}
0.5\overline{3} -> ={Rational(5,10)+Rational(3,90)}
4:6 -> ={Rational(4,6)}
100/3 % -> ={Rational(100,3)/100}
33 1/3 % -> ={(33+Rational(1,3))/100}
\binom{4}{2}/2^4 -> ={binomial(4,2)/Integer(2)**4}
\frac{3!}{4!} -> ={factorial(3)/factorial(4)}
\frac{12345678901234567890}{3} -> ={Integer(12345678901234567890)/3}
complex.txt
\frac{1+3i}{2} -> ={Rational(1,2)}+={Rational(3,2)}i
2(1+i) -> ={Integer(2*1)}+={Integer(2*1)}i
\sqrt{2}+i -> ~{sqrt(2)}+1i
1 + i√3 -> 1+~{sqrt(3)}i
1+i\sqrt{3} -> 1+~{sqrt(3)}i
1+\sqrt{3}i -> 1+~{sqrt(3)}i
\frac{1}{2}+\frac{\sqrt3}{2}i -> 1/2+~{sqrt(3)/2}i
quantity.txt
2^30 bytes -> ={Integer(2)**30} B
4 * 25 MB -> ={Integer(4*25)} MB
5! MB -> ={factorial(5)} MB
5 MiB -> 5 MB
5 MiB -> .{5*2**20/Integer(10)**6} MB
1024 KiB -> .{1024*2**10/Integer(10)**6} MB
1 GiB -> ={Integer(1024)} MB
1 GiB -> .{2**30/Integer(10)**6} MB
40 Mbit -> ={Integer(40)/8} MB
40,000,000 bits -> ={Integer(40000000)/8/10**6} MB
5000 KB -> ={Integer(5000)*10**3/10**6} MB
5120 KB -> ={Integer(5120)*1024/1024**2} MB
5242880 bytes -> ={Integer(5242880)/1024**2} MB
0.5 GB -> 0.5 GB
0.5 GB -> ={Rational(1,2)*1024} MB
1 min 30 s -> ={Integer(60+30)} s
1 h 30 min -> ={Integer(3600+30*60)} s
1.5 hours -> ={Rational(3,2)*3600} s
1 day -> ={Integer(24*60*60)} s
3e9 ns -> ={Integer(3*10**9)/10**9} s
1.2e11 FLOP -> ={Integer(12*10**10)/10**9} GFLOP
120 000 MFLOP -> ={Integer(120000)/10**3} GFLOP
0.06 GMAC -> ={Rational(6,100)*1000} MMAC
7200 Gbit/s -> ={Integer(7200)/8} GB/s
7.2 Tbit/s -> ={Rational(72,10)*1000/8} GB/s
54 TB/min -> ={Integer(54)*1000/60} GB/s
900 MB/ms -> ={Integer(900)*10**6*10**3/10**9} GB/s
\sqrt{2} s -> ~{sqrt(2)} s
size.txt
(32+2-5+1) x 28 x 6 -> ={Integer(32+2-5+1)}x28x6
2^5 x 2^5 x 3 -> ={Integer(2)**5}x={Integer(2)**5}x3
vector.txt
[1 1/2, 2 1/2] -> [={1+Rational(1,2)}, ={2+Rational(1,2)}]
[5!, 3] -> [={factorial(5)}, 3]
[-2^2, (-2)^2] -> [={-Integer(2)**2}, ={Integer(-2)**2}]
[2^3, 10**-2] -> [={Integer(2)**3}, ={Integer(10)**-2}]
(\frac{1}{\sqrt2}, -\frac{1}{\sqrt2}) -> [~{1/sqrt(2)}, ~{-1/sqrt(2)}]
[1/sqrt(2), -1/sqrt(2)] -> [~{1/sqrt(2)}, ~{-1/sqrt(2)}]
[1/√2; 1/√2] -> [~{1/sqrt(2)}, ~{1/sqrt(2)}]
[e^{-1}, 1-e^{-1}] -> [~{exp(-1)}, ~{1-exp(-1)}]
[π, 2π] -> [~{pi}, ~{2*pi}]
[ln 2, 0] -> [~{log(2)}, 0]
matrix.txt
\begin{bmatrix} \frac{1}{\sqrt{2}} & -\frac{1}{\sqrt{2}} \\ \frac{1}{\sqrt{2}} & \frac{1}{\sqrt{2}} \end{bmatrix} -> [[~{1/sqrt(2)}, ~{-1/sqrt(2)}], [~{1/sqrt(2)}, ~{1/sqrt(2)}]]
[[e^{-1}, 0], [0, e^{-2}]] -> [[~{exp(-1)}, 0], [0, ~{exp(-2)}]]
[[cos(1), -sin(1)], [sin(1), cos(1)]] -> [[~{cos(1)}, ~{-sin(1)}], [~{sin(1)}, ~{cos(1)}]]
record.txt
a = \sqrt2, b = \pi -> a = ~{sqrt(2)}; b = ~{pi}
tuple.txt
(\frac12, \sqrt{3}) -> (1/2, ~{sqrt(3)})
(\pi, 0) -> (~{pi}, 0)
set.txt
\{\frac12, \sqrt2\} -> {1/2, ~{sqrt(2)}}
\{-\sqrt3, \sqrt3\} -> {~{-sqrt(3)}, ~{sqrt(3)}}
{π, e} -> {~{pi}, ~{E}}
list.txt
x = 1 ± 3 -> [={Integer(1+3)}, ={Integer(1-3)}]
x = \pm\sqrt2 -> [~{sqrt(2)}, ~{-sqrt(2)}]
\sqrt2, -\sqrt2 -> [~{sqrt(2)}, ~{-sqrt(2)}]
interval.txt
(0, \sqrt2) -> (0, ~{sqrt(2)})
[0, 2π) -> [0, ~{2*pi})
[0, 2\pi) -> [0, ~{2*pi})
[-1/√2, 1/√2] -> [~{-1/sqrt(2)}, ~{1/sqrt(2)}]
(0, e] -> (0, ~{E}]
text_keys.txt
1/sqrt(2) -> ~{1/sqrt(2)}
\frac{1}{\sqrt{2}} -> ~{1/sqrt(2)}
sqrt(2)/2 -> ~{sqrt(2)/2}
40*pi -> ~{40*pi}
40\pi -> ~{40*pi}
exp(-1/2) -> ~{exp(-Rational(1,2))}
e^{-1/2} -> ~{exp(-Rational(1,2))}
ln(3) -> ~{log(3)}
2^{0.5} -> ~{sqrt(2)}
"""


class Line(collections.namedtuple("Line", "file number section directives text meaning")):
    """One response: `directives` is a dict such as {"shape": "2x3"}, `text` has its line ends and tabs."""

    @property
    def is_trap(self):
        return self.section.startswith("Traps") or self.meaning.startswith(("review", "refused"))


def read(name):
    """The lines of one file."""
    lines, section, directives = [], "", {}
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("## "):
            section, directives = line[3:], {}
        elif line.startswith("#: "):
            word, _, rest = line[3:].partition(" ")
            directives[word] = rest
        elif line.startswith("# ") or not line:
            continue
        else:
            text, arrow, meaning = line.rpartition(" -> ")
            if not arrow:
                raise SystemExit(f"{name}:{number}: no ' -> '")
            lines.append(Line(name, number, section, dict(directives), text, meaning))
    return lines


def eighteen_digits(value):
    """An irrational number to 18 significant digits, halves up; it is worked out to 60 first."""
    number = decimal.Decimal(str(sympy.N(value, 60)))
    last_place = number.adjusted() - 17
    return "~" + str(number.quantize(decimal.Decimal(1).scaleb(last_place), decimal.ROUND_HALF_UP))


def expand(template):
    """A meaning with formulas, with their values put in."""
    def value(match):
        result = sympy.sympify(sympy.simplify(eval(match.group(2), vars(sympy).copy())))
        if match.group(1) == "~":
            assert not result.is_rational, template
            return eighteen_digits(result)
        assert result.is_Rational, template
        return str(result) if match.group(1) == "=" else str(decimal.Decimal(result.p) / decimal.Decimal(result.q))
    return re.sub(r"([~=.])\{([^{}]*)\}", value, template)


def formulas():
    """{(file, text): [template]}."""
    result, file = collections.defaultdict(list), None
    for line in FORMULAS.strip().split("\n"):
        if line.endswith(".txt"):
            file = line
        else:
            text, _, template = line.rpartition(" -> ")
            result[file, text].append(template)
    return result


# The forms of a meaning.

REAL = r"(?:-?\d+/\d+|-?inf|nan|~-?\d+\.\d+|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)"
CELL = rf"(?:{REAL}|[?_])"
ENDS = rf"[\[(]{REAL}, {REAL}[\])]"
UNIT = r"[A-Za-z]+(?:/[a-z]+)?"


def full(pattern):
    return lambda meaning, line: re.fullmatch(pattern, meaning) is not None


def nested(depth):
    pattern = rf"\[(?:{CELL}(?:, {CELL})*)?\]"
    for _ in range(depth - 1):
        pattern = rf"\[{pattern}(?:, {pattern})*\]"
    return pattern


def shaped(meaning, line):
    """Nested lists of the declared shape, where every cell is a number, ? or _."""
    shape = [int(size) for size in line.directives["shape"].split("x")]
    if not re.fullmatch(nested(len(shape)), meaning):
        return False
    cells = ast.literal_eval(re.sub(CELL, "0", meaning))
    def fits(value, sizes):
        return value == 0 if not sizes else len(value) == sizes[0] and all(fits(v, sizes[1:]) for v in value)
    return fits(cells, shape)


FUNCTIONS = {"sqrt", "exp", "log", "sin", "cos", "tanh", "abs", "floor", "ceil", "factorial", "max", "min", "O", "Theta",
             "Omega"}


def expression(text, line):
    """Plain text of the step language: every product written, every name declared (where names are declared)."""
    try:
        tree = ast.parse(re.sub(r"\blambda\b", "lambda_", text), mode="eval")
    except SyntaxError:
        return False
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)}
    declared = {name.strip() for name in line.directives.get("names", "").split(",")}
    free = {name.rstrip("_") for name in names - called - {"pi"}}
    return called - FUNCTIONS <= declared and ("names" not in line.directives or free <= declared)


def equation(meaning, line):
    sides = meaning.split(" = ")
    return len(sides) == 2 and all(expression(side, line) for side in sides)


def inequality(meaning, line):
    return re.search(r" (<=|<|>=|>) ", meaning) is not None and expression(meaning, line)


def complexity(meaning, line):
    return re.fullmatch(r"(O|Theta|Omega)\(.*\)", meaning) is not None and expression(meaning, line)


def record(meaning, line):
    declared = [name.strip() for name in line.directives["names"].split(",")]
    found = []
    for part in meaning.split("; "):
        name, _, value = part.partition(" = ")
        if not re.fullmatch(CELL, value):
            return False
        found.append(name)
    return found == [name for name in declared if name in found] and found != []


def options(meaning, line):
    declared = line.directives["options"].split(", ")
    chosen = meaning.split(" ")
    return chosen == [option for option in declared if option in chosen]


COMPLEX = rf"{REAL}(?:[+-](?:\d+/\d+|~?\d+\.?\d*(?:e-?\d+)?)i)?"
MEMBERS = rf"(?:{CELL}(?:, {CELL})*)?"
SIZE = r"\d+(?:x\d+)*"
INTERVALS = rf"(?:\{{\}}|{ENDS}(?: u {ENDS})*)"
TEXT_FORMS = [full(REAL), full(COMPLEX), full(nested(1)), full(nested(2)), full(nested(3)), full(rf"\{{{MEMBERS}\}}"),
              full(INTERVALS), full(rf"{REAL} {UNIT}"), full(SIZE), full("true|false"), complexity, equation, inequality,
              expression]
FORM = {
    "number": full(REAL), "integer": full(REAL), "rational": full(REAL), "complex": full(COMPLEX),
    "quantity": full(rf"{REAL} {UNIT}"), "size": full(SIZE), "vector": shaped, "matrix": shaped, "tensor": shaped,
    "record": record, "tuple": full(rf"\({CELL}(?:, {CELL})*\)"), "set": full(rf"\{{{MEMBERS}\}}"),
    "list": full(nested(1)), "interval": full(INTERVALS), "inequality": inequality, "equation": equation,
    "formula": expression, "complexity": complexity,
    "choice": lambda meaning, line: " " not in meaning and options(meaning, line), "choices": options,
    "true_false": full("true|false"),
    "text_keys": lambda meaning, line: any(form(meaning, line) for form in TEXT_FORMS),
}


def well_formed(line):
    stem = line.file[:-4]
    if re.fullmatch(r"refused: .+" if stem == "text_keys" else r"review(: .+)?", line.meaning):
        return True
    readings = line.meaning.split(" | ")
    return len(set(readings)) == len(readings) and all(FORM[stem](reading, line) for reading in readings)


def main():
    table, failures, total, traps = formulas(), [], 0, 0
    unused = set(table)
    for stem in FILES:
        lines, seen = read(stem + ".txt"), {}
        for line in lines:
            where = f"{line.file}:{line.number}: {line.text} -> {line.meaning}"
            if not well_formed(line):
                failures.append(f"{where}: not a meaning of its type")
            declared = tuple(sorted(line.directives.items()))
            if seen.setdefault((declared, line.text), line.meaning) != line.meaning:
                failures.append(f"{where}: stands twice with two meanings")
            templates = table.get((line.file, line.text), [])
            unused.discard((line.file, line.text))
            if "~" in line.meaning and not templates:
                failures.append(f"{where}: no formula for it")
            if templates and line.meaning not in map(expand, templates):
                failures.append(f"{where}: its formula gives {' or '.join(map(expand, templates))}")
        count, count_traps = len(lines), sum(line.is_trap for line in lines)
        two = sum(" | " in line.meaning for line in lines)
        total, traps = total + count, traps + count_traps
        print(f"{stem:<12}{count:>6} lines {count_traps:>5} traps {100 * count_traps / count:>4.0f}% {two:>4} of two readings")
    print(f"{'all':<12}{total:>6} lines {traps:>5} traps {100 * traps / total:>4.0f}%")
    print(f"{len(table)} lines checked by formula")
    failures += [f"{file}: no such line: {text}" for file, text in sorted(unused)]
    print("\n".join(failures), end="\n" if failures else "")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

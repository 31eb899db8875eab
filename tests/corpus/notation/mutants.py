#!/usr/bin/env python3
"""Makes mutants of the plain right lines of the corpus: a token inserted, deleted, replaced, negated or struck out.

Each is labelled by the rule that made it: `same` when the text still means the key (a filler, a space, a zero after the
last decimal, the cells of a set in another order), `other` when it does not (another value, or nothing that a person
would take for an answer). No reader is asked. A rule that is not certain of a text makes nothing of it: a last decimal
that goes away may be rounding, a zero that is doubled is still a zero, 2! is 2.

usage: mutants.py > mutants.txt      (fixed seed: the same corpus gives the same mutants; exit status 1 when a label
contradicts a line of the corpus)
"""
import random
import re
import sys
from fractions import Fraction

import values

SEED = 20261126
INTEGER = r"-?(?:0|[1-9]\d*)"
DECIMAL = rf"{INTEGER}(?:\.\d+)?"
PLAIN = rf"(?:{DECIMAL}|-?[1-9]\d*/[1-9]\d*)"

FILLERS = ["so {}", "Answer: {}", "The answer is {}.", "we get {}", "Hence {}", "∴ {}", "Final answer: {}", "{}⏎", "⏎{}",
           "  {}", "{}  "]
STYLES = ["**{}**", "`{}`", "${}$", "\\boxed{{{}}}", "$\\boxed{{{}}}$", "$$ {} $$", "\\({}\\)"]
TEXT_STYLES = ["**{}**", "`{}`", "\\boxed{{\\text{{{}}}}}", "*{}*", "__{}__"]
NEGATIONS = ["not {}", "Not {}.", "it is not {}", "it isn't {}", "{} is wrong", "{} is not the answer", "{} (wrong)",
             "everything except {}", "anything but {}", "the answer is not {}", "{} ✗", "❌ {}", "never {}"]
STRIKES = ["~~{}~~", "\\sout{{{}}}", "\\cancel{{{}}}", "<s>{}</s>", "<del>{}</del>", "{} (scratch that)"]
DOUBTS = ["{}?", "{} ???", "maybe {}?", "is it {}?", "{} or something else", "{} if b > 0", "{}...", "{} (see below)",
          "{}, I guess?", "if {}"]


class Maker:
    """Collects the mutants of one line."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.made = {}

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def add(self, label, text):
        text = text.replace("\n", "⏎")
        if " -> " not in text and not text.startswith("#"):
            previous = self.made.setdefault(text, label)
            assert previous == label, text

    def wrap(self, label, forms, text, count=None):
        forms = list(forms)
        while forms and (count is None or count > 0):
            form = self.pick(forms)
            forms.remove(form)
            self.add(label, form.format(text))
            count = None if count is None else count - 1


def value_of(number):
    return Fraction(number)


def other_number(maker, number):
    """A number of the same look that differs by at least one unit of the last digit."""
    while True:
        digits = [place for place, sign in enumerate(number) if sign.isdigit()]
        place = maker.pick(digits)
        changed = number[:place] + str(int(maker.random.random() * 10)) + number[place + 1:]
        if re.fullmatch(PLAIN, changed) and value_of(changed) != value_of(number):
            return changed


def longer_zero(number):
    """The number with one zero more after the last decimal; nothing for a fraction."""
    if "/" in number:
        return None
    return number + "0" if "." in number else number + ".0"


def opposite(number):
    return number[1:] if number.startswith("-") else "-" + number


def common(maker, text, styles):
    """What can be done to the text of any answer."""
    maker.wrap("same", FILLERS, text, 3)
    maker.wrap("same", styles, text, 2)
    maker.wrap("other", NEGATIONS, text, 4)
    maker.wrap("other", STRIKES, text, 3)
    maker.wrap("other", DOUBTS, text, 3)


def number(maker, text, line):
    value = value_of(text)
    common(maker, text, STYLES)
    maker.wrap("same", ["x = {}", "{} = x", "x = {}.", "x: {}", "({})", "≈ {}", "x ≈ {}"], text, 3)
    if longer_zero(text):
        maker.add("same", longer_zero(text))
    if text.startswith("-"):
        maker.add("same", "−" + text[1:])
        maker.add("same", "–" + text[1:])
    elif value != 0:
        maker.add("same", "+" + text)
    maker.wrap("other", ["x ≠ {}", "x != {}", "x >= {}", "x < {}", "> {}", "≤ {}", "x ∈ {{{}, 1000}}", "at least {}",
                         "at most {}", "x \\neq {}", "x \\le {}"], text, 4)
    maker.wrap("other", ["x + 1 = {}", "1/x = {}", "ln x = {}", "x = {}, y = 1000", "x = {} = 1000"], text, 2)
    maker.wrap("other", ["{} or 1000", "{} ± 1", "{} 🙂", "{} \\foo", "({}", "{})", "[{}", "{}]", "{} → 1000", "{}; 1000",
                         "{} and 1000", "{}, no: 1000", "between {} and 1000", "{} /", "{} *", "{} ^", "\\frac{{{}}}",
                         "\\frac{{{}}}{{}}", "{}!!", "page {}", "Question {}"], text, 6)
    if value != 0:  # twice nothing is nothing
        maker.wrap("other", ["2x = {}", "x^2 = {}", "-x = {}", "x/3 = {}"], text, 2)
        maker.wrap("other", ["{} kg", "{} apples", "{}i", "{}x", "{}_2"], text, 2)
        maker.wrap("other", ["-({})", "({})*2", "({}) + 1", "2*({})", "({})π", "({})%", "({})e5 x"], text, 3)
    if value not in (0, 1, -1):
        maker.wrap("other", ["({})^2", "1/({})", "({})^{{-1}}"], text, 2)
    if re.fullmatch(INTEGER, text) and value > 2:
        maker.wrap("other", ["{}!", "√{}", "\\sqrt{{{}}}", "{}k", "{}%", "1/{}", "10^{}", "{}π"], text, 3)
    for _ in range(3):
        maker.add("other", other_number(maker, text))
    if value != 0:
        maker.add("other", opposite(text))
    if re.fullmatch(r"\d+", text) and value != 0:
        maker.add("other", text + maker.pick("123456789"))
        maker.add("other", maker.pick("123456789") + text)
    if re.fullmatch(r"-?\d\.\d{2,}", text) and text[-1] != "0":
        maker.add("other", text.replace(".", ""))
        maker.add("other", re.sub(r"(\d)\.(\d)", r"\1\2.", text) if value != 0 else text + "?")


NUMBER_TOKEN = re.compile(r"(?<![\w.\\/])-?\d+(?:\.\d+)?(?:/\d+)?(?![\w./]|\.\d)")


def number_tokens(text):
    return list(NUMBER_TOKEN.finditer(text))


def replaced(text, match, new):
    return text[:match.start()] + new + text[match.end():]


def cells(maker, text, ordered):
    """A list of numbers in one pair of brackets, nested or not."""
    tokens = number_tokens(text)
    for _ in range(3):
        token = maker.pick(tokens)
        changed = other_number(maker, token.group())
        if ordered or value_of(changed) not in [value_of(other.group()) for other in tokens]:
            maker.add("other", replaced(text, token, changed))
    token = maker.pick(tokens)
    if longer_zero(token.group()):
        maker.add("same", replaced(text, token, longer_zero(token.group())))
    token = maker.pick(tokens)
    if value_of(token.group()) != 0 and -value_of(token.group()) not in [value_of(other.group()) for other in tokens]:
        maker.add("other", replaced(text, token, opposite(token.group())))
    for form in ["~~{}~~", "{}?", "not {}", "{} or 1000", "±{}", "{}x", "> {}", "≠{}", "{}i", "\\cancel{{{}}}", "?", "{} ± 1"]:
        if maker.random.random() < 0.3:
            token = maker.pick(tokens)
            maker.add("other", replaced(text, token, form.format(token.group())))


def swap(maker, text, label):
    """Two cells of different value change places."""
    tokens = number_tokens(text)
    for _ in range(10):
        first, second = sorted((maker.pick(tokens), maker.pick(tokens)), key=lambda token: token.start())
        if value_of(first.group()) != value_of(second.group()):
            maker.add(label, replaced(replaced(text, second, first.group()), first, second.group()))
            return


def brackets(maker, text):
    """One bracket goes away, is doubled, or turns into one that does not fit."""
    maker.add("other", text[:-1])
    maker.add("other", text[1:])
    maker.add("other", text + text[-1])
    maker.add("other", text[0] + text)
    maker.add("other", text[:-1] + {"]": "}", ")": "}", "}": ")"}[text[-1]])


def arithmetic(maker, text):
    maker.wrap("other", ["2{}", "2*{}", "{0} + {0}", "{}/2", "{} x", "{} or [0, 0]", "{0} → {0}1", "{}!", "{} kg", "2x = {}",
                         "x + 1 = {}", "{} 🙂", "softmax({})"], text, 4)
    maker.add("other", "x ≠ " + text)
    maker.add("other", "2 " + text)


def spaces(maker, text):
    maker.add("same", text.replace(", ", " , "))
    maker.add("same", text.replace(", ", ",  "))


def vector(maker, text, line):
    common(maker, text, STYLES)
    cells(maker, text, True)
    swap(maker, text, "other")
    brackets(maker, text)
    arithmetic(maker, text)
    spaces(maker, text)
    maker.wrap("same", ["x = {}", "x := {}", "{} = x", "x = {}^T"], text, 2)
    inside = text[1:-1].split(", ")
    maker.add("other", text[0] + ", ".join(inside[:-1]) + text[-1])
    maker.add("other", text[0] + ", ".join(inside + ["1000"]) + text[-1])
    maker.add("other", text[0] + ", ".join(inside[:1] + ["..."] + inside[1:]) + text[-1])


def tuple_(maker, text, line):
    common(maker, text, STYLES)
    cells(maker, text, True)
    swap(maker, text, "other")
    brackets(maker, text)
    spaces(maker, text)
    maker.add("other", text[:-1] + ", 1000)")
    maker.add("other", text[:-1] + ", ...)")
    maker.add("other", "x ≠ " + text)
    maker.add("other", "f" + text)


def matrix(maker, text, line):
    common(maker, text, [style for style in STYLES if "{" not in text or "`" not in style])
    if text.startswith("[[["):
        cells(maker, text, True)
        swap(maker, text, "other")
        brackets(maker, text)
    elif text.startswith("["):
        cells(maker, text, True)
        swap(maker, text, "other")
        brackets(maker, text)
        arithmetic(maker, text)
        maker.add("same", "A = " + text)
        maker.add("other", "2A = " + text)
        maker.add("other", "A^{-1} = " + text)
        maker.add("other", text + "^{-1}")
        if "], [" in text:
            rows = text[2:-2].split("], [")
            maker.add("other", "[[" + "], [".join(rows[:-1] + [rows[-1] + ", 1000"]) + "]]")
            maker.add("other", "[[" + "], [".join(rows[:-1] + [rows[-1].rpartition(", ")[0]]) + "]]")
            maker.add("other", "[[" + "], [".join(rows + [rows[0]]) + "]]")
            maker.add("other", "[[" + "], [".join(rows[:1] + ["..."] + rows[1:]) + "]]")
            maker.add("same", "[[" + "],\n [".join(rows) + "]]")
            if rows[0] != rows[1]:
                maker.add("other", "[[" + "], [".join(rows[::-1]) + "]]")
    else:
        cells(maker, text, True)
        swap(maker, text, "other")
        maker.add("other", text[:text.index("\\end")])
        maker.add("other", text[text.index("}") + 1:])
        maker.add("other", text.replace("&", "", 1))
        maker.add("other", text.replace("\\\\", "", 1))
        maker.add("other", "2" + text)
        maker.add("other", "\\det" + text)
        maker.add("other", text + "^{-1}")
        maker.add("same", "A = " + text)
        maker.add("same", text.replace("\\\\", "\\\\[4pt]", 1))


def set_(maker, text, line):
    common(maker, text, ["**{}**", "`{}`"])
    spaces(maker, text)
    inside = text[1:-1].split(", ")
    if len(inside) > 1:
        cells(maker, text, False)
        swap(maker, text, "same")
        brackets(maker, text)
        maker.add("other", "{" + ", ".join(inside[:-1]) + "}")
        maker.add("other", "{" + ", ".join(inside[1:]) + "}")
        maker.add("same", "{" + ", ".join(inside + inside[:1]) + "}")
        maker.add("same", "\\{" + ", ".join(inside) + "\\}")
        maker.add("other", "{" + ", ".join(inside + ["..."]) + "}")
    maker.add("other", "{" + ", ".join([part for part in inside if part] + ["1000"]) + "}")
    for form in ["x ∉ ", "S ≠ ", "S ⊂ ", "ℝ \\ ", "max", "complement of "]:
        maker.add("other", form + text)
    maker.add("same", "S = " + text)
    maker.add("other", text + "^c")


def list_(maker, text, line):
    common(maker, text, STYLES)
    cells(maker, text, False)
    swap(maker, text, "same")
    brackets(maker, text)
    spaces(maker, text)
    inside = text[1:-1].split(", ")
    maker.add("other", text[0] + ", ".join(inside[1:]) + text[-1])
    maker.add("other", text[0] + ", ".join(inside + inside[:1]) + text[-1])
    maker.add("other", text[0] + ", ".join(inside + ["1000"]) + text[-1])
    maker.add("other", text[:-1] + ")")
    maker.add("same", "; ".join(inside))
    maker.add("same", "\n".join(inside))


def interval(maker, text, line):
    common(maker, text, [style for style in STYLES if "`" not in style])
    brackets(maker, text)
    for _ in range(3):
        token = maker.pick(number_tokens(text))
        maker.add("other", replaced(text, token, other_number(maker, token.group())))
    swap(maker, text, "other")
    maker.add("other", {"[": "(", "(": "["}[text[0]] + text[1:])
    maker.add("other", text[:-1] + {"]": ")", ")": "]"}[text[-1]])
    maker.add("same", "x ∈ " + text)
    maker.add("same", "x in " + text)
    maker.add("same", text.replace(", ", "; "))
    for form in ["x ∉ ", "x not in ", "2x ∈ ", "outside ", "2", "x ≠ "]:
        maker.add("other", form + text)
    maker.add("other", text + " ∪ (1000, 1001]")
    maker.add("other", text + " ∪")
    maker.add("other", text + "^c")
    maker.add("other", text + " × [0, 1]")


def choice(maker, text, line):
    options = line.directives["options"].split(", ")
    another = maker.pick([option for option in options if option != text])
    common(maker, text, TEXT_STYLES)
    for form in ["({})", "{}.", "{})", "option {}", "- [x] {}", "☑ {}", "I choose {}.", "{} because the loss is convex.",
                 "The correct answer is {}.", "{} is correct."]:
        maker.add("same", form.format(text))
    if text.isalpha():
        maker.add("same", text.lower())
    maker.add("other", another)
    for form in ["{} or {}", "{}, {}", "{}/{}", "{} → {}", "{} and {}", "{}, no: {}", "~~{}~~ {}", "{}⏎{}", "{} actually {}",
                 "either {} or {}", "({}), ({})", "☑ {} ☑ {}"]:
        maker.add("other", form.format(text, another))
    for form in ["- [ ] {}", "☐ {}", "{}? No.", "{} is wrong.", "{}1", "{}_1", "{}^2", "{} = 7", "{} matrix", "{}: false",
                 "f({})", "¬{}", "all but {}", "neither {} nor another", "see {}", "{} is ruled out"]:
        maker.add("other", form.format(text))


def choices(maker, text, line):
    options = line.directives["options"].split(", ")
    inside = text.split(", ")
    outside = [option for option in options if option not in inside]
    common(maker, text, TEXT_STYLES)
    maker.add("same", ", ".join(inside[::-1]))
    maker.add("same", " and ".join(inside))
    maker.add("same", ", ".join(f"({option})" for option in inside))
    maker.add("same", "\n".join(f"- [{'x' if option in inside else ' '}] {option}" for option in options))
    maker.add("other", "\n".join(f"- [{'x' if option in outside else ' '}] {option}" for option in options))
    maker.add("other", "\n".join(f"- [ ] {option}" for option in options))
    maker.add("other", " or ".join(inside))
    maker.add("other", ", ".join(inside[:-1]))
    maker.add("other", ", ".join(inside[:-1] + [f"~~{inside[-1]}~~"]))
    maker.add("other", ", ".join(inside + ["..."]))
    maker.add("other", ", ".join(inside + ["Z"]))
    if outside:
        maker.add("other", ", ".join(inside + outside[:1]))
        maker.add("other", ", ".join(inside[:-1] + outside[:1]))


def true_false(maker, text, line):
    other = {"True": "False", "False": "True"}[text]
    common(maker, text, TEXT_STYLES)
    for form in ["({})", "{}.", "{} because the loss is convex.", "This is {}.", "The statement is {}.", "a) {}"]:
        maker.add("same", form.format(text))
    for changed in [text.lower(), text.upper(), text[0]]:
        maker.add("same", changed)
    maker.add("other", other)
    maker.add("other", other[0])
    for form in ["{} or {}", "{}/{}", "{} → {}", "{}, no: {}", "~~{}~~ {}", "{} {}", "{} and {}", "{} for n = 1, {} otherwise",
                 "☐ {} ☐ {}"]:
        maker.add("other", form.format(text, other))
    for form in ["{} if n > 1", "partly {}", "sometimes {}", "- [ ] {}", "{} positive"]:
        maker.add("other", form.format(text))
    maker.add("other", f"☐ {text} ☑ {other}")
    maker.add("same", f"☑ {text} ☐ {other}")


def size(maker, text, line):
    common(maker, text, STYLES)
    parts = text.split("x")
    maker.add("same", " x ".join(parts))
    maker.add("same", "×".join(parts))
    maker.add("same", "\\times ".join(parts))
    maker.add("same", "(" + ", ".join(parts) + ")")
    maker.add("same", " by ".join(parts))
    maker.add("other", "x".join(parts + ["2"]))
    maker.add("other", "x".join(parts + [""]))
    maker.add("other", "x".join([""] + parts))
    maker.add("other", " + ".join(parts))
    maker.add("other", "x".join(parts[:-1] + ["n"]))
    maker.add("other", "x".join(parts[:-1] + [other_number(maker, parts[-1])]))
    maker.add("other", "x".join([parts[0] + "1"] + parts[1:]))
    maker.add("other", text + " or 2x2")
    maker.add("other", text + " → 2x2")
    if parts != parts[::-1]:
        maker.add("other", "x".join(parts[::-1]))
    if len(parts) > 2 and parts[-1] != "1":
        maker.add("other", "x".join(parts[:-1]))


def quantity(maker, text, line):
    amount, unit = text.split(" ")
    common(maker, text, [style for style in STYLES if "$" not in style and "(" not in style])
    maker.add("same", amount + unit)
    maker.add("same", f"{amount}\\,\\text{{{unit}}}")
    maker.add("same", f"$ {amount}\\,\\mathrm{{{unit}}} $")
    maker.add("same", f"M = {text}")
    if "." in amount:
        maker.add("same", f"{amount}0 {unit}")
    for other in ["MB", "GB", "s", "ms", "GFLOP", "GMAC", "kg", "MiB"]:
        if other != unit and not (other == "MiB" and line.directives.get("bytes") == "1024"):
            maker.add("other", f"{amount} {other}")
    maker.add("other", f"{other_number(maker, amount)} {unit}")
    maker.add("other", f"{opposite(amount)} {unit}")
    for form in ["{} per image", "> {}", "at least {}", "{} or 1000 s", "2M = {}", "M ≠ {}", "{}^2", "{} → 1000 s", "{} and 1000 s"]:
        maker.add("other", form.format(text))
    maker.add("other", f"{amount} ± 1 {unit}")
    maker.add("other", f"{amount}x {unit}")
    maker.add("other", unit)


def formula_styles(text):
    """A word such as theta or log is a product of letters where TeX sets it."""
    return ["**{}**", "`{}`"] if re.search("[a-z]{3}", text) else ["${}$", "\\boxed{{{}}}", "**{}**", "`{}`"]


def record(maker, text, line):
    parts = text.split(", ")
    common(maker, text, formula_styles(text))
    maker.add("same", ", ".join(parts[::-1]))
    maker.add("same", "; ".join(parts))
    maker.add("same", "\n".join(parts))
    maker.add("same", " and ".join(parts))
    names = [part.split(" = ")[0] for part in parts]
    found = [part.split(" = ")[1] for part in parts]
    maker.add("same", "{" + ", ".join(f'"{name}": {value}' for name, value in zip(names, found)) + "}")
    if found[0] != found[1]:
        maker.add("other", ", ".join(f"{name} = {value}" for name, value in zip(names, found[1:] + found[:1])))
    maker.add("other", ", ".join(parts[:-1]))
    maker.add("other", text.replace(names[0] + " = ", names[0] + " ≠ ", 1))
    maker.add("other", text.replace(names[0] + " = ", names[0] + " > ", 1))
    maker.add("other", "2" + text)
    maker.add("other", text + f", {names[0]} = 1000")
    maker.add("other", text + ", qq = 1000")
    maker.add("other", text + " or 1000")
    maker.add("other", text + "?")
    for place, value in enumerate(found):
        if re.fullmatch(PLAIN, value):
            changed = found[:place] + [other_number(maker, value)] + found[place + 1:]
            maker.add("other", ", ".join(f"{name} = {cell}" for name, cell in zip(names, changed)))


def inequality(maker, text, line):
    common(maker, text, formula_styles(text))
    sign = re.search(r"<=|>=|<|>", text).group()
    flipped = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}[sign]
    left, right = (side.strip() for side in text.split(sign, 1))
    if re.search("[<>]", right):
        return
    maker.add("same", f"{right} {flipped} {left}")
    maker.add("same", f"{left}{sign}{right}")
    maker.add("same", text.replace("<=", "≤").replace(">=", "≥") + ".")
    maker.add("other", f"{left} {flipped} {right}")
    for other in ["=", "≠", "!=", "≪", "~", "∈"]:
        maker.add("other", f"{left} {other} {right}")
    maker.add("other", f"{left} {sign[0] if len(sign) == 2 else sign + '='} {right}")
    maker.add("other", f"{left} {sign}")
    maker.add("other", f"{sign} {right}")
    maker.add("other", f"{left} {sign} {right} ± 1")
    maker.add("other", f"{left} {sign} {right} or 1000")
    maker.add("other", f"{left} {sign} {right} + 1")
    maker.add("other", f"¬({text})")


def equation(maker, text, line):
    left, right = text.split(" = ")
    common(maker, text, formula_styles(text))
    maker.add("same", f"{right} = {left}")
    maker.add("same", f"{left}={right}")
    for other in ["≠", "!=", "<=", "≥", ">", "∝", "→"]:
        maker.add("other", f"{left} {other} {right}")
    for form in ["{} + 1", "{} ± 1", "{} = 1000", "{} +", "{} + ...", "{} or 1000", "{} kg", "({}"]:
        maker.add("other", left + " = " + form.format(right))
    maker.add("other", left)
    maker.add("other", f"{left} =")


def formula(maker, text, line):
    common(maker, text, formula_styles(text))
    maker.wrap("same", ["T = {}", "({})"], text)
    for form in ["{} + 1", "2*({})", "({})^2", "{} ± 1", "{} + ...", "{} kg", "({}", "{})", "2T = {}", "T ≠ {}", "T >= {}",
                 "{} or 1000", "{} +", "∝ {}", "-({})", "1/({})"]:
        maker.add("other", form.format(text))


def complexity(maker, text, line):
    common(maker, text, formula_styles(text))
    name, inside = text[:text.index("(")], text[text.index("(") + 1:-1]
    if name == "O":
        maker.add("same", f"\\mathcal{{O}}({inside})")
        maker.add("same", f"T = O({inside})")
        for other in ["Ω", "o", "ω", "P", "Õ"]:
            maker.add("other", f"{other}({inside})")
    maker.add("other", f"{name}({inside} 2^n)")
    maker.add("other", f"{name}({inside}")
    maker.add("other", f"{name}()")
    if inside != "1":
        maker.add("other", f"{name}({inside})^2")
        maker.add("other", f"2^{{{text}}}")
    maker.add("other", f"T ∉ {text}")
    maker.add("other", f"{text} or O(2^n)")
    maker.add("other", f"worse than {text}")
    maker.add("other", f"T > {text}")


WORD = r"[A-D]"
CELLS = rf"{PLAIN}(?:, {PLAIN})+"
# For each file: which texts are plain, what makes their mutants, and how many mutants a line gives at most.
RULES = {
    "number": (PLAIN, number, 20),
    "integer": (INTEGER, number, 14),
    "rational": (r"-?\d+/\d+", number, 14),
    "vector": (rf"\[{CELLS}\]", vector, 32),
    "matrix": (rf"\[\[{CELLS}\](?:, \[{CELLS}\])+\]|\[-?\d+(?: -?\d+)+(?:; -?\d+(?: -?\d+)+)+\]"
               r"|\\begin\{[bp]matrix\} -?\d+(?: (?:&|\\\\) -?\d+)+ \\end\{[bp]matrix\}", matrix, 26),
    "tensor": (r"\[\[\[\d, \d\], \[\d, \d\]\], \[\[\d, \d\], \[\d, \d\]\]\]", matrix, 30),
    "tuple": (rf"\({CELLS}\)", tuple_, 18),
    "set": (rf"\{{(?:{PLAIN}(?:, {PLAIN})*)?\}}", set_, 16),
    "list": (rf"\[{CELLS}\]", list_, 30),
    "interval": (rf"[\[(]{PLAIN}, {PLAIN}[\])]", interval, 11),
    "choice": (r"[A-D]|[1-4]|relu|tanh", choice, 50),
    "choices": (rf"{WORD}(?:, {WORD})+", choices, 26),
    "true_false": ("True|False", true_false, 40),
    "size": (r"\d+(?:x\d+)+", size, 9),
    "quantity": (r"\d+(?:\.\d+)? (?:MB|GB|s|ms|GFLOP|GMAC)", quantity, 10),
    "record": (rf"[a-z_0-9]+ = {PLAIN}(?:, [a-z_0-9]+ = {PLAIN})+", record, 11),
    "inequality": (r"[\w+*/ .-]+ (?:<=|>=|<|>) [\w+*/ .-]+", inequality, 6),
    "equation": (r"[\w+*/ .-]+ = [\w+*/ .-]+", equation, 4),
    "formula": (r"[\w+*/ ]*[a-z][\w+*/ ]*", formula, 3),
    "complexity": (r"(?:O|Theta|Omega)\([\w*^ ]+\)", complexity, 5),
}
SWAPPED = {"inequality", "equation"}  # two meanings may be one with its sides swapped


def repeats(line):
    """Whether a member stands twice, so that one of them may go without a change."""
    if line.file in ("set.txt", "list.txt"):
        found = [value_of(token.group()) for token in number_tokens(line.text)]
    elif line.file == "choices.txt":
        found = line.text.split(", ")
    else:
        return False
    return len(set(found)) < len(found)


def is_plain(line):
    if line.is_trap or " | " in line.meaning or re.search(r"~|(?<!\w)[?_]", line.meaning):
        return False
    if line.file in ("equation.txt", "inequality.txt") and re.search(r"[A-Za-z]{3}|so |\*\*.*\*\*$", line.text):
        return False  # words around it
    return re.fullmatch(RULES[line.file[:-4]][0], line.text) is not None and not repeats(line)


def mutants_of(line):
    _, rule, count = RULES[line.file[:-4]]
    maker = Maker(f"{SEED} {line.file} {line.text} {sorted(line.directives.items())}")
    rule(maker, line.text, line)
    maker.made.pop(line.text, None)
    made = list(maker.made.items())
    while len(made) > count:
        made.remove(maker.pick(made))
    return made


def main():
    out = ["# Mutants of plain lines of the corpus, made and labelled by mutants.py: text -> meaning of the original -> label.",
           "# `same`: it still means the original. `other`: it must not be marked right.", ""]
    counts, contradictions = {"same": 0, "other": 0}, []
    for stem in RULES:
        section, seen = None, set()
        lines = values.read(stem + ".txt")
        for line in lines:
            if not is_plain(line):
                continue
            directives = tuple(line.directives.items())
            if (directives, line.text) in seen:
                continue
            seen.add((directives, line.text))
            known = {(tuple(other.directives.items()), other.text.strip()): "same" if other.meaning == line.meaning else "other"
                     for other in lines if stem not in SWAPPED or other.is_trap}
            if section != directives:
                section = directives
                out += ["", f"## {stem} {' '.join(f'{word} {rest}' for word, rest in directives)}".rstrip(), f"#: type {stem}"]
                out += [f"#: {word} {rest}".rstrip() for word, rest in directives]
            for text, label in mutants_of(line):
                if known.get((directives, text.strip()), label) != label:
                    contradictions.append(f"{line.file}: {text} is {label} here, and means something else in the corpus")
                out.append(f"{text} -> {line.meaning} -> {label}")
                counts[label] += 1
    sys.stdout.write("\n".join(out) + "\n")
    print(f"{counts['same']} same, {counts['other']} other", *contradictions, sep="\n", file=sys.stderr)
    return 1 if contradictions else 0


if __name__ == "__main__":
    sys.exit(main())

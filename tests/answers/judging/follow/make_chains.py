"""Writes chains.yaml, an exam of the chained questions, and chains.txt, what students may hand in for them and what each
answer deserves, by NumPy's word alone.

  /usr/bin/python3 make_chains.py

chains.txt, one line each, fields parted by " | ", a line break in an answer written as the sign for it:

  paper QUESTION | RULE | CARRY | DIGITS | NOTATION | SLIP      one student's answers, who slips once and goes on rightly
  STEP | DESERVED | ANSWER
      key      it is the key to the digits written, in every cell
      slip     where the slip happens
      follows  every cell is the key or what follows from the student's own values
      trivial  likewise, but it could be had without any work (zeros, one number, a given, an own value, an end of a range)
  wrong KIND | STEP | MOST | ANSWER     the paper before with this wrong answer instead, worth at most the share MOST
  game WAY | QUESTION | RULE | NOTATION | STEP                  somebody who wants points without work
  STEP | MOST | ANSWER                                          "any" where what follows is work
"""

import pathlib

import numpy as np

from chained_questions import Values, questions

FOLDER = pathlib.Path(__file__).parent
LINE_BREAK = "⏎"
PAPERS = 3  # of each question, rule, carry and number of digits
WRONG = 3  # tried for each paper
GAME_RULE, GAME_DIGITS = "decimals 3", 3
NOTATIONS = ("list", "latex", "numpy", "semicolons")


def number(x, digits):
    """A cell to so many decimals; None: as short as it goes."""
    if digits is None or not np.isfinite(x):
        return np.format_float_positional(x, trim="-") if np.isfinite(x) else str(x)
    text = f"{x:.{digits}f}"
    return text[1:] if text.startswith("-") and float(text) == 0 else text


def written(value, digits, notation="list"):
    value = np.asarray(value)
    if value.ndim == 0:
        return f"${number(value, digits)}$" if notation == "latex" else number(value, digits)
    cells = [[number(x, digits) for x in np.atleast_1d(row)] for row in value]
    if notation == "latex":
        rows = r" \\ ".join(" & ".join(row) for row in cells)
        return rf"$\begin{{pmatrix}} {rows} \end{{pmatrix}}$"
    if notation == "semicolons":
        return "[" + "; ".join(", ".join(row) for row in cells) + "]"
    if notation == "numpy":
        width = max(len(cell) for row in cells for cell in row)
        rows = [" ".join(cell.rjust(width) for cell in row) for row in cells]
        apart = f"{LINE_BREAK} " if value.ndim == 2 else " "
        return "[" + apart.join(f"[{row}]" if value.ndim == 2 else row for row in rows) + "]"
    rows = [", ".join(row) for row in cells]
    return "[" + ", ".join(rows) + "]" if value.ndim == 1 else "[" + ", ".join(f"[{row}]" for row in rows) + "]"


def line_of(step, word, value, digits, notation):
    return f"{step.name} | {word} | {written(value, digits_of(step, digits), notation)}"


def rounded(value, digits):
    return np.array(np.vectorize(lambda x: float(f"{x:.{digits}f}"))(value), dtype=float)


def digits_of(step, digits):
    return None if step.kind == "count" else digits


def as_written(step, value, digits):
    return np.asarray(value, dtype=float) if step.kind == "count" else rounded(value, digits)


def work(question, at=None, slip=None, carry=None, start=None):
    """The values of all steps before they are rounded for writing, with `slip` made at the step of that name; `carry`: the
    decimals to which each is rounded before it is used again. `start`: values that stand already."""
    values, full = Values(question.given), {}
    for step in question.steps:
        value = np.asarray(step.work(values), dtype=float)
        if start and step.name in start:
            value = start[step.name]
        if step.name == at:
            value = np.asarray(slip(values, value), dtype=float)
        full[step.name] = value
        values[step.name] = value if carry is None else as_written(step, value, carry)
    return values, full


def hand_slips(step, source):
    """Slips of the hand that leave a value such as the step can have."""

    def in_cell(change):
        def slip(values, value):
            cells = np.array(value, dtype=float).reshape(-1)
            change(cells)
            return cells.reshape(np.shape(value))

        return slip

    def off(cells):
        cells[source.integers(cells.size)] += round(source.uniform(0.2, 0.9), 2)

    def miscounted(cells):
        cells[source.integers(cells.size)] += source.integers(1, 9)

    def sign(cells):
        large = np.flatnonzero(np.abs(cells) > 0.05)
        if large.size:
            cells[source.choice(large)] *= -1

    def opposite(cells):
        at = source.integers(cells.size)
        cells[at] = 1 - cells[at]

    def swapped(cells):
        if cells.size == 1:
            return
        end = min(cells.size, 3)
        i, j = int(np.argmax(cells[:end])), int(np.argmin(cells[:end]))
        cells[[i, j]] = cells[[j, i]]

    def swapped_in_row(values, value):
        rows = np.array(value, dtype=float).reshape(-1, np.shape(value)[-1])
        row = rows[source.integers(len(rows))]
        i, j = int(np.argmax(row)), int(np.argmin(row))
        row[[i, j]] = row[[j, i]]
        return rows.reshape(np.shape(value))

    if step.kind == "simplex":
        return [("cells swapped", swapped_in_row)]
    found = {
        "free": [("cell off", off), ("sign of a cell", sign), ("cells swapped", swapped)],
        "positive": [("cell off", off)],
        "count": [("miscounted", miscounted)],
        "unit": [("1 - p", opposite)],
        "tanh": [("sign of a cell", sign)],
    }[step.kind]
    return [(label, in_cell(change)) for label, change in found]


def slips_of(question, source):
    found = []
    for step in question.steps[:-1]:
        found += [(step.name, "wrong way", lambda v, value, f=f: f(v)) for f in step.slips]
        found += [(step.name, label, f) for label, f in hand_slips(step, source)]
    return found


def right_by_key(step, value, key, digits):
    if step.kind == "count":
        return np.abs(value - key) < 1e-9
    return np.abs(rounded(value, digits) - key) <= 0.5 * 10.0**-digits + 1e-12


def lines_of(value):
    """The value, and its rows and columns."""
    value = np.asarray(value, dtype=float)
    return [value] + (list(value) + list(value.T) if value.ndim == 2 else [])


def same(a, b, unit):
    """The same cells in the same order, or the negative of all, as far as the rule or a thousandth tells."""
    if np.size(a) != np.size(b):
        return False
    within = max(unit, 0.001 * np.max(np.abs(b))) if unit else 1e-9
    a, b = np.reshape(a, -1), np.reshape(b, -1)
    return any(np.all(np.abs(a - sign * b) <= within) for sign in (1, -1))


def is_trivial(question, step, value, own, unit, ends):
    """Whether the value could be had without work. `own`: values of the student's own; `unit`: what nobody tells
    apart, 0 for what is equal; `ends`: of what the step can give."""
    value = np.asarray(value, dtype=float)
    if np.all(np.abs(value) <= unit / 2 + 1e-9) or (value.size > 1 and np.ptp(value) <= unit + 1e-9):
        return True
    if ends and np.all(np.min([np.abs(value - end) for end in ends], axis=0) <= unit + 1e-9):
        return True
    for other in [*question.given.values(), *own]:
        for line in lines_of(other):
            if same(value, line, unit) or same(value, np.transpose(line), unit):
                return True
            if value.ndim == 2 and line.ndim == 1 and all(same(row, line, unit) for row in value):
                return True
    return False


def ends_of(step):
    """Of a step that is known by its function to lie between them."""
    begins = {"sigmoid": (0, 1), "softmax": (0, 1), "tanh": (-1, 1)}
    return next((ends for name, ends in begins.items() if step.text.startswith(name)), None)


def deserved(question, slip_at, full, keys, digits, asked):
    """For each step what its answer deserves; none where something is not finite or the slip cannot be seen."""
    found, slipped = {}, False
    for at, step in enumerate(question.steps):
        value, key = full[step.name], keys[step.name]
        if not np.all(np.isfinite(value)):
            return None
        is_key = np.all(right_by_key(step, value, key, digits))
        if step.name == slip_at:
            if is_key:
                return None
            slipped, found[step.name] = True, "slip"
        elif is_key:
            found[step.name] = "key"
        else:
            own = [full[s.name] for s in question.steps[:at]]
            unit = 0 if step.kind == "count" else max(10.0**-asked, 0.002 * np.max(np.abs(key)))
            found[step.name] = "trivial" if is_trivial(question, step, value, own, unit, ends_of(step)) else "follows"
        if not slipped and not is_key:
            return None
    return found if "follows" in found.values() else None


def wrong_values(step, value, values, source, strangers):
    """Named wrong values in place of a right one."""
    flat = np.array(value, dtype=float).reshape(-1)
    size = max(0.3, 0.2 * np.max(np.abs(flat)))
    at = int(np.argmax(np.abs(flat)))
    shaped = lambda cells: np.array(cells, dtype=float).reshape(np.shape(value))

    def with_cell(i, x):
        cells = flat.copy()
        cells[i] = x
        return shaped(cells)

    if step.kind == "count":
        yield "one more", shaped(flat + 1)
        yield "one less", shaped(flat - 1)
        yield "factor", shaped(flat * source.choice([2, 3, 4]))
        yield "cell", shaped(flat + source.integers(2, 20))
    else:
        yield "sign", with_cell(at, -flat[at])
        cell = source.integers(flat.size)
        yield "cell", with_cell(cell, flat[cell] + source.choice([-1, 1]) * size)
        yield "factor", shaped(flat * source.choice([0.5, 2, 3]))
        yield "shifted", shaped(flat + source.choice([-1, 1]) * size)
        yield "coarse", shaped(flat + source.choice([-1, 1]) * size * 3)
    if flat.size > 1:
        yield "order", shaped(np.roll(flat, 1))
    if np.ndim(value) == 2 and np.shape(value)[0] == np.shape(value)[1]:
        yield "transposed", np.transpose(value)
    for slip in step.slips:
        yield "second slip", np.asarray(slip(values), dtype=float)
    same = [x for x in strangers if np.shape(x) == np.shape(value)]
    if same:
        yield "another question's", same[source.integers(len(same))]


def certainly_wrong(step, value, rights, digits, coarse):
    """The cells far from everything that is right."""
    unit = 0.5 if step.kind == "count" else 20 * 10.0**-digits
    if coarse is not None:
        unit += 0.5 * 10.0**-coarse
    far = np.ones(np.shape(value), dtype=bool)
    for right in rights:
        size = 0 if step.kind == "count" else 0.03 * np.max(np.abs(right))
        far &= np.abs(value - right) > max(unit, size)
    return far


def wrong_lines(question, slip_at, slip, paper, keys, source, strangers):
    values, full, deserves, digits, notation = paper
    own = Values(question.given) | {s.name: as_written(s, full[s.name], digits) for s in question.steps}
    again = work(question, slip_at, lambda v, value: own[slip_at])[1]
    later = [s for s in question.steps if deserves[s.name] == "follows"]
    for turn in range(WRONG):
        step = later[source.integers(len(later))]
        rights = [full[step.name], keys[step.name], again[step.name]]
        rights += [np.asarray(way(Values(own)), dtype=float) for way in (step.work, *step.routes)]
        kinds = list(wrong_values(step, full[step.name], Values(values), source, strangers))
        kind, value = kinds[source.integers(len(kinds))]
        coarse = int(source.integers(0, 2)) if kind == "coarse" else None
        shown = value if step.kind == "count" else rounded(value, digits if coarse is None else coarse)
        far = certainly_wrong(step, shown, rights, digits, coarse)
        if not np.all(np.isfinite(value)) or not far.any():
            continue
        text = written(value, digits_of(step, digits) if coarse is None else coarse, notation)
        yield f"wrong {kind} | {step.name} | {far.size - far.sum()} of {far.size} | {text}"


def carried_games(question, step, key):
    """(way, the carried value, its decimals): what follows from it is worth nothing where there is nothing to work out."""
    shape = np.shape(key)
    full = lambda x: np.full(shape, float(x))
    yield "zeros", full(0), 3
    yield "ones", full(1), 3
    if step.kind == "count":
        yield "huge", full(1e6), 3
        if "//" in step.text:
            yield "negative count", -key, 3
        return
    yield "one number", full(0.5), 3
    yield "near zero", full(0.00001), 5
    yield "near one", full(0.9999), 4
    if step.kind == "free":
        yield "huge", 1000 * np.where(np.arange(np.size(key)) % 2 == 0, 1.0, -1.0).reshape(shape), 3
    copies = [given for given in question.given.values() if np.shape(given) == shape]
    for given in copies[:2]:
        yield "given copied", np.asarray(given), 3
        yield "given negated", -np.asarray(given), 3
    if ends_of(step) == (0, 1):
        yield "no probability", key + 0.8, 3
        yield "sure", np.broadcast_to(np.eye(shape[-1])[1], shape) if step.kind == "simplex" else full(1), 3


def uses(step, name):
    """Whether a step names the other."""
    return name in "".join(x if x.isalnum() or x == "_" else " " for x in step.text).split()


class Game:
    """A paper of somebody who wants points without work."""

    def __init__(self, way, question, step, keys, notation):
        self.question, self.step, self.keys, self.notation = question, step, keys, notation
        self.lines = [f"game {way} | {question.id} | {GAME_RULE} | {notation} | {step.name}"]
        for s in question.steps[: question.steps.index(step)]:
            self.add(s, keys[s.name], "any")

    def add(self, step, value, most=None, digits=GAME_DIGITS):
        """`most`: "any", or none for what is right by the key."""
        value = np.asarray(value, dtype=float)
        if most is None:
            shown = rounded(value, digits) if np.all(np.isfinite(value)) else value
            right = np.abs(shown - self.keys[step.name]) <= 0.5 * 10.0**-GAME_DIGITS + 1e-12
            most = f"{np.sum(right)} of {np.size(right)}"
        self.lines.append(line_of(step, most, value, digits, self.notation))

    def needs_no_work(self, step, full):
        """What follows from the carried value is nothing but zeros, one number, an end of what the step can give, a
        given or what it is worked out from. What a ReLU or a mask lets through of a value of the key's size is work, and
        so is a given that is met by chance: that the nearest of -1, 0 and 1 in place of the value would not give."""
        name = self.step.name
        size = np.max(np.abs(full[name])) / max(np.max(np.abs(self.keys[name])), 1e-9)
        if step.cuts and 0.1 <= size <= 10:
            return False
        value = rounded(full[step.name], GAME_DIGITS)
        by_name = {name} if step.text.startswith("grad(") else {s.name for s in self.question.steps if uses(step, s.name)}
        used = [rounded(full[one], GAME_DIGITS) for one in sorted(by_name)]
        if not is_trivial(self.question, step, value, used, 0, ends_of(step)):
            return False
        plausible = 0.1 <= size <= 10
        neutral = work(self.question, name, lambda v, _: np.clip(np.round(full[name]), -1, 1))[1]
        chance = value.ndim == 0 and plausible and not any(same(value, one, 0) for one in used)
        return not (chance and value != 0 and abs(neutral[step.name] - value) > 1e-9)


IMPOSSIBLE = ("no probability", "sure", "negative count")


def carried(question, step, keys, notation, ways):
    """Papers with a carried value of somebody's choice, from which the later answers are worked out rightly."""
    for way, value, digits in carried_games(question, step, keys[step.name]):
        if not ways(way):
            continue
        full = work(question, step.name, lambda v, _: value)[1]
        game = Game(way, question, step, keys, notation)
        game.add(step, value, digits=digits)
        for s in question.steps[question.steps.index(step) + 1 :]:
            if np.all(np.isfinite(full[s.name])):
                refused = way in ("no probability", "negative count") and uses(s, step.name)
                game.add(s, full[s.name], None if refused or game.needs_no_work(s, full) else "any")
        yield game.lines


def games(question, keys, notation, source):
    place = int(source.integers(len(question.steps) - 1))
    step, later = question.steps[place], question.steps[place + 1 :]
    start = lambda way: Game(way, question, step, keys, notation)
    yield from carried(question, step, keys, notation, lambda way: way not in IMPOSSIBLE)
    for other in question.steps[:-1]:
        yield from carried(question, other, keys, notation, lambda way: way in IMPOSSIBLE)
    for way, x in (("zeros everywhere", 0), ("ones everywhere", 1), ("not a number", np.nan), ("infinite", np.inf)):
        game = start(way)
        for s in [step, *later]:
            game.add(s, np.full(np.shape(keys[s.name]), float(x)))
        yield game.lines
    game = start("step copied")
    copied = keys[step.name] * 1.5 + 1
    for s in [step, *later]:
        if np.shape(keys[s.name]) == np.shape(copied) and not s.cuts:
            game.add(s, copied)
    yield game.lines
    game = start("wrong cell beside zeros")
    for s in [step, *later]:
        cells = np.zeros(np.size(keys[s.name]))
        if cells.size > 1 and not s.cuts:
            cells[-1] = 7.5
            game.add(s, cells.reshape(np.shape(keys[s.name])))
    yield game.lines
    if step.kind == "count":
        return
    wrong = keys[step.name] * 1.5 + 0.7
    zeros = work(question, step.name, lambda v, value: np.zeros(np.shape(value)))[1]
    game = start("two values")
    game.add(step, wrong)
    game.lines[-1] += f"{LINE_BREAK}{LINE_BREAK}{step.name} = {written(zeros[step.name], GAME_DIGITS, notation)}"
    for s in later:
        if np.all(np.isfinite(zeros[s.name])) and game.needs_no_work(s, zeros):
            game.add(s, zeros[s.name])
    yield game.lines
    coarse, moved = (work(question, step.name, lambda v, _: np.round(wrong) + by)[1] for by in (0, 0.4))
    game = start("coarse step")
    game.add(step, coarse[step.name], "any", 0)
    for s in later:
        if np.all(np.isfinite([*np.ravel(coarse[s.name]), *np.ravel(moved[s.name])])):
            far = certainly_wrong(s, moved[s.name], [coarse[s.name], keys[s.name]], GAME_DIGITS, None)
            if far.any():
                game.add(s, moved[s.name], f"{far.size - far.sum()} of {far.size}")
                break
    yield game.lines


def exam_text(asked):
    lines = ["# made by make_chains.py", "exam: Chains", "id: chains", "rule: {decimals: 4}", "questions:"]
    for question in asked:
        lines += [f"  - id: {question.id}  # {question.title}", "    given:"]
        lines += [f"      {name}: {written(value, None)}" for name, value in question.given.items()]
        lines += ["    steps: |"] + [f"      {step.name} = {step.text}" for step in question.steps] + ["    items:"]
        for step in question.steps:
            rule = ", rule: exact" if step.kind == "count" else ""
            lines.append(f"      - {{name: {step.name}, points: 1, trivial: allowed{rule}}}")
    return "\n".join(lines) + "\n"


def papers(question, keys, rule, carry, digits, turn, source, strangers):
    """So many papers of one sort, each with the wrong answers to put into it."""
    notation = NOTATIONS[turn % len(NOTATIONS)]
    for _ in range(40):
        slips = slips_of(question, source)
        at, label, slip = slips[source.integers(len(slips))]
        with np.errstate(all="ignore"):
            values, full = work(question, at, slip, digits if carry == "rounded" else None)
        deserves = deserved(question, at, full, keys, digits, 2 if rule == "displayed" else digits)
        step = next(s for s in question.steps if s.name == at)
        if deserves is None or np.all(as_written(step, full[at], digits) == as_written(step, step.work(values), digits)):
            continue
        yield f"paper {question.id} | {rule} | {carry} | {digits} | {notation} | {at}: {label}"
        for step in question.steps:
            yield line_of(step, deserves[step.name], full[step.name], digits, notation)
        paper = values, full, deserves, digits, notation
        with np.errstate(all="ignore"):
            yield from wrong_lines(question, at, slip, paper, keys, source, strangers)
        return


def main():
    source = np.random.default_rng(11)
    asked = questions()
    for at, question in enumerate(asked):
        question.id = at + 1
    keys = {question.id: work(question)[1] for question in asked}
    (FOLDER / "chains.yaml").write_text(exam_text(asked))
    lines, turn = ["# made by make_chains.py"], 0
    for question in asked:
        strangers = [x for other in asked if other is not question for x in keys[other.id].values()]
        for digits in (2, 3, 4):
            for rule in (f"decimals {digits}", "displayed"):
                for carry in ("rounded", "exact"):
                    for _ in range(PAPERS):
                        turn += 1
                        lines += papers(question, keys[question.id], rule, carry, digits, turn, source, strangers)
        with np.errstate(all="ignore"):
            for game in games(question, keys[question.id], NOTATIONS[question.id % len(NOTATIONS)], source):
                lines += game
    (FOLDER / "chains.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

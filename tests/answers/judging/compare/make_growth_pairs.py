"""Writes growth_pairs.txt: pairs of complexity classes with the order that NumPy finds by sampling.

A line: relations (or -) | first | second | equal, faster, slower or incomparable.

A term n^a d^b k^c (log n)^p (log d)^q grows as exp(a X + b Y + c Z + p log X + q log Y) with X = log n.
Along a path each size is one of three: large, X = x t with t without bound; small, X = c log t + e log log t (a
power of a logarithm of a large one); or it stays. The first part decides, then what is of the order of
log t, then of log log t. Each of many paths that the relations allow says which sum is larger there, and
no elimination is needed.
"""

import itertools
import random

import numpy as np

NAMES = ["n", "d", "k"]
RELATIONS = {"-": [], "d <= n": [("d", "n")], "n <= d": [("n", "d")], "d <= n; k <= d": [("d", "n"), ("k", "d")]}


def paths(relations):
    """For each size (x, c, e): large (x, 0, 0), small (0, c, e), staying (0, 0, 0)."""
    generator = np.random.default_rng(7)
    choices = [0, 0.5, 1, 1, 1, 2]
    found = []
    corners = [c for c in itertools.product([0, 1], repeat=3) if any(c)]
    for i in range(12000):
        large = np.array(corners[i % len(corners)]) > 0
        sizes = np.where(large, generator.choice([1, 1, 0.5, 0.25, 2, generator.random()], size=3), 0)
        small = generator.choice(choices, size=3) * ~large
        below = generator.choice([0, 0, 0.5, -0.5, 1], size=3) * (small > 0)
        path = list(zip(sizes, small, below))
        if all(path[NAMES.index(a)] <= path[NAMES.index(b)] for a, b in relations):
            found.append(path)
    return found


def rate(terms, path):
    """The fastest term along a path: how it grows in t, in log t and in log log t."""
    rates = []
    for powers, logs in terms:
        t = sum(p * x for p, (x, c, e) in zip(powers, path))
        log_t = sum(l if x > 0 else p * c for p, l, (x, c, e) in zip(powers, logs, path))
        log_log_t = sum(p * e + (l if c > 0 else 0) for p, l, (x, c, e) in zip(powers, logs, path) if x == 0)
        rates.append((round(t, 9), round(log_t, 9), round(log_log_t, 9)))
    return max(rates)


PATHS = {}


def order(first, second, name):
    if name not in PATHS:
        PATHS[name] = paths(RELATIONS[name])
    larger = smaller = False
    for path in PATHS[name]:
        a, b = rate(first, path), rate(second, path)
        larger |= a > b
        smaller |= a < b
    return {(0, 0): "equal", (1, 0): "faster", (0, 1): "slower", (1, 1): "incomparable"}[(larger, smaller)]


def term_text(powers, logs, style):
    factors = []
    for name, power, log in zip(NAMES, powers, logs):
        if power:
            factors.append(name if power == 1 else f"{name}**{power}")
        if log:
            factors.append(f"log({name})" if log == 1 else f"log({name})**{log}")
    random.Random(style).shuffle(factors)
    return "*".join(factors) if factors else "1"


def text(terms, source):
    parts = []
    for powers, logs in terms:
        scale = source.choice(["", "", "2*", "0.5*", "7*"])
        parts.append(scale + term_text(powers, logs, source.random()))
    source.shuffle(parts)
    return " + ".join(parts)


def random_term(source):
    powers = [source.choice([0, 0, 1, 1, 2, 3]) for _ in NAMES]
    logs = [source.choice([0, 0, 0, 0, 1, 2]) if source.random() < 0.6 else 0 for _ in NAMES]
    return powers, logs


def main():
    source = random.Random(20)
    print("# made by make_growth_pairs.py")
    seen = {"equal": 0, "faster": 0, "slower": 0, "incomparable": 0}
    wanted = 100
    while min(seen.values()) < wanted:
        relations = source.choice(list(RELATIONS))
        first = [random_term(source) for _ in range(source.choice([1, 1, 2, 3]))]
        if source.random() < 0.5:  # the same with parts that may be of lower order, else anything
            second = list(first)
            for _ in range(source.choice([1, 2])):
                powers, logs = source.choice(first)
                second.append(([max(0, p - source.choice([0, 1])) for p in powers], [max(0, l - source.choice([0, 0, 1])) for l in logs]))
        else:
            second = [random_term(source) for _ in range(source.choice([1, 1, 2]))]
        found = order(first, second, relations)
        if seen[found] < wanted:
            seen[found] += 1
            print(f"{relations} | {text(first, source)} | {text(second, source)} | {found}")


main()

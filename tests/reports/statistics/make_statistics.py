#!/usr/bin/env python3
"""Writes statistics.txt: the statistics of made-up classes, by NumPy.

Independent of the program: moments by np.var, correlations by np.corrcoef, covariances by np.cov, all in doubles
and by the formulas as the platforms document them. '?' is an answer that is open, '-' an item that a student has
not; as a figure '-' is one that has no meaning. usage: make_statistics.py
"""
import pathlib
import random

import numpy as np

HERE = pathlib.Path(__file__).parent


def text(value):
    return '-' if value is None else repr(float(value))


def varies(values):
    return len(values) > 1 and np.ptp(values) > 0


def deviation(values, ddof):
    return np.std(values, ddof=ddof) if len(values) > 1 else None


def skewness(values, sample):
    n = len(values)
    if n < 3 or not varies(values):
        return None
    m2, m3 = (np.mean((values - values.mean()) ** order) for order in (2, 3))
    if not sample:
        return m3 / m2**1.5
    return n**2 * m3 / ((n - 1) * (n - 2)) / (n * m2 / (n - 1)) ** 1.5


def kurtosis(values, sample):
    n = len(values)
    if n < 4 or not varies(values):
        return None
    m2, m4 = (np.mean((values - values.mean()) ** order) for order in (2, 4))
    if not sample:
        return m4 / m2**2 - 3
    k4 = n**2 * ((n + 1) * m4 - 3 * (n - 1) * m2**2) / ((n - 1) * (n - 2) * (n - 3))
    return k4 / (n * m2 / (n - 1)) ** 2


def alpha(items):
    """Of a list of columns."""
    if len(items) < 2 or len(items[0]) < 3:
        return None
    total = np.sum(items, axis=0)
    if not varies(np.round(total, 9)):
        return None
    return len(items) / (len(items) - 1) * (1 - sum(np.var(i, ddof=1) for i in items) / np.var(total, ddof=1))


def correlation(x, y):
    x, y = np.round(x, 9), np.round(y, 9)
    return np.corrcoef(x, y)[0, 1] if varies(x) and varies(y) else None


def efficiency(x, y):
    x, y = np.round(x, 9), np.round(y, 9)
    if not (varies(x) and varies(y)):
        return None
    return np.cov(x, y)[0, 1] / np.cov(np.sort(x), np.sort(y))[0, 1]


def figures(maxima, rows):
    complete = [row for row in rows if '?' not in row]
    k = [j for j in range(len(maxima)) if maxima[j] > 0]
    value = lambda row, j: 0.0 if row[j] == '-' else row[j]
    total = np.array([sum(value(row, j) for j in k) for row in complete])
    same = all(len({row[j] == '-' for row in complete}) < 2 for j in k)
    have = [j for j in k if complete and any(row[j] != '-' for row in complete)]
    columns = [np.array([row[j] for row in complete]) for j in have] if same else []
    whole = {round(sum(maxima[j] for j in range(len(maxima)) if row[j] != '-'), 9) for row in complete}
    a = alpha(columns) if columns else None
    error = None if a is None else np.sqrt(1 - a)
    n = len(complete)
    exam = [len(rows), n, whole.pop() if len(whole) == 1 else None, np.mean(total) if n else None,
            np.median(total) if n else None, deviation(total, 1), deviation(total, 0), skewness(total, True),
            skewness(total, False), kurtosis(total, True), kurtosis(total, False), a, error,
            None if error is None else error * np.std(total, ddof=1),
            None if error is None else error * np.std(total, ddof=0)]
    items, roots = [], []
    for j in range(len(maxima)):
        decided = [row[j] for row in rows if row[j] not in ('?', '-')]
        mine = [i for i, row in enumerate(complete) if row[j] != '-'] if j in k else []
        x = np.array([complete[i][j] for i in mine])
        t = total[mine] if mine else np.array([])
        covariance = np.cov(x, t)[0, 1] * (len(x) - 1) / len(x) if len(x) > 1 else None
        if covariance is not None and abs(covariance) < 1e-15:
            covariance = 0.0
        roots.append(None if covariance is None or covariance < 0 else np.sqrt(covariance))
        facility = np.mean(decided) / maxima[j] if decided and maxima[j] > 0 else None
        without = [c for i, c in zip(have, columns) if i != j]
        items.append([len(decided), sum(row[j] == '?' for row in rows), facility, len(x), deviation(x, 1),
                      deviation(x, 0), correlation(x, t - x) if len(x) else None,
                      correlation(x, t) if len(x) else None, efficiency(x, t - x) if len(x) else None,
                      maxima[j] / sum(maxima) if sum(maxima) else None, None,
                      alpha(without) if j in have and without else None])
    whole_root = sum(root for root in roots if root is not None)
    for item, root in zip(items, roots):
        item[10] = root / whole_root if root is not None and whole_root > 0 else None
    return exam, items


def a_class(rng, n, k):
    maxima = [rng.choice([0.5, 1, 2, 2.5, 4, 0.25]) for _ in range(k)]
    rows = []
    for _ in range(n):
        ability = rng.gauss(0.55, 0.25)
        row = []
        for j in range(k):
            share = min(1, max(0, rng.gauss(ability + 0.1 * (j % 3 - 1), 0.3)))
            row.append(round(maxima[j] * round(share * 4) / 4, 4))
        rows.append(row)
    return maxima, rows


def cases(rng):
    # Two right, one wrong: worked by hand in item_analysis_test.cpp, too.
    yield [1, 1], [[1, 1], [1, 1], [0, 0]]
    yield [1, 2], [[1, 2]]
    yield [1, 2], []
    yield [2, 3], [[1, 0], [2, 3]]
    yield [1, 1, 0], [[1, 0, 0], [1, 1, 0], [1, 0, 0], [1, 1, 0]]      # one that all solve, one worth nothing
    yield [0.1, 0.2], [[0.1, 0.2]] * 5                                # nobody differs
    yield [1, 1], [[1, 0], [0, 1], [1, 0], [0, 1]]                    # the total never varies
    yield [1, 1, 4], [[1, 0, 4], [0, 1, -1], [0, 1, -1.25], [1, 0, 3]]  # one that works against the others
    for n, k in [(12, 5), (30, 8), (7, 2), (3, 3), (4, 1), (60, 12)]:
        yield a_class(rng, n, k)
    for n, k in [(25, 6), (40, 4)]:                                   # some open, some not asked
        maxima, rows = a_class(rng, n, k)
        for row in rows:
            if rng.random() < 0.3:
                row[rng.randrange(k)] = '?'
        yield maxima, rows
    maxima, rows = a_class(rng, 20, 5)
    for row in rows[:6]:
        row[2] = '-'
    yield maxima, rows
    yield [1, 1], [['?', 1], ['?', 0], ['?', 1]]                      # everybody waits


def main():
    rng = random.Random(12)
    lines = []
    for maxima, rows in cases(rng):
        exam, items = figures(maxima, rows)
        lines.append('case ' + ' '.join(repr(m) for m in maxima))
        lines += ['student ' + ' '.join(x if isinstance(x, str) else repr(x) for x in row) for row in rows]
        lines.append('exam ' + ' '.join(map(text, exam)))
        lines += ['item ' + ' '.join(map(text, item)) for item in items]
    (HERE / 'statistics.txt').write_text('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main()

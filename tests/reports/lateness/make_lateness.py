#!/usr/bin/env python3
"""Writes lateness.txt: what 600 late submissions cost by random policies, with Python's datetime and fractions.

Independent of the program. A line: the policy as an exam writes it (JSON); when it was handed in and how much longer
the student has, as text; the total, the least and the most it may become, the maximum, the least that the exam gives
('-' where it says nothing), what points are rounded to; and what has to come out: seconds behind, how often it costs,
the total, the least, the most. usage: make_lateness.py
"""
import datetime
import json
import pathlib
import random
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
DAY = 86400
UNITS = {'hour': 3600, 'day': DAY, '36 h': 129600, '30 min': 1800}


def text(value):
    """A fraction of a power of ten as a decimal."""
    digits = 0
    while (value * 10 ** digits).denominator != 1:
        digits += 1
    whole = value * 10 ** digits
    sign = '-' if whole < 0 else ''
    body = str(abs(int(whole))).rjust(digits + 1, '0')
    return sign + (body[:-digits] + '.' + body[-digits:] if digits else body)


def rounded(value, unit):
    """Halves up; values are not below 0."""
    return (value / unit + Fraction(1, 2)).__floor__() * unit


def share(percent):
    return Fraction(percent[:-1]) / 100 if percent.endswith('%') else None


def cost_of(rule, times, base, unit):
    part = share(rule)
    if part is None:
        return Fraction(rule) * times
    kept = max(1 - part * times, Fraction(0))
    return base - rounded(base * kept, unit)


def left(policy, times, points, case):
    floor = max(case['floor'] if case['floor'] is not None else Fraction(0), Fraction(0))
    if times == 0 or points <= floor:
        return points
    base = points if policy.get('of') == 'reached' else case['max']
    cost = cost_of(policy['cost'], times, base, case['round'])
    if 'at_most' in policy:
        cost = min(cost, cost_of(policy['at_most'], 1, base, case['round']))
    return max(points - max(cost, Fraction(0)), floor)


def written(moment, rng):
    return rng.choice([moment.isoformat(), moment.isoformat(' '), moment.astimezone(datetime.timezone.utc).isoformat(' ')])


def make(rng):
    zone = datetime.timezone(datetime.timedelta(minutes=rng.choice([0, 60, 120, -420, 330])))
    due = datetime.datetime(2026, rng.randint(1, 12), rng.randint(1, 28), rng.randint(0, 23), rng.randint(0, 59), tzinfo=zone)
    policy = {'due': due.isoformat(), 'cost': rng.choice(['10%', '12.5%', '50%', '100%', '1', '2.5', '0.25'])}
    if rng.random() < 0.5:
        policy['grace'] = rng.choice(['15 min', '1 h', '1 s'])
    if rng.random() < 0.8:
        policy['every'] = rng.choice(list(UNITS))
    if policy['cost'].endswith('%') and rng.random() < 0.5:
        policy['of'] = rng.choice(['reached', 'maximum'])
    if 'every' in policy and rng.random() < 0.5:
        policy['at_most'] = rng.choice(['50%', '100%'] if policy['cost'].endswith('%') else ['3', '4.5', '30%'])
        if policy['cost'] == '100%':
            policy['at_most'] = '100%'
    behind = rng.choice([-5, 0, 1, 900, 901, 3600, 3601, DAY - 1, DAY, DAY + 1, rng.randint(1, 10 * DAY), 129600, 129601])
    longer = rng.choice([0, 0, 0, 1, 2]) * DAY
    handed_in = due + datetime.timedelta(seconds=behind + longer)
    extension = '' if longer == 0 else rng.choice(
        [f'{longer // DAY} day{"s" if longer > DAY else ""}', f'{longer // 3600} h',
         (due + datetime.timedelta(seconds=longer)).isoformat(' ')])
    unit = Fraction(rng.choice(['0.01', '0.5', '0.25', '1']))
    top = Fraction(rng.randint(20, 100), 4)
    points = rng.choice([rounded(top * rng.randint(0, 8) / 8, unit), Fraction(0), Fraction(-1), top])
    case = {'max': top, 'round': unit, 'floor': rng.choice([None, Fraction(0), Fraction(-2), Fraction(2)])}
    if case['floor'] is not None:
        points = max(points, case['floor'])
    least, most = rng.choice([(points, points), (points, points + unit * 2)])
    grace = {'15 min': 900, '1 h': 3600, '1 s': 1}.get(policy.get('grace'), 0)
    seconds = max(behind, 0)
    times = 0 if seconds <= grace else -(-seconds // UNITS[policy['every']]) if 'every' in policy else 1
    come_out = [str(seconds), str(times)] + [text(left(policy, times, value, case)) for value in (points, least, most)]
    numbers = [text(value) if value is not None else '-' for value in (points, least, most, top, case['floor'], unit)]
    return '\t'.join([json.dumps(policy), written(handed_in, rng), extension or '-'] + numbers + come_out)


def main():
    rng = random.Random(20261129)
    (HERE / 'lateness.txt').write_text('\n'.join(make(rng) for _ in range(600)) + '\n')


if __name__ == '__main__':
    main()

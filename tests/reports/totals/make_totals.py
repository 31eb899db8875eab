#!/usr/bin/env python3
"""Writes totals.txt: what the items of 400 submissions come to under an exam's rules, by trying everything.

Independent of the program: the questions of a choice are chosen by trying all subsets, and the ends of a total
with open items by trying every way of deciding them. Points are whole hundredths here. usage: make_totals.py
"""
import itertools
import pathlib
import random

HERE = pathlib.Path(__file__).parent
NONE = None


def text(hundredths):
    return '-' if hundredths is NONE else f'{hundredths / 100:.2f}'


def clamp(value, limits):
    least, most = limits
    value = value if most is NONE else min(value, most)
    return value if least is NONE else max(value, least)


def limits(rng, whole):
    least = rng.choice([NONE, NONE, 0, -100, 50])
    most = rng.choice([NONE, NONE, whole, max(whole // 2, 60), whole + 100])
    return (least, most) if least is NONE or most is NONE or least < most else (NONE, most)


def make_case(rng):
    case = {'questions': {}, 'groups': [], 'items': []}
    ids = [str(n + 1) for n in range(rng.randint(1, 7))]
    for name in ids:
        items = []
        for _ in range(rng.randint(1, 3)):
            most = rng.choice([100, 150, 200, 25, 333])
            least = rng.choice([0, 0, 0, -most // 4])
            points = rng.choice([most, 0, least, rng.randint(least, most), '?' if rng.random() < 0.5 else most])
            items.append({'question': name, 'points': points, 'least': least, 'most': most,
                          'bonus': rng.random() < 0.15, 'answered': points == '?' or rng.random() < 0.7})
        case['items'] += items
        whole = sum(i['most'] for i in items if not i['bonus'])
        case['questions'][name] = limits(rng, whole) if rng.random() < 0.4 else (NONE, NONE)
    rest = ids[:]
    rng.shuffle(rest)
    while len(rest) > 1 and rng.random() < 0.6:
        members = sorted(rest[:rng.randint(2, len(rest))], key=ids.index)
        rest = [r for r in rest if r not in members]
        count = rng.choice([NONE, rng.randint(1, len(members) - 1), rng.randint(1, len(members) - 1)])
        case['groups'].append({'members': members, 'count': count, 'choose': rng.choice(['best', 'first']),
                               'limits': limits(rng, 400)})
    case['limits'] = limits(rng, 800)
    return case


def add_up(case, points):
    """The total and the questions left out, with `points` for each item in turn."""
    of_question = {name: 0 for name in case['questions']}
    answered = {name: False for name in case['questions']}
    for item, value in zip(case['items'], points):
        of_question[item['question']] += value
        answered[item['question']] |= item['answered']
    for name in of_question:
        of_question[name] = clamp(of_question[name], case['questions'][name])
    left = set()
    total = 0
    grouped = set()
    for group in case['groups']:
        members = group['members']
        grouped |= set(members)
        count = len(members) if group['count'] is NONE else group['count']
        subsets = list(itertools.combinations(range(len(members)), count))
        if group['choose'] == 'best':
            best = max(sum(of_question[members[i]] for i in s) for s in subsets)
            chosen = min(s for s in subsets if sum(of_question[members[i]] for i in s) == best)
        else:
            written = [i for i, m in enumerate(members) if answered[m]]
            blank = [i for i, m in enumerate(members) if not answered[m]]
            chosen = (written + blank)[:count]
        left |= {m for i, m in enumerate(members) if i not in chosen}
        total += clamp(sum(of_question[members[i]] for i in chosen), group['limits'])
    total += sum(value for name, value in of_question.items() if name not in grouped)
    return clamp(total, case['limits']), left


def solve(case):
    items = case['items']
    now, left = add_up(case, [0 if i['points'] == '?' else i['points'] for i in items])
    whole, _ = add_up(case, [0 if i['bonus'] else i['most'] for i in items])
    ways = [[i['least'], (i['least'] + i['most']) // 2, i['most']] if i['points'] == '?' else [i['points']]
            for i in items]
    totals = [add_up(case, way)[0] for way in itertools.product(*ways)]
    return now, whole, min(totals), max(totals), left


def write(case, out):
    out.append('case ' + ' '.join(map(text, case['limits'])))
    for name, ends in case['questions'].items():
        if ends != (NONE, NONE):
            out.append(f'question {name} ' + ' '.join(map(text, ends)))
    for group in case['groups']:
        count = '-' if group['count'] is NONE else group['count']
        out.append(f"group {count} {group['choose']} " + ' '.join(map(text, group['limits'])) + ' ' +
                   ' '.join(group['members']))
    now, whole, least, most, left = solve(case)
    for item in case['items']:
        points = '?' if item['points'] == '?' else text(item['points'])
        out.append(f"item {item['question']} {points} {text(item['least'])} {text(item['most'])} "
                   f"{int(item['bonus'])} {int(item['answered'])} {int(item['question'] not in left)}")
    out.append(f'total {text(now)} {text(whole)} {text(least)} {text(most)}')


def main():
    rng = random.Random(20261128)
    out = []
    cases = 0
    while cases < 400:
        case = make_case(rng)
        if sum(item['points'] == '?' for item in case['items']) <= 5:
            write(case, out)
            cases += 1
    (HERE / 'totals.txt').write_text('\n'.join(out) + '\n')


main()

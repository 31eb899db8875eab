"""Writes pairs.yaml, an exam with one formula a question, and pairs.txt, what students may write for them:
"question | equal or near | response", by the word of make_pairs.py (NumPy at 48 points, SymPy besides).

  /usr/bin/python3 make_fixture.py
"""

import json
import pathlib
import random
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent
SOURCE = random.Random(3)


def cell(domain):
    if domain == "small":
        return round(SOURCE.uniform(0.001, 0.01), 4)
    low, high = {"positive": (0.1, 2), "unit": (0.1, 0.9)}.get(domain, (-2, 2))
    return round(SOURCE.uniform(low, high), 3)


def value(given):
    shape, domain = given["shape"], given["domain"]
    count = 1
    for extent in shape:
        count *= extent
    if isinstance(domain, list):
        return domain[1] if domain[0] == "fixed" else SOURCE.randint(domain[1], domain[2])
    if domain == "count":
        return SOURCE.randint(2, 12)
    cells = {
        "simplex": {2: [0.5, 0.5], 3: [0.25, 0.25, 0.5], 4: [0.1, 0.2, 0.3, 0.4]}.get(count),
        "onehot": [1] + [0] * (count - 1),
        "mask": [i % 2 for i in range(count)],
    }.get(domain) or [cell(domain) for _ in range(count)]
    if not shape:
        return cells[0]
    return cells if len(shape) == 1 else [cells[i * shape[1] : (i + 1) * shape[1]] for i in range(shape[0])]


def main():
    made = subprocess.run([sys.executable, FOLDER / "make_pairs.py"], capture_output=True, text=True, check=True)
    pairs = [json.loads(line) for line in made.stdout.splitlines()]
    exam = ["# made by make_fixture.py", "exam: Formulas", "id: formulas", "questions:"]
    places = {}
    for pair in pairs:
        if pair["problem"] in places:
            continue
        places[pair["problem"]] = len(places) + 1
        given = {name: value(one) for name, one in pair["given"].items()}
        exam.append(f"  - id: {places[pair['problem']]}  # {pair['problem']}")
        exam.append(f"    given: {json.dumps(given)}")
        exam.append("    steps: |")
        exam += ["      " + line for line in pair["steps"].split("\n")]
        exam.append(f"    items: [{{name: {pair['item']}, type: formula, points: 1}}]")
    (FOLDER / "pairs.yaml").write_text("\n".join(exam) + "\n")
    lines = ["# made by make_fixture.py"]
    for pair in pairs:
        response = pair["response"].replace("\n", "\u23ce")
        lines.append(f"{places[pair['problem']]} | {'equal' if pair['equal'] else 'near'} | {response}")
    (FOLDER / "pairs.txt").write_text("\n".join(lines) + "\n")


main()

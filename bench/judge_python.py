"""What a short script does for the benchmark's lines: parse the JSON, compare in a loop, write a verdict."""

import json
import sys


def flat(value):
    return [cell for part in value for cell in flat(part)] if isinstance(value, list) else [value]


for line in sys.stdin:
    task = json.loads(line)
    tolerance = task["rule"]["abs"]
    key, response = flat(task["key"]), flat(task["response"])
    wrong = [i for i, (s, t) in enumerate(zip(response, key)) if not abs(s - t) <= tolerance]
    outcome = "correct" if not wrong and len(key) == len(response) else "wrong"
    sys.stdout.write(json.dumps({"id": task["id"], "outcome": outcome, "cells": wrong}) + "\n")

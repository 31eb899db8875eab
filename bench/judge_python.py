"""What a short script does for the benchmark's lines: parse the JSON, compare in a loop, write a verdict."""

import json
import re
import sys
from fractions import Fraction


def flat(value):
    return [cell for part in value for cell in flat(part)] if isinstance(value, list) else [value]


def number(text):
    """A number of a text as a short script reads it; nan where it does not."""
    text = re.sub(r"\\[dt]?frac\s*\{?(\d+)\}?\s*\{?(\d+)\}?", r"\1/\2", text)
    text = re.sub(r"\\boxed\{(.*)\}|[$*,\s]|^.*=", r"\1", text).replace("\u2212", "-")
    try:
        return float(Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text))
    except (ValueError, ZeroDivisionError):
        return float("nan")


def numbers(value):
    if isinstance(value, str):
        return [number(cell) for cell in value.strip("[]() ").split(",")]
    return flat(value)


for line in sys.stdin:
    task = json.loads(line)
    tolerance = task["rule"]["abs"] if "rule" in task else 0.001
    key, response = numbers(task["key"]), numbers(task["response"])
    wrong = [i for i, (s, t) in enumerate(zip(response, key)) if not abs(s - t) <= tolerance]
    outcome = "correct" if not wrong and len(key) == len(response) else "wrong"
    sys.stdout.write(json.dumps({"id": task["id"], "outcome": outcome, "cells": wrong}) + "\n")

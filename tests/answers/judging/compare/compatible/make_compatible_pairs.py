"""Makes compatible_pairs.jsonl: what NumPy and PyTorch say of an answer beside a key.

python3 make_compatible_pairs.py > compatible_pairs.jsonl    (NumPy 1.24, PyTorch 1.13)

A line: {"rule": ..., "key": "...", "response": "...", "right": true}. The numbers are texts, so that nobody rounds
them on the way. Half of the answers lie at the boundary or a unit of the last place beside it.
"""

import json
import random

import numpy
import torch

ANSWERS_OF_A_KEY = 6


def numpy_says(answer, key, rtol, atol):
    return bool(numpy.isclose(answer, key, rtol=rtol, atol=atol))


def torch_says(answer, key, **tolerances):
    try:
        torch.testing.assert_close(
            torch.tensor(answer, dtype=torch.float64), torch.tensor(key, dtype=torch.float64), **tolerances
        )
    except AssertionError:
        return False
    return True


def cs231n_says(answer, key, tolerance):
    """The measure that the course's notebooks print, here held against a tolerance."""
    x, y = numpy.array([answer]), numpy.array([key])
    return bool(numpy.max(numpy.abs(x - y) / numpy.maximum(1e-8, numpy.abs(x) + numpy.abs(y))) <= tolerance)


def answers_beside(source, key, limit):
    """Texts of answers at the limit, next to it, and elsewhere."""
    sign = source.choice([-1, 1])
    at = float(repr(key + sign * limit))
    exact = f"{key + sign * limit:.12g}"
    yield exact
    yield repr(at)
    yield repr(numpy.nextafter(at, numpy.inf).item())
    yield repr(numpy.nextafter(at, -numpy.inf).item())
    yield f"{key + sign * limit * source.uniform(0, 0.99):.15g}"
    yield f"{key + sign * limit * source.uniform(1.01, 3):.15g}"


def pairs(source):
    keys = [0.0, 1.0, -1.0, 0.5, 3.0, -0.25, 10.0, 100.0, 0.1, 1e-6, 12345.678]
    keys += [round(source.uniform(-10, 10), source.choice([1, 2, 4, 8])) for _ in range(8)]
    for rtol, atol in [(1e-5, 1e-8), (0.01, 1e-8), (0.01, 0.0), (0.0, 0.001), (0.05, 0.1), (1e-3, 1e-3)]:
        rule = {"numpy": "allclose", "rtol": rtol, "atol": atol}
        relabs = {"prairielearn": "relabs", "rtol": rtol, "atol": atol}
        close = {"pytorch": "assert_close", "rtol": rtol, "atol": atol}
        for key in keys:
            for text in answers_beside(source, key, atol + rtol * abs(key)):
                answer = float(text)
                said = numpy_says(answer, key, rtol, atol)
                yield rule, key, text, said
                yield relabs, key, text, said  # is_correct_scalar_ra is a call of numpy.allclose
                yield close, key, text, torch_says(answer, key, rtol=rtol, atol=atol)
    for dtype, (rtol, atol) in torch.testing._comparison._DTYPE_PRECISIONS.items():
        name = str(dtype).removeprefix("torch.")
        if name not in ("float16", "bfloat16", "float32", "float64"):
            continue
        for key in keys[:14]:
            for text in answers_beside(source, key, atol + rtol * abs(key)):
                said = torch_says(float(text), key, rtol=rtol, atol=atol)
                yield {"pytorch": "assert_close", "dtype": name}, key, text, said
    for tolerance in (1e-2, 1e-4, 1e-7):
        for key in keys[:20]:
            for text in answers_beside(source, key, 2 * tolerance * max(1e-8, abs(key))):
                said = cs231n_says(float(text), key, tolerance)
                yield {"cs231n": "relative_error", "tolerance": tolerance}, key, text, said



def main():
    for rule, key, response, right in pairs(random.Random(11)):
        line = {"rule": rule, "key": repr(key), "response": response, "right": right}
        print(json.dumps(line))


if __name__ == "__main__":
    main()

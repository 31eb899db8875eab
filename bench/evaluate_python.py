"""The layers of bench_evaluate in NumPy and in PyTorch, in double precision on one thread.

A conversation, one line a message. In: a layer as JSON, {"layer": name, "inputs": [{"shape", "cells"}...]}.
Out: for each library that is here `LIBRARY cells...` of the outputs one after the other, then an empty line. In: `time`.
Out: for each `LIBRARY microseconds` of processor time an evaluation, then an empty line.
"""

import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"  # of OpenBLAS and PyTorch, before they are loaded


def numpy_library():
    import numpy as np

    def softmax(scores):
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        return weights / weights.sum(axis=-1, keepdims=True)

    def attention(X, W_Q, W_K, W_V):
        Q, K, V = X @ W_Q, X @ W_K, X @ W_V
        return [softmax(Q @ K.swapaxes(-1, -2) / np.sqrt(X.shape[-1])) @ V]

    def convolution(X, F):
        windows = np.lib.stride_tricks.sliding_window_view(X, F.shape[-2:], axis=(-2, -1))
        if X.ndim == 2:
            return [np.tensordot(windows, F, axes=2)]
        return [np.tensordot(F, windows, axes=((1, 2, 3), (0, 3, 4)))]

    def gradients(x, t, W_1, b_1, W_2, b_2, W_3, b_3):
        h_1 = 1 / (1 + np.exp(-(W_1 @ x + b_1)))
        h_2 = 1 / (1 + np.exp(-(W_2 @ h_1 + b_2)))
        delta_3 = 2 * (W_3 @ h_2 + b_3 - t)
        delta_2 = (W_3.T @ delta_3) * h_2 * (1 - h_2)
        delta_1 = (W_2.T @ delta_2) * h_1 * (1 - h_1)
        return [np.outer(delta_1, x), delta_1, np.outer(delta_2, h_1), delta_2, np.outer(delta_3, h_2), delta_3]

    def tensor(shape, cells):
        return np.array(cells, dtype=np.float64).reshape(shape)

    np.zeros((2, 2)) @ np.zeros((2, 2))
    with open("/proc/self/maps") as maps:
        blas = "OpenBLAS" if "openblas" in maps.read() else "without OpenBLAS"
    return f"NumPy {np.__version__} ({blas})", tensor, (attention, convolution, gradients)


def torch_library():
    import torch

    torch.set_num_threads(1)

    def attention(X, W_Q, W_K, W_V):
        with torch.no_grad():
            Q, K, V = X @ W_Q, X @ W_K, X @ W_V
            return [torch.softmax(Q @ K.transpose(-1, -2) / X.shape[-1] ** 0.5, -1) @ V]

    def convolution(X, F):
        with torch.no_grad():
            if X.ndim == 2:
                return [torch.nn.functional.conv2d(X[None, None], F[None, None])]
            return [torch.nn.functional.conv2d(X[None], F)]

    def gradients(x, t, *parameters):
        W_1, b_1, W_2, b_2, W_3, b_3 = parameters
        for parameter in parameters:
            parameter.requires_grad_()
        h_1 = torch.sigmoid(W_1 @ x + b_1)
        h_2 = torch.sigmoid(W_2 @ h_1 + b_2)
        J = ((W_3 @ h_2 + b_3 - t) ** 2).sum()
        return torch.autograd.grad(J, parameters)

    def tensor(shape, cells):
        return torch.tensor(cells, dtype=torch.float64).reshape(shape)

    return f"PyTorch {torch.__version__}", tensor, (attention, convolution, gradients)


def libraries():
    for library in (numpy_library, torch_library):
        try:
            yield library()
        except ImportError:
            pass


def microseconds(function, inputs, least=0.02):
    """Of processor time an evaluation, over at least so many seconds."""
    count, spent = 1, 0.0
    while True:
        start = time.process_time()
        for _ in range(count):
            function(*inputs)
        spent = time.process_time() - start
        if spent >= least:
            return 1e6 * spent / count
        count = 2 * count if spent < least / 8 else int(count * least / spent * 1.2) + 1


def answer(lines):
    print("\n".join(lines) + ("\n" if lines else ""), flush=True)


def main():
    here = list(libraries())
    for line in sys.stdin:
        if line != "time\n":
            task = json.loads(line)
            work = []
            for name, tensor, functions in here:
                function = next(f for f in functions if task["layer"].startswith(f.__name__))
                work.append((name, function, [tensor(x["shape"], x["cells"]) for x in task["inputs"]]))
            cells = [(name, [float(c) for y in function(*inputs) for c in y.reshape(-1)]) for name, function, inputs in work]
            answer([f"{name}\t{' '.join(map(repr, values))}" for name, values in cells])
        else:
            answer([f"{name}\t{microseconds(function, inputs)!r}" for name, function, inputs in work])


main()

"""Chained questions: givens, the steps as an exam writes them, and beside each step the same in NumPy, as somebody works
it out by hand from the values that they have. Nothing here asks gradewright for a number."""

import dataclasses
from typing import Callable

import numpy as np


class Values(dict):
    __getattr__ = dict.__getitem__


@dataclasses.dataclass
class Step:
    name: str
    text: str  # in the step language
    work: Callable  # from the values so far, givens and steps
    kind: str = "free"  # what it can be: free, positive, unit, tanh, simplex (rows sum to 1), count
    slips: tuple = ()  # wrong ways to work it out
    routes: tuple = ()  # other right ways, from other steps
    cuts: bool = False  # a ReLU, a mask or a maximum lets through what it is worked out from


@dataclasses.dataclass
class Question:
    title: str
    given: dict
    steps: list
    id: int = 0


SOURCE = np.random.default_rng(29)


def some(shape, low=-1.0, high=1.0, digits=1):
    cells = np.round(SOURCE.uniform(low, high, size=shape), digits)
    return np.where(cells == 0, 10.0**-digits, cells)


def whole(low, high):
    return np.array(float(SOURCE.integers(low, high)))


def one_hot(size, at):
    return np.eye(size)[at]


def relu(z):
    return np.maximum(z, 0)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def conv(x, f):
    h, w = f.shape
    return np.array(
        [[np.sum(x[i : i + h, j : j + w] * f) for j in range(x.shape[1] - w + 1)] for i in range(x.shape[0] - h + 1)]
    )


def blocks(a):
    return [[a[2 * i : 2 * i + 2, 2 * j : 2 * j + 2] for j in range(a.shape[1] // 2)] for i in range(a.shape[0] // 2)]


def entropy(p):
    return -(p * np.log2(p) + (1 - p) * np.log2(1 - p))


def mlp():
    given = dict(x=some(3, -2, 2), W_1=some((4, 3)), b_1=some(4), W_2=some((3, 4)), b_2=some(3), t=one_hot(3, 1))
    return given, [
        Step("z_1", "W_1 @ x + b_1", lambda v: v.W_1 @ v.x + v.b_1, slips=(lambda v: v.W_1 @ v.x,)),
        Step("h", "relu(z_1)", lambda v: relu(v.z_1), "positive", cuts=True),
        Step("z_2", "W_2 @ h + b_2", lambda v: v.W_2 @ v.h + v.b_2, slips=(lambda v: v.W_2 @ v.h,)),
        Step("p", "softmax(z_2)", lambda v: softmax(v.z_2), "simplex"),
        Step("J", "-sum(t * log(p))", lambda v: -np.sum(v.t * np.log(v.p)), "positive"),
        Step("grad_z_2", "grad(J, z_2)", lambda v: v.p - v.t, slips=(lambda v: v.t - v.p,)),
        Step("grad_W_2", "grad(J, W_2)", lambda v: np.outer(v.grad_z_2, v.h)),
        Step("grad_h", "grad(J, h)", lambda v: v.W_2.T @ v.grad_z_2),
        Step("grad_z_1", "grad(J, z_1)", lambda v: v.grad_h * (v.z_1 > 0), slips=(lambda v: v.grad_h,), cuts=True),
        Step("grad_W_1", "grad(J, W_1)", lambda v: np.outer(v.grad_z_1, v.x)),
    ]


def cnn():
    given = dict(X=some((6, 6), -2, 2), F=some((3, 3)), b=some(()), w=some(4), c=some(()), t=np.array(1.0))

    def grad_filter(v):
        grad_y = np.zeros_like(v.A)
        for i, row in enumerate(blocks(v.A)):
            for j, block in enumerate(row):
                k, m = divmod(int(np.argmax(block)), 2)
                if v.Y[2 * i + k, 2 * j + m] > 0:
                    grad_y[2 * i + k, 2 * j + m] = v.grad_P[i, j]
        return conv(v.X, grad_y)

    return given, [
        Step(
            "Y",
            "conv2d(X, F, b)",
            lambda v: conv(v.X, v.F) + v.b,
            slips=(lambda v: conv(v.X, v.F), lambda v: conv(v.X, v.F[::-1, ::-1]) + v.b),
        ),
        Step("A", "relu(Y)", lambda v: relu(v.Y), "positive", cuts=True),
        Step(
            "P",
            "max_pool2d(A, 2)",
            lambda v: np.array([[k.max() for k in row] for row in blocks(v.A)]),
            "positive",
            slips=(lambda v: np.array([[k.mean() for k in row] for row in blocks(v.A)]),),
            cuts=True,
        ),
        Step(
            "s",
            "w @ reshape(P, 4) + c",
            lambda v: v.w @ v.P.reshape(4) + v.c,
            slips=(lambda v: v.w @ v.P.reshape(4),),
        ),
        Step("y", "sigmoid(s)", lambda v: sigmoid(v.s), "unit"),
        Step("J", "(y - t) ** 2 / 2", lambda v: (v.y - v.t) ** 2 / 2, "positive"),
        Step("grad_s", "grad(J, s)", lambda v: (v.y - v.t) * v.y * (1 - v.y), slips=(lambda v: v.y - v.t,)),
        Step("grad_w", "grad(J, w)", lambda v: v.grad_s * v.P.reshape(4)),
        Step("grad_P", "grad(J, P)", lambda v: (v.grad_s * v.w).reshape(2, 2)),
        Step("grad_F", "grad(J, F)", grad_filter, cuts=True),
    ]


def elman_rnn():
    given = dict(W=some((2, 2)), U=some((2, 2)), b=some(2), V=some(2, -2, 2), c=some(()))
    given |= {name: some(2) for name in ("x_1", "x_2", "x_3", "h_0")} | {"t": some(())}
    steps = []
    for k in (1, 2, 3):
        x, h = f"x_{k}", f"h_{k - 1}"
        forgotten = lambda v, x=x, h=h: v.W @ v[x] + v.U @ v[h]
        turned = lambda v, x=x, h=h: v.W @ v[x] + v.U.T @ v[h] + v.b
        work = lambda v, x=x, h=h: v.W @ v[x] + v.U @ v[h] + v.b
        steps.append(Step(f"a_{k}", f"W @ {x} + U @ {h} + b", work, slips=(forgotten, turned)))
        steps.append(Step(f"h_{k}", f"tanh(a_{k})", lambda v, k=k: np.tanh(v[f"a_{k}"]), "tanh"))
    return given, steps + [
        Step("y", "V @ h_3 + c", lambda v: v.V @ v.h_3 + v.c, slips=(lambda v: v.V @ v.h_3,)),
        Step("J", "(y - t) ** 2", lambda v: (v.y - v.t) ** 2, "positive"),
    ]


def attention():
    given = dict(X=some((3, 2), -2, 2), W_Q=some((2, 2)), W_K=some((2, 2)), W_V=some((2, 2)), W_O=some((2, 2)))
    return given, [
        Step("Q", "X @ W_Q", lambda v: v.X @ v.W_Q, slips=(lambda v: v.X @ v.W_Q.T,)),
        Step("K", "X @ W_K", lambda v: v.X @ v.W_K),
        Step("V", "X @ W_V", lambda v: v.X @ v.W_V),
        Step("S", "Q @ K.T / sqrt(2)", lambda v: v.Q @ v.K.T / np.sqrt(2), slips=(lambda v: v.Q @ v.K.T,)),
        Step("A", "softmax(S)", lambda v: softmax(v.S), "simplex"),
        Step("Z", "A @ V", lambda v: v.A @ v.V),
        Step("O", "Z @ W_O", lambda v: v.Z @ v.W_O),
    ]


def batch_norm():
    given = dict(X=some((4, 3), -3, 3), gamma=some(3, 0.5, 2), beta=some(3), w=some(3))
    return given, [
        Step("mu", "mean(X, axis=0)", lambda v: v.X.mean(0)),
        Step(
            "var",
            "mean((X - mu) ** 2, axis=0)",
            lambda v: ((v.X - v.mu) ** 2).mean(0),
            "positive",
            slips=(lambda v: ((v.X - v.mu) ** 2).sum(0) / 3,),
        ),
        Step(
            "x_hat",
            "(X - mu) / sqrt(var + 0.00001)",
            lambda v: (v.X - v.mu) / np.sqrt(v["var"] + 1e-5),
            slips=(lambda v: (v.X - v.mu) / v["var"],),
        ),
        Step("y", "gamma * x_hat + beta", lambda v: v.gamma * v.x_hat + v.beta, slips=(lambda v: v.gamma * v.x_hat,)),
        Step("a", "relu(y)", lambda v: relu(v.y), "positive", cuts=True),
        Step("s", "a @ w", lambda v: v.a @ v.w),
        Step("J", "mean(s ** 2)", lambda v: np.mean(v.s**2), "positive"),
    ]


def layer_norm():
    given = dict(X=some((2, 4), -3, 3), gamma=some(4, 0.5, 2), beta=some(4), W=some((4, 2)))
    return given, [
        Step("mu", "mean(X, axis=1, keepdims=True)", lambda v: v.X.mean(1, keepdims=True)),
        Step(
            "var",
            "mean((X - mu) ** 2, axis=1, keepdims=True)",
            lambda v: ((v.X - v.mu) ** 2).mean(1, keepdims=True),
            "positive",
            slips=(lambda v: ((v.X - v.mu) ** 2).sum(1, keepdims=True) / 3,),
        ),
        Step("N", "(X - mu) / sqrt(var + 0.00001)", lambda v: (v.X - v.mu) / np.sqrt(v["var"] + 1e-5)),
        Step("Y", "gamma * N + beta", lambda v: v.gamma * v.N + v.beta, slips=(lambda v: v.gamma * v.N,)),
        Step("R", "X + Y", lambda v: v.X + v.Y, slips=(lambda v: v.Y,)),
        Step("O", "R @ W", lambda v: v.R @ v.W),
        Step("P", "softmax(O)", lambda v: softmax(v.O), "simplex"),
    ]


def adam():
    given = dict(w_0=some(2, 0.5, 2), a=some(2, 0.5, 2), t=some(2, -2, -0.5))
    steps = []
    for k in (1, 2):
        before = lambda v, name, k=k: v[f"{name}_{k - 1}"] if k > 1 else 0
        m, u = (f"0.9 * m_{k - 1} + ", f"0.99 * u_{k - 1} + ") if k > 1 else ("", "")
        g, w = f"g_{k}", f"w_{k - 1}"
        steps += [
            Step(
                g,
                f"a * (a * {w} - t)",
                lambda v, w=w: v.a * (v.a * v[w] - v.t),
                slips=(lambda v, w=w: v.a * (v.a * v[w] + v.t),),
            ),
            Step(
                f"m_{k}",
                f"{m}0.1 * {g}",
                lambda v, g=g, b=before: 0.9 * b(v, "m") + 0.1 * v[g],
                slips=(lambda v, g=g, b=before: 0.9 * b(v, "m") + v[g],),
            ),
            Step(
                f"u_{k}",
                f"{u}0.01 * {g} ** 2",
                lambda v, g=g, b=before: 0.99 * b(v, "u") + 0.01 * v[g] ** 2,
                "positive",
                routes=(lambda v, k=k: v.m_1**2 if k == 1 else 0.99 * v.u_1 + (v.m_2 - 0.9 * v.m_1) ** 2,),
            ),
            Step(f"m_hat_{k}", f"m_{k} / (1 - 0.9 ** {k})", lambda v, k=k: v[f"m_{k}"] / (1 - 0.9**k)),
            Step(f"u_hat_{k}", f"u_{k} / (1 - 0.99 ** {k})", lambda v, k=k: v[f"u_{k}"] / (1 - 0.99**k), "positive"),
            Step(
                f"w_{k}",
                f"{w} - 0.5 * m_hat_{k} / (sqrt(u_hat_{k}) + 0.00000001)",
                lambda v, k=k, w=w: v[w] - 0.5 * v[f"m_hat_{k}"] / (np.sqrt(v[f"u_hat_{k}"]) + 1e-8),
                slips=(lambda v, k=k, w=w: v[w] + 0.5 * v[f"m_hat_{k}"] / (np.sqrt(v[f"u_hat_{k}"]) + 1e-8),),
            ),
        ]
    return given, steps


def bptt():
    given = dict(w=some((), 0.3, 1.5), u=some((), 0.3, 1.2), t=np.array(1.0))
    given |= {name: some(()) for name in ("h_0", "x_1", "x_2", "x_3")}
    steps = []
    for k in (1, 2, 3):
        x, h = f"x_{k}", f"h_{k - 1}"
        steps.append(
            Step(
                f"h_{k}",
                f"tanh(w * {x} + u * {h})",
                lambda v, x=x, h=h: np.tanh(v.w * v[x] + v.u * v[h]),
                "tanh",
                slips=(lambda v, x=x: np.tanh(v.w * v[x]),),
            )
        )

    def through(v, k):
        return v[f"grad_h_{k}"] * (1 - v[f"h_{k}"] ** 2)

    return given, steps + [
        Step("J", "(h_3 - t) ** 2", lambda v: (v.h_3 - v.t) ** 2, "positive"),
        Step(
            "grad_h_3",
            "grad(J, h_3)",
            lambda v: 2 * (v.h_3 - v.t),
            slips=(lambda v: v.h_3 - v.t, lambda v: 2 * (v.t - v.h_3)),
        ),
        Step("grad_h_2", "grad(J, h_2)", lambda v: through(v, 3) * v.u, slips=(lambda v: through(v, 3),)),
        Step("grad_h_1", "grad(J, h_1)", lambda v: through(v, 2) * v.u),
        Step("grad_u", "grad(J, u)", lambda v: sum(through(v, k) * v[f"h_{k - 1}"] for k in (1, 2, 3))),
        Step("grad_w", "grad(J, w)", lambda v: sum(through(v, k) * v[f"x_{k}"] for k in (1, 2, 3))),
    ]


def dropout():
    given = dict(x=some(3, -2, 2), W=some((4, 3)), b=some(4), m=np.array([1.0, 0, 1, 1]), V=some((2, 4)), t=some(2))
    return given, [
        Step("a", "W @ x + b", lambda v: v.W @ v.x + v.b, slips=(lambda v: v.W @ v.x,)),
        Step("h", "relu(a)", lambda v: relu(v.a), "positive", cuts=True),
        Step("h_d", "h * m / 0.75", lambda v: v.h * v.m / 0.75, "positive", slips=(lambda v: v.h * v.m,), cuts=True),
        Step("y", "V @ h_d", lambda v: v.V @ v.h_d),
        Step("J", "sum((y - t) ** 2)", lambda v: np.sum((v.y - v.t) ** 2), "positive"),
        Step("grad_y", "grad(J, y)", lambda v: 2 * (v.y - v.t), slips=(lambda v: v.y - v.t,)),
        Step("grad_h_d", "grad(J, h_d)", lambda v: v.V.T @ v.grad_y),
        Step("grad_h", "grad(J, h)", lambda v: v.grad_h_d * v.m / 0.75, cuts=True),
        Step("grad_a", "grad(J, a)", lambda v: v.grad_h * (v.a > 0), cuts=True),
        Step("grad_W", "grad(J, W)", lambda v: np.outer(v.grad_a, v.x)),
    ]


def lstm():
    given = dict(x=some(2), h_0=some(2), c_0=some(2), t=some((), 0, 1))
    for gate in "ifog":
        given |= {f"W_{gate}": some((2, 2)), f"U_{gate}": some((2, 2)), f"b_{gate}": some(2)}
    given["V"] = some(2, -2, 2)
    steps = []
    for gate in "ifog":
        name, unit, kind = ("tanh", np.tanh, "tanh") if gate == "g" else ("sigmoid", sigmoid, "unit")
        inner = lambda v, g=gate: v[f"W_{g}"] @ v.x + v[f"U_{g}"] @ v.h_0
        steps.append(
            Step(
                f"{gate}_1",
                f"{name}(W_{gate} @ x + U_{gate} @ h_0 + b_{gate})",
                lambda v, g=gate, f=unit, inner=inner: f(inner(v) + v[f"b_{g}"]),
                kind,
                slips=(lambda v, f=unit, inner=inner: f(inner(v)),),
            )
        )
    return given, steps + [
        Step(
            "c_1", "f_1 * c_0 + i_1 * g_1", lambda v: v.f_1 * v.c_0 + v.i_1 * v.g_1, slips=(lambda v: v.i_1 * v.c_0 + v.f_1 * v.g_1,)
        ),
        Step("h_1", "o_1 * tanh(c_1)", lambda v: v.o_1 * np.tanh(v.c_1), "tanh", slips=(lambda v: v.o_1 * v.c_1,)),
        Step("s", "V @ h_1", lambda v: v.V @ v.h_1),
        Step("y", "sigmoid(s)", lambda v: sigmoid(v.s), "unit"),
        Step("J", "(y - t) ** 2", lambda v: (v.y - v.t) ** 2, "positive"),
    ]


def gru():
    given = dict(x=some(2), h_0=some(2), V=some(2, -2, 2), t=some(()))
    for gate in "rzn":
        given |= {f"W_{gate}": some((2, 2)), f"U_{gate}": some((2, 2))}
    return given, [
        Step("r", "sigmoid(W_r @ x + U_r @ h_0)", lambda v: sigmoid(v.W_r @ v.x + v.U_r @ v.h_0), "unit"),
        Step("z", "sigmoid(W_z @ x + U_z @ h_0)", lambda v: sigmoid(v.W_z @ v.x + v.U_z @ v.h_0), "unit"),
        Step(
            "n",
            "tanh(W_n @ x + r * (U_n @ h_0))",
            lambda v: np.tanh(v.W_n @ v.x + v.r * (v.U_n @ v.h_0)),
            "tanh",
            slips=(lambda v: np.tanh(v.W_n @ v.x + v.U_n @ v.h_0),),
        ),
        Step(
            "h",
            "(1 - z) * n + z * h_0",
            lambda v: (1 - v.z) * v.n + v.z * v.h_0,
            slips=(lambda v: v.z * v.n + (1 - v.z) * v.h_0,),
        ),
        Step("y", "V @ h", lambda v: v.V @ v.h),
        Step("J", "(y - t) ** 2 / 2", lambda v: (v.y - v.t) ** 2 / 2, "positive"),
        Step("grad_h", "grad(J, h)", lambda v: (v.y - v.t) * v.V, slips=(lambda v: (v.t - v.y) * v.V,)),
    ]


def logistic_regression():
    given = dict(x=some(3, -2, 2), w=some(3), b=some(()), t=np.array(1.0))
    return given, [
        Step("z", "w @ x + b", lambda v: v.w @ v.x + v.b, slips=(lambda v: v.w @ v.x,)),
        Step("p", "sigmoid(z)", lambda v: sigmoid(v.z), "unit"),
        Step("J", "-(t * log(p) + (1 - t) * log(1 - p))", lambda v: -np.log(v.p), "positive"),
        Step("grad_z", "grad(J, z)", lambda v: v.p - v.t, slips=(lambda v: v.t - v.p,)),
        Step("grad_w", "grad(J, w)", lambda v: v.grad_z * v.x),
        Step("w_new", "w - 0.5 * grad_w", lambda v: v.w - 0.5 * v.grad_w, slips=(lambda v: v.w + 0.5 * v.grad_w,)),
        Step("z_new", "w_new @ x + b", lambda v: v.w_new @ v.x + v.b),
    ]


def softmax_regression():
    given = dict(X=some((3, 2), -2, 2), W=some((2, 3)), b=some(3), T=one_hot(3, [2, 0, 1]))
    return given, [
        Step("Z", "X @ W + b", lambda v: v.X @ v.W + v.b, slips=(lambda v: v.X @ v.W,)),
        Step("P", "softmax(Z)", lambda v: softmax(v.Z), "simplex"),
        Step("S", "0.9 * T + 0.1 / 3", lambda v: 0.9 * v.T + 0.1 / 3, "simplex"),
        Step("J", "-sum(S * log(P)) / 3", lambda v: -np.sum(v.S * np.log(v.P)) / 3, "positive"),
        Step("grad_Z", "(P - S) / 3", lambda v: (v.P - v.S) / 3, slips=(lambda v: v.P - v.S,)),
        Step("grad_W", "X.T @ grad_Z", lambda v: v.X.T @ v.grad_Z),
        Step("W_new", "W - 2 * grad_W", lambda v: v.W - 2 * v.grad_W, slips=(lambda v: v.W + 2 * v.grad_W,)),
    ]


def vae():
    given = dict(x=some(3, 0.1, 0.9), W_m=some((2, 3)), W_s=some((2, 3)), eps=some(2), D=some((3, 2)))
    return given, [
        Step("mu", "W_m @ x", lambda v: v.W_m @ v.x),
        Step("s", "W_s @ x", lambda v: v.W_s @ v.x),
        Step("sigma", "exp(s / 2)", lambda v: np.exp(v.s / 2), "positive", slips=(lambda v: np.exp(v.s),)),
        Step("z", "mu + sigma * eps", lambda v: v.mu + v.sigma * v.eps),
        Step("y", "sigmoid(D @ z)", lambda v: sigmoid(v.D @ v.z), "unit"),
        Step("R", "sum((x - y) ** 2)", lambda v: np.sum((v.x - v.y) ** 2), "positive"),
        Step(
            "KL",
            "sum(mu ** 2 + sigma ** 2 - 1 - log(sigma ** 2)) / 2",
            lambda v: np.sum(v.mu**2 + v.sigma**2 - 1 - np.log(v.sigma**2)) / 2,
            "positive",
        ),
        Step("J", "R + KL", lambda v: v.R + v.KL, "positive"),
    ]


def policy_evaluation():
    given = dict(P=np.array([[0.7, 0.3, 0], [0.2, 0.5, 0.3], [0, 0.4, 0.6]]), R=some(3, -2, 3), g=np.array(0.9))
    steps = [Step("V_1", "R + g * P @ R", lambda v: v.R + v.g * v.P @ v.R, slips=(lambda v: v.R + v.P @ v.R,))]
    for k in (2, 3):
        steps.append(
            Step(
                f"V_{k}",
                f"R + g * P @ V_{k - 1}",
                lambda v, k=k: v.R + v.g * v.P @ v[f"V_{k - 1}"],
                slips=(lambda v, k=k: v.R + v.g * v.P.T @ v[f"V_{k - 1}"],),
            )
        )
    return given, steps + [
        Step("d", "V_3 - V_2", lambda v: v.V_3 - v.V_2),
        Step("m", "max(V_3)", lambda v: np.max(v.V_3), cuts=True),
        Step("A", "V_3 - mean(V_3)", lambda v: v.V_3 - v.V_3.mean()),
    ]


def dqn():
    given = dict(W=some((3, 2)), x=some(2, -2, 2), x_next=some(2, -2, 2), r=some((), 0.5, 2), a=one_hot(3, 1))
    return given, [
        Step("q", "W @ x", lambda v: v.W @ v.x),
        Step("q_next", "W @ x_next", lambda v: v.W @ v.x_next),
        Step(
            "y",
            "r + 0.9 * max(q_next)",
            lambda v: v.r + 0.9 * v.q_next.max(),
            slips=(lambda v: v.r + v.q_next.max(),),
        ),
        Step("delta", "y - a @ q", lambda v: v.y - v.a @ v.q, slips=(lambda v: v.y - v.q.max(),)),
        Step("J", "delta ** 2 / 2", lambda v: v.delta**2 / 2, "positive"),
        Step(
            "G",
            "-delta * outer(a, x)",
            lambda v: -v.delta * np.outer(v.a, v.x),
            slips=(lambda v: v.delta * np.outer(v.a, v.x),),
        ),
        Step("W_new", "W - 0.1 * G", lambda v: v.W - 0.1 * v.G),
    ]


def classification_measures():
    given = dict(tp=whole(20, 60), fp=whole(3, 20), fn=whole(3, 20), tn=whole(40, 90))
    return given, [
        Step("n", "tp + fp + fn + tn", lambda v: v.tp + v.fp + v.fn + v.tn, "count"),
        Step("said", "tp + fp", lambda v: v.tp + v.fp, "count", slips=(lambda v: v.tp + v.fn,)),
        Step("are", "tp + fn", lambda v: v.tp + v.fn, "count", slips=(lambda v: v.tn + v.fn,)),
        Step("precision", "tp / said", lambda v: v.tp / v.said, "unit"),
        Step("recall", "tp / are", lambda v: v.tp / v.are, "unit"),
        Step(
            "F",
            "2 * precision * recall / (precision + recall)",
            lambda v: 2 * v.precision * v.recall / (v.precision + v.recall),
            "unit",
            slips=(lambda v: (v.precision + v.recall) / 2,),
        ),
        Step(
            "c",
            "(said * are + (n - said) * (n - are)) / n ** 2",
            lambda v: (v.said * v["are"] + (v.n - v.said) * (v.n - v["are"])) / v.n**2,
            "unit",
        ),
        Step("kappa", "((tp + tn) / n - c) / (1 - c)", lambda v: ((v.tp + v.tn) / v.n - v.c) / (1 - v.c)),
    ]


def decision_tree():
    given = dict(a=whole(4, 9), b=whole(12, 20), c=whole(5, 12), d=whole(13, 21))
    return given, [
        Step("p", "(a + c) / (b + d)", lambda v: (v.a + v.c) / (v.b + v.d), "unit"),
        Step(
            "H",
            "-(p * log2(p) + (1 - p) * log2(1 - p))",
            lambda v: entropy(v.p),
            "unit",
            slips=(lambda v: entropy(v.p) * np.log(2),),
        ),
        Step("l", "a / b", lambda v: v.a / v.b, "unit"),
        Step("H_l", "-(l * log2(l) + (1 - l) * log2(1 - l))", lambda v: entropy(v.l), "unit"),
        Step("r", "c / d", lambda v: v.c / v.d, "unit"),
        Step("H_r", "-(r * log2(r) + (1 - r) * log2(1 - r))", lambda v: entropy(v.r), "unit"),
        Step(
            "E",
            "(b * H_l + d * H_r) / (b + d)",
            lambda v: (v.b * v.H_l + v.d * v.H_r) / (v.b + v.d),
            "unit",
            slips=(lambda v: (v.H_l + v.H_r) / 2,),
        ),
        Step("gain", "H - E", lambda v: v.H - v.E),
        Step("ratio", "gain / H", lambda v: v.gain / v.H),
    ]


def gaussian_naive_bayes():
    given = dict(A=some(4, 0, 3), B=some(4, 2, 5), x=np.array(2.2), p_A=np.array(0.4))
    density = lambda x, mu, var: np.exp(-((x - mu) ** 2) / (2 * var)) / np.sqrt(2 * np.pi * var)
    steps = []
    for c in "AB":
        mu, var = f"mu_{c}", f"var_{c}"
        steps += [
            Step(mu, f"mean({c})", lambda v, c=c: v[c].mean()),
            Step(
                var,
                f"mean(({c} - {mu}) ** 2)",
                lambda v, c=c, mu=mu: np.mean((v[c] - v[mu]) ** 2),
                "positive",
                slips=(lambda v, c=c, mu=mu: np.sum((v[c] - v[mu]) ** 2) / 3,),
            ),
            Step(
                f"f_{c}",
                f"exp(-(x - {mu}) ** 2 / (2 * {var})) / sqrt(2 * pi * {var})",
                lambda v, mu=mu, var=var: density(v.x, v[mu], v[var]),
                "positive",
                slips=(lambda v, mu=mu, var=var: density(v.x, v[mu], v[var] ** 2),),
            ),
        ]
    return given, steps + [
        Step(
            "post",
            "p_A * f_A / (p_A * f_A + (1 - p_A) * f_B)",
            lambda v: v.p_A * v.f_A / (v.p_A * v.f_A + (1 - v.p_A) * v.f_B),
            "unit",
            slips=(lambda v: v.f_A / (v.f_A + v.f_B),),
        ),
        Step("odds", "post / (1 - post)", lambda v: v.post / (1 - v.post), "positive"),
    ]


def mixture():
    given = dict(X=some((4, 2), -2, 2), M=some((2, 2), -2, 2))
    squares = lambda x, m: ((x[:, None, :] - m[None]) ** 2).sum(-1)
    return given, [
        Step(
            "D",
            "sum((reshape(X, [4, 1, 2]) - reshape(M, [1, 2, 2])) ** 2, axis=2)",
            lambda v: squares(v.X, v.M),
            "positive",
            slips=(lambda v: np.sqrt(squares(v.X, v.M)),),
        ),
        Step("R", "softmax(-D / 2)", lambda v: softmax(-v.D / 2), "simplex", slips=(lambda v: softmax(-v.D),)),
        Step("N", "sum(R, axis=0)", lambda v: v.R.sum(0), "positive"),
        Step(
            "C",
            "R.T @ X / reshape(N, [2, 1])",
            lambda v: v.R.T @ v.X / v.N[:, None],
            slips=(lambda v: v.R.T @ v.X / 4,),
        ),
        Step("J", "sum(R * D)", lambda v: np.sum(v.R * v.D), "positive"),
        Step("E", "C - M", lambda v: v.C - v.M),
    ]


def pca():
    given = dict(X=some((4, 2), -3, 3))
    root = lambda c: np.sqrt((c[0, 0] - c[1, 1]) ** 2 + 4 * c[0, 1] ** 2)
    return given, [
        Step("mu", "mean(X, axis=0)", lambda v: v.X.mean(0)),
        Step("Y", "X - mu", lambda v: v.X - v.mu),
        Step("C", "Y.T @ Y / 4", lambda v: v.Y.T @ v.Y / 4, slips=(lambda v: v.Y.T @ v.Y / 3,)),
        Step("tr", "C[0, 0] + C[1, 1]", lambda v: v.C[0, 0] + v.C[1, 1], "positive"),
        Step(
            "l",
            "(tr + sqrt((C[0, 0] - C[1, 1]) ** 2 + 4 * C[0, 1] ** 2)) / 2",
            lambda v: (v.tr + root(v.C)) / 2,
            "positive",
        ),
        Step("share", "l / tr", lambda v: v.l / v.tr, "unit"),
        Step("rest", "tr - l", lambda v: v.tr - v.l, "positive"),
    ]


def momentum():
    given = dict(w_0=some(2, 0.5, 2), A=some((2, 2)), b=some(2))
    steps = []
    for k in (1, 2, 3):
        w, d = f"w_{k - 1}", f"d_{k}"
        old = f"0.9 * d_{k - 1} + " if k > 1 else ""
        gradient = lambda v, w=w: v.A @ v[w] - v.b
        before = lambda v, k=k: 0.9 * v[f"d_{k - 1}"] if k > 1 else 0
        steps += [
            Step(f"g_{k}", f"A @ {w} - b", gradient, slips=(lambda v, w=w: v.A @ v[w] + v.b,)),
            Step(
                d,
                f"{old}g_{k}",
                lambda v, k=k, b=before: b(v) + v[f"g_{k}"],
                slips=(lambda v, k=k, b=before: b(v) + 0.1 * v[f"g_{k}"],),
            )
            if k > 1
            else Step(d, f"2 * g_{k}", lambda v: 2 * v.g_1),
            Step(
                f"w_{k}",
                f"{w} - 0.1 * {d}",
                lambda v, w=w, d=d: v[w] - 0.1 * v[d],
                slips=(lambda v, w=w, d=d: v[w] + 0.1 * v[d],),
            ),
        ]
    return given, steps


def info_nce():
    given = dict(A=some((3, 2), -2, 2), B=some((3, 2), -2, 2))
    unit = lambda x: x / np.sqrt((x**2).sum(1, keepdims=True))
    return given, [
        Step(
            "U",
            "A / sqrt(sum(A ** 2, axis=1, keepdims=True))",
            lambda v: unit(v.A),
            slips=(lambda v: v.A / (v.A**2).sum(1, keepdims=True),),
        ),
        Step("V", "B / sqrt(sum(B ** 2, axis=1, keepdims=True))", lambda v: unit(v.B)),
        Step("S", "U @ V.T / 0.5", lambda v: v.U @ v.V.T / 0.5, slips=(lambda v: v.U @ v.V.T,)),
        Step("P", "softmax(S)", lambda v: softmax(v.S), "simplex", slips=(lambda v: softmax(v.S.T),)),
        Step("l", "-log(stack([P[0, 0], P[1, 1], P[2, 2]]))", lambda v: -np.log(np.diag(v.P)), "positive"),
        Step("J", "mean(l)", lambda v: v.l.mean(), "positive", slips=(lambda v: v.l.sum(),)),
    ]


def multi_head_attention():
    given = dict(X=some((3, 4)), W_O=some((4, 3)))
    steps = []
    for k in (1, 2):
        given |= {f"W_{k}": some((4, 2)), f"U_{k}": some((4, 2))}
        half = slice(2 * k - 2, 2 * k)
        steps += [
            Step(f"query_{k}", f"X @ W_{k}", lambda v, k=k: v.X @ v[f"W_{k}"]),
            Step(
                f"S_{k}",
                f"query_{k} @ (X @ U_{k}).T / sqrt(2)",
                lambda v, k=k: v[f"query_{k}"] @ (v.X @ v[f"U_{k}"]).T / np.sqrt(2),
                slips=(lambda v, k=k: v[f"query_{k}"] @ (v.X @ v[f"U_{k}"]).T / 2,),
            ),
            Step(f"A_{k}", f"softmax(S_{k})", lambda v, k=k: softmax(v[f"S_{k}"]), "simplex"),
            Step(f"Z_{k}", f"A_{k} @ X[:, {2 * k - 2}:{2 * k}]", lambda v, k=k, half=half: v[f"A_{k}"] @ v.X[:, half]),
        ]
    return given, steps + [
        Step(
            "C",
            "concatenate([Z_1, Z_2], axis=1)",
            lambda v: np.hstack([v.Z_1, v.Z_2]),
            slips=(lambda v: np.hstack([v.Z_2, v.Z_1]),),
            cuts=True,
        ),
        Step("O", "C @ W_O", lambda v: v.C @ v.W_O),
    ]


def transformer_parameters():
    given = dict(d=whole(24, 80), L=whole(3, 13), n=whole(900, 4000))
    return given, [
        Step("f", "4 * d", lambda v: 4 * v.d, "count", slips=(lambda v: 2 * v.d,)),
        Step(
            "attn",
            "4 * d * d + 4 * d",
            lambda v: 4 * v.d**2 + 4 * v.d,
            "count",
            slips=(lambda v: 3 * v.d**2 + 3 * v.d,),
        ),
        Step(
            "ffn",
            "2 * d * f + f + d",
            lambda v: 2 * v.d * v.f + v.f + v.d,
            "count",
            slips=(lambda v: 2 * v.d * v.f,),
        ),
        Step(
            "block",
            "attn + ffn + 4 * d",
            lambda v: v.attn + v.ffn + 4 * v.d,
            "count",
            slips=(lambda v: v.attn + v.ffn,),
        ),
        Step("total", "L * block + n * d", lambda v: v.L * v.block + v.n * v.d, "count"),
        Step("bytes", "total * 2", lambda v: v.total * 2, "count", slips=(lambda v: v.total * 4,)),
        Step("MB", "bytes / 1000000", lambda v: v.bytes / 1e6, "positive"),
        Step("share", "L * block / total", lambda v: v.L * v.block / v.total, "unit"),
    ]


def conv_counts():
    given = dict(n=whole(28, 65), k=np.array(5.0), s=np.array(2.0), a=whole(2, 5), b=whole(6, 17), u=whole(11, 130))
    return given, [
        Step(
            "o",
            "(n + 2 - k) // s + 1",
            lambda v: np.floor((v.n + 2 - v.k) / v.s) + 1,
            "count",
            slips=(lambda v: np.floor((v.n + 2 - v.k) / v.s), lambda v: np.floor((v.n + 1 - v.k) / v.s) + 3),
        ),
        Step("q", "o // 2", lambda v: np.floor(v.o / 2), "count"),
        Step("f", "q * q * b", lambda v: v.q**2 * v.b, "count", slips=(lambda v: v.q * v.b,)),
        Step(
            "p_conv",
            "k * k * a * b + b",
            lambda v: v.k**2 * v.a * v.b + v.b,
            "count",
            slips=(lambda v: v.k**2 * v.a * v.b,),
        ),
        Step("p_fc", "f * u + u", lambda v: v.f * v.u + v.u, "count", slips=(lambda v: v.f * v.u,)),
        Step("total", "p_conv + p_fc", lambda v: v.p_conv + v.p_fc, "count"),
        Step(
            "macs",
            "k * k * a * b * o * o",
            lambda v: v.k**2 * v.a * v.b * v.o**2,
            "count",
            slips=(lambda v: v.k * v.a * v.b * v.o**2,),
        ),
        Step("bytes", "total * 4", lambda v: v.total * 4, "count"),
        Step("ratio", "p_conv / total", lambda v: v.p_conv / v.total, "unit"),
    ]


def deep_conv_counts():
    given = dict(n=whole(48, 97), k=np.array(3.0), c=whole(3, 9))
    steps = []
    for i in (1, 2, 3):
        size = f"o_{i - 1}" if i > 1 else "n"
        steps.append(
            Step(
                f"o_{i}",
                f"({size} - k) // 2 + 1",
                lambda v, size=size: np.floor((v[size] - v.k) / 2) + 1,
                "count",
                slips=(lambda v, size=size: np.floor((v[size] - v.k) / 2) + 2,),
            )
        )
    return given, steps + [
        Step("m", "o_1 * o_1 + o_2 * o_2 + o_3 * o_3", lambda v: v.o_1**2 + v.o_2**2 + v.o_3**2, "count"),
        Step("acts", "m * c", lambda v: v.m * v.c, "count"),
        Step(
            "flops",
            "2 * k * k * c * acts",
            lambda v: 2 * v.k**2 * v.c * v.acts,
            "count",
            slips=(lambda v: v.k**2 * v.c * v.acts,),
        ),
        Step("share", "o_3 * o_3 / m", lambda v: v.o_3**2 / v.m, "unit"),
    ]


def gan():
    given = dict(x=some(2, -2, 2), z=some(2), G=some((2, 2)), w=some(2), b=some(()))
    return given, [
        Step("y", "G @ z", lambda v: v.G @ v.z, slips=(lambda v: v.G.T @ v.z,)),
        Step(
            "d_x",
            "sigmoid(w @ x + b)",
            lambda v: sigmoid(v.w @ v.x + v.b),
            "unit",
            slips=(lambda v: sigmoid(v.w @ v.x),),
        ),
        Step("d_y", "sigmoid(w @ y + b)", lambda v: sigmoid(v.w @ v.y + v.b), "unit"),
        Step("V", "log(d_x) + log(1 - d_y)", lambda v: np.log(v.d_x) + np.log(1 - v.d_y)),
        Step("J", "-log(d_y)", lambda v: -np.log(v.d_y), "positive", slips=(lambda v: -np.log(1 - v.d_y),)),
        Step("grad_y", "grad(J, y)", lambda v: -(1 - v.d_y) * v.w, slips=(lambda v: -v.d_y * v.w,)),
        Step("grad_G", "grad(J, G)", lambda v: np.outer(v.grad_y, v.z)),
    ]


def policy_gradient():
    given = dict(r=some(3, -1, 3), W=some((3, 2)), x=some(2, -2, 2), a=one_hot(3, 2))
    return given, [
        Step("R_3", "r[2] + 0.5", lambda v: v.r[2] + 0.5),
        Step("R_2", "r[1] + 0.9 * R_3", lambda v: v.r[1] + 0.9 * v.R_3, slips=(lambda v: v.r[1] + v.R_3,)),
        Step("R_1", "r[0] + 0.9 * R_2", lambda v: v.r[0] + 0.9 * v.R_2),
        Step("b", "(R_1 + R_2 + R_3) / 3", lambda v: (v.R_1 + v.R_2 + v.R_3) / 3),
        Step("A", "R_1 - b", lambda v: v.R_1 - v.b, slips=(lambda v: v.b - v.R_1,)),
        Step("p", "softmax(W @ x)", lambda v: softmax(v.W @ v.x), "simplex"),
        Step("J", "-A * log(a @ p)", lambda v: -v.A * np.log(v.a @ v.p)),
        Step("g", "A * (p - a)", lambda v: v.A * (v.p - v.a), slips=(lambda v: v.A * (v.a - v.p),)),
    ]


def positional_encoding():
    given = dict(E=some((3, 4)), pos=np.array([0.0, 1, 2]))
    waves = lambda first, second: lambda v: np.stack([first(v.pos), second(v.pos), first(v.pos / 100), second(v.pos / 100)], 1)
    return given, [
        Step(
            "PE",
            "stack([sin(pos), cos(pos), sin(pos / 100), cos(pos / 100)], axis=1)",
            waves(np.sin, np.cos),
            "tanh",
            slips=(waves(np.cos, np.sin),),
        ),
        Step("X", "E + PE", lambda v: v.E + v.PE),
        Step("S", "X @ X.T / 2", lambda v: v.X @ v.X.T / 2, slips=(lambda v: v.X @ v.X.T,)),
        Step("A", "softmax(S)", lambda v: softmax(v.S), "simplex"),
        Step("Z", "A @ X", lambda v: v.A @ v.X),
    ]


def lora():
    given = dict(x=some(3, -2, 2), W=some((2, 3)), A=some((1, 3)), B=some((2, 1)), t=some(2))
    return given, [
        Step("u", "A @ x", lambda v: v.A @ v.x),
        Step("d", "B @ u", lambda v: v.B @ v.u),
        Step("y", "W @ x + 2 * d", lambda v: v.W @ v.x + 2 * v.d, slips=(lambda v: v.W @ v.x + v.d,)),
        Step("J", "sum((y - t) ** 2) / 2", lambda v: np.sum((v.y - v.t) ** 2) / 2, "positive"),
        Step("grad_y", "grad(J, y)", lambda v: v.y - v.t, slips=(lambda v: v.t - v.y,)),
        Step("grad_B", "grad(J, B)", lambda v: 2 * np.outer(v.grad_y, v.u), slips=(lambda v: np.outer(v.grad_y, v.u),)),
        Step("grad_A", "grad(J, A)", lambda v: 2 * np.outer(v.B.T @ v.grad_y, v.x)),
    ]


MAKERS = [
    mlp, cnn, elman_rnn, attention, batch_norm, layer_norm, adam, bptt, dropout, lstm, gru, logistic_regression,
    softmax_regression, vae, policy_evaluation, dqn, classification_measures, decision_tree, gaussian_naive_bayes, mixture,
    pca, momentum, info_nce, multi_head_attention, transformer_parameters, conv_counts, deep_conv_counts, gan,
    policy_gradient, positional_encoding, lora,
]  # fmt: skip


def questions():
    return [Question(maker.__name__.replace("_", " "), *maker()) for maker in MAKERS]

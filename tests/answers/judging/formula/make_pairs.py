#!/usr/bin/env python3
"""Pairs of formulas: a key in the step language and what a student may write, with
an independent word on whether the two are the same function. Nothing here asks gradewright for that word: NumPy evaluates
both at seeded random points of the declared domains and shapes; where everything is a number, SymPy simplifies the
difference, too, and has to agree.

  make_pairs.py                     (needs NumPy and SymPy; make_fixture.py makes pairs.yaml and pairs.txt of it)
  make_pairs.py --check gradewright              also evaluates the keys' steps by 'gradewright eval --jsonl' and
                                                         compares them with NumPy (the keys alone, never a response)

A formula is written once in a small language (Python's grammar: '@' the matrix product, '*' a product with a number or
cell by cell of equal meaning, had(a, b) the product cell by cell, S(k, 1, n, ...) a sum with an index from 1, x[i, j] a
cell, .T) and printed in the notations that students use: LaTeX in two manners, Unicode, plain text, NumPy.
"""
import ast, itertools, json, re, subprocess, sys
import numpy as np
import sympy

SEED = 11
POINTS = 48
EQUAL, NEAR = 200, 400

# ---------------------------------------------------------------------------------------------------------------- values

def softmax(a):
    axis = 0 if a.ndim == 2 and a.shape[-1] == 1 else -1
    e = np.exp(a - a.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)

class Illegal(Exception):
    pass

def squeeze(a):
    a = np.asarray(a, dtype=float)
    return a.reshape(()) if a.size == 1 else a

def same_or_number(a, b):
    if a.shape != () and b.shape != () and a.shape != b.shape:
        raise Illegal(f'shapes {a.shape} and {b.shape}')

def erf_(x):
    return np.vectorize(lambda t: float(sympy.erf(t)))(x)

FUNCTIONS = {
    'exp': np.exp, 'log': np.log, 'log2': np.log2, 'log10': np.log10, 'tanh': np.tanh, 'sqrt': np.sqrt, 'sin': np.sin, 'cos': np.cos,
    'sigmoid': lambda a: 1 / (1 + np.exp(-a)), 'dsigmoid': lambda a: np.exp(-a) / (1 + np.exp(-a)) ** 2,
    'relu': lambda a: np.maximum(a, 0), 'sign': np.sign, 'abs': np.abs, 'floor': np.floor,
    'softmax': softmax, 'sum': lambda a: np.sum(a), 'mean': lambda a: np.mean(a),
    'nrm': lambda a: np.sqrt(np.sum(a * a)), 'tr': np.trace, 'inv': np.linalg.inv,
    'diag': lambda a: np.diag(np.asarray(a).reshape(-1)), 'maximum': np.maximum,
}

class Numeric:
    """Evaluates a formula in NumPy."""
    def __init__(self, values):
        self.values = dict(values)

    def __call__(self, node):
        return getattr(self, 'on_' + type(node).__name__)(node)

    def on_Expression(self, n): return self(n.body)
    def on_Constant(self, n): return np.asarray(float(n.value))
    def on_Name(self, n):
        if n.id == 'pi': return np.asarray(np.pi)
        if n.id not in self.values: raise Illegal(n.id)
        return np.asarray(self.values[n.id], dtype=float)
    def on_UnaryOp(self, n): return -self(n.operand)
    def on_Attribute(self, n): return self(n.value).T
    def on_BinOp(self, n):
        a, b = squeeze(self(n.left)), squeeze(self(n.right))
        op = type(n.op).__name__
        if op == 'MatMult':
            a, b = self(n.left), self(n.right)
            if a.ndim != 2 or b.ndim != 2 or a.shape[1] != b.shape[0]: raise Illegal(f'{a.shape} @ {b.shape}')
            return squeeze(a @ b)
        if op == 'Pow': return a ** b
        same_or_number(a, b)
        return {'Add': np.add, 'Sub': np.subtract, 'Mult': np.multiply, 'Div': np.divide}[op](a, b)
    def on_Compare(self, n):
        a, b = self(n.left), self(n.comparators[0])
        return {'Gt': np.greater, 'Lt': np.less, 'GtE': np.greater_equal}[type(n.ops[0]).__name__](a, b).astype(float)
    def on_Subscript(self, n):
        base = self(n.value)
        index = n.slice.elts if isinstance(n.slice, ast.Tuple) else [n.slice]
        at = tuple(int(self(i)) - 1 for i in index)
        if len(at) == 1 and base.ndim == 2 and 1 in base.shape: base = base.reshape(-1)
        if len(at) != base.ndim or any(not 0 <= i < m for i, m in zip(at, base.shape)): raise Illegal(f'{at} of {base.shape}')
        return np.asarray(base[at])
    def on_Call(self, n):
        f = n.func.id
        if f == 'S' or f == 'PR':
            index = n.args[0].id
            total = 0.0 if f == 'S' else 1.0
            for k in range(int(self(n.args[1])), int(self(n.args[2])) + 1):
                before = self.values.get(index)
                self.values[index] = k
                value = self(n.args[3])
                total = total + value if f == 'S' else total * value
                if before is None: del self.values[index]
                else: self.values[index] = before
            return np.asarray(total)
        if f == 'E':  # E(x, p, body): the mean of the body over the places of the weights p, x the name of a place
            return self(ast.Call(func=ast.Name(id='S'), args=[n.args[0], ast.Constant(1), ast.Constant(int(self.values[n.args[1].id].size)),
                        ast.BinOp(ast.Subscript(n.args[1], n.args[0]), ast.Mult(), n.args[2])], keywords=[]))
        args = [self(a) for a in n.args]
        if f == 'had':
            if args[0].shape != args[1].shape: raise Illegal('had')
            return args[0] * args[1]
        if f == 'ind': return args[0]
        if f in ('inv', 'tr') and (args[0].ndim != 2 or args[0].shape[0] != args[0].shape[1]): raise Illegal(f)
        if f == 'maximum': same_or_number(args[0], args[1])
        return np.asarray(FUNCTIONS[f](*args))

class Symbolic:
    """The same of numbers alone, in SymPy; None for what has a shape."""
    def __init__(self, names):
        self.names = names
    def __call__(self, n):
        if isinstance(n, ast.Expression): return self(n.body)
        if isinstance(n, ast.Constant): return sympy.nsimplify(n.value, rational=True)
        if isinstance(n, ast.Name): return sympy.pi if n.id == 'pi' else self.names[n.id]
        if isinstance(n, ast.UnaryOp): return -self(n.operand)
        if isinstance(n, ast.BinOp):
            a, b = self(n.left), self(n.right)
            return {'Add': lambda: a + b, 'Sub': lambda: a - b, 'Mult': lambda: a * b, 'Div': lambda: a / b, 'Pow': lambda: a ** b}[type(n.op).__name__]()
        if isinstance(n, ast.Call):
            args = [self(a) for a in n.args]
            f = n.func.id
            return {'exp': sympy.exp, 'log': sympy.log, 'log2': lambda x: sympy.log(x, 2), 'log10': lambda x: sympy.log(x, 10), 'tanh': sympy.tanh, 'sqrt': sympy.sqrt,
                    'sigmoid': lambda x: 1 / (1 + sympy.exp(-x)), 'dsigmoid': lambda x: sympy.exp(-x) / (1 + sympy.exp(-x)) ** 2, 'abs': sympy.Abs, 'sin': sympy.sin, 'cos': sympy.cos,
                    'had': lambda x, y: x * y}[f](*args)
        raise KeyError(type(n).__name__)

# -------------------------------------------------------------------------------------------------------------- printing

GREEK = {'beta', 'gamma', 'mu', 'sigma', 'eps', 'alpha', 'eta', 'theta', 'lam', 'delta', 'tau', 'rho', 'phi'}
LATEX = {'eps': r'\epsilon', 'lam': r'\lambda'}
UNI = {'beta': 'β', 'gamma': 'γ', 'mu': 'μ', 'sigma': 'σ', 'eps': 'ε', 'alpha': 'α', 'eta': 'η', 'theta': 'θ', 'lam': 'λ', 'delta': 'δ', 'tau': 'τ', 'rho': 'ρ', 'phi': 'φ'}
SUP = str.maketrans('0123456789-', '⁰¹²³⁴⁵⁶⁷⁸⁹⁻')
SUB = str.maketrans('0123456789', '₀₁₂₃₄₅₆₇₈₉')
SUM, PRODUCT, SIGN, POWER, ATOM = 1, 2, 3, 4, 5

class Printer:
    """One manner of writing. 'latex' and 'latex2' differ in the words they choose; 'unicode', 'plain', 'numpy'."""
    def __init__(self, style):
        self.style = style
        self.latex = style.startswith('latex')

    def name(self, n):
        base, _, index = n.partition('_')
        hat = base.endswith('hat') and base != 'hat'
        if hat: base = base[:-3]
        if self.latex:
            text = LATEX.get(base, '\\' + base if base in GREEK else base)
            if len(base) > 1 and base not in GREEK: text = r'\mathrm{%s}' % base
            if hat: text = r'\hat{%s}' % text
            if index: text += '_' + (index if len(index) == 1 else '{%s}' % index)
            return text
        if self.style == 'unicode':
            text = UNI.get(base, base) + ('\u0302' if hat else '')
            return text + (index.translate(SUB) if index.isdigit() else '_' + index if index else '')
        text = {'eps': 'epsilon', 'lam': 'lambda'}.get(base, base) + ('_hat' if hat else '')
        return text + ('_' + index if index else '')

    def brackets(self, text):
        if self.style == 'latex' and ('\\frac' in text or '\\sum' in text): return r'\left(%s\right)' % text
        return '(%s)' % text

    def at(self, node, least):
        text, level = self.of(node)
        return text if level >= least else self.brackets(text)

    def __call__(self, node):
        return self.of(node.body if isinstance(node, ast.Expression) else node)[0]

    def of(self, n):
        return getattr(self, 'on_' + type(n).__name__)(n)

    def on_Constant(self, n):
        v = n.value
        text = repr(v)
        if isinstance(v, float) and 'e' in text:
            m, e = text.split('e')
            text = (r'%s\cdot 10^{%d}' % (m, int(e)) if m != '1' else '10^{%d}' % int(e)) if self.latex else text
            return text, POWER
        return text, ATOM
    def on_Name(self, n):
        return (self.name(n.id) if n.id != 'pi' else {'unicode': 'π'}.get(self.style, r'\pi' if self.latex else 'pi')), ATOM
    def on_Attribute(self, n):
        inner = self.at(n.value, ATOM)
        return {'latex': inner + r'^\top', 'latex2': inner + '^T', 'unicode': inner + 'ᵀ', 'plain': inner + '^T', 'numpy': inner + '.T'}[self.style], POWER
    def on_UnaryOp(self, n):
        return '-' + self.at(n.operand, PRODUCT), SUM + 0.5
    def on_Compare(self, n):
        sign = {'Gt': '>', 'Lt': '<', 'GtE': {'latex': r'\ge', 'latex2': r'\geq', 'unicode': '≥'}.get(self.style, '>=')}[type(n.ops[0]).__name__]
        return f'{self.of(n.left)[0]} {sign} {self.of(n.comparators[0])[0]}', 0
    def on_Subscript(self, n):
        index = n.slice.elts if isinstance(n.slice, ast.Tuple) else [n.slice]
        parts = [self.of(i)[0] for i in index]
        base = self.of(n.value)[0]
        plainly = all(isinstance(i, ast.Name) for i in index)
        inner = ('' if plainly else ', ').join(parts)
        if self.style == 'numpy': return f'{base}[{", ".join(parts)}]', ATOM
        if isinstance(n.value, ast.Name) and '_' in n.value.id: return f'{base}({inner})', ATOM
        if self.latex: return f'{base}_{{{inner}}}' if len(inner) > 1 else f'{base}_{inner}', ATOM
        if self.style == 'unicode': return f'{base}_{inner}', ATOM
        return f'{base}_{inner}' if len(inner) == 1 else f'{base}_{{{inner}}}' if plainly else f'{base}_{{{inner}}}', ATOM
    def without_minus(self, n):
        """-2 a b as 2 a b, where the minus stands before a product; None where there is none."""
        if isinstance(n, ast.UnaryOp): return n.operand
        if isinstance(n, ast.BinOp) and type(n.op) in (ast.Mult, ast.MatMult, ast.Div):
            left = self.without_minus(n.left)
            return None if left is None else ast.BinOp(left, n.op, n.right)
        return None
    def on_BinOp(self, n):
        op = type(n.op).__name__
        positive = self.without_minus(n)
        if positive is not None: return '-' + self.at(positive, PRODUCT), SUM + 0.5
        l, r = n.left, n.right
        if op in ('Add', 'Sub'):
            right = self.at(r, PRODUCT)
            sign = '+' if op == 'Add' else {'unicode': '−'}.get(self.style, '-')
            gap = '' if self.style == 'latex2' else ' '
            return f'{self.at(l, SUM)}{gap}{sign}{gap}{right}', SUM
        if op == 'Div':
            if self.style == 'latex': return r'\frac{%s}{%s}' % (self.of(l)[0], self.of(r)[0]), ATOM - 0.5
            return f'{self.at(l, PRODUCT)}/{self.at(r, POWER)}' if self.style != 'numpy' else f'{self.at(l, PRODUCT)} / {self.at(r, POWER)}', PRODUCT
        if op == 'Pow':
            base = self.at(l, ATOM)
            if isinstance(l, ast.Call): base = self.brackets(self.of(l)[0]) if self.style in ('unicode',) else self.of(l)[0] if self.style in ('plain', 'numpy') or l.func.id in ('nrm',) else self.brackets(self.of(l)[0])
            exponent = self.of(r)[0]
            if self.latex: return f'{base}^{exponent}' if len(exponent) == 1 else f'{base}^{{{exponent}}}', POWER
            if self.style == 'unicode' and exponent.lstrip('-').isdigit(): return base + exponent.translate(SUP), POWER
            sign = '**' if self.style == 'numpy' else '^'
            return f'{base}{sign}{exponent if len(exponent) == 1 or exponent.isalnum() else "(" + exponent + ")"}', POWER
        # products
        left, right = self.at(l, PRODUCT), self.at(r, POWER)
        if op == 'MatMult' and isinstance(l, ast.BinOp) and isinstance(l.op, ast.Div) and self.style in ('latex2', 'unicode', 'plain'):
            left = self.brackets(left)
        if op == 'MatMult':
            return {'numpy': f'{left} @ {right}', 'plain': f'{left} {right}', 'unicode': f'{left}{self.gap(left, right)}{right}'}.get(self.style, f'{left}{self.gap(left, right)}{right}'), PRODUCT
        if self.style == 'numpy': return f'{left} * {right}', PRODUCT
        if self.style == 'plain': return f'{left}*{right}', PRODUCT
        dot = {'latex': r' \cdot ', 'latex2': r'\cdot ', 'unicode': '·'}[self.style]
        number_right = right[0].isdigit() or right.startswith('-')
        after_slash = isinstance(l, ast.BinOp) and isinstance(l.op, ast.Div) and self.style != 'latex'
        juxtaposed = not number_right and not after_slash and (self.style != 'latex2' or left[-1].isdigit())
        return f'{left}{self.gap(left, right)}{right}' if juxtaposed else f'{left}{dot}{right}', PRODUCT
    def gap(self, left, right):
        """No blank where none is needed."""
        if self.latex:
            return ' ' if right[0].isalpha() and ('\\' in left and left[-1].isalpha()) or (right[0].isalpha() and len(right) > 1 and right[1].isalpha()) else ('' if self.style == 'latex2' else ' ' if right[0] == '\\' else '')
        return '' if right[0] == '(' or (left[-1].isdigit() and not right[0].isdigit()) else ' '
    def on_Call(self, n):
        f = n.func.id
        a = n.args
        inner = [self.of(x)[0] for x in a] if f not in ('S', 'PR', 'E') else []
        if f in ('S', 'PR'): return self.sum(n)
        if f == 'E': return self.expectation(n)
        if f == 'had':
            left, right = self.at(a[0], PRODUCT), self.at(a[1], POWER)
            sign = {'latex': r' \odot ', 'latex2': r'\circ ', 'unicode': ' ⊙ ', 'plain': ' .* ', 'numpy': ' * '}[self.style]
            return left + sign + right, PRODUCT
        if f == 'ind':
            return {'latex': r'\mathbb{1}[%s]', 'latex2': r'\mathbf{1}_{%s}', 'unicode': '𝟙[%s]', 'plain': '1[%s]', 'numpy': '(%s)'}[self.style] % inner[0], ATOM
        if f == 'nrm':
            return {'latex': r'\lVert %s \rVert', 'latex2': r'\|%s\|', 'unicode': '‖%s‖', 'plain': '||%s||', 'numpy': 'np.linalg.norm(%s)'}[self.style] % inner[0], ATOM
        if f == 'abs':
            return ('abs(%s)' if self.style == 'numpy' else '|%s|') % inner[0], ATOM
        if f == 'inv':
            base = self.at(a[0], ATOM)
            return {'unicode': base + '⁻¹', 'numpy': f'np.linalg.inv({inner[0]})', 'plain': base + '^(-1)'}.get(self.style, base + '^{-1}'), POWER
        if f == 'sqrt':
            return {'unicode': '√(%s)', 'plain': 'sqrt(%s)', 'numpy': 'np.sqrt(%s)'}.get(self.style, r'\sqrt{%s}') % inner[0], ATOM
        if f == 'exp':
            if self.latex: return 'e^{%s}' % inner[0], POWER
            return {'numpy': 'np.exp(%s)', 'unicode': 'e^(%s)', 'plain': 'exp(%s)'}[self.style] % inner[0], ATOM
        if f == 'relu':
            return {'latex': r'\mathrm{ReLU}(%s)', 'latex2': r'\max(0, %s)', 'unicode': 'ReLU(%s)', 'plain': 'max(0, %s)', 'numpy': 'np.maximum(0, %s)'}[self.style] % inner[0], ATOM
        if f == 'maximum': return {'numpy': 'np.maximum(%s)'}.get(self.style, (r'\max(%s)' if self.latex else 'max(%s)')) % ', '.join(inner), ATOM
        if f == 'dsigmoid':
            if self.style == 'numpy': return 'sigmoid(%s) * (1 - sigmoid(%s))' % (inner[0], inner[0]), PRODUCT
            return ({'unicode': "σ'(%s)", 'plain': "sigmoid'(%s)"}.get(self.style, r"\sigma'(%s)")) % inner[0], ATOM
        words = {
            'sigmoid': (r'\sigma', r'\sigma', 'σ', 'sigmoid', 'sigmoid'), 'softmax': (r'\operatorname{softmax}', r'\mathrm{softmax}', 'softmax', 'softmax', 'softmax'),
            'log': (r'\log', r'\ln', 'ln', 'log', 'np.log'), 'log2': (r'\log_2', r'\log_2', 'log₂', 'log2', 'np.log2'), 'log10': (r'\log_{10}', r'\log_{10}', 'log₁₀', 'log10', 'np.log10'),
            'tanh': (r'\tanh', r'\tanh', 'tanh', 'tanh', 'np.tanh'), 'tr': (r'\operatorname{tr}', r'\mathrm{tr}', 'tr', 'trace', 'np.trace'), 'diag': (r'\operatorname{diag}', r'\mathrm{diag}', 'diag', 'diag', 'np.diag'),
            'sum': (r'\sum', r'\operatorname{sum}', 'sum', 'sum', 'np.sum'), 'mean': (r'\operatorname{mean}', r'\mathrm{mean}', 'mean', 'mean', 'np.mean'), 'sign': (r'\operatorname{sign}', r'\mathrm{sign}', 'sign', 'sign', 'np.sign'),
            'sin': (r'\sin', r'\sin', 'sin', 'sin', 'np.sin'), 'cos': (r'\cos', r'\cos', 'cos', 'cos', 'np.cos'), 'floor': (r'\lfloor', '', '', '', ''),
        }[f]
        if f == 'floor':
            return {'latex': r'\left\lfloor %s \right\rfloor', 'latex2': r'\lfloor %s \rfloor', 'unicode': '⌊%s⌋', 'plain': 'floor(%s)', 'numpy': 'np.floor(%s)'}[self.style] % inner[0], ATOM
        word = words[('latex', 'latex2', 'unicode', 'plain', 'numpy').index(self.style)]
        bare = self.latex and word.startswith('\\') and f in ('log', 'tanh', 'log2') and isinstance(a[0], (ast.Name,)) 
        return (f'{word} {inner[0]}', SIGN) if bare else (f'{word}({inner[0]})' if not (self.style == 'latex' and '\\frac' in inner[0]) else rf'{word}\left({inner[0]}\right)', ATOM)
    def sum(self, n):
        index, low, high = n.args[0].id, self.of(n.args[1])[0], self.of(n.args[2])[0]
        body = self.at(n.args[3], PRODUCT)
        sign = {'S': (r'\sum', 'Σ', 'sum'), 'PR': (r'\prod', 'Π', 'prod')}[n.func.id]
        if self.style == 'latex': return f'{sign[0]}_{{{index}={low}}}^{high if len(high) == 1 else "{" + high + "}"} {body}', PRODUCT - 0.2
        if self.style == 'latex2': return f'{sign[0]}_{index} {body}', PRODUCT - 0.2
        if self.style == 'unicode': return f'{sign[1]}_{{{index}={low}}}^{high} {body}', PRODUCT - 0.2
        if self.style == 'plain': return f'{sign[2]}_{index} {body}', PRODUCT - 0.2
        return f'{sign[2]}({self.of(n.args[3])[0]} for {index} in range({low}, {high} + 1))', ATOM
    def expectation(self, n):
        index, weights, body = n.args[0].id, self.name(n.args[1].id), self.of(n.args[2])[0]
        if self.style == 'latex': return r'\mathbb{E}_{%s\sim %s}\left[%s\right]' % (index, weights, body), ATOM
        if self.style == 'latex2': return r'\mathbb{E}_{%s \sim %s}[%s]' % (index, weights, body), ATOM
        if self.style == 'unicode': return f'𝔼_{{{index}∼{weights}}}[{body}]', ATOM
        return f'E_{{{index}~{weights}}}[{body}]', ATOM

STYLES = ['latex', 'latex2', 'unicode', 'plain', 'numpy']

# -------------------------------------------------------------------------------------------------------------- problems

class Problem:
    """names: name -> (shape, domain). steps: the key in the step language, `item` the step. key: the same as a formula.
    equal: other formulas for it. near: (kind, formula). free: indices of a component, in order of the item's axes."""
    def __init__(self, id, topic, names, steps, item, key, equal=(), near=(), free=(), allowed=None, hand=(), also=()):
        self.id, self.topic, self.names, self.steps, self.item, self.key = id, topic, names, steps, item, key
        self.equal, self.near, self.free, self.allowed = list(equal), list(near), tuple(free), allowed
        self.hand = list(hand)   # (text, formula, kind or None): notations of their own
        self.also = dict(also)   # names of steps that may be used in a formula: name -> formula over the givens

R, POS, UNIT, SIMPLEX, ONEHOT, MASK, COUNT, SMALL = 'real', 'positive', 'unit', 'simplex', 'onehot', 'mask', 'count', 'small'

def problems():
    P = []
    col = lambda n: (n, 1)
    # --- dense layers, squared loss
    dense = dict(W=((2, 3), R), x=(col(3), R), b=(col(2), R), d=(col(2), R))
    s = 'y = W @ x + b\nJ = sum((d - y) ** 2)\n'
    y = {'y': 'W @ x + b'}
    P.append(Problem('dense_grad_W', 'dense', dense, s + 'grad_W = grad(J, W)', 'grad_W', '-2*(d - y)@x.T',
        ['2*(y - d)@x.T', '2*(W@x + b - d)@x.T', '-2*(d - W@x - b)@x.T', '(2*y - 2*d)@x.T', '2*y@x.T - 2*d@x.T', '-(2*d - 2*y)@x.T'],
        [('sign', '2*(d - y)@x.T'), ('factor', '(y - d)@x.T'), ('bias forgotten', '2*(W@x - d)@x.T'), ('order', 'x@(y - d).T'), ('transposed', '2*x@(y - d).T'), ('factor', '-(d - y)@x.T'), ('without x', '2*(y - d)'), ('other place', '2*W.T@(y - d)')], also=y))
    P.append(Problem('dense_grad_x', 'dense', dense, s + 'grad_x = grad(J, x)', 'grad_x', '2*W.T@(y - d)',
        ['-2*W.T@(d - y)', '2*W.T@y - 2*W.T@d', '2*W.T@(W@x + b - d)', 'W.T@(2*(y - d))'],
        [('sign', '2*W.T@(d - y)'), ('not transposed', '2*W@(y - d)'), ('factor', 'W.T@(y - d)'), ('bias forgotten', '2*W.T@(W@x - d)')], also=y))
    P.append(Problem('dense_grad_b', 'dense', dense, s + 'grad_b = grad(J, b)', 'grad_b', '-2*(d - y)', ['2*(y - d)', '2*y - 2*d', '2*(W@x + b - d)'],
        [('sign', '2*(d - y)'), ('factor', 'y - d'), ('with x', '2*(y - d)@x.T'), ('square', '(d - y)**2')], also=y))
    P.append(Problem('l2_grad_W', 'L2 loss gradients', dict(dense, beta=((), POS)), s + 'J_1 = J + beta * sum(W ** 2)\ngrad_W = grad(J_1, W)', 'grad_W', '-2*(d - y)@x.T + 2*beta*W',
        ['2*beta*W - 2*(d - y)@x.T', '2*((y - d)@x.T + beta*W)', '2*(W@x + b - d)@x.T + 2*beta*W', '2*beta*W + 2*(y - d)@x.T', '2*(y@x.T - d@x.T + beta*W)'],
        [('penalty forgotten', '-2*(d - y)@x.T'), ('sign of the penalty', '-2*(d - y)@x.T - 2*beta*W'), ('factor of the penalty', '-2*(d - y)@x.T + beta*W'), ('sign', '2*(d - y)@x.T + 2*beta*W'), ('square left', '-2*(d - y)@x.T + beta*had(W, W)'), ('factor', '-2*((d - y)@x.T + beta*W)'), ('transposed', '-2*x@(d - y).T + 2*beta*W')], also=y))
    mse = dict(X=((4, 3), R), w=(col(3), R), t=(col(4), R), n=((), ('fixed', 4)), lam=((), POS))
    s2 = 'e = X @ w - t\nJ = sum(e ** 2) / n\n'
    P.append(Problem('mse_grad_w', 'L2 loss gradients', mse, s2 + 'grad_w = grad(J, w)', 'grad_w', '2/n*X.T@(X@w - t)',
        ['2*X.T@(X@w - t)/n', '-2/n*X.T@(t - X@w)', '2/n*(X.T@X@w - X.T@t)', '2*(X.T@X@w - X.T@t)/n', '1/n*2*X.T@(X@w - t)'],
        [('factor', 'X.T@(X@w - t)/n'), ('mean forgotten', '2*X.T@(X@w - t)'), ('sign', '2/n*X.T@(t - X@w)'), ('not transposed', '2/n*X@(X@w - t)'), ('factor', '2/n**2*X.T@(X@w - t)'), ('target alone', '2/n*X.T@t')]))
    P.append(Problem('ridge', 'L2 loss gradients', mse, 'w_0 = inv(X.T @ X + lam * identity(3)) @ X.T @ t\nJ = sum((X @ w - t) ** 2) + lam * sum(w ** 2)\ngrad_w = grad(J, w)', 'grad_w', '2*X.T@(X@w - t) + 2*lam*w',
        ['2*(X.T@(X@w - t) + lam*w)', '2*X.T@X@w - 2*X.T@t + 2*lam*w', '2*lam*w - 2*X.T@(t - X@w)'],
        [('factor of the penalty', '2*X.T@(X@w - t) + lam*w'), ('penalty forgotten', '2*X.T@(X@w - t)'), ('sign of the penalty', '2*X.T@(X@w - t) - 2*lam*w'), ('penalty as a number', '2*X.T@(X@w - t) + 2*lam'), ('order', '2*(X@w - t).T@X + 2*lam*w.T')]))
    P.append(Problem('component_W', 'L2 loss gradients', dict(W=((2, 3), R), x=((3,), R), y=((2,), R), K=((), ('fixed', 2)), m=((), ('fixed', 3))), 'yhat = W @ x\nJ = sum((yhat - y) ** 2)\ngrad_W = grad(J, W)', 'grad_W',
        '2*(yhat[i] - y[i])*x[j]', ['-2*(y[i] - yhat[i])*x[j]', '2*x[j]*(yhat[i] - y[i])', '2*(S(k, 1, m, W[i, k]*x[k]) - y[i])*x[j]', '2*yhat[i]*x[j] - 2*y[i]*x[j]'],
        [('other index', '2*(yhat[i] - y[i])*x[i]'), ('indices exchanged', '2*(yhat[j] - y[j])*x[i]'), ('summed', 'S(k, 1, K, 2*(yhat[k] - y[k]))*x[j]'), ('factor', '(yhat[i] - y[i])*x[j]'), ('sign', '2*(y[i] - yhat[i])*x[j]'), ('wrong sum', '2*(S(k, 1, m, W[i, k]*x[j]) - y[i])*x[j]')], free='ij', also={'yhat': None}))
    P[-1].also = {'yhat': 'MV(W, x)'}
    P.append(Problem('sum_of_squares', 'L2 loss gradients', dict(x=((5,), R), mu=((), R), n=((), ('fixed', 5))), 'J = sum((x - mu) ** 2)\ng = grad(J, mu)', 'g', 'S(i, 1, n, -2*(x[i] - mu))',
        ['-2*S(i, 1, n, x[i] - mu)', '2*S(i, 1, n, mu - x[i])', '2*n*mu - 2*S(i, 1, n, x[i])', '2*(n*mu - S(i, 1, n, x[i]))', '-2*(S(j, 1, n, x[j]) - n*mu)'],
        [('sign', '2*S(i, 1, n, x[i] - mu)'), ('sum without brackets', '2*n*mu - 2*n*S(i, 1, n, x[i])'), ('mu once', '2*mu - 2*S(i, 1, n, x[i])'), ('factor', 'n*mu - S(i, 1, n, x[i])'), ('mean', '2*(mu - S(i, 1, n, x[i])/n)'), ('one term', '2*(n*mu - x[1])')]))
    # --- counts
    cnt = dict(H=((), COUNT), K=((), COUNT), P=((), COUNT), S=((), ('one of', [1])))
    conv = dict(C=((), COUNT), F=((), COUNT), K=((), COUNT), H=((), COUNT), W=((), COUNT))
    P.append(Problem('conv_parameters', 'conv counts', conv, 'n = F * (C * K * K + 1)', 'n', 'F*(C*K**2 + 1)', ['F*C*K**2 + F', 'K**2*C*F + F', '(K*K*C + 1)*F', 'F + K*K*C*F', 'F*(K**2*C + 1)'],
        [('bias forgotten', 'F*C*K**2'), ('one bias', 'F*C*K**2 + 1'), ('bias per channel', 'F*C*K**2 + C'), ('square', 'F*C*K + F'), ('channels twice', 'F*(C**2*K**2 + 1)'), ('bias inside', 'F*C*(K**2 + 1)'), ('bias of C', 'C*(F*K**2 + 1)')]))
    P.append(Problem('conv_flops', 'conv counts', conv, 'n = 2 * C * K * K * F * H * W', 'n', '2*C*K**2*F*H*W', ['2*K*K*C*F*H*W', '2*F*H*W*(C*K**2)', 'F*(2*C*K**2)*H*W', '2*H*W*F*K**2*C'],
        [('macs', 'C*K**2*F*H*W'), ('with bias', '2*C*K**2*F*H*W + F*H*W'), ('square', '2*C*K*F*H*W'), ('one side', '2*C*K**2*F*H'), ('sum', '2*C*K**2*F*(H + W)'), ('bias', '2*(C*K**2 + 1)*F*H*W')]))
    P.append(Problem('depthwise_ratio', 'conv counts', conv, 'r = (C * K * K * H * W + C * F * H * W) / (C * K * K * F * H * W)', 'r', '1/F + 1/K**2', ['1/K**2 + 1/F', '(K**2 + F)/(F*K**2)', '(C*K**2*H*W + C*F*H*W)/(C*K**2*F*H*W)', '(F + K**2)/(K**2*F)'],
        [('without square', '1/F + 1/K'), ('product', '1/(F*K**2)'), ('other way round', '(F*K**2)/(K**2 + F)'), ('channels', '1/C + 1/K**2'), ('sum in the denominator', '1/(F + K**2)')]))
    P.append(Problem('conv_size', 'conv counts', dict(N=((), ('range', 8, 40)), K=((), ('range', 1, 6)), P=((), ('range', 0, 3)), s=((), ('range', 1, 4))), 'o = floor((N + 2 * P - K) / s) + 1', 'o', 'floor((N + 2*P - K)/s) + 1', ['floor((N - K + 2*P)/s) + 1', '1 + floor((2*P + N - K)/s)', 'floor((N + 2*P - K + s)/s)', 'floor((N + 2*P - K)/s + 1)'],
        [('one forgotten', 'floor((N + 2*P - K)/s)'), ('padding once', 'floor((N + P - K)/s) + 1'), ('no floor', '(N + 2*P - K)/s + 1'), ('sign of K', 'floor((N + 2*P + K)/s) + 1'), ('one inside', 'floor((N + 2*P - K + 1)/s)'), ('stride', 'floor(N + 2*P - K) + 1'), ('sign of P', 'floor((N - 2*P - K)/s) + 1')]))
    P.append(Problem('mlp_parameters', 'conv counts', dict(n_0=((), COUNT), n_1=((), COUNT), n_2=((), COUNT)), 'n = n_0 * n_1 + n_1 + n_1 * n_2 + n_2', 'n', 'n_0*n_1 + n_1 + n_1*n_2 + n_2', ['(n_0 + 1)*n_1 + (n_1 + 1)*n_2', 'n_1*(n_0 + n_2 + 1) + n_2', 'n_1*n_0 + n_2*n_1 + n_1 + n_2', 'n_1*(n_0 + 1) + n_2*(n_1 + 1)'],
        [('biases forgotten', 'n_0*n_1 + n_1*n_2'), ('biases of the input', 'n_0*n_1 + n_0 + n_1*n_2 + n_1'), ('one bias a layer', 'n_0*n_1 + 1 + n_1*n_2 + 1'), ('product', 'n_0*n_1*n_2'), ('wrong pair', 'n_0*n_1 + n_1 + n_0*n_2 + n_2'), ('half the biases', 'n_0*n_1 + n_1*n_2 + n_2')]))
    P.append(Problem('lstm_parameters', 'conv counts', dict(d=((), COUNT), h=((), COUNT)), 'n = 4 * (d * h + h * h + h)', 'n', '4*(d*h + h**2 + h)', ['4*h*(d + h + 1)', '4*d*h + 4*h**2 + 4*h', '4*((d + h)*h + h)', '4*(h*(d + h) + h)'],
        [('three gates', '3*(d*h + h**2 + h)'), ('biases forgotten', '4*(d*h + h**2)'), ('one bias', '4*(d*h + h**2 + 1)'), ('square', '4*(d*h + h + h)'), ('square of d', '4*(d*h + d**2 + h)')]))
    P.append(Problem('attention_macs', 'conv counts', dict(n=((), COUNT), d=((), COUNT)), 'm = n * d * n + n * n * d', 'm', '2*n**2*d', ['n*n*d + n*n*d', '2*d*n**2', 'n**2*d + n**2*d', '2*n*n*d', '2*(n*d*n)'],
        [('one product', 'n**2*d'), ('other order', '2*n*d**2'), ('sum', 'n**2 + d**2'), ('four', '4*n**2*d'), ('mixed', 'n**2*d + n*d**2')]))
    # --- softmax, cross entropy
    sm = dict(z=(col(3), R), t=(col(3), ONEHOT))
    s3 = 'p = softmax(z, axis=0)\nJ = -sum(t * log(p))\n'
    p_ = {'p': 'softmax(z)'}
    P.append(Problem('ce_grad_z', 'softmax/cross entropy', sm, s3 + 'grad_z = grad(J, z)', 'grad_z', 'p - t', ['softmax(z) - t', '-(t - p)', '-t + p', '-t + softmax(z)'],
        [('sign', 't - p'), ('logits', 'z - t'), ('no softmax', 'z - t'), ('product', 'had(p, t)'), ('divided', 'p - 2*t'), ('log', 'log(p) - t'), ('slope', 'had(p - t, had(p, 1 - p))'), ('added', 'p + t')], also=p_))
    P.append(Problem('ce_component', 'softmax/cross entropy', dict(z=((4,), R), K=((), ('fixed', 4))), 'p = exp(z) / sum(exp(z))', 'p', 'exp(z[i])/S(j, 1, K, exp(z[j]))', ['1/S(j, 1, K, exp(z[j] - z[i]))', 'exp(z[i] - log(S(j, 1, K, exp(z[j]))))', 'exp(z[i])/S(k, 1, K, exp(z[k]))'],
        [('not exponential', 'z[i]/S(j, 1, K, z[j])'), ('other index', 'exp(z[i])/S(j, 1, K, exp(z[i]))'), ('log left', 'z[i] - log(S(j, 1, K, exp(z[j])))'), ('sign', 'exp(-z[i])/S(j, 1, K, exp(-z[j]))'), ('without the denominator', 'exp(z[i])'), ('one too many', 'exp(z[i])/(1 + S(j, 1, K, exp(z[j])))')], free='i'))
    P.append(Problem('ce_loss', 'softmax/cross entropy', dict(y=((4,), SIMPLEX), z=((4,), R), K=((), ('fixed', 4))), 'p = softmax(z)\nJ = -sum(y * log(p))', 'J', '-S(i, 1, K, y[i]*log(p[i]))', ['S(i, 1, K, y[i]*log(1/p[i]))', 'log(S(j, 1, K, exp(z[j]))) - S(i, 1, K, y[i]*z[i])', '-S(k, 1, K, y[k]*(z[k] - log(S(j, 1, K, exp(z[j])))))'],
        [('sign', 'S(i, 1, K, y[i]*log(p[i]))'), ('other way round', '-S(i, 1, K, p[i]*log(y[i]))'), ('base 2', '-S(i, 1, K, y[i]*log2(p[i]))'), ('mean', '-S(i, 1, K, y[i]*log(p[i]))/K'), ('log of the sum', '-log(S(i, 1, K, y[i]*p[i]))'), ('binary', '-S(i, 1, K, y[i]*log(p[i]) + (1 - y[i])*log(1 - p[i]))'), ('entropy', '-S(i, 1, K, y[i]*log(y[i]))')], also={'p': 'softmax(z)'}))
    P.append(Problem('softmax_jacobian', 'softmax/cross entropy', dict(z=((3,), R)), 'p = softmax(z)\nD = diag(p) - outer(p, p)', 'D', 'diag(q) - q@q.T', ['-(q@q.T - diag(q))', '-q@q.T + diag(q)'],
        [('sign', 'q@q.T - diag(q)'), ('inner product', 'diag(q) - diag(had(q, q))'), ('without diag', '-q@q.T'), ('added', 'diag(q) + q@q.T'), ('square', 'diag(had(q, q)) - q@q.T')], also={'q': 'COL(softmax(z))'}))
    P.append(Problem('bce_grad', 'softmax/cross entropy', dict(z=((), R), t=((), UNIT)), 'y = sigmoid(z)\nJ = -(t * log(y) + (1 - t) * log(1 - y))\ng = grad(J, z)', 'g', 'sigmoid(z) - t', ['y - t', '1/(1 + exp(-z)) - t', '-t*(1 - y) + (1 - t)*y', 'exp(z)/(1 + exp(z)) - t', '-(t - y)'],
        [('sign', 't - y'), ('slope', '(y - t)*y*(1 - y)'), ('logit', 'z - t'), ('of y', '(y - t)/(y*(1 - y))'), ('1 - t', 'y - (1 - t)'), ('tanh', 'tanh(z) - t')], also={'y': 'sigmoid(z)'}))
    P.append(Problem('bce_loss', 'softmax/cross entropy', dict(y=((), UNIT), t=((), UNIT)), 'J = -(t * log(y) + (1 - t) * log(1 - y))', 'J', '-(t*log(y) + (1 - t)*log(1 - y))', ['-t*log(y) - (1 - t)*log(1 - y)', '(t - 1)*log(1 - y) - t*log(y)', 't*log(1/y) + (1 - t)*log(1/(1 - y))', '-log(1 - y) - t*log(y/(1 - y))'],
        [('sign', 't*log(y) + (1 - t)*log(1 - y)'), ('one term', '-t*log(y)'), ('base 2', '-(t*log2(y) + (1 - t)*log2(1 - y))'), ('exchanged', '-(y*log(t) + (1 - y)*log(1 - t))'), ('sign of a term', '-(t*log(y) - (1 - t)*log(1 - y))'), ('brackets', '-t*log(y) + (1 - t)*log(1 - y)'), ('base 10', '-(t*log10(y) + (1 - t)*log10(1 - y))')]))
    P.append(Problem('sigmoid_slope', 'softmax/cross entropy', dict(z=((), R)), 'y = sigmoid(z)\ng = grad(y, z)', 'g', 'sigmoid(z)*(1 - sigmoid(z))', ['dsigmoid(z)', 'exp(-z)/(1 + exp(-z))**2', 'y*(1 - y)', 'y - y**2', '1/(exp(z) + 2 + exp(-z))'],
        [('1 - y^2', '1 - y**2'), ('sign', 'y*(y - 1)'), ('without square', 'exp(-z)/(1 + exp(-z))'), ('minus', '-exp(-z)/(1 + exp(-z))**2'), ('twice', 'y*(1 - y)*2'), ('of z', 'z*(1 - z)'), ('plus', 'y*(1 + y)')], also={'y': 'sigmoid(z)'}))
    P.append(Problem('tanh_slope', 'RNN', dict(u=((4,), R)), 'y = tanh(u)\nJ = sum(y)\ng = grad(J, u)', 'g', '1 - y**2', ['(1 - y)*(1 + y)', '1 - tanh(u)**2', '1 - had(y, y)'],
        [('sigmoid', 'had(y, 1 - y)'), ('square', '(1 - y)**2'), ('no square', '1 - y'), ('sign', 'y**2 - 1'), ('plus', '1 + y**2'), ('1 - u^2', '1 - u**2')], also={'y': 'tanh(u)'}))
    # --- attention
    at = dict(Q=((3, 2), R), K=((3, 2), R), V=((3, 2), R), d=((), ('fixed', 2)))
    P.append(Problem('attention', 'attention', at, 'Z = softmax(Q @ K.T / sqrt(d)) @ V', 'Z', 'softmax(Q@K.T/sqrt(d))@V', ['softmax(1/sqrt(d)*(Q@K.T))@V', 'softmax((Q/sqrt(d))@K.T)@V', 'softmax(Q@(K/sqrt(d)).T)@V'],
        [('not scaled', 'softmax(Q@K.T)@V'), ('by d', 'softmax(Q@K.T/d)@V'), ('order', 'softmax(K@Q.T/sqrt(d))@V'), ('columns', 'softmax(K@Q.T/sqrt(d)).T@V'), ('no softmax', 'Q@K.T/sqrt(d)@V'), ('softmax of Q', 'softmax(Q/sqrt(d))@(K.T@V)'), ('scaled behind', 'softmax(Q@K.T)@V/sqrt(d)'), ('cell by cell', 'had(softmax(Q@K.T/sqrt(d))@V, V)'), ('wrong root', 'softmax(Q@K.T*sqrt(d))@V')]))
    sq = dict(A=((3, 3), R), B=((3, 3), R), C=((3, 3), R))
    P.append(Problem('scores', 'attention', dict(X=((3, 3), R), W_Q=((3, 3), R), W_K=((3, 3), R)), 'Q = X @ W_Q\nK = X @ W_K\nS = Q @ K.T', 'S', 'X@W_Q@(X@W_K).T', ['X@W_Q@W_K.T@X.T', 'X@(W_Q@W_K.T)@X.T', '(X@W_Q)@(X@W_K).T'],
        [('not transposed', 'X@W_Q@X@W_K'), ('order of the transposed', 'X@W_Q@X.T@W_K.T'), ('other transposed', 'X@W_Q.T@W_K@X.T'), ('exchanged', 'X@W_K@W_Q.T@X.T'), ('cell by cell', 'had(X@W_Q, X@W_K)'), ('transposed left', '(X@W_Q).T@(X@W_K)')]))
    P.append(Problem('grad_trace', 'dense', sq, 'J = trace(A @ B)\nG = grad(J, A)', 'G', 'B.T', ['(1/2*B + 1/2*B).T'], [('not transposed', 'B'), ('other', 'A.T'), ('trace', 'tr(B)*A'), ('product', 'A@B')]))
    P.append(Problem('product_order', 'dense', sq, 'P = A @ B - B @ A', 'P', 'A@B - B@A', ['-(B@A - A@B)', '-B@A + A@B'], [('order', 'B@A - A@B'), ('cell by cell', 'had(A, B) - had(B, A)'), ('commuting', 'A@B - A@B'), ('transposed', 'A@B - (A@B).T'), ('one', 'A@B'), ('plus', 'A@B + B@A')]))
    P.append(Problem('quadratic_form', 'L2 loss gradients', dict(A=((3, 3), R), x=(col(3), R)), 'J = sum(x * (A @ x))\ng = grad(J, x)', 'g', '(A + A.T)@x', ['A@x + A.T@x', '(A.T + A)@x', 'A.T@x + A@x'],
        [('symmetric', '2*A@x'), ('transposed twice', '2*A.T@x'), ('one', 'A@x'), ('row', 'x.T@(A + A.T)'), ('minus', '(A - A.T)@x'), ('without x', 'A + A.T')]))
    P.append(Problem('squared_norm', 'L2 loss gradients', dict(x=(col(3), R), y=(col(3), R)), 'n = sum((x - y) ** 2)', 'n', 'nrm(x - y)**2', ['(x - y).T@(x - y)', 'x.T@x - 2*x.T@y + y.T@y', 'nrm(y - x)**2', 'nrm(x)**2 - 2*x.T@y + nrm(y)**2', 'S(i, 1, 3, (x[i] - y[i])**2)'],
        [('outer product', '(x - y)@(x - y).T'), ('no square', 'nrm(x - y)'), ('difference of norms', 'nrm(x)**2 - nrm(y)**2'), ('cross term', 'x.T@x - x.T@y + y.T@y'), ('sign of the cross term', 'x.T@x + 2*x.T@y + y.T@y'), ('plus', 'nrm(x + y)**2'), ('square of the sum', 'S(i, 1, 3, x[i] - y[i])**2')]))
    # --- hidden layer with activation
    hid = dict(W_2=((2, 3), R), delta=(col(2), R), z=(col(3), R), x=(col(2), R))
    P.append(Problem('hidden_delta_sigmoid', 'dense', hid, 'h = sigmoid(z)\nJ = sum(delta * (W_2 @ h))\ng = grad(J, z)', 'g', 'had(W_2.T@delta, dsigmoid(z))', ['had(W_2.T@delta, had(h, 1 - h))', 'diag(had(h, 1 - h))@W_2.T@delta', 'diag(dsigmoid(z))@W_2.T@delta', 'had(dsigmoid(z), W_2.T@delta)', 'had(had(h, 1 - h), W_2.T@delta)'],
        [('slope forgotten', 'W_2.T@delta'), ('tanh', 'had(W_2.T@delta, 1 - had(h, h))'), ('value for slope', 'had(W_2.T@delta, sigmoid(z))'), ('sign', '-had(W_2.T@delta, dsigmoid(z))'), ('slope of h', 'had(W_2.T@delta, dsigmoid(h))'), ('factor for slope', 'W_2.T@delta/4')], also={'h': 'sigmoid(z)'}))
    P.append(Problem('hidden_delta_relu', 'dense', hid, 'h = relu(z)\nJ = sum(delta * (W_2 @ h))\ng = grad(J, z)', 'g', 'had(W_2.T@delta, ind(z > 0))', ['had(ind(z > 0), W_2.T@delta)', 'diag(ind(z > 0))@W_2.T@delta', 'had(W_2.T@delta, ind(h > 0))'],
        [('relu for its slope', 'had(W_2.T@delta, relu(z))'), ('other side', 'had(W_2.T@delta, ind(z < 0))'), ('no mask', 'W_2.T@delta'), ('mask of the gradient', 'had(W_2.T@delta, ind(W_2.T@delta > 0))'), ('relu of the gradient', 'relu(W_2.T@delta)'), ('sign', 'had(W_2.T@delta, sign(z))')], also={'h': 'relu(z)'}))
    P.append(Problem('relu_itself', 'dense', dict(x=((5,), R)), 'y = relu(x)', 'y', 'relu(x)', ['had(x, ind(x > 0))', '(x + abs(x))/2', 'maximum(0, x)', '0.5*(x + abs(x))', 'maximum(x, 0)'],
        [('x', 'x'), ('abs', 'abs(x)'), ('leaky', 'maximum(0.01*x, x)'), ('slope', 'ind(x > 0)'), ('minus', '(x - abs(x))/2'), ('softplus', 'log(1 + exp(x))'), ('almost x', 'x + 1e-10'), ('almost', 'relu(x) + 1e-10'), ('of -x', 'maximum(0, -x)')]))
    P.append(Problem('chain_scalar', 'dense', dict(x=((), R), w_1=((), R), w_2=((), R), w_3=((), R)), 'z_1 = sigmoid(w_1 * x)\nz_2 = sigmoid(w_2 * z_1)\ny = sigmoid(w_3 * z_2)\ng = grad(y, w_1)', 'g', 'y*(1 - y)*w_3*z_2*(1 - z_2)*w_2*z_1*(1 - z_1)*x',
        ['x*w_2*w_3*y*(1 - y)*z_2*(1 - z_2)*z_1*(1 - z_1)', 'dsigmoid(w_3*z_2)*w_3*dsigmoid(w_2*z_1)*w_2*dsigmoid(w_1*x)*x', '(y - y**2)*w_3*(z_2 - z_2**2)*w_2*(z_1 - z_1**2)*x', 'y*(1 - y)*z_2*(1 - z_2)*z_1*(1 - z_1)*w_2*w_3*x'],
        [('weight forgotten', 'y*(1 - y)*z_2*(1 - z_2)*w_2*z_1*(1 - z_1)*x'), ('input forgotten', 'y*(1 - y)*w_3*z_2*(1 - z_2)*w_2*z_1*(1 - z_1)'), ('slope forgotten', 'y*(1 - y)*w_3*w_2*z_1*(1 - z_1)*x'), ('w_1 too', 'y*(1 - y)*w_3*z_2*(1 - z_2)*w_2*z_1*(1 - z_1)*x*w_1'), ('sign', 'y*(y - 1)*w_3*z_2*(1 - z_2)*w_2*z_1*(1 - z_1)*x'), ('slope of the argument', 'dsigmoid(y)*w_3*dsigmoid(z_2)*w_2*dsigmoid(z_1)*x')], also={'z_1': 'sigmoid(w_1*x)', 'z_2': 'sigmoid(w_2*sigmoid(w_1*x))', 'y': 'sigmoid(w_3*sigmoid(w_2*sigmoid(w_1*x)))'}))
    # --- batch norm
    bn = dict(x=((), R), mu=((), R), sigma=((), POS), gamma=((), R), beta=((), R), eps=((), SMALL))
    P.append(Problem('batch_norm', 'batch norm', bn, 'y = gamma * (x - mu) / sqrt(sigma ** 2 + eps) + beta', 'y', 'gamma*(x - mu)/sqrt(sigma**2 + eps) + beta', ['beta + gamma*(x - mu)/sqrt(sigma**2 + eps)', 'gamma*((x - mu)/sqrt(sigma**2 + eps)) + beta', 'gamma*(x - mu)*(sigma**2 + eps)**(-1/2) + beta', '(gamma*x - gamma*mu)/sqrt(sigma**2 + eps) + beta', 'gamma/sqrt(sigma**2 + eps)*x + (beta - gamma*mu/sqrt(sigma**2 + eps))'],
        [('shift forgotten', 'gamma*(x - mu)/sqrt(sigma**2 + eps)'), ('not rooted', 'gamma*(x - mu)/(sigma**2 + eps) + beta'), ('eps forgotten', 'gamma*(x - mu)/sigma + beta'), ('eps outside', 'gamma*(x - mu)/(sqrt(sigma**2) + eps) + beta'), ('gamma and beta exchanged', 'beta*(x - mu)/sqrt(sigma**2 + eps) + gamma'), ('sigma not squared', 'gamma*(x - mu)/sqrt(sigma + eps) + beta'), ('sign', 'gamma*(x + mu)/sqrt(sigma**2 + eps) + beta'), ('shift inside', 'gamma*((x - mu)/sqrt(sigma**2 + eps) + beta)')]))
    P.append(Problem('variance', 'batch norm', dict(x=((5,), R), n=((), ('fixed', 5))), 'mu = mean(x)\nv = mean((x - mu) ** 2)', 'v', '1/n*S(i, 1, n, (x[i] - mu)**2)', ['S(i, 1, n, (x[i] - mu)**2)/n', '1/n*S(i, 1, n, x[i]**2) - mu**2', '1/n*S(j, 1, n, (mu - x[j])**2)', 'S(i, 1, n, x[i]**2)/n - (S(i, 1, n, x[i])/n)**2'],
        [('n - 1', '1/(n - 1)*S(i, 1, n, (x[i] - mu)**2)'), ('no mean', 'S(i, 1, n, (x[i] - mu)**2)'), ('square outside', '(1/n*S(i, 1, n, x[i] - mu))**2'), ('sign', '1/n*S(i, 1, n, x[i]**2) + mu**2'), ('root', 'sqrt(1/n*S(i, 1, n, (x[i] - mu)**2))'), ('no square', '1/n*S(i, 1, n, x[i] - mu)'), ('mean once', '1/n*S(i, 1, n, x[i]**2) - mu')], also={'mu': 'S(i, 1, n, x[i])/n'}))
    P.append(Problem('running_mean', 'batch norm', dict(mu_0=((), R), mu=((), R), alpha=((), UNIT)), 'r = alpha * mu_0 + (1 - alpha) * mu', 'r', 'alpha*mu_0 + (1 - alpha)*mu', ['mu + alpha*(mu_0 - mu)', '(1 - alpha)*mu + alpha*mu_0', 'alpha*mu_0 + mu - alpha*mu', 'mu - alpha*(mu - mu_0)'],
        [('exchanged', '(1 - alpha)*mu_0 + alpha*mu'), ('no 1 -', 'alpha*mu_0 + alpha*mu'), ('one weight', 'alpha*mu_0 + mu'), ('minus', 'alpha*mu_0 - (1 - alpha)*mu'), ('bracket', 'alpha*(mu_0 + (1 - alpha)*mu)')]))
    P.append(Problem('bn_grad_x', 'batch norm', dict(x=((), R), mu=((), R), sigma=((), POS), gamma=((), R), g=((), R)), 'y = gamma * (x - mu) / sigma\nJ = g * y\nh = grad(J, sigma)', 'h', '-g*gamma*(x - mu)/sigma**2', ['g*gamma*(mu - x)/sigma**2', '-gamma*g/sigma**2*(x - mu)', 'gamma*g*(mu - x)*sigma**(-2)'],
        [('sign', 'g*gamma*(x - mu)/sigma**2'), ('no square', '-g*gamma*(x - mu)/sigma'), ('gamma forgotten', '-g*(x - mu)/sigma**2'), ('cubed', '-g*gamma*(x - mu)/sigma**3'), ('factor', '-2*g*gamma*(x - mu)/sigma**2'), ('half', '-g*gamma*(x - mu)/(2*sigma**2)')]))
    # --- RNN, LSTM
    rnn = dict(W=((2, 3), R), U=((2, 2), R), x=(col(3), R), h_0=(col(2), R), b=(col(2), R))
    P.append(Problem('rnn_step', 'RNN', rnn, 'h = tanh(W @ x + U @ h_0 + b)', 'h', 'tanh(W@x + U@h_0 + b)', ['tanh(U@h_0 + W@x + b)', 'tanh(b + W@x + U@h_0)', '2*sigmoid(2*(W@x + U@h_0 + b)) - 1'],
        [('bias forgotten', 'tanh(W@x + U@h_0)'), ('sigmoid', 'sigmoid(W@x + U@h_0 + b)'), ('transposed', 'tanh(W@x + U.T@h_0 + b)'), ('linear', 'W@x + U@h_0 + b'), ('cell by cell', 'tanh(W@x + h_0 + b)'), ('bias outside', 'tanh(W@x + U@h_0) + b'), ('sign', 'tanh(W@x - U@h_0 + b)'), ('two tanh', 'tanh(W@x) + tanh(U@h_0 + b)')]))
    P.append(Problem('bptt', 'RNN', dict(h_1=((), UNIT), h_2=((), UNIT), u=((), R), g=((), R), h_0=((), R)), 'd = g * (1 - h_2 ** 2) * (h_1 + u * (1 - h_1 ** 2) * h_0)', 'd', 'g*(1 - h_2**2)*(h_1 + u*(1 - h_1**2)*h_0)', ['g*(1 - h_2**2)*h_1 + g*(1 - h_2**2)*u*(1 - h_1**2)*h_0', '(1 - h_2**2)*g*(h_1 + (1 - h_1**2)*u*h_0)', 'g*(1 - h_2)*(1 + h_2)*(h_1 + u*h_0*(1 - h_1**2))'],
        [('only the last step', 'g*(1 - h_2**2)*h_1'), ('only the first', 'g*(1 - h_2**2)*u*(1 - h_1**2)*h_0'), ('u forgotten', 'g*(1 - h_2**2)*(h_1 + (1 - h_1**2)*h_0)'), ('slope forgotten', 'g*(1 - h_2**2)*(h_1 + u*h_0)'), ('sigmoid', 'g*h_2*(1 - h_2)*(h_1 + u*h_1*(1 - h_1)*h_0)'), ('same slope', 'g*(1 - h_2**2)*(h_1 + u*(1 - h_2**2)*h_0)'), ('plus', 'g*(1 + h_2**2)*(h_1 + u*(1 - h_1**2)*h_0)')]))
    lstm = dict(f=((3,), UNIT), i=((3,), UNIT), g=((3,), R), c_0=((3,), R), o=((3,), UNIT))
    P.append(Problem('lstm_cell', 'RNN', lstm, 'c = f * c_0 + i * g', 'c', 'had(f, c_0) + had(i, g)', ['had(i, g) + had(f, c_0)', 'had(c_0, f) + had(g, i)'],
        [('gates exchanged', 'had(i, c_0) + had(f, g)'), ('one gate', 'c_0 + had(i, g)'), ('1 - f', 'had(1 - f, c_0) + had(i, g)'), ('coupled', 'had(f, c_0) + had(1 - f, g)'), ('plus', 'f + c_0 + had(i, g)'), ('minus', 'had(f, c_0) - had(i, g)')]))
    P.append(Problem('lstm_hidden', 'RNN', lstm, 'c = f * c_0 + i * g\nh = o * tanh(c)', 'h', 'had(o, tanh(c))', ['had(tanh(c), o)', 'had(o, tanh(had(f, c_0) + had(i, g)))'], [('tanh forgotten', 'had(o, c)'), ('tanh outside', 'tanh(had(o, c))'), ('sigmoid', 'had(o, sigmoid(c))'), ('plus', 'o + tanh(c)'), ('of c_0', 'had(o, tanh(c_0))')], also={'c': 'had(f, c_0) + had(i, g)'}))
    P.append(Problem('gru_step', 'RNN', dict(z=((3,), UNIT), h_0=((3,), R), n=((3,), R)), 'h = (1 - z) * n + z * h_0', 'h', 'had(1 - z, n) + had(z, h_0)', ['n + had(z, h_0 - n)', 'had(z, h_0) + had(1 - z, n)', 'n - had(z, n) + had(z, h_0)'], [('exchanged', 'had(z, n) + had(1 - z, h_0)'), ('both z', 'had(z, n) + had(z, h_0)'), ('one weight', 'n + had(z, h_0)'), ('sign', 'n - had(z, h_0 - n)')]))
    # --- Gaussian KL
    kl = dict(mu=((), R), sigma=((), POS))
    P.append(Problem('kl_standard', 'Gaussian KL', kl, 'K = (sigma ** 2 + mu ** 2 - 1 - log(sigma ** 2)) / 2', 'K', '1/2*(sigma**2 + mu**2 - 1 - log(sigma**2))', ['(sigma**2 + mu**2 - 1)/2 - log(sigma)', '-1/2*(1 + log(sigma**2) - mu**2 - sigma**2)', '0.5*(mu**2 + sigma**2 - log(sigma**2) - 1)', '1/2*sigma**2 + 1/2*mu**2 - 1/2 - log(sigma)', '(mu**2 + sigma**2 - 2*log(sigma) - 1)/2'],
        [('log of sigma', '1/2*(sigma**2 + mu**2 - 1 - log(sigma))'), ('sign of the log', '1/2*(sigma**2 + mu**2 - 1 + log(sigma**2))'), ('one forgotten', '1/2*(sigma**2 + mu**2 - log(sigma**2))'), ('half forgotten', 'sigma**2 + mu**2 - 1 - log(sigma**2)'), ('mu not squared', '1/2*(sigma**2 + mu - 1 - log(sigma**2))'), ('sign', '-1/2*(sigma**2 + mu**2 - 1 - log(sigma**2))'), ('base 2', '1/2*(sigma**2 + mu**2 - 1 - log2(sigma**2))'), ('sigma not squared', '1/2*(sigma + mu**2 - 1 - log(sigma**2))')]))
    P.append(Problem('kl_two', 'Gaussian KL', dict(mu_1=((), R), mu_2=((), R), sigma_1=((), POS), sigma_2=((), POS)), 'K = log(sigma_2 / sigma_1) + (sigma_1 ** 2 + (mu_1 - mu_2) ** 2) / (2 * sigma_2 ** 2) - 1 / 2', 'K', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 - mu_2)**2)/(2*sigma_2**2) - 1/2', ['log(sigma_2) - log(sigma_1) + (sigma_1**2 + (mu_2 - mu_1)**2)/(2*sigma_2**2) - 1/2', '1/2*(sigma_1**2/sigma_2**2 + (mu_1 - mu_2)**2/sigma_2**2 - 1 + 2*log(sigma_2/sigma_1))', '-log(sigma_1/sigma_2) + sigma_1**2/(2*sigma_2**2) + (mu_1 - mu_2)**2/(2*sigma_2**2) - 0.5'],
        [('other way round', 'log(sigma_1/sigma_2) + (sigma_2**2 + (mu_1 - mu_2)**2)/(2*sigma_1**2) - 1/2'), ('log upside down', 'log(sigma_1/sigma_2) + (sigma_1**2 + (mu_1 - mu_2)**2)/(2*sigma_2**2) - 1/2'), ('sum of the means', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 + mu_2)**2)/(2*sigma_2**2) - 1/2'), ('2 forgotten', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 - mu_2)**2)/sigma_2**2 - 1/2'), ('half forgotten', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 - mu_2)**2)/(2*sigma_2**2)'), ('no square', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 - mu_2))/(2*sigma_2**2) - 1/2'), ('minus one', 'log(sigma_2/sigma_1) + (sigma_1**2 + (mu_1 - mu_2)**2)/(2*sigma_2**2) - 1')]))
    P.append(Problem('kl_discrete', 'Gaussian KL', dict(p=((4,), SIMPLEX), q=((4,), SIMPLEX), n=((), ('fixed', 4))), 'K = sum(p * log(p / q))', 'K', 'S(i, 1, n, p[i]*log(p[i]/q[i]))', ['S(i, 1, n, p[i]*log(p[i])) - S(i, 1, n, p[i]*log(q[i]))', '-S(i, 1, n, p[i]*log(q[i]/p[i]))', 'S(x, 1, n, p[x]*(log(p[x]) - log(q[x])))', 'E(i, p, log(p[i]/q[i]))', 'E(x, p, log(p[x]) - log(q[x]))'],
        [('other way round', 'S(i, 1, n, q[i]*log(q[i]/p[i]))'), ('sign', 'S(i, 1, n, p[i]*log(q[i]/p[i]))'), ('weights of q', 'S(i, 1, n, q[i]*log(p[i]/q[i]))'), ('no weights', 'S(i, 1, n, log(p[i]/q[i]))'), ('cross entropy', '-S(i, 1, n, p[i]*log(q[i]))'), ('base 2', 'S(i, 1, n, p[i]*log2(p[i]/q[i]))'), ('E of q', 'E(i, q, log(p[i]/q[i]))'), ('log outside', 'log(S(i, 1, n, p[i]*p[i]/q[i]))')]))
    P.append(Problem('kl_vector', 'Gaussian KL', dict(mu=((3,), R), sigma=((3,), POS), n=((), ('fixed', 3))), 'K = sum(sigma ** 2 + mu ** 2 - 1 - log(sigma ** 2)) / 2', 'K', '1/2*S(j, 1, n, sigma[j]**2 + mu[j]**2 - 1 - log(sigma[j]**2))', ['-1/2*S(j, 1, n, 1 + log(sigma[j]**2) - mu[j]**2 - sigma[j]**2)', '1/2*S(i, 1, n, sigma[i]**2 + mu[i]**2 - 1) - S(i, 1, n, log(sigma[i]))', '1/2*S(j, 1, n, sigma[j]**2 + mu[j]**2 - log(sigma[j]**2)) - n/2'],
        [('one once', '1/2*S(j, 1, n, sigma[j]**2 + mu[j]**2 - log(sigma[j]**2)) - 1/2'), ('sign', '1/2*S(j, 1, n, 1 + log(sigma[j]**2) - mu[j]**2 - sigma[j]**2)'), ('half forgotten', 'S(j, 1, n, sigma[j]**2 + mu[j]**2 - 1 - log(sigma[j]**2))'), ('log of sigma', '1/2*S(j, 1, n, sigma[j]**2 + mu[j]**2 - 1 - log(sigma[j]))')]))
    P.append(Problem('reparameterised', 'Gaussian KL', dict(mu=((3,), R), sigma=((3,), POS), eps=((3,), R)), 'z = mu + sigma * eps', 'z', 'mu + had(sigma, eps)', ['had(sigma, eps) + mu', 'mu + had(eps, sigma)'], [('minus', 'mu - had(sigma, eps)'), ('variance', 'mu + had(had(sigma, sigma), eps)'), ('no noise', 'mu + sigma'), ('exchanged', 'sigma + had(mu, eps)'), ('inner', 'had(mu + sigma, eps)')]))
    P.append(Problem('gauss_log_density', 'Gaussian KL', dict(x=((), R), mu=((), R), sigma=((), POS)), 'l = -(x - mu) ** 2 / (2 * sigma ** 2) - log(sigma) - log(2 * pi) / 2', 'l', '-(x - mu)**2/(2*sigma**2) - log(sigma) - 1/2*log(2*pi)', ['-1/2*((x - mu)/sigma)**2 - 1/2*log(2*pi*sigma**2)', '-(mu - x)**2/(2*sigma**2) - log(sigma*sqrt(2*pi))', 'log(1/(sigma*sqrt(2*pi))*exp(-(x - mu)**2/(2*sigma**2)))'],
        [('density', '1/(sigma*sqrt(2*pi))*exp(-(x - mu)**2/(2*sigma**2))'), ('sign', '(x - mu)**2/(2*sigma**2) + log(sigma) + 1/2*log(2*pi)'), ('2 forgotten', '-(x - mu)**2/sigma**2 - log(sigma) - 1/2*log(2*pi)'), ('pi forgotten', '-(x - mu)**2/(2*sigma**2) - log(sigma) - 1/2*log(2)'), ('sigma not squared', '-(x - mu)**2/(2*sigma) - log(sigma) - 1/2*log(2*pi)'), ('constant left out', '-(x - mu)**2/(2*sigma**2) - log(sigma)')]))
    # --- GAN objectives over finite sets
    gan = dict(D_r=((4,), UNIT), D_f=((4,), UNIT), p=((4,), SIMPLEX), q=((4,), SIMPLEX), n=((), ('fixed', 4)))
    P.append(Problem('gan_value', 'GAN objective', gan, 'V = sum(p * log(D_r)) + sum(q * log(1 - D_f))', 'V', 'E(x, p, log(D_r[x])) + E(z, q, log(1 - D_f[z]))', ['E(z, q, log(1 - D_f[z])) + E(x, p, log(D_r[x]))', 'S(i, 1, n, p[i]*log(D_r[i])) + S(i, 1, n, q[i]*log(1 - D_f[i]))', 'S(i, 1, n, p[i]*log(D_r[i]) + q[i]*log(1 - D_f[i]))', '-E(x, p, -log(D_r[x])) + E(z, q, log(1 - D_f[z]))'],
        [('sign', '-E(x, p, log(D_r[x])) - E(z, q, log(1 - D_f[z]))'), ('generator alone', 'E(z, q, log(1 - D_f[z]))'), ('non-saturating', 'E(x, p, log(D_r[x])) + E(z, q, log(D_f[z]))'), ('distributions exchanged', 'E(x, q, log(D_r[x])) + E(z, p, log(1 - D_f[z]))'), ('minus', 'E(x, p, log(D_r[x])) - E(z, q, log(1 - D_f[z]))'), ('1 - log', 'E(x, p, log(D_r[x])) + E(z, q, 1 - log(D_f[z]))'), ('log outside', 'log(E(x, p, D_r[x])) + log(E(z, q, 1 - D_f[z]))')]))
    P.append(Problem('wgan', 'GAN objective', dict(C_r=((4,), R), C_f=((4,), R), p=((4,), SIMPLEX), q=((4,), SIMPLEX), n=((), ('fixed', 4))), 'D = sum(p * C_r) - sum(q * C_f)', 'D', 'E(x, p, C_r[x]) - E(z, q, C_f[z])', ['-(E(z, q, C_f[z]) - E(x, p, C_r[x]))', 'S(i, 1, n, p[i]*C_r[i]) - S(i, 1, n, q[i]*C_f[i])', 'S(i, 1, n, p[i]*C_r[i] - q[i]*C_f[i])', '-E(z, q, C_f[z]) + E(x, p, C_r[x])'],
        [('sign', 'E(z, q, C_f[z]) - E(x, p, C_r[x])'), ('sum', 'E(x, p, C_r[x]) + E(z, q, C_f[z])'), ('logs', 'E(x, p, log(abs(C_r[x]))) - E(z, q, log(abs(C_f[z])))'), ('distributions exchanged', 'E(x, q, C_r[x]) - E(z, p, C_f[z])'), ('one', 'E(x, p, C_r[x])'), ('absolute', 'abs(E(x, p, C_r[x]) - E(z, q, C_f[z]))')]))
    P.append(Problem('gan_optimal', 'GAN objective', dict(a=((), POS), b=((), POS)), 'D = a / (a + b)', 'D', 'a/(a + b)', ['1/(1 + b/a)', '1 - b/(a + b)', 'a*(a + b)**(-1)'], [('other', 'b/(a + b)'), ('odds', 'a/b'), ('minus', 'a/(a - b)'), ('half', '(a + b)/2'), ('1 over', '1/(a + b)'), ('complement', '1 - a/(a + b)')]))
    P.append(Problem('gan_grad', 'GAN objective', dict(z=((), R)), 'J = log(1 - sigmoid(z))\ng = grad(J, z)', 'g', '-sigmoid(z)', ['-1/(1 + exp(-z))', '-exp(z)/(1 + exp(z))', '-dsigmoid(z)/(1 - sigmoid(z))', 'sigmoid(-z) - 1'], [('sign', 'sigmoid(z)'), ('non-saturating', '1 - sigmoid(z)'), ('complement', '-(1 - sigmoid(z))'), ('slope', '-dsigmoid(z)'), ('of -z', '-sigmoid(-z)'), ('inverse', '-1/(1 - sigmoid(z))')]))
    P.append(Problem('adam_step', 'L2 loss gradients', dict(w=((), R), m=((), R), v=((), POS), eta=((), POS), eps=((), SMALL)), 'w_1 = w - eta * m / (sqrt(v) + eps)', 'w_1', 'w - eta*m/(sqrt(v) + eps)', ['w - eta/(sqrt(v) + eps)*m', 'w - m*eta/(v**(1/2) + eps)', '-eta*m/(sqrt(v) + eps) + w'], [('plus', 'w + eta*m/(sqrt(v) + eps)'), ('eps inside', 'w - eta*m/sqrt(v + eps)'), ('no root', 'w - eta*m/(v + eps)'), ('eps forgotten', 'w - eta*m/sqrt(v)'), ('eta forgotten', 'w - m/(sqrt(v) + eps)'), ('w forgotten', 'eta*m/(sqrt(v) + eps)')]))
    P.append(Problem('dropout_scale', 'dense', dict(h=((4,), R), m=((4,), MASK), p=((), UNIT)), 'a = h * m / (1 - p)', 'a', 'had(h, m)/(1 - p)', ['1/(1 - p)*had(h, m)', 'had(m, h)/(1 - p)', 'had(h/(1 - p), m)'], [('not scaled', 'had(h, m)'), ('by p', 'had(h, m)/p'), ('times', 'had(h, m)*(1 - p)'), ('added', '(h + m)/(1 - p)'), ('other mask', 'had(h, 1 - m)/(1 - p)')]))
    P.append(Problem('positional', 'attention', dict(t=((), ('range', 0, 40)), i=((), ('range', 0, 6)), d=((), ('fixed', 16))), 'a = sin(t / 10000 ** (2 * i / d))', 'a', 'sin(t/10000**(2*i/d))', ['sin(t*10000**(-2*i/d))', 'sin(t/(10000**(2/d))**i)', 'sin(t/100**(4*i/d))'], [('cos', 'cos(t/10000**(2*i/d))'), ('2 forgotten', 'sin(t/10000**(i/d))'), ('1000', 'sin(t/1000**(2*i/d))'), ('times', 'sin(t*10000**(2*i/d))'), ('no power', 'sin(t/(10000*2*i/d + 1))')]))
    P.append(Problem('layer_composite', 'dense', dict(A=((2, 2), R), B=((2, 2), R), x=(col(2), R), b=(col(2), R), c=(col(2), R)), 'y = A @ (B @ x + b) + c', 'y', 'A@(B@x + b) + c', ['A@B@x + A@b + c', '(A@B)@x + (A@b + c)', 'c + A@b + A@B@x'], [('order', 'B@(A@x + b) + c'), ('bias not mapped', 'A@B@x + b + c'), ('order of the product', 'B@A@x + A@b + c'), ('cell by cell', 'had(A, B)@x + A@b + c'), ('bias forgotten', 'A@B@x + c'), ('transposed', 'A@B.T@x + A@b + c')]))
    return P

# notations of their own: problem, text, formula, kind of the near miss or None
HAND = [
    ('dense_grad_W', r'\nabla_W J = -2(d-y)x^T', '-2*(d - y)@x.T', None),
    ('dense_grad_W', r'$$\nabla_W J = -2(d-y)x^T$$', '-2*(d - y)@x.T', None),
    ('dense_grad_W', r'\frac{\partial J}{\partial W} = 2(\mathbf{y}-\mathbf{d})\mathbf{x}^\top', '2*(y - d)@x.T', None),
    ('dense_grad_W', 'let δ = 2(y − d). Then ∇W = δ xᵀ', '2*(y - d)@x.T', None),
    ('dense_grad_W', r'\delta = y-d,\quad \nabla_W J = \delta x^T', '(y - d)@x.T', 'factor'),
    ('dense_grad_x', r'\frac{\partial J}{\partial x} = -2 W^{\top}(d-y)', '-2*W.T@(d - y)', None),
    ('dense_grad_x', r'-2\,(d-y)^T W', '-2*(d - y).T@W', 'other layout'),
    ('l2_grad_W', r'\nabla_W J_1 = -2(d-y)x^T + 2\beta W', '-2*(d - y)@x.T + 2*beta*W', None),
    ('l2_grad_W', r'-2\left(d - (Wx+b)\right)x^{\mathsf{T}} + 2\beta W', '-2*(d - W@x - b)@x.T + 2*beta*W', None),
    ('l2_grad_W', r'\nabla_{W}J_1 = -2(d-y)x^{T} + \beta W', '-2*(d - y)@x.T + beta*W', 'factor of the penalty'),
    ('hidden_delta_relu', r'\left(W_2^\top\delta\right)\odot\begin{cases}1 & z>0\\0 & z\le 0\end{cases}', 'had(W_2.T@delta, ind(z > 0))', None),
    ('hidden_delta_relu', r'W_2^T\delta \cdot 1_{\{z>0\}}', 'had(W_2.T@delta, ind(z > 0))', None),
    ('hidden_delta_relu', r'(W_2^T\delta)\odot \mathrm{ReLU}(z)', 'had(W_2.T@delta, relu(z))', 'relu for its slope'),
    ('hidden_delta_sigmoid', r"W_2^T\delta \odot \sigma(z)\odot(1-\sigma(z))", 'had(had(W_2.T@delta, sigmoid(z)), 1 - sigmoid(z))', None),
    ('hidden_delta_sigmoid', r"\sigma'(z) \odot (W_2^{\top} \delta)", 'had(dsigmoid(z), W_2.T@delta)', None),
    ('hidden_delta_sigmoid', r"\sigma(z) \odot (W_2^{\top} \delta)", 'had(sigmoid(z), W_2.T@delta)', 'value for slope'),
    ('ce_component', r'p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}', 'exp(z[i])/S(j, 1, K, exp(z[j]))', None),
    ('ce_component', r'\frac{\exp(z_i)}{\sum_{j=1}^{K}\exp(z_j)}', 'exp(z[i])/S(j, 1, K, exp(z[j]))', None),
    ('ce_component', 'exp(z_i) / sum_j exp(z_j)', 'exp(z[i])/S(j, 1, K, exp(z[j]))', None),
    ('ce_component', r'\frac{z_i}{\sum_j z_j}', 'z[i]/S(j, 1, K, z[j])', 'not exponential'),
    ('ce_grad_z', r'\frac{\partial J}{\partial z} = \hat{p} - t, \text{ where } \hat{p} = \mathrm{softmax}(z)', 'softmax(z) - t', None),
    ('ce_grad_z', r't - \mathrm{softmax}(z)', 't - softmax(z)', 'sign'),
    ('squared_norm', r'\|x-y\|_2^2', 'nrm(x - y)**2', None),
    ('squared_norm', r'\lVert x - y\rVert_2', 'nrm(x - y)', 'no square'),
    ('squared_norm', r'\langle x-y, x-y\rangle', '(x - y).T@(x - y)', None),
    ('squared_norm', r'\sum_i (x_i-y_i)^2', 'S(i, 1, 3, (x[i] - y[i])**2)', None),
    ('sum_of_squares', r'-2\sum_{i=1}^n (x_i-\mu)', '-2*S(i, 1, n, x[i] - mu)', None),
    ('sum_of_squares', r'2n\mu-2\sum x_i', '2*n*mu - 2*S(i, 1, n, x[i])', None),
    ('component_W', r'\frac{\partial J}{\partial W_{ij}} = 2(\hat y_i-y_i)x_j', '2*(yhat[i] - y[i])*x[j]', None),
    ('component_W', r'2\left(\sum_k W_{ik}x_k - y_i\right)x_j', '2*(S(k, 1, m, W[i, k]*x[k]) - y[i])*x[j]', None),
    ('component_W', r'2\left(\sum_k W_{kj}x_k - y_i\right)x_j', '2*(S(k, 1, K, W[k, j]*x[k]) - y[i])*x[j]', 'indices exchanged'),
    ('attention', r'\mathrm{softmax}\!\left(\frac{QK^\top}{\sqrt{d}}\right)V', 'softmax(Q@K.T/sqrt(d))@V', None),
    ('attention', r'\operatorname{softmax}\left(\frac{Q K^{T}}{d}\right) V', 'softmax(Q@K.T/d)@V', 'by d'),
    ('kl_standard', r'\frac{1}{2}\left(\sigma^2+\mu^2-1-\ln\sigma^2\right)', '1/2*(sigma**2 + mu**2 - 1 - log(sigma**2))', None),
    ('kl_standard', r'-\tfrac12\left(1+\log\sigma^2-\mu^2-\sigma^2\right)', '-1/2*(1 + log(sigma**2) - mu**2 - sigma**2)', None),
    ('kl_standard', r'\frac{\mu^2+\sigma^2-1}{2}-\ln\sigma', '(mu**2 + sigma**2 - 1)/2 - log(sigma)', None),
    ('kl_standard', r'\frac{\mu^2+\sigma^2-1}{2}-\ln\sigma^2', '(mu**2 + sigma**2 - 1)/2 - log(sigma**2)', 'log of the square'),
    ('kl_discrete', r'\sum_{x} p(x)\log\frac{p(x)}{q(x)}', 'S(x, 1, n, p[x]*log(p[x]/q[x]))', None),
    ('kl_discrete', r'\mathbb{E}_{x\sim p}\left[\log\frac{p(x)}{q(x)}\right]', 'E(x, p, log(p[x]/q[x]))', None),
    ('kl_discrete', r'D_{KL}(q\|p) = \sum_x q(x)\log\frac{q(x)}{p(x)}', 'S(x, 1, n, q[x]*log(q[x]/p[x]))', 'other way round'),
    ('gan_value', r'\mathbb{E}_{x \sim p}[\log D_r(x)] + \mathbb{E}_{z \sim q}[\log(1 - D_f(z))]', 'E(x, p, log(D_r[x])) + E(z, q, log(1 - D_f[z]))', None),
    ('gan_value', r'\mathbb{E}_{x \sim p}[\log D_r(x)] + \mathbb{E}_{z \sim q}[1 - \log D_f(z)]', 'E(x, p, log(D_r[x])) + E(z, q, 1 - log(D_f[z]))', '1 - log'),
    ('batch_norm', r'y = \gamma\,\frac{x-\mu}{\sqrt{\sigma^2+\epsilon}}+\beta', 'gamma*(x - mu)/sqrt(sigma**2 + eps) + beta', None),
    ('batch_norm', r'y = \gamma\,\frac{x-\mu}{\sqrt{\sigma^2}+\epsilon}+\beta', 'gamma*(x - mu)/(sqrt(sigma**2) + eps) + beta', 'eps outside'),
    ('tanh_slope', r"f'(u) = 1-\tanh^2(u)", '1 - tanh(u)**2', None),
    ('tanh_slope', r"f'(u)=1-y^2", '1 - y**2', None),
    ('conv_size', r'\left\lfloor\frac{N-K+2P}{s}\right\rfloor+1', 'floor((N - K + 2*P)/s) + 1', None),
    ('conv_size', '(N - K + 2P)/s + 1', '(N - K + 2*P)/s + 1', 'no floor'),
    ('relu_itself', r'\frac{x+|x|}{2}', '(x + abs(x))/2', None),
    ('relu_itself', r'x\cdot\mathbb{1}_{x>0}', 'had(x, ind(x > 0))', None),
    ('rnn_step', r'\tanh\left(Wx+Uh_0+b\right)', 'tanh(W@x + U@h_0 + b)', None),
    ('lstm_cell', r'f\odot c_0+i\odot g', 'had(f, c_0) + had(i, g)', None),
    ('lstm_cell', r'f\circ c_0+i\circ g', 'had(f, c_0) + had(i, g)', None),
    ('mse_grad_w', r'\frac{2}{n}X^\top(Xw-t)', '2/n*X.T@(X@w - t)', None),
    ('mse_grad_w', r'\frac{1}{n}X^\top(Xw-t)', '1/n*X.T@(X@w - t)', 'factor'),
    ('softmax_jacobian', r'\operatorname{diag}(q)-qq^\top', 'diag(q) - q@q.T', None),
    ('softmax_jacobian', r'\operatorname{diag}(q)-q^\top q', 'diag(q) - q.T@q*diag(q)*0 - q.T@q', 'inner product'),
]

# ------------------------------------------------------------------------------------------------------------- near misses

def parse(text):
    return ast.parse(text, mode='eval')

def mutants(tree):
    """Other formulas by one slip: (kind, formula)."""
    nodes = [n for n in ast.walk(tree) if isinstance(n, (ast.BinOp, ast.Call, ast.Attribute, ast.UnaryOp))]
    count = len(nodes)
    for at in range(count):
        copy = ast.parse(ast.unparse(tree), mode='eval')
        node = [n for n in ast.walk(copy) if isinstance(n, (ast.BinOp, ast.Call, ast.Attribute, ast.UnaryOp))][at]
        for kind, change in changes(node):
            yield kind, ast.unparse(replaced(copy, node, change))

def replaced(tree, node, by):
    class Replace(ast.NodeTransformer):
        def visit(self, n):
            return by if n is node else self.generic_visit(n)
    return ast.fix_missing_locations(Replace().visit(ast.parse(ast.unparse(tree), mode='eval')) if False else copy_replace(tree, node, by))

def copy_replace(n, node, by):
    if n is node: return by
    if isinstance(n, list): return [copy_replace(x, node, by) for x in n]
    if isinstance(n, ast.AST):
        return type(n)(**{f: copy_replace(v, node, by) for f, v in ast.iter_fields(n)})
    return n

def changes(n):
    if isinstance(n, ast.BinOp):
        if isinstance(n.op, ast.Add): yield 'sign of a term', ast.BinOp(n.left, ast.Sub(), n.right); yield 'term left out', n.left; yield 'other term left out', n.right
        if isinstance(n.op, ast.Sub): yield 'sign of a term', ast.BinOp(n.left, ast.Add(), n.right); yield 'term left out', n.left
        if isinstance(n.op, ast.MatMult): yield 'order of a product', ast.BinOp(n.right, ast.MatMult(), n.left); yield 'cell by cell for the matrix product', ast.Call(func=ast.Name(id='had'), args=[n.left, n.right], keywords=[])
        if isinstance(n.op, ast.Mult): yield 'factor left out', n.right; yield 'other factor left out', n.left
        if isinstance(n.op, ast.Div): yield 'divisor left out', n.left; yield 'product for quotient', ast.BinOp(n.left, ast.Mult(), n.right); yield 'upside down', ast.BinOp(n.right, ast.Div(), n.left)
        if isinstance(n.op, ast.Pow): yield 'power left out', n.left; yield 'another power', ast.BinOp(n.left, ast.Pow(), ast.BinOp(n.right, ast.Add(), ast.Constant(1)))
    if isinstance(n, ast.Attribute): yield 'transposition left out', n.value
    if isinstance(n, ast.UnaryOp): yield 'minus left out', n.operand
    if isinstance(n, ast.Call):
        f = n.func.id
        other = {'tanh': 'sigmoid', 'sigmoid': 'tanh', 'log': 'log2', 'relu': 'abs', 'dsigmoid': 'sigmoid', 'sin': 'cos', 'exp': 'tanh'}.get(f)
        if other: yield f'{other} for {f}', ast.Call(func=ast.Name(id=other), args=n.args, keywords=[])
        if f in ('softmax', 'relu', 'tanh', 'sqrt', 'log', 'floor', 'sigmoid'): yield f'{f} left out', n.args[0]
        if f == 'had': yield 'factor left out', n.args[0]; yield 'sum for the product cell by cell', ast.BinOp(n.args[0], ast.Add(), n.args[1])
        if f == 'S' and isinstance(n.args[3], ast.BinOp): yield 'one term of the sum', ast.Subscript(n.args[3].left, n.args[0]) if False else n.args[3].left

# --------------------------------------------------------------------------------------------------------------- verdicts

def value_of(domain, shape, rng, at):
    size = (3.0, 0.05, 1.0, 20.0)[at % 4]   # ordinary, small, ordinary, large
    if domain == R:
        a = rng.normal(size=shape) * (size if size < 5 else 3)
        a = np.where(np.abs(a) < 1e-3, 0.01, a)
        return np.round(a, 3) if at % 2 else a
    if domain == POS: return np.exp(rng.normal(size=shape) * (0.7 if at % 4 else 1.4))
    if domain == UNIT: return rng.uniform(0.02, 0.98, size=shape)
    if domain == SMALL: return np.asarray(10 ** rng.uniform(-2, -0.3))
    if domain == SIMPLEX:
        a = rng.uniform(0.05, 1, size=shape); return a / a.sum()
    if domain == ONEHOT:
        a = np.zeros(shape); a.reshape(-1)[rng.integers(a.size)] = 1; return a
    if domain == MASK: return rng.integers(0, 2, size=shape).astype(float)
    if domain == COUNT: return np.asarray(float(rng.integers(1, 40)))
    if domain[0] == 'fixed': return np.asarray(float(domain[1]))
    if domain[0] == 'range': return np.asarray(float(rng.integers(domain[1], domain[2] + 1)))
    if domain[0] == 'one of': return np.asarray(float(rng.choice(domain[1])))
    raise ValueError(domain)

def points_of(p):
    rng = np.random.default_rng([SEED, sum(map(ord, p.id))])
    points = []
    for at in range(POINTS):
        v = {name: value_of(domain, shape, rng, at) for name, (shape, domain) in p.names.items()}
        for name, formula in p.also.items():
            if formula == 'MV(W, x)': v[name] = v['W'] @ v['x']
            elif formula.startswith('COL('): v[name] = Numeric(v)(parse(formula[4:-1])).reshape(-1, 1)
            else: v[name] = Numeric(v)(parse(formula))
        points.append(v)
    return points

def evaluate(tree, p, point, shape):
    if not p.free: return squeeze(Numeric(point)(tree))
    result = np.zeros(shape)
    for place in itertools.product(*(range(1, m + 1) for m in shape)):
        v = dict(point); v.update(zip(p.free, place))
        one = squeeze(Numeric(v)(tree))
        if one.shape != (): raise Illegal('not a number')
        result[tuple(i - 1 for i in place)] = one
    return result

SHAPES = {'component_W': (2, 3), 'ce_component': (4,)}

def numpy_word(p, key, tree, points):
    """('equal' | 'different' | 'shape', largest relative distance, points where both have a value)."""
    worst, met = 0.0, 0
    for point in points:
        with np.errstate(all='ignore'):
            expected = evaluate(key, p, point, SHAPES.get(p.id))
            try: got = evaluate(tree, p, point, SHAPES.get(p.id))
            except Illegal as error: return 'shape', str(error), met
        if got.shape != expected.shape: return 'shape', f'{got.shape} for {expected.shape}', met
        if not np.all(np.isfinite(expected)): continue
        if not np.all(np.isfinite(got)): return 'different', float('inf'), met
        met += 1
        worst = max(worst, float(np.max(np.abs(got - expected) / np.maximum(np.maximum(np.abs(expected), np.max(np.abs(expected))), 1e-3))))
    assert met >= POINTS // 2, (p.id, met)
    if 3e-12 < worst < 2e-11: raise SystemExit(f'{p.id}: cannot tell {ast.unparse(tree)}: {worst}')
    return ('equal' if worst <= 3e-12 else 'different'), worst, met

def is_transposed(p, key, tree, points):
    """Whether the other layout of the same derivative is written."""
    for point in points:
        with np.errstate(all='ignore'):
            try: got = evaluate(tree, p, point, SHAPES.get(p.id))
            except Illegal: return False
            expected = evaluate(key, p, point, SHAPES.get(p.id))
        if expected.ndim != 2 or got.T.shape != expected.shape or not np.allclose(got.T, expected, rtol=1e-10, atol=1e-12): return False
    return True

def sympy_word(p, key, tree, apparently_equal):
    if any(shape != () for shape, _ in p.names.values()) or p.free: return None
    names = {}
    for n, (shape, domain) in p.names.items():
        if domain[0] == 'fixed': names[n] = sympy.Integer(domain[1])
        else: names[n] = sympy.Symbol(n, real=True, positive=True if domain in (POS, UNIT, SMALL, COUNT) else None)
    try:
        for n, formula in p.also.items(): names[n] = Symbolic(names)(parse(formula))
        difference = Symbolic(names)(key) - Symbolic(names)(tree)
        if not apparently_equal:   # a point with 50 digits
            at = {x: sympy.Rational(7 + 5 * i, 11 + 3 * i) if x.is_real and not x.is_integer else 3 + i for i, x in enumerate(sorted(difference.free_symbols, key=str))}
            return 'different' if abs(sympy.N(difference.subs(at), 50)) > sympy.Float('1e-40') else 'not simplified'
        logs = sympy.expand_log(difference, force=True)
        for attempt in (sympy.expand, sympy.cancel, lambda e: sympy.simplify(sympy.expand(e)), sympy.simplify):
            if attempt(logs) == 0: return 'equal'
        return 'not simplified'
    except (KeyError, TypeError, AttributeError, sympy.PolynomialError):
        return None

def json_name(shape, domain):
    d = domain if isinstance(domain, str) else list(domain)
    return {'shape': list(shape), 'domain': d}

DECLARED = {'lam': 'lambda', 'eps': 'epsilon', 'yhat': 'y_hat'}

def declared(name):
    """As the exam declares it, and as students write it: \\lambda, \\epsilon, \\hat y."""
    return DECLARED.get(name, name)

def with_declared(steps):
    return re.sub(r'[A-Za-z_][A-Za-z_0-9]*', lambda m: declared(m.group()), steps)

def main():
    all_problems = problems()
    by_id = {p.id: p for p in all_problems}
    equal, near, seen = [], [], set()
    words = {}

    def word(p, formula):
        if (p.id, formula) not in words:
            key, tree = parse(p.key), parse(formula)
            n, worst, met = numpy_word(p, key, tree, p.points)
            s = sympy_word(p, key, tree, n == 'equal') if n != 'shape' else None
            if s in ('equal', 'different') and s != n: raise SystemExit(f'{p.id}: {formula}: numpy {n} ({worst}), sympy {s}')
            words[p.id, formula] = n, worst, met, s
        return words[p.id, formula]

    def pair(p, text, formula, kind, style):
        if (p.id, text) in seen: return None
        seen.add((p.id, text))
        n, worst, met, s = word(p, formula)
        return {'problem': p.id, 'topic': p.topic, 'given': {declared(k): json_name(*v) for k, v in p.names.items()}, 'steps': with_declared(p.steps), 'item': p.item,
                'in': sorted(map(declared, set(p.names) | set(p.also))), **({'free': list(p.free)} if p.free else {}), 'response': text, 'style': style,
                'equal': n == 'equal', **({'kind': kind} if n != 'equal' else {}), 'formula': formula,
                'numpy': {'word': n, 'points': met, 'distance': worst if isinstance(worst, str) else float('%.3g' % worst) if np.isfinite(worst) else 'inf', 'seed': SEED}, **({'sympy': s} if s else {}), **({'transposed': True} if n != 'equal' and is_transposed(p, parse(p.key), parse(formula), p.points) else {})}

    for p in all_problems: p.points = points_of(p)
    # what people have written stands first
    for id, text, formula, kind in HAND:
        entry = pair(by_id[id], text, formula, kind or 'near', 'hand')
        if entry['equal'] != (kind is None): raise SystemExit(f'{id}: {text}: {entry["numpy"]}')
        (equal if entry['equal'] else near).append(entry)
    # forms in all manners, one form after another
    waiting_equal, waiting_near = [], []
    for p in all_problems:
        for form in [p.key] + p.equal:
            if word(p, form)[0] != 'equal': raise SystemExit(f'{p.id}: {form} is meant to be equal: {word(p, form)}')
        for kind, form in p.near:
            if word(p, form)[0] == 'equal': raise SystemExit(f'{p.id}: {form} is meant to differ')
    manner = 0
    rounds_equal = max(1 + len(p.equal) for p in all_problems)
    for turn in range(rounds_equal * len(STYLES)):
        for p in all_problems:
            forms = [p.key] + p.equal
            form = forms[turn % len(forms)]
            if turn // len(forms) >= len(STYLES): continue
            style = STYLES[(turn + turn // len(forms) + sum(map(ord, p.id))) % len(STYLES)]
            waiting_equal.append((p, form, style))
    rounds_near = max(len(p.near) for p in all_problems)
    for turn in range(rounds_near):
        for p in all_problems:
            if turn < len(p.near):
                kind, form = p.near[turn]
                waiting_near.append((p, form, kind, STYLES[(turn + sum(map(ord, p.id))) % len(STYLES)]))
    mutated = []
    for p in all_problems:
        made = []
        for kind, form in mutants(parse(p.key)):
            if sum(1 for _ in ast.walk(parse(form))) < 0.6 * sum(1 for _ in ast.walk(parse(p.key))): continue   # little of it is left
            try: n = word(p, form)[0]
            except (Illegal, np.linalg.LinAlgError): continue
            if n == 'equal': waiting_equal.append((p, form, STYLES[len(made) % len(STYLES)]))
            else: made.append((p, form, kind, STYLES[(len(made) + len(p.id)) % len(STYLES)]))
        mutated.append(made)
    for turn in range(max(map(len, mutated))): waiting_near += [made[turn] for made in mutated if turn < len(made)]
    for p, form, style in waiting_equal:
        if len(equal) >= EQUAL: break
        if style == 'numpy' and any(f in form for f in ('E(', 'S(')): style = 'latex'
        entry = pair(p, Printer(style)(parse(form)), form, None, style)
        if entry and entry['equal']: equal.append(entry)
    for p, form, kind, style in waiting_near:
        if len(near) >= NEAR: break
        if style == 'numpy' and any(f in form for f in ('E(', 'S(')): style = 'latex'
        entry = pair(p, Printer(style)(parse(form)), form, kind, style)
        if entry and not entry['equal']: near.append(entry)
    for entry in equal + near: print(json.dumps(entry, ensure_ascii=False))
    topics = {}
    for e in equal + near: topics.setdefault(e['topic'], [0, 0])[0 if e['equal'] else 1] += 1
    print(len(equal), 'equal,', len(near), 'near misses,', len(all_problems), 'problems;', topics, file=sys.stderr)
    if '--unsolved' in sys.argv: print_unsolved(by_id)
    if '--check' in sys.argv: check_keys(all_problems, sys.argv[sys.argv.index('--check') + 1])

UNSOLVED = [   # problem, text, why a person has to look
    ('dense_grad_W', r'\frac{\partial J}{\partial y} x^T', 'a derivative that is asked for'), ('dense_grad_W', r'\frac{\partial J}{\partial W}', 'the item itself'), ('dense_grad_W', r'\nabla_W J', 'the item itself'),
    ('dense_grad_W', r'\frac{\partial J}{\partial y}\cdot\frac{\partial y}{\partial W}', 'a derivative that is asked for'), ('dense_grad_W', 'grad_W', 'the item itself'), ('dense_grad_W', r'-2 e x^T', 'a name that is not declared'),
    ('dense_grad_W', r'\delta x^T', 'a name that is not declared'), ('dense_grad_W', r'dJ/dy * x^T', 'a derivative that is asked for'), ('dense_grad_x', r'W^T \nabla_y J', 'a derivative that is asked for'), ('dense_grad_x', r'W^T\frac{\partial J}{\partial y}', 'a derivative that is asked for'),
    ('hidden_delta_relu', r"W_2^T\delta \odot f'(z)", 'a function that is not declared'), ('hidden_delta_sigmoid', r"(W_2^T\delta)\odot g'(z)", 'a function that is not declared'), ('ce_grad_z', r'\frac{\partial J}{\partial p}\frac{\partial p}{\partial z}', 'a derivative that is asked for'),
    ('ce_component', r'p_i', 'the item itself'), ('ce_component', r'\frac{e^{z_i}}{Z}', 'a name that is not declared'), ('batch_norm', r'\gamma \hat x + \beta', 'a name that is not declared'), ('kl_discrete', r'D_{KL}(p\|q)', 'the item by another name'),
    ('kl_discrete', r'H(p, q) - H(p)', 'a name that is not declared'), ('gan_value', r'V(D, G)', 'the item by another name'), ('rnn_step', r'\tanh(a)', 'a name that is not declared'), ('variance', r'\mathrm{Var}(x)', 'the item by another name')]

def print_unsolved(by_id):
    with open('formula_not_solved.jsonl', 'w', encoding='utf-8') as out:
        for id, text, why in UNSOLVED:
            p = by_id[id]
            out.write(json.dumps({'problem': id, 'topic': p.topic, 'given': {declared(k): json_name(*v) for k, v in p.names.items()}, 'steps': with_declared(p.steps), 'item': p.item, 'in': sorted(map(declared, set(p.names) | set(p.also))), 'response': text, 'word': 'not solved', 'why': why}, ensure_ascii=False) + '\n')

def check_keys(all_problems, program):
    lines, expected = [], []
    for p in all_problems:
        for point in p.points[:6]:
            lines.append(json.dumps({'id': p.id, 'given': {declared(n): point[n].tolist() for n in p.names}, 'steps': with_declared(p.steps), 'want': [p.item]}))
            expected.append((p, evaluate(parse(p.key), p, point, SHAPES.get(p.id))))
    out = subprocess.run([program, 'eval', '--jsonl'], input='\n'.join(lines), capture_output=True, text=True).stdout.splitlines()
    bad = 0
    for line, (p, value) in zip(out, expected):
        answer = json.loads(line)
        if 'error' in answer: bad += 1; print('key', p.id, answer['error'], file=sys.stderr); continue
        got = squeeze(np.asarray(answer['values'][p.item], dtype=float))
        if got.shape != value.shape or np.max(np.abs(got - value) / np.maximum(np.abs(value), 1e-3)) > 1e-9: bad += 1; print('key', p.id, got, value, file=sys.stderr)
    print('keys:', len(expected) - bad, 'of', len(expected), 'evaluations agree', file=sys.stderr)

if __name__ == '__main__':
    main()

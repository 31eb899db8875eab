#!/usr/bin/env python3
"""Writes strings.jsonl: what students, files and programs may hand in that could do harm.

Each line is {"sort": ..., "text": ...}. The sorts are those of untrusted input: markup and scripts, formulas of
spreadsheets, TeX, SQL, terminals, paths, directions of text, numbers past every limit, nesting, broken notation.
usage: make_strings.py > strings.jsonl
"""
import json

STRINGS = []


def add(sort, *texts):
    STRINGS.extend((sort, text) for text in texts)


def wrapped(sort, texts, wrappers):
    add(sort, *(wrapper.format(text) for text in texts for wrapper in wrappers))


AS_ANSWER = ["{}", "Y = {}", "7 {}", "{} 7", "[{}, 7]", "$ {} $"]

wrapped("html", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><b>", "'><i>", "</td></tr></table>",
    "<!--", "-->", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "&lt;b&gt;", "&#60;b&#62;", "&amp;amp;", "<svg/onload=1>",
    "<style>*{{display:none}}</style>", "<a href=\"javascript:1\">x</a>", "</textarea>", "<math><mi>x</mi></math>",
    "<plaintext>", "<base href=//x>", "&nosuch;", "&#x0;", "&#1114112;",
], ["{}", "Y = 7 {}", "[{}]"])
wrapped("spreadsheet", [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "\uff1d1+1",
    "\uff0b1", "\uff0d1", "\uff20x", "\u200b=1", "\ufeff=1", " =1", "'=1", "\"=1\"", ";=1", "|=1", "%0A=1",
], ["{}", "Y {}", "{}7"])
wrapped("tex", [
    "\\input{/etc/passwd}", "\\write18{id}", "\\csname x\\endcsname", "\\def\\x{\\x}\\x", "\\end{document}", "\\catcode`\\%=0",
    "\\loop\\iftrue\\repeat", "\\verb|x", "$$", "$", "\\$", "\\", "\\\\", "%", "\\%", "#", "&", "~", "^^M", "^", "_", "{", "}",
    "\\begin{pmatrix}", "\\end{pmatrix}", "\\left(", "\\right)", "\\frac", "\\frac{1}", "\\frac{1}{0}", "\\sqrt[", "\\text{",
], ["{0}", "Y = 7 {0}", "{0}{0}{0}"])
wrapped("markdown", [
    "```", "`", "***", "---", "# x", "> x", "- [ ] x", "[x](javascript:1)", "![x](http://x/x.png)", "<details>", "| a | b |\n|---|",
    "1. x", "***x", "~~7~~", "[^1]", "\\*", "* * *", "    code", "<https://x>", "[x]: http://x",
], ["{}", "7 {}"])
wrapped("sql", [
    "'; DROP TABLE run; --", "\" OR 1=1", "x'); DELETE FROM verdict; --", "NULL", "%_%", "?1", ":name", "$1", "/* x */",
], ["{}", "Y = {}"])
wrapped("terminal", [
    "\x1b[31mred", "\x1b]0;title\x07", "\x1b[2J", "\x07", "\x08\x08\x08", "\x7f", "\x9b31m", "\x1bP", "\r7", "\x0b", "\x0c",
    "\x01", "\x1f", "\x85", "\u2028", "\u2029",
], ["{}", "7{}", "{}7"])
wrapped("path", [
    "../../etc/passwd", "/etc/passwd", "..", ".", "-", "--help", "-rf", "~", "CON", "NUL.md", "a/b", "a\\b", "a:b", "a\nb", "%2e%2e",
    "file:///etc/passwd", "\\\\host\\share", "x.md:1", "*", "?", "$(id)", "`id`", "; id", "| id", "&& id",
], ["{}", "Y = {}"])
wrapped("direction", [
    "\u202e7", "\u202d7", "\u2066x\u2069", "\u200f7", "\u200e7", "7\u200b5", "7\u200c5", "7\u200d5", "\ufeff7", "7\u00ad5", "\u2060",
    "\u061c7", "a\u0301\u0302\u0303", "\u0664\u0662", "\uff17", "\U0001d7d5", "\u2077", "\u2166", "\u0e50", "\u4e03", "\U0001f600",
    "\u00a07", "\u30007", "\u180e7", "\U000e0041",
], ["{}", "Y = {}", "{}7"])
wrapped("number", [
    "1e309", "-1e309", "1e400", "1e401", "1e-400", "1e-401", "1e999999999999", "9" * 36, "9" * 37, "9" * 5000, "0." + "0" * 400 + "1",
    "1/0", "0/0", "1/1e-400", "nan", "NaN", "inf", "-inf", "Infinity", "1e", "1e+", ".", "-", "+", "--1", "1.2.3", "1,2,3", "1,234",
    "0x10", "1_000", "1e1e1", "9^9^9", "2**2**2**2**2", "5!", "170!!", "1" + ",234" * 50, "0" * 400, "1:0", "1 / 0 / 0", "50%", "1e308*10",
    "4.9406564584124654e-324", "1.7976931348623157e308", "9007199254740993", "-0", "-0.0", "1e0000000000000001",
], AS_ANSWER)
wrapped("nesting", [
    "(" * 70 + "1" + ")" * 70, "[" * 70 + "1" + "]" * 70, "{{" * 70, "[" * 3000, "(" * 3000, "[[1,2],[3]]", "[[],[]]", "[,]", "[1,,2]",
    "-" * 1500 + "1", "1" + "+1" * 1500, "\\frac{1}{" * 70, "\\sqrt{" * 70, "$" * 1001, "a=" * 1200 + "1", "1;" * 500, "\\begin{pmatrix}" * 40,
    "&" * 800, "|" * 800, "\n" * 500 + "7",
], ["{}", "Y = {}"])
wrapped("format", ["%s%s%n", "{0}", "{{}}", "{:d}", "%d", "${jndi:ldap://x}", "{{7*7}}", "<%= 7 %>", "\\u0000", "\\x00", "\\n", "\\'"], ["{}", "7 {}"])
wrapped("json", ["\"", "\\\"", "\\", "{", "}", "[", "]", "null", "true", "{\"a\":1}", "[1]", "\\ud800", "//", "/*"], ["{}", "7{}"])
wrapped("words", [
    "7 is wrong", "not 7", "I do not know", "see above", "7 or 8", "about 7", "7?", "same as 2a", "idem", "x", "O", "l", "7 (?)", "true false",
    "A and B", "A B C", "everything except A", "yes no",
], ["{}"])
add("length", "x" * 5000, "7 " * 2000, "\u00e9" * 3000, "w " * 3000, "\U0001f600" * 800)
add("blank", "", " ", "\t", "\n", "\r", "\r\n", "\u00a0", "\u2003")
wrapped("csv escape", [
    "{U+202E}", "{'U+202E}", "{''U+202E}", "{U+0020}", "{U+202e}", "{U+E0041}", "{U+110000}", "{U+FFFFFFFFFF}", "{U+", "''=1", "'''@x",
    "'\uff1d1", "\u00a0=1", "\u3000+1", "'\t=1", "'", "''", "\"", "\"\"", "a,b;c", "\r=1", "'\u202e=1",
], ["{0}", "a{0}"])
wrapped("unseen", [
    "\u034f", "\u115f", "\u17b4", "\u180b", "\u2061", "\u2064", "\u206a", "\u3164", "\ufe0f", "\uffa0", "\ufff9x\ufffay\ufffb",
    "\U0001d173", "\U000e0001", "\U000e0100", "\u2800", "\ufffe", "\uffff", "\ufdd0", "\U0010ffff", "\ufffc", "\ufffd",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467", "1\ufe0f\u20e3", "Z" + "\u0335\u0336\u0337" * 300, "\u0645\u06cc\u200c\u062e\u0648",
    "\u2067\u2066\u202e" * 40,
], ["{0}", "7{0}"])
wrapped("yaml", [
    "!!python/object:os.system", "&a [*a]", "<<: *a", "? x", "%YAML 9.9", "---\n...", "|", ">-", "!!binary ====", "~", "yes", "1:30:00",
    "2026-02-30", "{a: b", "- - - - -", "\t- x", "0o17", ".nan", "-.inf",
], ["{0}"])
wrapped("pandoc", [
    "`x`{=latex}", "# x {onclick=alert(1)}", "@doe2020", "\\begin{align}x\\end{align}", "\\(x\\)", "\\[x\\]", "x^2^", "H~2~O", "$`x`$",
    "[x]{.y}", "::: x", "<!-- x", "$x$", "$\\input{/etc/passwd}$", ":smile:", "www.example.org", "[[x]]", "==x==", "&lt", "&#36;x&#36;",
], ["{0}", "7 {0}"])
wrapped("numbers further", [
    "x ** 1e-40", "x ** -1e40", "1e2147483648", "1e-2147483649", "1e9223372036854775808", "0x1p-1074", "1'000", "\u0661\u0662\u0663",
    "9" * 36 + "e400", "1/3/0", "1/1e400", "1e400*1e400", "1e400-1e-400", "10^400", "10^-401", "10^(10^10)", "0^0", "(-8)^(1/3)", "sqrt(-1)",
    "log(0)", "\u00bd", "\u221e", "-\u221e", "3 \u00b1 1", "\u2248 3", "< 3", "3..4", "[3, 4)", "{3, 4}", "3i", "1e308+1e308",
    "-1e308-1e308", "1e-308/1e308", "7.", ".7.", "7e0.5",
], ["{0}", "[{0}, 1e309]"])
wrapped("steps", [
    "zeros(1e9)", "identity(100000)", "arange(0, 1e9, 1e-3)", "arange(1e7)", "grad(x, x)", "grad(x ** 1e-40, x)", "x.T.T.T",
    "x[999999999999]", "x[-9]", "reshape(x, -1)", "__import__('os')", "lambda: 0", "random_integers(9, 3, 1, seed=-1)",
    "full([1e9, 1e9], 1)", "def f(a): f(a)", "for i in range(9)", "x" + " @ x" * 400, "(" * 200 + "x" + ")" * 200, "softmax(zeros(0))",
    "max(zeros(0))", "conv2d(x, x)", "one_hot(7, 3)", "1 if x else 2", "x = = 2", "sum(x, axis=99)", "concat()", "where(x)",
    "exp(exp(exp(x)))", "1e309 * x", "x / 0", "0 / 0 * x",
], ["{0}"])


def main():
    seen = set()
    for sort, text in STRINGS:
        if text not in seen:
            seen.add(text)
            print(json.dumps({"sort": sort, "text": text}, ensure_ascii=True))


main()

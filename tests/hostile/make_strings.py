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


def main():
    seen = set()
    for sort, text in STRINGS:
        if text not in seen:
            seen.add(text)
            print(json.dumps({"sort": sort, "text": text}, ensure_ascii=True))


main()

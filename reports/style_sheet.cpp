#include "reports/style_sheet.hpp"

namespace gradewright::reports {

std::string_view style_sheet() {
  return R"css(
:root { color-scheme: light dark; --ink: #1d2328; --soft: #59636c; --paper: #fdfdfb; --panel: #f3f4f1; --line: #d5d8d3;
  --good: #1c6b3c; --part: #8a5a00; --bad: #a3262a; --open: #5a3fa0; --accent: #24557a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e3; --soft: #a3abb1; --paper: #16191c; --panel: #20252a; --line: #3a4147;
    --good: #7fd19f; --part: #e6b866; --bad: #f39a96; --open: #bba8f5; --accent: #8fc1e6; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans",
  "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0; } h4 { font-size: 1rem; margin: 0; }
h1, h2, h3, h4 { overflow-wrap: anywhere; }
p { margin: .35rem 0; }
a { color: var(--accent); }
.lead, .soft { color: var(--soft); } .soft { font-size: .92rem; }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures b { display: block; font-size: 1.45rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; max-width: 100%; position: relative; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; white-space: nowrap; }
th, td { padding: .28rem .65rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; }
th:first-child, td:first-child, .words, .name { text-align: left; }
td.words { white-space: normal; overflow-wrap: anywhere; }
.beside { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem 3rem; } .beside > * { max-width: 100%; min-width: 0; }
.cards { font-size: .95rem; } .cards td, .cards th { padding: .28rem .45rem; } .cards thead th { white-space: normal; vertical-align: bottom; }
.cards .bar-cell { width: 6rem; } .grades caption { white-space: normal; }
.beside > :first-child { flex: 1 1 22rem; } .grades td, .grades th { padding: .2rem .5rem; }
.open-answers { width: 100%; table-layout: fixed; margin-bottom: 1.25rem; } .open-answers td { vertical-align: top; }
.open-answers th:first-child { width: 4.2rem; } .open-answers th:nth-child(2) { width: 40%; } .open-answers th:last-child { width: 22%; }
.open-answers td.count { font-weight: 600; text-align: right; } td.written pre { margin: 0 0 .2rem; }
.open-item > summary { padding: .35rem 0; } .open-item > summary h3 { display: inline; color: var(--ink); }
.sortable th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
.sortable th button:hover { color: var(--accent); text-decoration: underline; }
.sortable th[aria-sort=ascending] button::after { content: " \25B2"; font-size: .7em; } .sortable th[aria-sort=descending] button::after { content: " \25BC"; font-size: .7em; }
tr:target, .item:target { outline: 2px solid var(--accent); outline-offset: 2px; }
.back { margin: 0 0 0 auto; font-size: .92rem; }
.feedback > .student { content-visibility: auto; contain-intrinsic-size: auto 90rem; }
td.rule { min-width: 11rem; } td.answer { min-width: 18rem; white-space: pre-line; font-variant-numeric: tabular-nums; }
thead th { border-bottom: 2px solid var(--line); }
.student > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; margin: 2.5rem 0 .2rem; padding-top: .75rem;
  border-top: 2px solid var(--line); break-after: avoid; }
.student > header h2 { margin: 0; padding: 0; border: 0; }
.lead + .student > header { margin-top: .75rem; }
.total { font-size: 1.3rem; margin: 0; }
.values { display: flex; flex-wrap: wrap; align-items: center; gap: 0 2rem; } .values > * { max-width: 100%; min-width: 0; }
.single .key { margin-left: .6rem; } .single.bad b, .single.part b, .single.open b { font-weight: 600; }
.single.bad > b { color: var(--bad); } .single.part > b { color: var(--part); } .single.open > b { color: var(--open); }
.question { margin: 1rem 0 0; padding-top: .6rem; border-top: 1px solid var(--line); }
.question > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; break-after: avoid; }
.asked { color: var(--soft); font-size: .95rem; white-space: pre-line; max-width: 46rem; margin: .1rem 0 .4rem; break-after: avoid; }
.mark { margin: 0 0 0 auto; font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.item { scroll-margin-top: 1rem; }
article.item { margin: .5rem 0; padding: .6rem .9rem; background: var(--panel); border-radius: .4rem;
  border-left: .3rem solid var(--line); }
.item.good { border-left-color: var(--good); } .item.part { border-left-color: var(--part); }
.item.bad { border-left-color: var(--bad); } .item.open { border-left-color: var(--open); }
.item > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; break-after: avoid; }
details.item { margin: .1rem 0; }
details.item > summary { display: flex; flex-wrap: nowrap; align-items: baseline; gap: .1rem .5rem; color: inherit; list-style: none;
  padding: .1rem .9rem .1rem .3rem; border-radius: .3rem; }
details.item > summary::-webkit-details-marker { display: none; }
details.item > summary:hover, details.item[open] > summary { background: var(--panel); }
details.item > summary .mark { font-weight: 400; } details.item > summary h3 { flex: none; max-width: 60%; }
.right > .item:only-child > summary { padding: .1rem 0; } .right > .item:only-child > summary .mark { font-weight: 600; }
details.item[open] { padding-bottom: .5rem; }
details.item > :not(summary) { margin-left: 1.8rem; }
.brief { color: var(--soft); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.outcome { margin: 0; }
.good > summary > .symbol, .good .outcome { color: var(--good); } .part .outcome { color: var(--part); }
.bad .outcome { color: var(--bad); } .open .outcome { color: var(--open); }
figure { margin: .5rem 0; max-width: 100%; }
figcaption { color: var(--soft); font-size: .9rem; margin-bottom: .25rem; }
.grid { margin-bottom: .35rem; }
.grid td, .grid th, .grid td:first-child { border: 0; padding: .12rem .6rem; text-align: right; vertical-align: baseline; }
.grid th { color: var(--soft); font-weight: 400; font-size: .9rem; }

.grid.bracketed tr > :first-child { padding-left: .75rem; } .grid.bracketed tr > :last-child { padding-right: .75rem; }
.grid.bracketed { background: linear-gradient(var(--ink), var(--ink)) 0 0 / .4rem 1.5px, linear-gradient(var(--ink), var(--ink)) 0 100% / .4rem 1.5px,
  linear-gradient(var(--ink), var(--ink)) 100% 0 / .4rem 1.5px, linear-gradient(var(--ink), var(--ink)) 100% 100% / .4rem 1.5px; background-repeat: no-repeat;
  border-left: 1.5px solid var(--ink); border-right: 1.5px solid var(--ink); }
.grid td .yours { display: block; } .grid td.differs .yours { font-weight: 600; }
.grid td .key { display: block; font-size: .9rem; color: var(--ink); padding-right: 1.35em; }
.grid td.good { color: inherit; } .grid td.part { color: var(--part); } .grid td.bad { color: var(--bad); } .grid td.open { color: var(--open); }
.symbol { display: inline-block; min-width: 1.1em; text-align: center; }
.formula { margin: .35rem 0; overflow-x: auto; overflow-y: hidden; padding: .3rem 0; white-space: nowrap; }
.formula.soft { white-space: normal; } code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", "DejaVu Math TeX Gyre", math; font-size: 1.08rem; math-style: normal; }
.steps > li { margin: .6rem 0; }
.steps { padding-left: 0; list-style: none; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .4rem .6rem; overflow-x: auto;
  white-space: pre-wrap; overflow-wrap: anywhere; font: .88rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; margin: .4rem 0; }
details { margin: .3rem 0; } summary { cursor: pointer; color: var(--accent); } details details > summary, article summary { font-size: .92rem; }
ul.cells, ul.rubric { margin: .3rem 0; padding-left: 1.2rem; font-size: .94rem; }
.advice { border-left: .2rem solid var(--accent); padding-left: .7rem; }
.provisional { font-weight: 600; color: var(--open); font-size: 1rem; }
svg { max-width: 100%; height: auto; } svg text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; fill: var(--ink); font: 13px system-ui, "DejaVu Sans", sans-serif; }
svg .bar { fill: var(--accent); } svg .axis { stroke: var(--line); } svg .boundary { stroke: var(--soft); stroke-dasharray: 3 4; }
svg .mean { stroke: var(--part); stroke-width: 2; } svg .mean-word { fill: var(--part); font-weight: 600; } svg .grade-name { font-weight: 600; font-size: 11px; }
.bar-cell { width: 9rem; } .meter { display: block; height: .55rem; background: var(--line); border-radius: .3rem; }
.meter > span { display: block; height: 100%; background: var(--accent); border-radius: .3rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .88rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 34rem) { main { padding: 1rem .8rem 3rem; } h1 { font-size: 1.4rem; } article.item { padding: .5rem .75rem; }
  .bar-cell { display: none; } th, td { padding: .28rem .4rem; } thead th { white-space: normal; vertical-align: bottom; }
  .grid td, .grid th { padding: .12rem .35rem; }
  .open-answers thead, .cards thead { display: none; } .open-answers tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  .open-answers td, .open-answers td.count { display: block; border: 0; padding: .1rem 0; min-width: 0; text-align: left; }
  .cards tr { display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); }
  .cards th, .cards td { border: 0; padding: 0; } .cards th { width: 100%; } .cards td.bar-cell { display: none; }
  .students tr > :nth-child(3) { display: none; }
  .cards td::before { content: attr(data-label) " "; color: var(--soft); } }
@page { margin: 10mm; }
@media print { :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb;
    --good: #1c6b3c; --part: #8a5a00; --bad: #a3262a; --open: #5a3fa0; --accent: #24557a; }
  html { font-size: 8pt; print-color-adjust: exact; } body { line-height: 1.3; } main { max-width: none; padding: 0; }
  h2 { margin-top: 1rem; } .student > header { margin-top: .5rem; column-span: all; }
  .questions { columns: 2; column-gap: 6mm; } .question { margin-top: 0; padding: .3rem 0; } .question.right { break-inside: avoid; }
  .question.wide { column-span: all; border-bottom: 1px solid var(--line); }
  article.item { border: 1px solid #bbb; border-left-width: .3rem; padding: .25rem .6rem; margin: .25rem 0; break-inside: avoid; }
  article.item > p, .values > p, figure, .formula { margin: .15rem 0; } .formula { padding: 0; } .scroll, .formula { overflow: visible; }
  details.item > summary { padding: 0 .2rem; break-inside: avoid; } .grid { margin-bottom: .1rem; } .grid td, .grid th { padding: 0 .4rem; white-space: normal; overflow-wrap: anywhere; }
  .feedback > .student, .feedback + .student { break-before: page; } .feedback > .student { content-visibility: visible; } .back { display: none; } a { color: inherit; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; } nav, .how { display: none; } pre { padding: .2rem .4rem; }
  details:not([open]):not(.item), #solutions:not(:has(details[open])) { display: none; }
  .open-item:not([open]):not(.item), .who details:not([open]):not(.item) { display: block; } }
)css";
}

}  // namespace gradewright::reports

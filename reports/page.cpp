#include "reports/page.hpp"

#include <fmt/core.h>

namespace gradewright::reports {

namespace {

/// Restrained on purpose: one column, system fonts, one accent. Colours only repeat what symbols and words
/// say.
constexpr std::string_view style_sheet = R"css(
:root { color-scheme: light dark; --ink: #1d2328; --soft: #59636c; --paper: #fdfdfb; --panel: #f3f4f1; --line: #d5d8d3;
  --good: #1c6b3c; --part: #8a5a00; --bad: #a3262a; --open: #5a3fa0; --accent: #24557a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e3; --soft: #a3abb1; --paper: #16191c; --panel: #20252a; --line: #3a4147;
    --good: #7fd19f; --part: #e6b866; --bad: #f39a96; --open: #bba8f5; --accent: #8fc1e6; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", "Liberation Sans",
  "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .35rem 0; }
a { color: var(--accent); }
.lead, .soft { color: var(--soft); }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin: 1rem 0; padding: 0; list-style: none; }
.figures b { display: block; font-size: 1.45rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { padding: .28rem .65rem; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { font-weight: 600; }
th:first-child, td:first-child, .words, .name { text-align: left; }
td.words { white-space: normal; overflow-wrap: anywhere; }
td.reason { min-width: 14rem; } td.items { min-width: 9rem; }
td.rule { min-width: 11rem; } td.answer { min-width: 18rem; white-space: pre-line; font-variant-numeric: tabular-nums; }
thead th { border-bottom: 2px solid var(--line); }
.item { margin: 1rem 0; padding: .85rem 1rem; background: var(--panel); border-radius: .4rem;
  border-left: .3rem solid var(--line); break-inside: avoid; }
.item.good { border-left-color: var(--good); } .item.part { border-left-color: var(--part); }
.item.bad { border-left-color: var(--bad); } .item.open { border-left-color: var(--open); }
.item header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1rem; }
.mark { margin: 0 0 0 auto; font-weight: 600; font-variant-numeric: tabular-nums; }
.outcome { margin: 0; }
.good > .symbol, .good .outcome { color: var(--good); } .part > .symbol, .part .outcome { color: var(--part); }
.bad > .symbol, .bad .outcome { color: var(--bad); } .open > .symbol, .open .outcome { color: var(--open); }
.compare { display: flex; flex-wrap: wrap; gap: .75rem 2rem; margin: .6rem 0; }
figure { margin: 0; max-width: 100%; }
figcaption { color: var(--soft); font-size: .9rem; margin-bottom: .2rem; }
.grid { border-left: 1.5px solid var(--ink); border-right: 1.5px solid var(--ink); border-radius: .25rem; }
.grid.single { border: 0; }
.grid td, .grid th, .grid td:first-child { border: 0; padding: .15rem .6rem; text-align: right; }
.grid td.differs { outline: 1.5px solid currentColor; outline-offset: -2px; font-weight: 600; border-radius: .3rem; }
.grid td.good { color: inherit; } .grid td.part { color: var(--part); }
.grid td.bad { color: var(--bad); } .grid td.open { color: var(--open); }
.symbol { display: inline-block; min-width: 1em; text-align: center; }
.formula { margin: .35rem 0; overflow: auto hidden; padding: .3rem 0; white-space: nowrap; }
.formula.soft { white-space: normal; } code { font: .9em ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
math { font-size: 1.08rem; math-style: normal; }
.steps > li { margin: .6rem 0; }
.steps { padding-left: 0; list-style: none; }
pre { background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .5rem .7rem; overflow-x: auto;
  white-space: pre-wrap; font: .88rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; margin: .4rem 0; }
details { margin: .4rem 0; } summary { cursor: pointer; color: var(--accent); }
ul.cells { margin: .4rem 0; padding-left: 1.2rem; font-size: .94rem; }
.advice { border-left: .2rem solid var(--accent); padding-left: .7rem; }
.provisional { font-weight: 600; color: var(--open); }
svg { max-width: 100%; height: auto; } svg text { fill: var(--ink); font: 13px system-ui, "DejaVu Sans", sans-serif; }
svg .bar { fill: var(--accent); } svg .axis { stroke: var(--line); }
.bar-cell { width: 9rem; } .meter { display: block; height: .55rem; background: var(--line); border-radius: .3rem; }
.meter > span { display: block; height: 100%; background: var(--accent); border-radius: .3rem; }
footer { margin-top: 3rem; color: var(--soft); font-size: .88rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 34rem) { main { padding: 1rem .8rem 3rem; } h1 { font-size: 1.4rem; } .item { padding: .7rem .75rem; }
  .bar-cell { display: none; } th, td { padding: .28rem .4rem; } thead th { white-space: normal; vertical-align: bottom; }
  .review thead { display: none; } .review tr { display: block; padding: .35rem 0; border-bottom: 1px solid var(--line); }
  .review td { display: inline-block; border: 0; padding: 0 .75rem 0 0; } .review td.reason { display: block; } }
@media print { :root { color-scheme: light; --paper: #fff; --panel: #fff; --ink: #000; --soft: #444; --line: #bbb;
    --good: #1c6b3c; --part: #8a5a00; --bad: #a3262a; --open: #5a3fa0; --accent: #24557a; } main { max-width: none; padding: 0; }
  .item { border: 1px solid #bbb; border-left-width: .3rem; } section ~ .student { break-before: page; } a { color: inherit; }
  h2, h3 { break-after: avoid; } tr { break-inside: avoid; } nav, .how { display: none; }
  details:not([open]), #solutions:not(:has(details[open])) { display: none; } }
)css";

}  // namespace

void open_page(HtmlWriter& html, std::string_view title) {
  html.markup("<!DOCTYPE html>");
  html.open("html", {{"lang", "en"}}).open("head");
  html.empty("meta", {{"charset", "utf-8"}});
  html.empty("meta", {{"name", "generator"}, {"content", "gradewright"}});
  html.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  // Nothing may be fetched or run, whatever a submission says.
  html.empty("meta", {{"http-equiv", "Content-Security-Policy"},
                      {"content", "default-src 'none'; style-src 'unsafe-inline'"}});
  html.element("title", title);
  html.open("style").markup(style_sheet).close();
  html.close();
  html.open("body").open("main");
}

void close_page(HtmlWriter& html) {
  html.close().close().close();
  html.markup("\n");
}

bool is_page(std::string_view beginning) {
  return beginning.starts_with("<!DOCTYPE html>") &&
         beginning.find(R"(<meta name="generator" content="gradewright")") != std::string_view::npos;
}

std::string anchor(std::string_view kind, std::size_t n) {
  return fmt::format("{}-{}", kind, n + 1);
}

}  // namespace gradewright::reports

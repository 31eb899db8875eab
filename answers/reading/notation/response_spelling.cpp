#include "answers/reading/notation/response_spelling.hpp"

#include <algorithm>
#include <array>

#include "engine/text/scripts.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

struct UnicodeEntry {
  std::string_view bytes;
  Kind kind;
  std::string_view text;
};

constexpr UnicodeEntry unicode_table[] = {
    {"\u2212", Kind::symbol, "-"},     {"\u2013", Kind::symbol, "-"},   {"\u2012", Kind::symbol, "-"},
    {"\uFE63", Kind::symbol, "-"},     {"\uFF0D", Kind::symbol, "-"},   {"\u00D7", Kind::symbol, "*"},
    {"\u2715", Kind::symbol, "*"},     {"\u22C5", Kind::symbol, "*"},   {"\u00B7", Kind::symbol, "*"},
    {"\u2217", Kind::symbol, "*"},     {"\u00F7", Kind::symbol, "/"},   {"\u2215", Kind::symbol, "/"},
    {"\u2044", Kind::symbol, "/"},     {"\u2248", Kind::relation, "~"}, {"\u2245", Kind::relation, "~"},
    {"\u2243", Kind::relation, "~"},   {"\uFF1D", Kind::relation, "="}, {"\u2192", Kind::relation, "="},
    {"\u21D2", Kind::relation, "="},   {"\u2236", Kind::relation, ":"}, {"\u221E", Kind::word, "inf"},
    {"\u2207", Kind::word, "nabla"},   {"\u2202", Kind::word, "d"},     {"\u221A", Kind::root, "sqrt"},
    {"\u22A4", Kind::word, "T"},       {"\u1D40", Kind::word, "T"},     {"\u2009", Kind::symbol, ""},
    {"\u202F", Kind::symbol, ""},      {"\u00A0", Kind::symbol, ""},    {"\u200B", Kind::symbol, ""},
    {"\uFEFF", Kind::symbol, ""},      {"\u2026", Kind::symbol, "..."}, {"\u03B1", Kind::word, "alpha"},
    {"\u03B2", Kind::word, "beta"},    {"\u03B3", Kind::word, "gamma"}, {"\u03B4", Kind::word, "delta"},
    {"\u03B5", Kind::word, "epsilon"}, {"\u03B7", Kind::word, "eta"},   {"\u03B8", Kind::word, "theta"},
    {"\u03BB", Kind::word, "lambda"},  {"\u03BC", Kind::word, "mu"},    {"\u03C0", Kind::word, "pi"},
    {"\u03C1", Kind::word, "rho"},     {"\u03C3", Kind::word, "sigma"}, {"\u03C4", Kind::word, "tau"},
    {"\u03C6", Kind::word, "phi"},     {"\u03C8", Kind::word, "psi"},   {"\u03C9", Kind::word, "omega"},
    {"\u0394", Kind::word, "Delta"},   {"\u03A3", Kind::word, "Sigma"}, {"\u0177", Kind::word, "yhat"},
    {"\u2113", Kind::word, "ell"},     {"\u0302", Kind::word, "hat"},   {"\u0303", Kind::word, "tilde"},
    {"\u0304", Kind::word, "bar"},     {"\u2080", Kind::number, "0"},   {"\u2081", Kind::number, "1"},
    {"\u2082", Kind::number, "2"},     {"\u2083", Kind::number, "3"},   {"\u2084", Kind::number, "4"},
    {"\u2085", Kind::number, "5"},     {"\u2086", Kind::number, "6"},   {"\u2087", Kind::number, "7"},
    {"\u2088", Kind::number, "8"},     {"\u2089", Kind::number, "9"},   {"\uFF0C", Kind::symbol, ","},
    {"\u3001", Kind::symbol, ","},     {"\uFF1B", Kind::symbol, ";"},   {"\uFF1A", Kind::relation, ":"},
    {"\u3002", Kind::symbol, "."},     {"\uFF0E", Kind::symbol, "."},   {"\uFF08", Kind::open, "("},
    {"\uFF09", Kind::close, ")"},      {"\uFF3B", Kind::open, "["},     {"\uFF3D", Kind::close, "]"},
    {"\u27F9", Kind::relation, "="},   {"\u27F6", Kind::relation, "="},
};

/// Superscript digits and signs, in runs: the run is spelled by the parser from the source.
constexpr std::string_view superscripts[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075",
                                             "\u2076", "\u2077", "\u2078", "\u2079", "\u207A", "\u207B"};

std::size_t superscript_length(std::string_view text) {
  for (const std::string_view mark : superscripts) {
    if (text.size() > 1 && text[1] == mark[1] && text.starts_with(mark)) {
      return mark.size();
    }
  }
  return 0;
}

struct CommandEntry {
  std::string_view name;
  Command command;
};

using Effect = Command::Effect;

constexpr CommandEntry command_table[] = {
    {"times", {Effect::token, Kind::symbol, "*"}},
    {"cdot", {Effect::token, Kind::symbol, "*"}},
    {"ast", {Effect::token, Kind::symbol, "*"}},
    {"div", {Effect::token, Kind::symbol, "/"}},
    {"approx", {Effect::token, Kind::relation, "~"}},
    {"simeq", {Effect::token, Kind::relation, "~"}},
    {"cong", {Effect::token, Kind::relation, "~"}},
    {"sim", {Effect::token, Kind::relation, "~"}},
    {"approxeq", {Effect::token, Kind::relation, "~"}},
    {"doteq", {Effect::token, Kind::relation, "~"}},
    {"triangleq", {Effect::token, Kind::relation, "="}},
    {"to", {Effect::token, Kind::relation, "="}},
    {"rightarrow", {Effect::token, Kind::relation, "="}},
    {"Rightarrow", {Effect::token, Kind::relation, "="}},
    {"implies", {Effect::token, Kind::relation, "="}},
    {"longrightarrow", {Effect::token, Kind::relation, "="}},
    {"Longrightarrow", {Effect::token, Kind::relation, "="}},
    {"coloneqq", {Effect::token, Kind::relation, "="}},
    {"colon", {Effect::token, Kind::relation, ":"}},
    {"frac", {Effect::token, Kind::fraction, "frac"}},
    {"dfrac", {Effect::token, Kind::fraction, "frac"}},
    {"tfrac", {Effect::token, Kind::fraction, "frac"}},
    {"cfrac", {Effect::token, Kind::fraction, "frac"}},
    {"atop", {Effect::token, Kind::atop, "atop"}},
    {"over", {Effect::token, Kind::atop, "over"}},
    {"sqrt", {Effect::token, Kind::root, "sqrt"}},
    {"quad", {Effect::token, Kind::wide, ""}},
    {"qquad", {Effect::token, Kind::wide, ""}},
    {"pm", {Effect::token, Kind::symbol, "+-"}},
    {"mid", {Effect::token, Kind::symbol, "|"}},
    {"lbrack", {Effect::token, Kind::open, "["}},
    {"rbrack", {Effect::token, Kind::close, "]"}},
    {"lbrace", {Effect::token, Kind::open, "{"}},
    {"rbrace", {Effect::token, Kind::close, "}"}},
    {"newline", {Effect::token, Kind::row, ""}},
    {"cr", {Effect::token, Kind::row, ""}},
    {"ldots", {Effect::token, Kind::symbol, "..."}},
    {"cdots", {Effect::token, Kind::symbol, "..."}},
    {"dots", {Effect::token, Kind::symbol, "..."}},
    {"vdots", {Effect::token, Kind::symbol, "..."}},
    {"infty", {Effect::word, Kind::word, "inf"}},
    {"top", {Effect::word, Kind::word, "T"}},
    {"intercal", {Effect::word, Kind::word, "T"}},
    {"partial", {Effect::word, Kind::word, "d"}},
    {"varepsilon", {Effect::word, Kind::word, "epsilon"}},
    {"varphi", {Effect::word, Kind::word, "phi"}},
    {"space", {Effect::space, Kind::symbol, ""}},
    {"enspace", {Effect::space, Kind::symbol, ""}},
    {"thinspace", {Effect::space, Kind::symbol, ""}},
    {"hline", {Effect::space, Kind::symbol, ""}},
    {"item", {Effect::token, Kind::newline, "\n"}},
    {"par", {Effect::token, Kind::newline, "\n"}},
    {"tag", {Effect::drop_with_group, Kind::symbol, ""}},
    {"label", {Effect::drop_with_group, Kind::symbol, ""}},
    {"hspace", {Effect::drop_with_group, Kind::symbol, ""}},
    {"vspace", {Effect::drop_with_group, Kind::symbol, ""}},
    {"color", {Effect::drop_with_group, Kind::symbol, ""}},
    {"textcolor", {Effect::drop_with_group, Kind::symbol, ""}},
};

/// Commands that only change how their argument looks.
constexpr std::string_view decorations[] = {
    "mathbf",        "mathrm",   "mathit",       "mathsf",       "mathtt",     "mathcal",     "mathbb",
    "text",          "textbf",   "textit",       "textrm",       "texttt",     "textsc",      "emph",
    "boldsymbol",    "bm",       "bf",           "rm",           "it",         "boxed",       "fbox",
    "underline",     "overline", "operatorname", "displaystyle", "textstyle",  "scriptstyle", "limits",
    "nonumber",      "notag",    "big",          "Big",          "bigg",       "Bigg",        "bigl",
    "bigr",          "Bigl",     "Bigr",         "mathop",       "ensuremath", "mbox",        "hbox",
    "noindent",      "small",    "large",        "centering",    "substack",   "section",     "subsection",
    "subsubsection", "paragraph"};

}  // namespace

ResponseSpelling unicode_spelling(std::string_view text) {
  std::size_t run = 0;
  while (const std::size_t n = superscript_length(text.substr(run))) {
    run += n;
  }
  if (run > 0) {
    return {Kind::number, text.substr(0, run), run, true};
  }
  for (const UnicodeEntry& entry : unicode_table) {
    if (text.size() > 1 && text[1] == entry.bytes[1] && text.starts_with(entry.bytes)) {
      return {entry.kind, entry.text, entry.bytes.size(), false};
    }
  }
  const std::size_t length = character_at_or_after(text, 1);
  std::size_t behind = 0;
  const char32_t c = next_code_point(text, behind);
  const bool letter = is_cyrillic(c) || is_east_asian(c);
  return {letter ? Kind::word : Kind::symbol, text.substr(0, length), length, false};
}

std::optional<ResponseSpelling> html_entity(std::string_view text) {
  constexpr std::array<UnicodeEntry, 7> entities = {{{"&nbsp;", Kind::symbol, ""},
                                                     {"&minus;", Kind::symbol, "-"},
                                                     {"&times;", Kind::symbol, "*"},
                                                     {"&lt;", Kind::symbol, "<"},
                                                     {"&gt;", Kind::symbol, ">"},
                                                     {"&amp;", Kind::cell, "&"},
                                                     {"&asymp;", Kind::relation, "~"}}};
  for (const UnicodeEntry& entry : entities) {
    if (text.starts_with(entry.bytes)) {
      return ResponseSpelling{entry.kind, entry.text, entry.bytes.size(), false};
    }
  }
  return std::nullopt;
}

Command latex_command(std::string_view name) {
  for (const CommandEntry& entry : command_table) {
    if (entry.name == name) {
      return entry.command;
    }
  }
  if (std::find(std::begin(decorations), std::end(decorations), name) != std::end(decorations)) {
    return {Effect::drop, Kind::symbol, ""};
  }
  return {};
}

}  // namespace gradewright::reading

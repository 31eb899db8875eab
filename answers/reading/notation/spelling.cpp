#include "answers/reading/notation/spelling.hpp"

#include <boost/spirit/home/x3.hpp>

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

namespace x3 = boost::spirit::x3;
using Kind = Token::Kind;
using Argument = Spelling::Argument;
using Table = x3::symbols<Spelling>;

constexpr Spelling sign_of(Sign sign) {
  return {.kind = Kind::sign, .sign = sign};
}
constexpr Spelling symbol(std::string_view text) {
  return {.kind = Kind::symbol, .text = text};
}
constexpr Spelling word(std::string_view text) {
  return {.kind = Kind::word, .text = text};
}
constexpr Spelling opening(Bracket bracket) {
  return {.kind = Kind::open, .bracket = bracket};
}
constexpr Spelling closing(Bracket bracket) {
  return {.kind = Kind::close, .bracket = bracket};
}
constexpr Spelling style(Argument argument = Argument::none) {
  return {.argument = argument};
}
constexpr Spelling blank{.is_blank = true};

struct Row {
  std::string_view spelled;
  Spelling spelling;
};

/// By the name of the command.
/* clang-format off */
constexpr Row command_rows[] = {
    {"times", sign_of(Sign::times)}, {"cdot", sign_of(Sign::dot)}, {"cdotp", sign_of(Sign::dot)},
    {"bullet", sign_of(Sign::dot)}, {"ast", sign_of(Sign::star)}, {"star", sign_of(Sign::star)},
    {"div", sign_of(Sign::divide)}, {"slash", sign_of(Sign::slash)}, {"pm", sign_of(Sign::plus_minus)},
    {"mp", sign_of(Sign::plus_minus)}, {"odot", sign_of(Sign::compose)}, {"otimes", sign_of(Sign::compose)},
    {"circ", sign_of(Sign::degree)}, {"oplus", sign_of(Sign::unknown)},
    {"cup", sign_of(Sign::unite)}, {"bigcup", sign_of(Sign::unite)}, {"cap", sign_of(Sign::intersect)},
    {"setminus", sign_of(Sign::without)}, {"smallsetminus", sign_of(Sign::without)},
    {"backslash", sign_of(Sign::without)},
    {"prime", sign_of(Sign::prime)}, {"top", sign_of(Sign::transpose)}, {"intercal", sign_of(Sign::transpose)},
    {"dagger", sign_of(Sign::dagger)}, {"degree", sign_of(Sign::degree)},
    {"textdegree", sign_of(Sign::degree)}, {"permil", sign_of(Sign::per_mille)},
    {"textperthousand", sign_of(Sign::per_mille)}, {"percent", sign_of(Sign::percent)},
    {"neq", sign_of(Sign::not_equal)}, {"ne", sign_of(Sign::not_equal)}, {"lt", sign_of(Sign::less)},
    {"gt", sign_of(Sign::greater)}, {"le", sign_of(Sign::less_equal)}, {"leq", sign_of(Sign::less_equal)},
    {"leqslant", sign_of(Sign::less_equal)}, {"leqq", sign_of(Sign::less_equal)}, {"geqq", sign_of(Sign::greater_equal)}, {"ge", sign_of(Sign::greater_equal)},
    {"geq", sign_of(Sign::greater_equal)}, {"geqslant", sign_of(Sign::greater_equal)},
    {"approx", sign_of(Sign::approximate)}, {"simeq", sign_of(Sign::approximate)},
    {"cong", sign_of(Sign::approximate)}, {"sim", sign_of(Sign::approximate)},
    {"approxeq", sign_of(Sign::approximate)}, {"doteq", sign_of(Sign::approximate)},
    {"equiv", sign_of(Sign::unknown)}, {"coloneqq", sign_of(Sign::equal)}, {"triangleq", sign_of(Sign::equal)},
    // relations and operations that no value is taken from
    {"gg", sign_of(Sign::unknown)}, {"ll", sign_of(Sign::unknown)}, {"ggg", sign_of(Sign::unknown)},
    {"lll", sign_of(Sign::unknown)}, {"nsim", sign_of(Sign::unknown)}, {"ncong", sign_of(Sign::unknown)},
    {"nless", sign_of(Sign::unknown)}, {"ngtr", sign_of(Sign::unknown)}, {"nleq", sign_of(Sign::unknown)},
    {"ngeq", sign_of(Sign::unknown)}, {"nleqslant", sign_of(Sign::unknown)}, {"ngeqslant", sign_of(Sign::unknown)},
    {"lneq", sign_of(Sign::unknown)}, {"gneq", sign_of(Sign::unknown)}, {"lneqq", sign_of(Sign::unknown)},
    {"gneqq", sign_of(Sign::unknown)}, {"lesssim", sign_of(Sign::unknown)}, {"gtrsim", sign_of(Sign::unknown)},
    {"lessapprox", sign_of(Sign::unknown)}, {"gtrapprox", sign_of(Sign::unknown)},
    {"lessgtr", sign_of(Sign::unknown)}, {"gtrless", sign_of(Sign::unknown)}, {"prec", sign_of(Sign::unknown)},
    {"succ", sign_of(Sign::unknown)}, {"preceq", sign_of(Sign::unknown)}, {"succeq", sign_of(Sign::unknown)},
    {"supset", sign_of(Sign::unknown)}, {"supseteq", sign_of(Sign::unknown)}, {"sqsubset", sign_of(Sign::unknown)},
    {"sqsupset", sign_of(Sign::unknown)}, {"asymp", sign_of(Sign::unknown)}, {"perp", sign_of(Sign::unknown)},
    {"ni", sign_of(Sign::unknown)}, {"vdash", sign_of(Sign::unknown)}, {"models", sign_of(Sign::unknown)},
    {"backsim", sign_of(Sign::unknown)}, {"eqsim", sign_of(Sign::unknown)}, {"fallingdotseq", sign_of(Sign::unknown)},
    {"risingdotseq", sign_of(Sign::unknown)}, {"napprox", sign_of(Sign::unknown)},
    {"nrightarrow", sign_of(Sign::unknown)}, {"Leftarrow", sign_of(Sign::unknown)},
    {"Longleftarrow", sign_of(Sign::unknown)}, {"ominus", sign_of(Sign::unknown)}, {"oslash", sign_of(Sign::unknown)},
    {"amalg", sign_of(Sign::unknown)}, {"bmod", sign_of(Sign::unknown)}, {"pmod", sign_of(Sign::unknown)},
    {"mod", sign_of(Sign::unknown)}, {"divideontimes", sign_of(Sign::unknown)}, {"ltimes", sign_of(Sign::unknown)},
    {"rtimes", sign_of(Sign::unknown)}, {"bowtie", sign_of(Sign::unknown)}, {"nmid", sign_of(Sign::unknown)},
    {"nparallel", sign_of(Sign::unknown)}, {"precsim", sign_of(Sign::unknown)}, {"succsim", sign_of(Sign::unknown)},
    {"trianglelefteq", sign_of(Sign::unknown)}, {"lhd", sign_of(Sign::unknown)}, {"rhd", sign_of(Sign::unknown)},
    {"land", sign_of(Sign::unknown)}, {"lor", sign_of(Sign::unknown)}, {"wedge", sign_of(Sign::unknown)},
    {"vee", sign_of(Sign::unknown)},
    {"propto", sign_of(Sign::proportional)}, {"in", sign_of(Sign::member)},
    {"notin", sign_of(Sign::not_member)}, {"subset", sign_of(Sign::subset)},
    {"subseteq", sign_of(Sign::subset)}, {"to", sign_of(Sign::arrow)},
    {"rightarrow", sign_of(Sign::arrow)}, {"longrightarrow", sign_of(Sign::arrow)},
    {"mapsto", sign_of(Sign::arrow)}, {"leadsto", sign_of(Sign::arrow)}, {"leftarrow", sign_of(Sign::equal)}, {"gets", sign_of(Sign::equal)},
    {"Rightarrow", sign_of(Sign::implies)}, {"implies", sign_of(Sign::implies)},
    {"Longrightarrow", sign_of(Sign::implies)}, {"iff", sign_of(Sign::implies)},
    {"Leftrightarrow", sign_of(Sign::implies)}, {"therefore", sign_of(Sign::implies)},
    {"colon", sign_of(Sign::colon)}, {"newline", sign_of(Sign::row)}, {"cr", sign_of(Sign::row)},
    {"quad", sign_of(Sign::wide)}, {"qquad", sign_of(Sign::wide)},
    {"item", sign_of(Sign::newline)}, {"par", sign_of(Sign::newline)},
    {"frac", sign_of(Sign::fraction)}, {"dfrac", sign_of(Sign::fraction)}, {"tfrac", sign_of(Sign::fraction)},
    {"cfrac", sign_of(Sign::fraction)}, {"nicefrac", sign_of(Sign::fraction)},
    {"sfrac", sign_of(Sign::fraction)}, {"binom", sign_of(Sign::binomial)},
    {"dbinom", sign_of(Sign::binomial)}, {"tbinom", sign_of(Sign::binomial)},
    {"atop", sign_of(Sign::stack)}, {"over", sign_of(Sign::over)}, {"choose", sign_of(Sign::choose)}, {"sqrt", sign_of(Sign::root)},
    {"surd", sign_of(Sign::root)}, {"sum", sign_of(Sign::sum)}, {"prod", sign_of(Sign::product)},
    {"int", sign_of(Sign::integral)}, {"overline", sign_of(Sign::overline)}, {"bar", sign_of(Sign::overline)},
    {"hat", sign_of(Sign::accent)}, {"widehat", sign_of(Sign::accent)}, {"tilde", sign_of(Sign::accent)},
    {"widetilde", sign_of(Sign::accent)}, {"vec", sign_of(Sign::accent)}, {"dot", sign_of(Sign::accent)},
    {"neg", sign_of(Sign::negation)}, {"lnot", sign_of(Sign::negation)}, {"not", sign_of(Sign::negation)},
    {"ldots", sign_of(Sign::ellipsis)}, {"cdots", sign_of(Sign::ellipsis)}, {"dots", sign_of(Sign::ellipsis)},
    {"dotsc", sign_of(Sign::ellipsis)}, {"vdots", sign_of(Sign::ellipsis)},
    {"ddots", sign_of(Sign::ellipsis)}, {"mid", sign_of(Sign::bar)}, {"vert", sign_of(Sign::bar)},
    {"Vert", sign_of(Sign::double_bar)}, {"parallel", sign_of(Sign::double_bar)},
    {"checkmark", sign_of(Sign::ticked)}, {"sout", sign_of(Sign::strike_all)},
    {"cancel", sign_of(Sign::strike_all)}, {"bcancel", sign_of(Sign::strike_all)},
    {"xcancel", sign_of(Sign::strike_all)}, {"st", sign_of(Sign::strike_all)},
    {"forall", sign_of(Sign::for_all)},
    {"lbrack", opening(Bracket::square)}, {"rbrack", closing(Bracket::square)},
    {"lbrace", opening(Bracket::brace)}, {"rbrace", closing(Bracket::brace)},
    {"langle", opening(Bracket::angle)}, {"rangle", closing(Bracket::angle)},
    {"lfloor", opening(Bracket::floor)}, {"rfloor", closing(Bracket::floor)},
    {"lceil", opening(Bracket::ceiling)}, {"rceil", closing(Bracket::ceiling)},
    {"lvert", opening(Bracket::absolute)}, {"rvert", closing(Bracket::absolute)},
    {"lVert", opening(Bracket::norm)}, {"rVert", closing(Bracket::norm)},
    {"infty", symbol("inf")}, {"partial", symbol("partial")}, {"nabla", symbol("nabla")},
    {"varepsilon", symbol("epsilon")}, {"varphi", symbol("phi")}, {"vartheta", symbol("theta")},
    {"ell", symbol("l")}, {"emptyset", symbol("emptyset")}, {"varnothing", symbol("emptyset")},
    {"imath", symbol("i")}, {"jmath", symbol("j")}, {"hbar", symbol("hbar")},
    {"space", blank}, {"enspace", blank}, {"thinspace", blank}, {"hline", blank}, {"hfill", blank},
    {"tag", style(Argument::skipped)}, {"label", style(Argument::skipped)},
    {"hspace", style(Argument::skipped)}, {"vspace", style(Argument::skipped)},
    {"color", style(Argument::skipped)}, {"textcolor", style(Argument::skipped)},
    {"colorbox", style(Argument::skipped)}, {"hphantom", style(Argument::skipped)},
    {"phantom", style(Argument::skipped)}, {"vphantom", style(Argument::skipped)},
    {"text", style(Argument::prose)}, {"textbf", style(Argument::prose)}, {"textit", style(Argument::prose)},
    {"textrm", style(Argument::prose)}, {"texttt", style(Argument::prose)}, {"textsc", style(Argument::prose)},
    {"textsf", style(Argument::prose)}, {"textnormal", style(Argument::prose)},
    {"emph", style(Argument::prose)}, {"mathrm", style(Argument::prose)},
    {"operatorname", style(Argument::prose)}, {"mbox", style(Argument::prose)},
    {"hbox", style(Argument::prose)}, {"mathop", style(Argument::prose)}, {"mathsf", style(Argument::prose)},
    {"mathtt", style(Argument::prose)}, {"unit", style(Argument::prose)}, {"si", style(Argument::prose)},
    {"mathbf", style()}, {"mathit", style()}, {"mathcal", style()}, {"mathbb", style()}, {"mathfrak", style()},
    {"mathscr", style()}, {"boldsymbol", style()}, {"bm", style()}, {"bf", style()}, {"rm", style()},
    {"it", style()}, {"cal", style()}, {"boxed", style()}, {"fbox", style()}, {"underline", style()},
    {"displaystyle", style()}, {"textstyle", style()}, {"scriptstyle", style()},
    {"scriptscriptstyle", style()}, {"limits", style()}, {"nolimits", style()}, {"nonumber", style()},
    {"notag", style()}, {"big", style()}, {"Big", style()}, {"bigg", style()}, {"Bigg", style()},
    {"bigl", style()}, {"bigr", style()}, {"Bigl", style()}, {"Bigr", style()}, {"biggl", style()},
    {"biggr", style()}, {"middle", style()}, {"mqty", style()}, {"pmqty", style()}, {"bmqty", style()}, {"square", style()}, {"blacksquare", style()}, {"qed", style()}, {"qedhere", style()}, {"Box", style()}, {"ensuremath", style()}, {"noindent", style()}, {"tiny", style()},
    {"small", style()}, {"footnotesize", style()}, {"normalsize", style()}, {"large", style()},
    {"Large", style()}, {"centering", style()}, {"num", style()}, {"mathord", style()}, {"mathstrut", style()},
    {"strut", style()}, {"relax", style()}, {"section", style(Argument::prose)},
    {"subsection", style(Argument::prose)}, {"paragraph", style(Argument::prose)}};

constexpr Row character_rows[] = {
    {"\u2212", sign_of(Sign::minus)}, {"\u2010", sign_of(Sign::minus)}, {"\u2011", sign_of(Sign::minus)},
    {"\u2012", sign_of(Sign::minus)}, {"\u2013", sign_of(Sign::minus)}, {"\u2014", sign_of(Sign::unknown)},
    {"\uFE63", sign_of(Sign::minus)}, {"\uFF0D", sign_of(Sign::minus)}, {"\uFF0B", sign_of(Sign::plus)},
    {"\u00D7", sign_of(Sign::times)}, {"\u2715", sign_of(Sign::times)}, {"\u2A2F", sign_of(Sign::times)}, {"\u2A09", sign_of(Sign::times)},
    {"\u22C5", sign_of(Sign::dot)}, {"\u00B7", sign_of(Sign::dot)}, {"\u2219", sign_of(Sign::dot)},
    {"\u2217", sign_of(Sign::star)}, {"\uFF0A", sign_of(Sign::star)}, {"\u00F7", sign_of(Sign::divide)},
    {"\u2215", sign_of(Sign::slash)}, {"\u2044", sign_of(Sign::slash)}, {"\uFF0F", sign_of(Sign::slash)},
    {"\u00B1", sign_of(Sign::plus_minus)}, {"\u2213", sign_of(Sign::plus_minus)},
    {"\u2299", sign_of(Sign::compose)}, {"\u2297", sign_of(Sign::compose)}, {"\u2218", sign_of(Sign::compose)},
    {"\u2295", sign_of(Sign::unknown)}, {"\u222A", sign_of(Sign::unite)}, {"\u2229", sign_of(Sign::intersect)},
    {"\u2216", sign_of(Sign::without)}, {"\u2030", sign_of(Sign::per_mille)},
    {"\uFF05", sign_of(Sign::percent)}, {"\u00B0", sign_of(Sign::degree)}, {"\u2032", sign_of(Sign::prime)},
    {"\u22A4", sign_of(Sign::transpose)}, {"\u1D40", sign_of(Sign::transpose)},
    {"\u2020", sign_of(Sign::dagger)}, {"\uFF1D", sign_of(Sign::equal)}, {"\u2261", sign_of(Sign::unknown)},
    {"\u2254", sign_of(Sign::equal)}, {"\u2260", sign_of(Sign::not_equal)}, {"\u2264", sign_of(Sign::less_equal)},
    {"\u2266", sign_of(Sign::less_equal)}, {"\u2267", sign_of(Sign::greater_equal)},
    {"\u2A7D", sign_of(Sign::less_equal)}, {"\u2265", sign_of(Sign::greater_equal)},
    {"\u2A7E", sign_of(Sign::greater_equal)}, {"\uFF1C", sign_of(Sign::less)},
    {"\uFF1E", sign_of(Sign::greater)}, {"\u2248", sign_of(Sign::approximate)},
    {"\u2245", sign_of(Sign::approximate)}, {"\u2243", sign_of(Sign::approximate)},
    {"\u223C", sign_of(Sign::approximate)}, {"\u221D", sign_of(Sign::proportional)},
    {"\u2208", sign_of(Sign::member)}, {"\u2209", sign_of(Sign::not_member)}, {"\u2282", sign_of(Sign::subset)},
    {"\u2286", sign_of(Sign::subset)}, {"\u2192", sign_of(Sign::arrow)}, {"\u27F6", sign_of(Sign::arrow)},
    {"\u21A6", sign_of(Sign::arrow)}, {"\u2190", sign_of(Sign::equal)}, {"\u21D2", sign_of(Sign::implies)}, {"\u27F9", sign_of(Sign::implies)},
    {"\u21D4", sign_of(Sign::implies)}, {"\u2234", sign_of(Sign::implies)}, {"\u2236", sign_of(Sign::colon)},
    {"\uFF1A", sign_of(Sign::colon)}, {"\uFF0C", sign_of(Sign::comma)}, {"\u3001", sign_of(Sign::comma)},
    {"\uFF1B", sign_of(Sign::semicolon)}, {"\u3002", sign_of(Sign::period)}, {"\uFF0E", sign_of(Sign::period)}, {"\u220E", style()},
    {"\u2026", sign_of(Sign::ellipsis)}, {"\u22EF", sign_of(Sign::ellipsis)},
    {"\u22EE", sign_of(Sign::ellipsis)}, {"\uFF1F", sign_of(Sign::question)},
    {"\uFF01", sign_of(Sign::exclamation)}, {"\u221A", sign_of(Sign::root)}, {"\u221B", sign_of(Sign::root)},
    {"\u2211", sign_of(Sign::sum)}, {"\u220F", sign_of(Sign::product)}, {"\u222B", sign_of(Sign::integral)},
    {"\u00AC", sign_of(Sign::negation)}, {"\u2225", sign_of(Sign::double_bar)},
    {"\u2016", sign_of(Sign::double_bar)}, {"\u2223", sign_of(Sign::bar)}, {"\uFF5C", sign_of(Sign::bar)},
    {"\u2611", sign_of(Sign::ticked)}, {"\u2713", sign_of(Sign::ticked)}, {"\u2714", sign_of(Sign::ticked)},
    {"\u2705", sign_of(Sign::ticked)}, {"\u2610", sign_of(Sign::unticked)}, {"\u25A1", sign_of(Sign::unticked)},
    {"\u2B1C", sign_of(Sign::unticked)}, {"\u2612", sign_of(Sign::ticked)}, {"\u2717", sign_of(Sign::crossed)},
    {"\u2718", sign_of(Sign::crossed)}, {"\u274C", sign_of(Sign::crossed)}, {"\u2200", sign_of(Sign::for_all)},
    {"\u201C", sign_of(Sign::quote)}, {"\u201D", sign_of(Sign::quote)}, {"\u2018", sign_of(Sign::quote)},
    {"\u2019", sign_of(Sign::quote)}, {"\u00AB", sign_of(Sign::quote)}, {"\u00BB", sign_of(Sign::quote)},
    {"\uFF08", opening(Bracket::round)}, {"\uFF09", closing(Bracket::round)},
    {"\uFF3B", opening(Bracket::square)}, {"\uFF3D", closing(Bracket::square)},
    {"\uFF5B", opening(Bracket::brace)}, {"\uFF5D", closing(Bracket::brace)},
    {"\u27E8", opening(Bracket::angle)}, {"\u27E9", closing(Bracket::angle)},
    {"\u3008", opening(Bracket::angle)}, {"\u3009", closing(Bracket::angle)},
    {"\u230A", opening(Bracket::floor)}, {"\u230B", closing(Bracket::floor)},
    {"\u2308", opening(Bracket::ceiling)}, {"\u2309", closing(Bracket::ceiling)},
    {"\u27E6", opening(Bracket::square)}, {"\u27E7", closing(Bracket::square)},
    {"\u3010", opening(Bracket::square)}, {"\u3011", closing(Bracket::square)},
    {"\u00BC", sign_of(Sign::vulgar)}, {"\u00BD", sign_of(Sign::vulgar)}, {"\u00BE", sign_of(Sign::vulgar)}, {"\u2150", sign_of(Sign::vulgar)}, {"\u2151", sign_of(Sign::vulgar)}, {"\u2152", sign_of(Sign::vulgar)}, {"\u2153", sign_of(Sign::vulgar)}, {"\u2154", sign_of(Sign::vulgar)}, {"\u2155", sign_of(Sign::vulgar)}, {"\u2156", sign_of(Sign::vulgar)}, {"\u2157", sign_of(Sign::vulgar)}, {"\u2158", sign_of(Sign::vulgar)}, {"\u2159", sign_of(Sign::vulgar)}, {"\u215A", sign_of(Sign::vulgar)}, {"\u215B", sign_of(Sign::vulgar)}, {"\u215C", sign_of(Sign::vulgar)}, {"\u215D", sign_of(Sign::vulgar)}, {"\u215E", sign_of(Sign::vulgar)}, {"\u2189", sign_of(Sign::vulgar)},
    {"\u221E", symbol("inf")}, {"\u2207", symbol("nabla")}, {"\u2202", symbol("partial")},
    {"\u2205", symbol("emptyset")}, {"\u2113", symbol("l")}, {"\u212F", symbol("e")},
    {"\u03B1", symbol("alpha")}, {"\u03B2", symbol("beta")}, {"\u03B3", symbol("gamma")},
    {"\u03B4", symbol("delta")}, {"\u03B5", symbol("epsilon")}, {"\u03F5", symbol("epsilon")},
    {"\u03B6", symbol("zeta")}, {"\u03B7", symbol("eta")}, {"\u03B8", symbol("theta")},
    {"\u03D1", symbol("theta")}, {"\u03BA", symbol("kappa")}, {"\u03BB", symbol("lambda")},
    {"\u03BC", symbol("mu")}, {"\u00B5", symbol("mu")}, {"\u03BD", symbol("nu")}, {"\u03BE", symbol("xi")},
    {"\u03C0", symbol("pi")}, {"\u03C1", symbol("rho")}, {"\u03C3", symbol("sigma")}, {"\u03C4", symbol("tau")},
    {"\u03C6", symbol("phi")}, {"\u03D5", symbol("phi")}, {"\u03C7", symbol("chi")}, {"\u03C8", symbol("psi")},
    {"\u03C9", symbol("omega")}, {"\u0393", symbol("Gamma")}, {"\u0394", symbol("Delta")},
    {"\u2206", symbol("Delta")}, {"\u0398", symbol("Theta")}, {"\u039B", symbol("Lambda")},
    {"\u03A0", symbol("Pi")}, {"\u03A3", symbol("Sigma")}, {"\u03A6", symbol("Phi")}, {"\u03A8", symbol("Psi")},
    {"\u03A9", symbol("Omega")}, {"\u2126", symbol("Omega")}, {"\u0177", symbol("y_hat")}, {"\u0233", symbol("y_bar")},
    {"\u1E8B", symbol("x_dot")}, {"\u1E8F", symbol("y_dot")}, {"\u1E91", symbol("z_hat")},
    {"\u2009", blank}, {"\u202F", blank}, {"\u00A0", blank}, {"\u2002", blank}, {"\u2003", blank},
    {"\u2007", blank}, {"\u200A", blank}, {"\u3000", blank}, {"\u200B", blank}, {"\u200C", blank},
    {"\u200D", blank}, {"\u2060", blank}, {"\u2061", blank}, {"\u2062", blank}, {"\u2063", blank}, {"\u2064", blank}, {"\uFEFF", blank},
    {"\uFE0F", blank}, {"\u00AD", blank},
    {"&nbsp;", blank}, {"&thinsp;", blank}, {"&minus;", sign_of(Sign::minus)}, {"&ndash;", sign_of(Sign::minus)},
    {"&times;", sign_of(Sign::times)}, {"&middot;", sign_of(Sign::dot)}, {"&divide;", sign_of(Sign::divide)},
    {"&plusmn;", sign_of(Sign::plus_minus)}, {"&lt;", sign_of(Sign::less)}, {"&gt;", sign_of(Sign::greater)},
    {"&le;", sign_of(Sign::less_equal)}, {"&ge;", sign_of(Sign::greater_equal)},
    {"&ne;", sign_of(Sign::not_equal)}, {"&asymp;", sign_of(Sign::approximate)}, {"&pi;", symbol("pi")},
    {"&radic;", sign_of(Sign::root)}, {"&infin;", symbol("inf")}, {"&amp;", sign_of(Sign::cell)},
    {"&permil;", sign_of(Sign::per_mille)}, {"&rarr;", sign_of(Sign::arrow)}};
/* clang-format on */

/// Greek words and the names of functions are symbols by their own name: \theta, \tanh.
constexpr std::string_view own_names[] = {
    "alpha", "beta",  "gamma", "delta",  "epsilon", "zeta",   "eta", "theta",   "iota",   "kappa",  "lambda",
    "mu",    "nu",    "xi",    "pi",     "rho",     "sigma",  "tau", "upsilon", "phi",    "chi",    "psi",
    "omega", "Gamma", "Delta", "Theta",  "Lambda",  "Xi",     "Pi",  "Sigma",   "Phi",    "Psi",    "Omega",
    "exp",   "log",   "ln",    "lg",     "sin",     "cos",    "tan", "cot",     "sec",    "csc",    "sinh",
    "cosh",  "tanh",  "coth",  "arcsin", "arccos",  "arctan", "max", "min",     "argmax", "argmin", "sup",
    "inf",   "lim",   "det",   "dim",    "gcd",     "ker",    "Pr",  "deg",     "arg",    "softmax"};

Table commands() {
  Table table;
  for (const Row& row : command_rows) {
    table.add(std::string(row.spelled), row.spelling);
  }
  for (const std::string_view name : own_names) {
    table.add(std::string(name), symbol(name));
  }
  return table;
}

Table characters() {
  Table table;
  for (const Row& row : character_rows) {
    table.add(std::string(row.spelled), row.spelling);
  }
  return table;
}

/// The longest entry at the start of `text`.
const Spelling* find(const Table& table, std::string_view text, std::size_t& length) {
  auto first = text.begin();
  const Spelling* const found = table.prefix_find(first, text.end());
  length = static_cast<std::size_t>(first - text.begin());
  return found;
}

constexpr std::string_view superscripts[] = {"\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075",
                                             "\u2076", "\u2077", "\u2078", "\u2079", "\u207A", "\u207B",
                                             "\u207D", "\u207E", "\u207F", "\u2071"};
constexpr std::string_view subscripts[] = {"\u2080", "\u2081", "\u2082", "\u2083", "\u2084",
                                           "\u2085", "\u2086", "\u2087", "\u2088", "\u2089",
                                           "\u1D62", "\u2C7C", "\u2096", "\u2099", "\u209C"};

template <std::size_t N>
std::size_t run_of(const std::string_view (&characters)[N], std::string_view text) {
  std::size_t length = 0;
  for (;;) {
    const auto* next = std::ranges::find_if(
        characters, [&](std::string_view character) { return text.substr(length).starts_with(character); });
    if (next == std::end(characters)) {
      return length;
    }
    length += next->size();
  }
}

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

struct SmallLetter {
  char32_t point;
  std::string_view letter;
};
constexpr SmallLetter small_letters[] = {{0x207F, "n"}, {0x2071, "i"}, {0x1D62, "i"}, {0x2C7C, "j"},
                                         {0x2096, "k"}, {0x2099, "n"}, {0x209C, "t"}, {0x210E, "h"},
                                         {0x212C, "B"}, {0x2112, "L"}, {0x211D, "R"}, {0x2115, "N"},
                                         {0x1D52, "o"}, {0x2147, "e"}, {0x2148, "i"}, {0x2149, "j"}};

constexpr std::string_view cell_environments[] = {
    "bmatrix",      "pmatrix",      "vmatrix", "Bmatrix", "Vmatrix", "matrix", "smallmatrix",
    "bsmallmatrix", "psmallmatrix", "array",   "cases",   "dcases",  "tabular"};
constexpr std::string_view line_environments[] = {"aligned",  "split",    "align",   "alignat", "gather",
                                                  "gathered", "eqnarray", "flalign", "multline"};
constexpr std::string_view math_environments[] = {"equation", "displaymath", "math"};

}  // namespace

const Spelling* find_command(std::string_view name) {
  static const Table table = commands();
  std::size_t length = 0;
  const Spelling* const found = find(table, name, length);
  return length == name.size() ? found : nullptr;
}

const Spelling* find_character(std::string_view text, std::size_t& length) {
  static const Table table = characters();
  return find(table, text, length);
}

Sign small_script(std::string_view text, std::size_t& length) {
  length = run_of(superscripts, text);
  if (length > 0) {
    return Sign::power;
  }
  length = run_of(subscripts, text);
  return length > 0 ? Sign::subscript : Sign::none;
}

std::string_view plain_letter(std::string_view text, std::size_t& length) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  length = at;
  for (const SmallLetter& small : small_letters) {
    if (small.point == c) {
      return small.letter;
    }
  }
  constexpr char32_t bold = 0x1D400;  // the first of thirteen alphabets of mathematics, 52 letters each
  constexpr char32_t past_bold = 0x1D6A4;
  if (c >= bold && c < past_bold) {
    return letters.substr((c - bold) % letters.size(), 1);
  }
  // five Greek alphabets of mathematics, 58 characters each, are symbols and not letters: see greek_letter
  constexpr char32_t wide_a = 0xFF21;
  constexpr char32_t wide_small_a = 0xFF41;
  if (c >= wide_a && c < wide_a + 26) {
    return letters.substr(c - wide_a, 1);
  }
  if (c >= wide_small_a && c < wide_small_a + 26) {
    return letters.substr(26 + c - wide_small_a, 1);
  }
  return {};
}

std::string_view greek_letter(std::string_view text, std::size_t& length) {
  constexpr std::string_view names[] = {
      "Alpha",   "Beta",    "Gamma",   "Delta", "Epsilon", "Zeta",  "Eta",     "Theta", "Iota",  "Kappa",
      "Lambda",  "Mu",      "Nu",      "Xi",    "Omicron", "Pi",    "Rho",     "Theta", "Sigma", "Tau",
      "Upsilon", "Phi",     "Chi",     "Psi",   "Omega",   "nabla", "alpha",   "beta",  "gamma", "delta",
      "epsilon", "zeta",    "eta",     "theta", "iota",    "kappa", "lambda",  "mu",    "nu",    "xi",
      "omicron", "pi",      "rho",     "sigma", "sigma",   "tau",   "upsilon", "phi",   "chi",   "psi",
      "omega",   "partial", "epsilon", "theta", "kappa",   "phi",   "rho",     "pi"};
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  length = at;
  constexpr char32_t first = 0x1D6A8;
  constexpr char32_t past_last = 0x1D7CA;
  return c >= first && c < past_last ? names[(c - first) % std::size(names)] : std::string_view();
}

Sign small_sign(std::string_view text, std::size_t& length) {
  std::size_t at = 0;
  const char32_t c = next_code_point(text, at);
  length = at;
  return c == 0x207B ? Sign::minus : c == 0x207A ? Sign::plus : Sign::none;
}

EnvironmentKind environment_kind_of(std::string_view name) {
  if (name.ends_with('*')) {
    name.remove_suffix(1);
  }
  if (std::ranges::find(cell_environments, name) != std::end(cell_environments)) {
    return EnvironmentKind::cells;
  }
  if (std::ranges::find(line_environments, name) != std::end(line_environments)) {
    return EnvironmentKind::lines;
  }
  return std::ranges::find(math_environments, name) != std::end(math_environments)
             ? EnvironmentKind::mathematics
             : EnvironmentKind::prose;
}

}  // namespace gradewright::reading

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "engine/syntax/layout.hpp"
#include "engine/syntax/print.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine::notation {

namespace {

using Kind = Box::Kind;

struct Spelling {
  std::string_view character;
  std::string_view latex;
};

constexpr std::array<Spelling, 24> signs{
    {{"−", "-"},       {"⋅", "\\cdot"},   {"⊙", "\\odot"},   {" ", "\\,"},       {"≤", "\\le"},
     {"≥", "\\ge"},    {"≠", "\\ne"},     {"∇", "\\nabla"},  {"⊤", "\\top"},     {"′", "'"},
     {"…", "\\ldots"}, {"∞", "\\infty"},  {":", "{:}"},      {"≈", "\\approx"},  {"∈", "\\in"},
     {"∉", "\\notin"}, {"⊂", "\\subset"}, {"∝", "\\propto"}, {"→", "\\to"},      {"⇒", "\\Rightarrow"},
     {"±", "\\pm"},    {"∪", "\\cup"},    {"∩", "\\cap"},    {"∖", "\\setminus"}}};
constexpr std::array<Spelling, 6> fences{
    {{"⌊", "\\lfloor "}, {"⌋", "\\rfloor"}, {"⌈", "\\lceil "}, {"⌉", "\\rceil"}, {"{", "\\{"}, {"}", "\\}"}}};
constexpr std::array<Spelling, 4> accents{{{"^", "\\hat"}, {"¯", "\\bar"}, {"~", "\\tilde"}, {"˙", "\\dot"}}};
constexpr std::array<Spelling, 10> escapes{{{"\\", "\\textbackslash{}"},
                                            {"{", "\\{"},
                                            {"}", "\\}"},
                                            {"$", "\\$"},
                                            {"&", "\\&"},
                                            {"#", "\\#"},
                                            {"%", "\\%"},
                                            {"_", "\\_"},
                                            {"^", "\\textasciicircum{}"},
                                            {"~", "\\textasciitilde{}"}}};
/// The upright words that LaTeX itself has commands for.
constexpr std::array<std::string_view, 32> commands{
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot",  "coth", "csc",    "deg",    "det",
    "dim",    "exp",    "gcd",    "hom", "inf", "ker",  "lg",   "lim",  "liminf", "limsup", "ln",
    "log",    "max",    "min",    "Pr",  "sec", "sin",  "sinh", "sup",  "tan",    "tanh"};

std::string spelt(std::string_view character, std::span<const Spelling> table) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Spelling& entry) { return entry.character == character; });
  return std::string(found == table.end() ? character : found->latex);
}

std::string escaped(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    result += spelt(std::string_view(&byte, 1), escapes);
  }
  return result;
}

/// Whether a piece ends in a command's name, which a letter right after would lengthen.
bool ends_in_command(std::string_view piece) {
  std::size_t letters = 0;
  while (letters < piece.size() && is_letter(piece[piece.size() - 1 - letters])) {
    ++letters;
  }
  return letters > 0 && letters < piece.size() && piece[piece.size() - 1 - letters] == '\\';
}

void append(std::string& latex, std::string_view piece) {
  if (!piece.empty() && is_letter(piece.front()) && ends_in_command(latex)) {
    latex += ' ';
  }
  latex += piece;
}

std::string print(const Box& box);

std::string print_identifier(std::string_view text) {
  if (text.size() > 1 && std::all_of(text.begin(), text.end(), is_letter)) {
    return "\\mathit{" + std::string(text) + "}";
  }
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = character_at_or_after(text, i + 1) - i;
    const std::string_view character = text.substr(i, length);
    const std::string_view greek = greek_word(character);
    const bool plain = length == 1 && (is_letter(character.front()) || is_digit(character.front()));
    append(result, !greek.empty() ? "\\" + std::string(greek)
                   : plain        ? std::string(character)
                                  : "\\text{" + escaped(character) + "}");
    i += length;
  }
  return result;
}

/// Upright words that have an index.
constexpr std::array<Spelling, 2> indexed_words{{{"log₂", "\\log_2"}, {"log₁₀", "\\log_{10}"}}};

std::string print_word(const std::string& text) {
  if (const std::string indexed = spelt(text, indexed_words); indexed != text) {
    return indexed;
  }
  if (!greek_word(text).empty()) {
    return "\\" + std::string(greek_word(text));
  }
  const bool has_command = std::count(commands.begin(), commands.end(), text) > 0;
  return has_command ? "\\" + text : "\\operatorname{" + escaped(text) + "}";
}

/// Signs between two boxes get blanks, a sign in front belongs to what follows.
std::string print_row(const std::vector<Box>& children) {
  std::string result;
  for (std::size_t i = 0; i < children.size(); ++i) {
    const Box& child = children[i];
    const std::string piece = print(child);
    if (child.kind != Kind::sign || i == 0 || child.text == ":" || child.text == "′") {
      append(result, piece);
    } else {
      result += (child.text == "," ? "" : " ") + piece + " ";
    }
  }
  return result;
}

bool is_primes(const Box& box) {
  return box.kind == Kind::row && !box.children.empty() &&
         std::all_of(box.children.begin(), box.children.end(),
                     [](const Box& child) { return child.kind == Kind::sign && child.text == "′"; });
}

std::string print_scripted(const Box& box) {
  const Box& base = box.children[0];
  const Box& subscript = box.children[1];
  const Box& superscript = box.children[2];
  std::string result = print(base);
  // LaTeX refuses a second subscript or superscript on the same base.
  const bool clashes = base.kind == Kind::scripted && (!subscript.is_empty() || !base.children[2].is_empty());
  if (clashes || base.kind == Kind::row) {
    result = "{" + result + "}";
  }
  if (!subscript.is_empty()) {
    result += "_{" + print(subscript) + "}";
  }
  if (!superscript.is_empty()) {
    result += is_primes(superscript) ? print(superscript) : "^{" + print(superscript) + "}";
  }
  return result;
}

std::string print_matrix(const Box& box) {
  std::string result = "\\begin{bmatrix} ";
  for (std::size_t i = 0; i < box.children.size(); ++i) {
    const bool row_ends = (i + 1) % box.columns == 0;
    const bool last = i + 1 == box.children.size();
    result += print(box.children[i]) + (last ? " " : row_ends ? " \\\\ " : " & ");
  }
  return result + "\\end{bmatrix}";
}

std::string print(const Box& box) {
  switch (box.kind) {
    case Kind::identifier:
      return print_identifier(box.text);
    case Kind::word:
      return print_word(box.text);
    case Kind::number:
      return box.text;
    case Kind::sign:
      return spelt(box.text, signs);
    case Kind::text:
      return "\\text{" + escaped(box.text) + "}";
    case Kind::row:
      return print_row(box.children);
    case Kind::fraction:
      return "\\frac{" + print(box.children[0]) + "}{" + print(box.children[1]) + "}";
    case Kind::root:
      return "\\sqrt{" + print(box.children[0]) + "}";
    case Kind::scripted:
      return print_scripted(box);
    case Kind::accent:
      return spelt(box.text, accents) + "{" + print(box.children[0]) + "}";
    case Kind::fence:
      return "\\left" + spelt(box.text, fences) + print(box.children[0]) + "\\right" +
             spelt(box.closing, fences);
    case Kind::matrix:
      return print_matrix(box);
  }
  return {};
}

}  // namespace

std::string to_latex(const Syntax& syntax) {
  return print(layout(syntax));
}

}  // namespace gradewright::engine::notation

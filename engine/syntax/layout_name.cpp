#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "engine/syntax/layout.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine::notation {

namespace {

struct Spelling {
  std::string_view word;
  std::string_view character;
};

constexpr std::array<Spelling, 34> greek_words{
    {{"alpha", "α"},   {"beta", "β"},  {"gamma", "γ"},  {"delta", "δ"}, {"epsilon", "ε"}, {"zeta", "ζ"},
     {"eta", "η"},     {"theta", "θ"}, {"iota", "ι"},   {"kappa", "κ"}, {"lambda", "λ"},  {"mu", "μ"},
     {"nu", "ν"},      {"xi", "ξ"},    {"pi", "π"},     {"rho", "ρ"},   {"sigma", "σ"},   {"tau", "τ"},
     {"upsilon", "υ"}, {"phi", "φ"},   {"chi", "χ"},    {"psi", "ψ"},   {"omega", "ω"},   {"Gamma", "Γ"},
     {"Delta", "Δ"},   {"Theta", "Θ"}, {"Lambda", "Λ"}, {"Xi", "Ξ"},    {"Pi", "Π"},      {"Sigma", "Σ"},
     {"Upsilon", "Υ"}, {"Phi", "Φ"},   {"Psi", "Ψ"},    {"Omega", "Ω"}}};

constexpr std::array<Spelling, 4> accents{{{"hat", "^"}, {"bar", "¯"}, {"tilde", "~"}, {"dot", "˙"}}};

std::string_view spelling(std::string_view word, std::span<const Spelling> table) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Spelling& entry) { return entry.word == word; });
  return found == table.end() ? std::string_view() : found->character;
}

/// Subscript digits such as ₁ become an underscore and the plain digit.
std::string without_subscript_digits(std::string_view name) {
  std::string result;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t start = i;
    const char32_t character = next_code_point(name, i);
    if (character >= U'\u2080' && character <= U'\u2089') {
      if (result.empty() || !is_digit(result.back())) {
        result += '_';
      }
      result += static_cast<char>('0' + (character - U'\u2080'));
    } else {
      result += name.substr(start, i - start);
    }
  }
  return result;
}

/// "W_ih_2" is W, ih, 2; "h1" is h, 1; underscores at the ends say nothing.
std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  std::string part;
  const auto end_part = [&] {
    if (!part.empty()) {
      parts.push_back(std::exchange(part, {}));
    }
  };
  for (const char byte : name) {
    if (byte == '_') {
      end_part();
      continue;
    }
    const bool digits_after_base = parts.empty() && is_digit(byte) && !part.empty() && !is_digit(part.back());
    if (digits_after_base) {
      end_part();
    }
    part += byte;
  }
  end_part();
  return parts;
}

Box word_or_number(const std::string& part) {
  if (std::all_of(part.begin(), part.end(), is_digit)) {
    return {.kind = Box::Kind::number, .text = part};
  }
  const std::string_view greek = spelling(part, greek_words);
  return {.kind = Box::Kind::identifier, .text = greek.empty() ? part : std::string(greek)};
}

}  // namespace

std::string_view greek_word(std::string_view character) {
  const auto found = std::find_if(greek_words.begin(), greek_words.end(),
                                  [&](const Spelling& entry) { return entry.character == character; });
  return found == greek_words.end() ? std::string_view() : found->word;
}

Box layout_name(std::string_view name) {
  constexpr std::string_view gradient = "grad_";
  if (name.starts_with(gradient)) {
    const std::string_view variable = name.substr(gradient.size());
    if (!variable.empty() && !variable.starts_with(gradient)) {
      return {.kind = Box::Kind::scripted,
              .children = {{.kind = Box::Kind::sign, .text = "∇"}, layout_name(variable), {}}};
    }
  }
  std::size_t primes = 0;
  while (primes < name.size() && name[name.size() - 1 - primes] == '\'') {
    ++primes;
  }
  if (name == "..." || name == "inf") {
    return {.kind = Box::Kind::sign, .text = name == "inf" ? "∞" : "…"};
  }
  if (const std::size_t point = name.find('.'); point != std::string_view::npos) {  // a step inside of a call
    return {.kind = Box::Kind::row,
            .children = {layout_name(name.substr(0, point)),
                         {.kind = Box::Kind::sign, .text = "."},
                         layout_name(name.substr(point + 1))}};
  }
  std::vector<std::string> parts = parts_of(without_subscript_digits(name.substr(0, name.size() - primes)));
  if (parts.empty()) {
    return {.kind = Box::Kind::identifier, .text = std::string(name)};
  }
  Box base = word_or_number(parts.front());
  parts.erase(parts.begin());
  if (!parts.empty() && !spelling(parts.front(), accents).empty()) {
    base = {
        .kind = Box::Kind::accent, .text = std::string(spelling(parts.front(), accents)), .children = {base}};
    parts.erase(parts.begin());
  }
  Box subscript;
  for (const std::string& part : parts) {
    if (!subscript.is_empty()) {
      subscript.children.push_back({.kind = Box::Kind::sign, .text = ","});
    }
    subscript.children.push_back(word_or_number(part));
  }
  Box superscript;
  for (std::size_t i = 0; i < primes; ++i) {
    superscript.children.push_back({.kind = Box::Kind::sign, .text = "′"});
  }
  if (subscript.is_empty() && superscript.is_empty()) {
    return base;
  }
  return {.kind = Box::Kind::scripted, .children = {base, subscript, superscript}};
}

}  // namespace gradewright::engine::notation

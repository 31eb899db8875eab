#include "answers/judging/formula/defined_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "answers/reading/notation/read_notation.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::judging {

namespace {

/// Where commas and semicolons outside of all brackets stand.
std::vector<std::size_t> commas_in(std::string_view text) {
  std::vector<std::size_t> commas;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool opens = text[at] == '(' || text[at] == '[' || text[at] == '{';
    const bool closes = text[at] == ')' || text[at] == ']' || text[at] == '}';
    depth += opens ? 1 : closes ? -1 : 0;
    const bool blank = at > 0 && text[at - 1] == '\\';  // "\," and "\;"
    if (depth == 0 && !blank && (text[at] == ',' || text[at] == ';')) {
      commas.push_back(at);
    }
  }
  return commas;
}

/// Without blanks of LaTeX and words that lead to a definition.
std::string_view without_lead(std::string_view text) {
  constexpr std::array<std::string_view, 11> leads{
      "\\qquad", "\\quad", "\\text{where}", "\\text{with}", "\\text{and}", "where ",
      "with ",   "and ",   "\\,",           "\\;",          "\\ "};
  for (bool more = true; more;) {
    text = trimmed(text);
    const auto* const lead =
        std::ranges::find_if(leads, [&](std::string_view one) { return text.starts_with(one); });
    more = lead != leads.end();
    text.remove_prefix(more ? lead->size() : 0);
  }
  return text;
}

/// A letter or word, with an accent and a subscript where it has them: "\hat{m}" is m_hat. Empty where it is
/// anything else.
std::string name_in(std::string_view text) {
  text = trimmed(text);
  std::string accent;
  for (const std::string_view one : {"hat", "bar", "tilde"}) {
    if (text.starts_with("\\" + std::string(one)) &&
        (text.size() == one.size() + 1 || !is_letter(text[one.size() + 1]))) {
      accent = "_" + std::string(one);
      text = trimmed(text.substr(one.size() + 1));
      if (text.starts_with('{') && text.find('}') == text.size() - 1) {
        text = text.substr(1, text.size() - 2);
      }
      break;
    }
  }
  text.remove_prefix(text.starts_with('\\') ? 1 : 0);
  const bool is_name = !text.empty() && std::ranges::all_of(text, is_letter);
  return is_name ? std::string(text) + accent : "";
}

/// Far from equal only where somebody means something else.
bool about(const Matrix& a, const Matrix& b) {
  constexpr double part = 1e-6;
  const auto is_near = [](double x, double y) {
    return !(std::abs(x - y) > part * std::max({1.0, std::abs(x), std::abs(y)}));
  };
  return a.cells.size() == b.cells.size() && std::ranges::equal(a.cells, b.cells, is_near);
}

/// "f(u), u = Wx + b": the formula, and what is defined behind its commas. Nothing where something else
/// stands there.
std::optional<FormulaText> with_definitions_behind_commas(std::string_view text) {
  const std::vector<std::size_t> commas = commas_in(text);
  if (commas.empty()) {
    return std::nullopt;
  }
  FormulaText result{std::string(trimmed(text.substr(0, commas.front()))), {}};
  for (std::size_t i = 0; i < commas.size(); ++i) {
    const std::size_t end = i + 1 < commas.size() ? commas[i + 1] : text.size();
    const std::string_view piece = without_lead(text.substr(commas[i] + 1, end - commas[i] - 1));
    const std::size_t sign = piece.find('=');
    std::string name = sign == std::string_view::npos ? "" : name_in(piece.substr(0, sign));
    if (name.empty() || piece.find('=', sign + 1) != std::string_view::npos) {
      return std::nullopt;
    }
    result.defined.push_back({std::move(name), std::string(trimmed(piece.substr(sign + 1)))});
  }
  return result;
}

}  // namespace

FormulaText with_definitions(std::string_view response) {
  constexpr std::string_view opener = "\nwhere ";
  std::size_t at = response.find(opener);
  FormulaText result{std::string(response.substr(0, at)), {}};
  while (at != std::string_view::npos) {
    const std::size_t next = response.find(opener, at + 1);
    const std::string_view line = response.substr(
        at + opener.size(), (next == std::string_view::npos ? response.size() : next) - at - opener.size());
    const std::size_t sign = line.find('=');
    result.defined.push_back(
        {std::string(trimmed(line.substr(0, sign))),
         sign == std::string_view::npos ? "" : std::string(trimmed(line.substr(sign + 1)))});
    at = next;
  }
  if (auto behind = with_definitions_behind_commas(result.formula)) {
    behind->defined.insert(behind->defined.end(), result.defined.begin(), result.defined.end());
    return *std::move(behind);
  }
  return result;
}

std::optional<ReadDefinitions> ReadDefinitions::read(const std::vector<DefinedName>& defined,
                                                     const std::vector<std::string>& names) {
  ReadDefinitions result;
  reading::NotationContext context;
  context.names = names;
  for (const DefinedName& one : defined) {
    result.all_.push_back({reading::name_without_marks(one.name), one.formula, {notation::Text{}, {}}});
    One& read = result.all_.back();
    const auto readings = read_notation(read.text, context);
    const bool one_tree = readings.size() == 1 && readings.front().parts.size() == 1 &&
                          readings.front().parts.front().sort == reading::Part::Sort::mathematics;
    if (!one_tree) {
      return std::nullopt;
    }
    read.tree = readings.front().parts.front().tree;
  }
  return result;
}

bool ReadDefinitions::add_to(NamedValues& values) const {
  const NamedValues known = values;
  for (std::size_t round = 0; round < all_.size(); ++round) {  // one may be used by those before it
    for (const One& one : all_) {
      if (values.contains(one.name) && !known.contains(one.name)) {
        continue;
      }
      Meant meant = meaning(one.tree, one.text, values);
      auto* value = std::get_if<Matrix>(&meant.value);
      if (value == nullptr || meant.is_doubtful) {
        continue;
      }
      if (const auto before = known.find(one.name); before != known.end() && !about(before->second, *value)) {
        return false;
      }
      values.emplace(one.name, std::move(*value));
    }
  }
  return true;
}

}  // namespace gradewright::judging

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/plain_tree.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Bound = ComplexityValue::Bound;
using notation::Syntax;

constexpr std::array<std::string_view, 6> order_words{"order",        "of order", "order of",
                                                      "the order of", "big-o of", "big o of"};

std::optional<Bound> bound_of(std::string_view name) {
  return name == "O"       ? std::optional(Bound::upper)
         : name == "Theta" ? std::optional(Bound::tight)
         : name == "Omega" ? std::optional(Bound::lower)
                           : std::nullopt;
}

std::optional<Bound> bound_of(const Syntax& tree) {
  const auto* name = std::get_if<notation::Name>(&tree.form);
  return name == nullptr ? std::nullopt : bound_of(name->text);
}

struct Growth {
  Bound bound = Bound::upper;
  const Syntax* tree = nullptr;
};

/// O(...) as a call, as a product without a sign, or O[...].
std::optional<Growth> growth_of(const Syntax& tree) {
  if (const auto* call = std::get_if<notation::Call>(&tree.form)) {
    const auto bound = bound_of(call->function);
    return bound && call->arguments.size() == 1 ? std::optional(Growth{*bound, &call->arguments.front()})
                                                : std::nullopt;
  }
  if (const auto* product = std::get_if<notation::Infix>(&tree.form)) {
    const auto bound = bound_of(product->operands[0]);
    const bool brackets =
        product->op == notation::InfixOperator::multiply && product->operator_span.length == 0;
    return bound && brackets ? std::optional(Growth{*bound, &product->operands[1]}) : std::nullopt;
  }
  const auto* placed = std::get_if<notation::Subscripted>(&tree.form);
  if (placed == nullptr || placed->subscripts.size() != 1 || placed->subscripts.front().is_slice) {
    return std::nullopt;
  }
  const auto bound = bound_of(placed->base.front());
  return bound ? std::optional(Growth{*bound, &placed->subscripts.front().index.front()}) : std::nullopt;
}

/// The sum of classes of one bound: O(n d) + O(n^2).
std::optional<notation::Syntax> sum_of_growths(const Syntax& tree, Bound& bound) {
  if (const auto one = growth_of(tree)) {
    bound = one->bound;
    return *one->tree;
  }
  const auto* sum = std::get_if<notation::Infix>(&tree.form);
  if (sum == nullptr || sum->op != notation::InfixOperator::add) {
    return std::nullopt;
  }
  Bound other = Bound::upper;
  auto left = sum_of_growths(sum->operands[0], bound);
  auto right = left ? sum_of_growths(sum->operands[1], other) : std::nullopt;
  if (!right || other != bound) {
    return std::nullopt;
  }
  return notation::infix(notation::InfixOperator::add, std::move(*left), std::move(*right));
}

/// Whether the brackets after O hold all of its growth: neither "O n" nor "O(n)^2".
bool ends_in_bracket(const Syntax& tree, std::string_view source) {
  std::string_view text = source.substr(std::min(tree.span.offset, source.size()), tree.span.length);
  if (text.starts_with('{') && text.ends_with('}')) {  // of \boxed
    text = text.substr(1, text.size() - 2);
  }
  return text.ends_with(')') || text.ends_with(']') || text.ends_with("\uFF09");
}

bool names_bound(const Syntax& tree) {
  if (bound_of(tree)) {
    return true;
  }
  if (const auto* infix = std::get_if<notation::Infix>(&tree.form)) {
    return std::ranges::any_of(infix->operands, names_bound);
  }
  const auto* call = std::get_if<notation::Call>(&tree.form);
  return call != nullptr && std::ranges::any_of(call->arguments, names_bound);
}

/// Theta and Omega as words, which stand for the letters.
std::string with_letters(std::string_view text) {
  std::string result(text);
  const std::pair<std::string_view, std::string_view> letters[] = {{"Theta(", "\u0398("},
                                                                   {"Omega(", "\u03A9("}};
  for (const auto& [word, letter] : letters) {
    const std::size_t at = result.find(word);
    if (at != std::string::npos && (at == 0 || (!is_letter(result[at - 1]) && result[at - 1] != '\\'))) {
      result.replace(at, word.size(), letter);
    }
  }
  return result;
}

/// Where nobody declares names: "nd" in the brackets as n d. Three letters may be a name as well as a
/// product.
std::optional<std::string> with_pairs_apart(std::string_view text) {
  std::size_t i = std::min(text.find('('), text.size());
  std::string apart(text.substr(0, i));
  while (i < text.size()) {
    std::size_t end = i;
    while (end < text.size() && is_letter(text[end])) {
      ++end;
    }
    const std::string_view word = text.substr(i, end - i);
    const bool command = i > 0 && text[i - 1] == '\\';
    const bool goes_on = end < text.size() && (text[end] == '_' || is_digit(text[end]));
    const bool letters = !command && !goes_on && function_of(word).empty() && word != "pi";
    if (letters && word.size() == 3) {
      return std::nullopt;
    }
    const std::size_t logarithm = letters ? word.find("log") : std::string_view::npos;
    if (logarithm != std::string_view::npos && logarithm <= 1 && word.size() <= logarithm + 4) {  // nlogn
      apart += std::string(word.substr(0, logarithm)) + " log " + std::string(word.substr(logarithm + 3));
      i = end;
      continue;
    }
    apart += letters && word.size() == 2 ? std::string{word[0], ' ', word[1]} : std::string(word);
    if (end == i) {
      apart += text[end++];
    }
    i = end;
  }
  return apart;
}

/// "order n^2 d": takes the words away and says whether they were there.
bool take_order(NotationReading& reading) {
  if (reading.parts.empty() || reading.parts.front().sort != Part::Sort::words ||
      std::ranges::find(order_words, lower(reading.parts.front().text)) == order_words.end()) {
    return false;
  }
  reading.parts.erase(reading.parts.begin());
  return true;
}

TypedReadings read_complexity(NotationReading reading, std::string_view source, const TypeContext& context) {
  std::vector<Note> notes;
  const bool in_words = take_order(reading);
  auto stated = stated_values(std::move(reading), {.is_member = true}, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& values = std::get<std::vector<StatedValue>>(stated);
  const StatedValue& value = values.front();
  if (values.size() != 1 || !value.names.empty() || value.is_computed) {
    return NotAValue{"several values, or an equation"};
  }
  Bound bound = Bound::upper;
  const auto growth = in_words ? std::optional(value.tree) : sum_of_growths(value.tree, bound);
  if (!growth || (!in_words && !ends_in_bracket(value.tree, source)) || names_bound(*growth)) {
    return NotAValue{"no complexity"};
  }
  auto tree = plain_tree(*growth, {.bound = context.names, .logarithms_alike = true});
  if (auto* none = std::get_if<NotAValue>(&tree)) {
    return std::move(*none);
  }
  return std::vector<TypedValue>{
      {ComplexityValue{bound, std::get<Syntax>(std::move(tree))}, std::move(notes)}};
}

}  // namespace

namespace {

/// What stands behind the last sign of equality before a class, where every member of the chain begins with
/// one: "O(n^2 d)" of "O(n d) + O(n^2 d) = O(n^2 d)".
std::string_view last_class(std::string_view text) {
  constexpr std::array<std::string_view, 7> beginnings{"O(",     "\u0398(", "\u03A9(",     "Theta(",
                                                       "Omega(", "\\Theta", "\\mathcal{O}"};
  const auto begins = [&](std::string_view part) {
    part = trimmed(part);
    return std::ranges::any_of(beginnings, [&](std::string_view one) { return part.starts_with(one); });
  };
  std::size_t first = 0;
  for (std::size_t sign = text.find('='); sign != std::string_view::npos; sign = text.find('=', sign + 1)) {
    const bool alone = sign > 0 && std::string_view("<>!=").find(text[sign - 1]) == std::string_view::npos;
    if (!alone || !begins(text.substr(first, sign - first)) || !begins(text.substr(sign + 1))) {
      return text;
    }
    first = sign + 1;
  }
  return trimmed(text.substr(first));
}

}  // namespace

TypedReadings complexity_value(std::string_view text, const TypeContext& context) {
  text = last_class(text);
  if (has_dotted_names(text)) {
    return NotAValue{"a point between two names"};
  }
  std::string plain = with_letters(text);
  constexpr std::string_view order = "order ";
  for (const std::string_view phrase : {"big-o of ", "big o of "}) {
    if (lower(plain).starts_with(phrase)) {
      plain.replace(0, phrase.size(), order);
    }
  }
  if (context.names.empty()) {
    const auto apart = with_pairs_apart(plain);
    if (!apart) {
      return NotAValue{"three letters that are a product or a name"};
    }
    plain = *apart;
  } else {
    plain = with_letters_apart(plain, context.names, false);
  }
  TypedReadings readings = each_reading(plain, context.notation(), [&](NotationReading reading) {
    return read_complexity(std::move(reading), plain, context);
  });
  if (auto* values = std::get_if<std::vector<TypedValue>>(&readings)) {  // the call and the product are one
    std::vector<TypedValue> kept;
    for (TypedValue& value : *values) {
      const auto& own = std::get<ComplexityValue>(value.value);
      const bool known = std::ranges::any_of(kept, [&](const TypedValue& other) {
        const auto& before = std::get<ComplexityValue>(other.value);
        return before.bound == own.bound && before.growth == own.growth;
      });
      if (!known) {
        kept.push_back(std::move(value));
      }
    }
    *values = std::move(kept);
  }
  return readings;
}

}  // namespace gradewright::reading

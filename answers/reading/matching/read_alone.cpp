#include "answers/reading/matching/read_alone.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/matching/whole_numbers.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/units.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {

bool is_tensor(AnswerType type) {
  return !is_read_as_typed(type) && type != AnswerType::choice && type != AnswerType::true_false &&
         type != AnswerType::formula;
}

namespace {

Response read_tensor(const ItemDeclaration& item, bool decimal_comma, std::string_view text) {
  Response response;
  response.question = item.question;
  response.item = item.name;
  NotationContext context;
  context.after_name = true;
  if (decimal_comma) {
    context.declare_decimal_comma();
  }
  auto read = item.shape.is_scalar() ? read_value(text, item.shape, context)
                                     : read_value(with_commas(text), item.shape, context);
  if (auto* values = std::get_if<std::vector<ReadValue>>(&read)) {
    response.alternatives = std::move(*values);
    response.state = response.alternatives.size() == 1 ? Response::State::found : Response::State::ambiguous;
    response.reason = response.alternatives.size() == 1 ? "" : "can be read in more than one way";
  }
  return response;
}

/// A text that is asked for has at most this many words.
constexpr std::size_t longest_answer = 6;

/// Whether what was read says all that its item needs: a unit that can be said in the declared one, more than
/// one extent.
bool is_whole(const ItemDeclaration& item, const Response& response) {
  return std::ranges::all_of(response.typed, [&](const TypedValue& one) {
    const auto* quantity = std::get_if<QuantityValue>(&one.value);
    const auto* size = std::get_if<SizeValue>(&one.value);
    const auto fits = [&](const Unit& unit) { return converts(quantity->unit, unit); };
    return (quantity == nullptr ||
            (!quantity->unit_is_assumed &&
             std::ranges::any_of(units_of(item.unit, item.bytes_in_kilobyte), fits))) &&
           (size == nullptr || size->extents.size() > 1);
  });
}

}  // namespace

bool is_square(std::span<const ResponseToken> value, std::string_view source) {
  while (!value.empty() && (value.back().is_symbol(",") || value.back().is_symbol(".") ||
                            value.back().kind == ResponseToken::Kind::edge ||
                            value.back().kind == ResponseToken::Kind::newline)) {
    value = value.first(value.size() - 1);
  }
  if (value.size() < 3 || value[0].kind != ResponseToken::Kind::number || !value[1].is_symbol("*") ||
      value[2].text != value[0].text) {
    return false;
  }
  const bool ends =
      value.size() == 3 || value[3].is_symbol(",") || value[3].kind == ResponseToken::Kind::word;
  return ends && source.substr(value[1].span.offset, value[1].span.length) != "*";
}

bool has_members(AnswerType type) {
  return type == AnswerType::set || type == AnswerType::list || type == AnswerType::interval;
}

bool is_list_shaped(const ItemDeclaration& item) {
  return item.type == AnswerType::set || item.type == AnswerType::list ||
         (is_tensor(item.type) && item.shape.rank() == 1);
}

std::optional<Response> read_alone(const ItemDeclaration& item, bool decimal_comma, std::string_view text) {
  Response response =
      is_tensor(item.type) ? read_tensor(item, decimal_comma, text) : locate_in_field(item, text);
  keep_whole_numbers(item, response);
  const bool square =
      is_tensor(item.type) && item.shape.is_scalar() && is_square(response_tokens(text), text);
  const bool shape_fits = response.alternatives.empty() || response.alternatives.front().shape == item.shape;
  if (square || !response.is_read() || !response.doubt.empty() || !shape_fits) {
    return std::nullopt;
  }
  return response;
}

std::optional<Response> read_whole(const ItemDeclaration& item, bool decimal_comma, std::string_view text) {
  if (item.type == AnswerType::text) {
    const std::vector<std::string> words = words_of(text);
    if (words.empty() || words.size() > longest_answer || std::ranges::any_of(text, is_digit) ||
        text.find_first_of("=:;,|") != std::string_view::npos) {
      return std::nullopt;
    }
  }
  auto response = read_alone(item, decimal_comma, text);
  const bool decided = response && response->state == Response::State::found && is_whole(item, *response);
  return decided ? std::move(response) : std::nullopt;
}

}  // namespace gradewright::reading

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/constant.hpp"
#include "answers/reading/values/size_labels.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/unstyled.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::InfixOperator;
using notation::Syntax;

/// How many equal extents 28^2 stands for in 28^2 x 10; 0 where it is no such power.
int equal_extents(const Syntax& tree) {
  const auto* power = std::get_if<notation::Infix>(&tree.form);
  const auto* exponent = power != nullptr && power->op == InfixOperator::power &&
                                 std::holds_alternative<notation::Numeral>(power->operands[0].form)
                             ? std::get_if<notation::Numeral>(&power->operands[1].form)
                             : nullptr;
  return exponent != nullptr && exponent->value == Decimal(2)   ? 2
         : exponent != nullptr && exponent->value == Decimal(3) ? 3
                                                                : 0;
}

/// The first factor, which may be such a power.
void add_factor(const Syntax& tree, std::vector<const Syntax*>& factors) {
  const int equal = equal_extents(tree);
  for (int i = 0; i < equal; ++i) {
    factors.push_back(&std::get<notation::Infix>(tree.form).operands[0]);
  }
  if (equal == 0) {
    factors.push_back(&tree);
  }
}

/// The factors of a product whose every sign is written: 28x28x10, 28^2 x 10.
void factors_of(const Syntax& tree, std::vector<const Syntax*>& factors) {
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  if (infix != nullptr && infix->op == InfixOperator::multiply && infix->operator_span.length > 0) {
    const auto* left = std::get_if<notation::Infix>(&infix->operands[0].form);
    if (left != nullptr && left->op == InfixOperator::multiply) {
      factors_of(infix->operands[0], factors);
    } else {
      add_factor(infix->operands[0], factors);
    }
    factors.push_back(&infix->operands[1]);
    return;
  }
  factors.push_back(&tree);
}

/// A whole number as such or as a sum or quotient of written numbers, which powers and factorials are not.
std::optional<WrittenNumber> extent(const Syntax& tree, std::vector<Note>& notes) {
  const auto* of_word = std::get_if<notation::Quantity>(&tree.form);
  if (of_word != nullptr && plays(of_word->unit, WordRole::size_filler)) {  // 10 feature maps
    return extent(of_word->value.front(), notes);
  }
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  const bool arithmetic =
      infix != nullptr && (infix->op == InfixOperator::add || infix->op == InfixOperator::subtract);
  if (!arithmetic && !std::holds_alternative<notation::Numeral>(tree.form)) {
    return std::nullopt;
  }
  const auto value = constant_value(tree, notes);
  const auto* number = std::get_if<WrittenNumber>(&value);
  const bool whole = number != nullptr && number->is_finite() && !number->is_fraction() &&
                     number->numerator().is_integer() && number->numerator() > Decimal(0);
  return whole ? std::optional(*number) : std::nullopt;
}

/// torch.Size([28, 28]) and R^{28x28}: what is inside.
const Syntax& inside(const Syntax& tree) {
  if (const auto* call = std::get_if<notation::Call>(&tree.form)) {
    const bool shape =
        call->function == "Size" || call->function == "TensorShape" || call->function == "shape";
    return shape && call->arguments.size() == 1 ? call->arguments.front() : tree;
  }
  const auto* infix = std::get_if<notation::Infix>(&tree.form);
  const auto* space = infix != nullptr && infix->op == InfixOperator::power
                          ? std::get_if<notation::Name>(&infix->operands[0].form)
                          : nullptr;
  return space != nullptr && space->text == "R" ? infix->operands[1] : tree;
}

/// The extents that one value states; none where it is no size.
std::optional<std::vector<WrittenNumber>> extents_of(const Syntax& tree, std::vector<Note>& notes) {
  std::vector<const Syntax*> parts;
  const Syntax& size = inside(tree);
  const std::vector<Syntax>* const items = items_of(size);
  if (items != nullptr && items->size() != 1) {
    for (const Syntax& item : *items) {
      parts.push_back(&item);
    }
  } else {
    factors_of(items != nullptr ? items->front() : size, parts);
  }
  std::vector<WrittenNumber> extents;
  for (const Syntax* const part : parts) {
    const auto next = extent(*part, notes);
    if (!next) {
      return std::nullopt;
    }
    extents.push_back(*next);
  }
  const bool worked_out =
      extents.size() == 1 && !std::holds_alternative<notation::Numeral>(parts.front()->form);
  return extents.empty() || worked_out ? std::nullopt : std::optional(std::move(extents));
}

/// An object of one field is its value: {"shape": [28, 28]}.
const Syntax& of_object(const Syntax& tree) {
  const auto* object = std::get_if<notation::Collection>(&tree.form);
  const auto* field = object != nullptr && object->items.size() == 1
                          ? std::get_if<notation::Relations>(&object->items.front().form)
                          : nullptr;
  const bool is_field =
      field != nullptr && field->members.size() == 2 && field->signs.front() == notation::Relation::equal;
  return is_field ? field->members[1] : tree;
}

TypedReadings read_size(NotationReading reading) {
  std::vector<Note> notes;
  auto stated =
      stated_values(std::move(reading), {.fillers = WordRole::size_filler, .is_member = true}, notes);
  if (auto* none = std::get_if<NotAValue>(&stated)) {
    return std::move(*none);
  }
  const auto& values = std::get<std::vector<StatedValue>>(stated);
  if (!values.front().names.empty() || values.front().is_computed) {
    return NotAValue{"a left side that is no name"};
  }
  SizeValue size;
  if (values.size() == 1) {
    auto extents = extents_of(of_object(values.front().tree), notes);
    if (!extents) {
      return NotAValue{"no size of whole numbers"};
    }
    size.extents = std::move(*extents);
    return std::vector<TypedValue>{{std::move(size), std::move(notes)}};
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool alike =
        i == 0 || (values[i].before == values[1].before && values[i].name.empty() && !values[i].is_computed);
    const bool parted = i == 0 || values[i].before == Sign::comma || values[i].before == Sign::none;
    const auto next = std::holds_alternative<notation::Numeral>(values[i].tree.form)
                          ? extent(values[i].tree, notes)
                          : std::nullopt;
    if (!alike || !parted || !next) {
      return NotAValue{"several values that are no size"};
    }
    size.extents.push_back(*next);
  }
  return std::vector<TypedValue>{{std::move(size), std::move(notes)}};
}

/// The bytes of what may stand for a sign between extents: the letter x, also that of Cyrillic, and "-by-".
std::size_t sign_length(std::string_view text) {
  constexpr std::array<std::string_view, 5> signs{"x", "X", "\u0445", "\u0425", "-by-"};
  const auto* const found =
      std::ranges::find_if(signs, [&](std::string_view sign) { return text.starts_with(sign); });
  return found == signs.end() ? 0 : found->size();
}

/// The letter x between two numbers as the sign, also in mathematics: $28x28$.
std::string with_signs_between(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t length = sign_length(text.substr(i));
    const std::string_view head = text.substr(0, i);
    const std::size_t before = head.find_last_not_of(' ');
    const std::size_t after = text.find_first_not_of(' ', i + length);
    const bool between = length > 0 && before != std::string_view::npos &&
                         (is_digit(text[before]) || head.substr(0, before + 1).ends_with("\u00B2")) &&
                         after != std::string_view::npos && is_digit(text[after]);
    result += between ? "\u00D7" : std::string(1, text[i]);
    i += between ? length - 1 : 0;
  }
  return result;
}

/// "H x W x C = 28 x 28 x 10" and "28 x 28 x 10 (H, W, C)" without the axes, which stand in their order.
std::string_view without_axes(std::string_view text) {
  text = trimmed(text);
  const auto is_axes = [](std::string_view part) {
    std::string letters;
    for (std::size_t i = 0; i < part.size(); ++i) {
      constexpr std::string_view signs = " x,*()";
      if (part.substr(i).starts_with("\u00D7")) {
        ++i;
      } else if (signs.find(part[i]) == std::string_view::npos) {
        letters += lower(part[i]);
      }
    }
    return (letters == "hwc" || letters == "hwd" || letters == "hw");
  };
  const std::size_t equals = text.find('=');
  if (equals != std::string_view::npos && is_axes(text.substr(0, equals))) {
    text = trimmed(text.substr(equals + 1));
  }
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  return open != std::string_view::npos && open > 0 && is_axes(text.substr(open))
             ? trimmed(text.substr(0, open))
             : text;
}

/// Whether a text is one bracket of digits, commas and blanks, alone or in torch.Size.
bool is_one_bracket(std::string_view text) {
  constexpr std::string_view call = "torch.Size(";
  text = without_style(text);
  if (text.starts_with(call) && text.ends_with(')')) {
    text = text.substr(call.size(), text.size() - call.size() - 1);
  }
  const bool bracket = text.size() > 2 && ((text.front() == '(' && text.back() == ')') ||
                                           (text.front() == '[' && text.back() == ']'));
  return bracket && std::ranges::all_of(text.substr(1, text.size() - 2),
                                        [](char c) { return is_digit(c) || c == ',' || c == ' '; });
}

}  // namespace

TypedReadings size_value(std::string_view text, const TypeContext& context) {
  text = without_axes(text);
  const bool article =
      text.size() > 2 && (text.starts_with("a ") || text.starts_with("A ")) && is_digit(text[2]);
  text.remove_prefix(article ? 2 : 0);
  if (auto extents = labelled_extents(with_signs_between(text))) {
    return std::vector<TypedValue>{{SizeValue{std::move(*extents), true}, {}}};
  }
  // the name of this answer, and of no other type of answer
  std::string plain(text);
  constexpr std::string_view shape = "shape";
  for (std::size_t at = plain.find(shape); at != std::string::npos; at = plain.find(shape, at)) {
    plain.replace(at, shape.size(), "sizes");
  }
  NotationContext notation = context.notation();
  if (is_one_bracket(plain)) {  // (32,784): it holds the extents
    notation.decided[static_cast<std::size_t>(Doubt::comma)] = comma::separator;
  }
  return each_reading(with_signs_between(plain), notation, read_size);
}

}  // namespace gradewright::reading

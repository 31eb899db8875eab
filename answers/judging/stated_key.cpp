#include "answers/judging/stated_key.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/settled_number.hpp"
#include "answers/judging/declare.hpp"
#include "answers/judging/words/key_words.hpp"
#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/read_value.hpp"

namespace gradewright::judging {
namespace {

/// What is no decision: a percentage and a ratio have one meaning.
bool leaves_nothing_open(const Note& note) {
  return note.decision == Note::Decision::percent || note.decision == Note::Decision::per_mille ||
         note.decision == Note::Decision::ratio;
}

/// Of digits and points: 0.1, .5, 1.
bool has_one_point(std::string_view text) {
  return text.size() > 1 && std::ranges::count(text, '.') == 1;
}

/// Whether commas part all numbers of a run of digits, commas and points, as in 0.1,0.2, each of which has
/// its point, and in 1,4,9: three of them at least, which are no thousands.
bool commas_part(std::string_view run) {
  constexpr std::size_t group = 3;
  std::size_t numbers = 0;
  bool thousands = true;
  bool decimals = true;
  const bool has_point = run.find('.') != std::string_view::npos;
  while (!run.empty()) {
    const std::size_t end = std::min(run.find(','), run.size());
    thousands = thousands && (numbers == 0 ? end <= group : end == group);
    decimals = decimals && has_one_point(run.substr(0, end));
    ++numbers;
    run.remove_prefix(std::min(end + 1, run.size()));
  }
  return has_point ? decimals : numbers > 2 && !thousands;
}

/// 1,4 and 0,5: what a comma right between two digits is nobody can tell, whatever stands around it. In 1,4,9
/// and 0.1,0.2 it parts.
bool has_comma_between_digits(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  for (std::size_t at = text.find_first_of(digits); at < text.size(); at = text.find_first_of(digits, at)) {
    at -= at > 0 && text[at - 1] == '.' ? 1 : 0;
    std::size_t end = std::min(text.find_first_not_of("0123456789.,", at), text.size());
    const std::size_t behind = end;
    while (text[end - 1] == ',') {
      --end;
    }
    const std::string_view run = text.substr(at, end - at);
    if (run.find(',') != std::string_view::npos && !commas_part(run)) {
      return true;
    }
    at = behind;
  }
  return false;
}

NotAKey comma_left_open(AnswerType type, Span span) {
  return {needs_decision({Note::Decision::decimal_comma}, type), span};
}

/// The only reading of a text, which left nothing open; or why there is none.
template <class Reading>
std::variant<Reading, NotAKey> only_reading(std::variant<std::vector<Reading>, NotAValue> readings,
                                            AnswerType type, Span span) {
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    return NotAKey{not_read(none->reason, type), span};
  }
  auto& all = std::get<std::vector<Reading>>(readings);
  if (all.size() != 1) {
    return NotAKey{several_readings(type), span};
  }
  if (const Note* note = open_note(all.front().notes)) {
    return NotAKey{needs_decision(*note, type), span};
  }
  return std::move(all.front());
}

const ReadCell* cell_without_number(const ReadValue& value) {
  const auto found = std::ranges::find_if(
      value.cells, [](const ReadCell& cell) { return cell.state != ReadCell::State::number; });
  return found == value.cells.end() ? nullptr : &*found;
}

std::string reason_of(const ReadCell& cell) {
  return cell.state == ReadCell::State::blank ? "a cell is blank" : "a cell cannot be read: " + cell.reason;
}

std::variant<ReadValue, NotAKey> read_value_of(const StatedAnswer& answer, AnswerType type) {
  if (const std::string* text = answer.text()) {
    if (has_comma_between_digits(*text)) {
      return comma_left_open(type, answer.span);
    }
    auto read = only_reading(read_value(*text, Shape{}), type, answer.span);
    if (const auto* value = std::get_if<ReadValue>(&read)) {
      if (const ReadCell* cell = cell_without_number(*value)) {
        return NotAKey{not_read(reason_of(*cell), type), answer.span};
      }
    }
    return read;
  }
  if (answer.fields() != nullptr) {
    return NotAKey{"named values inside a value", answer.span};
  }
  ReadValue stacked;
  for (const StatedAnswer& item : *answer.list()) {
    auto read = read_value_of(item, type);
    if (std::holds_alternative<NotAKey>(read)) {
      return read;
    }
    ReadValue& value = std::get<ReadValue>(read);
    if (!stacked.cells.empty() && value.shape != stacked.shape) {
      return NotAKey{"rows of different lengths", item.span};
    }
    stacked.shape = value.shape;
    std::ranges::move(value.cells, std::back_inserter(stacked.cells));
  }
  if (stacked.shape.rank() >= Shape::max_rank || stacked.cells.empty()) {
    return NotAKey{stacked.cells.empty() ? "an empty list inside a value" : "nested too deep", answer.span};
  }
  std::vector<Index> extents{static_cast<Index>(answer.list()->size())};
  extents.insert(extents.end(), stacked.shape.begin(), stacked.shape.end());
  stacked.shape = Shape(extents);
  return stacked;
}

using Key = std::variant<TypedKey, NotAKey>;

struct Reader {
  const StatedAnswer& answer;
  const ItemDeclaration& item;

  Key refused(std::string_view why) const { return NotAKey{not_read(why, item.type), answer.span}; }

  std::variant<TypedValue, NotAKey> typed(const StatedAnswer& stated) const {
    if (stated.text() == nullptr) {
      return NotAKey{not_read("not one text", item.type), stated.span};
    }
    if (has_comma_between_digits(*stated.text())) {
      return comma_left_open(item.type, stated.span);
    }
    // A key's names are declared: without any the reader would take every letter for one.
    static const std::vector<std::string> none_declared{"_"};
    const bool no_names = is_mathematics(item.type) && item.field_names.empty();
    const TypeContext context{no_names ? none_declared : item.field_names,
                              item.options,
                              item.unit,
                              item.bytes_in_kilobyte,
                              false,
                              true};
    return only_reading(read_typed(*stated.text(), item.type, context), item.type, stated.span);
  }

  Key from_text() const {
    auto read = typed(answer);
    if (auto* none = std::get_if<NotAKey>(&read)) {
      return std::move(*none);
    }
    return std::visit(*this, std::get<TypedValue>(read).value);
  }

  // What each sort of reading is as a key.

  Key operator()(const ComplexValue& value) const {
    return ComplexKey{settled(value.real), settled(value.imaginary)};
  }
  Key operator()(const QuantityValue& value) const {
    if (value.unit_is_assumed) {
      return refused("no unit is written");
    }
    return QuantityKey{settled(value.number), value.unit};
  }
  Key operator()(const SizeValue& value) const {
    SizeKey key;
    std::ranges::transform(value.extents, std::back_inserter(key.extents),
                           [](const WrittenNumber& extent) { return settled(extent); });
    return checked(std::move(key));
  }
  Key operator()(const MembersValue& value) const {
    MembersKey key;
    for (const ReadValue& member : value.members) {
      if (const ReadCell* cell = cell_without_number(member)) {
        return refused(reason_of(*cell));
      }
      key.members.push_back(settled(member));
    }
    return checked(std::move(key));
  }
  Key operator()(const IntervalsValue& value) const {
    IntervalsKey key;
    for (const IntervalsValue::Piece& piece : value.pieces) {
      key.pieces.push_back(
          {settled(piece.lower), settled(piece.upper), piece.holds_lower, piece.holds_upper});
    }
    return checked(std::move(key));
  }
  Key operator()(const RecordValue&) const { return refused("named values as one text"); }
  Key operator()(const TreeValue& value) const {
    if (item.type == AnswerType::formula) {
      return LeftToPersonKey{*answer.text()};
    }
    RelationKey key{value.tree, *answer.text()};
    if (!can_be_compared(key)) {
      return refused("it holds everywhere or nowhere, or is none of rational functions");
    }
    return key;
  }
  Key operator()(const ComplexityValue& value) const {
    auto growth = growth_of(value.growth);
    if (!growth) {
      return LeftToPersonKey{*answer.text()};
    }
    return ComplexityKey{value.bound, std::move(*growth), {}, *answer.text()};
  }
  Key operator()(const WordsValue& value) const { return WordsKey{value.words, item.options}; }

  Key checked(SizeKey key) const {
    if (key.extents.empty()) {
      return refused("it has no extents");
    }
    for (const SettledCell& extent : key.extents) {
      if (!extent.is_finite() || !extent.decimal().is_integer() || extent.decimal().is_negative()) {
        return refused("an extent is not a whole number");
      }
    }
    return key;
  }
  Key checked(MembersKey key) const {
    if (key.members.size() > max_matched_members) {
      return refused("it has more members than are compared");
    }
    if (item.type == AnswerType::tuple && key.members.empty()) {
      return refused("it has no members");
    }
    for (const SettledTensor& member : key.members) {
      if (std::ranges::any_of(member.cells(), [](const SettledCell& cell) { return cell.value.is_nan(); })) {
        return refused("a member is not a number, which nothing equals");
      }
    }
    return key;
  }
  Key checked(IntervalsKey key) const {
    for (const IntervalsKey::Piece& piece : key.pieces) {
      if (normalised({piece}).empty()) {
        return refused("a piece of it has no points");
      }
    }
    key.pieces = normalised(std::move(key.pieces));
    return key;
  }

  // What lists and named values are.

  Key numbers() const {
    MembersKey members;
    for (const StatedAnswer& each : *answer.list()) {
      auto read = read_value_of(each, item.type);
      if (auto* none = std::get_if<NotAKey>(&read)) {
        return std::move(*none);
      }
      members.members.push_back(settled(std::get<ReadValue>(read)));
    }
    if (item.type != AnswerType::size) {
      return checked(std::move(members));
    }
    SizeKey size;
    for (const SettledTensor& member : members.members) {
      if (!member.shape().is_scalar()) {
        return refused("an extent is not a whole number");
      }
      size.extents.push_back(member[0]);
    }
    return checked(std::move(size));
  }
  Key words() const {
    WordsKey key{{}, item.options};
    for (const StatedAnswer& each : *answer.list()) {
      if (each.text() == nullptr) {
        return refused("not a list of texts");
      }
      key.words.push_back(*each.text());
    }
    if (item.type == AnswerType::text && key.words.empty()) {
      return refused("no spelling is accepted");
    }
    for (const std::string& word : key.words) {
      const bool known = std::ranges::find(key.options, word) != key.options.end();
      if (item.type == AnswerType::choices && !known) {
        return refused("'" + word + "' is none of the options");
      }
    }
    return key;
  }
  Key pieces() const {
    IntervalsKey key;
    for (const StatedAnswer& each : *answer.list()) {
      auto read = typed(each);
      if (auto* none = std::get_if<NotAKey>(&read)) {
        return std::move(*none);
      }
      const auto* value = std::get_if<IntervalsValue>(&std::get<TypedValue>(read).value);
      if (value == nullptr) {
        return refused("not a list of intervals");
      }
      Key piece = (*this)(*value);
      if (std::holds_alternative<NotAKey>(piece)) {
        return piece;
      }
      std::ranges::copy(std::get<IntervalsKey>(std::get<TypedKey>(piece)).pieces,
                        std::back_inserter(key.pieces));
    }
    return checked(std::move(key));
  }
  Key record() const {
    RecordKey key;
    for (const StatedField& stated : *answer.fields()) {
      const std::string& name = stated.name;
      const StatedAnswer& value = stated.answer;
      auto read = read_value_of(value, AnswerType::number);
      if (auto* none = std::get_if<NotAKey>(&read)) {
        return NotAKey{"'" + name + "': " + none->reason, none->span};
      }
      if (std::ranges::any_of(key.fields, [&](const auto& field) { return field.first == name; })) {
        return refused("'" + name + "' stands twice");
      }
      key.fields.emplace_back(name, settled(std::get<ReadValue>(read)));
    }
    if (key.fields.empty()) {
      return refused("it has no names");
    }
    return key;
  }

  Key from_list() const {
    switch (item.type) {
      case AnswerType::size:
      case AnswerType::tuple:
      case AnswerType::set:
      case AnswerType::list:
        return numbers();
      case AnswerType::choices:
      case AnswerType::text:
        return words();
      case AnswerType::interval:
        return pieces();
      default:
        return refused("a list");
    }
  }
};

}  // namespace

const Note* open_note(const std::vector<Note>& notes) {
  const auto found = std::ranges::find_if_not(notes, leaves_nothing_open);
  return found == notes.end() ? nullptr : &*found;
}

std::variant<TypedKey, NotAKey> read_stated(const StatedAnswer& answer, const ItemDeclaration& item) {
  const Reader reader{answer, item};
  if (answer.fields() != nullptr) {
    return item.type == AnswerType::record ? reader.record() : reader.refused("named values");
  }
  if (answer.list() != nullptr) {
    return reader.from_list();
  }
  if (item.type == AnswerType::text) {
    return WordsKey{{*answer.text()}, {}};
  }
  return reader.from_text();
}

std::variant<std::vector<GrowthRelation>, NotAKey> read_relations(const std::vector<std::string>& relations,
                                                                  const ItemDeclaration& item) {
  std::vector<GrowthRelation> all;
  for (const std::string& text : relations) {
    const TypeContext context{item.field_names, {}, {}, item.bytes_in_kilobyte, false, true};
    const auto read =
        only_reading(read_typed(text, AnswerType::inequality, context), AnswerType::inequality, {});
    const auto* value = std::get_if<TypedValue>(&read);
    const auto* tree = value != nullptr ? std::get_if<TreeValue>(&value->value) : nullptr;
    auto more = tree != nullptr ? growth_relations(tree->tree) : std::nullopt;
    if (!more) {
      return NotAKey{"'" + text + "' is no relation between products of sizes, as in d <= n", {}};
    }
    std::ranges::move(*more, std::back_inserter(all));
  }
  return all;
}

std::variant<Unit, NotAKey> read_unit(const ItemDeclaration& item) {
  const StatedAnswer one{"1 " + item.unit};
  ItemDeclaration quantity = item;
  quantity.type = AnswerType::quantity;
  auto read = read_stated(one, quantity);
  if (auto* none = std::get_if<NotAKey>(&read)) {
    return NotAKey{"'" + item.unit + "' is no unit that is known", none->span};
  }
  const auto* key = std::get_if<QuantityKey>(&std::get<TypedKey>(read));
  if (key == nullptr) {
    return NotAKey{"'" + item.unit + "' is no unit that is known", {}};
  }
  return key->unit;
}

std::variant<ReadValue, NotAKey> read_stated_value(const StatedAnswer& answer) {
  return read_value_of(answer, AnswerType::number);
}

}  // namespace gradewright::judging

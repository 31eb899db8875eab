#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/account.hpp"
#include "answers/reading/values/attached_units.hpp"
#include "answers/reading/values/exact.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/money_words.hpp"
#include "answers/reading/values/quantity_reader.hpp"
#include "answers/reading/values/stated_values.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "answers/reading/values/unit_arithmetic.hpp"
#include "answers/reading/values/unit_commands.hpp"
#include "answers/reading/values/units.hpp"
#include "answers/reading/values/value_name.hpp"
#include "answers/reading/values/written_units.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using notation::Syntax;

std::optional<WrittenNumber> in_base_units(const QuantityValue& value) {
  return value.number.is_finite() ? multiply(value.number, scale_of(value.unit)) : std::nullopt;
}

/// 1 min 30 s: times of falling units one after the other.
QuantityValue added(const std::vector<QuantityValue>& values) {
  const QuantityValue& last = values.back();
  WrittenNumber total(Decimal(0));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool falls = i == 0 || values[i].unit.factor < values[i - 1].unit.factor;
    const auto number = in_base_units(values[i]);
    const auto sum = number ? add(total, *number) : std::nullopt;
    if (values[i].unit.dimension != Dimension::time || values[i].unit_is_assumed || !falls || !sum) {
      throw NoQuantity{"several values"};
    }
    total = *sum;
  }
  const auto number = divide(total, scale_of(last.unit));
  if (!number) {
    throw NoQuantity{"several values"};
  }
  return {*number, last.unit, false};
}

int digits_of(const QuantityValue& value) {
  return value.number.numerator().digits();
}

/// 5 MB = 5000 KB, 14 GB / (700 GB/s) = 20 ms, 134217728 = 134.2 MFLOP: every member of a chain is the same
/// as the last. Where one of them is rounded from another, each may be meant.
std::vector<QuantityValue> of_chain(std::vector<Syntax> members, QuantityReader& reader) {
  std::vector<QuantityValue> last = reader.values_of(std::move(members.back()));
  std::vector<QuantityValue> others;
  for (std::size_t i = 0; i + 1 < members.size(); ++i) {
    const bool blank = std::holds_alternative<notation::Text>(members[i].form);
    const bool name = i == 0 && is_name(members[i]);
    if (blank || name) {
      continue;
    }
    const QuantityValue& said = last.front();
    const auto worked_out = reader.worked_out(members[i]);
    std::vector<QuantityValue> values =
        worked_out ? std::vector{*worked_out} : reader.values_of(std::move(members[i]));
    QuantityValue& value = values.front();
    if (values.size() != 1 || last.size() != 1) {
      throw NoQuantity{"members of a chain that differ"};
    }
    if (value.unit_is_assumed != said.unit_is_assumed && same_value(value.number, said.number)) {
      continue;  // 4·25 = 100 MB
    }
    if (value.unit_is_assumed && !said.unit_is_assumed) {
      value.unit = {said.unit.dimension, 1, 0, said.unit.name};
      value.unit_is_assumed = false;
    }
    if (said.unit_is_assumed != value.unit_is_assumed || !agree(value, said)) {
      throw NoQuantity{"members of a chain that differ"};
    }
    const auto in_unit = number_in(value, said.unit);
    const bool again = std::ranges::any_of(others, [&](const QuantityValue& other) {
      const auto in_other = number_in(value, other.unit);
      return in_other && same_value(*in_other, other.number);
    });
    if (!again && (!in_unit || !same_value(*in_unit, said.number))) {
      others.push_back(value);
    }
  }
  constexpr int telling_digits = 3;  // of fewer a rounding says nothing by itself
  const bool tells =
      others.size() == 1 && std::min(digits_of(others.front()), digits_of(last.front())) >= telling_digits;
  if (tells) {
    last.front().also = {others.front().number, others.front().unit};
    return last;
  }
  std::ranges::move(others, std::back_inserter(last));
  return last;
}

class Readings {
 public:
  Readings(const TextOfUnits& text, UnitsFound units, const TypeContext& context)
      : text_(text), units_(units), context_(context) {}

  std::variant<std::vector<TypedValue>, NotAValue> of(NotationReading reading) const {
    Account statement = account_of(with_units_attached(without_fillers(std::move(reading))));
    if (!statement.leftovers.empty()) {
      return left_over(statement.leftovers);
    }
    if (statement.values.empty()) {
      return NotAValue{"nothing is written"};
    }
    try {
      std::vector<Note> notes = statement.notes;
      QuantityReader reader(text_, context_, notes);
      std::vector<std::vector<QuantityValue>> values;
      for (Account::Value& value : statement.values) {
        if (&value != &statement.values.front() && (value.has_name || value.before != Sign::none)) {
          throw NoQuantity{"several values"};
        }
        values.push_back(of_value(std::move(value), reader));
      }
      std::vector<TypedValue> result;
      if (values.size() > 1) {
        std::vector<QuantityValue> single;
        for (std::vector<QuantityValue>& value : values) {
          single.push_back(std::move(value.front()));
        }
        result.push_back({added(single), notes});
        return result;
      }
      for (QuantityValue& value : values.front()) {
        if (units_ == UnitsFound::of_computing && value.unit.dimension == Dimension::composed) {
          throw NoQuantity{"a unit that is not known"};  // 2 bytes/param is part of a product only
        }
        result.push_back({std::move(value), notes});
      }
      return result;
    } catch (const NoQuantity& none) {
      return NotAValue{none.reason};
    }
  }

 private:
  /// Whether a part is the "and" of "2 h and 30 min", with or without the unit before it.
  static bool joins(const Part& part) {
    return part.sort == Part::Sort::words &&
           (part.text == "and" || part.text == std::string(unit_word) + " and");
  }

  /// "5 MB of memory", "5 MB are needed" without what says of what the quantity is, and that it is one.
  static std::string_view without_thing_measured(std::string_view text) {
    constexpr std::array<std::string_view, 9> things{"memory", "ram",     "vram", "dram", "hbm",
                                                     "gpu",    "storage", "disk", "space"};
    constexpr std::array<std::string_view, 4> needs{"is needed", "are needed", "is required", "are required"};
    const auto behind = [](std::string_view whole, std::size_t at) {
      return at == 0 || whole[at - 1] == ' ';
    };
    const auto* const need =
        std::ranges::find_if(needs, [text](std::string_view phrase) { return text.ends_with(phrase); });
    const std::size_t start = text.size() - (need == needs.end() ? 0 : need->size());
    if (start < text.size() && behind(text, start)) {
      text = trimmed(text.substr(0, start));
    }
    const std::size_t of = std::min(text.find("of "), text.size());
    const std::vector<std::string> words = words_of(text.substr(of));
    const bool of_thing = words.size() > 1 && behind(text, of) &&
                          std::all_of(words.begin() + 1, words.end(),
                                      [&things](const std::string& word) { return among(things, word); });
    return of_thing ? trimmed(text.substr(0, of)) : text;
  }

  static NotationReading without_fillers(NotationReading reading) {
    for (std::size_t i = 1; i + 1 < reading.parts.size(); ++i) {
      Part& part = reading.parts[i];
      if (joins(part) && reading.parts[i - 1].sort == Part::Sort::mathematics &&
          reading.parts[i + 1].sort == Part::Sort::mathematics) {
        part.text = part.text.substr(0, part.text.size() - std::string_view("and").size());
        part.text = std::string(trimmed(part.text));
      }
    }
    for (Part& part : reading.parts) {
      if (part.sort == Part::Sort::words) {
        part.text = without_words(without_thing_measured(part.text), WordRole::quantity_filler);
      }
    }
    std::erase_if(reading.parts,
                  [](const Part& part) { return part.sort == Part::Sort::words && part.text.empty(); });
    return reading;
  }

  static std::vector<QuantityValue> of_value(Account::Value value, QuantityReader& reader) {
    auto* chain = std::get_if<notation::Relations>(&value.tree.form);
    if (chain == nullptr) {
      return reader.values_of(std::move(value.tree));
    }
    const bool equalities = std::ranges::all_of(chain->signs, [](notation::Relation sign) {
      return sign == notation::Relation::equal || sign == notation::Relation::approximate;
    });
    if (!equalities) {
      throw NoQuantity{"a relation that is no equation"};
    }
    return of_chain(std::move(chain->members), reader);
  }

  const TextOfUnits& text_;
  UnitsFound units_;
  const TypeContext& context_;
};

/// "5 M" where MB is asked: MB without its B, besides five million.
std::optional<QuantityValue> of_prefix_alone(std::string_view text, const TypeContext& context) {
  const std::vector<Unit> declared = units_of(context.unit, context.bytes_in_kilobyte);
  while (!text.empty() && (is_space(text.back()) || text.back() == '.')) {
    text.remove_suffix(1);
  }
  if (declared.size() != 1 || text.size() < 2 || context.unit.size() < 2 ||
      text.back() != context.unit.front() || declared.front().factor == Decimal(1) ||
      declared.front().dimension == Dimension::time || !declared.front().made_of.empty()) {
    return std::nullopt;
  }
  const auto number = read_value(text.substr(0, text.size() - 1), Shape{}, context.notation());
  const auto* values = std::get_if<std::vector<ReadValue>>(&number);
  if (values == nullptr || values->size() != 1 || !values->front().shape.is_scalar() ||
      values->front().cells.front().state != ReadCell::State::number) {
    return std::nullopt;
  }
  return QuantityValue{values->front().cells.front().number, declared.front(), false};
}

/// "24 Mio. · 4 Byte" without the points of abbreviations.
std::string with_plain_millions(std::string text) {
  constexpr std::array<std::string_view, 4> short_words{"Mio.", "Mrd.", "mio.", "mrd."};
  for (const std::string_view word : short_words) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      text.erase(at + word.size() - 1, 1);
    }
  }
  return text;
}

TypedReadings quantity_with(std::string_view text, UnitsFound units, const TypeContext& context) {
  const TextOfUnits found =
      with_units_found(without_unit_commands(with_plain_millions(std::string(text))), units);
  const Readings readings(found, units, context);
  TypedReadings result = each_reading(found.text, context.notation(), [&](NotationReading reading) {
    return readings.of(std::move(reading));
  });
  auto* values = std::get_if<std::vector<TypedValue>>(&result);
  const auto prefix = values != nullptr ? of_prefix_alone(text, context) : std::nullopt;
  if (prefix) {
    values->push_back({*prefix, {}});
  }
  return result;
}

}  // namespace

TypedReadings quantity_once(std::string_view text, const TypeContext& context) {
  const bool of_computing = !computing_units_of(context.unit, context.bytes_in_kilobyte).empty() ||
                            (context.unit.empty() && !context.any_unit);
  TypedReadings read = quantity_with(text, UnitsFound::of_computing, context);
  const bool is_read = std::holds_alternative<std::vector<TypedValue>>(read);
  if (of_computing || (context.unit.empty() && is_read)) {
    return read;
  }
  return quantity_with(with_money_in_words(text), UnitsFound::any, context);
}

}  // namespace gradewright::reading

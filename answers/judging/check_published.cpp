#include "answers/judging/check_published.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/compare/distance.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/judging/declare.hpp"
#include "answers/judging/explain/carried_values.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/graph/enclose.hpp"
#include "engine/graph/hand_rounding.hpp"
#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/language/step_language.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/printed_number.hpp"

namespace gradewright::judging {

namespace {

std::vector<Index> index_of(Index cell, const Shape& shape) {
  const auto index = shape.index_of(cell);
  return {index.begin(), index.begin() + shape.rank()};
}

/// Right to the digits printed.
bool agrees(const PrintedNumber& printed, const SettledCell& key) {
  return compare(printed.number, key, DisplayedRule{0}).result == Comparison::Result::right;
}

/// The true value with the digits after the last printed one left out.
bool is_cut_off(const PrintedNumber& printed, const SettledCell& key) {
  if (printed.fraction || !printed.number.is_finite() || !key.is_finite()) {
    return false;
  }
  const Decimal unit = Decimal::power_of_ten(-printed.number.numerator().decimals());
  const Decimal shown = printed.number.numerator().abs();
  const Decimal exact = key.decimal().abs();
  const bool same_sign =
      shown.is_zero() || printed.number.numerator().is_negative() == key.decimal().is_negative();
  return same_sign && shown <= exact && exact < shown + unit;
}

/// The published values of one question, in the order in which its steps follow each other.
class QuestionCheck {
 public:
  QuestionCheck(const Exam& exam, const Question& question, PublishedCheck& into)
      : exam_(exam), question_(question), into_(into) {}

  void run() {
    std::vector<std::size_t> order(question_.published.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return step_number(question_.published[a]) < step_number(question_.published[b]);
    });
    std::vector<std::vector<Disagreement>> found(order.size());
    for (const std::size_t i : order) {
      found[i] = check(question_.published[i]);
    }
    for (std::vector<Disagreement>& part : found) {
      into_.disagreements.insert(into_.disagreements.end(), part.begin(), part.end());
    }
  }

 private:
  std::size_t step_number(const PublishedValue& published) const {
    const auto& definitions = question_.scope.definitions();
    const auto found = std::find_if(definitions.begin(), definitions.end(),
                                    [&](const Expr& step) { return name_of(step) == published.item; });
    return static_cast<std::size_t>(found - definitions.begin());
  }

  const Item* item(const PublishedValue& published) const {
    const auto found = std::find_if(question_.items.begin(), question_.items.end(),
                                    [&](const Item& candidate) { return candidate.name == published.item; });
    return found == question_.items.end() ? nullptr : &*found;
  }

  Disagreement disagreement(const PublishedValue& published, Disagreement::Kind kind) const {
    Disagreement result;
    result.kind = kind;
    result.question = question_.id;
    result.item = published.item;
    result.place = published.place;
    return result;
  }

  std::vector<Disagreement> check(const PublishedValue& published) {
    const Item* asked = item(published);
    if (asked && !asked->key) {
      if (is_read_as_typed(asked->type)) {
        return check_typed(published, *asked);
      }
      ++into_.cells;
      return check_choice(published, *asked);
    }
    if (asked && asked->type == AnswerType::formula) {
      ++into_.cells;
      return check_formula(published, *asked);
    }
    return check_numbers(published, asked);
  }

  std::vector<Disagreement> check_choice(const PublishedValue& published, const Item& asked) const {
    std::string text = published.cells.front();
    if (asked.type == AnswerType::true_false) {
      text = text == "T" || text == "True" ? "true" : text == "F" || text == "False" ? "false" : text;
    }
    if (text == asked.answer) {
      return {};
    }
    Disagreement result = disagreement(published, Disagreement::Kind::wrong);
    result.published = published.cells.front();
    result.computed = asked.answer;
    return {result};
  }

  /// A published answer is a response like any other; what would be left to a person counts neither way.
  std::vector<Disagreement> check_typed(const PublishedValue& published, const Item& asked) {
    const PreparedItem prepared = prepare(exam_, question_, asked);
    Response response;
    read_typed_response(published.cells.front(), declaration_of(question_, asked), response);
    Judgement judgement;
    judge_response(prepared, response, {}, judgement);
    if (judgement.ground == Judgement::Ground::left_to_person) {
      return {};
    }
    ++into_.cells;
    if (judgement.mark.outcome == Outcome::correct) {
      return {};
    }
    Disagreement result = disagreement(published, Disagreement::Kind::wrong);
    result.published = published.cells.front();
    result.computed = prepared.typed ? text_of(*prepared.typed, asked.type, asked.rule) : "";
    return {result};
  }

  std::vector<Disagreement> check_formula(const PublishedValue& published, const Item& asked) const {
    const Expr formula =
        notation::elaborate(notation::parse_expression(published.cells.front()), question_.scope);
    Disagreement result = disagreement(published, Disagreement::Kind::wrong_shape);
    result.published = published.cells.front();
    if (formula->shape != asked.key->shape) {
      result.computed = fmt::format("{}, not {}", in_words(asked.key->shape), in_words(formula->shape));
      return {result};
    }
    const SettledTensor value = settle(formula);
    const SettledTensor key = settle(asked.key);
    // Two right formulas differ by the 12-digit rounding of both, never by a part in 10^9.
    const Rule same = ToleranceRule{Decimal(1, -9), Decimal(1, -9)};
    for (Index cell = 0; cell < key.size(); ++cell) {
      const bool equal = value[cell].is_finite()
                             ? compare(value[cell].value, key[cell], same).result == Comparison::Result::right
                             : value[cell].value == key[cell].value;
      if (!equal) {
        result.kind = Disagreement::Kind::wrong;
        result.index = index_of(cell, key.shape());
        result.computed = fmt::format("{}, not {}", to_string(key[cell]), to_string(value[cell]));
        return {result};
      }
    }
    return {};
  }

  std::vector<Disagreement> check_numbers(const PublishedValue& published, const Item* asked) {
    const Expr step = question_.scope.find(published.item);
    const SettledTensor key = settle(step);
    std::vector<Disagreement> found = misshapen_parts(published, asked);
    bool usable = true;
    Tensor<Number> values(key.shape());
    for (Index cell = 0; cell < key.size(); ++cell) {
      const std::string& text = published.cells[static_cast<std::size_t>(cell)];
      const auto printed = printed_number(text);
      if (!printed) {  // not published, or in a part of another shape
        usable = false;
        continue;
      }
      ++into_.cells;
      if (printed->number.is_finite()) {
        values[cell] = printed->number.numerator();
      }
      usable = usable && !printed->fraction && printed->number.is_finite();
      if (agrees(*printed, key[cell])) {
        continue;
      }
      Disagreement result = disagreement(published, classify(step, *printed, key[cell], cell));
      result.index = index_of(cell, key.shape());
      result.cell_name = cell_name(asked, result.index);
      result.published = text;
      result.computed = to_string(key[cell]);
      result.units = units(*printed, key[cell]);
      usable = usable && result.kind != Disagreement::Kind::wrong;
      found.push_back(std::move(result));
    }
    std::ranges::stable_sort(found, {}, &Disagreement::index);
    if (usable) {
      printings_[published.item].push_back(literal(std::move(values)));
    }
    return found;
  }

  /// What is published in another shape, each part where it stands.
  std::vector<Disagreement> misshapen_parts(const PublishedValue& published, const Item* asked) {
    std::vector<Disagreement> found;
    for (const MisshapenPart& part : published.misshapen) {
      ++into_.cells;
      Disagreement result = disagreement(published, Disagreement::Kind::wrong_shape);
      result.index = part.index;
      result.cell_name = cell_name(asked, part.index);
      result.published = part.shape ? in_words(*part.shape) : "rows of different lengths";
      result.computed = in_words(part.asked);
      result.place = part.place;
      found.push_back(std::move(result));
    }
    return found;
  }

  Disagreement::Kind classify(const Expr& step, const PrintedNumber& printed, const SettledCell& key,
                              Index cell) const {
    if (follows_from_printed(step, printed, cell)) {
      return Disagreement::Kind::carried;
    }
    if (is_cut_off(printed, key)) {
      return Disagreement::Kind::cut_off;
    }
    return can_be_carried(step, printed, key, cell) ? Disagreement::Kind::carried : Disagreement::Kind::wrong;
  }

  /// With the earlier published values put in. Where one was printed twice, each printing is tried.
  bool follows_from_printed(const Expr& step, const PrintedNumber& printed, Index cell) const {
    for (const bool last : {true, false}) {
      std::vector<Replacement> values;
      for (const auto& [name, printings] : printings_) {
        if (name != name_of(step)) {
          values.push_back({name, last ? printings.back() : printings.front()});
        }
      }
      const auto carried = carry(step, values);
      if (carried && agrees(printed, carried->value[cell])) {
        return true;
      }
    }
    return false;
  }

  bool can_be_carried(const Expr& step, const PrintedNumber& printed, const SettledCell& key,
                      Index cell) const {
    if (printed.fraction || !printed.number.is_finite() || key.exact || !key.is_finite()) {
      return false;  // exact working leaves nothing to round
    }
    const int decimals = printed.number.numerator().decimals();
    HandRounding rounding = question_.intermediate;
    if (!rounding.decimals && !rounding.significant) {
      rounding.decimals = decimals;
    }
    const Expr& body = step->step() ? step->step()->body : step;
    const double half_unit = Decimal(5, -decimals - 1).to_double();
    return enclose(body, rounding)[cell].widened(half_unit).contains(printed.number.numerator().to_double());
  }

  static std::string cell_name(const Item* asked, const std::vector<Index>& index) {
    if (asked) {
      for (const auto& [name, place] : asked->cells) {
        if (place == index) {
          return name;
        }
      }
    }
    return {};
  }

  static std::optional<Decimal> units(const PrintedNumber& printed, const SettledCell& key) {
    if (printed.fraction || !printed.number.is_finite() || !key.is_finite()) {
      return std::nullopt;
    }
    const Decimal error = Distance(printed.number, key).rounded();
    return Decimal(error.coefficient(), error.exponent() + printed.number.numerator().decimals());
  }

  const Exam& exam_;
  const Question& question_;
  PublishedCheck& into_;
  /// Published values that later steps may have been computed from, each printing of a name.
  std::map<std::string, std::vector<Expr>, std::less<>> printings_;
};

}  // namespace

std::string_view to_string(Disagreement::Kind kind) {
  switch (kind) {
    case Disagreement::Kind::cut_off:
      return "cut off";
    case Disagreement::Kind::carried:
      return "carried";
    case Disagreement::Kind::wrong:
      return "wrong";
    case Disagreement::Kind::wrong_shape:
      return "wrong shape";
  }
  return "wrong";
}

PublishedCheck check_published(const Exam& exam) {
  PublishedCheck result;
  for (const Question& question : exam.questions) {
    QuestionCheck(exam, question, result).run();
  }
  return result;
}

}  // namespace gradewright::judging

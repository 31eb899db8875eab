#include "answers/reading/values/account.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "answers/reading/notation/word_roles.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "answers/reading/values/tree_parts.hpp"
#include "answers/reading/values/value_name.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using notation::Relation;
using notation::Syntax;

bool is_empty_text(const Syntax& tree) {
  const auto* text = std::get_if<notation::Text>(&tree.form);
  return text != nullptr && text->text.empty();
}

class Accountant {
 public:
  explicit Accountant(NotationReading reading)
      : parts_(std::move(reading.parts)), declared_(reading.declared) {}

  Account run() {
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      at_ = i;
      in_reason_ ? take_reason(parts_[i]) : take(parts_[i]);
    }
    if (!label_.empty() && statement_.values.empty()) {
      leave("words", label_);
    }
    if (separator_ == Sign::implies) {
      leave("the sign", "=>");
    }
    return std::move(statement_);
  }

 private:
  void leave(std::string_view what, std::string_view text) {
    if (parts_.size() == 1) {
      statement_.leftovers.push_back("cannot read \"" + std::string(text) + "\"");
      return;
    }
    statement_.leftovers.push_back(left_over(what, text));
  }

  void take(Part& part) {
    switch (part.sort) {
      case Part::Sort::mathematics:
        return mathematics(part);
      case Part::Sort::words:
        return words(part);
      case Part::Sort::mark:
        return mark(part);
      case Part::Sort::separator:
        if (part.sign == Sign::period && at_ > 0 && parts_[at_ - 1].sort == Part::Sort::separator &&
            parts_[at_ - 1].sign == Sign::period) {
          leave("the sign", "..");
        }
        if (separator_ == Sign::none || (part.sign != Sign::period && separator_ != Sign::implies)) {
          separator_ = part.sign;
        }
        return;
      case Part::Sort::unreadable:
        statement_.leftovers.push_back(part.text);
        return;
    }
  }

  /// A part of a reason, which ends with its sentence or line; a role has what takes the value back.
  void take_reason(const Part& part) {
    switch (part.sort) {
      case Part::Sort::words:
        if (std::ranges::any_of(words_of(part.text), withdraws)) {
          leave("words", part.text);
        }
        return;
      case Part::Sort::separator:
        in_reason_ = part.sign != Sign::newline && part.sign != Sign::period && part.sign != Sign::semicolon;
        return in_reason_ ? void() : take(parts_[at_]);
      case Part::Sort::mark:
        if (part.sign == Sign::question || part.sign == Sign::strike || part.sign == Sign::strike_all ||
            part.sign == Sign::ellipsis || part.sign == Sign::crossed || part.sign == Sign::arrow ||
            part.sign == Sign::implies) {
          leave("the sign", part.text);
        }
        return;
      case Part::Sort::mathematics:
      case Part::Sort::unreadable:
        return;
    }
  }

  const Part* neighbour(std::ptrdiff_t step) const {
    const auto i = static_cast<std::ptrdiff_t>(at_) + step;
    return i >= 0 && i < static_cast<std::ptrdiff_t>(parts_.size()) ? &parts_[static_cast<std::size_t>(i)]
                                                                    : nullptr;
  }

  static bool is_tick(std::string_view mark) {
    constexpr std::array<std::string_view, 4> ticks{"\u2713", "\u2714", "\u2705", "\\checkmark"};
    return std::ranges::find(ticks, mark) != ticks.end();
  }

  static bool is_chain(const Part* part) {
    return part != nullptr && part->sort == Part::Sort::mathematics &&
           std::holds_alternative<notation::Relations>(part->tree.form);
  }

  void mark(const Part& part) {
    switch (part.sign) {
      case Sign::quote:
        return;
      case Sign::exclamation:
        if (at_ > 0 && parts_[at_ - 1].sort == Part::Sort::words &&
            (neighbour(1) == nullptr || neighbour(1)->sort != Part::Sort::mathematics)) {
          return;
        }
        break;
      case Sign::colon:
        named_ = named_ || !label_.empty();
        if (!statement_.values.empty() && label_.empty() && separator_ == Sign::none) {
          leave("a colon after a value", part.text);
        }
        return;
      case Sign::implies:  // \u2234 x = 12; 2x = 24 => x = 12
        separator_ = statement_.values.empty() ? separator_ : Sign::implies;
        return;
      case Sign::arrow:
        if (at_ == 0) {
          return;
        }
        if (is_chain(neighbour(-1)) && is_chain(neighbour(1))) {
          separator_ = Sign::implies;
          return;
        }
        break;
      case Sign::ticked:
        if (is_tick(part.text)) {  // a box is a choice among others
          return;
        }
        break;
      case Sign::strike:
        return leave("struck out:", part.text);
      default:
        break;
    }
    leave("the sign", part.text);
  }

  void words(const Part& part) {
    std::vector<std::string> words = words_of(part.text);
    if (!words.empty() && gives_reason(words.front()) && !statement_.values.empty()) {
      statement_.notes.push_back(
          {Note::Decision::words_left_out, part.text.substr(0, character_at_or_before(part.text, 60))});
      in_reason_ = true;
      return take_reason(part);
    }
    if (std::ranges::any_of(words, refuses) || begins_aside(words)) {
      return leave("words", part.text);
    }
    if (is_rounding(words) && !statement_.values.empty()) {
      return;
    }
    const bool all_fill = introduces_answer(words) ||
                          std::ranges::all_of(words, [](const std::string& word) { return is_filler(word); });
    const bool of_number = neighbour(-1) != nullptr && neighbour(-1)->sort == Part::Sort::mathematics;
    if (all_fill || (of_number && (counts_things(words) || is_counted(part.text))) ||
        leads_to_number(words)) {
      return;
    }
    if (statement_.values.empty() && names_value(words)) {
      if (!names_answer(part.text, declared_) ||
          (words.size() == 1 && labels_bound_of(words.front(), neighbour(2)))) {
        return leave("words", part.text);
      }
      label_ = part.text;
      return;
    }
    leave("words", part.text);
  }

  /// "a total of 12", "a value of 12".
  bool leads_to_number(const std::vector<std::string>& words) const {
    const Part* const next = neighbour(1);
    if (words.size() < 2 || words.back() != "of" || next == nullptr ||
        next->sort != Part::Sort::mathematics || is_chain(next) || is_name(next->tree)) {
      return false;
    }
    const std::string& what = words[words.size() - 2];
    return (what == "total" || what == "value" || what == "result" || what == "answer") &&
           std::all_of(words.begin(), words.end() - 1,
                       [](const std::string& word) { return is_filler(word); });
  }

  /// Whether words before a value are its name: a verb, a colon or a relation leads from them, or from the
  /// name after them, to the value.
  bool names_value(const std::vector<std::string>& words) const {
    const Part* const next = neighbour(1);
    // "the loss is", "the loss is approximately"
    const auto last = std::find_if_not(words.rbegin(), words.rend(),
                                       [](const std::string& word) { return plays(word, WordRole::adverb); });
    if (last != words.rend() && is_copula(*last)) {
      return true;
    }
    if (next == nullptr) {
      return false;
    }
    if (leads_on(*next) || begins_with_relation(*next)) {
      return true;
    }
    if (next->sort != Part::Sort::mathematics) {
      return false;
    }
    // "the value of x is 7", "output size = 7"
    if (const auto* chain = std::get_if<notation::Relations>(&next->tree.form)) {
      const std::string name = plain_name(chain->members.front());
      return name.size() > 1 && std::ranges::all_of(name, [](char c) { return is_letter(c); });
    }
    const Part* const after = neighbour(2);
    return is_name(next->tree) && after != nullptr && leads_on(*after) && neighbour(3) != nullptr;
  }

  /// "Maximum: 12", "Q: 12"; but Q: [[1, 2], [3, 4]] is the matrix.
  bool labels_bound_of(const std::string& label, const Part* value) const {
    const Part* const next = neighbour(1);
    return next != nullptr && next->sort == Part::Sort::mark && next->sign == Sign::colon &&
           labels_bound(lower(label)) && value != nullptr && value->sort == Part::Sort::mathematics &&
           (lower(label) != "q" || !std::holds_alternative<notation::List>(value->tree.form));
  }

  /// A colon, or a verb that leads to a value.
  static bool leads_on(const Part& part) {
    std::size_t at = 0;
    return (part.sort == Part::Sort::mark && part.sign == Sign::colon) ||
           (part.sort == Part::Sort::words && is_copula(next_word(part.text, at)));
  }

  static bool begins_with_relation(const Part& part) {
    const auto* chain =
        part.sort == Part::Sort::mathematics ? std::get_if<notation::Relations>(&part.tree.form) : nullptr;
    return chain != nullptr && is_empty_text(chain->members.front());
  }

  /// "(4 dp)", "to 3 decimals": a number that only says how many digits.
  bool counts_digits(const Part& part) const {
    const auto* number = std::get_if<notation::Numeral>(&part.tree.form);
    const Part* const next = neighbour(1);
    if (number == nullptr || statement_.values.empty() || next == nullptr ||
        next->sort != Part::Sort::words || !number->value.is_integer() || next->text.starts_with('(')) {
      return false;
    }
    const std::vector<std::string> words = words_of(next->text);
    return is_rounding(words) && plays(words.front(), WordRole::digit_count);
  }

  void add(Syntax tree, bool has_name) {
    statement_.values.push_back({std::move(tree), has_name, {}, separator_});
    separator_ = Sign::none;
    label_.clear();
    named_ = false;
  }

  /// "A = ...  (11)": the number of an equation, after a wide space at the end.
  bool numbers_equation(const Part& part) const {
    const auto* number = std::get_if<notation::Numeral>(&part.tree.form);
    return number != nullptr && separator_ == Sign::wide && !statement_.values.empty() &&
           neighbour(1) == nullptr && part.span.length == number->value.to_string().size() + 2;
  }

  /// The F1 of "F1 score: 7" and "F1 score = 7".
  bool begins_long_name(const Part& part) const {
    const auto* name = std::get_if<notation::Name>(&part.tree.form);
    const Part* const next = neighbour(1);
    if (name == nullptr || !is_digit(name->text.back()) || next == nullptr) {
      return false;
    }
    const auto* chain = std::get_if<notation::Relations>(&next->tree.form);
    const bool leads = chain != nullptr || (neighbour(2) != nullptr && leads_on(*neighbour(2)));
    return leads && plays(lower(chain != nullptr ? plain_name(chain->members.front()) : next->text),
                          WordRole::measure);
  }

  void mathematics(Part& part) {
    if (counts_digits(part) || numbers_equation(part) || begins_long_name(part)) {
      return;
    }
    const auto* call = std::get_if<notation::Call>(&part.tree.form);
    const bool last = neighbour(1) == nullptr;
    if (call != nullptr && call->function == "factorial" && last && neighbour(-1) != nullptr &&
        neighbour(-1)->sort == Part::Sort::words) {  // "The answer is 12!"
      return leave("a factorial or an exclamation", "!");
    }
    if (const std::string sign = last ? sign_of_all(part.tree) : std::string(); !sign.empty()) {
      return leave("what may be said of the last value or of all", sign);
    }
    const auto* number = std::get_if<notation::Numeral>(&part.tree.form);
    if (number != nullptr && number->value.is_negative() &&
        part.span.length > number->value.to_string().size() && neighbour(-1) != nullptr &&
        neighbour(-1)->sort == Part::Sort::words) {  // "Answer - 12"
      return leave("a dash or a minus", "-");
    }
    auto* chain = std::get_if<notation::Relations>(&part.tree.form);
    if (chain != nullptr) {
      return relation_chain(*chain, part.tree.span);
    }
    // "x is 7", "Loss: 3", but not "Tom: 7"; more than a plain name is mathematics
    const Part* const next = neighbour(1);
    if (is_name(part.tree) && next != nullptr && leads_on(*next) && at_ + 2 < parts_.size()) {
      const std::string name = plain_name(part.tree);
      if (refuses_in_name(name) || (!name.empty() && !may_name_answer(name, declared_)) ||
          labels_bound_of(name, neighbour(2))) {
        return leave("words", name);
      }
      label_ = "a name";
      return;
    }
    add(std::move(part.tree), named_ || !label_.empty());
  }

  /// "1, 3, 5!" and "1, 3, 5 %": the sign behind the last of several values of which no other has it.
  std::string sign_of_all(const Syntax& tree) const {
    const auto* chain = std::get_if<notation::Relations>(&tree.form);
    const auto* call =
        std::get_if<notation::Call>(chain != nullptr ? &chain->members.back().form : &tree.form);
    const bool exclaims = call != nullptr && call->function == "factorial";
    if (statement_.values.empty() ||
        !(exclaims || (call != nullptr && chain == nullptr && call->function == "percent"))) {
      return {};
    }
    const bool shared = std::ranges::any_of(statement_.values, [call](const Account::Value& value) {
      return any_part(value.tree, [call](const Syntax& node) {
        const auto* other = std::get_if<notation::Call>(&node.form);
        return other != nullptr && other->function == call->function;
      });
    });
    return shared ? "" : exclaims ? "!" : "%";
  }

  void relation_chain(notation::Relations& chain, Span span) {
    const bool equalities = std::ranges::all_of(
        chain.signs, [](Relation sign) { return sign == Relation::equal || sign == Relation::approximate; });
    if (!equalities) {
      return add({std::move(chain), span}, false);
    }
    if (is_empty_text(chain.members.back())) {
      return leave("a relation without its right side", "=");
    }
    // "7 = x" states 7
    const bool turned = chain.members.size() == 2 && is_name(chain.members.back()) &&
                        !is_name(chain.members.front()) && !is_empty_text(chain.members.front());
    if (turned) {
      const std::string name = plain_name(chain.members.back());
      if (names_something_else(chain.members.back()) || refuses_in_name(name) ||
          names_other(name, declared_)) {
        return leave("words", name);
      }
      return add(std::move(chain.members.front()), true);
    }
    if (names_something_else(chain.members.front())) {
      return leave("the name of something else", "=");
    }
    std::string name = plain_name(chain.members.front());
    const bool in_words = name.find(' ') != std::string::npos;    // \\text{number of weights}
    if (refuses_in_name(name) || names_other(name, declared_) ||  // lower bound = 7
        (in_words && !names_answer(name, declared_))) {
      return leave("words", name);
    }
    if (names_no_answer(name)) {
      return leave("the name of no answer", name);
    }
    add({std::move(chain), {}}, true);
    statement_.values.back().name = std::move(name);
  }

  std::vector<Part> parts_;
  std::span<const std::string> declared_;
  std::size_t at_ = 0;
  Account statement_;
  std::string label_;
  bool named_ = false;
  bool in_reason_ = false;
  Sign separator_ = Sign::none;
};

}  // namespace

Account account_of(NotationReading reading) {
  return Accountant(std::move(reading)).run();
}

}  // namespace gradewright::reading

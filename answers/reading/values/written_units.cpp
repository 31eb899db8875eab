#include "answers/reading/values/written_units.hpp"

#include <algorithm>
#include <utility>

#include "answers/reading/notation/scan_number.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/composed_phrase.hpp"
#include "answers/reading/values/units.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

bool is_known(std::string_view unit) {
  return !computing_units_of(unit, 1000).empty();
}

/// bytes/param: how much each of what is counted takes.
bool is_of_each(std::string_view amount, std::string_view thing) {
  const std::vector<Unit> amounts = computing_units_of(amount, 1000);
  const std::vector<Unit> things = computing_units_of(thing, 1000);
  return amounts.size() == 1 && things.size() == 1 && things.front().dimension == Dimension::count &&
         (amounts.front().dimension == Dimension::data || amounts.front().dimension == Dimension::flops ||
          amounts.front().dimension == Dimension::macs);
}

class UnitFinder {
  using Found = std::pair<std::size_t, std::string>;  // how many tokens, and the unit

 public:
  UnitFinder(std::string_view source, UnitsFound which) : source_(source), which_(which) {
    tokenise(source, tokens_);
    std::erase_if(tokens_, [](const Token& token) { return token.kind == Kind::style; });
  }

  TextOfUnits run() {
    std::size_t copied = 0;
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const auto [length, unit] = ends_number(i - 1) ? longest(i) : Found();
      if (length == 0) {
        continue;
      }
      const Token& first = tokens_[i];
      const bool parts_unit = tokens_[i - 1].kind == Kind::word && unit.size() == 1 &&
                              is_known(std::string(tokens_[i - 1].text) + unit);
      if (parts_unit) {  // 5 M B
        continue;
      }
      const Token& last = tokens_[i + length - 1];
      const bool group = first.opens(Bracket::group) && first.span.length > 0;
      const std::size_t from = first.span.offset;
      result_.text += source_.substr(copied, from - copied);
      if (result_.text.ends_with('~')) {  // a blank of LaTeX
        result_.text.back() = ' ';
      }
      result_.text += group ? "{" : first.in_math ? "\\text{" : " ";
      result_.places.push_back({result_.text.size(), unit});
      result_.text += unit_word;
      result_.text += group || first.in_math ? "}" : "";
      copied = last.span.end();
      i += length - 1;
    }
    result_.text += source_.substr(copied);
    return std::move(result_);
  }

 private:
  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }

  /// Whether a number, with its factor as in "60M" and "1.2 billion", ends at this token.
  bool ends_number(std::size_t i) const {
    const Token& token = tokens_[i];
    switch (token.kind) {
      case Kind::number:
      case Kind::close:
        return true;
      case Kind::word:
        return number_word(token.text).has_value() || token.text == "half" ||
               (multiplier_of(token.text).has_value() && i > 0 && tokens_[i - 1].kind == Kind::number);
      case Kind::symbol:
        return token.text == "pi";
      case Kind::sign:
        return token.is(Sign::factorial) || token.is(Sign::vulgar) || token.is(Sign::unknown);  // ½
      default:
        return false;
    }
  }

  /// Of any unit, the longer of what is read as one of computing and as a composed one.
  Found longest(std::size_t i) const {
    Found found = phrase(i);
    Found composed = which_ == UnitsFound::any ? composed_unit_at(tokens_, i) : Found{};
    return composed.first > found.first ? std::move(composed) : std::move(found);
  }

  Found phrase(std::size_t i) const {
    const Token& first = tokens_[i];
    if (first.is(Sign::minus) && !first.space_before && at(i + 1) != nullptr &&
        !at(i + 1)->space_before) {  // 32-bit
      const Found found = core(i + 1);
      return found.second == "bit" ? Found{found.first + 1, found.second} : Found{};
    }
    const bool bracket =
        first.opens(Bracket::round) || first.opens(Bracket::square) || first.opens(Bracket::group);
    if (!bracket) {
      return core(i);
    }
    const std::size_t word = at(i + 1) != nullptr && at(i + 1)->is_word("in") ? 1 : 0;
    const Found found = at(i + 1 + word) != nullptr ? core(i + 1 + word) : Found{};
    const Token* const close = at(i + 1 + word + found.first);
    const bool closes = found.first > 0 && close != nullptr && close->closes(first.bracket);
    if (!closes) {
      return {};
    }
    const std::size_t length = found.first + 2 + word;
    if (first.opens(Bracket::group)) {  // \text{GB}/\text{s}, \mathrm{GB}\,\mathrm{s}^{-1}
      if (const std::size_t inverse = inverse_second(i + length);
          inverse > 0 && is_known(found.second + "/s")) {
        return {length + inverse, found.second + "/s"};
      }
      const bool slash = at(i + length) != nullptr && at(i + length)->is(Sign::slash) &&
                         at(i + length + 1) != nullptr && at(i + length + 1)->opens(Bracket::group);
      const Found time = slash ? phrase(i + length + 1) : Found{};
      if (time.first > 0 && is_known(found.second + "/" + time.second)) {
        return {length + 1 + time.first, found.second + "/" + time.second};
      }
    }
    return {length, found.second};
  }

  /// A unit and what it is divided by, the longest that is one.
  Found core(std::size_t i) const {
    Found unit = simple(i);
    if (unit.first == 0) {
      return {};
    }
    const std::size_t after = i + unit.first;
    const Token* const sign = at(after);
    if (sign != nullptr && (sign->is(Sign::slash) || sign->is_word("per"))) {
      const Found time = at(after + 1) != nullptr ? simple(after + 1) : Found{};
      if (time.first > 0 &&
          (is_known(unit.second + "/" + time.second) || is_of_each(unit.second, time.second))) {
        return {unit.first + 1 + time.first, unit.second + "/" + time.second};
      }
    }
    const std::size_t inverse = inverse_second(after);
    const bool rate = inverse > 0 && is_known(unit.second + "/s");  // no "min s^-1"
    return rate ? Found{unit.first + inverse, unit.second + "/s"} : unit;
  }

  /// s^{-1}, ·s⁻¹
  std::size_t inverse_second(std::size_t i) const {
    std::size_t n = i;
    n += at(n) != nullptr && at(n)->is(Sign::dot) ? 1 : 0;
    const bool opened = at(n) != nullptr && at(n)->opens(Bracket::group);
    n += opened ? 1 : 0;
    if (at(n) == nullptr || !at(n)->is_word("s")) {
      return 0;
    }
    ++n;
    n += opened && at(n) != nullptr && at(n)->closes(Bracket::group) ? 1 : 0;
    if (at(n) == nullptr || !at(n)->is(Sign::power)) {
      return 0;
    }
    ++n;
    const bool group = at(n) != nullptr && at(n)->opens(Bracket::group);
    n += group ? 1 : 0;
    const bool minus_one = at(n) != nullptr && at(n)->is(Sign::minus) && at(n + 1) != nullptr &&
                           with_plain_digits(at(n + 1)->text) == "1";
    const bool closed = !group || (at(n + 2) != nullptr && at(n + 2)->closes(Bracket::group));
    return minus_one && closed ? n + 2 + (group ? 1 : 0) - i : 0;
  }

  bool is_word(std::size_t i, std::string_view small) const {
    return at(i) != nullptr && at(i)->kind == Kind::word && lower(at(i)->text) == small;
  }

  /// "floating point operations", "floating-point operations": how many words they are.
  std::size_t floating_point_operations(std::size_t i) const {
    const std::size_t words = is_word(i, "floating-point")                        ? 1
                              : is_word(i, "floating") && is_word(i + 1, "point") ? 2
                                                                                  : 0;
    const bool counted = is_word(i + words, "operations") || is_word(i + words, "operation");
    return words > 0 && counted ? words + 1 : 0;
  }

  Found simple(std::size_t i) const {
    if (i >= tokens_.size()) {
      return {};
    }
    const Token& token = tokens_[i];
    const Token* const next = at(i + 1);
    if (token.kind == Kind::symbol && token.text == "mu" && next != nullptr) {  // µs, \mu\mathrm{s}
      const bool group =
          next->opens(Bracket::group) && at(i + 3) != nullptr && at(i + 3)->closes(Bracket::group);
      const Token* const second = group ? at(i + 2) : next;
      return second != nullptr && second->is_word("s") ? Found{group ? 4 : 2, "us"} : Found{};
    }
    if (token.kind != Kind::word) {
      return {};
    }
    const std::string word(token.text);
    if (const std::size_t words = floating_point_operations(i); words > 0) {
      return {words, "FLOPs"};
    }
    if (next != nullptr && next->kind == Kind::word) {
      if (lower(word) == "trainable" || lower(word) == "learnable") {
        const Found rest = simple(i + 1);
        return rest.second.starts_with("param") ? Found{rest.first + 1, rest.second} : Found{};
      }
      const std::string joined = lower(word) + lower(next->text);  // giga FLOPs, milli seconds
      if (word.size() > 3 && !is_known(word) && is_known(joined)) {
        return {2, joined};
      }
    }
    return is_known(word) ? Found{1, word} : Found{};
  }

  std::string_view source_;
  UnitsFound which_;
  std::vector<Token> tokens_;
  TextOfUnits result_;
};

}  // namespace

const std::string* TextOfUnits::unit_in(engine::Span span) const {
  const auto found = std::ranges::find_if(
      places, [&](const Place& place) { return place.offset >= span.offset && place.offset < span.end(); });
  return found == places.end() ? nullptr : &found->unit;
}

TextOfUnits with_units_found(std::string_view text, UnitsFound which) {
  return UnitFinder(text, which).run();
}

}  // namespace gradewright::reading

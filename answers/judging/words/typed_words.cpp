#include "answers/judging/words/typed_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "answers/judging/words/reason_words.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// More parts than this are not listed in a reason.
constexpr std::size_t listed_parts = 6;

/// "3, 5 and 2 more".
std::string listed(std::vector<std::string> parts) {
  const std::size_t more = parts.size() > listed_parts ? parts.size() - listed_parts : 0;
  parts.resize(parts.size() - more);
  return joined(parts, ", ") + (more > 0 ? fmt::format(" and {} more", more) : "");
}

std::string_view of_type(AnswerType type) {
  switch (type) {
    case AnswerType::complex:
      return "the real and the imaginary part";
    case AnswerType::quantity:
      return "the same quantity";
    case AnswerType::size:
      return "the same extents in order";
    case AnswerType::record:
      return "the same value under each name";
    case AnswerType::tuple:
      return "the same members in order";
    case AnswerType::set:
      return "the same members in any order";
    case AnswerType::list:
      return "the same members in any order, each as often";
    case AnswerType::interval:
      return "the same ends, each belonging to it or not";
    case AnswerType::inequality:
      return "the same inequality, up to a positive factor";
    case AnswerType::equation:
      return "the same equation, up to a factor other than 0";
    case AnswerType::complexity:
      return "the same growth up to a constant factor";
    case AnswerType::choices:
      return "the same choices";
    case AnswerType::text:
      return "one of the accepted spellings";
    default:
      return "marked by a person";
  }
}

std::string parts_in_words(const TypedComparison& comparison) {
  std::vector<std::string> wrong;
  std::vector<std::string> missing;
  std::vector<std::string> too_much;
  std::vector<std::string> short_of_digits;
  std::vector<std::string> in_other_digits;
  std::vector<std::string> unread;
  std::size_t right = 0;
  for (const ComparedPart& part : comparison.parts) {
    const std::string name = part.name.empty() ? "" : part.name + ": ";
    switch (part.outcome) {
      case Outcome::correct:
        ++right;
        break;
      case Outcome::too_few_digits:
        short_of_digits.push_back(name + part.read);
        break;
      case Outcome::partial:
        in_other_digits.push_back(name + part.read);
        break;
      case Outcome::missing:
        missing.push_back(part.name.empty() ? part.expected : part.name);
        break;
      case Outcome::needs_review:
        unread.push_back(name + part.read);
        break;
      default:
        if (part.expected.empty()) {
          too_much.push_back(part.read);
        } else {
          wrong.push_back(fmt::format("{}{} for {}", name, part.read, part.expected));
        }
    }
  }
  std::string words =
      fmt::format("{} of {} {} right", right, comparison.parts.size(), right == 1 ? "is" : "are");
  for (const auto& [list, what] :
       {std::pair(&short_of_digits, "right with too few digits"),
        std::pair(&in_other_digits, "right, but not with the digits asked for"), std::pair(&wrong, "wrong"),
        std::pair(&missing, "missing"), std::pair(&too_much, "too much"),
        std::pair(&unread, "to be read by a person")}) {
    if (!list->empty()) {
      words += fmt::format("; {}: {}", what, listed(*list));
    }
  }
  return words + ".";
}

std::string choices_in_words(const TypedComparison& comparison) {
  std::vector<std::string> right;
  std::vector<std::string> wrong;
  std::vector<std::string> left_out;
  std::vector<std::string> unanswered;
  for (const ComparedPart& part : comparison.parts) {
    if (!part.name.empty()) {
      unanswered.push_back(part.name);
      continue;
    }
    (part.outcome == Outcome::correct ? right
     : part.read.empty()              ? left_out
                                      : wrong)
        .push_back(part.read.empty() ? part.expected : part.read);
  }
  std::vector<std::string> words;
  for (const auto& [list, what] :
       {std::pair(&right, "rightly chosen"), std::pair(&wrong, "wrongly chosen"),
        std::pair(&left_out, "not chosen"), std::pair(&unanswered, "not answered")}) {
    if (!list->empty()) {
      words.push_back(fmt::format("{}: {}", what, listed(*list)));
    }
  }
  std::string sentence = joined(words, "; ");
  sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  return sentence + ".";
}

/// What a remark says; empty for those that the parts say.
std::string remark_sentence(const TypedComparison& comparison, const PreparedItem& prepared) {
  const std::string& detail = comparison.detail;
  const std::string read = comparison.parts.empty() ? "" : comparison.parts.front().read;
  const std::string expected = comparison.parts.empty() ? "" : comparison.parts.front().expected;
  switch (comparison.remark) {
    case Remark::none:
    case Remark::other_count:
      return {};
    case Remark::other_dimension:
      return fmt::format("{} measures something else than {}; the one is never converted into the other.",
                         read, expected);
    case Remark::other_bytes:
      return fmt::format("{} is not {} with a kilobyte of {} bytes; it would be with one of {}.", read,
                         expected, prepared.typed_rule.asks.bytes_in_kilobyte, detail);
    case Remark::no_unit:
      return fmt::format("{} has no unit, and one is asked for.", read);
    case Remark::rounded_in_other_unit:
      return fmt::format("{} is right to its own last digit in {}, not to what is asked.", read, detail);
    case Remark::number_for_square:
      return fmt::format("{} alone is written for a size of equal extents.", read);
    case Remark::number_for_size:
      return fmt::format("{} alone is no size of {} extents.", read, comparison.parts.size());
    case Remark::other_axes:
      return "The extents are those that are asked for, in another order of the axes.";
    case Remark::openness:
      return "The ends are right, but not whether they belong to it.";
    case Remark::reversed_ends:
      return fmt::format("The ends of {} are the wrong way round.", detail);
    case Remark::too_many_members:
      return "There are more members than are compared.";
    case Remark::unknown_field:
      return fmt::format("'{}' is not asked for, and may have been meant for something that is.", detail);
    case Remark::repeated_field:
      return fmt::format("'{}' is written with different values.", detail);
    case Remark::strictness:
      return fmt::format("{} is not {}: the bound itself belongs to only one of them.", read, expected);
    case Remark::other_direction:
      return fmt::format("{} goes the other way than {}.", read, expected);
    case Remark::other_zeros:
      return fmt::format("{} is not {}: there are values for which only one of them holds.", read, expected);
    case Remark::not_told:
      return fmt::format("Whether {} is the same as {} cannot be told.", read, expected);
    case Remark::looser:
      return fmt::format("{} grows faster than {}: as an upper bound it holds, and is looser than asked for.",
                         read, expected);
    case Remark::tighter:
      return fmt::format("{} grows more slowly than {}, which it does not bound.", read, expected);
    case Remark::incomparable:
      return fmt::format("Whether {} or {} grows faster depends on the sizes.", read, expected);
    case Remark::other_bound:
      return fmt::format("The growth is right, but {} bounds another side than {}.", read, expected);
    case Remark::other_spelling:
      return fmt::format("'{}' is none of the accepted spellings.", read);
    case Remark::other_sort:
      return fmt::format("This is no {}.", to_string(prepared.type));
  }
  return {};
}

}  // namespace

std::string rule_of_type(const PreparedItem& prepared) {
  std::string rule(of_type(prepared.type));
  if (prepared.typed_rule.rule && prepared.type != AnswerType::size) {
    rule += "; " + problems::in_words(*prepared.typed_rule.rule);
  }
  return rule;
}

void put_in_words(const TypedComparison& comparison, const PreparedItem& prepared, Verdict& verdict) {
  verdict.rule = rule_of_type(prepared);
  const bool several = comparison.parts.size() > 1;
  verdict.shape = several ? Shape{static_cast<Index>(comparison.parts.size())} : Shape{};
  for (std::size_t at = 0; at < comparison.parts.size(); ++at) {
    const ComparedPart& part = comparison.parts[at];
    CellVerdict& cell = verdict.cells.emplace_back();
    cell.outcome = part.outcome;
    cell.index = several ? std::vector<Index>{static_cast<Index>(at)} : std::vector<Index>{};
    cell.name = part.name;
    cell.read = part.read;
    cell.expected = part.expected;
    cell.error = part.error;
    cell.limit = part.limit;
  }
  verdict.reason = remark_sentence(comparison, prepared);
  const bool right = std::ranges::all_of(
      verdict.cells, [](const CellVerdict& cell) { return cell.outcome == Outcome::correct; });
  if (verdict.reason.empty() && right) {
    verdict.reason = "Right.";
  } else if (verdict.reason.empty() || (comparison.remark == Remark::unknown_field && several)) {
    const std::string by_parts = prepared.type == AnswerType::choices ? choices_in_words(comparison)
                                 : several                            ? parts_in_words(comparison)
                                                                      : reason_of(verdict.cells.front());
    verdict.reason += verdict.reason.empty() ? by_parts : " " + by_parts;
  }
}

}  // namespace gradewright::judging

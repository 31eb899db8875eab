#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/compare/value_text.hpp"
#include "answers/reading/matching/named_values.hpp"

namespace gradewright::judging {
namespace {

std::vector<ReadValue> each_once(const std::vector<ReadValue>& members) {
  std::vector<ReadValue> different;
  for (const ReadValue& member : members) {
    if (std::ranges::none_of(different,
                             [&](const ReadValue& known) { return same_response(known, member); })) {
      different.push_back(member);
    }
  }
  return different;
}

std::vector<SettledTensor> each_once(const std::vector<SettledTensor>& members) {
  std::vector<SettledTensor> different;
  for (const SettledTensor& member : members) {
    if (std::ranges::find(different, member) == different.end()) {
      different.push_back(member);
    }
  }
  return different;
}

std::vector<ComparedPart> in_order(const std::vector<ReadValue>& read,
                                   const std::vector<SettledTensor>& expected,
                                   const std::optional<Rule>& rule) {
  std::vector<ComparedPart> parts;
  for (std::size_t at = 0; at < std::max(read.size(), expected.size()); ++at) {
    if (at < read.size() && at < expected.size()) {
      parts.push_back(compare_value(read[at], expected[at], rule));
      continue;
    }
    ComparedPart& part = parts.emplace_back();
    part.outcome = at < read.size() ? Outcome::wrong : Outcome::missing;
    part.read = at < read.size() ? text_of(read[at]) : "";
    part.expected = at < expected.size() ? text_of(expected[at], rule) : "";
  }
  return parts;
}

}  // namespace

std::vector<ReadValue> members_of(const MembersValue& value, AnswerType type) {
  return type == AnswerType::set ? each_once(value.members) : value.members;
}

TypedComparison compare_members(const MembersValue& value, const MembersKey& key, const TypedRule& rule) {
  TypedComparison comparison;
  const bool set = rule.type == AnswerType::set;
  if (value.members.size() > max_matched_members || key.members.size() > max_matched_members) {
    comparison.remark = Remark::too_many_members;
    comparison.is_open = true;
    return comparison;
  }
  const std::vector<ReadValue> read = members_of(value, rule.type);
  const std::vector<SettledTensor> expected = set ? each_once(key.members) : key.members;
  if (rule.type == AnswerType::tuple) {
    comparison.parts = in_order(read, expected, rule.rule);
  } else {
    comparison.parts = matched_parts(read.size(), expected.size(), [&](std::size_t at, std::size_t place) {
      return compare_value(read[at], expected[place], rule.rule);
    });
    for (std::size_t at = 0; expected.empty() && at < read.size(); ++at) {
      comparison.parts[at].read = text_of(read[at]);
    }
    for (std::size_t at = 0; read.empty() && at < expected.size(); ++at) {
      comparison.parts[at].expected = text_of(expected[at], rule.rule);
    }
  }
  // A member that cannot be read may be any of those that are left.
  comparison.is_open = std::ranges::any_of(read, [](const ReadValue& member) {
    return std::ranges::any_of(
        member.cells, [](const ReadCell& cell) { return cell.state == ReadCell::State::unreadable; });
  });
  if (read.size() != expected.size()) {
    comparison.remark = Remark::other_count;
  }
  return comparison;
}

}  // namespace gradewright::judging

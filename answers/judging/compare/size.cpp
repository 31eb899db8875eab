#include <algorithm>

#include "answers/judging/compare/compare_typed.hpp"

namespace gradewright::judging {
namespace {

bool is_square(const SizeKey& key) {
  return std::ranges::all_of(key.extents,
                             [&](const SettledCell& extent) { return extent == key.extents.front(); });
}

/// Whether the extents are those of the key in another order.
bool is_another_order(const SizeValue& value, const SizeKey& key) {
  std::vector<std::string> read;
  std::vector<std::string> expected;
  for (const WrittenNumber& extent : value.extents) {
    read.push_back(to_string(extent));
  }
  for (const SettledCell& extent : key.extents) {
    expected.push_back(to_string(extent));
  }
  const bool same = read == expected;
  std::ranges::sort(read);
  std::ranges::sort(expected);
  return !same && read == expected;
}

}  // namespace

TypedComparison compare_size(const SizeValue& value, const SizeKey& key, const TypeOptions& asks) {
  const std::optional<Rule> exactly = ExactRule{};
  TypedComparison comparison;
  std::vector<WrittenNumber> extents = value.extents;
  if (extents.size() == 1 && key.extents.size() > 1) {
    const bool meets =
        is_square(key) && compare_number(extents[0], key.extents[0], exactly).outcome == Outcome::correct;
    if (asks.square_as_number) {
      extents.assign(key.extents.size(), value.extents.front());
    } else {
      comparison.remark = meets ? Remark::number_for_square : Remark::number_for_size;
      comparison.is_open = meets;
    }
  } else if (extents.size() != key.extents.size()) {
    comparison.remark = Remark::other_count;
  }
  for (std::size_t at = 0; at < std::max(extents.size(), key.extents.size()); ++at) {
    if (at < extents.size() && at < key.extents.size()) {
      comparison.parts.push_back(compare_number(extents[at], key.extents[at], exactly));
      continue;
    }
    ComparedPart& part = comparison.parts.emplace_back();
    part.outcome = at < extents.size() ? Outcome::wrong : Outcome::missing;
    part.read = at < extents.size() ? to_string(extents[at]) : "";
    part.expected = at < key.extents.size() ? to_string(key.extents[at]) : "";
  }
  if (value.has_labels && is_another_order(value, key)) {
    comparison.remark = Remark::other_axes;
    comparison.is_open = true;
  }
  if (comparison.remark == Remark::number_for_size || comparison.remark == Remark::other_count) {
    for (ComparedPart& part : comparison.parts) {  // extents of another count stand for other axes
      part.outcome = part.read.empty() ? Outcome::missing : Outcome::wrong;
    }
  }
  return comparison;
}

}  // namespace gradewright::judging

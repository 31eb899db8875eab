#include "answers/judging/verdict_members.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "engine/text/json_text.hpp"

namespace gradewright::judging {

VerdictMembers::VerdictMembers(std::string_view object) {
  if (!object.starts_with('{')) {
    reject("no object");
  }
  members_ = json_members(object);
}

void VerdictMembers::reject(const std::string& what) {
  throw std::invalid_argument("not a verdict: " + what);
}

std::string_view VerdictMembers::json(std::string_view name) const {
  const auto found = std::ranges::find(members_, name, &std::pair<std::string, std::string_view>::first);
  return found == members_.end() ? std::string_view() : found->second;
}

std::string VerdictMembers::text(std::string_view name) const {
  return text_of(json(name), name);
}

bool VerdictMembers::flag(std::string_view name) const {
  const std::string_view value = json(name);
  if (!value.empty() && value != "true" && value != "false") {
    reject(std::string(name) + " is neither true nor false");
  }
  return value == "true";
}

std::optional<Decimal> VerdictMembers::number(std::string_view name) const {
  return number_of(json(name), name);
}

std::vector<std::string_view> VerdictMembers::items(std::string_view name) const {
  return items_of(json(name), name);
}

std::vector<Index> VerdictMembers::indices(std::string_view name) const {
  return indices_of(json(name), name);
}

std::string VerdictMembers::text_of(std::string_view value, std::string_view name) {
  if (value.empty()) {
    return {};
  }
  if (value.front() != '"') {
    reject(std::string(name) + " is not a string");
  }
  return json_string(value);
}

std::optional<Decimal> VerdictMembers::number_of(std::string_view value, std::string_view name) {
  /// What a product of two numbers within Decimal's own limits can need.
  constexpr int largest_exponent = 2 * Decimal::max_exponent + 2 * Decimal::max_digits;
  if (value.empty() || value == "null") {
    return std::nullopt;
  }
  const std::optional<Decimal> number = Decimal::parse(value, largest_exponent);
  if (!number) {
    reject(std::string(name) + " is not a number");
  }
  return number;
}

std::vector<std::string_view> VerdictMembers::items_of(std::string_view value, std::string_view name) {
  if (!value.empty() && value.front() != '[') {
    reject(std::string(name) + " is not an array");
  }
  return value.empty() ? std::vector<std::string_view>() : json_items(value);
}

std::vector<Index> VerdictMembers::indices_of(std::string_view value, std::string_view name) {
  std::vector<Index> indices;
  for (const std::string_view item : items_of(value, name)) {
    Index& index = indices.emplace_back();
    const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), index);
    if (error != std::errc{} || end != item.data() + item.size()) {
      reject(std::string(name) + " holds something that is not an integer");
    }
  }
  return indices;
}

}  // namespace gradewright::judging

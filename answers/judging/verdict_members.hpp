#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/judging/layer.hpp"
#include "engine/graph/shape.hpp"
#include "engine/numbers/decimal.hpp"

namespace gradewright::judging {

/// The members of a JSON object that tells of a verdict, each with its JSON text. What is not as a verdict's
/// has to be throws std::invalid_argument.
class VerdictMembers {
 public:
  /// `object` is JSON text without mistakes, and outlives this.
  explicit VerdictMembers(std::string_view object);

  /// The JSON text of a member; empty where there is none.
  std::string_view json(std::string_view name) const;
  /// A string; empty where there is none.
  std::string text(std::string_view name) const;
  /// Whether it is true; false where there is none.
  bool flag(std::string_view name) const;
  /// A number with every digit, whatever its size. Nothing where it is null or not there.
  std::optional<Decimal> number(std::string_view name) const;
  /// The JSON text of each value of an array; none where there is no such member.
  std::vector<std::string_view> items(std::string_view name) const;
  std::vector<Index> indices(std::string_view name) const;

  /// The same of a value itself; `name` is for messages.
  static std::string text_of(std::string_view value, std::string_view name);
  static std::optional<Decimal> number_of(std::string_view value, std::string_view name);
  static std::vector<std::string_view> items_of(std::string_view value, std::string_view name);
  static std::vector<Index> indices_of(std::string_view value, std::string_view name);

  [[noreturn]] static void reject(const std::string& what);

 private:
  std::vector<std::pair<std::string, std::string_view>> members_;
};

}  // namespace gradewright::judging

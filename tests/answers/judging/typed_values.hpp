#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/compare/compare_typed.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"

// Values of types that are no tensor of numbers, and what they are worth, as tests write them.
namespace gradewright::judging {

/// "0.50", "1/3", "inf", "-inf".
WrittenNumber written(std::string_view text);
ReadValue scalar(std::string_view text);
SettledCell settled(std::string_view text);
/// By blanks between them.
MembersValue members(const std::string& numbers);
MembersKey members_key(const std::string& numbers);
/// "[0 1) (2 inf)": pieces by blanks.
IntervalsValue intervals(const std::string& pieces);
IntervalsKey intervals_key(const std::string& pieces);
/// "x <= 4", "2 < x < 5", "y = 2*x + 1", sides in the step language.
notation::Syntax relation(std::string_view text);

/// An item of a type that is worth one point.
PreparedItem item_of(AnswerType type, TypedKey key, Credit credit = Credit::all_or_nothing);

/// Outcome and points: "correct 1", "partial 0.5", "needs_review".
std::string mark(const PreparedItem& item, std::vector<TypedValue::Value> readings);
/// What the verdict says in words.
std::string reason(const PreparedItem& item, TypedValue::Value reading);

}  // namespace gradewright::judging

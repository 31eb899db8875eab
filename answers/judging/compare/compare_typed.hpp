#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/compare/typed_comparison.hpp"
#include "answers/judging/compare/typed_key.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/values/typed_value.hpp"
#include "engine/syntax/answer_type.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// How values of a type that is no tensor of numbers are compared.
struct TypedRule {
  AnswerType type = AnswerType::set;
  std::optional<Rule> rule;  ///< for the numbers inside; none: each key's own default
  TypeOptions asks;
};

/// Holds a reading against a key of its type. What is of another sort is open, with a remark.
TypedComparison compare_typed(const TypedValue& value, const TypedKey& key, const TypedRule& rule);

// One sort each, in the file of its name.

/// Both parts.
TypedComparison compare_complex(const ComplexValue& value, const ComplexKey& key,
                                const std::optional<Rule>& rule);
/// In the unit that is asked for. Another dimension is wrong; right to the last digit in a unit that is no
/// power of ten of the one asked for is open.
TypedComparison compare_quantity(const QuantityValue& value, const QuantityKey& key, const TypedRule& rule);
/// The number in another unit of its dimension; none when it goes past what a number holds. A power of ten
/// keeps the digits that were written.
std::optional<WrittenNumber> in_unit(const WrittenNumber& number, const Unit& from, const Unit& to);
/// Extents in order.
TypedComparison compare_size(const SizeValue& value, const SizeKey& key, const TypeOptions& asks);
/// A tuple in order; a list in any order, by a maximum matching; a set likewise, what stands twice counting
/// once.
TypedComparison compare_members(const MembersValue& value, const MembersKey& key, const TypedRule& rule);
/// The members that are compared: of a set what stands twice once.
std::vector<ReadValue> members_of(const MembersValue& value, AnswerType type);
/// Ends and openness of pieces, once overlapping and touching pieces are one and empty ones are none.
TypedComparison compare_intervals(const IntervalsValue& value, const IntervalsKey& key,
                                  const std::optional<Rule>& rule);
/// Fields by their names.
TypedComparison compare_record(const RecordValue& value, const RecordKey& key,
                               const std::optional<Rule>& rule);
/// The value of a field in the shape of its key: [70] of a number, a row of a column, where the cells are as
/// many.
ReadValue fitted(ReadValue value, const Shape& shape);
/// Equations up to a factor other than 0, inequalities up to a positive one, either way round: decided at
/// seeded points in rational numbers.
TypedComparison compare_relation(const TreeValue& value, const RelationKey& key);
/// Whether a response can be right or wrong by the key: it is made of rational functions, and does not hold
/// by itself.
bool can_be_compared(const RelationKey& key);
/// A complexity class by how fast it grows, constant factors aside. What bounds from both sides does where
/// one side is asked for; one side where both are asked for is open, and the other side is wrong.
TypedComparison compare_complexity(const ComplexityValue& value, const ComplexityKey& key);
/// Several options.
TypedComparison compare_choices(const WordsValue& value, const WordsKey& key);
/// A text among accepted spellings, case and blanks aside.
TypedComparison compare_text(const WordsValue& value, const WordsKey& key, const TypeOptions& asks);

/// One number against one, as a part.
ComparedPart compare_number(const WrittenNumber& number, const SettledCell& key,
                            const std::optional<Rule>& rule);
/// A number of which it is not kept how it was written: with all digits that are settled it may be worked
/// out, as sqrt(2), and a person looks where the key may be rounded from it.
ComparedPart compare_number_without_text(const WrittenNumber& number, const SettledCell& key,
                                         const std::optional<Rule>& rule);
/// One value against one, as a part: right when every cell is.
ComparedPart compare_value(const ReadValue& value, const SettledTensor& key, const std::optional<Rule>& rule);

/// Parts for the members of a key, matched with those of a response in any order so that most are right; what
/// is left of both is paired as wrong, and what is left of one is missing or too much. `compare` holds member
/// `read` of the response against member `expected` of the key; what it says of one pair also shows each of
/// the two alone.
std::vector<ComparedPart> matched_parts(
    std::size_t read, std::size_t expected,
    const std::function<ComparedPart(std::size_t read, std::size_t expected)>& compare);

/// More members than this are not matched.
inline constexpr std::size_t max_matched_members = 1000;

/// The pieces in order, overlapping and touching ones merged, empty ones left out.
std::vector<IntervalsKey::Piece> normalised(std::vector<IntervalsKey::Piece> pieces);

}  // namespace gradewright::judging

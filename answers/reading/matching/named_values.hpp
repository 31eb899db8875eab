#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "answers/reading/documents/passage.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/table_heads.hpp"
#include "answers/reading/matching/taken_back.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/text/span.hpp"

namespace gradewright::reading {

/// An answer that is written with more different values than this is not read.
inline constexpr std::size_t max_alternatives = 8;

using Passages = std::vector<std::shared_ptr<const Passage>>;

/// The only passage that is not blank; nothing where more are, or none.
const Passage* only_passage(const Passages& passages);

/// A statement and what its value reads as.
struct ReadStatement {
  const Passage* passage = nullptr;
  Statement statement;
  std::variant<std::vector<ReadValue>, NotAValue> readings;

  bool readable() const { return std::holds_alternative<std::vector<ReadValue>>(readings); }
  const std::vector<ReadValue>& values() const { return std::get<std::vector<ReadValue>>(readings); }
  /// Where it stands in the submission, name included.
  Span span() const;
  std::string source() const;
};

/// Where one of `names` stands in the name of a statement, as [first, last) of its tokens: the longest.
struct NamePlace {
  std::size_t first = 0;
  std::size_t last = 0;
};
std::optional<NamePlace> place_of_name(std::span<const ResponseToken> name, const ItemNames& names);

/// Whether the name of a statement ends in one of `names`: whole, after words ("the output Z"), or before a
/// remark in parentheses ("A (attention weights)").
bool is_named(std::span<const ResponseToken> name, const ItemNames& names);
/// The same of a passage's statement; what its name looks like is worked out once.
bool is_named(const Passage& passage, const Statement& statement, const ItemNames& names);

/// The statements whose name is one of `names`: at the start of the name's line or after words ("the output
/// Z").
std::vector<std::pair<const Passage*, Statement>> named_statements(const Passages& passages,
                                                                   const ItemNames& names);

/// The source of a statement's value, with nothing of its name or relation.
std::string_view value_text(const Passage& passage, const Statement& statement);

/// Reads the value of a statement for a declared shape: read_tokens, or the coefficients of a weighted sum.
/// Unreadable when the value does not fit and numbers on lines of their own follow it, which could belong to
/// it. Each statement is read once for a shape; the result lives as long as the passage.
const ReadStatement& read_statement(const Passage& passage, const Statement& statement,
                                    const Shape& declared);
/// The same for an item, whose number may stand in the unit that its wording asks for.
const ReadStatement& read_statement(const Passage& passage, const Statement& statement,
                                    const ItemDeclaration& item);

/// The sentences of a passage that take back everything before them, found once.
const std::vector<TakenBack>& sentences_on_all(const Passage& passage);

/// The barred lines that a statement is one of; nothing where it stands in no table. A passage is searched
/// once.
const BarredLines* table_of(const Passage& passage, const Statement& statement);

/// Whether two responses are the same: shapes, and values cell by cell, however they were typed.
bool same_response(const ReadValue& a, const ReadValue& b);

}  // namespace gradewright::reading

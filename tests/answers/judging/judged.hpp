#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/explain/explanation.hpp"
#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/judging/verdict.hpp"
#include "answers/reading/response.hpp"
#include "answers/reading/values/value.hpp"

// Values, keys and verdicts as tests write them.
namespace gradewright::judging {

Decimal dec(std::string_view text);

/// Cells by blanks between them; "_" is blank, "?" unreadable ("smudged").
ReadValue value(Shape shape, const std::string& cells);

/// Exact cells by blanks between them.
SettledTensor key(Shape shape, const std::string& cells);

/// The items of an exam's only question, whose lines below the id these are.
std::vector<PreparedItem> items_of(const std::string& question);

/// How the value follows from own values, beside how it stands to the item's key.
std::optional<Explanation> explain_from(std::span<const OwnValue> own, const ReadValue& value,
                                        const PreparedItem& item);

/// The one judging, in words.
Verdict verdict_on(const PreparedItem& item, const Response& response, std::span<const OwnValue> own = {});

/// Of a response with one reading.
Verdict judge_by(const ReadValue& read, const Standard& standard);
Verdict judge(const ReadValue& read, const SettledTensor& asked, const Rule& rule,
              Credit credit = Credit::per_cell, Decimal points = 1);

}  // namespace gradewright::judging

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reports/database.hpp"
#include "reports/layer.hpp"
#include "reports/totals.hpp"

namespace gradewright::problems {
struct Exam;
}  // namespace gradewright::problems

namespace gradewright::reports {

/// What the store keeps of how an exam's points come to a total.
AddingUp adding_up_of(const Exam& exam);
/// Whether points are only added, so that a query can.
bool only_adds(const Exam& exam);
/// Keeps the groups and limits of questions; those of the whole exam stand in its own row.
void keep_rules(const Database& store, std::int64_t exam_version, const AddingUp& adding);
/// What was kept for a version of an exam. Throws StoreError.
AddingUp load_rules(const Database& store, std::int64_t exam_version);

/// What a word of the store means; none for any other text.
std::optional<Attempts> attempts_from(std::string_view word);
/// A limit as the store keeps it.
std::optional<std::string> limit_text(const std::optional<Decimal>& limit);
/// The points in a text of the store. Throws StoreError where they are none that could be added exactly.
Decimal stored_points(const Database& store, const std::string& text);

}  // namespace gradewright::reports

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/verdict.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// What a student handed in, as the store keeps it. What most verdicts read stands in it.
class KeptText {
 public:
  /// `content` is the document, or of a row its fields as [[name, value], ...].
  KeptText(bool is_row, std::string content);

  bool is_row() const { return is_row_; }
  const std::string& document() const { return content_; }
  /// What each field of a row says.
  const std::vector<std::string>& fields() const { return fields_; }

 private:
  bool is_row_;
  std::string content_;
  std::vector<std::string> fields_;
};

/// The evidence of a verdict as the store keeps it, in two JSON texts (docs/store.md): what most verdicts of
/// an item have in common, and what is its own.
struct Evidence {
  std::string shared;
  std::string own;
};

/// What is kept beside the verdict's outcome, points and reason. `text` is what the verdict was read from.
Evidence evidence_of(const Verdict& verdict, const KeptText& text);

/// A verdict as it lies in the store.
struct KeptVerdict {
  std::string question;
  std::string item;
  Decimal max_points;
  std::string outcome;
  std::optional<Decimal> points;
  std::string reason;
  std::optional<std::string> shared;  ///< none: `own` is the whole verdict, as `judge` writes it
  std::string own;
};

/// The verdict that was kept. Throws std::invalid_argument when its evidence cannot be read.
Verdict verdict_of(const KeptVerdict& kept, const KeptText& text);

}  // namespace gradewright::reports

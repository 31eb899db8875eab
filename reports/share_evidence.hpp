#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "reports/database.hpp"
#include "reports/evidence.hpp"
#include "reports/layer.hpp"

namespace gradewright::reports {

/// Writes verdicts with their evidence, what they have in common only once.
class KeepEvidence {
 public:
  /// `database` outlives this, and has the tables of schema version 3.
  explicit KeepEvidence(const Database& database);

  void add(std::int64_t grading, std::int64_t item, const std::optional<std::string>& points,
           const Verdict& verdict, const KeptText& text);

 private:
  std::int64_t id_of(std::int64_t item, const std::string& shared);

  const Database* database_;
  Statement find_shared_;
  Statement add_shared_;
  Statement add_verdict_;
  std::map<std::int64_t, std::pair<std::string, std::int64_t>>
      last_;  ///< of each item: mostly the next one's
};

/// The step of migration that fills `verdict` and `shared_evidence` of schema version 3 from `verdict_2`.
/// Evidence that would not come back exactly as it was is kept whole.
void share_evidence(const Database& database);

}  // namespace gradewright::reports

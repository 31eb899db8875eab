#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/explain/own_value.hpp"
#include "answers/judging/follow/asked_before.hpp"
#include "answers/judging/judgement.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/prepared_item.hpp"
#include "answers/reading/response.hpp"

namespace gradewright::judging {

/// What one student gave for the items of an exam, question by question, ready to be carried on. Points into
/// the responses, which outlive it.
class GivenValues {
 public:
  /// Begins a question: what was shown there for no item, and what was given for its steps before.
  void begin(std::vector<OwnValue> shown, const std::vector<AskedBefore>& before);
  /// Takes in what was given for the question's next item, now that it is judged, and for the steps that are
  /// its cells.
  void add(const PreparedItem& prepared, const Response& response, const Judgement& judgement);

  /// What may be carried on into the question's next item.
  const std::vector<OwnValue>& own() const { return own_; }

 private:
  using OfItem = std::vector<std::optional<OwnValue>>;  ///< one for each of the numbers that it asks for

  std::optional<OwnValue> value_of(const PreparedItem& item, std::size_t part, const Response& response,
                                   const Judgement& judgement);
  void add_cells(const OwnValue& value, const PreparedItem& numbers, const Explained* explained);

  std::vector<std::vector<OfItem>> given_;  ///< of each question so far
  std::vector<OwnValue> own_;
  std::vector<std::string> told_by_cells_;  ///< of those in `own_`, the steps that are told by others alone
  std::deque<ReadValue> kept_;              ///< values that stand so in no response
};

}  // namespace gradewright::judging

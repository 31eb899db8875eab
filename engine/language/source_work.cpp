#include "engine/language/source_work.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/graph/work_limit.hpp"
#include "engine/language/defined_function.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_tokens.hpp"

namespace gradewright::engine::notation {

void SourceWork::claim_cells(Index cells, const Span& where) {
  if (cells > max_literal_cells - literal_cells_) {
    throw SourceError(fmt::format("more than {} generated cells", max_literal_cells), where);
  }
  literal_cells_ += cells;
}

void SourceWork::claim_differentiation(Index nodes, const Span& where) {
  if (nodes > max_differentiated_nodes - differentiated_nodes_) {
    throw SourceError(fmt::format("more than {} nodes to differentiate", max_differentiated_nodes), where);
  }
  differentiated_nodes_ += nodes;
}

void SourceWork::claim_evaluation(std::span<const Expr> nodes, const Span& where) {
  const auto count = static_cast<Index>(nodes.size());
  if (count > max_evaluated_nodes - evaluated_nodes_) {
    throw SourceError(fmt::format("more than {} nodes to evaluate while reading", max_evaluated_nodes),
                      where);
  }
  evaluated_nodes_ += count;
  const std::int64_t work = work_of_nodes(nodes);
  if (work > max_evaluated_work - evaluated_work_) {
    throw SourceError(
        fmt::format("more than {} cells and operations to evaluate while reading", max_evaluated_work),
        where);
  }
  evaluated_work_ += work;
}

void SourceWork::claim_pieces(int count, const Span& where) {
  if (count > StepLimits::pieces - pieces_) {
    throw SourceError(
        fmt::format("more than {} names, numbers and operations in loops and calls", StepLimits::pieces),
        where);
  }
  pieces_ += count;
}

void SourceWork::claim_line(const Span& where) {
  if (++lines_ > StepLimits::lines_run) {
    throw SourceError(fmt::format("more than {} lines run in loops and calls", StepLimits::lines_run), where);
  }
}

void SourceWork::claim_step(const Span& where) {
  if (++steps_ > StepLimits::definitions) {
    throw SourceError(fmt::format("more than {} definitions", StepLimits::definitions), where);
  }
}

void SourceWork::enter(const Span& where) {
  claim_piece(where);
  if (depth_ == StepLimits::depth) {
    throw SourceError(
        fmt::format("more than {} operations inside each other; give parts of them names", StepLimits::depth),
        where);
  }
  ++depth_;
}

void SourceWork::enter(const DefinedFunction& function, const Span& where) {
  if (std::ranges::find(calls_, &function) != calls_.end()) {
    throw SourceError(
        fmt::format("'{}' calls itself; a loop, for t in range(n), does one thing after another",
                    function.name),
        where);
  }
  if (calls_.size() == StepLimits::calls) {
    throw SourceError(fmt::format("more than {} calls inside each other", StepLimits::calls), where);
  }
  calls_.push_back(&function);
}

std::string SourceWork::free_name(const std::string& wanted) {
  int& count = names_[wanted];
  while (true) {
    ++count;
    if (count == 1) {
      return wanted;
    }
    std::string numbered = fmt::format("{}_{}", wanted, count);
    if (names_.emplace(numbered, 1).second) {
      return numbered;
    }
  }
}

}  // namespace gradewright::engine::notation

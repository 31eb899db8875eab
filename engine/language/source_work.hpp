#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/graph/expr.hpp"
#include "engine/graph/known_gradient.hpp"
#include "engine/graph/written_call.hpp"
#include "engine/text/span.hpp"

namespace gradewright::engine::notation {

struct DefinedFunction;

/// Cells that literals and generated constants of one source may have together.
inline constexpr Index max_literal_cells = Index{1} << 20;

/// Nodes that the gradients of one source may be taken through together; each becomes a few nodes more.
inline constexpr Index max_differentiated_nodes = 200'000;

/// Nodes that may be evaluated while one source is read, together, and their cells and operations: for
/// indices, the rounds of loops, conditions, and checks of what functions are given.
inline constexpr Index max_evaluated_nodes = 1'000'000;
inline constexpr std::int64_t max_evaluated_work = 1'000'000'000;

/// What reading one source takes, through all of its loops and calls, each count against its limit: the
/// claims throw SourceError at `where`, before anything is made. And what its calls have defined.
class SourceWork {
 public:
  /// Cells that are about to be made.
  void claim_cells(Index cells, const Span& where);
  /// Nodes that are about to be differentiated.
  void claim_differentiation(Index nodes, const Span& where);
  /// Nodes that are about to be evaluated, all that a value depends on.
  void claim_evaluation(std::span<const Expr> nodes, const Span& where);
  /// A name, a number or an operation that is about to be read.
  void claim_piece(const Span& where) { claim_pieces(1, where); }
  void claim_pieces(int count, const Span& where);
  /// A line that is about to be run.
  void claim_line(const Span& where);
  /// A step that is about to be defined.
  void claim_step(const Span& where);

  /// Going into an operation, and out of it again.
  void enter(const Span& where);
  void leave() { --depth_; }

  /// Going into a call, and out of it again. A function must not call itself, and calls do not go on for
  /// ever.
  void enter(const DefinedFunction& function, const Span& where);
  void leave_call() { calls_.pop_back(); }

  /// A name that no step inside of a call has yet: the name itself, or with _2, _3 behind it.
  std::string free_name(const std::string& wanted);

  std::vector<Expr> inner_steps;         ///< that the calls have defined and nobody has taken yet
  WrittenCalls calls;                    ///< of steps, likewise
  std::vector<KnownGradient> gradients;  ///< that have names

 private:
  Index literal_cells_ = 0;
  Index differentiated_nodes_ = 0;
  Index evaluated_nodes_ = 0;
  std::int64_t evaluated_work_ = 0;
  int pieces_ = 0;
  int lines_ = 0;
  int depth_ = 0;
  std::size_t steps_ = 0;
  std::vector<const DefinedFunction*> calls_;
  std::map<std::string, int> names_;  // how often each was wanted
};

}  // namespace gradewright::engine::notation

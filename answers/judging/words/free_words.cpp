#include "answers/judging/words/free_words.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

/// "zeros alone get right", "zeros, or a copy of X, get right"
std::string got_right_by(const FreeCells& free) {
  const std::string givens = joined(free.givens, " or ");
  if (free.givens.empty()) {
    return "zeros alone get right";
  }
  return free.zeros ? fmt::format("zeros, or a copy of {}, get right", givens)
                    : fmt::format("a copy of {} gets right", givens);
}

}  // namespace

std::string free_cells_sentence(const FreeCells& free, const std::vector<bool>& cells,
                                const std::vector<bool>& right) {
  std::size_t count = 0;
  std::size_t wrong = 0;
  std::size_t right_others = 0;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    count += cells[at] ? 1 : 0;
    wrong += cells[at] && !right[at] ? 1 : 0;
    right_others += !cells[at] && right[at] ? 1 : 0;
  }
  if (count == 0 || (wrong == count && right_others == 0)) {
    return {};
  }
  const std::string by = got_right_by(free);
  if (right_others == 0) {
    return fmt::format(" What is right is what {}: that earns no points.", by);
  }
  // Of what is right half a share stays.
  const char* kept = wrong > 0 && right_others <= wrong ? ", though half of one stays for what is right" : "";
  if (count == 1) {
    return fmt::format(" The cell that {} has no share{}{}.", by,
                       wrong == 1 ? "; it is wrong, which costs a share" : "", kept);
  }
  const std::string costs = wrong == 0 ? ""
                            : wrong == 1
                                ? "; one of them is wrong, which costs a share"
                                : fmt::format("; {} of them are wrong, which costs a share each", wrong);
  return fmt::format(" The {} cells that {} have no share{}{}.", count, by, costs, kept);
}

}  // namespace gradewright::judging

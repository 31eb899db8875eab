#include "answers/reading/notation/read_notation.hpp"

#include <algorithm>

#include "answers/reading/notation/drawn_rows.hpp"
#include "answers/reading/notation/notation_parser.hpp"
#include "answers/reading/notation/pair_signs.hpp"
#include "answers/reading/notation/print_marks.hpp"

namespace gradewright::reading {
namespace {

bool same_parts(const NotationReading& a, const NotationReading& b) {
  return std::ranges::equal(a.parts, b.parts, [](const Part& left, const Part& right) {
    return left.sort == right.sort && left.sign == right.sign && left.text == right.text &&
           left.tree == right.tree && left.span.offset == right.span.offset &&
           left.span.length == right.span.length;
  });
}

/// The next way of deciding the doubts that were met, as a counter with a digit a doubt; false after the
/// last.
bool advance(Decisions& decisions) {
  for (std::size_t i = 0; i < doubts; ++i) {
    if (!decisions.met[i]) {
      continue;
    }
    if (++decisions.ways[i] < ways_to_decide(static_cast<Doubt>(i))) {
      return true;
    }
    decisions.ways[i] = 0;
  }
  return false;
}

}  // namespace

bool has_too_many_tokens(std::string_view source) {
  std::vector<Token> tokens;
  tokenise(source, tokens);
  return tokens.size() > max_tokens;
}

std::vector<NotationReading> read_notation(std::string_view source, const NotationContext& context) {
  std::vector<Token> tokens;
  tokenise(source, tokens, context.in_math);
  if (tokens.size() > max_tokens) {
    return {};
  }
  std::erase_if(tokens, [](const Token& token) { return token.kind == Token::Kind::style; });
  open_tensorflow_print(tokens);
  leave_out_print_marks(tokens);
  turn_angles(tokens);
  part_coordinates(tokens);
  join_drawn_rows(tokens);
  turn_brackets(tokens);
  pair_bars(tokens);
  if (context.slashes_part_rows) {
    part_rows_at_slashes(tokens);
  }
  std::vector<NotationReading> readings;
  Decisions decisions;
  do {
    NotationReading next = NotationParser(tokens, source, context, decisions).run();
    decisions = next.decisions;  // a doubt that only this way meets is counted through as well
    const bool known = std::ranges::any_of(
        readings, [&](const NotationReading& reading) { return same_parts(reading, next); });
    if (!known) {
      readings.push_back(std::move(next));
    }
    std::size_t ways = 1;
    for (std::size_t i = 0; i < doubts; ++i) {
      ways *= decisions.met[i] ? ways_to_decide(static_cast<Doubt>(i)) : 1;
    }
    if (ways > max_readings) {
      return {};
    }
  } while (advance(decisions));
  return readings;
}

}  // namespace gradewright::reading

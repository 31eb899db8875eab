#include "answers/judging/words/shape_words.hpp"

#include <fmt/core.h>

#include <string_view>

#include "engine/graph/shape_words.hpp"

namespace gradewright::judging {
namespace {

bool is_row(const Shape& shape) {
  return shape.rank() == 2 && shape[0] == 1 && shape[1] > 1;
}
bool is_column(const Shape& shape) {
  return shape.rank() == 2 && shape[1] == 1 && shape[0] > 1;
}

std::string one_for_the_other(const Shape& read, const Shape& asked) {
  return fmt::format("{} where {} was asked for", in_words(read), in_words(asked));
}

/// "one row is missing: 4 instead of 5", "2 columns are too many: 4 instead of 2", for lengths along one
/// axis.
std::string length_differs(Index read, Index asked, std::string_view one, std::string_view many) {
  const Index apart = read < asked ? asked - read : read - asked;
  const std::string what = apart == 1 ? fmt::format("one {} is", one) : fmt::format("{} {} are", apart, many);
  return fmt::format("{} {}: {} instead of {}", what, read < asked ? "missing" : "too many", read, asked);
}

std::string rows_differ(const ShapeFit& fit, const Shape& read, const Shape& asked) {
  const bool lists = asked.rank() == 1;
  std::string what = length_differs(read[0], asked[0], lists ? "value" : "row", lists ? "values" : "rows");
  if (fit.missing_row) {
    what +=
        fmt::format("; without {} {}, every cell is right", lists ? "entry" : "row", *fit.missing_row + 1);
  }
  return what;
}

std::string what_is_wrong(const ShapeFit& fit, const Shape& read, const Shape& asked) {
  switch (fit.kind) {
    case ShapeFit::Kind::transposed:
      return fmt::format("{}{}{}", is_row(read) || is_column(read) ? "" : "the matrix is transposed: ",
                         one_for_the_other(read, asked),
                         fit.right_so ? "; the other way round, every cell is right" : "");
    case ShapeFit::Kind::flattened:
      return fmt::format("the cells of {} in {}{}", in_words(asked), in_words(read),
                         fit.right_so ? "; in that order they are all right" : "");
    case ShapeFit::Kind::rows:
      return rows_differ(fit, read, asked);
    case ShapeFit::Kind::columns:
      return length_differs(read[1], asked[1], "column", "columns");
    case ShapeFit::Kind::same:
    case ShapeFit::Kind::long_axes:
    case ShapeFit::Kind::other:
      break;
  }
  return one_for_the_other(read, asked);
}

}  // namespace

std::string read_as(const Shape& read, const Shape& asked) {
  return read == asked ? std::string() : fmt::format("{} read as {}", in_words(read), in_words(asked));
}

std::string wrong_shape_sentence(const ShapeFit& fit, const Shape& read, const Shape& asked) {
  return fmt::format("Wrong shape: {}.", what_is_wrong(fit, read, asked));
}

}  // namespace gradewright::judging

#include "answers/reading/values/note.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <vector>

using gradewright::reading::Note;

namespace {

/// All decisions, in their order, with sentences as the manual writes them.
const std::vector<std::pair<Note, std::string>> notes = {
    {{Note::Decision::column_of_binomial}, "binomial coefficient read as a column of two"},
    {{Note::Decision::blanks_between_thousands}, "blanks read as marks between thousands"},
    {{Note::Decision::coefficients, "x", 3}, "coefficients of x_1 to x_3 read as a vector"},
    {{Note::Decision::decimal_comma}, "comma read as a decimal point"},
    {{Note::Decision::commas_between_thousands}, "commas read as marks between thousands"},
    {{Note::Decision::above_the_parts}, "found by its name above the parts of the question"},
    {{Note::Decision::column_of_fraction}, "fraction read as a column of two"},
    {{Note::Decision::list_as_column}, "list read as a column"},
    {{Note::Decision::list_as_row}, "list read as a row"},
    {{Note::Decision::taken_in_order, "W"}, "no name; taken for W by its place in the list"},
    {{Note::Decision::taken_by_shape, "W"}, "no name; taken for W by its shape"},
    {{Note::Decision::per_mille}, "per mille read as thousandths"},
    {{Note::Decision::percent}, "percent read as hundredths"},
    {{Note::Decision::ratio}, "ratio read as a fraction"},
    {{Note::Decision::only_number}, "the only number of the answer is read"},
    {{Note::Decision::decimal_points}, "the submission writes decimals with a point"},
    {{Note::Decision::words_left_out, "as shown"}, "words after the value left out: as shown"},
};

}  // namespace

TEST_CASE("each decision has its sentence, and its place by the alphabet", "[note]") {
  for (const auto& [note, sentence] : notes) {
    CHECK(to_string(note) == sentence);
  }
  CHECK(std::ranges::is_sorted(notes, {}, [](const auto& one) { return one.first; }));
  CHECK(std::ranges::is_sorted(notes, {}, [](const auto& one) { return one.second; }));
}

TEST_CASE("notes are the same when decision, words and number are", "[note]") {
  const Note note{Note::Decision::coefficients, "x", 3};
  CHECK(note == Note{Note::Decision::coefficients, "x", 3});
  CHECK(note != Note{Note::Decision::coefficients, "x", 2});
  CHECK(note != Note{Note::Decision::coefficients, "y", 3});
}

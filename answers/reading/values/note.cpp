#include "answers/reading/values/note.hpp"

namespace gradewright::reading {

std::string to_string(const Note& note) {
  switch (note.decision) {
    case Note::Decision::column_of_binomial:
      return "binomial coefficient read as a column of two";
    case Note::Decision::blanks_between_thousands:
      return "blanks read as marks between thousands";
    case Note::Decision::coefficients:
      return "coefficients of " + note.words + "_1 to " + note.words + "_" + std::to_string(note.count) +
             " read as a vector";
    case Note::Decision::decimal_comma:
      return "comma read as a decimal point";
    case Note::Decision::commas_between_thousands:
      return "commas read as marks between thousands";
    case Note::Decision::above_the_parts:
      return "found by its name above the parts of the question";
    case Note::Decision::column_of_fraction:
      return "fraction read as a column of two";
    case Note::Decision::list_as_column:
      return "list read as a column";
    case Note::Decision::list_as_row:
      return "list read as a row";
    case Note::Decision::taken_in_order:
      return "no name; taken for " + note.words + " by its place in the list";
    case Note::Decision::taken_by_shape:
      return "no name; taken for " + note.words + " by its shape";
    case Note::Decision::per_mille:
      return "per mille read as thousandths";
    case Note::Decision::percent:
      return "percent read as hundredths";
    case Note::Decision::ratio:
      return "ratio read as a fraction";
    case Note::Decision::only_number:
      return "the only number of the answer is read";
    case Note::Decision::decimal_commas:
      return "the submission writes decimals with a comma";
    case Note::Decision::decimal_points:
      return "the submission writes decimals with a point";
    case Note::Decision::words_left_out:
      break;
  }
  return "words after the value left out: " + note.words;
}

}  // namespace gradewright::reading

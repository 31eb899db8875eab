#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "answers/reading/values/read_typed.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/units.hpp"
#include "corpus_line.hpp"
#include "meaning.hpp"

namespace gradewright::corpus {
namespace {

using engine::AnswerType;

bool is_tensor(AnswerType type) {
  switch (type) {
    case AnswerType::number:
    case AnswerType::integer:
    case AnswerType::rational:
    case AnswerType::vector:
    case AnswerType::matrix:
    case AnswerType::tensor:
      return true;
    default:
      return false;
  }
}

/// The shape that a line's section declares, else that of its meaning: [[1, 2], [3, 4]] is 2x2.
engine::Shape shape_of(const CorpusLine& line) {
  std::vector<engine::Index> extents(line.declared.shape.begin(), line.declared.shape.end());
  if (extents.empty() && !line.meanings.empty()) {
    const std::string& meaning = line.meanings.front();
    const std::size_t rank = meaning.find_first_not_of('[');
    for (std::size_t axis = 0; axis < rank && rank != std::string::npos; ++axis) {
      // the members of the first list at this depth
      engine::Index members = 1;
      std::size_t depth = axis + 1;
      for (std::size_t i = axis + 1; i < meaning.size() && depth > axis; ++i) {
        depth += meaning[i] == '[' ? 1 : meaning[i] == ']' ? -1 : 0;
        members += meaning[i] == ',' && depth == axis + 1 ? 1 : 0;
      }
      extents.push_back(members);
    }
  } else if (extents.empty() && line.declared.type != AnswerType::number &&
             line.declared.type != AnswerType::integer && line.declared.type != AnswerType::rational) {
    extents.push_back(2);
  }
  return engine::Shape(extents);
}

struct Reading {
  std::vector<std::string> meanings;  ///< different ones
  std::string reason;                 ///< where there is none
};

void keep(Reading& reading, std::string meaning, AnswerType type) {
  const bool known = std::ranges::any_of(
      reading.meanings, [&](const std::string& other) { return same_meaning(meaning, other, type); });
  if (!known) {
    reading.meanings.push_back(std::move(meaning));
  }
}

/// Whether nothing can be taken from a meaning: all of its cells are "?".
bool is_unreadable(const std::string& meaning) {
  return meaning.find('?') != std::string::npos && meaning.find_first_of("0123456789") == std::string::npos;
}

Reading read(const CorpusLine& line) {
  Reading result;
  const AnswerType type = line.declared.type;
  if (is_tensor(type)) {
    reading::NotationContext context;
    if (line.declared.decimal_comma) {
      context.decided[static_cast<std::size_t>(reading::Doubt::comma)] = reading::comma::decimal;
    }
    const auto values = reading::read_value(line.text, shape_of(line), context);
    if (const auto* none = std::get_if<reading::NotAValue>(&values)) {
      return {{}, none->reason};
    }
    for (const auto& value : std::get<std::vector<reading::ReadValue>>(values)) {
      keep(result, meaning_of(value), type);
    }
    return result;
  }
  const reading::TypeContext context{line.declared.names, line.declared.options, line.declared.unit,
                                     line.declared.bytes_in_kilobyte};
  const auto values = reading::read_typed(line.text, type, context);
  if (const auto* none = std::get_if<reading::NotAValue>(&values)) {
    return {{}, none->reason};
  }
  for (const auto& value : std::get<std::vector<reading::TypedValue>>(values)) {
    const auto* quantity = std::get_if<reading::QuantityValue>(&value.value);
    if (quantity == nullptr || line.declared.unit.empty()) {
      keep(result, meaning_of(value, type), type);
      continue;
    }
    // in the declared unit; what does not convert is named a wrong unit
    const auto declared = reading::units_of(line.declared.unit, line.declared.bytes_in_kilobyte);
    if (const auto number = reading::number_in(*quantity, declared.front())) {
      keep(result, to_string(*number) + " " + declared.front().name, type);
    }
  }
  // one number is a size of one extent; whether it may stand for a square is judging's
  if (type == AnswerType::size && line.declared.square_size_allowed) {
    for (std::string& meaning : result.meanings) {
      meaning = meaning.find('x') == std::string::npos ? meaning + "x" + meaning : meaning;
    }
  }
  return result;
}

enum class Outcome { as_meant, left, misread };

Outcome outcome_of(const Reading& reading, const CorpusLine& line) {
  const AnswerType type = line.declared.type;
  const auto readable =
      std::ranges::count_if(reading.meanings, [](const auto& meaning) { return !is_unreadable(meaning); });
  if (line.meanings.empty()) {
    const bool one_extent = type == AnswerType::size && !line.declared.square_size_allowed && readable == 1 &&
                            reading.meanings.front().find('x') == std::string::npos;
    return readable != 1 || one_extent ? Outcome::as_meant
                                       : Outcome::misread;  // several readings go to a person
  }
  const auto is_got = [&](const std::string& meant) {
    return std::ranges::any_of(reading.meanings,
                               [&](const auto& got) { return same_meaning(got, meant, type); });
  };
  if (readable == 0) {
    return std::ranges::all_of(line.meanings, is_got) || is_unreadable(line.meanings.front()) ||
                   line.meanings.front().find('?') != std::string::npos
               ? Outcome::as_meant
               : Outcome::left;
  }
  if (reading.meanings.size() == line.meanings.size() && std::ranges::all_of(line.meanings, is_got)) {
    return Outcome::as_meant;
  }
  return reading.meanings.size() > 1 && std::ranges::any_of(line.meanings, is_got) ? Outcome::left
                                                                                   : Outcome::misread;
}

void report(const char* what, const CorpusFile& file, const CorpusLine& line, const Reading& reading) {
  std::cout << what << " " << file.name << ".txt:" << line.number << ": " << line.source << "   read as:";
  for (const std::string& meaning : reading.meanings) {
    std::cout << " \u00AB" << meaning << "\u00BB";
  }
  std::cout << (reading.reason.empty() ? "" : " (" + reading.reason + ")") << "\n";
}

}  // namespace

// Set GRADEWRIGHT_CORPUS=left to see what was honestly left.
TEST_CASE("Every text of the notation corpus is read as it is meant, or left to a person") {
  const char* const wanted = std::getenv("GRADEWRIGHT_CORPUS");
  const bool shows_left = wanted != nullptr && std::string(wanted) == "left";
  for (const CorpusFile& file : corpus_files()) {
    const auto lines = read_corpus("tests/corpus/notation/" + file.name + ".txt", file.type);
    CHECK(!lines.empty());
    int counts[3] = {};
    for (const CorpusLine& line : lines) {
      const Reading reading = read(line);
      const Outcome outcome = outcome_of(reading, line);
      ++counts[static_cast<int>(outcome)];
      if (outcome == Outcome::misread) {
        report("MISREAD", file, line, reading);
      } else if (outcome == Outcome::left && shows_left) {
        report("left", file, line, reading);
      }
    }
    std::cout << file.name << ": " << counts[0] << " read as meant, " << counts[1] << " honestly left, "
              << counts[2] << " misread\n";
    CHECK(counts[2] == 0);
    CHECK(counts[1] <= file.most_left);
  }
}

// A mutant that means something else must not be read as the original alone, which would be marked right.
TEST_CASE("No mutant of a plain text is read as the original, unless it still means it") {
  const char* const wanted = std::getenv("GRADEWRIGHT_CORPUS");
  const bool shows_left = wanted != nullptr && std::string(wanted) == "left";
  const auto mutants = read_mutants("tests/corpus/notation/mutants.txt");
  CHECK(!mutants.empty());
  int same = 0;
  int same_left = 0;
  int other = 0;
  int misread = 0;
  for (const CorpusLine& line : mutants) {
    const AnswerType type = line.declared.type;
    const Reading reading = read(line);
    const std::string& original = line.meanings.front();
    const bool is_original =
        reading.meanings.size() == 1 && same_meaning(reading.meanings.front(), original, type);
    const CorpusFile file{"mutants", type, 0};
    if (!line.is_same) {
      ++(is_original ? misread : other);
      if (is_original) {
        report("MISREAD", file, line, reading);
      }
      continue;
    }
    ++(is_original ? same : same_left);
    if (!is_original && shows_left) {
      report("left", file, line, reading);
    }
  }
  std::cout << "mutants that mean the original: " << same << " read as it, " << same_left
            << " left; that do not: " << other << " read otherwise or left, " << misread
            << " read as the original\n";
  CHECK(misread == 0);
  CHECK(same_left <= 8);
}

}  // namespace gradewright::corpus

#pragma once

#include <map>
#include <string>
#include <vector>

#include "reports/platforms/platform_table.hpp"
#include "tests/reports/sample_gradebook.hpp"

namespace gradewright::reports::sample {

/// A class with what platforms call its students. The book outlives what `from` gives.
struct PlatformSample {
  Book in_memory;
  std::map<std::string, std::vector<Identity>> identities = {};
  std::string column = {};
  std::string id_field = {};
  AddingUp rules = {};
  Gradebook book = in_memory;

  PlatformClass from() const {
    return {book,
            column,
            id_field,
            [this](const std::string& student) {
              const auto known = identities.find(student);
              return known == identities.end() ? std::vector<Identity>() : known->second;
            },
            [](std::int64_t) { return std::string("2026-05-01 10:02:03"); },
            [this](std::int64_t) { return rules; }};
  }
};

/// Two students of the items 1 a (of 6) and 2 b (of 3), as in a small course: the first has 4.5 and 3, of the
/// second's answers one is open.
inline PlatformSample two_students() {
  Book book = gradebook_of({"6", "3"}, {{"4.5", "3"}, {"2", "?"}});
  book.title = "Midterm";
  book.exam = "midterm";
  book.items[0].name = "a";
  book.items[1].name = "2";
  book.students[0].student = "00123";
  book.students[1].student = "00456";
  return {book};
}

}  // namespace gradewright::reports::sample

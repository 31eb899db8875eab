#include "answers/reading/documents/label_table.hpp"

#include <catch2/catch.hpp>
#include <span>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"

namespace gradewright::reading {
namespace {

using Paths = std::vector<std::vector<std::string>>;

const Paths& declared() {
  static const Paths paths{{"1", "a"}, {"1", "b"}, {"2"}, {"3", "i"}, {"4"}};
  return paths;
}

std::vector<LabelTable> tables_of(std::string_view text) {
  static const std::vector<QuestionDeclaration> questions{
      {"2", {}, {{"2", "answer", {}, AnswerType::choice, {}, {}, {"A", "B"}}}, {}, {}},
      {"4", {}, {{"4", "claims", {}, AnswerType::true_false, {}, {}, {}}}, {}, {}}};
  static const ExamLabels labels(questions);
  return label_tables(text, declared(), LabelEvidence(labels));
}

/// The tables: "answers", "cover" or "indices", the labels of the rows, and what is left of the text without
/// blanks before and behind the lines.
std::string shown(std::string_view text) {
  std::string result;
  std::string left(text);
  for (const LabelTable& table : tables_of(text)) {
    result += table.kind == LabelTable::Kind::answers ? "answers"
              : table.kind == LabelTable::Kind::cover ? "cover"
                                                      : "indices";
    for (const LabelTable::Row& row : table.rows) {
      result += " " + row.label.number;
      for (const std::string& part : row.label.parts) {
        result += "/" + part;
      }
      for (std::size_t i = row.offset; i < row.offset + row.label.length; ++i) {
        left[i] = '~';
      }
    }
    result += ": ";
    if (table.kind != LabelTable::Kind::indices) {
      lay_out(table, left);
      CHECK(left.size() == text.size());
    }
  }
  bool blank = true;
  for (const char c : left) {
    const bool space = c == ' ' || c == '\n' || c == '~';
    if (!space || !blank) {
      result += space ? ' ' : c;
    }
    blank = space;
  }
  while (result.ends_with(' ')) {
    result.pop_back();
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view shown;
};

void check(std::span<const Case> cases) {
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(shown(row.text) == row.shown);
  }
}

TEST_CASE("a table heads questions where its first column holds their labels and says so") {
  const Case cases[] = {
      {"| No. | Answer |\n|-|-|\n| 1a | 7 |\n| 2 | B |\n", "answers 1/a 2: 7 B"},
      {"| Question | My answer |\n|-|-|\n| 1 (b) | x = 7 |\n|  | y = 8 |\n| Q2 | **B** |",
       "answers 1/b 2: x = 7 y = 8 B"},
      {"| **Aufgabe** | Antwort |\n|-|-|\n| **2.** | B |", "answers 2: B"},
      {"| Task | Mine |\n|-|-|\n| 2 | B |", "answers 2: B"},
      // A name beside its answer; a name alone stays a name.
      {"| question | item | value |\n|-|-|-|\n| 1a | h_1 | 7 |\n| | h_2 | |", "answers 1/a: h_1= 7 h_2"},
      // Parts in a column of their own, points aside.
      {"| Q | part | answer | points |\n|-|-|-|-|\n| 1 | (a) | 7 | 2 |\n| | b | 8 | 1 |\n| 2 | | B | 1 |",
       "answers 1/a /b 2: 7 8 B"},
      {"\\begin{tabular}{|l|l|}\\hline\nQuestion & Answer \\\\\n\\hline\n1a & $7$ \\\\\n2 & B \\\\\n"
       "\\end{tabular}",
       "answers 1/a 2: $7$ B"},
      // Working beside an answer is no second one, but where it stands alone or doubts the answer.
      {"| Question | Answer | Working |\n|-|-|-|\n| 1a | 7 | 3 + 4 |\n| 2 | B | |", "answers 1/a 2: 7 B"},
      {"| Question | Answer | Rechenweg |\n|-|-|-|\n| 1a | | 3 + 4 = 7 |\n| 1b | - | 8 |\n| 2 | B | |",
       "answers 1/a 1/b 2: 3 + 4 = 7 - 8 B"},
      {"| Question | Answer | Comment |\n|-|-|-|\n| 1a | 7 | not sure |\n| 2 | B | or C? |",
       "answers 1/a 2: 7 not sure B or C?"},
      {"| Question | Answer | Working |\n|-|-|-|\n| 1a | see right | 7 |\n| 1b | x = 7 | x = 8 |\n| 2 | B | "
       "C |",
       "answers 1/a 1/b 2: see right 7 x = 7 x = 8 B C"},
      {"| Question | Answer | Notes |\n|-|-|-|\n| 1a | 7 | withdrawn |\n| 1b | x = 7 | y = 8 |\n| 2 | B | "
       "copied |",
       "answers 1/a 1/b 2: 7 withdrawn x = 7 B copied"},
  };
  check(cases);
}

TEST_CASE("a table with anything else in it heads no questions") {
  constexpr std::string_view texts[] = {
      "| Question | Answer |\n|-|-|\n| 1a | 7 |\n| total | 8 |",    // a row of something else
      "| Question | Answer |\n|-|-|\n| 1a | 7 |\n| 9 | 8 |",        // no question of the exam
      "| Question | Answer | Mood |\n|-|-|-|\n| 1a | 7 | 3 + 4 |",  // a column nobody knows
      "| Question | Answer | Result |\n|-|-|-|\n| 1a | 7 | 8 |",    // two answers
      "| Question | Answer | Item |\n|-|-|-|\n| 1a | 7 | h |",      // a name behind it
      "| Mine | Answer |\n|-|-|\n| 1a | 7 |",                       // an unknown first column
      "| Answer | Question |\n|-|-|\n| 7 | 1a |",
      "| Question |\n|-|\n| 1a |",
      "| Question | Answer |\n|-|-|\n| 1a | |",
  };
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(tables_of(text).empty());
  }
}

TEST_CASE("a table may head questions in its header, over one row of answers") {
  const Case cases[] = {
      {"| 2 | 4a | 4b |\n|-|-|-|\n| B | T | F |\n", "answers 2 4/a 4/b: B T F"},
      {"| 1a | 1b |\n|-|-|\n| 7 | |\n", "answers 1/a 1/b: 7"},
      {"| Question | 1 | 2 |\n|-|-|-|\n| Answer | 7 | 8 |\n", "answers 1 2: 7 8"},
      {"| | 1a | 2 |\n|-|-|-|\n| | 7 | 8 |\n", "answers 1/a 2: 7 8"},
      {"| 2 | 4 |\n|-|-|\n| B | T F |\n", "answers 2 4: B T F"},
  };
  check(cases);
  constexpr std::string_view none[] = {"| 1 | 2 |\n|-|-|\n| 7 | 8 |\n",    // numbers under numbers
                                       "| 2 | 4 |\n|-|-|\n| C | T F |\n",  // C is no option
                                       "| 1a | 9 |\n|-|-|\n| 7 | 8 |\n",   // no question of the exam
                                       "| 1a | 2 |\n|-|-|\n| 7 | 8 |\n| 9 | 10 |\n",  // two rows
                                       "| 1a |\n|-|\n| 7 |\n",
                                       "| | 1a | 2 |\n|-|-|-|\n| x | 7 | 8 |\n",
                                       "| w | 1a | 2 |\n|-|-|-|\n| x | 7 | 8 |\n"};
  for (const std::string_view text : none) {
    CAPTURE(text);
    CHECK(tables_of(text).empty());
  }
}

TEST_CASE("numbers with decimals head no questions") {
  for (const char* text : {"| 2.75 | 2.25 |\n|---|---|\n| 2 | 4 |", "| 2.75 | 4 |\n|---|---|\n| 2.5 | 4 |"}) {
    CAPTURE(text);
    CHECK(tables_of(text).empty());
  }
}

TEST_CASE("the points of the questions are no answers") {
  const Case cases[] = {
      {"| Question | Points |\n|-|-|\n| 1 | 4 |\n| 2 | 6 |\n", "cover:"},
      {"| Question | Points | Score |\n|-|-|-|\n| 1 | 4 | |\n| 2 | 6 | |\n", "cover:"},
      {"| Question | 1 | 2 | Total |\n|-|-|-|-|\n| Points | 4 | 6 | 10 |\n| Score | | | |", "cover:"},
      // A score may be an answer.
      {"| Question | Score |\n|-|-|\n| 2 | 6 |\n", "answers 2: 6"},
  };
  check(cases);
  CHECK(tables_of("| Question | 1 | 2 |\n|-|-|-|\n| Points | 4 | 6 |\n| Mine | 5 | |").empty());
}

TEST_CASE("rows that are numbered by steps, and numbers that may be of anything, are told apart") {
  CHECK(tables_of("| step | x | h |\n|-|-|-|\n| 1 | 1 | 0.7 |")[0].kind == LabelTable::Kind::indices);
  const auto number = [](std::string_view text) { return tables_of(text)[0]; };
  CHECK(number("| No. | Answer |\n|-|-|\n| 2 | B |").first);
  CHECK_FALSE(number("| No. | Answer |\n|-|-|\n| 1a | 7 |\n| 2 | B |").first);
  CHECK_FALSE(number("| Question | Answer |\n|-|-|\n| 2 | B |").first);
  CHECK(number("| part | answer |\n|-|-|\n| a | 7 |").below);
}

TEST_CASE("a table of labels and answers needs no header where a part is among them") {
  CHECK(shown("| 1a | 3 |\n|---|---|\n| 1b | 4 |\n") == "answers 1/a 1/b: 3 4");
  CHECK(shown("| 1a | 0.3 |\n|---|---|\n| 2 | 4 |\n") == "answers 1/a 2: 0.3 4");
  CHECK(shown("| 1a | 2 |\n|---|---|\n| 3 | 4 |\n") == "answers 1/a 2: 3 4");  // questions are its columns
  CHECK(shown("| 2 | 3 |\n|---|---|\n| 4 | 5 |\n").find("answers 2") == std::string::npos);  // numbers alone
  CHECK(shown("| 1a | 0.3 |\n|---|---|\n| so | 5 |\n").find("answers") == std::string::npos);
  CHECK(shown("| 1a | 0.3 | 4 |\n|---|---|---|\n| 1b | 5 | 6 |\n").find("answers") == std::string::npos);
}

}  // namespace
}  // namespace gradewright::reading

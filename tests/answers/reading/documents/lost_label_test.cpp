#include "answers/reading/documents/lost_label.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/read_responses.hpp"

namespace gradewright::reading {
namespace {

/// The numbers that a line could head, and what stands behind: "10,1|text".
std::string shown(std::string_view line) {
  const auto found = like_label(line);
  std::string result;
  for (const std::string& number : found ? found->numbers : std::vector<std::string>{"none"}) {
    result += (result.empty() ? "" : ",") + number;
  }
  return found ? result + "|" + std::string(line.substr(found->length)) : result;
}

TEST_CASE("a damaged heading still shows its number") {
  CHECK(shown("## Quesiton 10") == "10|");
  CHECK(shown("Qestion 9: x") == "9|: x");
  CHECK(shown("Aufgbae 9:") == "9|:");
  CHECK(shown("My answer to question 10") == "10|");
  CHECK(shown("\xF0\x9F\x93\x9D Question 10") == "10|");
  CHECK(shown("\xE2\x80\x8B## Question 10") == "10|");
  CHECK(shown("~ Question 10") == "10|");
  CHECK(shown("[x] Question 10") == "10|");
  CHECK(shown("(Question 10)") == "10|)");
  CHECK(shown("Question 1 0") == "1,10| 0");
  CHECK(shown("Question lO") == "10|");
  CHECK(shown("qlO b") == "10| b");
  CHECK(shown("\xE7\xAC\xAClO\xE9\xA2\x98\xEF\xBC\x9A") == "10|\xEF\xBC\x9A");
  CHECK(shown("Question10 ...") == "10| ...");
  CHECK(shown("10)...") == "10|)...");
  CHECK(shown("5;") == "5|;");
  CHECK(shown("5 \xE2\x9C\x93") == "5| \xE2\x9C\x93");
  CHECK(shown("5<br>") == "5|<br>");
  CHECK(shown("- 5") == "5|");
  CHECK(shown("`5`") == "5|`");
  CHECK(shown("lO") == "10|");
  CHECK(shown("2. (a) ; x") == "2|. (a) ; x");
  CHECK(shown("5 b") == "5| b");
  CHECK(shown("My answer to **10.**") == "10|.**");
  CHECK(shown("Question 1 .0") == "1,10| .0");
}

TEST_CASE("a label behind marks or words that lead to it is told by where its word stands") {
  const auto word_of = [](std::string_view line) {
    const auto found = led_label(line);
    return found ? std::string(line.substr(found->word)) : "none";
  };
  CHECK(word_of("[x] Question 10") == "Question 10");
  CHECK(word_of("(Question 10)") == "Question 10)");
  CHECK(word_of("My answer to question 10") == "question 10");
  CHECK(word_of("## Quesiton 10") == "Quesiton 10");
  CHECK(word_of("[x] the answer to Aufgabe 3") == "Aufgabe 3");
  for (const std::string_view line :
       {"Question 10", "5;", "[x] 5;", "step 3 of Question 10", "1 0", "0.3 and 0.7", "a 5", ""}) {
    CAPTURE(line);
    CHECK(word_of(line) == "none");
  }
}

TEST_CASE("a word like Question without a number heads some question") {
  for (const std::string_view line :
       {"Question ?", "## Question", "**Aufgabe:**", "Exercise ?: x", "Pregunta"}) {
    CAPTURE(line);
    CHECK(is_unnumbered_label(line));
  }
  for (const std::string_view line :
       {"Question 5", "Questions", "question of taste", "Part ?", "the question", "? Question 5", "5", ""}) {
    CAPTURE(line);
    CHECK_FALSE(is_unnumbered_label(line));
  }
}

TEST_CASE("values, sentences and words show none") {
  for (const std::string_view line :
       {"5, 10, 2", "5.25", "0.5", "10 Bs", "5 units", "the value 5", "there are 10 of them", "x = 5", "1234",
        "5 + 3", "lone", "12.5 x", "suggestion 5 y", "", "---", "5-10", "9 9"}) {
    CAPTURE(line);
    CHECK(shown(line) == "none");
  }
}

}  // namespace
}  // namespace gradewright::reading

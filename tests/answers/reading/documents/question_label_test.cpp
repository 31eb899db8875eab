#include "answers/reading/documents/question_label.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// "5/a" and what follows the label; "-" when there is none. "~" weak, "?" bare, "@" only where the exam has
/// that path, "!" damaged, "S" solution.
std::string shown(std::string_view line) {
  const auto label = read_question_label(line);
  if (!label) {
    return "-";
  }
  std::string text = label->number;
  for (const std::string& part : label->parts) {
    text += "/" + part;
  }
  if (label->strength == QuestionLabel::Strength::weak) {
    text += "~";
  }
  if (label->strength == QuestionLabel::Strength::bare) {
    text += "?";
  }
  if (label->needs_path) {
    text += "@";
  }
  if (!label->damaged_word.empty()) {
    text += "!";
  }
  if (label->solution) {
    text += "S";
  }
  return text + " [" + std::string(line.substr(label->length)) + "]";
}

TEST_CASE("labels in mathematics may hold its spaces") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"$(4)\\ (i)$ $y = 3$", "4/i [$y = 3$]"},
      {"$(4)\\,(i)$ x", "4/i [x]"},
      {"$\\mathbf{1a)}$ x", "1/a [x]"},
      {"$\\mathbf{(1)\\;(b)}$ x", "1/b [x]"},
      {"$1\\quad(b)$ x", "1/b [x]"},
      {"$(1)~(b)$ x", "1/b [x]"},
      {"$(4, 5)$ x", "-"},
      {"$4\\, x = 3$", "-"},
      {"$4$ x", "-"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    CHECK(shown(line) == expected);
  }
}

TEST_CASE("a label takes no emphasis of what follows, and no word that is only like Question") {
  CHECK(shown("4. **C**") == "4~ [**C**]");
  CHECK(shown("**4.** **C**") == "4 [**C**]");
  CHECK(shown("## Quesiton 10") == "10! []");
  CHECK(shown("Qestion 9: so") == "9! [so]");
  CHECK(shown("Aufgbae 9) so") == "9! [so]");
  CHECK(shown("Questions 9 x") == "-");
  CHECK(shown("Quotation 9 x") == "-");
  CHECK(shown("Suggestion 9 x") == "-");
  CHECK(shown("(m) = 0.2") == "-");
  CHECK(shown("(m) x") == "/m [x]");
  CHECK(shown("\\question[3] so") == "-");
}

TEST_CASE("headings in yet other styles are labels") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"Question no. 1", "1 []"},
      {"Question No 1: so", "1 [so]"},
      {"Question n\u00b0 1", "1 []"},
      {"Aufgabe Nr. 3", "3 []"},
      {"Q-1 so", "1 [so]"},
      {"Q_1. so", "1 [so]"},
      {"=== Question 1 ===", "1 []"},
      {"== Question 4", "4 []"},
      {"--- Question 1 ---", "1 []"},
      {"Question 1 ---", "1 []"},
      {"=== 1a ===", "1/a@ []"},
      {"--- 1 (a) ---", "1/a []"},
      {"*** 2 ***", "2 []"},
      {"=== 13 ===", "13 []"},
      {"---- 13 ----", "13 []"},
      {"**Your answer:** $5$", "S [$5$]"},
      {"### 2 ###", "2 []"},
      {"=== 1a === 3", "-"},
      {"1a =", "-"},
      {"Question 1 -", "1 []"},
      {"{\\bf Question 1} so", "1 [so]"},
      {"{\\large\\bfseries Question 1}", "1 []"},
      {"1. (2 points) so", "1~ [so]"},
      {"\u2469 so", "10~ [so]"},
      {"1\uFE0F\u20E3 so", "1? [so]"},
      {"Teht\u00e4v\u00e4 1", "1 []"},
      {"\u0395\u03c1\u03ce\u03c4\u03b7\u03c3\u03b7 1", "1 []"},
      {"Question number one", "-"},
      {"== 13", "-"},
      {"--- 13", "-"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    CHECK(shown(line) == expected);
  }
}

TEST_CASE("headings of questions are labels in many spellings") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"2 (a)", "2/a []"},
      {"- 1 (a) (i) $5$", "1/a/i [$5$]"},
      {" - (ii) [[1, 2]]", "/ii [[[1, 2]]]"},
      {"(b) (i)", "/b/i []"},
      {"- **(c) (i)** Sine", "/c/i [Sine]"},
      {"# 7", "7 []"},
      {"#### 7.a", "7/a []"},
      {"# 05", "5 []"},
      {"Question 4: h = 5", "4 [h = 5]"},
      {"#### **2.**b", "2/b []"},
      {"## **3.b**", "3/b []"},
      {"# $\\mathbf{2}$", "2 []"},
      {"## Answer 5", "5S []"},
      {"## (b)", "/b []"},
      {"## <mark>(8)</mark>", "8 []"},
      {"<mark>9</mark>.", "9 []"},
      {"# (10) (a + b)", "10/a+b []"},
      {"**Q3**", "3 []"},
      {"**Q3:** 17", "3 [17]"},
      {"Question 5:", "5 []"},
      {"Question 5 (a) Z = 3", "5/a [Z = 3]"},
      {"Question 5 a", "5/a []"},
      {"Q5(a)", "5/a []"},
      {"5a) 12", "5/a [12]"},
      {"5)a 12", "5/a [12]"},
      {"5.a", "5/a []"},
      {"2bii", "2/b/ii []"},
      {"\\section*{Question 5 (a)}", "5/a []"},
      {"\\subsection{4}", "4 []"},
      {"\\textbf{(b)} 3", "/b [3]"},
      {"\\item[(a)] 3", "/a [3]"},
      {"\\item[3.] $h = 2$", "3~ [$h = 2$]"},
      {"\\item[3)] 2", "3~ [2]"},
      {"\\item[3] 2", "3~ [2]"},
      {"Solution: (a) Since", "/aS [Since]"},
      {"Part (b): 4", "/b [4]"},
      {"Solution to Exercise 5", "5S []"},
      {"\\subsection*{Solution to Exercise 5 (a)}", "5/aS []"},
      {"## L\u00f6sung zu Aufgabe 5: 3", "5S [3]"},
      {"Antwort auf Frage 5", "5S []"},
      {"Solution de l'exercice 5", "5S []"},
      {"Answer for 5:", "5~S []"},
      {"Answer: 5", "S [5]"},
      {"Answer: $5$ KB", "S [$5$ KB]"},
      {"Answer: **5**", "S [**5**]"},
      {"**Answer:** $5$", "S [$5$]"},
      {"(ii) (i) x", "/ii [(i) x]"},
      {"a) 4", "/a [4]"},
      {"1. 45", "1~ [45]"},
      {"a. 45", "/a~ [45]"},
      {"Answer 5:", "5~S []"},
      {"stion 5 Consider", "5! [Consider]"},
      {"estion 4: Why", "4! [Why]"},
      {"- :ion: (a) In", "/aS [In]"},
      {"ntion: It", "S [It]"},
      {"*2* (a) x", "2/a [x]"},
      {"1a. x", "1/a [x]"},
      {"(1a) x", "1/a [x]"},
      {"[1a] x", "1/a [x]"},
      {"\t2) x", "2~ [x]"},
      {"2: x", "2~ [x]"},
      {"2] x", "2~ [x]"},
      {"2\uff09x", "2~ [x]"},
      {"\uff12\uff09x", "2~ [x]"},
      {"\u2461 x", "2~ [x]"},
      {"No. 3: so", "3 [so]"},
      {"Nr. 3b) so", "3/b [so]"},
      {"Ex. 4 iii) x", "4/iii [x]"},
      {"Aufgabe 1", "1 []"},
      {"\u00dcBUNG 2 (a)", "2/a []"},
      {"\u0417\u0430\u0434\u0430\u0447\u0430 3", "3 []"},
      {"\u7b2c2\u9898 so", "2 [so]"},
      {"\u554f3\uff1aso", "3 [so]"},
      {"L\u00f6sung zu Aufgabe 7:", "7S []"},
      {"Question 1, part (b): so", "1/b [so]"},
      {"Question 2 of 3: x", "2 [x]"},
      {"2 (1 point): x", "2~ [x]"},
      {"1a [3 marks] x", "1/a@ [x]"},
      {"| 1a | x |", "1/a~ [ x |]"},
      {"| q1 | 0.7 |", "1~ [ 0.7 |]"},
      {"$1a)$ x", "1/a [x]"},
      {"1a -> x", "1/a [ x]"},
      {"1a \u2013 x", "1/a [x]"},
      {"3.2.1 x", "3/2/1?@ [x]"},
      {"Question 1.2", "1/2@ []"},
      {"ad 2) x", "2~ [x]"},
      {"<u>2</u> x", "2~ [x]"},
      {"**2** x", "2~ [x]"},
      // Numbers and letters that could be values.
      {"7", "7? []"},
      {"0", "0? []"},
      {"2 apples", "2? [apples]"},
      {"(10)", "10? []"},
      {"[2] x", "2? [x]"},
      {"3.5", "3/5?@ []"},
      {"# 3.5", "3/5@ []"},
      {"b", "/b? []"},
      {"2x pooling", "2/x@ [pooling]"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    CHECK(shown(line) == expected);
  }
}

TEST_CASE("lines of an answer are no labels") {
  for (const std::string_view line : {"0.99850 1.00",
                                      "$-0.99983 = -1.00$",
                                      "- Better features",
                                      "(2 x 5) + 5 = 45",
                                      "[[1, 2], [3, 4]]",
                                      "12,5",
                                      "a = 70",
                                      "option 3 is right",
                                      "section 5 of the book",
                                      "A larger batch",
                                      "(A) and (B)",
                                      "2024. It was",
                                      "2 3 4",
                                      "- 7",
                                      "$7$",
                                      "2x = 4",
                                      "2*x*(w*x - t)",
                                      "2a + 1",
                                      "2, 3",
                                      "2 + 2",
                                      "7!",
                                      "7% of",
                                      "no 3 is right",
                                      "to 4 decimals",
                                      "1.05",
                                      "1.123",
                                      "# 3,5",
                                      "# 3.05",
                                      "A) 4",
                                      "I think so",
                                      "",
                                      "- 5 filters",
                                      "1x7x7 filters",
                                      "Q = K",
                                      "Z = 3"}) {
    CAPTURE(line);
    CHECK(shown(line) == "-");
  }
}

TEST_CASE("a slash may close a label, and divides elsewhere") {
  const std::pair<std::string_view, std::string> cases[] = {
      {"1a/", "1/a []"},
      {"1a/ x = 3", "1/a [x = 3]"},
      {"**2b/** x", "2/b [x]"},
      {"12/", "12~ []"},
      {"Exercice 3/", "3 []"},
      {"Exercice 3/ la perte", "3 [la perte]"},
      {"1/ sqrt(2)", "-"},
      {"3x/y", "-"},
      {"100/", "-"},
  };
  for (const auto& [line, expected] : cases) {
    CAPTURE(line);
    CHECK(shown(line) == expected);
  }
}

TEST_CASE("an id or label is a path when it is nothing but a label") {
  using Path = std::vector<std::string>;
  CHECK(question_path("5a") == Path{"5", "a"});
  CHECK(question_path("Question 5 (a)") == Path{"5", "a"});
  CHECK(question_path("1ai") == Path{"1", "a", "i"});
  CHECK(question_path("3 (b) (ii)") == Path{"3", "b", "ii"});
  CHECK(question_path("2") == Path{"2"});
  CHECK(question_path("Question 2") == Path{"2"});
  CHECK(question_path("123") == Path{"123"});
  CHECK(question_path("05") == Path{"5"});  // as "Question 05" is read
  CHECK(question_path("Question 05") == Path{"5"});
  CHECK(question_path("0") == Path{"0"});
  CHECK(question_path("000") == Path{"0"});
  CHECK(question_path("1234").empty());
  CHECK(question_path("bayes").empty());
  CHECK(question_path("Question 1 Consider the data").empty());
}

}  // namespace
}  // namespace gradewright::reading

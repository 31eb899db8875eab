#include "answers/reading/documents/lettered_parts.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"
#include "answers/reading/documents/segment.hpp"

namespace gradewright::reading {
namespace {

/// Questions 2a, 2b, 2c; 3a asks for a value called a, 3b for an option; 4 for statements in a whole.
std::vector<QuestionDeclaration> questions() {
  std::vector<QuestionDeclaration> all;
  for (const char* id : {"2a", "2b", "2c", "3a", "3b", "4", "5a", "5b"}) {
    all.push_back({id, {}, {}});
  }
  all[3].items = {{"3a", "a", {}, AnswerType::number, {}, {}, {}}};
  all[6].items = {{"5a", "answer", {}, AnswerType::choice, {}, {}, {"A", "B", "C"}}};
  return all;
}

/// What stands under each part: "a<x> b<y>".
std::string parts(std::string_view text) {
  const std::vector<QuestionDeclaration> declared = questions();
  std::string all;
  for (const Section& section : segment(text, Submission::Format::markdown, ExamLabels(declared)).sections) {
    if (section.path.size() < 2) {
      continue;
    }
    std::string content(text.substr(section.content.offset, section.content.length));
    content.erase(content.find_last_not_of(" \n") + 1);
    all += (all.empty() ? "" : " ") + section.path[1] + "<" + content + ">";
  }
  return all;
}

TEST_CASE("parts in one line are labelled in one form, each of them once") {
  struct Case {
    const char* text;
    const char* parts;
  };
  const Case cases[] = {
      {"2. a: x b: v c: z", "a<x> b<v> c<z>"},
      {"2. a. x b. v c. z", "a<x> b<v> c<z>"},
      {"## Question 2 2a) x 2b) v 2c) z", "a<x> b<v> c<z>"},
      {"**2** **a)** x **b)** v **c)** z", "a<x> b<v> c<z>"},
      {"2. *(a)* x *(b)* v *(c)* z", "a<x> b<v> c<z>"},
      {"Question 2 part a: x part b: v part c: z", "a<x> b<v> c<z>"},
      {"Question 2: Part (a) x Part (b) v Part (c) z", "a<x> b<v> c<z>"},
      {"2. (c) x (a) v (b) z", "c<x> a<v> b<z>"},
      {"2. A) x B) v C) z", "a<x> b<v> c<z>"},
      // With their numbers some are enough; without a mark they are set off.
      {"2a. x  2c. z", "a<x> c<z>"},
      {"2a x, 2b v", "a<x,> b<v>"},
      {"2a x 2b v", "a<x 2b v>"},
      {"2a) x as in 2b) v", "a<x as in 2b) v>"},
      {"\\textbf{2a.} x\\qquad\\textbf{2b.} v", "a<x\\qquad> b<v>"},
      {"\\textbf{2a.} x\\\\\\textbf{2b.} v", "a<x\\\\> b<v>"},
      {"(2a)~x~~~(2b)~v", "a<~x~~~> b<~v>"},
      // Only the first where one is missing, stands twice, is spoken of or stands in a formula; another
      // follows.
      {"2. a: x b: v", "a<x b: v>"},
      {"2. a: x b: v c: z b: u", "a<x b: v c: z b: u>"},
      {"2. a: x as in b: v c: z", "a<x as in b: v c: z>"},
      {"2. a: $x b: v$ c: z", "a<$x b: v$ c: z>"},
      {"2. a: x b: v c: z d: u", "a<x b: v c: z d: u>"},
      // A value or an option is called so.
      {"3. a: 1 b: 2", "a<1 b: 2>"},
      {"5. A) B) C)", "a<B) C)>"},
      // The question has no parts.
      {"4. a: T b: F", ""},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(parts(row.text) == row.parts);
  }
}

TEST_CASE("parts that begin lines are labelled in one form, in order") {
  struct Case {
    const char* text;
    const char* parts;
  };
  const Case cases[] = {
      {"# 2\nA) x\nB) y\nC) z", "a<x> b<y> c<z>"},
      {"# 2\n(A) x\n(C) z", ""},
      {"# 2\nA) x\nmore\nB) y", "a<x\nmore> b<y>"},
      {"# 2\na - x\nb - y", "a<x> b<y>"},
      {"# 2\na \u2013 x\nb \u2013 y", "a<x> b<y>"},
      {"# 2\na x\nb y\nc z", "a<x> b<y> c<z>"},
      {"> # 2\n> a x\n> b y\n> c z", "a<x\n>> b<y\n>> c<z>"},
      // One of the bare letters is missing; one alone; out of order; relations.
      {"# 2\na x\nb y", ""},
      {"# 2\na - b", ""},
      {"# 2\nb - x\na - y", ""},
      {"# 2\na = 1\nb = 2\nc = 3", ""},
      {"# 2\na - = 1\nb - = 2", ""},
      // Another label stands there.
      {"# 2\na x\nb y\n(c) z", "c<z>"},
      // A value or an option is called so, or the question has no parts.
      {"# 3\na - x\nb - y", ""},
      {"# 5\nA) x\nB) y", ""},
      {"# 4\nA) T\nB) F", ""},
      {"# 5\na - x\nb - y", "a<x> b<y>"},
  };
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(parts(row.text) == row.parts);
  }
}

}  // namespace
}  // namespace gradewright::reading

#include "answers/reading/documents/segment.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "answers/reading/documents/exam_labels.hpp"

namespace gradewright::reading {
namespace {

std::string joined_path(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& part : path) {
    text += (text.empty() ? "" : "/") + part;
  }
  return text;
}

/// Questions with these ids, and no labels or items.
std::vector<QuestionDeclaration> questions_of(const std::vector<std::string>& ids) {
  std::vector<QuestionDeclaration> questions;
  for (const std::string& id : ids) {
    questions.push_back({id, {}, {}});
  }
  return questions;
}

/// The sections: "2/a<what stands there, on one line>"; "S" after a word like Solution, "!" damaged.
std::string sections(std::string_view text, const std::vector<QuestionDeclaration>& questions,
                     Submission::Format format = Submission::Format::markdown) {
  std::string all;
  for (const Section& section : segment(text, format, ExamLabels(questions)).sections) {
    std::string content;
    for (const char c : text.substr(section.content.offset, section.content.length)) {
      const bool blank = c == ' ' || c == '\n';
      if (!blank || (!content.empty() && content.back() != ' ')) {
        content += blank ? ' ' : c;
      }
    }
    if (content.ends_with(' ')) {
      content.pop_back();
    }
    all += (all.empty() ? "" : " ") + joined_path(section.path) + (section.solution ? "S" : "") +
           (section.damaged ? "!" : "") + "<" + content + ">";
  }
  return all;
}

TEST_CASE("a bare number is a label where the wording of its own question stands behind it") {
  const auto questions = questions_of({"1a", "2", "3"});
  const auto headed = [&](std::string_view text, std::size_t at, std::size_t of) {
    std::vector<PaperPiece> paper;
    paper.push_back({{at, 20}, false, of});
    std::string found;
    for (const Section& section :
         segment(text, Submission::Format::markdown, ExamLabels(questions), paper).sections) {
      found += (found.empty() ? "" : " ") + joined_path(section.path);
    }
    return found;
  };
  const std::string text = "**1a** x\n\nAnswer:\n\n**2**                     \n\nAnswer: 7\n";
  CHECK(headed(text, 25, 1) == headed("**1a** x\n\nAnswer:\n\n## Question 2       \n\nAnswer: 7\n", 70, 1));
  CHECK(headed(text, 25, 2) != headed(text, 25, 1));  // the wording of another question
  CHECK(headed(text, 25, PaperPiece::none) != headed(text, 25, 1));
  const std::string beside = "**1a** x\n\nAnswer:\n\n**2** is                     \n\nAnswer: 7\n";
  CHECK(headed(beside, 28, 1) == headed(beside, 28, 2));  // more stands between
}

struct Case {
  std::string_view text;
  std::string_view sections;
};

void check(std::span<const Case> cases, const std::vector<QuestionDeclaration>& questions,
           Submission::Format format = Submission::Format::markdown) {
  for (const Case& row : cases) {
    CAPTURE(row.text);
    CHECK(sections(row.text, questions, format) == row.sections);
  }
}

TEST_CASE("a label with a number starts a question, one without continues") {
  const Case cases[] = {
      {"", "<>"},
      {"hello", "<hello>"},
      {"name\n# 1\n45\n# 2\n46", "<name> 1<45> 2<46>"},
      {"# 1\n45\n\n# 2\n(a) Z\n(b) J", "<> 1<45> 2<> 2/a<Z> 2/b<J>"},
      {"2 (a)\nZ\n\n2 (b)\nJ", "<> 2/a<Z> 2/b<J>"},
      {"2 (a)\nx\n(i) y\n(ii) z\n(b) w", "<> 2/a<x> 2/a/i<y> 2/a/ii<z> 2/b<w>"},
      {"# 2\n(i) x\n(ii) y", "<> 2<> 2/i<x> 2/ii<y>"},
      {"2 (a)\nx\n(b) (ii) y", "<> 2/a<x> 2/b/ii<y>"},
      {"# 2\n(b) (ii) x\n(c) y", "<> 2<> 2/b/ii<x> 2/c<y>"},
      // (i), (v) and (x) are letters where they follow h, u and w.
      {"# 2\n(h) x\n(i) y\n(j) z", "<> 2<> 2/h<x> 2/i<y> 2/j<z>"},
      {"# 2\n(a) x\n(v) y", "<> 2<> 2/a<x> 2/a/v<y>"},
      // A part whose question was never named.
      {"(a) x\n(b) y", "<> ?/a<x> ?/b<y>"},
  };
  check(cases, questions_of({"1", "2a", "2b"}));
}

TEST_CASE("a part begins inside a line only after the part before it, where a sentence ends") {
  const Case cases[] = {
      {"2 (a) Z = 1. (b) Then J", "<> 2/a<Z = 1.> 2/b<Then J>"},
      {"2 (a) Z. (b) J. (c) K", "<> 2/a<Z.> 2/b<J.> 2/c<K>"},
      {"2 (a) as in (b) we see", "<> 2/a<as in (b) we see>"},
      {"2 (a) Z = 1. (c) Then J", "<> 2/a<Z = 1. (c) Then J>"},
      {"2 (a) $x. (b) y$", "<> 2/a<$x. (b) y$>"},
      {"# 2\nZ = 1. (a) Then J", "<> 2<Z = 1. (a) Then J>"},
      {"2 (a) Z = 1. (b)+ J", "<> 2/a<Z = 1. (b)+ J>"},
  };
  check(cases, questions_of({"2a", "2b"}));
}

TEST_CASE("a letter under a full label is the option that it names", "[segment]") {
  std::vector<QuestionDeclaration> questions = questions_of({"2a", "2b", "2c"});
  for (QuestionDeclaration& question : questions) {
    question.items = {{question.id, "answer", {}, AnswerType::choice, {}, {}, {"a", "b", "c", "d"}}};
  }
  const Case cases[] = {
      {"Ex 2a\n(b)\nEx 2b\n(b)", "<> 2/a<(b)> 2/b<(b)>"},
      {"Ex 2a\nb) since x\nEx 2b\n(d)", "<> 2/a<b) since x> 2/b<(d)>"},
      {"2 (a)\n(b)\n(c) x", "<> 2/a<> 2/b<> 2/c<x>"},  // empty parts
      {"# 2\n(a)\n(b) x", "<> 2<> 2/a<> 2/b<x>"},
  };
  check(cases, questions);
  const Case statements[] = {
      {"## 2c\n(a) T\n(b) F\n(c) T\n(d) T", "<> 2/c<(a) T (b) F (c) T (d) T>"},
      {"# 2\n## (c)\n(a) T\n(b) F\n# 3\nx", "<> 2<> 2/c<(a) T (b) F> 3<x>"},
      {"# 2\n(a) d\n(b) c\n(c) a", "<> 2<> 2/a<d> 2/b<c> 2/c<a>"},
      {"# 2\n(b) c\n(a) d", "<> 2<> 2/b<c> 2/a<d>"},  // in another order
      {"# 2\n(b)\n(a) d", "<> 2<> 2/b<> 2/a<d>"},
      {"## 2b\n(a) T (b) F\n(c) a", "<> 2/b<(a) T (b) F> 2/c<a>"},
  };
  questions.push_back({"3", {}, {}});
  check(statements, questions);
  std::vector<QuestionDeclaration> dotted = questions_of({"5.3"});
  dotted[0].items = questions[0].items;
  const Case of_path[] = {{"## 5.3\n- (a) T\n- (b) F", "<> 5/3<- (a) T - (b) F>"},
                          {"Exercise 5.3\na) T\nb) F", "<> 5/3<a) T b) F>"}};
  check(of_path, dotted);
  const Case numbers[] = {{"Ex 2a\n(b) x\nEx 2b\ny", "<> 2/a<> 2/b<x> 2/b<y>"}};
  check(numbers, questions_of({"2a", "2b", "2c"}));  // which have no options
}

TEST_CASE("behind a list of all statements a letter is a part again", "[segment]") {
  std::vector<QuestionDeclaration> questions = questions_of({"2a", "2b", "2c"});
  questions[0].items = {{"2a", "answer", {}, AnswerType::true_false, {}, {}, {"a", "b", "c"}}};
  const Case cases[] = {
      {"# 2\n## (a)\n(a) T, (b) F, (c) T\n\n## (b)\nx\n## (c)\ny",
       "<> 2<> 2/a<(a) T, (b) F, (c) T> 2/b<x> 2/c<y>"},
      {"# 2\n(a) (a) T, (b) F, (c) T\n\n(b) x\n\n(c) y", "<> 2<> 2/a<(a) T, (b) F, (c) T> 2/b<x> 2/c<y>"},
      {"# 2\n**(a)** (a) T, (b) F, (c) T\n\n**(b)** x", "<> 2<> 2/a<(a) T, (b) F, (c) T> 2/b<x>"},
  };
  check(cases, questions);
}

TEST_CASE("a letter before an option's own words is that option", "[segment]") {
  std::vector<QuestionDeclaration> questions = questions_of({"2a", "2b", "2c"});
  questions[0].text = "Which helps most? (A) more data, (B) stronger weight decay, (C) residual connections.";
  questions[0].items = {{"2a", "answer", {}, AnswerType::choice, {}, {}, {"A", "B", "C"}}};
  const Case cases[] = {
      {"# 2a\nc) Residual connections\n# 2b\nx", "<> 2/a<c) Residual connections> 2/b<x>"},
      {"# 2a\nb) stronger weight decay\n# 2b\nx", "<> 2/a<b) stronger weight decay> 2/b<x>"},
      {"# 2a\nc) residual blocks\n", "<> 2/a<> 2/c<residual blocks>"},
      {"# 2a\nb) more data\n", "<> 2/a<> 2/b<more data>"},  // another option's words
      {"# 2a\nA\n(c) x\n", "<> 2/a<A> 2/c<x>"},
  };
  check(cases, questions);
}

TEST_CASE("numbers are labels in a document that was written backwards", "[segment]") {
  const std::vector<QuestionDeclaration> questions =
      questions_of({"1a", "1b", "2", "3a", "4a", "5", "6a", "7a"});
  const Case cases[] = {
      {"7a. x\n6a. y\n5. z\n4a. u\n3a. v\n2. w\n1b. t", "<> 7/a<x> 6/a<y> 5<z> 4/a<u> 3/a<v> 2<w> 1/b<t>"},
      {"7a. x\n6a. y\n2. z\n4a. u\n3a. v\n1b. t", "<> 7/a<x> 6/a<y 2. z> 4/a<u> 3/a<v> 1/b<t>"},
      {"7a. x\n1a. y\n5. z\n4a. u\n3a. v\n1b. t", "<> 7/a<x> 1/a<y 5. z> 4/a<u> 3/a<v> 1/b<t>"},
  };
  check(cases, questions);
}

TEST_CASE("a letter that names a value asked for is no part that the exam lacks", "[segment]") {
  std::vector<QuestionDeclaration> questions = questions_of({"1a", "1b", "1c", "4a", "4b"});
  for (const std::string name : {"f", "c", "h"}) {
    questions[3].items.push_back({"4a", name, {}, AnswerType::number, {}, {}, {}});
  }
  const Case cases[] = {
      {"# 4a\nf: 0.7\nc: 1.9\nh: 0.4\n# 4b\nx", "<> 4/a<f: 0.7 c: 1.9 h: 0.4> 4/b<x>"},
      {"# 4a\nc) 1.9\nh) 0.4", "<> 4/a<c) 1.9 h) 0.4>"},
      {"# 4\na) f: 0.7\nc: 1.9\nb) x", "<> 4<> 4/a<f: 0.7 c: 1.9> 4/b<x>"},
      {"# 1\na) 3\nb) 4\nc) 5", "<> 1<> 1/a<3> 1/b<4> 1/c<5>"},
  };
  check(cases, questions);
}

TEST_CASE("a damaged label is sure where no other question can stand between its neighbours", "[segment]") {
  const Case sure[] = {
      {"stion 1\nx\nQuestion 2\ny", "<> 1<x> 2<y>"},
      {"Question 1\nx\nQu estion 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\nQuest ion 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\nQ u e s t i o n 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Exercise 1\nx\nEx ercise 2\ny\nExercise 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Aufgabe 1\nx\nAuf gabe 2\ny\nAufgabe 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Problem 1\nx\nProb lem 2\ny\nProblem 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\nuestion 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\n## stion 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\n**Qu estion 2**\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\nQuesiton 2\ny\nQuestion 3\nz", "<> 1<x> 2<y> 3<z>"},
      {"Question 1\nx\nQuestion 3\nz\nQu estion 4\nw\nQuestion 5\nv", "<> 1<x> 3<z> 4<w> 5<v>"},
      {"Question 3\nz\nestion 4\na) w\nb) u\nQuestion 5\nv", "<> 3<z> 4<> 4/a<w> 4/b<u> 5<v>"},
      {"Question 4a\nz\nestion 4b\nw\nQuestion 5\nv", "<> 4/a<z> 4/b<w> 5<v>"},
      {"Question 4b\nw\nestion 5\nv", "<> 4/b<w> 5<v>"},  // the exam's last
  };
  const Case doubted[] = {
      {"stion 1\nx", "<> 1!<x>"},                                          // nothing says that it is no other
      {"stion 2\nx\nQuestion 3\ny", "<> 2!<x> 3<y>"},                      // not the exam's first
      {"Question 1\nx\nstion 3\ny\nQuestion 4\nz", "<> 1<x> 3!<y> 4<z>"},  // 2 may have been meant
      {"Question 1\nx\nstion 2\ny\nQuestion 4\nz", "<> 1<x> 2!<y> 4<z>"},  // so may 3
      {"Question 2\nx\nstion 1\ny\nQuestion 3\nz", "<> 2<x> 1!<y> 3<z>"},
      {"Question 1\nx\nstion 2\ny\nQuestion 2\nz", "<> 1<x> 2!<y> 2<z>"},
      {"Question 1\nx\nstion 2\ny\nQuestion 3\nz\nQuestion 2\nw", "<> 1<x> 2!<y> 3<z> 2<w>"},
      {"stion 1\nx\nQu estion 2\ny\nQuestion 3\nz", "<> 1!<x> 2!<y> 3<z>"},  // both are damaged
      {"Question 1\nx\nstion 2\ny\nstion 3\nz\nQuestion 4\nw", "<> 1<x> 2!<y> 3!<z> 4<w>"},
      {"Question 1\nx\nQu estion 2\ny", "<> 1<x> 2!<y>"},  // it ends before the exam does
      {"Question 1\nx\nstion 1\ny\nQuestion 2\nz", "<> 1<x> 1!<y> 2<z>"},
      {"Question 3\nz\nstion 4b\nw\nQuestion 5\nv", "<> 3<z> 4/b!<w> 5<v>"},  // 4a may have been meant
  };
  const Case no_labels[] = {
      {"Question 1\nthe relat ion 2\nQuestion 2\ny", "<> 1<the relat ion 2> 2<y>"},
      {"Question 1\nour question 2\nQuestion 2\ny", "<> 1<our question 2> 2<y>"},
      {"Question 1\nn ex 2\nQuestion 2\ny", "<> 1<n ex 2> 2<y>"},
      {"Question 1\nta sk 2\nQuestion 2\ny", "<> 1<ta sk 2> 2<y>"},
      {"Question 1\nQu estion marks\nQuestion 2\ny", "<> 1<Qu estion marks> 2<y>"},
  };
  const std::vector<QuestionDeclaration> questions = questions_of({"1", "2", "3", "4a", "4b", "5"});
  check(sure, questions);
  check(doubted, questions);
  check(no_labels, questions);
}

TEST_CASE("labels in one line have the style of the one that it begins with") {
  const Case cases[] = {
      {"**Problem 2(a).** C. **Problem 2(b).** True.", "<> 2/a<C.> 2/b<True.>"},
      {"\\textbf{Q2a} C \\quad \\textbf{Q2b} D", "<> 2/a<C \\quad> 2/b<D>"},
      {"**Q1** 3 **Q2b** 4", "<> 1<3> 2/b<4>"},
      {"Problem 2(a). C. **Problem 2(b).** True.", "<> 2/a<C. **Problem 2(b).** True.>"},
      {"**Problem 2(a).** 3 **5** 4", "<> 2/a<3 **5** 4>"},
      {"**Problem 2(a).** as in **Problem 7(b)**", "<> 2/a<as in **Problem 7(b)**>"},
  };
  check(cases, questions_of({"1", "2a", "2b"}));
}

TEST_CASE("weak labels count where nothing strong has their number and the exam has them there") {
  const Case cases[] = {
      {"1. x\n2. y", "<> 1<x> 2<y>"},
      {"# 1\nx\n2. y", "<> 1<x> 2<y>"},
      {"1a. x\n2. y\n3. z", "<> 1/a<x> 2<y> 3<z>"},
      // A list that began as one goes on as one.
      {"# 1\n1. x\n2. y", "<> 1<1. x 2. y>"},
      // The strong label has the number.
      {"# 1\n2. x\n# 2\ny", "<> 1<2. x> 2<y>"},
      // Out of the exam's order.
      {"# 3\nx\n2. y", "<> 3<x 2. y>"},
      {"# 1\nx\n3. y\n# 2\nz", "<> 1<x 3. y> 2<z>"},
      {"7. x", "<7. x>"},
      {"1. x\n2. a. y\n   b. z", "<> 1<x> 2/a<y> 2/b<z>"},
      {"1. x\n2. a. y", "<> 1<x> 2/a<y>"},
      {"1. a. y", "<> 1<a. y>"},
      {"# 2\na. x\nb. y\nc. z", "<> 2<> 2/a<x> 2/b<y c. z>"},
  };
  check(cases, questions_of({"1", "2a", "2b", "3"}));
}

TEST_CASE("a bare number or letter is a label where labels before it lead to it") {
  const Case cases[] = {
      {"1a\nx\n\n1b\ny\n\n2\nz\n\n3\nw", "<> 1/a<x> 1/b<y> 2<z> 3<w>"},
      {"1a. x\n1b. y\n2\nz", "<> 1/a<x> 1/b<y> 2<z>"},
      {"1a x\n1b y\n2 z\n3 w", "<> 1/a<x> 1/b<y> 2<z> 3<w>"},
      {"1\na\nx\nb\ny\n2\nz", "<> 1<> 1/a<x> 1/b<y> 2<z>"},
      {"1\nx\n\n2\ny", "<> 1<x> 2<y>"},
      {"2\n---\nx", "<> 2<x>"},
      // The answer to 1a is 2.
      {"1a\n2\n\n2\nz", "<> 1/a<2> 2<z>"},
      // A column of numbers, a row of numbers, an equation.
      {"1a\n1\n2\n3", "<> 1/a<1 2 3>"},
      {"1 2\n2 3", "<1 2 2 3>"},
      {"1a. x\n2 y", "<> 1/a<x 2 y>"},
      {"1a x\n2 + 2 = 4", "<> 1/a<x 2 + 2 = 4>"},
      // Not the next number; a heading of another style; a letter that is no part.
      {"1a\nx\n\n3\ny", "<> 1/a<x 3 y>"},
      {"# 1a\nx\n\n2\ny", "<> 1/a<x 2 y>"},
      {"2\nx\n\na\ny", "<2 x a y>"},
      {"7\nx", "<7 x>"},
  };
  check(cases, questions_of({"1a", "1b", "2", "3"}));
}

TEST_CASE("a bare number in a column of all labels is one over what answers it") {
  auto questions = questions_of({"1a", "1b", "2", "3", "4", "5"});
  ItemDeclaration number;
  number.name = "n";
  number.type = AnswerType::integer;
  ItemDeclaration text;
  text.name = "t";
  text.type = AnswerType::text;
  for (QuestionDeclaration& question : questions) {
    question.items = {question.id == "4" ? text : number};
  }
  const Case cases[] = {
      // Under a row of numbers, and below an empty text.
      {"1a\nx\n1b\n3, 4, 5\n2\ny\n3\nz\n4\n5\nw", "<> 1/a<x> 1/b<3, 4, 5> 2<y> 3<z> 4<> 5<w>"},
      // 3 may be the answer to 2, and 5 that to 4.
      {"1a\nx\n1b\ny\n2\n3\nz\n4\nw\n5\nv", "<> 1/a<x> 1/b<y> 2<3 z> 4<w> 5<v>"},
      {"1a\nx\n1b\ny\n2\nz\n3\nz\n4\n5\n", "<> 1/a<x> 1/b<y> 2<z> 3<z> 4<5>"},
      // A number too many.
      {"1a\nx\n1b\n3, 4, 5\n2\n2\ny\n3\nz\n4\nw\n5\nv", "<> 1/a<x> 1/b<3, 4, 5 2 2 y 3 z 4 w 5 v>"},
  };
  check(cases, questions);
}

TEST_CASE("a path of numbers is a label where the exam has it") {
  const Case cases[] = {
      {"1.1 x\n1.2 y\n1.5 z", "<> 1/1<x> 1/2<y 1.5 z>"},
      {"Question 1.1\nx\n1.2\ny", "<> 1/1<x> 1/2<y>"},
      {"# 3.2.1\nx", "<> 3/2/1<x>"},
      {"# 1.4\nx", "<# 1.4 x>"},
      {"2x pooling\n", "<2x pooling>"},
      // The parts of an answer to a question that has none.
      {"# 4\n(a) x\n(b) y\n", "<> 4<(a) x (b) y>"},
      {"1.1) (i), since x\n1.2) (ii)", "<> 1/1<(i), since x> 1/2<(ii)>"},
      {"# 1.1 (i)\n# 1.2 (iii) x", "<> 1/1<(i)> 1/2<(iii) x>"},
  };
  check(cases, questions_of({"1.1", "1.2", "3.2.1", "4"}));
}

TEST_CASE("parts of the exam follow each other on one line, in one form") {
  const Case cases[] = {
      {"# 2\n(a) x, (b) y; (c) z", "<> 2<> 2/a<x,> 2/b<y;> 2/c<z>"},
      {"16. a) x b) y", "<> 16/a<x> 16/b<y>"},
      {"\\textbf{Q2.} (a) $0.7$\\,GB \\quad (b) $5$", "<> 2/a<$0.7$\\,GB \\quad> 2/b<$5$>"},
      {"2 (a): x (b): y", "<> 2/a<x> 2/b<y>"},
      {"2 (a) x (c) y", "<> 2/a<x> 2/c<y>"},  // one is left out
      {"2 (a) x (c) v (b) z", "<> 2/a<x> 2/c<v> 2/b<z>"},
      {"Aufgabe 2 A) x B) y", "<> 2/a<x> 2/b<y>"},
      {"Question 2 A) x B) y", "<> 2/a<x> 2/b<y>"},
      // Behind the number, apart from it.
      {"=== Question 2 === a) x\nb) y", "<> 2<===> 2/a<x> 2/b<y>"},
      // No label: spoken of, in brackets or formulas, in another form, out of turn, or where a line begins
      // with it.
      {"2 (a) as in (b) we see", "<> 2/a<as in (b) we see>"},
      {"2 (a) x from (b)", "<> 2/a<x from (b)>"},
      {"2 (a) f(x, b) is y", "<> 2/a<f(x, b) is y>"},
      {"2 (a) $x (b) y$", "<> 2/a<$x (b) y$>"},
      {"2 (a) x b) y", "<> 2/a<x b) y>"},
      {"2 (a) x (d) y", "<> 2/a<x (d) y>"},
      {"2 (a) x (b) y\n(b) z", "<> 2/a<x (b) y> 2/b<z>"},
      {"2 (a) x (b)+ y", "<> 2/a<x (b)+ y>"},
      {"2 (b) x (c) y (d) z", "<> 2/b<x> 2/c<y (d) z>"},  // the exam has no part d
      {"2 (a)\nx (b) y", "<> 2/a<x (b) y>"},
  };
  check(cases, questions_of({"2a", "2b", "2c", "16a", "16b"}));
}

TEST_CASE("labels stand in square brackets, behind short words and between stars and ticks") {
  const Case cases[] = {
      {"[Question 2]\nx", "<> 2<x>"},
      {"## \U0001F4DD Question 2\nx", "<> 2<x>"},
      {"[Question 2 (a)] x", "<> 2/a<x>"},
      {"[Question 2](#here) x", "<> 2!<](#here) x>"},  // a link
      {"Ans. 2\nx", "<> 2S<x>"},
      {"Ans. 2. x", "<> 2S<x>"},
      {"# 2\nAns. 16", "<> 2<Ans. 16>"},  // an answer
      {"# 2\n*(a)* x", "<> 2<> 2/a<x>"},
      {"# 2\n**a.** x\n**b.** y", "<> 2<> 2/a<x> 2/b<y>"},
      {"`2a` x", "<> 2/a<x>"},
      {"2a => x", "<> 2/a<x>"},
  };
  check(cases, questions_of({"2a", "2b", "16"}));
}

TEST_CASE("an amount, a list within an answer and an answer behind Q: are no labels") {
  const Case cases[] = {
      {"# 2\n**3 ms**", "<> 2<**3 ms**>"},
      {"# 2\n### 40 MB", "<> 2<### 40 MB>"},
      {"# 2\nx\n# 3 Convolution", "<> 2<x> 3<Convolution>"},
      {"# 2\nQ: 3", "<> 2<Q: 3>"},
      {"# 4b\na) x", "<> 4/b<a) x>"},
      {"# 4a\nx\n\nb) y", "<> 4/a<x> 4/b<y>"},
      {"# 4b\n1. a) x", "<> 4/b<1. a) x>"},
      {"# 4b\nx\n\n4a) y", "<> 4/b<x> 4/a<y>"},
      {"A2: x\nA4a: y", "<> 2S<x> 4/aS<y>"},
  };
  check(cases, questions_of({"1a", "2", "3", "4a", "4b"}));
}

TEST_CASE("in LaTeX a space of its own stands behind a number, and skips before it") {
  const Case cases[] = {
      {"\\textbf{2}\\quad x\n\n\\textbf{3}\\quad y", "<> 2<\\quad x> 3<\\quad y>"},
      {"\\underline{2}: x\n\n\\underline{3}: y", "<> 2<x> 3<y>"},
      {"\\medskip\\noindent\\textbf{2.} x", "<> 2<x>"},
  };
  check(cases, questions_of({"2", "3"}), Submission::Format::latex);
}

TEST_CASE("a bold number among headings of another style is a value") {
  const Case cases[] = {
      {"# 2\n**3**\n# 4\nx", "<> 2<**3**> 4<x>"}, {"# 2\n**700**", "<> 2<**700**>"},
      {"# 2\nx\n**2**\ny", "<> 2<x **2** y>"},    {"# 2\nx\n**3.**\ny", "<> 2<x> 3<y>"},  // marked as a label
      {"# 2\nx\n**3**\ny", "<> 2<x> 3<y>"},  // it goes on with them
      {"**2**\nx\n**3**\ny", "<> 2<x> 3<y>"},     {"# 2\n#3, #4", "<> 2<#3, #4>"},
      {"# 2\nx\n#3\ny", "<> 2<x> 3<y>"},
  };
  check(cases, questions_of({"2", "3", "4"}));
}

TEST_CASE("a number before others in the column of the labels is one of them") {
  const Case cases[] = {
      {"2      x\n3      0.5, 0.7\n4      y", "<> 2<x> 3<0.5, 0.7> 4<y>"},
      {"2 (a)  x\n3      0.5, 0.7\n4      y", "<> 2/a<x> 3<0.5, 0.7> 4<y>"},
      // In another column, or followed by another number.
      {"2      x\n3   0.5, 0.7\n4      y", "<> 2<x 3 0.5, 0.7 4 y>"},
      {"2      x\n3      0.5, 0.7\n5      y", "<> 2<x 3 0.5, 0.7 5 y>"},
      {"2 x\n3 0.5 0.7\n4 y", "<2 x 3 0.5 0.7 4 y>"},
  };
  check(cases, questions_of({"2", "3", "4", "5"}));
}

TEST_CASE("what could have been a label of the exam, and was taken for text, is kept") {
  const auto left_out = [](std::string_view text) {
    std::string numbers;
    const std::vector<QuestionDeclaration> questions = questions_of({"1", "2", "3"});
    for (const LabelPlace& place :
         segment(text, Submission::Format::markdown, ExamLabels(questions)).left_out) {
      numbers += place.label.number;
    }
    return numbers;
  };
  CHECK(left_out("# 1\n1. x\n2. y") == "12");
  CHECK(left_out("# 3\nx\n2. y") == "2");
  CHECK(left_out("# 1\nx\n# 2\n7. y").empty());
}

TEST_CASE("an option or statement of a question without parts is no part") {
  const Case cases[] = {
      {"2 (B)", "<> 2<(B)>"},
      {"Question 2 (A), (B)", "<> 2<(A), (B)>"},
      {"**2** (A), (B)", "<> 2<(A), (B)>"},
      {"# 1b\nx\n2 (A), (B)", "<> 1/b<x> 2<(A), (B)>"},
      {"2. (A) and (B)", "<> 2<(A) and (B)>"},
      {"2. (a) T (b) F", "<> 2<(a) T (b) F>"},
      {"2 (a) T\n(b) F", "<> 2<(a) T (b) F>"},
      {"2. a) T\n  b) F", "<> 2<a) T b) F>"},
      // One statement, or each under its own heading.
      {"2 (a)\nT", "<> 2/a<T>"},
      {"2 (a) T\n2 (b) F", "<> 2/a<T> 2/b<F>"},
      {"2. (a) T\n2. (b) F", "<> 2/a<T> 2/b<F>"},
      // Parts of the exam, in capitals, too.
      {"1 (A) x\n1 (B) y", "<> 1/a<x> 1/b<y>"},
      {"1 (a) x (b) y", "<> 1/a<x> 1/b<y>"},
  };
  check(cases, questions_of({"1a", "1b", "2", "3"}));
}

/// 2 asks for options, 3 for true and false, 4 for a number.
std::vector<QuestionDeclaration> questions_of_words() {
  std::vector<QuestionDeclaration> questions = questions_of({"1", "2", "3", "4"});
  const AnswerType types[] = {AnswerType::choice, AnswerType::choices, AnswerType::true_false,
                              AnswerType::number};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    questions[i].items.push_back({questions[i].id, "answer", {}, types[i], {}, {}, {}});
  }
  return questions;
}

TEST_CASE("behind the number of a question that is answered by letters stands its answer") {
  const Case cases[] = {
      {"Q2A, B", "<> 2<A, B>"},
      {"1. (b) since", "<> 1<(b) since>"},
      {"3. (i) F, (ii) T", "<> 3<(i) F, (ii) T>"},
      {"Question 2 (B)<br>", "<> 2<(B)<br>>"},
      {"2. **C**", "<> 2<**C**>"},
      {"**2. C**", "<> 2<C**>"},
      // A part alone on its line heads what stands below it; where nothing does, it is the answer of a group.
      {"3 (a)\nT", "<> 3/a<T>"},
      {"3. (ii)", "<> 3/ii<(ii)>"},
      {"2 (b)\n# 3\nT", "<> 2/b<(b)> 3<T>"},
      {"1 (b)\n# 3\nT", "<> 1/b<> 3<T>"},
      {"4 (a) 7", "<> 4/a<7>"},
  };
  check(cases, questions_of_words());
}

/// 1 with the items a and b, 2 with c, 3 with d and e.
std::vector<QuestionDeclaration> questions_with_items() {
  std::vector<QuestionDeclaration> questions = questions_of({"1", "2", "3", "4"});
  const std::vector<std::vector<std::string>> names{{"a", "b"}, {"c"}, {"d", "e"}, {"f"}};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    for (const std::string& name : names[i]) {
      questions[i].items.push_back({questions[i].id, name, {}, AnswerType::number, {}, {}, {}});
    }
  }
  return questions;
}

TEST_CASE("a bare number is a label where what stands behind it answers that question alone") {
  const Case cases[] = {
      {"# 1\na = 2\n3\nd = 4", "<> 1<a = 2> 3<d = 4>"},  // 2 is left out
      {"3\nd = 4\n1\na = 2", "<> 3<d = 4> 1<a = 2>"},    // in any order
      {"# 1\na = 2\n(3) d = 4", "<> 1<a = 2> 3<d = 4>"},
      {"# 1\na = 2\n3  d 4", "<> 1<a = 2> 3<d 4>"},
      // A value: names of another question, nothing that speaks for it, directly under a label.
      {"# 1\na = 2\n3\nb = 4", "<> 1<a = 2 3 b = 4>"},
      {"# 1\na = 2\n3\n4", "<> 1<a = 2 3 4>"},
      {"# 1\na = 2\n3 d's = 4", "<> 1<a = 2 3 d's = 4>"},
      {"# 1\n3\nd = 4", "<> 1<3 d = 4>"},
      {"# 3\nd = 4\n1\na = 2", "<> 3<d = 4 1 a = 2>"},
      {"# 1\nx\n# 2\n# 3\nd = 2\n2\nc = 4", "<> 1<x> 2<> 3<d = 2 2 c = 4>"},
      // A number that goes on, and yet stands before a name of its own question.
      {"1\na:\n2\nb:\n4\n", "<> 1<a: 2 b: 4>"},
      {"# 1\na:\n2\nb:\n4\n", "<> 1<a: 2 b: 4>"},
      {"1\na = 1\n2\nc = 3\n3\nd:\n4\ne:\n5", "<> 1<a = 1> 2<c = 3> 3<d: 4 e: 5>"},
      {"1\na = 1\n2\nc = 3\n3\nd:\n4\nf = 5", "<> 1<a = 1> 2<c = 3> 3<d:> 4<f = 5>"},
  };
  check(cases, questions_with_items());
}

TEST_CASE("a number in the middle of a sentence is no label and could be none") {
  const Case cases[] = {
      {"# 1\nthis is for\n2. c = 3", "<> 1<this is for 2. c = 3>"},
      {"# 1\nthis is for\n2\nc = 3", "<> 1<this is for 2 c = 3>"},
      {"# 1\nthe values are\n2\n3\n4\nso a = 5", "<> 1<the values are 2 3 4 so a = 5>"},
  };
  const std::vector<QuestionDeclaration> questions = questions_with_items();
  check(cases, questions);
  for (const Case& row : cases) {
    CHECK(segment(row.text, Submission::Format::markdown, ExamLabels(questions)).left_out.empty());
  }
  // The line before is whole, or a question's number is certain.
  CHECK(sections("# 1\nThis is it.\n2. c = 3", questions) == "<> 1<This is it.> 2<c = 3>");
  CHECK(sections("# 1\nx = a\n2. c = 3", questions) == "<> 1<x = a> 2<c = 3>");
  CHECK(sections("# 1\nthis is for\n# 2\nc = 3", questions) == "<> 1<this is for> 2<c = 3>");
}

TEST_CASE("a heading over several questions heads none of them") {
  const Case cases[] = {
      {"## Q1 - Q3\nQ1: xy\nQ2: yz", "<> 1 and on<> 1<xy> 2<yz>"},
      {"## Question 1 to 3\nx", "<> 1 and on<x>"},
      {"Q1 - Question 3\nx", "<> 1 and on<x>"},
      {"## Questions 1 to 3\nx\n# 3\ny", "<> 1 and on<x> 3<y>"},
      {"# 1\nx\n## Questions 2, 3: y", "<> 1<x> 2 and on<: y>"},
      // Values and answers.
      {"Question 1 - 3\nx", "<> 1<3 x>"},
      {"# 1\nQuestions 2 to 3 are hard", "<> 1<Questions 2 to 3 are hard>"},
      {"# 1\n## Questions 2", "<> 1<## Questions 2>"},
      {"Question 1 to 3x\nx", "<> 1<to 3x x>"},
      {"Question 1 - Q3 says it\nx", "<> 1<Q3 says it x>"},
  };
  check(cases, questions_of({"1", "2", "3"}));
}

TEST_CASE("rows of tables are headed where their header and their place say so") {
  const Case cases[] = {
      {"| Question | Answer |\n|-|-|\n| 3 | x |\n| 1a | y |\n# 2\nz",
       "<| Question | Answer | |-|-|> 3<x |> 1/a<y |> 2<z>"},
      // What numbers the rows of an answer.
      {"# 3\n| No. | Value |\n|-|-|\n| 1 | x |\n| 2 | y |",
       "<> 3<| No. | Value | |-|-| | 1 | x | | 2 | y |>"},
      {"# 2\n| step | Value |\n|-|-|\n| 2 | x |\n| 3 | y |",
       "<> 2<| step | Value | |-|-| | 2 | x | | 3 | y |>"},
      // Parts of the question above, and of one that is itself a part.
      {"# 1\n| part | answer |\n|-|-|\n| a | x |\n| b | y |",
       "<> 1<| part | answer | |-|-|> 1/a<x |> 1/b<y |>"},
      {"# 1a\n| part | answer |\n|-|-|\n| a | x |\n| b | y |",
       "<> 1/a<| part | answer | |-|-| | a | x | | b | y |>"},
      {"# 3\n| part | answer |\n|-|-|\n| a | x |", "<> 3<| part | answer | |-|-| | a | x |>"},
  };
  check(cases, questions_of({"1a", "1b", "2", "3"}));
}

TEST_CASE("lines inside displayed mathematics are no labels") {
  const Case cases[] = {
      {"# 1\n$$\n(a) x\n$$\n(b) y", "<> 1<$$ (a) x $$> 1/b<y>"},
      {"# 1\n$$ x $$\n(a) y", "<> 1<$$ x $$> 1/a<y>"},
      // A blank line ends a display that lost its end.
      {"# 1\n$$ x\n\n(a) y", "<> 1<$$ x> 1/a<y>"},
  };
  check(cases, questions_of({"1a", "1b"}));
}

TEST_CASE("labels of the exam that are no numbers head sections by their words") {
  std::vector<QuestionDeclaration> questions = questions_of({"1", "2", "bayes"});
  questions[1].labels = {"Attention weights", "Sch\u00e4tzung"};
  const Case cases[] = {
      {"## Attention weights\nZ", "<> #1<Z>"},
      {"**attention  Weights:** Z", "<> #1<:** Z>"},
      {"# 1\n45\nAttention weights of the model", "<> 1<45> #1<of the model>"},
      {"Attention weightsx", "<Attention weightsx>"},
      {"The attention weights", "<The attention weights>"},
      {"Sch\u00e4tzung: x", "<> #1<: x>"},
      {"Sch tzung\nx", "<Sch tzung x>"},
      // An id heads a section only by itself.
      {"bayes\nx", "<> #2<x>"},
      {"# Bayes\nx", "<> #2<x>"},
      {"bayes is a name\nx", "<bayes is a name x>"},
  };
  check(cases, questions);
}

TEST_CASE("of two labels that a line begins with the longer one is meant") {
  const Case cases[] = {
      {"Bayes\nx = 1\nBayes classifier\ny = 2\nBayes: z = 3", "<> #0<x = 1> #1<y = 2> #0<: z = 3>"},
  };
  check(cases, {{"naive", {"Bayes"}, {}}, {"other", {"Bayes classifier"}, {}}});
}

TEST_CASE("a heading's words are its letters and digits") {
  CHECK(heading_words("Naive-Bayes (2):") == "naive bayes 2");
  CHECK(heading_words("  a.B ") == "a b");
  CHECK(heading_words("(...)").empty());
}

TEST_CASE("what follows a word like Solution is told from the question before it") {
  const auto questions = questions_of({"2a", "2b"});
  const Case cases[] = {
      {"Question 2\n(b) Let J = 3\n\nSolution: (b) J = 4", "<> 2<> 2/b<Let J = 3> 2/bS<J = 4>"},
      {"# 2\n(a) x\nSolution:\ny\n(b) z\n# 2\n(a) w", "<> 2<> 2/a<x> 2/aS<y> 2/bS<z> 2<> 2/a<w>"},
  };
  check(cases, questions);
  const auto found = segment("# 2\n(a) x\nSolution:\ny\nSolution: (b) z", Submission::Format::markdown,
                             ExamLabels(questions))
                         .sections;
  REQUIRE(found.size() == 5);
  CHECK(found[3].bare_solution);
  CHECK_FALSE(found[4].bare_solution);
}

TEST_CASE("a damaged label says so unless the exam lists it") {
  std::vector<QuestionDeclaration> questions = questions_of({"4", "5a"});
  CHECK(sections("stion 5 why\n(a) y\n# 4\nz", questions) == "<> 5!<why> 5/a!<y> 4<z>");
  questions[1].labels = {"stion 5"};
  CHECK(sections("stion 5 why", questions) == "<> 5<why>");
  CHECK(sections("stion 4 why", questions) == "<> 4!<why>");
}

TEST_CASE("LaTeX: the preamble is no answer, and items have their printed labels") {
  const Case cases[] = {
      {"\\section{1}\n\\begin{document}\n\\section{2}\nx", "<> 2<x>"},
      {"\\begin{enumerate}\n\\item x\n\\item\n\\begin{enumerate}\n\\item "
       "y\n\\end{enumerate}\n\\end{enumerate}",
       "<\\begin{enumerate}> 1<x> 2<\\begin{enumerate}> 2/a<y \\end{enumerate} \\end{enumerate}>"},
      // An item that writes its label has no other.
      {"\\begin{enumerate}\n\\item x\n\\item\n\\item[(a)] y\n\\end{enumerate}",
       "<\\begin{enumerate}> 1<x> 2<> 2/a<y \\end{enumerate}>"},
      {"\\begin{enumerate}\n\\setcounter{enumi}{1}\n\\item (a) x\n\\end{enumerate}",
       "<\\begin{enumerate} \\setcounter{enumi}{1}> 2<> 2/a<x \\end{enumerate}>"},
      // A list under a heading with a number is a list.
      {"\\section{1}\n\\begin{enumerate}\n\\item x\n\\item y\n\\end{enumerate}",
       "<> 1<\\begin{enumerate} \\item x \\item y \\end{enumerate}>"},
  };
  check(cases, questions_of({"1", "2a"}), Submission::Format::latex);
  // In Markdown these are words.
  CHECK(sections("\\begin{enumerate}\n\\item x", questions_of({"1"})) == "<\\begin{enumerate} \\item x>");
}

TEST_CASE("sections know their places and their heading") {
  const std::string text = "so\n# 1\nx\n(a) y\n# 1\n(a) z\n";
  const std::vector<QuestionDeclaration> questions = questions_of({"1a"});
  const auto found = segment(text, Submission::Format::markdown, ExamLabels(questions)).sections;
  REQUIRE(found.size() == 5);
  const auto at = [&text](Span span) { return text.substr(span.offset, span.length); };
  CHECK(at(found[1].label) == "# 1");
  CHECK(at(found[2].label) == "(a) ");
  CHECK(at(found[2].heading_label) == "# 1");
  CHECK(found[2].heading_label == found[1].label);
  CHECK(found[4].heading_label == found[3].label);
  CHECK(found[2].heading == found[1].heading);
  CHECK(found[3].heading != found[1].heading);
  for (std::size_t i = 1; i < found.size(); ++i) {
    CHECK(found[i].label.offset == found[i - 1].content.end());
    CHECK(found[i].content.offset == found[i].label.end());
  }
  CHECK(found.back().content.end() == text.size());
}

TEST_CASE("the paths of a question come from its id and its labels") {
  const auto paths = [](const QuestionDeclaration& question, std::size_t index) {
    std::string text;
    for (const auto& path : paths_of(question, index)) {
      text += (text.empty() ? "" : " ") + joined_path(path);
    }
    return text;
  };
  CHECK(paths({"5a", {}, {}}, 0) == "5/a");
  CHECK(paths({"5a", {"5 (a)", "Question 7"}, {}}, 0) == "5/a 7");
  CHECK(paths({"2", {"Attention"}, {}}, 3) == "2 #3");
  CHECK(paths({"bayes", {"Question 1 (b)"}, {}}, 2) == "1/b #2");
  CHECK(paths({"bayes", {}, {}}, 0) == "#0");
}

TEST_CASE("a path lies below those that it begins with") {
  using Path = std::vector<std::string>;
  CHECK(lies_below(Path{"5", "a"}, Path{"5", "a"}));
  CHECK(lies_below(Path{"5", "a", "i"}, Path{"5", "a"}));
  CHECK(lies_below(Path{"5", "a"}, Path{"5"}));
  CHECK(lies_below(Path{"5"}, Path{}));
  CHECK_FALSE(lies_below(Path{"5"}, Path{"5", "a"}));
  CHECK_FALSE(lies_below(Path{"5", "b"}, Path{"5", "a"}));
  CHECK_FALSE(lies_below(Path{"5", "ab"}, Path{"5", "a"}));
  CHECK(lies_below(Path{"10", "a+b"}, Path{"10", "a"}));
  CHECK(lies_below(Path{"10", "a+b"}, Path{"10", "b"}));
  CHECK_FALSE(lies_below(Path{"10", "a+b"}, Path{"10", "c"}));
}

}  // namespace
}  // namespace gradewright::reading

#include "problems/load_exam.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/graph/settle.hpp"
#include "engine/syntax/answer_type.hpp"
#include "tests/reports/temporary_folder.hpp"

using namespace gradewright::problems;

namespace {

/// An exam with one question, whose lines are indented as they must be. Its line 1 is line 5 of the exam.
std::string exam_with(const std::string& question) {
  return "exam: Test\nid: test\nquestions:\n  - id: 1\n" + question;
}

std::string error_of(const std::string& text) {
  try {
    parse_exam(text, "exam.yaml");
  } catch (const ExamError& error) {
    return error.what();
  }
  return "no error";
}

std::string key_of(const Exam& exam, std::size_t item = 0) {
  std::string text;
  const SettledTensor settled = settle(exam.questions[0].items[item].key);
  for (const SettledCell& cell : settled.cells()) {
    text += (text.empty() ? "" : " ") + to_string(cell);
  }
  return text;
}

constexpr const char* square = "    given: {a: 3}\n    steps: b = a ** 2\n";

}  // namespace

TEST_CASE("what is found in an exam that loaded is said like an error of the file") {
  CHECK(message_at({"exam.yaml", 5, 9}, "warning", "look here") == "exam.yaml:5:9: warning: look here");
}

TEST_CASE("an exam reads with its keys, names and rules") {
  const Exam exam = parse_exam(R"yaml(exam: A title
id: mock
rule: {decimals: 3}
questions:
  - id: 5a
    labels: ["Question 5 (a)"]
    text: Multiply.
    note: Made up.
    rule: {sigfigs: 2}
    intermediate: {decimals: 2}
    given:
      X: [[1, 2], [3, 4.50]]
      I: identity(2)
      third: 1/3
    steps: |
      Y = X @ I
      z = third * 3
    items:
      - name: Y
        points: 2.5
        aliases: [product]
        cells: {a: [0, 1], b: [1, 1]}
        credit: all_or_nothing
        too_few_digits: 25%
        trivial: allowed
      - {name: z, points: 1, rule: exact, range: [0.5, 1], where: z > 0}
    mistakes:
      - {name: doubled, change: Y = 2 * X, credit: 50%, feedback: No factor.}
    published: {Y: {b: 4.5}, z: 3/3}
  - {id: 6, type: choice, options: [A, B], answer: B, points: 1, published: {answer: A}}
  - {id: 7, type: true_false, answer: F, points: 1}
)yaml",
                               "mock.yaml");
  CHECK(exam.title == "A title");
  CHECK(exam.id == "mock");
  REQUIRE(exam.questions.size() == 3);
  const Question& question = exam.questions[0];
  CHECK(question.id == "5a");
  CHECK(question.labels == std::vector<std::string>{"Question 5 (a)"});
  CHECK(question.note == "Made up.");
  CHECK(question.intermediate.decimals == 2);
  CHECK(question.place.line == 5);
  CHECK(question.place.column == 5);
  REQUIRE(question.items.size() == 2);
  const Item& product = question.items[0];
  CHECK(product.type == AnswerType::vector);  // of its named cells
  CHECK(product.points == Decimal(25, -1));
  CHECK(product.aliases == std::vector<std::string>{"product"});
  CHECK(product.cells == decltype(product.cells){{"a", {0, 1}}, {"b", {1, 1}}});
  CHECK(product.credit == Credit::all_or_nothing);
  CHECK(product.too_few_digits_credit == Decimal(25, -2));
  CHECK(product.trivial_allowed);
  CHECK(std::get<SignificantRule>(product.rule.value()).figures == 2);
  CHECK(key_of(exam, 0) == "1 2 3 4.5");
  const Item& one = question.items[1];
  CHECK(one.type == AnswerType::number);
  CHECK(std::holds_alternative<ExactRule>(one.rule.value()));
  CHECK(one.range.value().low == Decimal(5, -1));
  CHECK(one.up_to == UpTo::nothing);
  CHECK(one.where == "z > 0");
  CHECK(key_of(exam, 1) == "1");
  REQUIRE(question.mistakes.size() == 1);
  CHECK(question.mistakes[0].credit == Decimal(5, -1));
  REQUIRE(question.published.size() == 2);
  CHECK(question.published[0].cells == std::vector<std::string>{"", "", "", "4.5"});
  CHECK(question.published[1].cells == std::vector<std::string>{"3/3"});
  // Givens are leaves with the digits as typed; a value that is no decimal is a step.
  REQUIRE(question.scope.find("X")->leaf());
  CHECK(question.scope.find("X")->leaf()->value[3].to_string() == "4.50");
  CHECK(question.scope.find("I")->leaf());
  CHECK(question.scope.find("third")->step());
  CHECK(exam.questions[1].items[0].name == "answer");
  CHECK(exam.questions[1].items[0].answer == "B");
  CHECK(exam.questions[2].items[0].answer == "false");
}

TEST_CASE("JSON is accepted, and Windows line ends and a byte order mark") {
  const Exam json = parse_exam(R"json({"exam": "T", "id": "t", "questions": [
    {"id": "1", "given": {"a": [1, 2]}, "steps": "b = 2 * a\nc = sum(b)", "items": [{"name": "c", "points": 1}]}]
})json",
                               "t.json");
  CHECK(key_of(json) == "6");
  const Exam windows = parse_exam(
      "\xEF\xBB\xBF"
      "exam: T\r\nid: t\r\nquestions:\r\n  - id: 1\r\n    given: {a: 2}\r\n    steps: |\r\n      b = a + "
      "1\r\n"
      "    items: [{name: b, points: 1}]\r\n",
      "t.yaml");
  CHECK(key_of(windows) == "3");
}

TEST_CASE("errors say where, show the line and help") {
  struct Case {
    std::string text;
    std::string error;
  };
  const std::string items = "    items: [{name: b, points: 1}]\n";
  const std::vector<Case> cases{
      {"", "exam.yaml:1:1: error: expected an exam as a map of fields, found nothing"},
      {"id: t\n", "exam.yaml:1:1: error: an exam has no field 'exam'\nid: t\n^"},
      {"exam: T\n", "exam.yaml:1:1: error: an exam has no field 'id'\nexam: T\n^"},
      {"exam: T\nid: t\n", "exam.yaml:1:1: error: an exam has no field 'questions'\nexam: T\n^"},
      {"exam: T\nid: t\nquestion: []\n",
       "exam.yaml:3:1: error: unknown field 'question' in an exam; did you mean 'questions'?\nquestion: []\n"
       "^~~~~~~~"},
      {"exam: T\nid: t\nquestions: []\n",
       "exam.yaml:3:12: error: expected a list of questions, found an empty list\nquestions: []\n           "
       "^"},
      {"exam: T\nexam: U\n",
       "exam.yaml:2:1: error: field 'exam' is here twice; the first is in line 1\nexam: U\n^~~~"},
      {exam_with("    given: {a: 3}\n    steps: |\n      b = a ** 2\n      c = d + 1\n" + items),
       "exam.yaml:8:11: error: 'd' is not defined\n      c = d + 1\n          ^"},
      {exam_with("    given: {A: [[1, 2], [3]]}\n"),
       "exam.yaml:5:25: error: item 2 of this list is a list of 1, the first is a list of 2\n"
       "    given: {A: [[1, 2], [3]]}\n                        ^"},
      {exam_with(std::string(square)),
       "exam.yaml:4:5: error: question '1' has no items, so nothing of it would be marked\n  - id: 1\n    ^"},
      {exam_with(square + items + "    mistakes: [{name: m, change: b = b + 1, credit: 0}]\n"),
       "exam.yaml:8:38: error: a changed step can use only what comes before it, and 'b' does not\n"
       "    mistakes: [{name: m, change: b = b + 1, credit: 0}]\n                                     ^"},
      {exam_with(square + items + "    published: {b: nine}\n"),
       "exam.yaml:8:20: error: expected a published number such as -0.25, 3/8 or 55:294, found 'nine'\n"
       "    published: {b: nine}\n                   ^~~~"},
      {exam_with(square + items + "  - id: 1\n" + square + items),
       "exam.yaml:8:9: error: two questions have the id '1'; the first is in line 4\n  - id: 1\n        ^"},
      {exam_with("    kind: conv3d\n"),
       "exam.yaml:5:11: error: unknown kind 'conv3d'; did you mean 'conv2d'?\n    kind: conv3d\n          "
       "^~~~~~"},
  };
  for (const Case& each : cases) {
    INFO(each.text);
    CHECK(error_of(each.text) == each.error);
  }
}

TEST_CASE("an exam has its own follow-through, file and source") {
  const std::string source =
      "exam: T\nid: t\nfollow_through: 50%\nquestions:\n  - {id: 1, type: true_false, answer: T, points: "
      "1}\n";
  const Exam exam = parse_exam("\xEF\xBB\xBF" + source, "t.yaml");
  CHECK(exam.follow_through == FollowPolicy{Decimal(5, -1)});
  CHECK(exam.questions[0].follow_through == FollowPolicy{Decimal(5, -1)});
  CHECK(exam.file == "t.yaml");
  CHECK(exam.source_text == "\xEF\xBB\xBF" + source);  // every byte: a run is against one version of an exam
  CHECK(exam.questions[0].place.file == "t.yaml");
  CHECK(parse_exam(exam_with(std::string(square) + "    items: [{name: b, points: 1}]\n"), "t.yaml")
            .follow_through == FollowPolicy());
}

TEST_CASE("an exam, a question and an item each say whether cells are free") {
  const auto is_free = [](const std::string& exam, const std::string& question, const std::string& item) {
    return parse_exam(
               exam_with(std::string(square) + question + "    items: [{name: b, points: 3" + item + "}]\n") +
                   exam,
               "t.yaml")
        .questions[0]
        .items[0]
        .free_cells;
  };
  CHECK(is_free("", "", ""));
  CHECK(!is_free("free_cells: off\n", "", ""));
  CHECK(is_free("free_cells: off\n", "    free_cells: on\n", ""));
  CHECK(!is_free("", "    free_cells: off\n", ""));
  CHECK(is_free("", "    free_cells: off\n", ", free_cells: on"));
}

TEST_CASE("an exam, a question and an item each say what follow-through is worth") {
  const auto exam_of = [](const std::string& exam, const std::string& question, const std::string& item) {
    return parse_exam(
        exam_with(std::string(square) + question + "    items: [{name: b, points: 3" + item + "}]\n") + exam,
        "t.yaml");
  };
  const auto of_question = [&](const std::string& exam, const std::string& question) {
    return exam_of(exam, question, "").questions[0].follow_through;
  };
  const auto of_item = [&](const std::string& question, const std::string& item) {
    return exam_of("", question, item).questions[0].items[0].follow_through;
  };
  const std::string half = "    follow_through: 50%\n";
  const std::string capped = "    follow_through: {credit: 80%, cap: 1.5, times: once}\n";
  CHECK(of_question("follow_through: off\n", "") == FollowPolicy{0});
  CHECK(of_question("follow_through: off\n", half) == FollowPolicy{Decimal(5, -1)});
  CHECK(of_question("", capped) == FollowPolicy{Decimal(8, -1), Decimal(15, -1), true});
  // What a question leaves out is as the exam says.
  CHECK(of_question("follow_through: {cap: 2}\n", half) == FollowPolicy{Decimal(5, -1), Decimal(2)});
  // The cap of a question is none of its items.
  CHECK(of_item(capped, "") == FollowPolicy{Decimal(8, -1)});
  CHECK(of_item(capped, ", follow_through: {cap: 1}") == FollowPolicy{Decimal(8, -1), Decimal(1)});
  CHECK(of_item(half, ", follow_through: off") == FollowPolicy{0});
}

TEST_CASE("what follow-through is worth is refused where it says nothing") {
  const auto refused = [](const std::string& policy) {
    return error_of(exam_with(std::string(square) +
                              "    items: [{name: b, points: 1, follow_through: " + policy + "}]\n"));
  };
  for (const char* policy :
       {"often", "150%", "{credit: 2}", "{cap: -1}", "{cap: all}", "{times: once}", "{}x", "{share: 1}"}) {
    CAPTURE(policy);
    CHECK_FALSE(refused(policy).empty());
  }
}

TEST_CASE("an exam says how its students write decimals") {
  const std::string square_exam = exam_with(std::string(square) + "    items: [{name: b, points: 1}]\n");
  CHECK_FALSE(parse_exam(square_exam, "t.yaml").decimal_comma);
  CHECK_FALSE(parse_exam(square_exam + "decimal: point\n", "t.yaml").decimal_comma);
  CHECK(parse_exam(square_exam + "decimal: comma\n", "t.yaml").decimal_comma);
  CHECK_THROWS(parse_exam(square_exam + "decimal: semicolon\n", "t.yaml"));
}

TEST_CASE("the exam's rule is read before its questions, wherever it stands") {
  const Exam exam = parse_exam(
      exam_with(std::string(square) + "    items: [{name: b, points: 1}]\n") + "rule: {decimals: 3}\n",
      "t.yaml");
  CHECK(to_string(exam.questions[0].items[0].rule.value()) == "decimals: 3");
}

TEST_CASE("a file is read with all its bytes") {
  const Exam exam = load_exam("examples/nn-mock.yaml");
  CHECK(exam.file == "examples/nn-mock.yaml");
  std::ifstream file("examples/nn-mock.yaml", std::ios::binary);
  CHECK(exam.source_text == std::string(std::istreambuf_iterator<char>(file), {}));
}

TEST_CASE("an exam has at most 1000 questions", "[limits]") {
  const auto with_questions = [](int count) {
    std::string text = "exam: T\nid: t\nquestions:\n";
    for (int i = 0; i < count; ++i) {
      text += "  - {id: " + std::to_string(i) + ", type: true_false, answer: T, points: 1}\n";
    }
    return error_of(text);
  };
  CHECK(with_questions(1000) == "no error");
  CHECK(with_questions(1001).starts_with("exam.yaml:4:3: error: more than 1000 questions\n"));
}

TEST_CASE("a file is read up to its limit, and one that goes past it is refused", "[limits]") {
  const gradewright::reports::TemporaryFolder folder;
  const std::string path = folder / "exam.yaml";
  const auto loaded = [&](std::size_t bytes) -> std::string {
    std::string text = "exam: T\nid: t\nquestions:\n  - {id: 1, type: true_false, answer: T, points: 1}\n#";
    text.resize(bytes, 'x');
    std::ofstream(path, std::ios::binary) << text;
    try {
      return std::to_string(load_exam(path).source_text.size());
    } catch (const ExamError& error) {
      return error.what();
    }
  };
  CHECK(loaded(1 << 20) == "1048576");
  CHECK(loaded((1 << 20) + 1).starts_with(path + ":1:1: error: the file is longer than 1048576 bytes"));
}

TEST_CASE("the template is read with the exam, from beside it, and a run is against both") {
  const gradewright::reports::TemporaryFolder folder;
  const std::string path = folder / "exam.yaml";
  const std::string source =
      exam_with(std::string(square) + "    items: [{name: b, points: 1}]\n") + "template: sheet.md\n";
  std::ofstream(path, std::ios::binary) << source;
  const auto error = [&]() -> std::string {
    try {
      load_exam(path);
      return "no error";
    } catch (const ExamError& problem) {
      return problem.what();
    }
  };
  const std::string sheet = folder / "sheet.md";
  CHECK(error() == path + ":8:11: error: the template " + sheet + " is not there");
  std::ofstream(sheet, std::ios::binary) << " \n";
  CHECK(error() == path + ":8:11: error: the template " + sheet + " is empty");
  std::ofstream(sheet, std::ios::binary) << "# A\n-> b =\n";
  const Exam exam = load_exam(path);
  CHECK(exam.sheet.path == sheet);
  CHECK(exam.sheet.bytes == "# A\n-> b =\n");
  CHECK(exam.source_text == source + "\n# read with the template " + sheet + "\n# # A\n# -> b =\n# \n");
  CHECK(parse_exam(exam.source_text, path).sheet.bytes.empty());  // a stored version asks for no file
  std::ofstream(sheet, std::ios::binary) << std::string(1 << 20, 'x');
  CHECK(error() == sheet + ": error: the exam and the template together are more than 1048576 bytes");
}

TEST_CASE("a file that cannot be read is an exam error") {
  CHECK_THROWS_WITH(load_exam("/nowhere/exam.yaml"), "/nowhere/exam.yaml: error: the exam cannot be read");
}

TEST_CASE("an error inside of a definition is shown in the file, with the call that led there") {
  CHECK(error_of(exam_with("    given: {X: [[1, 2]]}\n"
                           "    steps: |\n"
                           "      def f(x, y):\n"
                           "        return x @ y\n"
                           "      Z = f(X, X.T)\n"
                           "    items: [{name: Z, points: 1}]\n"
                           "    mistakes:\n"
                           "      - {name: m, change: 'Z = f(X, X)', credit: 0}\n")) ==
        "exam.yaml:8:18: error: matmul: a row of 2 and a row of 2 do not chain: 2 columns on the left, "
        "1 rows on the right\n"
        "        return x @ y\n"
        "                 ^\n"
        "called at exam.yaml:12:32\n"
        "      - {name: m, change: 'Z = f(X, X)', credit: 0}\n"
        "                               ^");
}

TEST_CASE("an item may ask for a step inside of a call, and a property may call a function") {
  const Exam exam = parse_exam(exam_with("    given: {x: 3}\n"
                                         "    steps: |\n"
                                         "      def f(x):\n"
                                         "        S = x + 1\n"
                                         "        return 2 * S\n"
                                         "      Z = f(x)\n"
                                         "    items:\n"
                                         "      - {name: Z.S, points: 1}\n"
                                         "      - {name: Z, points: 1, where: 'Z == f(x)'}\n"),
                               "exam.yaml");
  CHECK(key_of(exam) == "4");
  CHECK(key_of(exam, 1) == "8");
  REQUIRE(exam.questions[0].steps.size() == 2);
  CHECK(name_of(exam.questions[0].steps[0]) == "Z.S");
}

TEST_CASE("an item may ask for a step inside of a call of the library, and a mistake may change it") {
  const Exam exam = parse_exam(exam_with("    given: {x: [1, 3]}\n"
                                         "    steps: y = layer_norm(x, eps=0)\n"
                                         "    items:\n"
                                         "      - {name: y.variance, points: 1}\n"
                                         "      - {name: y, points: 1}\n"
                                         "    mistakes:\n"
                                         "      - {name: m, change: 'y.variance = sum((x - y.mu) ** 2, "
                                         "axis=-1, keepdims=True)', credit: 0}\n"
                                         "      - {name: n, change: 'y = rms_norm(x, eps=0)', credit: 0}\n"),
                               "exam.yaml");
  CHECK(key_of(exam) == "1");
  CHECK(key_of(exam, 1) == "-1 1");
  CHECK_THROWS_WITH(
      parse_exam(exam_with("    given: {x: [1, 3]}\n"
                           "    steps: y = layer_norm(x, epsilon=0)\n"
                           "    items: [{name: y, points: 1}]\n"),
                 "exam.yaml"),
      Catch::Contains(
          "layer_norm(x, gamma=1, beta=0, eps=0.00001, normalized_shape=None) has no option 'epsilon'"));
}

TEST_CASE("a text may have a rubric instead of an answer") {
  const auto with = [](const std::string& more) {
    return "exam: T\nid: t\nquestions:\n  - id: 1\n    items:\n      - {name: why, type: text, points: 3, " +
           more + "}\n";
  };
  const auto lines =
      parse_exam(
          with("rubric: [{required: names it, points: 3}, {bonus: a figure, points: 1}, {forbidden: guesses, "
               "points: 0.5}]"),
          "t.yaml")
          .questions[0]
          .items[0]
          .rubric;
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == RubricLine{RubricLine::Kind::required, "names it", Decimal(3)});
  CHECK(in_words(lines[0]) == "names it (3)");
  CHECK(in_words(lines[1]) == "Bonus: a figure (1)");
  CHECK(in_words(lines[2]) == "Not allowed: guesses (-0.5)");
  for (const char* wrong :
       {"rubric: []", "rubric: [{required: names it, points: 2}]", "rubric: [{required: names it}]",
        "rubric: [{points: 3}]", "rubric: [{required: a, bonus: b, points: 3}]",
        "rubric: [{required: a, points: 3}, {bonus: b, points: 0}]",
        "rubric: [{required: a, points: 3}], answer: b", "rubric: names it"}) {
    CAPTURE(wrong);
    CHECK_FALSE(error_of(with(wrong)).empty());
  }
  CHECK_FALSE(
      error_of("exam: T\nid: t\nquestions:\n  - id: 1\n    given: {a: 1}\n    steps: b = a + 1\n    items: "
               "[{name: b, points: 1, rubric: [{required: x, points: 1}]}]\n")
          .empty());
}

#include "tests/answers/judging/judged.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <utility>

#include "answers/judging/explain/explanations.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/judging/words/verdict_words.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> result;
  for (std::string word; stream >> word;) {
    result.push_back(word);
  }
  return result;
}

}  // namespace

Decimal dec(std::string_view text) {
  return *Decimal::parse(text);
}

ReadValue value(Shape shape, const std::string& cells) {
  ReadValue result;
  result.shape = shape;
  for (const std::string& word : words(cells)) {
    ReadCell& cell = result.cells.emplace_back();
    if (word == "?") {
      cell.state = ReadCell::State::unreadable;
      cell.reason = "smudged";
      cell.text = word;
    } else if (word != "_") {
      cell.state = ReadCell::State::number;
      cell.number = dec(word);
      cell.text = word;
    }
  }
  REQUIRE(static_cast<Index>(result.cells.size()) == shape.size());
  return result;
}

SettledTensor key(Shape shape, const std::string& cells) {
  SettledTensor result(shape);
  Index at = 0;
  for (const std::string& word : words(cells)) {
    result[at++] = {dec(word), true};
  }
  return result;
}

std::vector<PreparedItem> items_of(const std::string& question) {
  const Exam exam = parse_exam("exam: T\nid: t\nquestions:\n  - id: 1\n" + question, "t.yaml");
  std::vector<PreparedItem> items;
  for (const Item& item : exam.questions.front().items) {
    items.push_back(prepare(exam, exam.questions.front(), item));
  }
  return items;
}

std::optional<Explanation> explain_from(std::span<const OwnValue> own, const ReadValue& value,
                                        const PreparedItem& item) {
  Explanation by_key;
  explain_by_standard(value, item.standard, item.up_to, by_key);
  return explain_by_own_values(value, item, own, by_key);
}

Verdict verdict_on(const PreparedItem& item, const Response& response, std::span<const OwnValue> own) {
  Judgement judgement;
  judge_response(item, response, own, judgement);
  return in_words(judgement, item, response);
}

Verdict judge_by(const ReadValue& read, const Standard& standard) {
  PreparedItem item;
  item.standard = standard;
  Response response;
  response.state = Response::State::found;
  response.alternatives = {read};
  return verdict_on(item, response);
}

Verdict judge(const ReadValue& read, const SettledTensor& asked, const Rule& rule, Credit credit,
              Decimal points) {
  Standard standard;
  standard.key = asked;
  standard.rule = rule;
  standard.credit = credit;
  standard.max_points = points;
  return judge_by(read, standard);
}

}  // namespace gradewright::judging

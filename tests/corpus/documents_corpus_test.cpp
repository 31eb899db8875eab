#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "answers/judging/checked_exam.hpp"
#include "answers/judging/grade.hpp"
#include "answers/reading/tables/csv.hpp"
#include "answers/reading/tables/read_submissions.hpp"
#include "deserved.hpp"
#include "engine/text/json_text.hpp"

namespace gradewright::corpus {
namespace {

using judging::Grader;
using judging::Verdict;
using reading::Submission;

const std::string folder = "tests/corpus/documents/";

/// The verdicts of one submission, by "question.item".
class Graded {
 public:
  Graded(const Grader& grader, const Submission& submission) {
    for (Verdict& verdict : grader.grade(submission).verdicts) {
      verdicts_.emplace(verdict.question + "." + verdict.item, std::move(verdict));
    }
  }
  const Verdict* of(const std::string& item) const {
    const auto found = verdicts_.find(item);
    return found == verdicts_.end() ? nullptr : &found->second;
  }
  const std::map<std::string, Verdict>& all() const { return verdicts_; }

 private:
  std::map<std::string, Verdict> verdicts_;
};

Submission document(const std::string& text, Submission::Format format) {
  Submission submission;
  submission.text = text;
  submission.format = format;
  return submission;
}

std::string got(const Verdict* verdict) {
  return verdict == nullptr ? "nothing"
                            : std::string(judging::to_string(verdict->outcome)) + ": " + verdict->reason;
}

std::string whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What is known to be missing still: no more than this.
struct Bounds {
  std::size_t needless_reviews = 0;
};

/// No silent zero, no false full mark, and nothing else that is worse than when this was written.
void check_marks(const std::string& name, const Marks& marks, const Bounds& bounds) {
  std::cout << "corpus of documents, " << name << ": " << marks.summary() << "\n";
  INFO(marks.summary());
  INFO(marks.lines(Mark::silent_zero) << marks.lines(Mark::false_full) << marks.lines(Mark::too_little)
                                      << marks.lines(Mark::too_much) << marks.lines(Mark::not_graded));
  CHECK(marks.count(Mark::silent_zero) == 0);
  CHECK(marks.count(Mark::false_full) == 0);
  CHECK(marks.count(Mark::too_little) == 0);
  CHECK(marks.count(Mark::too_much) == 0);
  CHECK(marks.count(Mark::not_graded) == 0);
  CHECK(marks.count(Mark::needless_review) <= bounds.needless_reviews);
}

/// What an item of a document deserves, by its sidecar and by the mark of the same answer written tidily;
/// empty where that goes to a person itself.
std::string deserved(const std::vector<Said>& said, const Verdict* tidy) {
  const auto has = [&](auto&& test) { return std::ranges::any_of(said, test, &Said::kind); };
  if (has([](const std::string& kind) { return kind.starts_with("answer"); })) {
    if (tidy == nullptr || tidy->outcome == judging::Outcome::needs_review) {
      return {};
    }
    const bool sure = has([](const std::string& kind) { return kind == "answer"; });
    return std::string(sure ? "" : "review-or-") + (tidy->points == tidy->max_points ? "full"
                                                    : tidy->points->is_zero()        ? "zero"
                                                                                     : "partial");
  }
  if (has([](const std::string& kind) { return kind == "review"; })) {
    return "review-only";
  }
  const bool may_be_shown = has([](const std::string& kind) { return kind.find("review") != kind.npos; });
  return may_be_shown ? "review-or-zero" : "blank";
}

/// The questions and keys of a sort of text, in pairs: {"number": {"questions": [...], "keys": [...]}}.
struct SayingKeys {
  std::vector<std::string> questions;
  std::vector<std::string> keys;
};
std::map<std::string, SayingKeys> saying_keys() {
  static const std::string text = whole_file(folder + "saysno/keys.json");
  std::map<std::string, SayingKeys> result;
  engine::JsonText reader(text);
  for (const auto& [sort, members] : engine::json_members(reader.value())) {
    for (const auto& [name, list] : engine::json_members(members)) {
      for (const std::string_view one : engine::json_items(list)) {
        SayingKeys& keys = result[sort];
        (name == "keys" ? keys.keys : keys.questions).push_back(engine::json_string(one));
      }
    }
  }
  return result;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

/// What a text deserves where `key` is asked for.
std::string deserved_by(const SayingText& said, const std::string& key) {
  if (said.meaning == "review") {
    return "review-only";
  }
  const std::size_t review = said.meaning.find(" or review");
  const bool is_key = said.meaning.substr(0, review) == key;
  return std::string(review == std::string::npos ? "" : "review-or-") + (is_key ? "full" : "zero");
}

/// A text that a person must see may be decided where it cannot earn anything.
bool could_earn(const SayingText& said, const std::string& key) {
  const bool compared = said.sort == "number" || said.sort == "vector" || said.sort == "choice";
  return !compared || without_blanks(said.text).find(without_blanks(key)) != std::string::npos;
}

Submission saying_document(const std::string& text, const std::string& question) {
  const std::string begin = "\\begin{document}";
  if (!text.starts_with("\\documentclass")) {
    return document("# Question " + question + "\n\n" + text + "\n", Submission::Format::markdown);
  }
  std::string source = text;
  const std::size_t at = source.find(begin);
  return document(source.insert(at + begin.size(), "\n\\section*{Question " + question + "}"),
                  Submission::Format::latex);
}

}  // namespace

TEST_CASE("the class of the corpus gets the marks that it deserves") {
  const Grader grader(judging::load_checked_exam(folder + "class/exam.yaml"));
  std::map<std::string, Graded> graded;
  reading::read_submissions(folder + "class/submissions", [&](const Submission& submission) {
    graded.emplace(submission.student, Graded(grader, submission));
  });
  const std::string table = whole_file(folder + "class/deserved.csv");
  reading::CsvReader rows(table);
  rows.next();
  Marks marks;
  while (const auto row = rows.next()) {
    const auto student = graded.find(row->at(0));
    const Verdict* verdict = student == graded.end() ? nullptr : student->second.of(row->at(1));
    marks.add(mark_of(row->at(2), verdict), row->at(0) + " " + row->at(1) + ": " + row->at(2) + " (" +
                                                row->at(3) + "); got " + got(verdict));
  }
  check_marks("class", marks, {29});
}

TEST_CASE("the documents of the corpus get the marks of the same answers written tidily") {
  const Grader grader(judging::load_checked_exam(folder + "documents/exam.yaml"));
  Marks marks;
  for (const auto& entry : std::filesystem::directory_iterator(folder + "documents")) {
    const std::string path = entry.path().string();
    if (entry.path().extension() != ".read") {
      continue;
    }
    const auto said = read_sidecar(path);
    const Graded tidy(grader, document(tidy_document(said), Submission::Format::markdown));
    reading::read_submissions(path.substr(0, path.size() - 5), [&](const Submission& submission) {
      const Graded graded(grader, submission);
      for (const auto& [item, verdict] : graded.all()) {
        const auto lines = said.find(item);
        const std::string what = lines == said.end() ? "blank" : deserved(lines->second, tidy.of(item));
        if (!what.empty()) {
          marks.add(mark_of(what, &verdict),
                    entry.path().stem().string() + " " + item + ": " + what + "; got " + got(&verdict));
        }
      }
    });
  }
  check_marks("documents", marks, {67});
}

TEST_CASE("texts that say something else than what they hold earn nothing for it") {
  const Grader grader(judging::load_checked_exam(folder + "saysno/exam.yaml"));
  const auto keys = saying_keys();
  Marks marks;
  for (const std::string name : {"choices.txt", "values.txt"}) {
    for (const SayingText& said : read_texts(folder + "saysno/" + name)) {
      for (std::size_t i = 0; i < 2; ++i) {
        const std::string& question = keys.at(said.sort).questions.at(i);
        const std::string& key = keys.at(said.sort).keys.at(i);
        const Graded graded(grader, saying_document(said.text, question));
        const auto asked = std::ranges::find_if(
            graded.all(), [&](const auto& one) { return one.second.question == question; });
        REQUIRE(asked != graded.all().end());
        Mark mark = mark_of(deserved_by(said, key), &asked->second);
        if (said.meaning == "review" && mark == Mark::silent_zero && !could_earn(said, key)) {
          mark = Mark::right;
        }
        marks.add(mark, said.place + " key " + key + ": " + said.text + " (says " + said.meaning + "); got " +
                            got(&asked->second));
      }
    }
  }
  check_marks("texts", marks, {3});
}

}  // namespace gradewright::corpus

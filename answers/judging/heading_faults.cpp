#include "answers/judging/heading_faults.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/segment.hpp"

namespace gradewright::judging {

namespace {

using Path = std::vector<std::string>;

/// What reading recognises a heading by: its path, of "5 (a+b)" those of both parts; or else its words.
std::vector<Path> recognised_by(const std::string& heading) {
  const Path path = reading::question_path(heading);
  if (path.empty()) {
    const std::string words = reading::heading_words(heading);
    return words.empty() ? std::vector<Path>{} : std::vector<Path>{{"", words}};
  }
  std::vector<Path> paths{{}};
  for (std::string_view part : path) {
    std::vector<Path> longer;
    while (!part.empty()) {
      const std::size_t plus = std::min(part.find('+'), part.size());
      for (Path one : paths) {
        one.emplace_back(part.substr(0, plus));
        longer.push_back(std::move(one));
      }
      part.remove_prefix(std::min(plus + 1, part.size()));
    }
    paths = std::move(longer);
  }
  return paths;
}

struct Owner {
  std::size_t question = 0;
  std::string heading;
};

/// The names by which documents give values, each under all the words that it begins with.
std::map<std::string, Owner> names_in(const Exam& exam) {
  std::map<std::string, Owner> names;
  for (std::size_t i = 0; i < exam.questions.size(); ++i) {
    const auto add = [&](std::string_view name) {
      const std::string words = reading::heading_words(name);
      for (std::size_t end = words.find(' '); !words.empty(); end = words.find(' ', end + 1)) {
        names.try_emplace(words.substr(0, end), Owner{i, std::string(name)});
        if (end == std::string::npos) {
          break;
        }
      }
    };
    for (const Item& item : exam.questions[i].items) {
      add(item.name);
      std::ranges::for_each(item.aliases, add);
    }
    for (const Expr& definition : exam.questions[i].scope.definitions()) {
      add(name_of(definition));
    }
  }
  return names;
}

class HeadingCheck {
 public:
  explicit HeadingCheck(const Exam& exam) : exam_(exam), names_(names_in(exam)) {}

  std::vector<HeadingFault> run() {
    for (std::size_t i = 0; i < exam_.questions.size(); ++i) {
      const Question& question = exam_.questions[i];
      check_heading(question.id, i, question.labels.empty());
      for (const std::string& label : question.labels) {
        check_heading(label, i, true);
        check_against_names(label, i);
      }
      if (question.labels.empty() && reading::question_path(question.id).empty() &&
          !reading::heading_words(question.id).empty()) {
        add(HeadingFault::Kind::whole_line, question.id, i, {i, question.id});
      }
    }
    return std::move(faults_);
  }

 private:
  void check_heading(const std::string& heading, std::size_t question, bool must_be_readable) {
    const std::vector<Path> paths = recognised_by(heading);
    if (paths.empty() && must_be_readable) {
      add(HeadingFault::Kind::unreadable, heading, question, {question, heading});
    }
    for (const Path& path : paths) {
      const auto [owner, fresh] = owners_.try_emplace(path, Owner{question, heading});
      if (!fresh && owner->second.question != question) {
        add(HeadingFault::Kind::shared, heading, question, owner->second);
        return;
      }
    }
  }

  /// A label of words heads every line that begins with them.
  void check_against_names(const std::string& label, std::size_t question) {
    if (!reading::question_path(label).empty()) {
      return;
    }
    const auto name = names_.find(reading::heading_words(label));
    if (name != names_.end()) {
      add(HeadingFault::Kind::is_name, label, question, name->second);
    }
  }

  void add(HeadingFault::Kind kind, const std::string& heading, std::size_t question, const Owner& other) {
    const Question& at = exam_.questions[question];
    faults_.push_back({kind, at.id, heading, exam_.questions[other.question].id, other.heading, at.place});
  }

  const Exam& exam_;
  std::map<std::string, Owner> names_;
  std::map<Path, Owner> owners_;
  std::vector<HeadingFault> faults_;
};

}  // namespace

std::vector<HeadingFault> heading_faults(const Exam& exam) {
  return HeadingCheck(exam).run();
}

std::string in_words(const HeadingFault& fault) {
  switch (fault.kind) {
    case HeadingFault::Kind::unreadable:
      return fmt::format(
          "the heading '{}' of question '{}' has neither letters nor digits, so nothing in a document is "
          "recognised as it; write labels, as in labels: [\"Question 3\"]",
          fault.heading, fault.question);
    case HeadingFault::Kind::whole_line:
      return fmt::format(
          "the id '{0}' is no number such as 5a and there are no labels: only a line that says '{0}' and "
          "nothing "
          "else is recognised as the heading of the question; write labels, as in labels: [\"Question 3\"], "
          "or labels: [\"{0}\"] for "
          "every line that begins with it",
          fault.question);
    case HeadingFault::Kind::is_name:
      return fmt::format(
          "the label '{}' of question '{}' heads every line that begins with it, and so does '{} = ...' of "
          "question '{}'; write a label that is no name, as in \"Part {}\"",
          fault.heading, fault.question, fault.other_heading, fault.other_question, fault.heading);
    case HeadingFault::Kind::shared:
      break;
  }
  return fmt::format(
      "the heading '{}' of question '{}' reads like '{}' of question '{}', so what stands under it could "
      "answer "
      "either; change one of them",
      fault.heading, fault.question, fault.other_heading, fault.other_question);
}

}  // namespace gradewright::judging

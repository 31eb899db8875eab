#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "answers/judging/grade.hpp"
#include "problems/load_exam.hpp"

namespace gradewright::judging {
namespace {

// 31 chained questions (chains.yaml) and what students hand in for them (chains.txt), with what each answer
// deserves by NumPy's word (make_chains.py).

const std::string folder = GRADEWRIGHT_SOURCE_DIR "/tests/answers/judging/follow/";

struct Answer {
  std::string step;
  std::string deserved;  ///< a word, or the largest share of its points: "2 of 3"
  std::string text;
};

struct Wrong {
  std::string kind;
  Answer answer;
};

/// What one student hands in for one question.
struct Paper {
  std::string question;
  std::string rule;
  std::string sort;  ///< "rounded" or "exact" as values are carried, or the way of somebody who games
  bool games = false;
  std::vector<Answer> answers;
  std::vector<Wrong> wrong;  ///< each in place of the right answer
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t from = 0; from <= line.size();) {
    const std::size_t end = std::min(line.find(" | ", from), line.size());
    fields.push_back(line.substr(from, end - from));
    from = end + 3;
  }
  return fields;
}

std::string with_line_breaks(std::string text) {
  const std::string sign = "\u23ce";
  for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign)) {
    text.replace(at, sign.size(), "\n");
  }
  return text;
}

/// What stands behind the first word, when that is `word`; else empty.
std::string behind(const std::string& field, const std::string& word) {
  return field.starts_with(word + ' ') ? field.substr(word.size() + 1) : std::string();
}

std::vector<Paper> read_papers() {
  std::ifstream file(folder + "chains.txt");
  std::vector<Paper> papers;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    const std::vector<std::string> fields = fields_of(line);
    if (const std::string question = behind(fields[0], "paper"); !question.empty()) {
      papers.push_back({question, fields[1], fields[2], false, {}, {}});
    } else if (const std::string way = behind(fields[0], "game"); !way.empty()) {
      papers.push_back({fields[1], fields[2], way, true, {}, {}});
    } else if (const std::string kind = behind(fields[0], "wrong"); !kind.empty()) {
      papers.back().wrong.push_back({kind, {fields[1], fields[2], with_line_breaks(fields[3])}});
    } else {
      papers.back().answers.push_back({fields[0], fields[1], with_line_breaks(fields[2])});
    }
  }
  return papers;
}

/// The exam of one question under a rule: "displayed" or "decimals 3".
std::string exam_of(const std::string& question, const std::string& rule) {
  std::ifstream file(folder + "chains.yaml");
  std::string text = "exam: Chains\nid: chains\nrule: " +
                     (rule == "displayed" ? rule : "{decimals: " + behind(rule, "decimals") + "}") +
                     "\nquestions:\n";
  bool asked = false;
  for (std::string line; std::getline(file, line);) {
    if (const std::string id = behind(line, "  - id:"); !id.empty()) {
      asked = id.starts_with(question + ' ');
    }
    text += asked ? line + '\n' : "";
  }
  return text;
}

/// Grades papers, each with the exam of its question alone.
class Marker {
 public:
  /// The verdicts by step; `instead` in place of the answer for its step.
  std::map<std::string, Verdict> mark(const Paper& paper, const Answer* instead = nullptr) {
    Submission submission;
    submission.text = "# Question " + paper.question + "\n\n";
    for (const Answer& answer : paper.answers) {
      const bool replaced = instead != nullptr && instead->step == answer.step;
      submission.text += answer.step + " = " + (replaced ? instead->text : answer.text) + "\n\n";
      if (replaced) {
        break;  // what comes behind has no part in it
      }
    }
    std::map<std::string, Verdict> verdicts;
    for (Verdict& verdict : grader_of(paper).grade(submission).verdicts) {
      verdicts[verdict.item] = std::move(verdict);
    }
    return verdicts;
  }

 private:
  const Grader& grader_of(const Paper& paper) {
    const auto key = std::pair(paper.question, paper.rule);
    auto found = graders_.find(key);
    if (found == graders_.end()) {
      found =
          graders_.emplace(key, Grader(parse_exam(exam_of(paper.question, paper.rule), "chains.yaml"))).first;
    }
    return found->second;
  }

  std::map<std::pair<std::string, std::string>, Grader> graders_;
};

/// Whether a verdict gives no more than "2 of 3" of its point; points are kept in hundredths.
bool gives_at_most(const Verdict& verdict, const std::string& share) {
  const double part = std::stod(share);
  const double of = std::stod(share.substr(share.find(" of ") + 4));
  const bool all = verdict.outcome == Outcome::correct || verdict.outcome == Outcome::follow_through;
  return (!all || part == of) && (!verdict.points || verdict.points->to_double() <= part / of + 0.00501);
}

struct Share {
  std::size_t given = 0;
  std::size_t of = 0;
  double per_cent() const { return 100.0 * static_cast<double>(given) / static_cast<double>(of); }
};

std::string told(const Paper& paper, const Answer& answer, const Verdict& verdict) {
  return "question " + paper.question + ", " + paper.rule + ", " + paper.sort + ": " + answer.step + " = " +
         answer.text + " (" + answer.deserved + "): " + std::string(to_string(verdict.outcome)) + ", " +
         verdict.reason;
}

bool is_one_of(Outcome outcome, std::initializer_list<Outcome> allowed) {
  return std::ranges::find(allowed, outcome) != allowed.end();
}

}  // namespace

// Of the shares, the denominator is every later answer of which some cell is not right by the key and every
// cell follows, and which is not trivial by the documented guards (zeros, one number everywhere, a value of
// the student's own or given, the ends of a range, each as far as the rule or a thousandth tells): of these a
// person may look at any. What any other guard leaves to a person (more than 20 answers open, nothing finite
// where the written value is rounded to a pole) counts as lost. Papers are left out in which something is not
// finite or the slip does not show in the digits written.
TEST_CASE("who slips once and goes on rightly gets the follow-through", "[chains]") {
  Marker marker;
  std::map<std::string, Share> shares;
  std::set<std::string> questions;
  std::size_t trivial = 0;
  for (const Paper& paper : read_papers()) {
    if (paper.games) {
      continue;
    }
    questions.insert(paper.question);
    std::map<std::string, Verdict> verdicts = marker.mark(paper);
    for (const Answer& answer : paper.answers) {
      const Verdict& verdict = verdicts[answer.step];
      INFO(told(paper, answer, verdict));
      if (answer.deserved == "follows") {
        Share& share = shares[paper.sort];
        ++share.of;
        share.given += verdict.outcome == Outcome::follow_through ? 1 : 0;
        CHECK(is_one_of(verdict.outcome, {Outcome::follow_through, Outcome::needs_review}));
      } else if (answer.deserved == "key") {
        CHECK(verdict.outcome == Outcome::correct);
      } else if (answer.deserved == "slip") {
        CHECK(is_one_of(verdict.outcome, {Outcome::wrong, Outcome::partial}));
      } else {
        ++trivial;
        CHECK(is_one_of(verdict.outcome, {Outcome::follow_through, Outcome::needs_review}));
      }
    }
  }
  CHECK(questions.size() >= 25);
  CHECK(shares["rounded"].of > 2000);
  CHECK(shares["exact"].of > 1800);
  CHECK(trivial < 160);
  CAPTURE(shares["rounded"].given, shares["rounded"].of, shares["exact"].given, shares["exact"].of);
  CHECK(shares["rounded"].per_cent() >= 99);
  CHECK(shares["exact"].per_cent() >= 98);
}

// A wrong later answer is one in which some cell is farther from the key and from all that follows than 20
// units of the digits asked and 3 hundredths of the largest cell (a count: than nothing). These cells are
// worth nothing; the others get at most their shares.
TEST_CASE("a wrong later answer gets nothing", "[chains]") {
  Marker marker;
  std::map<std::string, std::size_t> kinds;
  std::size_t tried = 0;
  for (const Paper& paper : read_papers()) {
    for (const Wrong& wrong : paper.wrong) {
      ++tried;
      ++kinds[wrong.kind];
      const Verdict verdict = marker.mark(paper, &wrong.answer)[wrong.answer.step];
      INFO(wrong.kind << ", " << told(paper, wrong.answer, verdict));
      CHECK(verdict.outcome != Outcome::missing);
      CHECK(gives_at_most(verdict, wrong.answer.deserved));
    }
  }
  CHECK(tried >= 2000);
  CHECK(kinds.size() >= 10);
  CHECK(kinds["one more"] + kinds["one less"] > 100);
  CHECK(kinds["coarse"] > 400);
}

// What somebody can write without work is worth what is right by the key. Answers that are worked out from a
// value of their choice ("any") are work.
TEST_CASE("gaming earns no follow-through", "[chains]") {
  // To three decimals the true ratio is the true gain, since the entropy that it is divided by is 0.999: who
  // repeats a gain that follows has written what follows, and nobody can tell it from work.
  const std::set<std::string> right_as_it_is = {"18, near zero: ratio", "18, one number: ratio"};
  Marker marker;
  std::set<std::string> ways;
  std::set<std::string> earned;
  std::set<std::string> earning_ways;
  std::size_t tried = 0;
  for (const Paper& paper : read_papers()) {
    if (!paper.games) {
      continue;
    }
    std::map<std::string, Verdict> verdicts = marker.mark(paper);
    for (const Answer& answer : paper.answers) {
      if (answer.deserved == "any") {
        continue;
      }
      ++tried;
      ways.insert(paper.sort);
      const Verdict& verdict = verdicts[answer.step];
      if (verdict.outcome == Outcome::follow_through || !gives_at_most(verdict, answer.deserved)) {
        earned.insert(paper.question + ", " + paper.sort + ": " + answer.step);
        earning_ways.insert(paper.sort);
      }
    }
  }
  CHECK(tried > 1000);
  CHECK(ways.size() >= 12 + earning_ways.size());
  CHECK(earned == right_as_it_is);
}

}  // namespace gradewright::judging

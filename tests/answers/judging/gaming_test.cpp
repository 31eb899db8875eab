#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "answers/judging/grade.hpp"
#include "tests/answers/judging/whole_exam.hpp"

using namespace gradewright::judging;

namespace {

/// Carried values that leave little to compute, of a shape that `written` has: every number of it replaced.
std::vector<std::string> trivial_values(const std::string& written) {
  std::vector<std::string> values;
  const auto add = [&](auto cell) {
    std::string text;
    std::size_t at = 0;
    int row = -1;
    int column = 0;
    while (at < written.size()) {
      if (std::string_view("[], ").find(written[at]) != std::string_view::npos) {
        row += written[at] == '[' ? 1 : 0;
        column = written[at] == '[' ? 0 : column;
        text += written[at++];
        continue;
      }
      at = std::min(written.find_first_of("[], ", at), written.size());
      text += cell(row, column++);
    }
    values.push_back(text);
  };
  for (const char* number : {"0", "1e-9", "-1e-9", "0.00001", "1", "0.99999999999", "0.9999", "1.0001", "0.5",
                             "20", "-20", "1000000", "100000000", "-1"}) {
    add([number](int, int) { return number; });
  }
  if (written.front() == '[') {
    for (const char* number : {"1e-9", "1", "0.999999", "100"}) {
      // Of a matrix the outer bracket counts as a row, too.
      const int first = written.starts_with("[[") ? 1 : 0;
      add([&](int row, int column) {
        return first == 1 ? (row - 1 == column ? number : "0") : (column == 0 ? number : "0");
      });
    }
  }
  return values;
}

std::vector<double> numbers_of(const std::string& written) {
  std::vector<double> numbers;
  for (std::size_t at = 0; at < written.size();) {
    if (std::string_view("[], ").find(written[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    std::size_t used = 0;
    numbers.push_back(std::stod(written.substr(at), &used));
    at += used;
  }
  return numbers;
}

double largest(const std::vector<double>& numbers) {
  double most = 0;
  for (const double number : numbers) {
    most = std::max(most, std::abs(number));
  }
  return most;
}

/// Whether the numbers are others, or the negatives of others, but for a difference that is nothing to them.
bool are_about(const std::vector<double>& numbers, const std::vector<double>& others) {
  const auto are = [&](double sign) {
    return std::ranges::equal(numbers, others, [sign](double number, double other) {
      return std::abs(number - sign * other) <= 0.0005 * std::abs(other);
    });
  };
  return are(1) || are(-1);
}

/// What is written is nothing but zeros, or one number in several cells, or the carried value, or a given.
bool is_trivial(const Chain& chain, const std::string& written, const std::string& carried,
                const std::string& key) {
  const std::vector<double> numbers = numbers_of(written);
  const bool zeros = std::ranges::all_of(
      numbers, [&](double n) { return std::abs(n) <= 0.0005 * largest(numbers_of(key)); });
  const bool constant =
      numbers.size() > 1 && are_about(numbers, std::vector<double>(numbers.size(), numbers.front()));
  bool given = false;
  for (std::size_t at = chain.given.find(": "); at != std::string::npos;
       at = chain.given.find(": ", at + 1)) {
    const std::size_t next = std::min(chain.given.find(':', at + 1), chain.given.size());
    const std::string value = chain.given.substr(at + 2, next - at - 2);
    given = given || are_about(numbers, numbers_of(value.substr(0, value.find_last_of("0123456789]") + 1)));
  }
  return zeros || constant || given || are_about(numbers, numbers_of(carried));
}

/// Whether a ReLU or a mask stands between the carried value and the answer.
bool cuts_off(const Chain& chain, std::size_t carried, std::size_t answer) {
  for (std::size_t line = carried + 1; line <= answer; ++line) {
    if (chain.lines[line].cuts_off) {
      return true;
    }
  }
  return false;
}

/// Whether a value has the size of the true one and is no whole number where that is not: then what a ReLU or
/// a mask makes of it is work.
bool is_of_size(const std::string& carried, const std::string& key) {
  if (key.find('.') != std::string::npos && carried.find('.') == std::string::npos) {
    return false;
  }
  const double own = largest(numbers_of(carried));
  const double true_one = largest(numbers_of(key));
  return own * 10 >= true_one && own <= true_one * 10;
}

struct Counts {
  std::size_t tried = 0;
  std::size_t trivial = 0;
  std::size_t earned = 0;
  std::size_t reviewed = 0;
  std::size_t right = 0;
  std::size_t wrong = 0;
};

void cheat(const Chain& chain, const Writing& writing, std::size_t at, const std::vector<std::string>& key,
           const std::string& carried, Counts& counts) {
  const std::string& name = chain.lines[at].name;
  std::vector<std::string> answers = worked_out(chain, writing, {{name, carried}});
  answers[at] = carried;
  const std::vector<Verdict> verdicts = graded(chain, writing, answers);
  for (std::size_t later = at + 1; later < answers.size(); ++later) {
    if (answers[later].empty() || answers[later] == key[later]) {
      continue;
    }
    const Verdict& verdict = verdicts[later];
    if (verdict.outcome == Outcome::too_few_digits) {
      continue;  // right as far as it goes by the key: that is worth the same whatever was carried on
    }
    const bool trivial = is_trivial(chain, answers[later], carried, key[later]);
    const bool work = cuts_off(chain, at, later) && is_of_size(carried, key[at]);
    INFO(chain.about << ", " << writing.rule << ' ' << writing.format << ": " << name << " = " << carried
                     << ", " << chain.lines[later].name << " = " << answers[later] << ": "
                     << to_string(verdict.outcome) << ": " << verdict.reason);
    ++counts.tried;
    counts.trivial += trivial ? 1 : 0;
    counts.earned += verdict.outcome == Outcome::follow_through ? 1 : 0;
    counts.reviewed += verdict.outcome == Outcome::needs_review ? 1 : 0;
    counts.right += verdict.outcome == Outcome::correct ? 1 : 0;
    counts.wrong += verdict.outcome == Outcome::wrong ? 1 : 0;
    CHECK((verdict.outcome == Outcome::follow_through || verdict.outcome == Outcome::needs_review ||
           verdict.outcome == Outcome::correct || verdict.outcome == Outcome::partial));
    if (trivial && !work) {
      CHECK((verdict.outcome == Outcome::needs_review || verdict.outcome == Outcome::correct));
    }
  }
}

}  // namespace

TEST_CASE("nobody earns a point of follow-through for a trivial answer", "[gaming]") {
  Counts counts;
  for (const Chain& chain : chains()) {
    for (const Writing& writing : writings()) {
      const std::vector<std::string> key = worked_out(chain, writing);
      for (std::size_t at = 0; at + 1 < chain.lines.size(); ++at) {
        for (const std::string& carried : trivial_values(key[at])) {
          cheat(chain, writing, at, key, carried, counts);
        }
      }
    }
  }
  CAPTURE(counts.tried, counts.trivial, counts.earned, counts.reviewed, counts.right, counts.wrong);
  CHECK(counts.tried > 8000);
  CHECK(counts.trivial > 2500);
}

namespace {

/// A line of a chain worked out wrongly.
struct HonestSlip {
  std::string about;  ///< the chain
  std::string line;
  std::string step;
  std::string slip;
  std::string reviewed = {};  ///< a later line that a person has to look at all the same
  std::string written = {};   ///< where it is written so; else however it is written
};

const std::vector<HonestSlip> honest_slips = {
    {"a linear layer", "z", "W @ x - b", "sign of the bias"},
    {"a linear layer", "z", "W @ x", "bias forgotten"},
    {"a linear layer", "z", "[1.15, 0.0001 - 0.4]", "one cell wrong"},
    {"a linear layer", "z", "abs(W) @ x + b", "signs dropped: every unit dead"},
    {"a linear layer", "h", "abs(z)", "absolute value"},
    {"a linear layer", "s", "v @ h + 0.1", "something added"},
    {"attention", "Q", "X @ P.T", "transposed weight"},
    {"attention", "S", "Q @ X.T", "not scaled"},
    {"attention", "S", "Q @ X.T / 2", "scaled by d"},
    {"attention", "A", "softmax(S, axis=0)", "columns for rows", "Z"},  // no row sums to 1
    {"attention", "Z", "A.T @ X", "transposed weights"},
    {"an RNN", "h1", "tanh(w * -1.5)", "sign"},
    {"an RNN", "h1", "w * 1.5 / 2", "no activation"},
    {"an RNN", "h2", "tanh(w * -0.5 + U.T @ h1)", "transposed weight"},
    {"an RNN", "h2", "tanh(U @ h1)", "input forgotten"},
    {"an LSTM", "f", "tanh(0.5 * u + 0.1)", "wrong gate"},
    {"an LSTM", "i", "sigmoid(0.4 * u + 0.3)", "sign"},
    {"an LSTM", "g", "sigmoid(0.9 * u)", "wrong activation"},
    {"an LSTM", "c", "f * before + i", "candidate forgotten"},
    {"a convolution and a pooling", "C", "conv2d(X, [[-1, -0.3], [0.4, 1]])", "flipped filter"},
    {"a convolution and a pooling", "C", "conv2d(X, F.T)", "transposed filter"},
    {"a convolution and a pooling", "R", "abs(C)", "absolute value"},
    {"a convolution and a pooling", "M", "mean(R, axis=0)", "average pooling"},
    {"gradients of a squared error", "y", "abs(w) @ x", "sign slip"},
    {"gradients of a squared error", "dy", "t - y", "sign"},
    {"gradients of a squared error", "dy", "2 * (y - t)", "factor"},
    {"gradients of a squared error", "dw", "-dy * x", "sign"},
    {"gradients of a cross-entropy", "z", "w @ x", "bias forgotten"},
    {"gradients of a cross-entropy", "z", "w @ x - 0.2", "sign"},
    {"gradients of a cross-entropy", "y", "tanh(z)", "wrong activation"},
    {"gradients of a cross-entropy", "dz", "t - y", "sign"},
    {"a batch norm", "mu", "sum(x) / 3", "divided by three"},
    {"a batch norm", "v", "sum(d ** 2) / 3", "unbiased variance"},
    {"a batch norm", "n", "d / (v + 0.001)", "root forgotten"},
    {"counts", "size", "(n - k) // 2 + 1", "padding forgotten"},
    {"counts", "size", "n - k + 1", "stride forgotten"},
    {"counts", "cells", "size * 4", "wrong product"},
    {"Bayes", "joint", "prior * (1 - like)", "wrong likelihood"},
    {"Bayes", "evidence", "joint + prior * other", "prior not complemented"},
    {"Bayes", "posterior", "joint", "not divided"},
    {"an eigenvector", "G", "B @ B + identity(2)", "one added"},
    {"an eigenvector", "l", "(G[0, 0] + G[1, 1]) / 2 + 1.3", "root miscalculated"},
    // (p - sqrt(D)) / 2 cancels: a D of three digits leaves 78 values of three digits open.
    {"roots in any order", "D", "p ** 2 - q", "factor forgotten", "r", "%#.3g"},
    {"roots in any order", "r", "stack([(p + sqrt(D)), (p - sqrt(D))])", "not halved"},
    {"the largest of some scores", "z", "W @ abs(x)", "sign slip"},
    {"the largest of some scores", "m", "z == min(z)", "the smallest"},
    {"the largest of some scores", "p", "softmax(2 * z)", "scores doubled"},
    {"gradients of a softmax", "z", "W @ x + 0.1", "something added"},
    {"gradients of a softmax", "z", "W @ abs(x)", "sign slip"},
    {"gradients of a softmax", "dz", "t - p", "sign"},
    {"gradients through a ReLU", "z", "W @ abs(x)", "sign slip"},
    {"gradients through a ReLU", "z", "-(abs(W) @ abs(x))", "every unit dead", "dy"},
    {"gradients through a ReLU", "dy", "t - v @ h", "sign"},
    {"gradients through a ReLU", "dh", "dy * abs(v)", "sign slip"}};

}  // namespace

TEST_CASE("who slips once and works on rightly is paid for it", "[gaming]") {
  std::size_t tried = 0;
  for (const HonestSlip& slip : honest_slips) {
    const auto chain = std::ranges::find(chains(), slip.about, &Chain::about);
    REQUIRE(chain != chains().end());
    for (const Writing& writing : writings()) {
      const std::vector<std::string> key = worked_out(*chain, writing);
      const std::vector<std::string> answers = worked_out(*chain, writing, {{slip.line, slip.step}});
      const std::vector<Verdict> verdicts = graded(*chain, writing, answers);
      bool later = false;
      for (std::size_t at = 0; at < answers.size(); ++at) {
        const Verdict& verdict = verdicts[at];
        INFO(slip.about << ", " << slip.slip << ", " << writing.rule << ' ' << writing.format << ": "
                        << chain->lines[at].name << " = " << answers[at] << " (" << key[at]
                        << "): " << to_string(verdict.outcome) << ": " << verdict.reason);
        if (later && chain->lines[at].name == slip.reviewed &&
            (slip.written.empty() || slip.written == writing.format)) {
          CHECK(verdict.outcome == Outcome::needs_review);
        } else if (later) {
          ++tried;
          CHECK((verdict.outcome == Outcome::follow_through || verdict.outcome == Outcome::correct));
          CHECK(verdict.points == verdict.max_points);
        }
        later = later || chain->lines[at].name == slip.line;
      }
    }
  }
  CHECK(tried > 300);
}

// Short answers of mixed notation a second through the library, two parses and a comparison each, beside
// `strtod` and a comparison of the same texts, which reads hardly any of them.
#include <fmt/core.h>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "answers/judging/compare/settled_number.hpp"
#include "answers/judging/judge_response.hpp"
#include "answers/judging/stated_key.hpp"
#include "answers/reading/values/read_value.hpp"
#include "bench/measure.hpp"
#include "bench/short_answers.hpp"

namespace {

using namespace gradewright;
using namespace gradewright::judging;

constexpr int rounds = 2500;
constexpr int runs = 5;

/// Judges one answer after another, as `judge` does: what it needs is kept.
class Judge {
 public:
  /// Whether the response is right; both texts are read.
  bool operator()(const bench::ShortAnswer& answer) {
    const auto key = read_stated_value({std::string(answer.key)});
    Standard& standard = item_.standard;
    standard.key = settled(std::get<ReadValue>(key));
    standard.rule = default_rule(standard.key);
    auto readings = read_value(answer.response, standard.key.shape());
    auto* values = std::get_if<std::vector<ReadValue>>(&readings);
    if (values == nullptr) {
      return false;
    }
    response_.alternatives = std::move(*values);
    judge_response(item_, response_, {}, judgement_);
    return judgement_.mark.outcome == Outcome::correct;
  }

 private:
  PreparedItem item_;
  Response response_{.state = Response::State::found};
  Judgement judgement_;
};

bool compare_plainly(const bench::ShortAnswer& answer) {
  const double key = std::strtod(std::string(answer.key).c_str(), nullptr);
  const double response = std::strtod(std::string(answer.response).c_str(), nullptr);
  return std::abs(key - response) <= 0.001;
}

using Judged = std::function<bool(const bench::ShortAnswer&)>;

std::size_t judged_rightly(const Judged& judged) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bench::short_answer_count(); ++at) {
    const bench::ShortAnswer& answer = bench::short_answer(at);
    count += judged(answer) == answer.right ? 1 : 0;
  }
  return count;
}

double measure(const std::string& what, const Judged& judged, double floor) {
  std::size_t right = 0;
  const double seconds = bench::median_seconds(runs, [&] {
    for (int round = 0; round < rounds; ++round) {
      for (std::size_t at = 0; at < bench::short_answer_count(); ++at) {
        right += judged(bench::short_answer(at)) ? 1 : 0;
      }
    }
  });
  const double answers = rounds * static_cast<double>(bench::short_answer_count());
  const std::string beside = floor > 0 ? fmt::format("{:.0f} times the floor", seconds / floor) : "the floor";
  bench::print_line(what, answers / seconds, "answers/s",
                    fmt::format("{:.2f} us each, {}; {} of {} judged rightly", 1e6 * seconds / answers,
                                beside, judged_rightly(judged), bench::short_answer_count()));
  return right > 0 ? seconds : 0;
}

}  // namespace

int main() {
  const double floor = measure("short answers, strtod and a comparison", compare_plainly, 0);
  measure("short answers, the library", Judge(), floor);
}

// Answers a second through `gradewright judge`, beside reading the same bytes and beside plain Python.
#include <fmt/core.h>

#include <cstdint>
#include <fstream>
#include <string>

#include "bench/measure.hpp"
#include "bench/short_answers.hpp"
#include "engine/text/json_writer.hpp"

namespace {

using namespace gradewright;

constexpr int lines = 100000;
constexpr int runs = 5;

/// A 64-bit linear congruential generator (Knuth, MMIX): the same file on every machine.
class Digits {
 public:
  std::uint64_t below(std::uint64_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (state_ >> 33) % limit;
  }
  /// A number with four decimals between -9.9999 and 9.9999.
  std::string number() {
    const char* sign = below(2) == 0 ? "-" : "";
    return fmt::format("{}{}.{:04}", sign, below(10), below(10000));
  }

 private:
  std::uint64_t state_ = 2026;
};

std::string matrix(Digits& digits) {
  std::string text = "[";
  for (int row = 0; row < 5; ++row) {
    text += row == 0 ? "[" : ",[";
    for (int column = 0; column < 5; ++column) {
      text += (column == 0 ? "" : ",") + digits.number();
    }
    text += "]";
  }
  return text + "]";
}

/// Every second response is right.
void write_numbers(const std::string& path) {
  std::ofstream out(path);
  Digits digits;
  for (int i = 0; i < lines; ++i) {
    const std::string key = digits.number();
    out << fmt::format(R"({{"id":"{}","key":{},"response":{},"rule":{{"abs":0.001}}}})", i, key,
                       i % 2 == 0 ? key : digits.number())
        << '\n';
  }
}

void write_matrices(const std::string& path) {
  std::ofstream out(path);
  Digits digits;
  for (int i = 0; i < lines; ++i) {
    const std::string key = matrix(digits);
    out << fmt::format(R"({{"id":"{}","key":{},"response":{},"rule":{{"abs":0.001}}}})", i, key,
                       i % 2 == 0 ? key : matrix(digits))
        << '\n';
  }
}

void write_short_answers(const std::string& path) {
  std::ofstream out(path);
  for (int i = 0; i < lines; ++i) {
    const bench::ShortAnswer& answer = bench::short_answer(static_cast<std::size_t>(i));
    std::string line;
    engine::JsonWriter json(line);
    json.begin_object();
    json.member("id", std::string_view(std::to_string(i)));
    json.member("key", answer.key);
    json.member("response", answer.response);
    json.end_object();
    out << line << '\n';
  }
}

void measure(const std::string& what, const std::string& input) {
  const double floor = bench::median_seconds(runs, [&] { bench::read_lines(input); });
  // Exit status 1: some responses need a person; here none should, but it is not the benchmark's business.
  const double judge = bench::median_seconds(
      runs, [&] { bench::run_command(fmt::format("{} judge < {} > /dev/null", GRADEWRIGHT, input), 1); });
  const double python = bench::median_seconds(
      runs, [&] { bench::run_command(fmt::format("python3 {} < {} > /dev/null", JUDGE_PYTHON, input)); });
  bench::print_line(what + ", reading the bytes", lines / floor, "answers/s", "the floor");
  bench::print_line(
      what + ", gradewright judge", lines / judge, "answers/s",
      fmt::format("{:.2f} us each, {:.0f} times the floor", 1e6 * judge / lines, judge / floor));
  bench::print_line(what + ", plain Python", lines / python, "answers/s",
                    fmt::format("{:.2f} us each, {:.1f} times judge", 1e6 * python / lines, python / judge));
}

}  // namespace

int main() {
  const bench::ScratchFolder scratch;
  write_numbers(scratch.path("numbers.jsonl"));
  write_matrices(scratch.path("matrices.jsonl"));
  write_short_answers(scratch.path("short.jsonl"));
  measure("numbers", scratch.path("numbers.jsonl"));
  measure("5x5 matrices", scratch.path("matrices.jsonl"));
  measure("short answers", scratch.path("short.jsonl"));
}

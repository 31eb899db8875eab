#include <istream>
#include <limits>
#include <ostream>
#include <string>
#include <vector>

#include "answers/judging/judge_json.hpp"
#include "cli/options.hpp"
#include "cli/verbs.hpp"

namespace gradewright::cli {
namespace {

constexpr std::size_t output_buffer = 1 << 16;

/// Lines in, lines out. The output is written when the buffer is full and before waiting for more input, so
/// that a program at the other end of two pipes gets each verdict as soon as it has sent the line.
bool judge_lines(std::istream& in, std::ostream& out) {
  JsonJudge judge;
  std::string verdicts;
  std::vector<char> line(JsonJudge::max_line_bytes + 2);
  while (out && (in.getline(line.data(), static_cast<std::streamsize>(line.size())) || in.gcount() > 0)) {
    std::size_t length = static_cast<std::size_t>(in.gcount());
    if (in.fail()) {
      // Longer than any line may be: the rest is passed over, and the judge refuses what fitted.
      in.clear();
      in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    } else if (!in.eof()) {
      --length;  // gcount counts the line end
    }
    const std::string_view text(line.data(), length);
    if (text.find_first_not_of(" \t\r") != std::string_view::npos) {
      judge.judge_line(text, verdicts);
    }
    if (verdicts.size() >= output_buffer || in.rdbuf()->in_avail() <= 0) {
      out.write(verdicts.data(), static_cast<std::streamsize>(verdicts.size()));
      out.flush();
      verdicts.clear();
    }
  }
  out.write(verdicts.data(), static_cast<std::streamsize>(verdicts.size()));
  out.flush();
  return judge.needs_attention();
}

}  // namespace

int judge_verb(std::span<const std::string> arguments, Terminal& terminal) {
  VerbOptions options;
  options.verb = "judge";
  options.about =
      "Reads one JSON object a line, {\"id\", \"key\", \"response\", \"rule\"?, \"type\"?, \"names\"?}, and "
      "writes one\n"
      "verdict a line in the same order. A line that cannot be judged gives an object with \"error\" in its\n"
      "place, and the rest goes on.";
  options.example =
      "  echo '{\"id\": 1, \"key\": [0.2754, 0.7246], \"response\": \"[0.28, 0.72]\"}' | gradewright judge";
  if (!parse_options(options, arguments, terminal)) {
    return done;
  }
  return judge_lines(terminal.in, terminal.out) ? needs_attention : done;
}

}  // namespace gradewright::cli

// The judging filter on arbitrary lines: one line out for each line in, and what one line leaves behind never
// changes the verdict of the next.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "answers/judging/judge_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(data, data + size);
  std::string_view rest = input;
  gradewright::judging::JsonJudge judge;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    std::string out;
    judge.judge_line(line, out);
    if (std::count(out.begin(), out.end(), '\n') != 1 || out.back() != '\n') {
      std::abort();
    }
    gradewright::judging::JsonJudge fresh;
    std::string alone;
    fresh.judge_line(line, alone);
    if (out != alone) {
      std::abort();
    }
  }
  return 0;
}

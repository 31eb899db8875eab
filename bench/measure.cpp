#include "bench/measure.hpp"

#include <fmt/core.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <vector>

namespace gradewright::bench {

namespace {

[[noreturn]] void give_up(const std::string& message) {
  fmt::print(stderr, "bench: {}\n", message);
  std::exit(1);
}

}  // namespace

double median_seconds(int runs, const std::function<void()>& work) {
  work();
  std::vector<double> seconds;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  const auto middle = seconds.begin() + runs / 2;
  std::nth_element(seconds.begin(), middle, seconds.end());
  return *middle;
}

double processor_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + 1e-9 * static_cast<double>(spent.tv_nsec);
}

void print_line(const std::string& what, double figure, const std::string& unit, const std::string& remark) {
  fmt::print("{:<46} {:>12.4g} {:<16} {}\n", what, figure, unit, remark);
  std::fflush(stdout);
}

ScratchFolder::ScratchFolder()
    : folder_((std::filesystem::temp_directory_path() / "gradewright-bench.XXXXXX").string()) {
  if (mkdtemp(folder_.data()) == nullptr) {
    give_up("no scratch folder can be made");
  }
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void run_command(const std::string& command, int highest_status) {
  const int status = std::system(command.c_str());
  if (status == -1 || !WIFEXITED(status) || WEXITSTATUS(status) > highest_status) {
    give_up("failed: " + command);
  }
}

std::size_t read_lines(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(std::filesystem::file_size(path), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  std::size_t lines = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (const void* newline = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
    at = static_cast<const char*>(newline) + 1;
    ++lines;
  }
  return lines;
}

}  // namespace gradewright::bench

#include "answers/reading/conversion/run_program.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace gradewright::reading;

namespace {

ProgramRun shell(const std::string& script, std::string_view input = "", const ProgramLimits& limits = {}) {
  return run_program("/bin/sh", {"-c", script}, input, limits);
}

ProgramLimits at_most(std::chrono::milliseconds time) {
  ProgramLimits limits;
  limits.time = time;
  return limits;
}

}  // namespace

TEST_CASE("a program gets the bytes on its standard input and gives its own back", "[run_program]") {
  const std::string bytes("a\0b\nc", 5);
  const ProgramRun run = shell("cat; echo no >&2; exit 3", bytes);
  CHECK(run.end == ProgramRun::End::exited);
  CHECK(run.status == 3);
  CHECK(run.output == bytes);
  CHECK(run.complaint == "no\n");
  CHECK_FALSE(run.succeeded());
  CHECK(shell("exit 0").succeeded());
}

TEST_CASE("more than a pipe holds goes through in both directions", "[run_program]") {
  const std::string bytes(3'000'000, 'x');
  CHECK(shell("cat", bytes).output == bytes);
}

TEST_CASE("a program sees nothing of the one that runs it", "[run_program]") {
  ::setenv("GRADEWRIGHT_TEST_SECRET", "s3cret", 1);
  CHECK(run_program("/usr/bin/env", {}, "").output ==
        "PATH=/usr/bin:/bin\nLC_ALL=C.UTF-8\nHOME=/nonexistent\n");
  ::unsetenv("GRADEWRIGHT_TEST_SECRET");
  CHECK(shell("pwd").output == "/\n");
  const int held = ::dup(STDERR_FILENO);
  // The three streams, and the one by which `ls` reads the folder.
  CHECK(shell("ls /proc/self/fd").output == "0\n1\n2\n3\n");
  ::close(held);
}

TEST_CASE("its words are taken as they are, without a shell", "[run_program]") {
  CHECK(run_program("/usr/bin/printf", {"%s|", "--help", "$(id)", "`id`", "a b", ""}, "").output ==
        "--help|$(id)|`id`|a b||");
}

TEST_CASE("its input cannot be changed", "[run_program]") {
  CHECK_FALSE(shell("echo x >&0", "text").succeeded());
}

TEST_CASE("a program that is not there is not begun", "[run_program]") {
  CHECK(run_program("/nonexistent/program", {}, "").end == ProgramRun::End::not_begun);
  CHECK(run_program("/", {}, "").end == ProgramRun::End::not_begun);
}

TEST_CASE("a program that hangs is stopped, and so is what it began", "[run_program]") {
  const auto begun = std::chrono::steady_clock::now();
  const ProgramRun run =
      shell("sleep 1000 & echo $!; exec sleep 1000", "", at_most(std::chrono::milliseconds(300)));
  CHECK(run.end == ProgramRun::End::too_long);
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
  const std::filesystem::path other = "/proc/" + run.output.substr(0, run.output.find('\n'));
  const auto is_running = [&other] {
    std::ifstream stat(other / "stat");
    const std::string text{std::istreambuf_iterator<char>(stat), {}};
    return !text.empty() && text.find(") Z ") == std::string::npos;
  };
  for (int i = 0; i < 100 && is_running(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  CHECK_FALSE(is_running());
}

TEST_CASE("who holds the output open does not keep it waiting", "[run_program]") {
  const auto begun = std::chrono::steady_clock::now();
  const ProgramRun run = shell("sleep 1000 & echo done");
  CHECK(run.succeeded());
  CHECK(run.output == "done\n");
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}

TEST_CASE("a program that never stops writing is stopped", "[run_program]") {
  ProgramLimits limits;
  limits.output_bytes = 100'000;
  CHECK(shell("yes", "", limits).end == ProgramRun::End::too_much);
  CHECK(shell("head -c 100000 /dev/zero", "", limits).succeeded());
  CHECK(shell("head -c 100001 /dev/zero", "", limits).end == ProgramRun::End::too_much);
  const ProgramRun complains = shell("yes >&2", "", at_most(std::chrono::milliseconds(300)));
  CHECK(complains.end == ProgramRun::End::too_long);
  CHECK(complains.complaint.size() == 4096);
}

TEST_CASE("time of the processor and memory are limited", "[run_program]") {
  ProgramLimits limits;
  limits.cpu_seconds = 1;
  const ProgramRun busy = shell("while :; do :; done", "", limits);
  CHECK(busy.end == ProgramRun::End::killed);
  CHECK(busy.status == SIGKILL);
  limits.memory_bytes = std::size_t{100} << 20U;
  const std::string much = "head -c 200000000 /dev/zero | tail -c 199999999 > /dev/null";
  CHECK_FALSE(shell(much, "", limits).succeeded());
}

TEST_CASE("a program can write no file", "[run_program]") {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("gradewright-run-" + std::to_string(::getpid()));
  shell("echo text > " + file.string());
  CHECK((!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0));
  std::filesystem::remove(file);
}

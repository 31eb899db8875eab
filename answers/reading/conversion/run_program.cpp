#include "answers/reading/conversion/run_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace gradewright::reading {
namespace {

constexpr std::size_t longest_complaint = 4096;
/// The exit status of a child that could not become the program.
constexpr int not_executed = 127;

/// An open file, closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int get() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) {
      ::close(std::exchange(number_, -1));
    }
  }

 private:
  int number_;
};

/// The same open file under a number that is none of the three of the standard streams.
Descriptor above_standard(int number) {
  if (number < 0 || number > STDERR_FILENO) {
    return Descriptor(number);
  }
  const Descriptor low(number);
  return Descriptor(::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

struct Pipe {
  Descriptor from;
  Descriptor to;
};

/// Reading from it never waits.
Pipe make_pipe() {
  std::array<int, 2> ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) == 0) {
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  }
  return {above_standard(ends[0]), above_standard(ends[1])};
}

/// A file in memory without a name, which nobody can change any more, at its beginning.
Descriptor sealed_file(std::string_view bytes) {
  Descriptor file = above_standard(::memfd_create("submission", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  while (file.is_open() && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      file.close();
    }
  }
  const bool sealed = file.is_open() &&
                      ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) == 0 &&
                      ::lseek(file.get(), 0, SEEK_SET) == 0;
  return sealed ? std::move(file) : Descriptor();
}

/// Everything that the child needs, made before it is: between fork and exec it may allocate nothing.
struct Start {
  const char* path;
  std::vector<char*> arguments;
  std::array<char*, 4> environment;
  int input;
  int output;
  int complaint;
  ProgramLimits limits;
};

void set_limit(__rlimit_resource resource, std::size_t limit) {
  const rlimit both{limit, limit};
  ::setrlimit(resource, &both);
}

/// In the child, up to the program.
[[noreturn]] void become_program(Start& start) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  ::signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  const bool connected = ::dup2(start.input, STDIN_FILENO) >= 0 && ::dup2(start.output, STDOUT_FILENO) >= 0 &&
                         ::dup2(start.complaint, STDERR_FILENO) >= 0;
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  set_limit(RLIMIT_AS, start.limits.memory_bytes);
  set_limit(RLIMIT_CPU, start.limits.cpu_seconds);
  set_limit(RLIMIT_FSIZE, 0);
  set_limit(RLIMIT_CORE, 0);
  set_limit(RLIMIT_NOFILE, 64);
  if (connected && ::chdir("/") == 0) {
    ::execve(start.path, start.arguments.data(), start.environment.data());
  }
  ::_exit(not_executed);
}

/// What can be read of a pipe without waiting, up to `most` bytes in all; what is past them is passed over.
/// Closes it at its end. Comes back in any case, however fast the program writes.
void drain(Descriptor& pipe, std::string& bytes, std::size_t most) {
  constexpr int pieces = 16;
  std::vector<char> piece(std::size_t{1} << 16U);
  for (int i = 0; i < pieces && pipe.is_open(); ++i) {
    const ssize_t got = ::read(pipe.get(), piece.data(), piece.size());
    if (got > 0) {
      bytes.append(piece.data(), std::min(static_cast<std::size_t>(got), most - bytes.size()));
    } else if (got < 0 && errno == EAGAIN) {
      return;
    } else if (got == 0 || errno != EINTR) {
      pipe.close();
    }
  }
}

using Clock = std::chrono::steady_clock;

/// Reads what the program writes until it ends or has to be stopped; whether it ended.
bool follow(ProgramRun& run, Descriptor& output, Descriptor& complaint, const Descriptor& process,
            const ProgramLimits& limits) {
  const Clock::time_point last = Clock::now() + limits.time;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(last - Clock::now()).count();
    if (left <= 0) {
      run.end = ProgramRun::End::too_long;
      return false;
    }
    std::array<pollfd, 3> waited{pollfd{process.get(), POLLIN, 0}, pollfd{output.get(), POLLIN, 0},
                                 pollfd{complaint.get(), POLLIN, 0}};
    ::poll(waited.data(), waited.size(), static_cast<int>(std::min<long long>(left, 1'000'000)));
    drain(output, run.output, limits.output_bytes + 1);
    drain(complaint, run.complaint, longest_complaint);
    if (run.output.size() > limits.output_bytes) {
      run.end = ProgramRun::End::too_much;
      return false;
    }
    if (waited[0].revents != 0) {
      drain(output, run.output, limits.output_bytes + 1);
      drain(complaint, run.complaint, longest_complaint);
      return true;
    }
  }
}

/// Waits for a child that ended or was killed.
int exit_status_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

void note_end(ProgramRun& run, int status) {
  if (WIFSIGNALED(status)) {
    run.end = ProgramRun::End::killed;
    run.status = WTERMSIG(status);
  } else {
    run.end = WEXITSTATUS(status) == not_executed ? ProgramRun::End::not_begun : ProgramRun::End::exited;
    run.status = run.end == ProgramRun::End::exited ? WEXITSTATUS(status) : ENOEXEC;
  }
}

ProgramRun not_begun() {
  ProgramRun run;
  run.status = errno;
  return run;
}

}  // namespace

ProgramRun run_program(const std::string& path, const std::vector<std::string>& arguments,
                       std::string_view input, const ProgramLimits& limits) {
  const Descriptor file = sealed_file(input);
  Pipe output = make_pipe();
  Pipe complaint = make_pipe();
  if (!file.is_open() || !output.to.is_open() || !complaint.to.is_open()) {
    return not_begun();
  }
  std::vector<std::string> words{path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::string folders = "PATH=/usr/bin:/bin";
  std::string locale = "LC_ALL=C.UTF-8";
  std::string home = "HOME=/nonexistent";
  Start start{path.c_str(),
              {},
              {folders.data(), locale.data(), home.data(), nullptr},
              file.get(),
              output.to.get(),
              complaint.to.get(),
              limits};
  for (std::string& word : words) {
    start.arguments.push_back(word.data());
  }
  start.arguments.push_back(nullptr);

  const pid_t child = ::fork();
  if (child < 0) {
    return not_begun();
  }
  if (child == 0) {
    become_program(start);
  }
  ::setpgid(child, child);  // in case the child has not come to it yet
  output.to.close();
  complaint.to.close();
  const Descriptor process = above_standard(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
  ProgramRun run;
  const bool ended = process.is_open() && follow(run, output.from, complaint.from, process, limits);
  // The child is not waited for yet, so that the number of its group is nobody else's.
  ::kill(-child, SIGKILL);
  const int status = exit_status_of(child);
  if (ended) {
    note_end(run, status);
  }
  return run;
}

}  // namespace gradewright::reading

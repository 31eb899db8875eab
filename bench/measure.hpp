#pragma once

#include <functional>
#include <string>

namespace gradewright::bench {

/// The median wall-clock seconds of `runs` runs of `work`, after one run that is not counted.
double median_seconds(int runs, const std::function<void()>& work);

/// What this process has spent so far.
double processor_seconds();

/// The microseconds of processor time that `work` takes, of as many as fill a fiftieth of a second.
template <class Work>
double processor_microseconds(Work work) {
  constexpr double least = 0.02;
  for (double count = 1;;) {
    const double start = processor_seconds();
    for (double done = 0; done < count; ++done) {
      work();
    }
    const double spent = processor_seconds() - start;
    if (spent >= least) {
      return 1e6 * spent / count;
    }
    count *= spent < least / 8 ? 4 : 1.2 * least / spent;
  }
}

/// Prints one line of a table: what was measured, the figure with its unit, and a remark.
void print_line(const std::string& what, double figure, const std::string& unit,
                const std::string& remark = {});

/// A new folder for a benchmark's files, removed with everything in it at the end.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
};

/// Runs a shell command; ends the program with a message when it fails with a status above `highest_status`.
void run_command(const std::string& command, int highest_status = 0);

/// Reads a whole file and looks at every byte once, for the ends of lines: the floor of anything that reads
/// it. Returns the number of lines.
std::size_t read_lines(const std::string& path);

}  // namespace gradewright::bench

#pragma once

#include <cstddef>
#include <iosfwd>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/layer.hpp"

namespace gradewright::cli {

/// An option of a verb, as shells have to know it.
struct KnownOption {
  std::string name;    ///< "output"
  std::string letter;  ///< "o"; empty where it has none
  std::string value;   ///< what its value is called; empty of a switch
  std::string about;
};

/// Where a verb reads and writes. Tests pass string streams; main passes the standard ones.
struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool color = false;       ///< of the output: decided from --color and the terminal
  bool err_color = false;   ///< of the error stream
  bool colorless = false;   ///< its user wants no colour, or it can show none
  std::size_t width = 100;  ///< columns of the output when it is a terminal
  std::vector<KnownOption>* options_asked =
      nullptr;  ///< where a verb puts its options, and does nothing else
};

/// The exit statuses; there are no others.
enum ExitStatus : int {
  done = 0,
  needs_attention = 1,  ///< done, and a person should look: a key disagrees, a response needs review
  bad_usage = 2         ///< bad usage or bad input, with one clear line on the error stream
};

/// Bad usage or unusable input; run prints "gradewright VERB: MESSAGE" and exits with bad_usage.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One verb of the command line.
struct Verb {
  std::string_view name;
  std::string_view usage;    ///< "check EXAM..."
  std::string_view summary;  ///< one line, for the list of verbs
  int (*run)(std::span<const std::string> arguments, Terminal& terminal);
};

// The verbs, each in its own file.

int autograder_verb(std::span<const std::string> arguments, Terminal& terminal);
int backup_verb(std::span<const std::string> arguments, Terminal& terminal);
int check_verb(std::span<const std::string> arguments, Terminal& terminal);
int completions_verb(std::span<const std::string> arguments, Terminal& terminal);
int diff_verb(std::span<const std::string> arguments, Terminal& terminal);
int eval_verb(std::span<const std::string> arguments, Terminal& terminal);
int export_verb(std::span<const std::string> arguments, Terminal& terminal);
int forget_verb(std::span<const std::string> arguments, Terminal& terminal);
int init_verb(std::span<const std::string> arguments, Terminal& terminal);
int judge_verb(std::span<const std::string> arguments, Terminal& terminal);
int grade_verb(std::span<const std::string> arguments, Terminal& terminal);
int kinds_verb(std::span<const std::string> arguments, Terminal& terminal);
int override_verb(std::span<const std::string> arguments, Terminal& terminal);
int read_verb(std::span<const std::string> arguments, Terminal& terminal);
int regrade_verb(std::span<const std::string> arguments, Terminal& terminal);
int report_verb(std::span<const std::string> arguments, Terminal& terminal);
int result_verb(std::span<const std::string> arguments, Terminal& terminal);
int review_verb(std::span<const std::string> arguments, Terminal& terminal);
int schema_verb(std::span<const std::string> arguments, Terminal& terminal);
int stress_verb(std::span<const std::string> arguments, Terminal& terminal);
int solve_verb(std::span<const std::string> arguments, Terminal& terminal);

/// Every verb, in the order of the help.
std::span<const Verb> verbs();

/// Runs `arguments` (without the program's name): finds the verb, gives help, suggests, reports errors.
int run(std::span<const std::string> arguments, Terminal& terminal);

}  // namespace gradewright::cli

// Runs the commands of golden files and checks that they still print what the file says.
//
// usage: golden [--approve] GRADEWRIGHT SOURCE_DIR FILE...
//
// A `.test` file is a list of commands, each with the output (standard output and errors together) below it:
//
//   # what this file is about (only before the first command)
//   $ gradewright eval "1 + 1"
//   2
//
//   $ cat > exam.yaml <<'END'
//   > exam: lines that start with "> " right below a command continue it
//   > END
//
//   $ gradewright check nowhere.yaml
//   ...
//   [exit 2]                          (only when the exit status is not 0)
//
// In a Markdown file the same stands in fences marked `console`, and a fence below a comment
// `<!-- file: NAME -->` is written to the file NAME before the commands further down run. A fence below a
// comment
// `<!-- from: FILE -->` quotes a source file of the project, and must stand in it as it is.
// Every golden file runs in an empty folder with `examples` in it. With --approve the file is rewritten.
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_file(const fs::path& path, std::string_view text) {
  if (path.has_parent_path()) {
    fs::create_directories(path.parent_path());
  }
  std::ofstream(path, std::ios::binary) << text;
}

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string join_lines(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += line + '\n';
  }
  return text;
}

/// What the shell prints for a command, and its exit status when that is not 0.
Lines run(const std::string& command) {
  FILE* pipe = popen(("{ " + command + "\n} 2>&1").c_str(), "r");
  if (pipe == nullptr) {
    std::perror("golden: popen");
    std::exit(2);
  }
  std::string output;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    output += static_cast<char>(c);
  }
  const int status = pclose(pipe);
  const bool cut_off = !output.empty() && output.back() != '\n';
  Lines lines = split_lines(output);
  if (cut_off) {
    lines.emplace_back("[no newline at the end]");
  }
  if (WIFSIGNALED(status)) {
    lines.emplace_back("[signal " + std::to_string(WTERMSIG(status)) + "]");
  } else if (WEXITSTATUS(status) != 0) {
    lines.emplace_back("[exit " + std::to_string(WEXITSTATUS(status)) + "]");
  }
  return lines;
}

/// Runs the commands in `lines`; returns the same lines with what they print now.
Lines rerun_commands(const Lines& lines) {
  Lines result;
  std::size_t at = 0;
  for (; at < lines.size() && !lines[at].starts_with("$ "); ++at) {
    result.push_back(lines[at]);
  }
  bool first = true;
  while (at < lines.size()) {
    if (!std::exchange(first, false)) {
      result.emplace_back();
    }
    std::string command = lines[at].substr(2);
    result.push_back(lines[at++]);
    for (; at < lines.size() && lines[at].starts_with("> "); ++at) {
      command += '\n' + lines[at].substr(2);
      result.push_back(lines[at]);
    }
    for (std::string& line : run(command)) {
      result.push_back(std::move(line));
    }
    while (at < lines.size() && !lines[at].starts_with("$ ")) {
      ++at;
    }
  }
  return result;
}

/// The number of backticks of a fence line, 0 for any other line.
std::size_t fence_length(std::string_view line) {
  const std::size_t ticks = line.find_first_not_of('`');
  const std::size_t length = ticks == std::string_view::npos ? line.size() : ticks;
  return length >= 3 ? length : 0;
}

/// The name in a line `<!-- KEYWORD: NAME -->`, empty for any other line.
std::string named_by(std::string_view keyword, std::string_view line) {
  const std::string before = "<!-- " + std::string(keyword) + ": ";
  constexpr std::string_view after = " -->";
  if (!line.starts_with(before) || !line.ends_with(after)) {
    return {};
  }
  return std::string(line.substr(before.size(), line.size() - before.size() - after.size()));
}

/// The quotation, when the source file still contains it.
Lines check_quotation(const Lines& block, const fs::path& file) {
  const std::string quotation = join_lines(block);
  return read_file(file).find(quotation) != std::string::npos ? block : Lines{"[no longer in the file]"};
}

Lines rerun_markdown(const Lines& lines, const fs::path& source_dir) {
  Lines result;
  std::string file;
  std::string quoted;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    result.push_back(lines[at]);
    const std::size_t ticks = fence_length(lines[at]);
    if (ticks == 0) {
      if (!lines[at].empty()) {
        file = named_by("file", lines[at]);
        quoted = named_by("from", lines[at]);
      }
      continue;
    }
    const std::string_view language = std::string_view(lines[at]).substr(ticks);
    Lines block;
    for (++at; at < lines.size() && lines[at] != std::string(ticks, '`'); ++at) {
      block.push_back(lines[at]);
    }
    if (!file.empty()) {
      write_file(std::exchange(file, {}), join_lines(block));
    } else if (!quoted.empty()) {
      block = check_quotation(block, source_dir / std::exchange(quoted, {}));
    } else if (language == "console") {
      block = rerun_commands(block);
    }
    result.insert(result.end(), block.begin(), block.end());
    if (at < lines.size()) {
      result.push_back(lines[at]);
    }
  }
  return result;
}

/// Moves into a new empty folder that has `examples` in it, and makes the surroundings the same everywhere.
fs::path enter_workplace(const fs::path& gradewright, const fs::path& source_dir) {
  std::string folder = (fs::temp_directory_path() / "golden.XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) {
    std::perror("golden: mkdtemp");
    std::exit(2);
  }
  fs::current_path(folder);
  fs::create_directory_symlink(source_dir / "examples", "examples");
  setenv("PATH", (gradewright.parent_path().string() + ":/usr/bin:/bin").c_str(), 1);
  setenv("LC_ALL", "C", 1);
  setenv("TZ", "UTC", 1);
  setenv("COLUMNS", "100", 1);
  return folder;
}

/// True when the file says what the program prints (or was rewritten to say so).
bool check(const fs::path& gradewright, const fs::path& source_dir, const fs::path& file, bool approve) {
  const std::string expected = read_file(file);
  const fs::path workplace = enter_workplace(gradewright, source_dir);
  const Lines lines = split_lines(expected);
  const std::string actual =
      join_lines(file.extension() == ".md" ? rerun_markdown(lines, source_dir) : rerun_commands(lines));
  if (actual == expected) {
    fs::current_path("/");
    fs::remove_all(workplace);
    return true;
  }
  if (approve) {
    write_file(file, actual);
    std::cout << "rewritten: " << file.string() << "\n";
  } else {
    write_file("golden.actual", actual);
    std::cout << std::flush;
    const std::string diff = "diff -u '" + file.string() + "' golden.actual";
    if (std::system(diff.c_str()) == -1) {
      std::perror("golden: diff");
    }
    std::cout << file.string() << " is not what the program prints; scripts/approve rewrites it\n";
  }
  fs::current_path("/");
  fs::remove_all(workplace);
  return approve;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool approve = !arguments.empty() && arguments.front() == "--approve";
  if (approve) {
    arguments.erase(arguments.begin());
  }
  if (arguments.size() < 3) {
    std::cerr << "usage: golden [--approve] GRADEWRIGHT SOURCE_DIR FILE...\n";
    return 2;
  }
  const fs::path gradewright = fs::absolute(arguments[0]);
  const fs::path source_dir = fs::absolute(arguments[1]);
  std::vector<fs::path> files;
  for (std::size_t i = 2; i < arguments.size(); ++i) {
    files.push_back(fs::absolute(arguments[i]));
  }
  bool same = true;
  for (const fs::path& file : files) {
    same = check(gradewright, source_dir, file, approve) && same;
  }
  return same ? 0 : 1;
}

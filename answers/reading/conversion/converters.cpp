#include "answers/reading/conversion/converters.hpp"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>
#include <variant>

#include "answers/reading/conversion/docx_content.hpp"
#include "answers/reading/conversion/object_mark.hpp"
#include "answers/reading/conversion/pandoc_text.hpp"
#include "answers/reading/conversion/pdf_drawings.hpp"
#include "answers/reading/conversion/pdf_text.hpp"
#include "answers/reading/conversion/pdf_words.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

namespace fs = std::filesystem;

/// A program that makes text of files of one format.
struct Converter {
  FileFormat format;
  std::string_view ending;
  std::string_view program;
  std::string_view package;  ///< of Debian
  std::string_view version_option;
};
constexpr std::array converters{
    Converter{FileFormat::docx, ".docx", "pandoc", "pandoc", "--version"},
    Converter{FileFormat::pdf, ".pdf", "pdftotext", "poppler-utils", "-v"},
};

const Converter* converter_of(FileFormat format) {
  const auto* const found = std::ranges::find(converters, format, &Converter::format);
  return found == converters.end() ? nullptr : found;
}

/// Where programs are. A folder that is not absolute would be another one for everybody.
std::vector<std::string> program_folders() {
  const char* const set = std::getenv("PATH");  // NOLINT: nothing in this program changes the environment
  std::string_view path = set == nullptr ? "/usr/local/bin:/usr/bin:/bin" : set;
  std::vector<std::string> folders;
  while (!path.empty()) {
    const std::string_view folder = path.substr(0, path.find(':'));
    if (folder.starts_with('/')) {
      folders.emplace_back(folder);
    }
    path.remove_prefix(std::min(folder.size() + 1, path.size()));
  }
  return folders;
}

/// Empty where it is not installed.
std::string path_of(std::string_view program) {
  for (const std::string& folder : program_folders()) {
    const fs::path path = fs::path(folder) / program;
    std::error_code error;
    if (fs::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0) {
      return path.string();
    }
  }
  return {};
}

std::string not_installed(const Converter& converter) {
  return fmt::format("{}, which makes text of {}, is not installed (package {})", converter.program,
                     converter.ending, converter.package);
}

/// The first line of what a program says, as far as it is fit for a message.
std::string first_line(std::string_view text) {
  constexpr std::size_t longest = 200;
  const std::string_view line = trimmed(text.substr(0, text.find('\n')));
  const bool is_plain = std::ranges::all_of(line, [](char c) { return c >= ' ' && c < 0x7F; });
  return is_plain ? std::string(line.substr(0, longest)) : std::string();
}

std::string problem_of(const ProgramRun& run, std::string_view program, const ProgramLimits& limits) {
  switch (run.end) {
    case ProgramRun::End::too_long:
      return fmt::format("{} took more than {} ms for it", program, limits.time.count());
    case ProgramRun::End::too_much:
      return fmt::format("{} made more than {} bytes of it", program, limits.output_bytes);
    case ProgramRun::End::killed:
      return fmt::format("{} was stopped by signal {}, as by its limits of time and memory", program,
                         run.status);
    case ProgramRun::End::not_begun:
      return fmt::format("{} could not be started", program);
    case ProgramRun::End::exited:
      break;
  }
  if (run.status == 0) {
    return {};
  }
  const std::string said = first_line(run.complaint);
  return fmt::format("{} cannot read it (exit status {}{})", program, run.status,
                     said.empty() ? "" : ": " + said);
}

Conversion convert_docx(const std::string& pandoc, std::string_view bytes, const ProgramLimits& limits) {
  const DocxContent content = docx_content(bytes);
  if (!content.problem.empty()) {
    return {{}, content.problem, {}};
  }
  const ProgramRun run = run_program(pandoc, {"--sandbox", "--from=docx", "--to=json"}, bytes, limits);
  if (std::string problem = problem_of(run, "pandoc", limits); !problem.empty()) {
    return {{}, std::move(problem), {}};
  }
  std::variant<DocumentText, NoText> made = pandoc_text(run.output);
  if (auto* none = std::get_if<NoText>(&made)) {
    return {{}, std::move(none->problem), {}};
  }
  DocumentText& document = std::get<DocumentText>(made);
  if (!has_all_of(content, document)) {
    return {{}, "pandoc leaves out some of its text, as it does with fields of Word", {}};
  }
  document.text += content.has_objects ? std::string(object_mark) + '\n' : "";
  return {std::move(document.text), {}, {}};
}

Conversion convert_pdf(const std::string& pdftotext, std::string_view bytes, const ProgramLimits& limits) {
  const ProgramRun run = run_program(pdftotext, {"-bbox", "-enc", "UTF-8", "-", "-"}, bytes, limits);
  if (run.complaint.find("Incorrect password") != std::string::npos) {
    return {{}, "it has a password", {}};
  }
  if (std::string problem = problem_of(run, "pdftotext", limits); !problem.empty()) {
    return {{}, std::move(problem), {}};
  }
  if (find_not_utf8(run.output) != std::string::npos) {
    return {{}, "what pdftotext wrote is not UTF-8", {}};
  }
  std::vector<PdfPage> pages = pdf_pages(run.output);
  if (std::string problem = pdf_problem(pages); !problem.empty()) {
    return {{}, std::move(problem), {}};
  }
  // What is drawn is looked for by a program of the same package; without it, and where the file is damaged,
  // every page may hold more.
  const fs::path pdftocairo = fs::path(pdftotext).replace_filename("pdftocairo");
  const bool is_sound = run.complaint.find("Syntax Error") == std::string::npos;
  const bool can_look = is_sound && ::access(pdftocairo.c_str(), X_OK) == 0;
  for (std::size_t i = 0; i < pages.size() && can_look; ++i) {
    const std::string page = std::to_string(i + 1);
    const ProgramRun drawn =
        run_program(pdftocairo.string(), {"-svg", "-f", page, "-l", page, "-", "-"}, bytes, limits);
    if (drawn.succeeded()) {
      add_drawings(pages[i], pdf_drawings(drawn.output));
    }
  }
  return {pdf_text(std::move(pages)), {}, {}};
}

}  // namespace

bool is_converted(FileFormat format) {
  return converter_of(format) != nullptr;
}

std::string missing_converter(FileFormat format) {
  const Converter* const converter = converter_of(format);
  return converter == nullptr || !path_of(converter->program).empty() ? std::string()
                                                                      : not_installed(*converter);
}

const std::string& Converters::version_of(const std::string& path, std::string_view option) {
  const auto [known, is_new] = versions_.try_emplace(path);
  if (is_new) {
    const ProgramRun run = run_program(path, {std::string(option)}, "", limits_);
    const std::string line = first_line(run.output.empty() ? run.complaint : run.output);
    known->second = line.substr(line.rfind(' ') + 1);  // "pdftotext version 22.12.0"
  }
  return known->second;
}

Conversion Converters::convert(FileFormat format, std::string_view bytes) {
  const Converter& converter = *converter_of(format);
  const std::string path = path_of(converter.program);
  Conversion conversion;
  if (path.empty()) {
    conversion.problem = not_installed(converter);
    return conversion;
  }
  if (bytes.size() > max_converted_bytes) {
    conversion.problem = fmt::format("more than {} bytes", max_converted_bytes);
  } else {
    conversion =
        format == FileFormat::docx ? convert_docx(path, bytes, limits_) : convert_pdf(path, bytes, limits_);
  }
  conversion.converter = fmt::format("{} {}", converter.program, version_of(path, converter.version_option));
  return conversion;
}

}  // namespace gradewright::reading

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/conversion/run_program.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// Files of more bytes than this are not converted.
inline constexpr std::size_t max_converted_bytes = std::size_t{64} << 20U;

/// Whether a format is made text by a program of others.
bool is_converted(FileFormat format);

/// What is to be installed before files of a format can be read: "pandoc, which makes text of .docx, is not
/// installed (package pandoc)". Empty where nothing is missing.
std::string missing_converter(FileFormat format);

/// A file as text.
struct Conversion {
  std::string text;
  std::string problem;    ///< why there is none; else empty
  std::string converter;  ///< the program and its version: "pandoc 2.17.1.1"
};

/// The programs that make text of Word documents (pandoc, in its sandbox) and of PDF (pdftotext), as they are
/// found in the absolute folders of PATH; where that is not set, in those of the system. Each is asked for
/// its version once.
class Converters {
 public:
  explicit Converters(const ProgramLimits& limits = {}) : limits_(limits) {}

  Conversion convert(FileFormat format, std::string_view bytes);

 private:
  const std::string& version_of(const std::string& path, std::string_view option);

  ProgramLimits limits_;
  std::map<std::string, std::string> versions_;  ///< by the path of the program
};

}  // namespace gradewright::reading

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "answers/reading/layer.hpp"

namespace gradewright::reading {

/// What a platform calls a student.
struct Identity {
  std::string platform;  ///< "canvas", "moodle"; empty where no platform is known
  /// What identifies them there: fields as the platform heads them, values byte for byte as they came.
  std::vector<std::pair<std::string, std::string>> fields;
};

/// When a submission was handed in.
struct HandedIn {
  std::string stated;  ///< as it came; empty where nothing says it
  /// ISO 8601 to the second, with Z where the zone is known: "2026-05-01T17:02:03Z". Empty where what is
  /// stated cannot be understood.
  std::string moment;
};

/// One student's document or row, as bytes. Student ids are text: leading zeros matter.
struct Submission {
  enum class Format { markdown, latex, row };
  std::string student;
  std::string source;  ///< file name, with ":LINE" for a row of a table; for messages only
  Format format = Format::markdown;
  std::string text;  ///< markdown, latex: the document
  /// row: what each column or field says, by "question.item" (or the header as it stood).
  std::vector<std::pair<std::string, std::string>> fields;
  /// Set when the submission as a whole cannot be read (binary, over a limit): every item goes to review.
  std::string problem;
  /// The program that made `text` of the file, with its version: "pandoc 2.17.1.1". Empty where none did.
  std::string converter = {};
  Identity identity = {};
  HandedIn handed_in = {};
};

}  // namespace gradewright::reading

#include "answers/reading/tables/read_submissions.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "answers/reading/documents/latex_macros.hpp"
#include "answers/reading/documents/notebook.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "answers/reading/tables/seen_students.hpp"
#include "answers/reading/tables/table_file.hpp"
#include "answers/reading/tables/utf16.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

constexpr std::string_view utf16_problem =
    "text in UTF-16, not UTF-8; save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8";

/// Why bytes cannot be read as text, or nothing.
std::string text_problem(std::string_view bytes) {
  if (Utf16Text::is_marked(bytes)) {
    return std::string(utf16_problem);
  }
  if (bytes.size() > max_submission_bytes) {
    return "more than " + std::to_string(max_submission_bytes) + " bytes";
  }
  const std::size_t zero = bytes.find('\0');
  const std::size_t malformed = find_not_utf8(bytes);
  if (zero < malformed) {
    return "not a text: a zero byte at byte " + std::to_string(zero + 1);
  }
  if (malformed != std::string_view::npos) {
    return "not UTF-8 text: byte " + std::to_string(malformed + 1);
  }
  return "";
}

/// Blanks in place of a byte-order mark and of carriage returns, so that places in the text stay places in
/// the file.
void blank_out_marks(std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    std::fill_n(text.begin(), 3, ' ');
  }
  // Without any line feed, the carriage returns are the line ends.
  const char instead = text.find('\n') == std::string::npos ? '\n' : ' ';
  std::replace(text.begin(), text.end(), '\r', instead);
}

/// The source with its own macros written out, in place of what is in the file.
void take_macros(Submission& submission) {
  auto text = expand_macros(submission.text);
  if (auto* endless = std::get_if<EndlessMacros>(&text)) {
    submission.problem = std::move(endless->problem);
    submission.text.clear();
  } else {
    submission.text = std::move(std::get<std::string>(text));
  }
}

/// What the notebook says, in place of its file.
void take_notebook(Submission& submission) {
  if (submission.text.size() > max_notebook_bytes) {
    submission.problem = "more than " + std::to_string(max_notebook_bytes) + " bytes";
    return;
  }
  if (submission.text.starts_with("\xEF\xBB\xBF")) {
    submission.text.erase(0, 3);
  }
  auto text = notebook_text(submission.text);
  if (auto* none = std::get_if<NoNotebook>(&text)) {
    submission.problem = std::move(none->problem);
  } else {
    submission.text = std::move(std::get<std::string>(text));
  }
}

/// What another program makes of the file, in place of it.
void take_conversion(Submission& submission, FileFormat format, Converters& converters) {
  Conversion conversion = converters.convert(format, submission.text);
  submission.text = std::move(conversion.text);
  submission.problem = std::move(conversion.problem);
  submission.converter = std::move(conversion.converter);
}

std::size_t most_bytes(FileFormat format) {
  return is_converted(format)             ? max_converted_bytes
         : format == FileFormat::notebook ? max_notebook_bytes
                                          : max_submission_bytes;
}

void check_row(Submission& row) {
  if (const std::string problem = text_problem(row.student); !problem.empty()) {
    throw SubmissionError(row.source + ": error: the student's id is " + problem);
  }
  std::size_t bytes = 0;
  for (const auto& [name, value] : row.fields) {
    bytes += value.size();
    if (row.problem.empty() && !text_problem(value).empty()) {
      row.problem = "field " + name + ": " + text_problem(value);
    }
  }
  if (bytes > max_submission_bytes) {
    row.problem = "more than " + std::to_string(max_submission_bytes) + " bytes";
  }
}

void read_all(std::span<const SubmissionFile> files, const EachRow& each) {
  Converters converters;
  for (const SubmissionFile& file : files) {
    if (is_document(file.format)) {
      each(document_of(file, read_submission_file(file, most_bytes(file.format)), converters));
    } else {
      read_table_file(file, each);
    }
  }
}

/// Refuses the second submission of a student. What may be one is looked up in what came before it.
void refuse_second(std::span<const SubmissionFile> files, const Submission& second,
                   const std::function<void(Submission&)>& whose) {
  bool before = true;
  read_all(files, [&](Submission first) {
    before = before && first.source != second.source;
    if (before && whose) {
      whose(first);
    }
    if (before && first.student == second.student) {
      throw SubmissionError(second.source + ": error: student " + second.student +
                            " has another submission in " + first.source +
                            "; keep one of the two, or say in the exam which counts, as in attempts: last");
    }
  });
}

}  // namespace

/// Piece by piece, where its format allows that.
void read_table_file(const SubmissionFile& table, const EachRow& each) {
  TableFile file(table);
  const EachRow checked = [&each](Submission row) {
    check_row(row);
    each(std::move(row));
  };
  switch (table.format) {
    case FileFormat::json:
      return read_json(file.text(), table.path, checked);
    case FileFormat::json_lines:
      return read_json_lines(file.text(), table.path, checked);
    default:
      return read_csv(file.text(), table.path, checked, table.student_column);
  }
}

Submission document_of(const SubmissionFile& file, std::string bytes, Converters& converters) {
  Submission submission;
  submission.student = file.student;
  submission.identity = file.identity;
  submission.handed_in = file.handed_in;
  submission.source = file.path;
  submission.format =
      file.format == FileFormat::latex ? Submission::Format::latex : Submission::Format::markdown;
  submission.text = std::move(bytes);
  if (file.format == FileFormat::notebook) {
    take_notebook(submission);
  } else if (is_converted(file.format)) {
    take_conversion(submission, file.format, converters);
  }
  if (submission.problem.empty()) {
    submission.problem = text_problem(submission.text);
  }
  if (submission.problem.empty()) {
    blank_out_marks(submission.text);
    if (submission.text.find_first_not_of(" \t\n") == std::string::npos) {
      submission.problem = "the file is empty";
    } else if (file.format == FileFormat::latex) {
      take_macros(submission);
    }
  } else {
    submission.text.clear();
  }
  return submission;
}

void read_submissions(const std::string& path, const std::function<void(Submission)>& each) {
  read_submissions(list_submission_files({path}).files, each);
}

void read_submissions(std::span<const SubmissionFile> files, const std::function<void(Submission)>& each,
                      Several several, const std::function<void(Submission&)>& whose) {
  SeenStudents seen;
  read_all(files, [&](Submission submission) {
    if (whose) {
      whose(submission);
    }
    if (several == Several::refused && seen.add(submission.student)) {
      refuse_second(files, submission, whose);
    }
    each(std::move(submission));
  });
}

std::optional<std::int64_t> count_submissions(std::span<const SubmissionFile> files) {
  try {
    std::size_t count = 0;
    for (const SubmissionFile& file : files) {
      if (is_document(file.format)) {
        ++count;
      } else {
        read_table_file(file, [&count](const Submission&) { ++count; });
      }
    }
    return static_cast<std::int64_t>(count);
  } catch (const SubmissionError&) {
    return std::nullopt;
  }
}

}  // namespace gradewright::reading

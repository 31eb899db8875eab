#include "answers/reading/tables/read_submissions.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "answers/reading/documents/latex_macros.hpp"
#include "answers/reading/documents/notebook.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/tables/read_table.hpp"
#include "answers/reading/tables/seen_students.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

/// Whether the byte-order mark says so.
bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

constexpr std::string_view utf16_problem =
    "text in UTF-16, not UTF-8; save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8";

/// Why bytes cannot be read as text, or nothing.
std::string text_problem(std::string_view bytes) {
  if (is_utf16(bytes)) {
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

Submission read_document_file(const SubmissionFile& file) {
  const bool notebook = file.format == FileFormat::notebook;
  return document_of(file, read_submission_file(file, notebook ? max_notebook_bytes : max_submission_bytes));
}

/// Refuses what is plainly no text, by how it begins, and takes a byte-order mark.
void check_beginning(TableText& text, const std::string& file) {
  text.bring();
  const std::string_view there = text.there();
  if (is_utf16(there)) {
    throw SubmissionError(file + ":1: error: " + std::string(utf16_problem));
  }
  if (there.substr(0, there.find('\n')).find('\0') != std::string_view::npos) {
    throw SubmissionError(file + ":1: error: not a text: there is a zero byte in it");
  }
  text.take(there.starts_with("\xEF\xBB\xBF") ? 3 : 0);
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

/// The rows of a table, read piece by piece where its format allows that.
void read_table_file(const SubmissionFile& table, const EachRow& each) {
  constexpr std::size_t piece = 1 << 20;
  SubmissionBytes bytes(table);
  TableText text([&bytes](std::string& more) { return bytes.append_to(more, piece); });
  check_beginning(text, table.path);
  const auto read = table.format == FileFormat::csv    ? read_csv
                    : table.format == FileFormat::json ? read_json
                                                       : read_json_lines;
  read(text, table.path, [&each](Submission row) {
    check_row(row);
    each(std::move(row));
  });
}

void read_all(std::span<const SubmissionFile> files, const EachRow& each) {
  for (const SubmissionFile& file : files) {
    if (is_document(file.format)) {
      each(read_document_file(file));
    } else {
      read_table_file(file, each);
    }
  }
}

/// Refuses the second submission of a student. What may be one is looked up in what came before it.
void refuse_second(std::span<const SubmissionFile> files, const Submission& second) {
  bool before = true;
  read_all(files, [&](const Submission& first) {
    before = before && first.source != second.source;
    if (before && first.student == second.student) {
      throw SubmissionError(second.source + ": error: student " + second.student +
                            " has another submission in " + first.source +
                            "; keep one of the two, or say in the exam which counts, as in attempts: last");
    }
  });
}

}  // namespace

Submission document_of(const SubmissionFile& file, std::string bytes) {
  Submission submission;
  submission.student = file.student;
  submission.source = file.path;
  submission.format =
      file.format == FileFormat::latex ? Submission::Format::latex : Submission::Format::markdown;
  submission.text = std::move(bytes);
  if (file.format == FileFormat::notebook) {
    take_notebook(submission);
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
                      Several several) {
  SeenStudents seen;
  read_all(files, [&](Submission submission) {
    if (several == Several::refused && seen.add(submission.student)) {
      refuse_second(files, submission);
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

void rename_columns(Submission& submission, const ColumnNames& names) {
  for (const auto& [given, wanted] : names) {
    const auto called = [&submission](const std::string& name) {
      return std::ranges::find(submission.fields, name, &std::pair<std::string, std::string>::first);
    };
    const auto field = called(given);
    if (field == submission.fields.end() || given == wanted) {
      continue;
    }
    if (called(wanted) != submission.fields.end()) {
      throw SubmissionError(submission.source + ": error: the map gives the column " + given + " to " +
                            wanted + ", which has a column of its own");
    }
    field->first = wanted;
  }
}

void require_item_columns(std::span<const SubmissionFile> files,
                          const std::vector<QuestionDeclaration>& questions, const ColumnNames& names) {
  for (const SubmissionFile& file : files) {
    if (is_document(file.format)) {
      continue;
    }
    Submission columns;
    std::set<std::string> seen;
    read_table_file(file, [&](Submission row) {
      rename_columns(row, names);
      for (const auto& [name, text] : row.fields) {
        if (seen.insert(name).second) {
          columns.fields.emplace_back(name, "");
        }
      }
    });
    const std::size_t unknown = unknown_fields(columns, questions).size();
    if (!columns.fields.empty() && unknown == columns.fields.size()) {
      std::string listed;
      for (const auto& [name, text] : columns.fields) {
        listed += (listed.empty() ? "" : ", ") + name;
      }
      throw SubmissionError(
          file.path + ": error: no column is an item of the exam; besides the student it has " + listed +
          "; a column for an item is called like " + items_without_field(columns, questions).front());
    }
  }
}

}  // namespace gradewright::reading

#include "answers/reading/tables/read_submissions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "answers/reading/documents/latex_macros.hpp"
#include "answers/reading/documents/notebook.hpp"
#include "answers/reading/tables/read_row.hpp"
#include "answers/reading/tables/read_table.hpp"
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

std::vector<Submission> read_table_file(const SubmissionFile& table) {
  std::string text = read_submission_file(table, std::nullopt);
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.erase(0, 3);
  }
  const std::string& file = table.path;
  if (is_utf16(text)) {
    throw SubmissionError(file + ":1: error: " + std::string(utf16_problem));
  }
  if (text.substr(0, text.find('\n')).find('\0') != std::string::npos) {
    throw SubmissionError(file + ":1: error: not a text: there is a zero byte in it");
  }
  std::vector<Submission> rows = table.format == FileFormat::csv    ? read_csv(text, file)
                                 : table.format == FileFormat::json ? read_json(text, file)
                                                                    : read_json_lines(text, file);
  for (Submission& row : rows) {
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
  return rows;
}

class Reader {
 public:
  Reader(const std::function<void(Submission)>& each, Several several) : each_(each), several_(several) {}

  void read(const SubmissionFile& file) {
    if (is_document(file.format)) {
      return hand_over(read_document_file(file));
    }
    std::vector<Submission> rows = read_table_file(file);
    for (Submission& row : rows) {
      hand_over(std::move(row));
    }
  }

 private:
  void hand_over(Submission submission) {
    if (several_ == Several::refused) {
      const auto [place, first] = sources_.emplace(submission.student, submission.source);
      if (!first) {
        throw SubmissionError(submission.source + ": error: student " + submission.student +
                              " has another submission in " + place->second +
                              "; keep one of the two, or say in the exam which counts, as in attempts: last");
      }
    }
    each_(std::move(submission));
  }

  const std::function<void(Submission)>& each_;
  Several several_;
  std::map<std::string, std::string> sources_;
};

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
  Reader reader(each, several);
  for (const SubmissionFile& file : files) {
    reader.read(file);
  }
}

std::optional<std::int64_t> count_submissions(std::span<const SubmissionFile> files) {
  try {
    std::size_t count = 0;
    for (const SubmissionFile& file : files) {
      count += is_document(file.format) ? 1 : read_table_file(file).size();
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
    std::vector<Submission> rows = read_table_file(file);
    for (Submission& row : rows) {
      rename_columns(row, names);
      for (const auto& [name, text] : row.fields) {
        if (seen.insert(name).second) {
          columns.fields.emplace_back(name, "");
        }
      }
    }
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

#include "reports/platforms/gradebook_template.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "answers/reading/tables/table_text.hpp"
#include "reports/escape.hpp"
#include "reports/platforms/question_share.hpp"
#include "reports/platforms/template_columns.hpp"

namespace gradewright::reports {

namespace {

/// What a cell of marks, and of feedback, is to say.
struct CellMark {
  std::string question = {};  ///< of PrairieLearn
  std::string mark = {};
  std::string feedback = {};
};

/// What all rows of one student in the file have in common.
struct FoundRows {
  std::vector<std::size_t> rows;
  std::string trouble;  ///< why they are none; empty: they are theirs
};

class TemplateFill {
 public:
  TemplateFill(std::string_view exported, Platform platform, const PlatformClass& from)
      : text_(exported),
        platform_(platform),
        from_(from),
        table_(delimited_cells(exported)),
        columns_(template_columns(table_, platform, from)) {
    index_rows();
  }

  FilledTemplate fill() {
    if (platform_ == Platform::prairielearn) {
      require_marks_of_one_submission(from_.book);
    }
    choose_column();
    std::map<std::size_t, int> claims;
    for (const GradebookStudent& student : from_.book.students) {
      for (const std::size_t row : rows_of(student).rows) {
        ++claims[row];
      }
    }
    FilledTemplate filled;
    for (const GradebookStudent& student : from_.book.students) {
      FoundRows found = rows_of(student);
      if (std::ranges::any_of(found.rows, [&](std::size_t row) { return claims[row] > 1; })) {
        found.trouble = "somebody else has the same row";
      }
      put(student, found, filled.notes);
    }
    if (!touched_) {
      throw PlatformError(fmt::format("no row of the file is anybody's who was graded; its ids are like '{}'",
                                      escape::terminal(first_id())));
    }
    filled.rows_of_nobody = static_cast<std::size_t>(
        std::ranges::count_if(student_rows_, [&](std::size_t row) { return !claims.contains(row); }));
    filled.ids_of_store = ids_of_store_ == nullptr ? "" : ids_of_store_->field;
    filled.text = with_cells(text_, std::move(changes_), table_.separator);
    return filled;
  }

 private:
  const std::string& cell(std::size_t row, std::size_t column) const {
    static const std::string none;
    return column < table_.rows[row].size() ? table_.rows[row][column].value : none;
  }

  void index_rows() {
    for (std::size_t row = 1; row < table_.rows.size(); ++row) {
      bool named = false;
      for (const IdColumn& id : columns_.ids) {
        if (const std::string& value = cell(row, id.place); !value.empty()) {
          rows_with_[{id.place, value}].push_back(row);
          named = true;
        }
      }
      if (named) {
        student_rows_.push_back(row);
      }
    }
  }

  std::string first_id() const {
    return student_rows_.empty() ? "" : cell(student_rows_.front(), columns_.ids.front().place);
  }

  /// The rows of a student by what the platform calls them; by the store's id where nothing is known.
  FoundRows rows_of(const GradebookStudent& student) const {
    const std::set<std::size_t> rows = rows_by(known(student.student));
    FoundRows found;
    if (rows.empty()) {
      found.trouble = "no row of the file is theirs";
    } else if (columns_.question ? !same_student(rows) : rows.size() > 1) {
      found.trouble = "more than one row of the file could be theirs";
    } else {
      found.rows.assign(rows.begin(), rows.end());
    }
    return found;
  }

  KnownStudent known(const std::string& student) const {
    return {student, from_.identities(student), platform_, from_.id_field};
  }

  /// Whether the platform, or a person, says what a student is called there.
  bool is_known(const KnownStudent& student) const {
    return std::ranges::any_of(columns_.ids,
                               [&](const IdColumn& id) { return !student.own({id.field}).empty(); });
  }

  const std::vector<std::size_t>& rows_with(std::size_t column, const std::string& value) const {
    static const std::vector<std::size_t> none;
    const auto with = rows_with_.find({column, value});
    return with == rows_with_.end() ? none : with->second;
  }

  /// Of students of whom nothing is known, the store's ids stand in one column, the one that has most of
  /// them: in another, the same id may be somebody else's.
  void choose_column() {
    std::size_t most = 0;
    for (const IdColumn& id : columns_.ids) {
      std::size_t count = 0;
      for (const GradebookStudent& student : from_.book.students) {
        count += !is_known(known(student.student)) && !rows_with(id.place, student.student).empty() ? 1 : 0;
      }
      if (count > most) {
        most = count;
        ids_of_store_ = &id;
      }
    }
  }

  /// All rows that could be a student's. Where nothing is known, also those of other columns, so that doubt
  /// shows; but none at all unless the store's own column has one.
  std::set<std::size_t> rows_by(const KnownStudent& student) const {
    const bool by_platform = is_known(student);
    std::set<std::size_t> rows;
    if (!by_platform &&
        (ids_of_store_ == nullptr || rows_with(ids_of_store_->place, student.student()).empty())) {
      return rows;
    }
    for (const IdColumn& id : columns_.ids) {
      const auto& with = rows_with(id.place, by_platform ? student.own({id.field}) : student.student());
      rows.insert(with.begin(), with.end());
    }
    return rows;
  }

  bool same_student(const std::set<std::size_t>& rows) const {
    return std::ranges::all_of(rows, [&](std::size_t row) {
      return std::ranges::all_of(columns_.ids, [&](const IdColumn& id) {
        return cell(row, id.place) == cell(*rows.begin(), id.place);
      });
    });
  }

  std::vector<CellMark> marks_of(const GradebookStudent& student) const {
    std::vector<CellMark> marks;
    if (!columns_.question) {
      const std::string none = platform_ == Platform::moodle ? "-" : "";
      const std::string words = escape::html(marks_in_words(from_.book, student));
      marks.push_back(
          {"", student.provisional ? none : total_text(student), student.provisional ? "" : words});
      return marks;
    }
    for (const QuestionShare& share : question_shares(from_.book, student, from_.rules(student.grading))) {
      if (share.open || !share.percent.empty()) {
        marks.push_back({share.question, share.percent, share.open ? "" : share.words});
      }
    }
    return marks;
  }

  void put(const GradebookStudent& student, const FoundRows& found, PlatformNotes& notes) {
    if (!found.trouble.empty()) {
      notes.left_out.push_back({student.student, found.trouble});
      return;
    }
    for (const CellMark& mark : marks_of(student)) {
      std::vector<std::size_t> rows = found.rows;
      std::erase_if(rows, [&](std::size_t row) {
        return columns_.question && !is_question(cell(row, *columns_.question), mark.question);
      });
      if (rows.size() != 1 || columns_.marks >= table_.rows[rows.front()].size()) {
        notes.left_out.push_back(
            {student.student, rows.size() == 1 ? "their row is too short" : missing(mark, rows)});
        continue;
      }
      put(rows.front(), columns_.marks, mark.mark);
      if (columns_.feedback) {
        put(rows.front(), *columns_.feedback, mark.feedback);
      }
    }
    notes.provisional += student.provisional ? 1 : 0;
  }

  static std::string missing(const CellMark& mark, const std::vector<std::size_t>& rows) {
    return fmt::format("{} of their rows is for question {}", rows.empty() ? "none" : "more than one",
                       mark.question);
  }

  /// "course/conv1" is the question conv1.
  static bool is_question(const std::string& qid, const std::string& question) {
    return qid == question || qid.ends_with('/' + question);
  }

  void put(std::size_t row, std::size_t column, const std::string& value) {
    const DelimitedRow& cells = table_.rows[row];
    if (column < cells.size() && cells[column].value != value) {
      changes_.push_back({cells[column].bytes, value});
    }
    touched_ = true;
  }

  std::string_view text_;
  Platform platform_;
  const PlatformClass& from_;
  DelimitedTable table_;
  TemplateColumns columns_;
  std::map<std::pair<std::size_t, std::string>, std::vector<std::size_t>> rows_with_;
  std::vector<std::size_t> student_rows_;
  std::vector<CellChange> changes_;
  const IdColumn* ids_of_store_ = nullptr;
  bool touched_ = false;
};

}  // namespace

FilledTemplate filled_template(std::string_view exported, Platform platform, const PlatformClass& from) {
  try {
    return TemplateFill(exported, platform, from).fill();
  } catch (const reading::TableTextError& error) {
    throw PlatformError(fmt::format("it is no table in CSV: {}", error.what()));
  }
}

}  // namespace gradewright::reports

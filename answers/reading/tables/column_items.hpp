#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/declaration.hpp"
#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/tables/step_columns.hpp"

namespace gradewright::reading {

/// What stands above columns, and what they are called instead.
using ColumnNames = std::vector<std::pair<std::string, std::string>>;

/// What a reader says of the columns of tables. A column is called by what stands above it, or by the wording
/// of its question alone.
struct ColumnMap {
  /// A column with an item or named cell of it; one with several parts once for each, in their order.
  ColumnNames items;
  std::string student;               ///< the column of the students' ids; empty: known by its name
  std::vector<std::string> ignored;  ///< columns that are no answers
};

/// Which columns are for which items, by the map; by what read_row knows; by the wording of a question; by
/// the number of one that has a single item, unless the wording beside it is another one. What is not certain
/// is for none.
class ColumnItems {
 public:
  /// The questions must outlive it. `steps`, where there are some, are the columns that show a step: they
  /// keep that name, also as the wording of a platform's question.
  ColumnItems(const std::vector<QuestionDeclaration>& questions, ColumnMap map, StepColumns steps = {});

  /// Calls the fields of a row by their items, a field with several parts by each of its own, and drops what
  /// is ignored. Throws SubmissionError where the map gives a column to an item that has one, and where a
  /// column that is known by its number alone asks different things in different rows. A field whose parts
  /// are not as many as its items gives the row a `problem`.
  void assign(Submission& row);

 private:
  struct Found {
    std::vector<std::string> items = {};  ///< none: it stays as it is called
    bool by_map = false;
    bool ignored = false;
    bool options = false;   ///< its item asks for options, which Canvas joins by commas
    std::string head = {};  ///< what it is known by, where that is no wording: "Response 1"
  };
  const Found& find(const std::string& platform, const std::string& name);
  Found look_up(const std::string& platform, const std::string& name) const;
  Found by_map(const std::vector<std::string>& names) const;
  Found by_question(const std::string& name, std::string_view head, std::string_view wording) const;
  bool asks_for_options(const std::string& full_name) const;
  std::vector<std::string> parts_of(const Found& found, const std::string& name, const std::string& text,
                                    Submission& row) const;
  void require_one_wording(const Submission& row, const std::string& head, const std::string& name);

  const std::vector<QuestionDeclaration>& questions_;
  ColumnMap map_;
  StepColumns steps_;
  std::set<std::string> named_;  ///< what read_row knows
  std::map<std::pair<std::string, std::string>, Found> found_;
  std::map<std::string, std::string> wordings_;  ///< the field that each head stood for
};

/// The parts of an answer to a question of Canvas with several: "2,\,3,x" is "2", ",3" and "x"; of
/// "left=>right" the right.
std::vector<std::string> answer_parts(std::string_view text);

}  // namespace gradewright::reading

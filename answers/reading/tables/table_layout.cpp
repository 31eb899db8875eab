#include "answers/reading/tables/table_layout.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "answers/reading/tables/table_row.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/lower_letters.hpp"

namespace gradewright::reading {
namespace {

using Header = std::vector<std::string>;

bool has(const Header& header, std::string_view name) {
  return std::ranges::find(header, name) != header.end();
}

std::size_t place_of(const Header& header, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(header, name) - header.begin());
}

TableLayout all_ignored(const Header& header, std::string platform) {
  TableLayout layout;
  layout.platform = std::move(platform);
  for (const std::string& name : header) {
    layout.columns.push_back({name, ColumnUse::ignored});
  }
  return layout;
}

/// The students' ids stand in the first of the named columns that is not empty.
void take_students(TableLayout& layout, const Header& header, std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    if (const std::size_t at = place_of(header, name); !name.empty() && at < header.size()) {
      layout.students.push_back(at);
      layout.columns[at].use = ColumnUse::identity;
    }
  }
}

/// A title such as "6.0", which is all that Canvas writes above the points of an answer.
bool is_points(std::string_view name) {
  return !name.empty() && name.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// The student analysis of a quiz in Canvas: columns of the student, then each answer with its points, headed
/// by what the question gives, then "n correct", "n incorrect" and "score".
std::optional<TableLayout> canvas_quiz(const Header& header) {
  const std::size_t end = place_of(header, "n correct");
  const std::size_t submitted = place_of(header, "submitted");
  if (end == header.size() || submitted > end || !has(header, "n incorrect")) {
    return std::nullopt;
  }
  TableLayout layout = all_ignored(header, "canvas");
  for (std::size_t i = 0; i < submitted; ++i) {
    layout.columns[i].use = ColumnUse::identity;
  }
  layout.columns[submitted].use = ColumnUse::handed_in;
  take_students(layout, header, std::array<std::string_view, 2>{"id", "sis_id"});
  std::size_t at = submitted + 1;
  at += at < end && header[at] == "attempt" ? 1 : 0;
  for (; at < end; at += 2) {
    if (at + 1 >= end || !is_points(header[at + 1])) {
      return std::nullopt;  // not by pairs: its columns have to be named
    }
    layout.columns[at].use = ColumnUse::answer;
  }
  return layout;
}

/// What Moodle calls the columns of a responses report.
struct MoodleWords {
  std::string_view response;
  std::string_view question;
  std::array<std::string_view, 2> state;
  std::string_view id_number;
};
constexpr std::array moodle_words{
    MoodleWords{"Response", "Question", {"Status", "State"}, "ID number"},
    MoodleWords{"Antwort", "Frage", {"Status", "Zustand"}, "ID-Nummer"},
    MoodleWords{"Réponse", "Question", {"État", "Statut"}, "Numéro d’identification"},
    MoodleWords{"Respuesta", "Pregunta", {"Estado", "Estatus"}, "Número de ID"},
};

/// The number behind the word in "Response 3"; empty for anything else.
std::string_view numbered(std::string_view name, std::string_view word) {
  if (!name.starts_with(word) || name.size() < word.size() + 2 || name[word.size()] != ' ') {
    return {};
  }
  const std::string_view number = name.substr(word.size() + 1);
  return std::ranges::all_of(number, is_digit) ? number : std::string_view();
}

/// The responses to a quiz in Moodle: columns of the student, the state of the attempt, when it was started
/// and completed, how long it took, the grade; then each question, response and right answer as the report
/// was asked for.
std::optional<TableLayout> moodle_responses(const Header& header) {
  for (const MoodleWords& words : moodle_words) {
    const auto is_response = [&words](const std::string& name) {
      return !numbered(name, words.response).empty();
    };
    const auto first_state =
        std::ranges::find_if(header, [&words](const std::string& name) { return among(words.state, name); });
    if (first_state == header.end() || std::ranges::none_of(header, is_response)) {
      continue;
    }
    TableLayout layout = all_ignored(header, "moodle");
    layout.dash_is_none = true;
    const auto state = static_cast<std::size_t>(first_state - header.begin());
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (i < state) {
        layout.columns[i].use = ColumnUse::identity;
      } else if (i == state + 2 && !is_response(header[i])) {
        layout.columns[i].use = ColumnUse::handed_in;
      } else if (is_response(header[i])) {
        layout.columns[i].use = ColumnUse::answer;
      } else if (!numbered(header[i], words.question).empty()) {
        layout.columns[i].use = ColumnUse::question_text;
      }
    }
    take_students(layout, header, std::array{words.id_number});
    for (std::size_t i = 0; i < state; ++i) {
      if (lower_letters(header[i]).find("mail") != std::string::npos || header[i].starts_with("Adresse de") ||
          header[i].starts_with("Dirección") || header[i] == "Username") {
        layout.students.push_back(i);
      }
    }
    if (!layout.students.empty()) {
      return layout;
    }
  }
  return std::nullopt;
}

/// The answers to a form of Google: the time, an address where it is asked for, the score of a quiz, then the
/// questions, of quizzes each with its score and feedback.
std::optional<TableLayout> google_forms(const Header& header) {
  constexpr std::array<std::string_view, 4> time{"Timestamp", "Zeitstempel", "Horodateur", "Marca temporal"};
  constexpr std::array<std::string_view, 4> score{"Score", "Punkte", "Note", "Puntuación"};
  if (header.size() < 2 || !among(time, header.front())) {
    return std::nullopt;
  }
  TableLayout layout = all_ignored(header, "google_forms");
  layout.columns[0].use = ColumnUse::handed_in;
  std::optional<std::size_t> address;
  for (std::size_t i = 1; i < header.size(); ++i) {
    const std::string& name = header[i];
    if (names_student(name)) {
      layout.students.push_back(i);
      layout.columns[i].use = ColumnUse::identity;
    } else if (names_person(name)) {
      layout.columns[i].use = ColumnUse::identity;
      const std::string small = lower_letters(name);
      address = !address && (small.find("mail") != std::string::npos || small == "username") ? i : address;
    } else if (!(i <= 2 && among(score, name)) && !name.ends_with(" [Score]") &&
               !name.ends_with(" [Feedback]")) {
      layout.columns[i].use = ColumnUse::answer;
    }
  }
  if (address) {
    layout.students.push_back(*address);
  }
  return layout.students.empty() ? std::nullopt : std::optional(layout);
}

/// What a table of marks is known by, and where it says who somebody is.
struct MarksTable {
  std::string_view platform;
  std::string_view what;
  std::array<std::string_view, 3> needed;    ///< names of columns; behind "*" how one ends
  std::array<std::string_view, 3> students;  ///< as many as there are
};
using Ids = std::array<std::string_view, 3>;
constexpr Ids canvas_ids{"ID", "SIS User ID", "SIS Login ID"};
constexpr Ids gradescope_ids{"SID", "Email"};
constexpr Ids moodle_ids{"ID number", "Email address"};
constexpr Ids moodle_import_ids{"ID number", "Username", "Email address"};
constexpr Ids nbgrader_ids{"student_id"};
constexpr Ids blackboard_ids{"Username"};
constexpr std::array marks_tables{
    MarksTable{"gradescope",
               "a table of evaluations from Gradescope",
               {"Assignment Submission ID", "Question Submission ID", "Score"},
               gradescope_ids},
    MarksTable{"gradescope",
               "a table of scores from Gradescope",
               {"Total Score", "Max Points", "Submission ID"},
               gradescope_ids},
    MarksTable{"gradescope",
               "a gradebook from Gradescope",
               {"SID", "* - Max Points", "*Lateness (H:M:S)"},
               gradescope_ids},
    MarksTable{"canvas", "a gradebook from Canvas", {"ID", "SIS Login ID", "Section"}, canvas_ids},
    MarksTable{"canvas", "a gradebook from Canvas", {"Student", "ID", "Section"}, canvas_ids},
    MarksTable{"nbgrader",
               "a table of grades from nbgrader",
               {"assignment", "student_id", "max_score"},
               nbgrader_ids},
    MarksTable{"moodle",
               "a gradebook from Moodle",
               {"First name", "Email address", "Last downloaded from this course"},
               moodle_ids},
    MarksTable{"moodle",
               "a table of marks for Moodle",
               {"ID number", "Email address", "* feedback"},
               moodle_import_ids},
    MarksTable{"moodle",
               "a table of marks for Moodle",
               {"Username", "Email address", "* feedback"},
               moodle_import_ids},
    MarksTable{
        "blackboard", "a gradebook from Blackboard", {"Username", "Last Name", "First Name"}, blackboard_ids},
};

bool holds(const Header& header, std::string_view needed) {
  const bool is_end = needed.starts_with('*');
  return std::ranges::any_of(header, [&](const std::string& name) {
    return is_end ? name.ends_with(needed.substr(1)) : name == needed;
  });
}

/// Nothing can be graded in it, but it says who is in the class.
std::optional<TableLayout> table_of_marks(const Header& header) {
  constexpr std::array<std::string_view, 3> more_names{"Integration ID", "Root Account", "section_name"};
  constexpr std::array<std::string_view, 2> time{"Submission Time", "timestamp"};
  const auto known = std::ranges::find_if(marks_tables, [&header](const MarksTable& table) {
    return std::ranges::all_of(table.needed, [&](std::string_view name) { return holds(header, name); });
  });
  if (known == marks_tables.end()) {
    return std::nullopt;
  }
  TableLayout layout = all_ignored(header, std::string(known->platform));
  layout.no_answers = known->what;
  for (LayoutColumn& column : layout.columns) {
    if (among(time, column.name)) {
      column.use = ColumnUse::handed_in;
    } else if (names_student(column.name) || names_person(column.name) || among(more_names, column.name)) {
      column.use = ColumnUse::identity;
    }
  }
  take_students(layout, header, known->students);
  return layout;
}

TableLayout any_table(const Header& header) {
  constexpr std::array<std::string_view, 4> time{"handed in", "handed_in", "submitted", "submission time"};
  TableLayout layout;
  for (const std::string& name : header) {
    const bool is_student = names_student(name);
    if (is_student) {
      layout.students.push_back(layout.columns.size());
    }
    layout.columns.push_back({name, is_student                         ? ColumnUse::identity
                                    : among(time, lower_letters(name)) ? ColumnUse::handed_in
                                    : names_person(name)               ? ColumnUse::person_or_item
                                                                       : ColumnUse::answer});
  }
  return layout;
}

/// Takes the column that the reader says is the students'.
void take_named_student(TableLayout& layout, std::string_view student) {
  const auto column = std::ranges::find(layout.columns, student, &LayoutColumn::name);
  if (column != layout.columns.end()) {
    column->use = ColumnUse::identity;
    layout.students = {static_cast<std::size_t>(column - layout.columns.begin())};
  }
}

}  // namespace

bool names_person(std::string_view name) {
  static constexpr std::array<std::string_view, 27> names{
      "name",         "fullname",  "firstname",    "lastname", "givenname", "familyname", "surname",
      "forename",     "email",     "emailaddress", "mail",     "username",  "login",      "loginid",
      "sisloginid",   "sisuserid", "idnumber",     "section",  "sections",  "group",      "groups",
      "emailadresse", "vorname",   "nachname",     "gruppe",   "kurs",      "displayname"};
  std::string plain;
  for (const char c : lower_letters(name)) {
    if (c != ' ' && c != '_' && c != '-') {
      plain += c;
    }
  }
  return among(names, plain);
}

TableLayout table_layout(const std::vector<std::string>& header, std::string_view student) {
  std::optional<TableLayout> layout;
  for (const auto known : {canvas_quiz, moodle_responses, google_forms, table_of_marks}) {
    layout = layout ? layout : known(header);
  }
  layout = layout ? layout : any_table(header);
  if (!student.empty()) {
    take_named_student(*layout, student);
  }
  return *std::move(layout);
}

}  // namespace gradewright::reading

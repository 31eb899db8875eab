#include "answers/reading/tables/roster.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "answers/reading/tables/csv_table.hpp"
#include "answers/reading/tables/table_file.hpp"
#include "answers/reading/tables/table_row.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/lower_letters.hpp"
#include "engine/text/moment.hpp"

namespace gradewright::reading {
namespace {

std::string plain_field(std::string_view name) {
  std::string plain;
  for (const char c : lower_letters(name)) {
    if (c != ' ' && c != '_' && c != '-') {
      plain += c;
    }
  }
  return plain;
}

/// Fields that tell people apart, in the order in which a table without a column of students is theirs.
constexpr std::array<std::string_view, 22> telling_fields{"idnumber",
                                                          "matriculationnumber",
                                                          "matrikelnummer",
                                                          "studentid",
                                                          "sid",
                                                          "id",
                                                          "sisuserid",
                                                          "sisid",
                                                          "sisloginid",
                                                          "loginid",
                                                          "login",
                                                          "username",
                                                          "user",
                                                          "integrationid",
                                                          "emailaddress",
                                                          "email",
                                                          "emailadresse",
                                                          "mail",
                                                          "student_id",
                                                          "uid",
                                                          "uin",
                                                          "idnummer"};

/// Whole names, and halves that make one together.
constexpr std::array<std::string_view, 3> whole_names{"name", "fullname", "displayname"};
constexpr std::array<std::string_view, 4> first_names{"firstname", "givenname", "forename", "vorname"};
constexpr std::array<std::string_view, 5> last_names{"lastname", "surname", "familyname", "nachname", "name"};

template <class Fields>
std::string value_among(const Identity& identity, const Fields& fields) {
  for (const auto& [field, value] : identity.fields) {
    if (among(fields, plain_field(field)) && !without_blanks(value).empty()) {
      return without_blanks(value);
    }
  }
  return "";
}

std::string name_of(const Identity& identity) {
  const std::string first = value_among(identity, first_names);
  if (!first.empty()) {
    const std::string last = value_among(identity, last_names);
    return last.empty() ? first : last + ", " + first;
  }
  const std::string whole = value_among(identity, whole_names);
  return whole.empty() ? value_among(identity, std::array<std::string_view, 1>{"student"}) : whole;
}

/// The letters of a name, small, its parts in the order of the alphabet: "Ann B. Lee" and "Lee, Ann B" are
/// one.
std::string name_key(std::string_view name) {
  std::vector<std::string> parts(1);
  for (const char c : lower_letters(name)) {
    if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80U) {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  std::erase(parts, "");
  std::ranges::sort(parts);
  return parts.size() < 2 ? "" : engine::joined(parts, " ");
}

/// In small letters; of an address what stands before the "@".
std::vector<std::string> loose_keys(std::string_view text) {
  const std::string small = lower_letters(text);
  const std::size_t at = small.find('@');
  return at == std::string::npos || at == 0 ? std::vector<std::string>{small}
                                            : std::vector<std::string>{small, small.substr(0, at)};
}

/// What tells a person apart from others.
std::vector<std::string> telling_values(const std::string& student, const Identity& identity) {
  std::vector<std::string> values{student};
  for (const auto& [field, value] : identity.fields) {
    const std::string text = without_blanks(value);
    if (!text.empty() && text != "-" && among(telling_fields, plain_field(field))) {
      values.push_back(text);
    }
  }
  return values;
}

/// Where the ids of people stand in a table without a column of students.
void find_students(TableLayout& layout) {
  for (const std::string_view field : telling_fields) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
      if (layout.students.empty() && plain_field(layout.columns[i].name) == field) {
        layout.students.push_back(i);
      }
    }
  }
}

/// A row that a gradebook has besides people's: what can be reached, who posts, a student to try things with.
bool is_of_gradebook(const std::vector<std::string>& cells, const TableLayout& layout) {
  const std::string first = cells.empty() ? "" : without_blanks(cells.front());
  return layout.is_known() &&
         (first.find("Points Possible") != std::string::npos || first == "Student, Test" ||
          std::ranges::any_of(cells, [](const std::string& cell) { return cell == "Manual Posting"; }) ||
          std::ranges::all_of(cells, [](const std::string& cell) { return without_blanks(cell).empty(); }));
}

bool is_extension(const LayoutColumn& column) {
  constexpr std::array<std::string_view, 3> names{"extension", "extendeduntil", "extendedto"};
  return among(names, plain_field(column.name));
}

/// What stands in the first column of its sort that says something; a dash says nothing.
template <class IsOne>
std::string stated_in(const TableLayout& layout, const std::vector<std::string>& cells, IsOne is_one) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string text = is_one(layout.columns[i]) ? without_blanks(cells[i]) : "";
    if (!text.empty() && text != "-") {
      return text;
    }
  }
  return {};
}

Identity identity_of(const TableLayout& layout, const std::vector<std::string>& cells) {
  Identity identity{layout.platform, {}};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const LayoutColumn& column = layout.columns[i];
    const bool known = std::ranges::any_of(
        identity.fields, [&column](const auto& field) { return field.first == column.name; });
    const bool tells = column.use != ColumnUse::ignored && column.use != ColumnUse::handed_in;
    if (!column.name.empty() && tells && !is_extension(column) && !known) {
      identity.fields.emplace_back(column.name, cells[i]);
    }
  }
  return identity;
}

}  // namespace

Roster::Roster(const SubmissionFile& file) {
  TableFile bytes(file);
  try {
    CsvTable table(bytes.text(), file.path, file.student_column);
    TableLayout layout = table.layout();
    find_students(layout);
    if (layout.students.empty()) {
      refuse_table(file.path, 1,
                   "no column of the roster says who somebody is; the columns are " +
                       engine::joined(table.header(), ", "));
    }
    has_extensions_ = std::ranges::any_of(layout.columns, is_extension);
    while (std::optional<CsvTable::Row> row = table.next()) {
      const std::string place = file.path + ":" + std::to_string(row->line);
      if (is_of_gradebook(row->cells, layout)) {
        continue;
      }
      const std::string fault = row->fault.empty() ? row_problem(row->cells, table.header()) : row->fault;
      const std::string student = fault.empty() ? student_of(layout, row->cells) : "";
      if (student.empty()) {
        doubts_.push_back(place + ": " + (fault.empty() ? "nothing says who it is" : fault));
        continue;
      }
      Identity identity = identity_of(layout, row->cells);
      std::string name = name_of(identity);
      const std::string stated = stated_in(
          layout, row->cells, [](const LayoutColumn& column) { return column.use == ColumnUse::handed_in; });
      take_person({student,
                   std::move(identity),
                   std::move(name),
                   {stated, moment_of(stated).value_or("")},
                   stated_in(layout, row->cells, is_extension)},
                  place);
    }
  } catch (const TableTextError& error) {
    refuse_table(file.path, 1, std::string("not CSV: ") + error.what());
  }
  std::erase_if(people_, [this](const Person& person) { return doubted_.contains(person.student); });
  by_student_.clear();
  for (std::size_t i = 0; i < people_.size(); ++i) {
    index(i);
  }
}

namespace {

/// Of rows that differ, all of it, which then means nothing.
void add_stated(HandedIn& to, const HandedIn& more) {
  if (!more.stated.empty() && more.stated != to.stated) {
    to = to.stated.empty() ? more : HandedIn{to.stated + "; " + more.stated, ""};
  }
}

}  // namespace

/// A person may stand in several rows that say the same, as where each assignment has one.
void Roster::take_person(Person person, const std::string& place) {
  const auto [before, fresh] = by_student_.try_emplace(person.student, people_.size());
  if (fresh) {
    people_.push_back(std::move(person));
  } else if (people_[before->second].identity.fields != person.identity.fields) {
    doubted_.insert(person.student);
    doubts_.push_back(place + ": " + person.student +
                      " stands in the roster before, with another name or group; " + "neither row counts");
  } else {
    Person& known = people_[before->second];
    add_stated(known.handed_in, person.handed_in);
    HandedIn extension{known.extension, ""};
    add_stated(extension, {person.extension, ""});
    known.extension = extension.stated;
  }
}

void Roster::index(std::size_t person) {
  const Person& who = people_[person];
  by_student_.emplace(who.student, person);
  for (const std::string& value : telling_values(who.student, who.identity)) {
    exact_[value].insert(person);
    for (const std::string& key : loose_keys(value)) {
      loose_[key].insert(person);
    }
  }
  if (const std::string key = name_key(who.name); !key.empty()) {
    names_[key].insert(person);
  }
}

Roster::Match Roster::the_only(const Index& index, const std::vector<std::string>& keys) const {
  std::set<std::size_t> found;
  for (const std::string& key : keys) {
    const auto people = index.find(key);
    if (people != index.end()) {
      found.insert(people->second.begin(), people->second.end());
    }
  }
  return {found.size() == 1 ? &people_[*found.begin()] : nullptr, found.size() > 1};
}

Roster::Match Roster::find(const Submission& submission) const {
  const Identity& identity = submission.identity;
  const bool same_platform = !people_.empty() && identity.platform == people_.front().identity.platform;
  if (same_platform && identity.platform != "table") {
    // An id of the same platform is nobody else's number.
    const auto person = by_student_.find(submission.student);
    if (person != by_student_.end()) {
      return {&people_[person->second], false};
    }
  }
  const std::vector<std::string> values = telling_values(submission.student, identity);
  Match match = the_only(exact_, values);
  if (match.person == nullptr && !match.several) {
    std::vector<std::string> keys;  // an address is another one at another place
    std::ranges::transform(values, std::back_inserter(keys),
                           [](const std::string& value) { return lower_letters(value); });
    match = the_only(loose_, keys);
  }
  if (match.person == nullptr && !match.several) {
    std::vector<std::string> keys;
    for (const std::string& name : {submission.student, name_of(identity)}) {
      if (std::string key = name_key(name); !key.empty()) {
        keys.push_back(std::move(key));
      }
    }
    match = the_only(names_, keys);
  }
  return match;
}

}  // namespace gradewright::reading

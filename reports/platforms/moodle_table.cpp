#include <fmt/core.h>

#include "reports/escape.hpp"
#include "reports/platforms/platform_table.hpp"

namespace gradewright::reports {

namespace {

/// One row that Moodle cannot use ends its whole import, so such a row is not written. Its ids are cut of
/// blanks, and "0" counts as none.
std::string unusable(const std::string& number, const std::string& email, const GradebookStudent& student) {
  const auto is_usable = [](const std::string& id) {
    return id != "0" && id.find_first_not_of(" \t\r\n") != std::string::npos;
  };
  if (!is_usable(number) && !is_usable(email)) {
    return "nothing says what Moodle calls them, and one such row ends its import";
  }
  if (!student.provisional && student.total > Decimal(100)) {
    return fmt::format("{} is more than the 100 points that Moodle takes, and ends its import",
                       total_text(student));
  }
  return {};
}

}  // namespace

PlatformTable moodle_table(const PlatformClass& from) {
  const std::string column = column_of(from);
  const bool by_username = same_field(from.id_field, "Username");
  PlatformTable table;
  table.head = {{by_username ? "Username" : "ID number", "Email address", column, column + " feedback"}};
  table.rows_of = [&book = from.book, by_username](const KnownStudent& known,
                                                   const GradebookStudent& student) {
    StudentRows out;
    const std::string number = by_username ? known.own({"Username"}) : known.own({"ID number", "idnumber"});
    const std::string email = known.own({"Email address", "email"});
    out.key = number.empty() ? email : number;
    out.left_out = unusable(number, email, student);
    // Moodle shows feedback as HTML.
    out.rows = {{number, email, student.provisional ? "-" : total_text(student),
                 student.provisional ? "" : escape::html(marks_in_words(book, student))}};
    return out;
  };
  return table;
}

}  // namespace gradewright::reports

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/submission.hpp"
#include "answers/reading/submission_files.hpp"

namespace gradewright::reading {

/// One who is in the class.
struct Person {
  std::string student;  ///< the id under which they are graded
  Identity identity;    ///< everything that the roster says of them
  std::string name;     ///< for people; empty where the roster has none
  HandedIn handed_in =
      {};  ///< when they handed in; of rows that differ all that is stated, understood as none
  std::string extension = {};  ///< how much longer they have, or until when, as it is written
};

/// Who is in the class: a gradebook of a platform, or any table with a row a person.
class Roster {
 public:
  /// Nobody.
  Roster() = default;
  /// A person's id stands where the platform's does, in any other table in a column called student, student
  /// id, id or sid, else in one of an id number, a login or an address; or in what `file` says. Rows above
  /// and below the people, as gradebooks have them, are left out. A row that is doubtful (with cells too few
  /// or too many, without an id, with an id of two people) becomes a doubt, and stops no other. Throws
  /// SubmissionError for a table without any ids.
  explicit Roster(const SubmissionFile& file);

  const std::vector<Person>& people() const { return people_; }
  /// What is doubtful, each with its place.
  const std::vector<std::string>& doubts() const { return doubts_; }
  /// Whether it has a column of extensions.
  bool has_extensions() const { return has_extensions_; }

  /// Who handed a submission in.
  struct Match {
    const Person* person = nullptr;
    bool several = false;  ///< it could be several people's
  };
  /// By the id, or any login, number or address of the roster that stands in the submission's name or in what
  /// a platform says of it: exactly, else whatever the case and the part of an address behind its "@"; else
  /// by the whole name. Nobody where that is nobody or several people.
  Match find(const Submission& submission) const;

 private:
  using Index = std::map<std::string, std::set<std::size_t>, std::less<>>;

  void take_person(Person person, const std::string& place);
  void index(std::size_t person);
  Match the_only(const Index& index, const std::vector<std::string>& keys) const;

  std::vector<Person> people_;
  std::vector<std::string> doubts_;
  bool has_extensions_ = false;
  std::map<std::string, std::size_t, std::less<>> by_student_;
  std::set<std::string, std::less<>> doubted_;  ///< ids of two people
  Index exact_;                                 ///< ids, logins, numbers and addresses
  Index loose_;                                 ///< the same in small letters, and addresses up to the "@"
  Index names_;
};

}  // namespace gradewright::reading

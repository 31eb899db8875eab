#include "reports/without_names.hpp"

#include <fmt/core.h>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace gradewright::reports {

namespace {

std::string name_of(std::size_t student) {
  return fmt::format("student {}", student + 1);
}

/// A stream whose values `rename` changes; it is told how many came before.
template <class T>
class Renamed : public Source<T> {
 public:
  using Rename = std::function<void(T&, std::size_t)>;

  Renamed(const Stream<T>& values, Rename rename) : at_(values.begin()), rename_(std::move(rename)) {}

  std::optional<T> next() override {
    if (at_ == std::default_sentinel) {
      return std::nullopt;
    }
    T value = *at_;
    ++at_;
    rename_(value, number_++);
    return value;
  }

 private:
  typename Stream<T>::Iterator at_;
  Rename rename_;
  std::size_t number_ = 0;
};

template <class T>
Stream<T> renamed(const Stream<T>& values, typename Renamed<T>::Rename rename) {
  return {values.size(), [values, rename] { return std::make_unique<Renamed<T>>(values, rename); }};
}

void rename_student(GradebookStudent& student, std::size_t number) {
  student.student = name_of(number);
  student.source.clear();
  for (std::size_t at = 0; at < student.attempts.size(); ++at) {
    student.attempts[at].source = fmt::format("submission {}", at + 1);
  }
}

void rename_note(ReviewNote& note, std::size_t) {
  const std::size_t line = note.place.rfind(':');
  const bool has_line = line != std::string::npos && line + 1 < note.place.size() &&
                        note.place.find_first_not_of("0123456789", line + 1) == std::string::npos;
  note.student_id = name_of(note.student);
  note.place = note.student_id + (has_line ? note.place.substr(line) : "");
}

}  // namespace

Gradebook without_names(const Gradebook& book) {
  std::map<std::string, std::size_t> numbers;
  for (const GradebookStudent& student : book.students) {
    numbers.emplace(student.student, numbers.size());
  }
  Gradebook out = book;
  out.students = renamed<GradebookStudent>(book.students, rename_student);
  out.review = renamed<ReviewNote>(book.review, rename_note);
  out.handed_in_twice =
      renamed<HandedInTwice>(book.handed_in_twice, [numbers](HandedInTwice& twice, std::size_t) {
        const auto number = numbers.find(twice.student);
        twice.student = number == numbers.end() ? "a student" : name_of(number->second);
        for (std::size_t at = 0; at < twice.sources.size(); ++at) {
          twice.sources[at] = fmt::format("submission {}", at + 1);
        }
      });
  out.unclear_times = renamed<UnclearTime>(book.unclear_times, [numbers](UnclearTime& time, std::size_t) {
    const auto number = numbers.find(time.student);
    time.student = number == numbers.end() ? "a student" : name_of(number->second);
    time.source = time.student;
  });
  return out;
}

}  // namespace gradewright::reports

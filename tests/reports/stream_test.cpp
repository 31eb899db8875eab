#include "reports/stream.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "reports/gradebook_formats.hpp"
#include "reports/summary.hpp"
#include "sample_gradebook.hpp"
#include "sample_run.hpp"
#include "temporary_folder.hpp"

using namespace gradewright::reports;

namespace {

constexpr std::size_t students = 4000;

/// One student after the other, who notes at the end how much of the report stands by then.
class Counted : public Source<GradebookStudent> {
 public:
  Counted(const std::ostringstream& out, std::size_t& written) : out_(&out), written_(&written) {}

  std::optional<GradebookStudent> next() override {
    if (given_ == students) {
      *written_ = static_cast<std::size_t>(out_->view().size());
      return std::nullopt;
    }
    GradebookStudent student;
    student.student = "student number " + std::to_string(10000 + given_++);
    student.marks = {GradebookMark{Decimal(1), Outcome::correct, ""}};
    student.total = student.max = Decimal(1);
    return student;
  }

 private:
  const std::ostringstream* out_;
  std::size_t* written_;
  std::size_t given_ = 0;
};

}  // namespace

TEST_CASE("a report is written while the class is read, and holds nobody who was", "[stream]") {
  const std::vector<SolvedQuestion> no_solutions;
  using Write = std::function<void(std::ostream&, const Gradebook&)>;
  const std::vector<std::pair<const char*, Write>> formats = {
      {"csv", [](std::ostream& out, const Gradebook& book) { write_gradebook_csv(out, book); }},
      {"json", [](std::ostream& out, const Gradebook& book) { write_gradebook_json(out, book); }},
      {"text", [](std::ostream& out, const Gradebook& book) { write_gradebook_text(out, book, 100); }},
      {"summary",
       [&no_solutions](std::ostream& out, const Gradebook& book) {
         write_summary_page(out, {{book, no_solutions}, [](const auto&) { return std::vector<Verdict>(); }});
       }},
      {"html", [&no_solutions](std::ostream& out, const Gradebook& book) {
         write_class_page(out, {{book, no_solutions}, [](const auto&) {
                                  std::vector<Verdict> verdicts(1);
                                  verdicts[0].question = verdicts[0].item = "1";
                                  return verdicts;
                                }});
       }}};
  for (const auto& [name, write] : formats) {
    INFO(name);
    std::ostringstream out;
    std::size_t written = 0;  // when the last student was read for the last time
    Gradebook book;
    book.items = {{"1", "1", Decimal(1)}};
    book.students = {students, [&] { return std::make_unique<Counted>(out, written); }};
    write(out, book);
    constexpr std::size_t held = 80 * 1024;  // a page is written 64 KiB at a time
    CHECK(out.view().size() > 20 * students);
    CHECK(written + held > out.view().size());
    CHECK(out.view().find("student number 13999") != std::string::npos);
  }
}

TEST_CASE("a class is read from the store again and again, one student at a time", "[stream]") {
  TemporaryFolder folder;
  sample::run(folder / "a.db", sample::class_of(30));
  const Database store = open_store_to_read(folder / "a.db");
  const Gradebook book = load_gradebook(store, "sample");
  CHECK(book.students.size() == 30);
  CHECK(book.review.size() == 10);
  CHECK(sample::in_memory(book).students.size() == 30);
  CHECK(sample::in_memory(book).review.size() == 10);
  // Two readers at once do not disturb each other, nor one that stops early.
  auto one = book.students.begin();
  auto other = book.students.begin();
  ++other;
  CHECK((*one).student == "s1000");
  CHECK((*other).student == "s1001");
  ++one;
  CHECK((*one).student == "s1001");
  std::size_t number = 0;
  for (const ReviewNote& note : book.review) {
    CHECK(note.student == 3 * number + 1);
    CHECK(note.student_id == "s" + std::to_string(1000 + 3 * number + 1));
    ++number;
  }
  CHECK(Stream<int>().empty());
  CHECK(Stream<int>().begin() == Stream<int>().end());
}

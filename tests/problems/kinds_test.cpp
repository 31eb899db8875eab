#include "problems/kinds.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "problems/load_exam.hpp"

using namespace gradewright::problems;

namespace {

/// A folder of files that is there as long as this is.
class Folder {
 public:
  explicit Folder(const std::string& name) : path_(std::filesystem::temp_directory_path() / name) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string path() const { return path_.string(); }
  std::string write(const std::string& file, std::string_view text) const {
    std::ofstream(path_ / file) << text;
    return (path_ / file).string();
  }

 private:
  std::filesystem::path path_;
};

constexpr std::string_view area =
    "kind: area\nsummary: the area of a rectangle\nparameters:\n  a:\n    meaning: a side\n    shape: "
    "number\n  b:\n"
    "    meaning: the other\n    shape: number\nsteps: y = a * b\nitems: [{name: y, meaning: the area}]\n"
    "mistakes: [{name: added, change: y = a + b, feedback: Multiply.}]\n";

std::string refused(const std::string& folder) {
  Kinds kinds = Kinds::built_in();
  try {
    kinds.add_folder(folder);
  } catch (const ExamError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the kinds that are built in are in the order of their names, and found by them") {
  std::string last;
  for (const Kind* kind : Kinds::built_in().all()) {
    CHECK(last < kind->name);
    last = kind->name;
    CHECK(Kinds::built_in().find(kind->name) == kind);
    CHECK_FALSE(kind->of_folder);
  }
  for (const char* name :
       {"attention", "conv2d", "conv_count", "jordan_rnn", "mlp", "naive_bayes", "positional_encoding"}) {
    INFO(name);
    CHECK(Kinds::built_in().find(name) != nullptr);
  }
  for (const char* name : {"", "conv", "conv2d ", "Conv2d"}) {
    INFO(name);
    CHECK(Kinds::built_in().find(name) == nullptr);
  }
}

TEST_CASE("a name that is no kind gets the nearest one") {
  CHECK(Kinds::built_in().suggest("atention") == "; did you mean 'attention'?");
}

TEST_CASE("a folder adds its kinds to those built in") {
  const Folder folder("gradewright-kinds-added");
  folder.write("area.yaml", area);
  folder.write("README.md", "no kind");
  Kinds kinds = Kinds::built_in();
  kinds.add_folder(folder.path());
  REQUIRE(kinds.find("area") != nullptr);
  CHECK(kinds.find("area")->of_folder);
  CHECK(kinds.find("attention") != nullptr);
  CHECK(kinds.all().size() == Kinds::built_in().all().size() + 1);
  kinds.add_folder(folder.path() + "/.");  // the same one
  CHECK(kinds.all().size() == Kinds::built_in().all().size() + 1);
}

TEST_CASE("a kind of a folder has a name of its own") {
  const Folder folder("gradewright-kinds-twice");
  const std::string file = folder.write("attention.yaml",
                                        "kind: attention\nsummary: s\nparameters: {a: {meaning: m, shape: "
                                        "number}}\nsteps: y = a\nitems: [{name: y, meaning: m}]\n");
  CHECK(
      refused(folder.path()) ==
      file +
          ":1:1: error: there is a kind 'attention' already, which is built in; give this one another name");
}

TEST_CASE("a broken kind of a folder is an error with its place, and so is a folder without one") {
  const Folder folder("gradewright-kinds-broken");
  CHECK(refused(folder.path()) ==
        folder.path() + ": error: there is no kind in this folder, no file NAME.yaml");
  const std::string file = folder.write("area.yaml", "kind: area\nsumary: the area\n");
  CHECK(
      refused(folder.path()) ==
      file +
          ":2:1: error: unknown field 'sumary' in a kind; did you mean 'summary'?\nsumary: the area\n^~~~~~");
  CHECK(refused(folder.path() + "/none") ==
        folder.path() + "/none: error: the folder of kinds cannot be read");
}

TEST_CASE("an exam names the folder of its kinds, and keeps those that it uses") {
  const Folder folder("gradewright-kinds-exam");
  std::filesystem::create_directories(folder.path() + "/own");
  folder.write("own/area.yaml", area);
  folder.write("own/other.yaml", "kind: other\n" + std::string(area.substr(area.find('\n') + 1)));
  const std::string text =
      "exam: E\nid: e\nkinds: own\nquestions:\n  - id: 1\n    kind: area\n    given: {a: 2, b: 3}\n"
      "    items: [{name: y, points: 1}]\n";
  const std::string file = folder.write("exam.yaml", text);
  const Exam exam = load_exam(file);
  CHECK(exam.questions.front().mistakes.size() == 1);
  CHECK(exam.source_text.find("# kind: area\n") != std::string::npos);
  CHECK(exam.source_text.find("# kind: other\n") == std::string::npos);
  // As a store has it, without the folder.
  std::filesystem::remove_all(folder.path() + "/own");
  const Exam again = parse_exam(exam.source_text, file);
  CHECK(again.questions.front().mistakes.size() == 1);
  CHECK(again.source_text == exam.source_text);
  CHECK_THROWS_WITH(load_exam(file), Catch::Contains(file + ":3:8: error: the folder of kinds") &&
                                         Catch::Contains("is not there"));
  CHECK_THROWS_WITH(parse_exam(text, file), Catch::Contains("unknown kind 'area'"));
}

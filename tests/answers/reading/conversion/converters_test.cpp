#include "answers/reading/conversion/converters.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "../zip_bytes.hpp"
#include "answers/reading/tables/read_submissions.hpp"

using namespace gradewright::reading;

namespace {

const std::string fixtures = GRADEWRIGHT_SOURCE_DIR "/tests/answers/reading/conversion/fixtures/";

std::string bytes_of(const std::string& name) {
  std::ifstream in(fixtures + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Whether the real program is there; says so where it is not, as then nothing is tested.
bool is_installed(FileFormat format) {
  const std::string missing = missing_converter(format);
  if (!missing.empty()) {
    WARN("not tested: " << missing);
  }
  return missing.empty();
}

/// A folder of programs that is all of PATH while it is there.
class Programs {
 public:
  Programs() : before_(std::getenv("PATH")) {
    folder_ = std::filesystem::temp_directory_path() / ("gradewright-programs-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
    ::setenv("PATH", folder_.c_str(), 1);
  }
  ~Programs() {
    ::setenv("PATH", before_.c_str(), 1);
    std::filesystem::remove_all(folder_);
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;

  /// A script that says its version, and does `script` for everything else.
  void add(const std::string& name, const std::string& script) const {
    const std::filesystem::path file = folder_ / name;
    std::ofstream(file) << "#!/bin/sh\ncase $1 in --version|-v) echo " << name
                        << " version 1.2; exit;; esac\n"
                        << script << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
  std::string path() const { return folder_.string(); }

 private:
  std::string before_;
  std::filesystem::path folder_;
};

std::string small_docx(const std::string& body = "<w:t>7</w:t>") {
  return zip_bytes({{"word/document.xml", "<w:document>" + body + "</w:document>"}});
}

const std::string json_of_7 = R"(printf '{"blocks":[{"t":"Para","c":[{"t":"Str","c":"7"}]}]}')";

}  // namespace

TEST_CASE("a Word document is read as it was written", "[converters]") {
  if (is_installed(FileFormat::docx)) {
    const Conversion made = Converters().convert(FileFormat::docx, bytes_of("answers.docx"));
    CHECK(made.problem.empty());
    CHECK_THAT(made.converter, Catch::StartsWith("pandoc ") && !Catch::EndsWith(" "));
    CHECK(made.text ==
          "1. Numbers\n\na. p = 2^{10}\n\nb. q = ~~0.5~~ 0.25\n\n2. Matrices\n\n"
          "$W = \\begin{bmatrix}\n1 & 2 \\\\\n3 & - 4.5 \\\\\n\\end{bmatrix}$\n\n$f = \\frac{1}{4}$\n\n"
          "| name | value |\n|---|---|\n| u | 7 |\n| v | -0.5 |\n\n");
  }
}

TEST_CASE("a PDF is read as it looks", "[converters]") {
  if (is_installed(FileFormat::pdf)) {
    const Conversion made = Converters().convert(FileFormat::pdf, bytes_of("answers.pdf"));
    CHECK(made.problem.empty());
    CHECK_THAT(made.converter, Catch::StartsWith("pdftotext ") && !Catch::EndsWith(" "));
    CHECK(made.text ==
          "Question 1\n\na) p = 2^{10}\n\nb) q = ~~0.5~~ 0.25\nc) r = \uFFFD 1 \uFFFD 4\n\n"
          "Question 2\n\n| name | value |\n|---|---|\n| u | 7 |\n| v | -0.5 |\n\n\n");
  }
}

TEST_CASE("a PDF that cannot be read says why", "[converters]") {
  if (is_installed(FileFormat::pdf)) {
    const auto problem = [](const std::string& bytes) {
      return Converters().convert(FileFormat::pdf, bytes).problem;
    };
    CHECK(problem(bytes_of("scan.pdf")) == "there is no text in it, as in a scan or a picture");
    CHECK(problem(bytes_of("locked.pdf")) == "it has a password");
    CHECK_THAT(problem("no PDF at all"), Catch::StartsWith("pdftotext cannot read it (exit status 1"));
    CHECK_FALSE(problem("").empty());
    // Damaged: what could be found is read, and may not be all.
    CHECK_THAT(Converters().convert(FileFormat::pdf, bytes_of("endless.pdf")).text,
               Catch::StartsWith("Question 1\n") && Catch::Contains("\uFFFC"));
  }
}

TEST_CASE("a Word document that cannot be read says why", "[converters]") {
  if (is_installed(FileFormat::docx)) {
    Converters converters;
    CHECK_FALSE(converters.convert(FileFormat::docx, "no archive").problem.empty());
    CHECK_THAT(converters.convert(FileFormat::docx, small_docx()).problem,
               Catch::Contains("pandoc cannot read it"));
    const std::string bomb = small_docx(std::string(100'000'000, ' '));
    CHECK(bomb.size() < 200'000);
    CHECK(converters.convert(FileFormat::docx, bomb).problem == "more than 16777216 bytes, unpacked");
  }
}

TEST_CASE("a converter that is not installed is named with its package", "[converters]") {
  const Programs none;
  CHECK(missing_converter(FileFormat::docx) ==
        "pandoc, which makes text of .docx, is not installed (package pandoc)");
  CHECK(missing_converter(FileFormat::pdf) ==
        "pdftotext, which makes text of .pdf, is not installed (package poppler-utils)");
  CHECK(missing_converter(FileFormat::markdown).empty());
  CHECK(Converters().convert(FileFormat::docx, small_docx()).problem == missing_converter(FileFormat::docx));
}

TEST_CASE("only absolute folders of PATH are looked into, and only programs in them", "[converters]") {
  const Programs programs;
  programs.add("pandoc", "");
  CHECK(missing_converter(FileFormat::docx).empty());
  const std::filesystem::path here = std::filesystem::current_path();
  std::filesystem::current_path(programs.path());
  for (const std::string path : {".", "", ":.:", "./"}) {
    ::setenv("PATH", path.c_str(), 1);
    CHECK_FALSE(missing_converter(FileFormat::docx).empty());
  }
  std::filesystem::current_path(here);
  ::setenv("PATH", ("/nonexistent:" + programs.path()).c_str(), 1);
  CHECK(missing_converter(FileFormat::docx).empty());
  std::filesystem::permissions(programs.path() + "/pandoc", std::filesystem::perms::owner_read);
  std::filesystem::create_directory(programs.path() + "/pdftotext");
  CHECK_FALSE(missing_converter(FileFormat::pdf).empty());
}

TEST_CASE("the version is kept, whatever the document is", "[converters]") {
  const Programs programs;
  programs.add("pandoc", "cat > /dev/null; " + json_of_7);
  CHECK(Converters().convert(FileFormat::docx, small_docx()).text == "7\n\n");
  CHECK(Converters().convert(FileFormat::docx, small_docx()).converter == "pandoc 1.2");
  programs.add("pandoc", "exit 9");
  const Conversion failed = Converters().convert(FileFormat::docx, small_docx());
  CHECK(failed.converter == "pandoc 1.2");
  CHECK(failed.problem == "pandoc cannot read it (exit status 9)");
}

TEST_CASE("a converter that fails, hangs or writes rubbish is a problem of the document alone",
          "[converters]") {
  const Programs programs;
  ProgramLimits limits;
  limits.time = std::chrono::milliseconds(400);
  limits.output_bytes = 10'000;
  const auto problem = [&](const std::string& name, const std::string& script) {
    programs.add(name, script);
    Converters converters(limits);
    const bool is_docx = name == "pandoc";
    const Conversion made =
        converters.convert(is_docx ? FileFormat::docx : FileFormat::pdf, is_docx ? small_docx() : "%PDF-1.4");
    CHECK(made.text.empty());
    return made.problem;
  };
  for (const std::string name : {"pandoc", "pdftotext"}) {
    CHECK(problem(name, "echo 'it is odd' >&2; exit 3") ==
          name + " cannot read it (exit status 3: it is odd)");
    CHECK(problem(name, "printf '\\033[2J\\n' >&2; exit 3") == name + " cannot read it (exit status 3)");
    CHECK(problem(name, "sleep 100") == name + " took more than 400 ms for it");
    CHECK(problem(name, "yes") == name + " made more than 10000 bytes of it");
    CHECK_THAT(problem(name, "kill -9 $$"), Catch::StartsWith(name + " was stopped by signal 9"));
    CHECK_FALSE(problem(name, "echo rubbish").empty());
    CHECK_FALSE(problem(name, "printf '\\377\\376'").empty());
    CHECK_FALSE(problem(name, "exit 0").empty());
  }
  // It leaves out the 7.
  CHECK(problem("pandoc", R"(printf '{"blocks":[]}')") ==
        "pandoc leaves out some of its text, as it does with fields of Word");
}

TEST_CASE("without pdftocairo every page may hold more than its text", "[converters]") {
  const Programs programs;
  programs.add("pdftotext",
               "echo '<page width=\"600\" height=\"800\"><word xMin=\"1\" yMin=\"1\" xMax=\"9\" "
               "yMax=\"9\">7</word></page>'");
  CHECK(Converters().convert(FileFormat::pdf, "x").text == "7\n\n\uFFFC\n\n");
  programs.add("pdftocairo", "echo '<svg></svg>'");
  CHECK(Converters().convert(FileFormat::pdf, "x").text == "7\n\n");
  programs.add("pdftocairo", "exit 1");
  CHECK(Converters().convert(FileFormat::pdf, "x").text == "7\n\n\uFFFC\n\n");
}

TEST_CASE("names of files are no options of a converter", "[converters]") {
  const Programs programs;
  programs.add("pandoc",
               "cat > /dev/null; printf '{\"blocks\":[{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"7 "
               "%s\"}]}]}' \"$*\"");
  const std::string docx = small_docx();
  SubmissionFile file;
  file.format = FileFormat::docx;
  file.student = "s";
  Converters converters;
  for (const char* name : {"--help.docx", "-.docx", "$(id).docx", "a b.docx"}) {
    file.path = name;
    const Submission made = document_of(file, docx, converters);
    CHECK(made.text == "7 --sandbox --from=docx --to=json\n\n");
    CHECK(made.converter == "pandoc 1.2");
    CHECK(made.source == name);
  }
}

TEST_CASE("a larger file than may be is not converted", "[converters]") {
  const Programs programs;
  programs.add("pdftotext",
               "echo '<page width=\"600\" height=\"800\"><word xMin=\"1\" yMin=\"1\" xMax=\"9\" "
               "yMax=\"9\">7</word></page>'");
  CHECK(Converters().convert(FileFormat::pdf, std::string(max_converted_bytes + 1, 'x')).problem ==
        "more than 67108864 bytes");
}

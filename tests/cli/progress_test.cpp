#include "cli/progress.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "string_terminal.hpp"

using namespace gradewright::cli;

namespace {

const std::string gone = "\r\x1b[K";

}  // namespace

TEST_CASE("progress is one line, rewritten in place, and gone at the end", "[progress]") {
  StringTerminal screen;
  {
    Progress progress(screen.terminal, 200);
    progress.show(0);
    progress.show(128);
    progress.show(200);
  }
  CHECK(screen.err.str() ==
        "\rgrading 0 of 200 (0 %)\x1b[K"
        "\rgrading 128 of 200 (64 %)\x1b[K"
        "\rgrading 200 of 200 (100 %)\x1b[K" +
            gone);
  CHECK(screen.out.str().empty());
}

TEST_CASE("the line is written only when it says something new", "[progress]") {
  StringTerminal screen;
  {
    Progress progress(screen.terminal, 1000);
    for (int done = 0; done <= 20; ++done) {
      progress.show(done);
    }
  }
  CHECK(screen.err.str() ==
        "\rgrading 0 of 1000 (0 %)\x1b[K"
        "\rgrading 10 of 1000 (1 %)\x1b[K"
        "\rgrading 20 of 1000 (2 %)\x1b[K" +
            gone);
}

TEST_CASE("where nobody knows how many there are, every 64th is shown", "[progress]") {
  StringTerminal screen;
  {
    Progress progress(screen.terminal, std::nullopt);
    for (int done = 1; done <= 130; ++done) {
      progress.show(done);
    }
  }
  CHECK(screen.err.str() == "\rgrading 1\x1b[K\rgrading 64\x1b[K\rgrading 128\x1b[K" + gone);
}

TEST_CASE("more than were announced, or none, are counted without a percentage", "[progress]") {
  StringTerminal more;
  {
    Progress progress(more.terminal, 2);
    progress.show(3);
  }
  CHECK(more.err.str() == "\rgrading 3\x1b[K" + gone);
  StringTerminal none;
  {
    Progress progress(none.terminal, 0);
    progress.show(0);
  }
  CHECK(none.err.str() == "\rgrading 0\x1b[K" + gone);
}

TEST_CASE("what never began leaves the screen alone", "[progress]") {
  StringTerminal screen;
  { const Progress progress(screen.terminal, 10); }
  CHECK(screen.err.str().empty());
}

#include "answers/judging/credit/mark.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

struct Row {
  std::string cells;  ///< r right, s short of digits, w wrong, m missing, u unreadable
  Credit credit;
  std::string_view points;  ///< of 6; empty for none
  Outcome outcome;
};

ComparedValue compared(const std::string& cells) {
  ComparedValue result;
  for (const char letter : cells) {
    const Outcome outcome = letter == 'r'   ? Outcome::correct
                            : letter == 's' ? Outcome::too_few_digits
                            : letter == 'w' ? Outcome::wrong
                            : letter == 'm' ? Outcome::missing
                                            : Outcome::needs_review;
    result.cells.push_back({outcome, {}, {}, {}});
  }
  return result;
}

Standard six_points(Shape shape, Credit credit = Credit::per_cell) {
  Standard standard;
  standard.key = SettledTensor(shape);
  standard.credit = credit;
  standard.max_points = 6;
  return standard;
}

Mark mark_in(const std::string& cells, const Standard& standard) {
  return mark_of(compared(cells), standard);
}

}  // namespace

// By hand: a 3 x 2 matrix for 6 points is 1 point a cell and 2 a row; too few digits are worth half.

TEST_CASE("credit by cell, by row, or all or nothing", "[mark]") {
  const Row rows[] = {
      {"rrrrrr", Credit::per_cell, "6", Outcome::correct},
      {"rrrrrr", Credit::per_row, "6", Outcome::correct},
      {"rrrrrr", Credit::all_or_nothing, "6", Outcome::correct},
      {"rrrrrw", Credit::per_cell, "5", Outcome::partial},
      {"rrrrrw", Credit::per_row, "4", Outcome::partial},
      {"rrrrrw", Credit::all_or_nothing, "0", Outcome::wrong},
      {"wrrwrw", Credit::per_cell, "3", Outcome::partial},
      {"wrrwrw", Credit::per_row, "0", Outcome::wrong},
      {"wwwwww", Credit::per_cell, "0", Outcome::wrong},
      {"rmrrrr", Credit::per_cell, "5", Outcome::partial},
      {"rmrrrr", Credit::per_row, "4", Outcome::partial},
      {"mmmmmm", Credit::per_cell, "0", Outcome::missing},
      {"mmmmmw", Credit::per_cell, "0", Outcome::wrong},
      {"rrrrru", Credit::per_cell, "", Outcome::needs_review},
      {"mmmmmu", Credit::per_cell, "", Outcome::needs_review},
  };
  for (const Row& row : rows) {
    INFO(row.cells);
    const Mark mark = mark_in(row.cells, six_points({3, 2}, row.credit));
    CHECK(mark.outcome == row.outcome);
    CHECK(mark.points == (row.points.empty() ? std::nullopt : std::optional(dec(row.points))));
  }
}

TEST_CASE("too few digits earn their own credit", "[mark]") {
  Standard standard = six_points({3, 2});
  CHECK(mark_in("rrrrrs", standard) == Mark{Outcome::too_few_digits, dec("5.5")});
  CHECK(mark_in("ssssss", standard) == Mark{Outcome::too_few_digits, dec("3")});
  CHECK(mark_in("rrrrsw", standard) == Mark{Outcome::partial, dec("4.5")});
  CHECK(mark_in("wwwwws", standard) == Mark{Outcome::partial, dec("0.5")});
  standard.too_few_digits_credit = 0;
  CHECK(mark_in("ssssss", standard) == Mark{Outcome::too_few_digits, dec("0")});
  CHECK(mark_in("wwwwws", standard) == Mark{Outcome::wrong, dec("0")});
  standard.too_few_digits_credit = dec("0.25");
  CHECK(mark_in("rrrrrs", standard) == Mark{Outcome::too_few_digits, dec("5.25")});
}

TEST_CASE("a row is worth what its worst cell is", "[mark]") {
  const Standard by_row = six_points({3, 2}, Credit::per_row);
  CHECK(mark_in("rsrrrr", by_row) == Mark{Outcome::too_few_digits, dec("5")});
  CHECK(mark_in("rsswrr", by_row) == Mark{Outcome::partial, dec("3")});
  CHECK(mark_in("rrrrrs", six_points({3, 2}, Credit::all_or_nothing)) ==
        Mark{Outcome::too_few_digits, dec("3")});
}

TEST_CASE("rows are runs along the last axis, and in a vector every cell is one", "[mark]") {
  CHECK(mark_in("rrrw", six_points({2, 2, 1}, Credit::per_row)).points == dec("4.5"));
  CHECK(mark_in("rrrw", six_points({1, 2, 2}, Credit::per_row)).points == dec("3"));
  CHECK(mark_in("rrw", six_points({3}, Credit::per_row)).points == dec("4"));
  CHECK(mark_in("w", six_points({}, Credit::per_row)).points == dec("0"));
}

TEST_CASE("with the wrong shape only the cells around a missing row count", "[mark]") {
  ComparedValue value = compared("rrmmrr");
  value.fit.kind = ShapeFit::Kind::rows;
  CHECK(mark_of(value, six_points({3, 2})) == Mark{Outcome::wrong_shape, dec("0")});
  value.fit.missing_row = 1;
  CHECK(mark_of(value, six_points({3, 2})) == Mark{Outcome::wrong_shape, dec("4")});
  CHECK(mark_of(value, six_points({3, 2}, Credit::per_row)) == Mark{Outcome::wrong_shape, dec("4")});
  CHECK(mark_of(value, six_points({3, 2}, Credit::all_or_nothing)) == Mark{Outcome::wrong_shape, dec("0")});
  value.unreadable = 0;
  CHECK(mark_of(value, six_points({3, 2})) == Mark{Outcome::needs_review, std::nullopt});
}

TEST_CASE("an open mark earns nothing yet", "[mark]") {
  CHECK(Mark{Outcome::needs_review, std::nullopt}.earned() == Decimal(0));
  CHECK(Mark{Outcome::partial, dec("0.5")}.earned() == dec("0.5"));
}

// By hand: of six cells for 6 points the first three are free, so that the other three are 2 points each. Of
// one of these that is right, 1 point stays however many of the free ones are wrong.

TEST_CASE("free cells share nothing, and each that is wrong costs a share", "[mark]") {
  struct Case {
    std::string cells;
    std::string_view points;
    Outcome outcome;
  };
  const Case cases[] = {
      {"rrrrrr", "6", Outcome::correct},        {"rrrwww", "0", Outcome::wrong},
      {"rrrrww", "2", Outcome::partial},        {"rrrrrw", "4", Outcome::partial},
      {"wrrrrr", "4", Outcome::partial},        {"mrrrrr", "4", Outcome::partial},
      {"wwrrrr", "2", Outcome::partial},        {"wwwrrr", "1", Outcome::partial},
      {"wrrrww", "1", Outcome::partial},        {"wwwrww", "1", Outcome::partial},
      {"rrrsrr", "5", Outcome::too_few_digits},  // its own half
      {"srrrrr", "5", Outcome::too_few_digits},  // half of the share whose place it takes
      {"ssssss", "3", Outcome::too_few_digits},  // as without free cells: half of everything
      {"srrsrr", "4", Outcome::too_few_digits},  // 1/2 of one, another whole, 1/2 of the third
      {"rrrsww", "1", Outcome::partial},        {"wwwsww", "0.5", Outcome::partial},
      {"wrrwww", "0", Outcome::wrong},
  };
  Standard standard = six_points({6});
  standard.free.cells = {true, true, true, false, false, false};
  for (const Case& each : cases) {
    INFO(each.cells);
    CHECK(mark_in(each.cells, standard) == Mark{each.outcome, dec(each.points)});
  }
  CHECK(mark_in("rrrrru", standard) == Mark{Outcome::needs_review, std::nullopt});
}

TEST_CASE("a row is free where each of its cells is", "[mark]") {
  Standard standard = six_points({3, 2}, Credit::per_row);
  standard.free.cells = {true, true, false, false, false, false};
  CHECK(mark_in("rrwwww", standard) == Mark{Outcome::wrong, dec("0")});
  CHECK(mark_in("rrrrww", standard) == Mark{Outcome::partial, dec("3")});
  CHECK(mark_in("rwrrrr", standard) == Mark{Outcome::partial, dec("3")});
  standard.free.cells = {true, false, false, false, false, false};
  CHECK(mark_in("rrwwww", standard) == Mark{Outcome::partial, dec("2")});
}

TEST_CASE("around a missing row free cells share nothing either", "[mark]") {
  Standard standard = six_points({3, 2});
  standard.free.cells = {true, true, false, false, false, false};
  ComparedValue value = compared("rrmmrr");
  value.fit.kind = ShapeFit::Kind::rows;
  value.fit.missing_row = 1;
  CHECK(mark_of(value, standard) == Mark{Outcome::wrong_shape, dec("3")});
  value = compared("mmrrrr");
  value.fit.kind = ShapeFit::Kind::rows;
  value.fit.missing_row = 0;
  CHECK(mark_of(value, standard) == Mark{Outcome::wrong_shape, dec("3")});  // of four shares two are cost
}

TEST_CASE("what follows is shared by the cells that are not free", "[mark]") {
  Standard standard = six_points({6});
  const std::vector<bool> free = {true, true, true, false, false, false};
  const auto mark = [&](const std::string& by_key, const std::string& followed, const char* share) {
    return mark_with_followed(compared(by_key).cells, compared(followed).cells, dec(share), standard, free);
  };
  CHECK(mark("rrrwww", "rrrrrr", "1") == Mark{Outcome::follow_through, dec("6")});
  CHECK(mark("rrrwww", "rrrrrr", "0.5") == Mark{Outcome::follow_through, dec("3")});
  CHECK(mark("rrrrww", "rrrrrw", "0.5") == Mark{Outcome::partial, dec("3")});
  CHECK(mark("wrrwww", "wrrrrr", "1") == Mark{Outcome::partial, dec("4")});
}

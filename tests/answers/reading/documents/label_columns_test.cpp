#include "answers/reading/documents/label_columns.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

LabelPlace place(std::size_t offset, std::size_t length) {
  LabelPlace one;
  one.offset = offset;
  one.label.length = length;
  return one;
}

TEST_CASE("labels are aligned in their columns") {
  const std::string text = "8   x\n9   y\n 10 z\n11\tu\n12 v\n> 13 w\n";
  const LabelPlace eight = place(0, 4);
  const LabelPlace nine = place(6, 4);
  const LabelPlace ten = place(12, 4);
  const LabelPlace eleven = place(18, 3);
  const LabelPlace twelve = place(23, 3);
  CHECK(column_of(text, eight) == 0);
  CHECK(column_of(text, nine) == 0);
  CHECK(column_of(text, ten) == 1);
  CHECK(column_of(text, place(28, 5)) == 2);
  CHECK(are_aligned(text, eight, nine));
  CHECK_FALSE(are_aligned(text, nine, ten));     // another column of its own
  CHECK_FALSE(are_aligned(text, nine, twelve));  // of what stands behind
  CHECK(are_aligned(text, eleven, nine));        // behind a tab
  CHECK(are_aligned(text, nine, eleven));
}

/// A label alone on its line: "2", "1a".
LabelPlace alone(const std::string& path) {
  LabelPlace one;
  one.label.number = path.substr(0, 1);
  if (path.size() > 1) {
    one.label.parts.push_back(path.substr(1));
  }
  one.label.closing = '\n';
  return one;
}

TEST_CASE("labels that stand alone are a column where the exam has them so, from the first one on") {
  const std::vector<std::vector<std::string>> declared{{"1", "a"}, {"1", "b"}, {"2"}, {"3"}, {"4"}, {"5"}};
  using Chosen = std::vector<bool>;
  const auto column = [&](const std::vector<std::string>& paths) {
    std::vector<LabelPlace> places;
    std::string text;
    for (const std::string& path : paths) {
      places.push_back(alone(path));
      places.back().offset = text.size();
      places.back().label.length = path.size();
      text += path + "\nx\n";
    }
    return in_label_column(text, places, declared);
  };
  CHECK(column({"1a", "1b", "2", "3", "4", "5"}) == Chosen(6, true));
  CHECK(column({"1a", "1b", "2", "3", "4"}) == Chosen(5, true));  // the end is missing
  CHECK(column({"1a", "1b", "9", "2", "3", "4"}) == Chosen{true, true, false, true, true, true});
  CHECK(column({"1a", "1b", "9/24", "2", "3", "4"}) == Chosen{true, true, false, true, true, true});
  CHECK(column({"1a", "1b", "2", "2", "3", "4"}) == Chosen(6, false));  // one of the two is a value
  CHECK(column({"1a", "1b", "2", "4", "5"}) == Chosen(5, false));  // 3 is missing, so 2 or 4 may be values
  CHECK(column({"1a", "1b", "2", "3"}) == Chosen(4, false));       // too few
  std::vector<LabelPlace> empty;
  for (std::size_t i = 0; i < 5; ++i) {
    empty.push_back(alone(std::vector<std::string>{"1a", "1b", "2", "3", "4"}[i]));
    empty.back().offset = 3 * i;
    empty.back().label.length = 2;
  }
  CHECK(in_label_column("1a\n1b\n2 \n3 \n4 \nx", empty, declared) ==
        Chosen{false, false, false, false, true});
  std::vector<LabelPlace> places{alone("1a"), alone("1b"), alone("2"), alone("3"), alone("4"), alone("5")};
  places[2].label.closing = '.';
  CHECK(in_label_column("", places, declared) == Chosen(6, false));
}

}  // namespace
}  // namespace gradewright::reading

#include "answers/reading/matching/step_parts.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// Each part as "number[name]: text".
std::string parts_of(const std::string& text, CountedSort sort = CountedSort::steps) {
  std::string shown;
  for (const CountedPart& part : counted_parts(text, sort)) {
    shown += (shown.empty() ? "" : " | ") + std::to_string(part.number) + part.name + ": " +
             text.substr(part.text.offset, part.text.length);
  }
  return shown;
}

}  // namespace

TEST_CASE("a text may count off its steps", "[step_parts]") {
  for (const std::string text :
       {"Step 1: v = 2\nStep 2: v = 3", "After step 1: v = 2\nAfter step 2: v = 3", "t=1: v = 2, t=2: v = 3",
        "t = 1: v = 2; t = 2: v = 3", "After one step v = 2, after two steps v = 3",
        "1st step: v = 2\n2nd step: v = 3", "step 1\nv = 2\nstep 2\nv = 3",
        "**Step 1.** v = 2\n\n**Step 2.** v = 3", "- Epoch 1: v = 2\n- Epoch 2: v = 3",
        "First step: v = 2 and then second step: v = 3", "Schritt 1: v = 2\nSchritt 2: v = 3",
        "nach dem ersten Schritt: v = 2\nStep 1: v = 2\nStep 2: v = 3"}) {
    INFO(text);
    const bool ordinal_abroad = text.starts_with("nach");
    CHECK(parts_of(text) == (ordinal_abroad ? "" : "1: v = 2 | 2: v = 3"));
  }
  CHECK(parts_of("h after step 1 is 0.5, h after step 2 is 0.4") == "1h: is 0.5 | 2h: is 0.4");
  CHECK(parts_of("dimension 0: 0.84, dimension 1: 0.54", CountedSort::rows) == "0: 0.84 | 1: 0.54");
  CHECK(parts_of("The first row is (1, 2) and the second row is (3, 4).", CountedSort::rows) ==
        "1: is (1, 2) | 2: is (3, 4).");
}

TEST_CASE("no text counts off steps where they fall, come twice, or stand behind other numbers",
          "[step_parts]") {
  for (const std::string text :
       {"Step 2: v = 3\nStep 1: v = 2", "Step 1: v = 2\nStep 1: v = 3", "v = 1\nStep 1: v = 2",
        "Before step 1: v = 2", "Not after step 1: v = 2", "In 2 of the steps v = 3", "step size 1: v = 2",
        "Step 1.5: v = 2", "t_1: v = 2", "Step 1/2: v = 3"}) {
    INFO(text);
    CHECK(parts_of(text).empty());
  }
}

TEST_CASE("a question may ask for one step", "[step_parts]") {
  CHECK(step_asked_for("Give the weight w after step 2.") == 2);
  CHECK(step_asked_for("the weight after two steps of Adam") == 2);
  CHECK(step_asked_for("the weight w_2 after the second step (4 decimals)") == 2);
  CHECK_FALSE(step_asked_for("the weights after step 1 and after step 2"));
  CHECK_FALSE(step_asked_for("the weight after training"));
}

}  // namespace gradewright::reading

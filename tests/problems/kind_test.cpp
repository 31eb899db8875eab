#include "problems/kind.hpp"

#include <array>
#include <catch2/catch.hpp>

namespace gradewright::problems {

namespace {

constexpr std::array<std::string_view, 2> words{"none", "relu"};

}  // namespace

TEST_CASE("an option is one of the kind's words") {
  KindArguments arguments;
  arguments.options["activation"] = "relu";
  CHECK(option_of(arguments, "activation", words) == "relu");
}

TEST_CASE("an option that is none of the kind's words is refused with the words") {
  KindArguments arguments;
  arguments.options["activation"] = "rleu";
  CHECK_THROWS_WITH(option_of(arguments, "activation", words),
                    "'rleu' is no activation; it is one of none, relu");
  CHECK_THROWS_AS(option_of(arguments, "activation", words), KindError);
}

}  // namespace gradewright::problems

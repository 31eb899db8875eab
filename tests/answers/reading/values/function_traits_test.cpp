#include "answers/reading/values/function_traits.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

TEST_CASE("what a reader knows of a function") {
  CHECK(traits_of_function("log").is_solved);  // ln x = 7
  CHECK(traits_of_function("log").keeps_form);
  CHECK_FALSE(traits_of_function("sigmoid").is_solved);  // sigmoid(z) = 0.7
  CHECK(traits_of_function("sigmoid").gives_number);
  CHECK_FALSE(traits_of_function("softmax").gives_number);
  CHECK(traits_of_function("softmax").keeps_form);
  CHECK_FALSE(traits_of_function("fraction").keeps_form);
  const FunctionTraits none = traits_of_function("T");
  CHECK_FALSE((none.is_solved || none.gives_number || none.keeps_form));
}

}  // namespace
}  // namespace gradewright::reading

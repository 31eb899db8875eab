#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind conv_count: a layer with stride and padding, by hand") {
  const Question question =
      question_of("conv_count", "channels: 2, filters: 3, kernel: 3, size: 5, stride: 2, padding: 1");
  check_steps(question, {{"output_size", "3"},        // (5 + 2 - 3) / 2 + 1
                         {"parameters", "57"},        // 3 filters of 2 * 9 weights and a bias
                         {"flops", "972"},            // 2 * 54 at 9 places
                         {"depthwise_flops", "324"},  // 2 * 2 * 9 at 9 places
                         {"pointwise_flops", "108"},  // 2 * 6 at 9 places
                         {"separable_flops", "432"},
                         {"ratio", "0.4444"}});  // 1/3 + 1/9
  check_mistakes(question, {{"biases forgotten", {{"parameters", "54"}}},
                            {"channels forgotten", {{"parameters", "30"}}},
                            {"padding on one side only", {{"output_size", "2"}, {"flops", "432"}}},
                            {"multiply-accumulates counted once",
                             {{"flops", "486"},
                              {"depthwise_flops", "162"},
                              {"pointwise_flops", "54"},
                              {"separable_flops", "216"}}}});
}

TEST_CASE("kind conv_count: the layer of the second document") {
  check_steps(question_of("conv_count", "channels: 12, filters: 6, kernel: 7, size: 55"),
              {{"output_size", "49"},
               {"parameters", "3534"},
               {"flops", "16941456"},
               {"separable_flops", "3169320"},
               {"ratio", "0.1871"}});  // 55 / 294
}

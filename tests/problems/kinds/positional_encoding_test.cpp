#include <catch2/catch.hpp>

#include "kind_question.hpp"

using namespace gradewright::problems;

TEST_CASE("kind positional_encoding: position 100 of a model of four dimensions") {
  // The angles are 100 and 100 / 10000^(2/4) = 1, in radians: sin 1 = 0.8415, cos 1 = 0.5403.
  const Question question =
      question_of("positional_encoding", "position: 100, d_model: 4, dimension: [0, 1, 2, 3]");
  check_steps(question, {{"angle", "100 100 1 1"}, {"PE", "-0.5064 0.8623 0.8415 0.5403"}});
  // cos 10 and cos 0.1 where an odd dimension has its own angle; sin 100 deg = 0.9848, cos 1 deg = 0.9998.
  check_mistakes(question,
                 {{"sine and cosine swapped", {{"PE", "0.8623 -0.5064 0.5403 0.8415"}}},
                  {"an angle of its own for odd dimensions", {{"PE", "-0.5064 -0.8391 0.8415 0.995"}}},
                  {"angles in degrees", {{"PE", "0.9848 -0.1736 0.0175 0.9998"}}}});
}

TEST_CASE("kind positional_encoding: dimensions of the second document, and 3 by NumPy") {
  check_steps(question_of("positional_encoding", "position: 5, d_model: 512, dimension: [0, 1, 2, 3, 9, 10]"),
              {{"PE", "-0.9589 0.2837 -0.9939 0.1107 -0.3733 -0.86"}});
}

#include "answers/reading/values/joined_factors.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "answers/reading/values/read_value.hpp"
#include "tests/answers/reading/shown.hpp"

namespace gradewright::reading {
namespace {

/// What is read of a value behind its name, or why it is none.
std::string read(std::string_view text, const Shape& declared) {
  NotationContext context;
  context.after_name = true;
  context.in_math = text.find('\\') != std::string_view::npos;
  const auto readings = read_value(text, declared, context);
  if (const auto* none = std::get_if<NotAValue>(&readings)) {
    return "not: " + none->reason;
  }
  const auto& values = std::get<std::vector<ReadValue>>(readings);
  return values.size() == 1 ? shown(values.front()) : "several";
}

TEST_CASE("a chain of written factors that stand side by side ends in its value", "[joined_factors]") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {R"(\frac{1}{2}\begin{pmatrix} 4 \\ 0 \end{pmatrix} = \begin{pmatrix} 2 \\ 0 \end{pmatrix})",
       "(2,) 2 0"},
      {R"(\delta x^\top = \begin{pmatrix} 0.6 \\ -0.2 \end{pmatrix} \begin{pmatrix} 2 & -1 \end{pmatrix}
          = \begin{pmatrix} 1.2 & -0.6 \\ -0.4 & 0.2 \end{pmatrix})",
       "(2, 2) 1.2 -0.6 -0.4 0.2"},
      {R"(\begin{pmatrix}\cos 1 & -\sin 1\\ \sin 1 & \cos 1\end{pmatrix}\begin{pmatrix}1\\2\end{pmatrix}
          = \begin{pmatrix}-1.143\\1.922\end{pmatrix})",
       "(2,) -1.143 1.922"},
      {R"((y - 2) h = 0.3 \begin{pmatrix} 0.5 \\ -0.25 \end{pmatrix}
          = \begin{pmatrix} 0.15 \\ -0.075 \end{pmatrix})",
       "(2,) 0.15 -0.075"},
      {R"(\begin{pmatrix}1&2\\3&4\end{pmatrix}\begin{pmatrix}5\\6\end{pmatrix} + \begin{pmatrix}1\\1\end{pmatrix}
          = \begin{pmatrix}18\\40\end{pmatrix})",
       "(2,) 18 40"},
      {R"(R_1 \begin{pmatrix} 4 \\ 0 \end{pmatrix} = \begin{pmatrix} 2 \\ 0 \end{pmatrix})", "(2,) 2 0"},
      {"0.5 [4, 0] = [2, 0]", "(2,) 2 0"},
      {"[0.6, -0.2]^T [2, -1] = [[1.2, -0.6], [-0.4, 0.2]]", "(2, 2) 1.2 -0.6 -0.4 0.2"},
      {"(y - t) * h = 0.3 * (0.5, -0.25) = (0.15, -0.075)", "(2,) 0.15 -0.075"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(read(text, expected.starts_with("(2, 2)") ? Shape{2, 2} : Shape{2}) == expected);
  }
}

TEST_CASE("a chain whose product does not come to its end is for a person", "[joined_factors]") {
  const std::string latex =
      R"(\frac{1}{2}\begin{pmatrix} 4 \\ 0 \end{pmatrix} = \begin{pmatrix} 2 \\ 1 \end{pmatrix})";
  for (const std::string_view text :
       {std::string_view(latex), std::string_view("0.5 [4, 0] = [2, 1]"),
        std::string_view("0.5 * [4, 0] = [2, 1]"), std::string_view("0.3 * (0.5, -0.25) = (0.15, 0.075)")}) {
    CAPTURE(text);
    CHECK(read(text, Shape{2}) == "not: members of a chain that differ");
  }
}

TEST_CASE("lists beside each other are no product unless they come to the end of a chain",
          "[joined_factors]") {
  const std::string alone = R"(\begin{pmatrix}1&2\\3&4\end{pmatrix}\begin{pmatrix}5\\6\end{pmatrix})";
  const std::string named = R"(\begin{pmatrix}1&2\\3&4\end{pmatrix}\begin{pmatrix}5\\6\end{pmatrix} = b)";
  for (const std::string_view text :
       {std::string_view(alone), std::string_view(named), std::string_view("[1, 2] and [3, 4] = [5, 6]"),
        std::string_view("[1, 2] [3, 4]"), std::string_view("[1, 2], [3, 4] = [3, 8]"),
        std::string_view("[1, 2]; 2 [1, 2] = [2, 4]"), std::string_view("2 not [1, 2] = [2, 4]"),
        std::string_view("2 [1, 2] < [2, 4]"), std::string_view("2 [1, 2] = [2, 4] or [2, 5]")}) {
    CAPTURE(text);
    CHECK(read(text, Shape{2}).starts_with("not: "));
  }
}

}  // namespace
}  // namespace gradewright::reading

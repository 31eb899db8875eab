#include "answers/reading/documents/exported_code.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// The text with its code as #, lines as they were.
std::string shown(std::string text) {
  for (const Span& code : exported_code(text)) {
    for (std::size_t i = code.offset; i < code.end(); ++i) {
      text[i] = text[i] == '\n' ? '|' : '#';
    }
  }
  return text;
}

TEST_CASE("code whose output stands behind it is not said") {
  CHECK(shown("```python\na = 3\n```\n\n    7\n") == "#########|#####|###\n\n    7\n");
  CHECK(shown("```py\na\n```\n```\n7\n```\n") == "#####|a|###\n```\n7\n```\n");
  CHECK(shown("``` {.python .input}\na\n```\n\n``` {.output}\n7\n```") ==
        "####################|a|###\n\n``` {.output}\n7\n```");
  CHECK(shown("```{code-cell} ipython3\na\n```\n\n\t7") == "#######################|a|###\n\n\t7");
  CHECK(shown("~~~python\na\n~~~\n```text\n7\n```") == "#########|a|###\n```text\n7\n```");
  CHECK(shown(">>> a = 3\n>>> a + 4\n7\n") == "#########|#########\n7\n");
  CHECK(shown(">>> for i in x:\n...     print(i)\n7\n>>> a") == "###############|################\n7\n>>> a");
  CHECK(shown("In [1]: a = 3\n   ...: a\nOut[1]: 7\n") == "#############|#########\n####### 7\n");
  CHECK(shown("In [1]: a = 3\n\nIn [2]: a\nOut[2]: 7\n") == "#############||#########\n####### 7\n");
  CHECK(shown("In [1]: print(7)\n7\n") == "################\n7\n");
  CHECK(shown("**In [1]:**\n```python\na\n```\n**Out[1]:**\n```\n7\n```") ==
        "###########|#########|a|###\n###########\n```\n7\n```");
  CHECK(shown("In [ ]:\n\n    a = 3\n\n    a\n\nOut[ ]:\n\n    7\n") ==
        "#######||#########||#####|\n#######\n\n    7\n");
  CHECK(shown("```\n>>> a = 3\n>>> a\n7\n```") == "```\n#########|#####\n7\n```");
}

TEST_CASE("of one line of code that prints a name, the name stays") {
  CHECK(shown("```python\nprint(loss)\n```\n\n    7\n") == "#########|######loss#|###\n\n    7\n");
  CHECK(shown("```r\nsd(x)\n```\n\n    7\n") == "####|sd(x)|###\n\n    7\n");
  CHECK(shown("```python\nprint(loss, 3)\n```\n\n    7\n") == "#########|##############|###\n\n    7\n");
  CHECK(shown("```python\nx = 2\nprint(x)\n```\n\n    7\n") == "#########|#####|########|###\n\n    7\n");
  CHECK(shown("```python\nprint(mu, var)\n```\n\n    7 8\n") == "#########|######mu, var#|###\n\n    7 8\n");
  CHECK(shown("```python\nx = 2\nprint(a, b)\n```\n\n    7\n") ==
        "#########|#####|######a, b#|###\n\n    7\n");
  CHECK(shown("```python\nprint(x)\nprint(a, b)\n```\n\n    7\n") ==
        "#########|########|###########|###\n\n    7\n");
  CHECK(shown(">>> mu, var\n(7, 8)\n") == "####mu, var\n(7, 8)\n");
  CHECK(shown("```python\n\"x\"\n```\n\n    7\n") == "#########|###|###\n\n    7\n");
  CHECK(shown(">>> loss\n7\n") == "####loss\n7\n");
  CHECK(shown("In [1]: loss\nOut[1]: 7\n") ==
        "#######"
        "#loss\n####### 7\n");
  CHECK(shown("```python\nloss\n```\n\nOutput:\n\n```\n7\n```\n") ==
        "#########|loss|###\n\nOutput:\n\n```\n7\n```\n");
}

TEST_CASE("a session in a fence of code is one, and names what its last statement shows") {
  CHECK(shown("```python\n>>> a + 4\n7\n>>> b\n8\n```") == "```python\n#########\n7\n####b\n8\n```");
  CHECK(shown("```python\n\n>>> z = a @ V; z\n7\n```") == "```python\n\n###############z\n7\n```");
  CHECK(shown(">>> f = g(1); f\n7\n") == "##############f\n7\n");
  CHECK(shown(">>> f = g(1); f + 1\n7\n") == "###################\n7\n");
  CHECK(shown(">>> print('a; b')\n7\n") == "#################\n7\n");
  CHECK(shown(">>> np.tanh(_)\n7\n") == "##############\n7\n");  // of what was shown last
  CHECK(shown("```python\na = 7\n>>> b\n8\n```\n") == "```python\na = 7\n>>> b\n8\n```\n");
}

TEST_CASE("a line may say that an output follows") {
  CHECK(heads_output("Output:"));
  CHECK(heads_output("**Ausgabe:**"));
  CHECK_FALSE(heads_output("The output is 7"));
  CHECK_FALSE(heads_output(""));
}

TEST_CASE("code that printed nothing could be an answer, and so could what is no code") {
  for (const std::string text : {
           "```python\na = 7\n```\n",
           "```python\na = 7\n```\n\n# 2\n    7\n",
           "```python\na = 7\n```\n\nso it is\n",
           "```python\na = 7\n```\n    8\n",  // goes on with a paragraph
           "```python\na = 7\n```\n```python\nb = 8\n```\n",
           "```\na = 7\n```\n```\nb = 8\n```\n",
           "```text\na = 7\n```\n\n    8\n",
           "    a = 7\n\n    b = 8\n",
           ">>> a = 7\n",
           ">>> a = 7\n\nb = 8\n",
           ">>> a = 7\n# 2\n",
           "In [1]: a = 7\n\nb = 8\n",
           "In [1, 2] it holds\n",
           "a >>> b\n",
           "In [1]:\n",
           "```python",
           "```",
       }) {
    CAPTURE(text);
    CHECK(shown(text) == text);
  }
}

}  // namespace
}  // namespace gradewright::reading

#include "answers/reading/conversion/pandoc_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <variant>

using namespace gradewright::reading;

namespace {

DocumentText document(const std::string& blocks, const std::string& meta = "{}") {
  return std::get<DocumentText>(
      pandoc_text(R"({"pandoc-api-version":[1,22],"meta":)" + meta + R"(,"blocks":[)" + blocks + "]}"));
}

std::string text(const std::string& blocks, const std::string& meta = "{}") {
  return document(blocks, meta).text;
}

std::string problem(const std::string& json) {
  const auto made = pandoc_text(json);
  return std::holds_alternative<NoText>(made) ? std::get<NoText>(made).problem : "";
}

std::string of(const std::string& kind, const std::string& content) {
  return R"({"t":")" + kind + R"(","c":)" + content + '}';
}
std::string str(const std::string& text) {
  return of("Str", '"' + text + '"');
}
std::string para(const std::string& inlines) {
  return of("Para", '[' + inlines + ']');
}
std::string plain(const std::string& inlines) {
  return of("Plain", '[' + inlines + ']');
}
std::string cell(const std::string& blocks, int rows = 1, int columns = 1) {
  return R"([["",[],[]],{"t":"AlignDefault"},)" + std::to_string(rows) + ',' + std::to_string(columns) +
         ",[" + blocks + "]]";
}
std::string row(const std::string& cells) {
  return R"([["",[],[]],[)" + cells + "]]";
}
std::string table(int columns, const std::string& head, const std::string& body) {
  std::string widths;
  for (int i = 0; i < columns; ++i) {
    widths += std::string(i > 0 ? "," : "") + R"([{"t":"AlignDefault"},{"t":"ColWidthDefault"}])";
  }
  return of("Table", R"([["",[],[]],[null,[]],[)" + widths + R"(],[["",[],[]],[)" + head +
                         R"(]],[[["",[],[]],0,[],[)" + body + R"(]]],[["",[],[]],[]]])");
}

const std::string space = R"({"t":"Space"})";

}  // namespace

TEST_CASE("what was typed stays as it was typed", "[pandoc_text]") {
  CHECK(text(para(str("W") + "," + space + "," + str("=") + "," + space + "," +
                  str("[[1,2],[3,-4]]*2_#<3"))) == "W = [[1,2],[3,-4]]*2_#<3\n\n");
  CHECK(text(para(str("a") + R"(,{"t":"LineBreak"},)" + str("b") + R"(,{"t":"SoftBreak"},)" + str("c"))) ==
        "a\nb c\n\n");
}

TEST_CASE("what is raised, lowered and struck out has its marks", "[pandoc_text]") {
  CHECK(text(para(str("2") + "," + of("Superscript", "[" + str("10") + "]"))) == "2^{10}\n\n");
  CHECK(text(para(str("x") + "," + of("Subscript", "[" + str("1") + "]"))) == "x_{1}\n\n");
  CHECK(text(para(of("Strikeout", "[" + space + "," + str("3") + "]") + "," + space + "," + str("4"))) ==
        " ~~3~~ 4\n\n");
  CHECK(text(para(str("a") + "," + of("Strikeout", "[" + space + "]") + "," + str("b"))) == "a b\n\n");
}

TEST_CASE("bold marks stand only around what heads a line", "[pandoc_text]") {
  CHECK(text(para(of("Strong", "[" + str("1a") + "]") + "," + space + "," + str("7"))) == "**1a** 7\n\n");
  CHECK(text(para(of("Strong", "[" + str("1a") + "]"))) == "**1a**\n\n");
  // "2**3**" would be a power.
  CHECK(text(para(str("2") + "," + of("Strong", "[" + str("3") + "]"))) == "23\n\n");
  CHECK(text(para(of("Strong", "[" + str("2") + "]") + "," + str("3"))) == "23\n\n");
  CHECK(text(para(of("Emph", "[" + str("x") + "]") + "," + of("Underline", "[" + str("y") + "]"))) ==
        "xy\n\n");
}

TEST_CASE("formulas are LaTeX between dollars", "[pandoc_text]") {
  CHECK(text(para(of("Math", R"([{"t":"InlineMath"},"\\frac{1}{2}"])"))) == "$\\frac{1}{2}$\n\n");
  CHECK(text(para(of("Math", R"([{"t":"DisplayMath"},"a\nb"])"))) == "$$a\nb$$\n\n");
}

TEST_CASE("lists have the labels that were shown, and nothing is indented", "[pandoc_text]") {
  const std::string inner = of("OrderedList", R"([[2,{"t":"LowerAlpha"},{"t":"OneParen"}],[[)" +
                                                  plain(str("x")) + "],[" + plain(str("y")) + "]]]");
  const DocumentText made =
      document(of("OrderedList", R"([[3,{"t":"Decimal"},{"t":"Period"}],[[)" + para(str("first")) + "," +
                                     inner + "],[" + inner + "],[]]]"));
  CHECK(made.text == "3. first\n\nb) x\n\nc) y\n\n4.  \n\nb) x\n\nc) y\n\n5.  \n\n");
  CHECK(made.added == "3. b) c) 4. b) c) 5. ");
  CHECK(text(of("BulletList", "[[" + plain(str("p")) + "],[" + plain(str("q")) + "]]")) == "- p\n\n- q\n\n");
}

TEST_CASE("headings, quotations and divisions", "[pandoc_text]") {
  CHECK(text(of("Header", R"([2,["id",[],[]],[)" + str("1") + R"(,{"t":"LineBreak"},)" + str("a") + "]]")) ==
        "## 1 a\n\n");
  CHECK(text(of("BlockQuote", "[" + para(str("a")) + "]")) == "a\n\n");
  CHECK(text(of("Div", R"([["",[],[]],[)" + para(str("a")) + "]]")) == "a\n\n");
  CHECK(text(of("CodeBlock", R"([["",[],[]],"a\n  b"])")) == "a\n  b\n\n");
}

TEST_CASE("tables keep each cell in its column", "[pandoc_text]") {
  CHECK(text(table(2, row(cell(plain(str("n"))) + "," + cell(plain(str("v")))),
                   row(cell(plain(str("a"))) + "," + cell(para(str("1")) + "," + para(str("2")))))) ==
        "| n | v |\n|---|---|\n| a | 1  2 |\n\n");
  CHECK(text(table(2, "", row(cell(plain(str("p"))) + "," + cell(plain(str("3")))))) ==
        "| p | 3 |\n|---|---|\n\n");
  // The first cell reaches over two rows, that of the third row over two columns.
  CHECK(text(table(3, "",
                   row(cell(plain(str("a")), 2) + "," + cell(plain(str("b"))) + "," + cell(plain(str("c")))) +
                       "," + row(cell(plain(str("d"))) + "," + cell(plain(str("e")))) + "," +
                       row(cell(plain(str("f")), 1, 2) + "," + cell(plain(str("g")))))) ==
        "| a | b | c |\n|---|---|---|\n|  | d | e |\n| f |  | g |\n\n");
  CHECK(text(table(2, "", row(cell(plain(str("|x|"))) + "," + cell("")))) == "| \\|x\\| |  |\n|---|---|\n\n");
  CHECK(text(table(1, "", row(cell(para(str("1.")) + "," + para(str("x")))))) == "1.\n\nx\n\n");
}

TEST_CASE("pictures leave a mark", "[pandoc_text]") {
  CHECK(text(para(str("y=") + "," + of("Image", R"([["",[],[]],[],["media/a.png",""]])"))) == "y=\uFFFC\n\n");
}

TEST_CASE("title and footnotes are not lost", "[pandoc_text]") {
  CHECK(text(para(str("x")),
             R"({"title":{"t":"MetaInlines","c":[{"t":"Str","c":"Q1"}]},)"
             R"("author":{"t":"MetaList","c":[{"t":"MetaInlines","c":[{"t":"Str","c":"a"}]}]}})") ==
        "Q1\n\na\n\nx\n\n");
  const DocumentText noted = document(para(str("3") + "," + of("Note", "[" + para(str("why")) + "]")));
  CHECK(noted.text == "3 (why)\n\n");
  CHECK(noted.added == "why");
}

TEST_CASE("what is none of pandoc's documents has a problem", "[pandoc_text]") {
  CHECK(problem("") != "");
  CHECK(problem("rubbish") != "");
  CHECK(problem("[]") != "");
  CHECK(problem("{}") == "what pandoc wrote is not its JSON: it has no blocks");
  CHECK(problem(R"({"blocks":{}})") != "");
  CHECK(problem("{\"blocks\":[\"\xFF\"]}") == "what pandoc wrote is not UTF-8");
  CHECK(problem(R"({"blocks":[)" + std::string(100'000, '[') + std::string(100'000, ']') + "]}") != "");
}

TEST_CASE("nodes that are not as they should be are nothing", "[pandoc_text]") {
  for (const std::string odd :
       {R"({"t":"Para"})", R"({"t":"Table","c":[]})", R"({"t":"OrderedList","c":[[]]})", R"({"t":1,"c":2})",
        "null", "7", R"({"t":"Header","c":["x"]})", R"({"t":"Table","c":[1,2,[1,2],4,[5,[6,7,8,9]],7]})",
        R"({"t":"Para","c":[{"t":"Math","c":[]},{"t":"Image"},{"t":"Note","c":1},7]})"}) {
    INFO(odd);
    CHECK(problem(R"({"blocks":[)" + odd + "]}").empty());
  }
}

#include "answers/reading/conversion/docx_content.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "../zip_bytes.hpp"

using namespace gradewright::reading;

namespace {

DocxContent content(const std::string& body, const std::string& styles = "") {
  std::vector<ZipFile> files = {
      {"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}};
  if (!styles.empty()) {
    files.push_back({"word/styles.xml", "<w:styles>" + styles + "</w:styles>"});
  }
  return docx_content(zip_bytes(files));
}

std::string run(const std::string& properties) {
  return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>x</w:t></w:r></w:p>";
}

bool is_told(const std::string& body, const std::string& text, const std::string& added = "") {
  return has_all_of(content(body), {text, added});
}

}  // namespace

TEST_CASE("what pandoc does not tell of a document is its problem", "[docx_content]") {
  const std::string box = "<m:oMath><m:borderBox><m:borderBoxPr>";
  for (const auto& [body, problem] : std::vector<std::pair<std::string, std::string>>{
           {run("<w:strike/>"), ""},
           {run("<w:dstrike/>"), "crossed out"},
           {run("<w:dstrike w:val=\"0\"/>"), ""},
           {run("<w:dstrike w:val=\"false\"/>"), ""},
           {"<m:oMath><m:r><w:rPr><w:strike/></w:rPr><m:t>3</m:t></m:r></m:oMath>", "crossed out"},
           {box + "<m:strikeH m:val=\"1\"/></m:borderBoxPr></m:borderBox></m:oMath>", "crossed out"},
           {box + "<m:strikeH m:val=\"0\"/></m:borderBoxPr></m:borderBox></m:oMath>", ""},
           {run("<w:vanish/>"), "hidden"},
           {"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>", ""},  // of the paragraph's end alone
           {run("<w:color w:val=\"FFFFFF\"/>"), "pale"},
           {run("<w:color w:val=\"fefefe\"/>"), "pale"},
           {run("<w:color w:val=\"FF0000\"/>"), ""},
           {run("<w:color w:val=\"auto\"/>"), ""},
           {"<w:tbl><w:tr><w:tc>" + run("<w:color w:val=\"FFFFFF\"/>") + "</w:tc></w:tr></w:tbl>", ""},
           {run("<w:position w:val=\"6\"/>"), "up or down"},
           {run("<w:position w:val=\"0\"/>"), ""},
       }) {
    INFO(body);
    if (problem.empty()) {
      CHECK(content(body).problem.empty());
    } else {
      CHECK_THAT(content(body).problem, Catch::Contains(problem));
    }
  }
}

TEST_CASE("headings that Word numbers have lost their numbers", "[docx_content]") {
  const std::string heading =
      R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Loss</w:t></w:r></w:p>)";
  const std::string plain_style = R"(<w:style w:styleId="Heading1"><w:pPr></w:pPr></w:style>)";
  const std::string numbered_style =
      R"(<w:style w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)";
  CHECK(content(heading).problem.empty());
  CHECK(content(heading, plain_style).problem.empty());
  CHECK_THAT(content(heading, numbered_style).problem, Catch::Contains("numbers its headings"));
  CHECK(content(run(""), numbered_style).problem.empty());
  const std::string own =
      R"(<w:p><w:pPr><w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr></w:p>)";
  CHECK_THAT(content(own).problem, Catch::Contains("numbers its headings"));
  CHECK(content(R"(<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr></w:p>)").problem.empty());
}

TEST_CASE("letters and digits that are missing in the text are missed", "[docx_content]") {
  const std::string body =
      "<w:p><w:r><w:t>y = 3</w:t></w:r><w:r><w:t xml:space=\"preserve\">.5 &amp; 3</w:t></w:r></w:p>";
  CHECK(is_told(body, "y = 3.5 & 3"));
  CHECK_FALSE(is_told(body, "y = 3 & 3"));
  CHECK_FALSE(is_told(body, "y = 3.5 &"));
  CHECK_FALSE(is_told(body, "= 3.5 & 3"));
  // What the conversion added is not the document's own.
  CHECK_FALSE(is_told(body, "5. y = 3. & 3", "5."));
  CHECK(is_told(body, "5. y = 3.5 & 3", "5."));
  CHECK(is_told("<w:p><m:oMath><m:r><m:t>1</m:t></m:r></m:oMath></w:p>", "$\\frac{1}{}$"));
  CHECK_FALSE(is_told("<w:p><m:oMath><m:r><m:t>1</m:t></m:r></m:oMath></w:p>", "$\\frac{}{}$"));
}

TEST_CASE("text that is deleted, in a box or there twice is not missed", "[docx_content]") {
  CHECK(is_told("<w:del><w:r><w:delText>7</w:delText></w:r></w:del>", ""));
  CHECK(is_told("<w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom>", ""));
  CHECK(is_told("<mc:AlternateContent><mc:Fallback><w:t>7</w:t></mc:Fallback></mc:AlternateContent>", ""));
  const DocxContent box = content("<w:txbxContent><w:p><w:r><w:t>7</w:t></w:r></w:p></w:txbxContent>");
  CHECK(has_all_of(box, {"", ""}));
  CHECK(box.has_objects);
}

TEST_CASE("pictures and the like are noticed", "[docx_content]") {
  CHECK_FALSE(content(run("")).has_objects);
  for (const char* object : {"<w:drawing/>", "<w:pict/>", "<w:object></w:object>"}) {
    CHECK(content("<w:p><w:r>" + std::string(object) + "</w:r></w:p>").has_objects);
  }
}

TEST_CASE("what is no Word document, or too large a one, has a problem", "[docx_content]") {
  CHECK_FALSE(docx_content("no archive").problem.empty());
  CHECK(docx_content(zip_bytes({{"a.txt", "x"}})).problem == "no Word document is in it");
  const std::string most(max_docx_bytes, ' ');
  CHECK(docx_content(zip_bytes({{"word/document.xml", most}})).problem.empty());
  CHECK(docx_content(zip_bytes({{"word/document.xml", most + ' '}})).problem ==
        "more than 16777216 bytes, unpacked");
}

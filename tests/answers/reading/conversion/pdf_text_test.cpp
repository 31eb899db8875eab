#include "answers/reading/conversion/pdf_text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "written_words.hpp"

using namespace gradewright::reading;

namespace {

PdfPage page(std::vector<PdfWord> words, bool has_objects = false) {
  return {600, 800, std::move(words), has_objects};
}

std::string text(std::vector<PdfWord> words) {
  return pdf_text({page(std::move(words))});
}

}  // namespace

TEST_CASE("lines and paragraphs as they stand on the page", "[pdf_text]") {
  CHECK(text({word(70, 50, "a)"), word(83, 50, "y"), word(91, 50, "="), word(99, 50, "3"), word(70, 62, "b)"),
              word(70, 90, "c)")}) == "a) y = 3\nb)\n\nc)\n\n");
  // What changes the font within a word leaves no gap; what stands in columns stays apart.
  CHECK(text({word(70, 50, "f"), word(75.2, 50, "(x)"), word(130, 50, "=")}) == "f(x)        =\n\n");
  CHECK(text({word(70, 50, "a"), word(200, 80, "deep")}) == "a\n\n   deep\n\n");
}

TEST_CASE("a line that only the edge of the page ended goes on", "[pdf_text]") {
  const std::string long_word(88, 'w');  // from 70 to 510; the right margin is as wide as the left one
  CHECK(text({word(70, 50, long_word), word(70, 62, "goes"), word(93, 62, "on")}) ==
        long_word + " goes on\n\n");
  CHECK(text({word(70, 50, "short"), word(70, 62, "line")}) == "short\nline\n\n");
  CHECK(text({word(70, 50, long_word), word(70, 62, "2b)"), word(88, 62, "y")}) == long_word + "\n2b) y\n\n");
  CHECK(text({word(70, 50, long_word), word(70, 90, "goes")}) == long_word + "\n\ngoes\n\n");
}

TEST_CASE("tables are written in Markdown", "[pdf_text]") {
  CHECK(text({word(70, 20, "Q"), word(70, 50, "u"), word(110, 50, "7"), word(70, 64, "v"),
              word(110, 64, "8")}) == "Q\n\n| u | 7 |\n|---|---|\n| v | 8 |\n\n\n");
}

TEST_CASE("numbers of pages are left out where each page has its own", "[pdf_text]") {
  const auto numbered = [](const std::string& number) {
    return page({word(70, 50, "text"), word(300, 770, number)});
  };
  CHECK(pdf_text({numbered("1"), numbered("2")}) == "text\n\ntext\n\n");
  CHECK(pdf_text({numbered("1/2"), numbered("2/2")}) == "text\n\ntext\n\n");
  CHECK_THAT(pdf_text({numbered("1"), numbered("3")}), Catch::Contains("3"));
  CHECK_THAT(pdf_text({numbered("1")}), Catch::Contains("1"));
  const PdfPage high = page({word(70, 50, "text"), word(300, 500, "2")});
  CHECK_THAT(pdf_text({numbered("1"), high}), Catch::Contains("2"));
}

TEST_CASE("a page with more than words on it leaves a mark", "[pdf_text]") {
  CHECK(pdf_text({page({word(70, 50, "a")}, true), page({word(70, 50, "b")})}) == "a\n\n\uFFFC\n\nb\n\n");
  CHECK(pdf_text({page({word(70, 50, "a")}), page({}, true)}) == "a\n\n\n\uFFFC\n\n");
}

TEST_CASE("no text, and more of it than may be, are problems", "[pdf_text]") {
  CHECK(pdf_problem({page({word(1, 1, "a")})}).empty());
  CHECK_THAT(pdf_problem({}), Catch::Contains("no text"));
  CHECK_THAT(pdf_problem({page({})}), Catch::Contains("no text"));
  const std::vector<PdfWord> most(max_pdf_page_words, word(1, 1, "a"));
  CHECK(pdf_problem({page(most)}).empty());
  std::vector<PdfWord> more = most;
  more.push_back(word(1, 1, "a"));
  CHECK(pdf_problem({page(more)}) == "more than 10000 words on a page");
  std::vector<PdfPage> pages(10, page(most));
  CHECK(pdf_problem(pages).empty());
  pages.push_back(page({word(1, 1, "a")}));
  CHECK(pdf_problem(pages) == "more than 100000 words");
  CHECK(pdf_problem(std::vector<PdfPage>(max_pdf_pages + 1, page({word(1, 1, "a")}))) ==
        "more than 200 pages");
}

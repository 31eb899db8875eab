#include "answers/reading/notation/han_numerals.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

std::string digits(std::string_view text) {
  return with_han_numerals_as_digits(text).value_or("none");
}

TEST_CASE("Chinese numerals are written in digits") {
  CHECK(digits("三") == "3");
  CHECK(digits("十") == "10");
  CHECK(digits("十二") == "12");
  CHECK(digits("二十") == "20");
  CHECK(digits("九十九") == "99");
  CHECK(digits("一百") == "100");
  CHECK(digits("一百零五") == "105");
  CHECK(digits("一百一十五") == "115");
  CHECK(digits("三千四百") == "3400");
  CHECK(digits("一万") == "10000");
  CHECK(digits("一百五十万") == "1500000");
  CHECK(digits("三亿二千万") == "320000000");
  CHECK(digits("二零二六") == "2026");
  CHECK(digits("负三") == "-3");
  CHECK(digits("三点一四") == "3.14");
  CHECK(digits("零点五") == "0.5");
  CHECK(digits("四分之三") == "3/4");
  CHECK(digits("150万") == "150e4");
  CHECK(digits("1.5亿。") == "1.5e8。");
  CHECK(digits("x = 十二, y = 三") == "x = 12, y = 3");
  CHECK(digits("答案是十二") == "答案是12");
  CHECK(digits("约十二") == "约12");
}

TEST_CASE("Other words with these characters stay") {
  for (const std::string_view text :
       {"",       "12",     "第一",     "三角形", "十二个", "方案二", "十二三",  "二三十",
        "一百二", "一万二", "百",       "万",     "十十",   "百千",   "点五",    "三点",
        "三点十", "分之三", "零分之三", "12三",   "三4",    "150 万", "150万人", "150百"}) {
    INFO(text);
    CHECK_FALSE(with_han_numerals_as_digits(text));
  }
}

}  // namespace
}  // namespace gradewright::reading

#include "answers/reading/values/composed_phrase.hpp"

#include <catch2/catch.hpp>

namespace gradewright::reading {
namespace {

/// The unit behind the first token, and how many tokens are not part of it.
std::string found(std::string_view text) {
  std::vector<Token> tokens;
  tokenise(text, tokens);
  std::erase_if(tokens, [](const Token& token) { return token.kind == Token::Kind::style; });
  const auto [length, unit] = composed_unit_at(tokens, 1);
  return unit + "|" + std::to_string(tokens.size() - 1 - length);
}

TEST_CASE("A composed unit is found however it is written") {
  CHECK(found("5 cm") == "cm|0");
  CHECK(found("5\\,\\mathrm{m/s^2}") == "m/s^2|0");
  CHECK(found("5 \\text{ m/s}^2") == "m/s^2|0");
  CHECK(found("5 m s^{-2}") == "m\u00B7s^-2|0");
  CHECK(found("5 kg m/s\u00B2") == "kg\u00B7m/s^2|0");
  CHECK(found("5\\,\\frac{\\text{m}}{\\text{s}^2}") == "m/s^2|0");
  CHECK(found("5 square metres") == "metres^2|0");
  CHECK(found("5 metres squared") == "metres^2|0");
  CHECK(found("5 cubic cm") == "cm^3|0");
  CHECK(found("5 km per hour") == "km/hour|0");
  CHECK(found("5 J/(kg m)") == "J/kg/m|0");
  CHECK(found("5 [cm]") == "cm|0");
  CHECK(found("5 [in cm]") == "cm|0");
  CHECK(found("5\\,\\mu m") == "um|0");
  CHECK(found("45\u00B0") == "deg|0");
  CHECK(found("45^\\circ") == "deg|0");
  CHECK(found("45^{\\circ}") == "deg|0");
  CHECK(found("45 degrees") == "deg|0");
  CHECK(found("20\u00B0C") == "degC|0");
  CHECK(found("20^{\\circ}\\mathrm{C}") == "degC|0");
  CHECK(found("20 degrees Fahrenheit") == "degF|0");
}

TEST_CASE("A unit ends where the next word is none") {
  CHECK(found("5 cm long") == "cm|1");
  CHECK(found("5 m or 6 m") == "m|3");
  CHECK(found("5 cm/x") == "cm|2");
  CHECK(found("5 euros cents") == "euros|1");
  CHECK(found("5 apples") == "|1");
  CHECK(found("5 (cm") == "|2");
  CHECK(found("5 m^x") == "m|2");
  CHECK(found("5 m^12") == "m|2");
  CHECK(found("5 {m^2}^2") == "|7");
  CHECK(found("5 ((((((cm))))))") == "|13");
  CHECK(found("45^{\\circ") == "|3");
  CHECK(found("45^{\\circ}{C") == "deg|2");
  CHECK(found("45\\circ{") == "deg|1");
  CHECK(found("5 m^{2") == "m|3");
  CHECK(found("5 \\frac{m}{s") == "|6");
}

}  // namespace
}  // namespace gradewright::reading

#include "answers/judging/explain/guard.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "answers/judging/explain/explanations.hpp"
#include "tests/answers/judging/judged.hpp"

using namespace gradewright::judging;

namespace {

const Mark nothing{Outcome::wrong, Decimal(0)};

const std::string chain =
    "    given: {x: 3, w: [2, -1]}\n    steps: |\n      h = 2 * x\n      y = h + 1\n      v = y * w\n"
    "    items: [{name: h, points: 2}, {name: y, points: 2}, {name: v, points: 3}]\n";

/// "follows", "does not follow", or the guard that leaves it to a person.
std::string followed(const std::string& question, std::size_t item, const ReadValue& answer,
                     const std::vector<std::pair<std::string, ReadValue>>& own) {
  const auto items = items_of(question);
  std::vector<OwnValue> values;
  for (const auto& [name, value] : own) {
    const auto same =
        std::find_if(values.begin(), values.end(), [&](const OwnValue& one) { return one.name == name; });
    if (same != values.end()) {
      same->values.push_back(&value);
      continue;
    }
    const auto of = std::find_if(items.begin(), items.end(), [&](const PreparedItem& one) {
      return one.key != nullptr && gradewright::engine::name_of(one.key) == name;
    });
    values.push_back({name, {&value}, false, of == items.end() ? nullptr : &of->standard.rule});
  }
  const auto explanation = explain_from(values, answer, items.at(item));
  if (!explanation) {
    return "does not follow";
  }
  const auto& guard = std::get<ByOwnValues>(explanation->evidence).guard;
  if (!guard) {
    CHECK(explanation->mark.points);
    return "follows";
  }
  CHECK(explanation->mark == Mark{Outcome::needs_review, std::nullopt});
  switch (guard->kind) {
    case Guard::Kind::out_of_range:
      return "out of range: " + guard->name;
    case Guard::Kind::impossible:
      return "impossible: " + guard->name;
    case Guard::Kind::zeros:
      return "zeros";
    case Guard::Kind::constant:
      return "constant";
    case Guard::Kind::carried_value:
      return "repeats " + guard->name;
    case Guard::Kind::given:
      return "repeats the given " + guard->name;
    case Guard::Kind::saturated:
      return "saturated";
    case Guard::Kind::unused:
      return "unused";
    case Guard::Kind::too_wide:
      return "too wide";
    case Guard::Kind::unmarked:
      return "unmarked slip: " + guard->name;
    case Guard::Kind::as_written:
      return "as written";
    case Guard::Kind::undefined:
      return "undefined";
    case Guard::Kind::unreadable:
      return "cannot be read: " + guard->name;
    case Guard::Kind::written_twice:
      return "written twice: " + guard->name;
  }
  return {};
}

const std::string probability =
    "    given: {z: 0.8, x: [1, 2]}\n    steps: |\n      y = sigmoid(z)\n      J = -log(y)\n      g = (y - "
    "1) * x\n"
    "    items: [{name: y, points: 1}, {name: J, points: 1}, {name: g, points: 1}]\n";
const std::string attention =
    "    given: {X: [[1, 0], [0, 2]], S: [[1, 2], [3, 1]]}\n    steps: |\n      A = softmax(S)\n      Z = A "
    "@ X\n"
    "    items: [{name: A, points: 1}, {name: Z, points: 1}]\n";
const std::string layer =
    "    given: {x: [1, 2], W: [[1, 1], [2, -2]]}\n    steps: |\n      z = W @ x\n      h = relu(z)\n"
    "      m = z > 0\n      s = sum(h)\n"
    "    items: [{name: z, points: 1}, {name: h, points: 1}, {name: m, points: 1}, {name: s, points: 1}]\n";
const std::string network =
    "    given: {z: 0.4, x: [1, 2]}\n    steps: |\n      h = tanh(z)\n      r = relu(h)\n      dz = (1 - h "
    "** 2) * x * r\n"
    "    items: [{name: h, points: 1}, {name: r, points: 1}, {name: dz, points: 1}]\n";

}  // namespace

// By hand. sigmoid(0.8) = 0.690; z = (3, -2), h = (3, 0), m = (1, 0); tanh(0.4) = 0.380.

TEST_CASE("nothing is paid for own values that leave nothing to compute", "[guard]") {
  CHECK(followed(probability, 1, value({}, "0.51"), {{"y", value({}, "0.60")}}) == "follows");
  CHECK(followed(probability, 1, value({}, "0.000"), {{"y", value({}, "0.99999999999")}}) == "zeros");
  CHECK(followed(probability, 2, value({2}, "0.000 0.000"), {{"y", value({}, "0.99999999999")}}) == "zeros");
  CHECK(followed(probability, 1, value({}, "0.00"), {{"y", value({}, "1")}}) == "zeros");
  CHECK(followed(attention, 1, value({2, 2}, "0 0 0 0"), {{"A", value({2, 2}, "1e-9 0 0 1e-9")}}) ==
        "out of range: A");
  CHECK(followed(attention, 1, value({2, 2}, "1 0 0 2"), {{"A", value({2, 2}, "1 0 0 1")}}) ==
        "repeats the given X");
  CHECK(followed(attention, 1, value({2, 2}, "0.5 1 0.5 1"), {{"A", value({2, 2}, "0.5 0.5 0.5 0.5")}}) ==
        "follows");
  CHECK(followed(network, 2, value({2}, "0 0"), {{"h", value({}, "1.00")}, {"r", value({}, "0.38")}}) ==
        "zeros");
  CHECK(followed(network, 2, value({2}, "0 0"), {{"h", value({}, "1")}}) == "zeros");
}

TEST_CASE("a carried value that its step cannot have goes to a person", "[guard]") {
  CHECK(followed(probability, 1, value({}, "-0.0001"), {{"y", value({}, "1.0001")}}) == "out of range: y");
  CHECK(followed(probability, 1, value({}, "0.00"), {{"y", value({}, "1.0")}}) == "zeros");
  CHECK(followed(probability, 1, value({}, "0.105"), {{"y", value({}, "0.90")}}) == "follows");
  CHECK(followed(attention, 1, value({2, 2}, "0.9 0.8 0.1 1.8"), {{"A", value({2, 2}, "0.9 0.4 0.1 0.9")}}) ==
        "out of range: A");
  // Rows that sum to 1 as far as their digits go.
  CHECK(followed(attention, 1, value({2, 2}, "0.33 1.34 0.88 0.24"),
                 {{"A", value({2, 2}, "0.33 0.67 0.88 0.12")}}) == "follows");
  CHECK(followed(layer, 3, value({}, "1"), {{"h", value({2}, "3 -2")}}) == "out of range: h");
}

TEST_CASE("a count that is none goes to a person", "[guard]") {
  const std::string count =
      "    given: {n: 7}\n    steps: |\n      size = (n - 2) // 2 + 1\n      cells = size ** 2\n"
      "    items: [{name: size, points: 1}, {name: cells, points: 1}]\n";  // 3 and 9
  CHECK(followed(count, 1, value({}, "16"), {{"size", value({}, "4")}}) == "follows");
  CHECK(followed(count, 1, value({}, "6.25"), {{"size", value({}, "2.5")}}) == "out of range: size");
  CHECK(followed(count, 1, value({}, "4"), {{"size", value({}, "-2")}}) == "out of range: size");
  const std::string layers =
      "    given: {n: 7}\n    steps: |\n      a = 2 * n\n      b = conv_output_size(a, 5)\n      c = 3 * b\n"
      "    items: [{name: a, points: 1}, {name: b, points: 1}, {name: c, points: 1}]\n";  // 14, 10, 30
  CHECK(followed(layers, 1, value({}, "8"), {{"a", value({}, "12")}}) == "follows");
  CHECK(followed(layers, 1, value({}, "-1"), {{"a", value({}, "3")}}) == "impossible: b");
  CHECK(followed(layers, 2, value({}, "-3"), {{"a", value({}, "3")}}) == "impossible: b");
}

TEST_CASE("zeros and masks of a value of their own follow", "[guard]") {
  CHECK(followed(layer, 1, value({2}, "0 0"), {{"z", value({2}, "-3 -2")}}) == "follows");
  CHECK(followed(layer, 2, value({2}, "0 0"), {{"z", value({2}, "-3 -2")}}) == "follows");
  CHECK(followed(layer, 2, value({2}, "1 1"), {{"z", value({2}, "3 2")}}) == "follows");
  CHECK(followed(layer, 1, value({2}, "3 2"), {{"z", value({2}, "3 2")}}) == "follows");
  CHECK(followed(layer, 3, value({}, "0"), {{"z", value({2}, "-3 -2")}}) == "follows");
  // Not of the key's own size, though.
  CHECK(followed(layer, 1, value({2}, "0 0"), {{"z", value({2}, "-1e-9 -1e-9")}}) == "zeros");
  CHECK(followed(layer, 1, value({2}, "0 0"), {{"z", value({2}, "0 0")}}) == "zeros");
  CHECK(followed(layer, 1, value({2}, "0 0"), {{"z", value({2}, "-1000 -1000")}}) == "zeros");
}

TEST_CASE("copies and constants go to a person where they would not be right of the key", "[guard]") {
  const std::string sums =
      "    given: {x: [1, 2]}\n    steps: |\n      a = 2 * x\n      b = a + 0 * x\n      c = a + x\n"
      "    items: [{name: a, points: 1}, {name: b, points: 1}, {name: c, points: 1}]\n";
  CHECK(followed(sums, 1, value({2}, "5 7"), {{"a", value({2}, "5 7")}}) ==
        "follows");  // b is a, of the key too
  CHECK(followed(sums, 2, value({2}, "1 2"), {{"a", value({2}, "0 0")}}) == "repeats the given x");
  CHECK(followed(sums, 2, value({2}, "4 4"), {{"a", value({2}, "3 2")}}) == "constant");
  CHECK(followed(sums, 2, value({2}, "4 5"), {{"a", value({2}, "3 3")}}) == "follows");
}

TEST_CASE("each of two own values is tried, and none of them goes to a person", "[guard]") {
  const std::vector<std::pair<std::string, ReadValue>> twice{{"h", value({}, "5")}, {"h", value({}, "8")}};
  CHECK(followed(chain, 1, value({}, "6"), twice) == "follows");
  CHECK(followed(chain, 1, value({}, "9"), twice) == "follows");
  CHECK(followed(chain, 1, value({}, "10"), twice) == "written twice: h");
  CHECK(followed(chain, 2, value({2}, "18 -9"), twice) == "follows");
  CHECK(followed(chain, 1, value({}, "10"), {{"h", value({}, "5")}}) == "does not follow");
}

TEST_CASE("what the rule cannot tell from a trivial answer is trivial", "[guard]") {
  // -log(0.9999) = 0.0001, where the key is 0.371.
  CHECK(followed(probability, 1, value({}, "0.0001"), {{"y", value({}, "0.9999")}}) == "zeros");
  CHECK(followed(probability, 1, value({}, "0.0010"), {{"y", value({}, "0.9990")}}) == "zeros");
  CHECK(followed(probability, 1, value({}, "0.0101"), {{"y", value({}, "0.9900")}}) == "follows");
  // Nearly the given, a row of it twice, its negative.
  CHECK(followed(attention, 1, value({2, 2}, "0.99999 0.00002 0.00001 1.99998"),
                 {{"A", value({2, 2}, "0.99999 0.00001 0.00001 0.99999")}}) == "repeats the given X");
  CHECK(followed(attention, 1, value({2, 2}, "1 0 1 0"), {{"A", value({2, 2}, "1 0 1 0")}}) == "repeats A");
  CHECK(followed(attention, 1, value({2, 2}, "0 2 0 2"), {{"A", value({2, 2}, "0 1 0 1")}}) ==
        "repeats the given X");
  CHECK(followed(probability, 2, value({2}, "-1 -2"), {{"y", value({}, "0")}}) == "repeats the given x");
  CHECK(followed(probability, 2, value({2}, "-0.9 -1.8"), {{"y", value({}, "0.1")}}) == "follows");
}

TEST_CASE("the ends of what a step can give are no work", "[guard]") {
  const std::string question =
      "    given: {x: 0.4}\n    steps: |\n      z = 2 * x\n      y = sigmoid(z)\n      t = tanh(z)\n"
      "    items: [{name: z, points: 1}, {name: y, points: 1}, {name: t, points: 1}]\n";
  CHECK(followed(question, 1, value({}, "1.000"), {{"z", value({}, "7.90")}}) == "saturated");
  CHECK(followed(question, 1, value({}, "1.000"), {{"z", value({}, "90")}}) == "constant");
  CHECK(followed(question, 1, value({}, "0.000"), {{"z", value({}, "-20")}}) == "zeros");
  CHECK(followed(question, 2, value({}, "-1.00"), {{"z", value({}, "-4.50")}}) == "saturated");
  CHECK(followed(question, 1, value({}, "0.881"), {{"z", value({}, "2.0")}}) == "follows");
  CHECK(followed(question, 1, value({}, "0.50"), {{"z", value({}, "0")}}) == "unused");
  CHECK(followed(question, 1, value({}, "0.5"), {{"z", value({}, "0")}}) == "unused");
}

TEST_CASE("an answer that any other value would give is no work", "[guard]") {
  const std::string question =
      "    given: {x: [1, 2]}\n    steps: |\n      z = 3 * x\n      s = sum(exp(-z)) + 0.25\n      u = z / "
      "sum(z)\n"
      "    items: [{name: z, points: 1}, {name: s, points: 1}, {name: u, points: 1}]\n";
  CHECK(followed(question, 1, value({}, "0.25"), {{"z", value({2}, "30 60")}}) == "saturated");
  CHECK(followed(question, 1, value({}, "0.753"), {{"z", value({2}, "1 2")}}) == "follows");
  // Twice the values give the same shares, but not when each is changed for itself.
  CHECK(followed(question, 2, value({2}, "0.2 0.8"), {{"z", value({2}, "2 8")}}) == "follows");
}

TEST_CASE("where a carried value leaves nothing finite a person looks", "[guard]") {
  const std::string question =
      "    given: {x: 3}\n    steps: |\n      h = 2 * x\n      r = 1 / h\n"
      "    items: [{name: h, points: 1}, {name: r, points: 1}]\n";
  CHECK(followed(question, 1, value({}, "0.00"), {{"h", value({}, "0")}}) == "undefined");
  CHECK(followed(question, 1, value({}, "0.20"), {{"h", value({}, "5")}}) == "follows");
}

TEST_CASE("whole numbers show no digits where the step is not whole", "[guard]") {
  const std::string question =
      "    given: {x: 1.3}\n    steps: |\n      z = 2 * x\n      h = relu(z)\n"
      "    items: [{name: z, points: 1}, {name: h, points: 1}]\n";
  CHECK(followed(question, 1, value({}, "0"), {{"z", value({}, "-2.60")}}) == "follows");
  CHECK(followed(question, 1, value({}, "0"), {{"z", value({}, "-3")}}) == "zeros");
  CHECK(followed(question, 1, value({}, "0"), {{"z", value({}, "-2.6")}}) == "zeros");
}

TEST_CASE("what depends on a value that cannot be read is not wrong before a person has read it", "[guard]") {
  CHECK(followed(chain, 1, value({}, "10"), {{"h", value({}, "?")}}) == "cannot be read: h");
  CHECK(followed(chain, 2, value({2}, "1 2"), {{"h", value({}, "?")}}) == "cannot be read: h");
  CHECK(followed(chain, 2, value({2}, "18 -9"), {{"h", value({}, "?")}, {"y", value({}, "9")}}) == "follows");
  CHECK(followed(chain, 1, value({}, "10"), {{"h", value({}, "_")}}) == "does not follow");
  CHECK(followed(chain, 1, value({}, "10"), {{"y", value({}, "?")}}) == "does not follow");
}

TEST_CASE("what is nothing to a key is measured by that key", "[guard]") {
  const auto small = [](const char* answer, const char* own) {
    return followed(
        "    rule: {decimals: 5}\n    given: {x: 0.02}\n    steps: |\n      h = x / 2\n      y = h * 2 - "
        "0.01\n"
        "    items: [{name: h, points: 1}, {name: y, points: 1}]\n",  // 0.01 and 0.01
        1, value({}, answer), {{"h", value({}, own)}});
  };
  CHECK(small("0.00060", "0.00530") == "follows");
  CHECK(small("0.00002", "0.00501") == "follows");
  CHECK(small("0.00000", "0.00500") == "zeros");
  // Of whole keys a 1 is no 0, whatever the size.
  CHECK(followed("    given: {n: 5000}\n    steps: |\n      a = n - 1\n      b = a - 4000\n"
                 "    items: [{name: a, points: 1}, {name: b, points: 1}]\n",
                 1, value({}, "1"), {{"a", value({}, "4001")}}) == "follows");
}

TEST_CASE("what repeats a fraction is right of the key where the key repeats it", "[guard]") {
  const auto third = [](const char* digits, std::int64_t top) {
    ReadValue read = value({}, digits);
    read.cells[0].number = WrittenNumber(Decimal(top), Decimal(3));
    return read;
  };
  // By hand: h = 1/3 and so is y: whoever has 2/3 for h has it for y.
  CHECK(followed("    rule: exact\n    given: {x: 1}\n    steps: |\n      h = x / 3\n      y = abs(h)\n"
                 "    items: [{name: h, points: 1}, {name: y, points: 1}]\n",
                 1, third("0", 2), {{"h", third("0", 2)}}) == "follows");
}

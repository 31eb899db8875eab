#include "answers/judging/judge_json.hpp"

#include <fmt/core.h>
#include <catch2/catch.hpp>
#include <random>

using namespace gradewright::judging;

namespace {

std::string judge(std::string_view line) {
  JsonJudge judge;
  std::string out;
  judge.judge_line(line, out);
  REQUIRE(out.ends_with('\n'));
  out.pop_back();
  return out;
}

/// The outcome, or the text of the error.
std::string outcome(std::string_view line) {
  std::string verdict = judge(line);
  for (const std::string_view name : {R"("outcome":")", R"("error":")"}) {
    const std::size_t at = verdict.find(name);
    if (at != std::string::npos) {
      return verdict.substr(at + name.size(),
                            verdict.find_first_of("\"\\", at + name.size()) - at - name.size());
    }
  }
  return verdict;
}

// Expected values are by hand, from the rules as docs/exam-file.md states them.

}  // namespace

TEST_CASE("a verdict line says what a program needs", "[judge_json]") {
  CHECK(judge(R"({"id": 1, "key": [0.2754, 0.7246], "response": "[0.28, 0.72]"})") ==
        R"({"id":1,"outcome":"correct","points":1,"max_points":1})");
  CHECK(
      judge(R"({"id": "a", "key": [[0.2754, 0.7246], [1, 2]], "response": [[0.28, 0.79], [1, 2]],)"
            R"( "rule": {"decimals": 2}})") ==
      R"({"id":"a","outcome":"partial","points":0.75,"max_points":1,"rule":"right to 2 decimals: within 0.005 of )"
      R"(the key","cells":[{"outcome":"wrong","index":[0,1],"read":"0.79","expected":"0.72","error":0.0654,)"
      R"("limit":0.005}]})");
  CHECK(
      judge(R"({"id": "b", "key": [0.2754, 1], "response": [0.28, "smudge"], "rule": {"decimals": 2}})") ==
      R"({"id":"b","outcome":"needs_review","points":null,"max_points":1,"rule":"right to 2 decimals: within 0.005 )"
      R"(of the key","reason":"1 of 2 cells is right; to be read by a person: entry 2 ()"
      R"(cannot read \"smudge\").","cells":[{"outcome":)"
      R"("needs_review","index":[1],"read":"smudge","expected":"1","note":"cannot read \"smudge\""}]})");
  CHECK(
      judge(R"({"id": "c", "key": {"a": 70, "b": 25}, "response": {"a": 70, "b": "24"}})") ==
      R"({"id":"c","outcome":"partial","points":0.5,"max_points":1,"rule":"exactly the key","cells":[{"outcome":)"
      R"("wrong","index":[1],"name":"b","read":"24","expected":"25","error":1,"limit":0,"note":"off by one"}]})");
  CHECK(
      judge(R"({"id": "d", "key": [[1, 2], [3, 4]], "response": [[1, 3], [2, 4]], "rule": "exact"})") ==
      R"({"id":"d","outcome":"partial","points":0.5,"max_points":1,"rule":"exactly the key","reason":)"
      R"("Transposed, every cell is right.","cells":[{"outcome":"wrong","index":[0,1],"read":"3","expected":"2",)"
      R"("error":1,"limit":0,"note":"off by one"},{"outcome":"wrong","index":[1,0],"read":"2","expected":"3",)"
      R"("error":1,"limit":0,"note":"off by one"}]})");
  CHECK(
      judge(R"({"id": "e", "key": [1, 2, 3], "response": [[1], [2], [3]]})") ==
      R"({"id":"e","outcome":"correct","points":1,"max_points":1,"notes":["a column of 3 read as a list of 3"]})");
}

TEST_CASE("the digits typed decide", "[judge_json]") {
  CHECK(outcome(R"({"id":1,"key":0.5349,"response":0.53})") == "correct");        // two decimals
  CHECK(outcome(R"({"id":1,"key":0.5349,"response":0.5})") == "too_few_digits");  // one
  CHECK(outcome(R"({"id":1,"key":0.5349,"response":0.530})") == "wrong");         // three
  CHECK(outcome(R"({"id":1,"key":0.5009,"response":"0.50"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":0.00123,"response":1.2e-3})") == "correct");
  CHECK(outcome(R"({"id":1,"key":0.125,"response":0.12,"rule":{"decimals":2}})") == "correct");
  CHECK(outcome(R"({"id":1,"key":0.125,"response":0.13,"rule":{"decimals":2}})") == "correct");
  CHECK(outcome(R"({"id":1,"key":0.30000000000000004,"response":0.3,"rule":"exact"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":"1/3","response":"1/3"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":"1/3","response":0.33})") == "correct");
  CHECK(outcome(R"({"id":1,"key":-0.00,"response":0})") == "correct");
  CHECK(outcome(R"({"id":1,"key":Infinity,"response":Infinity})") == "correct");
  CHECK(outcome(R"({"id":1,"key":-Infinity,"response":Infinity})") == "wrong");
  CHECK(outcome(R"({"id":1,"key":NaN,"response":NaN})") == "wrong");
}

TEST_CASE("responses that are no numbers", "[judge_json]") {
  CHECK(outcome(R"({"id":1,"key":1.5,"response":null})") == "missing");
  CHECK(outcome(R"({"id":1,"key":1.5,"response":"  "})") == "missing");
  CHECK(outcome(R"({"id":1,"key":[1,2],"response":[]})") == "missing");
  CHECK(outcome(R"({"id":1,"key":[1,2],"response":[null,null]})") == "missing");
  CHECK(outcome(R"({"id":1,"key":[1,2],"response":[1,null]})") == "partial");
  CHECK(outcome(R"({"id":1,"key":1.5,"response":true})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":1.5,"response":"see above"})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":[1,2],"response":[1,[2]]})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":[[1],[2]],"response":[[1],[2,3]]})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":{"a":1},"response":{"b":1}})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":{"a":1,"b":2},"response":{"b":2}})") == "partial");
  CHECK(outcome(R"({"id":1,"key":{"a":1},"response":{}})") == "missing");
  CHECK(outcome(R"({"id":1,"key":[1,2],"response":{}})") == "missing");
  CHECK(outcome(R"({"id":1,"key":[1,2],"names":["a","b"],"response":{"b":2,"a":1}})") == "correct");
}

TEST_CASE("named cells are found in a text", "[judge_json]") {
  const auto of = [](std::string_view key, std::string_view response) {
    return outcome(R"({"id":1,"key":)" + std::string(key) + R"(,"response":")" + std::string(response) +
                   R"("})");
  };
  CHECK(
      judge(R"({"id":1,"key":{"a":70,"b":25},"response":"a = 70, b = 24"})") ==
      R"({"id":1,"outcome":"partial","points":0.5,"max_points":1,"rule":"exactly the key","cells":[{"outcome":)"
      R"("wrong","index":[1],"name":"b","read":"24","expected":"25","error":1,"limit":0,"note":"off by one"}]})");
  CHECK(of(R"({"a":70,"b":24,"e":0,"f":0})", "a = 70, b = 24, e = f = 0") == "correct");
  CHECK(of(R"({"a":70,"b":24})", R"(b = 24\na = 70)") == "correct");
  CHECK(of(R"({"a":70,"b":24})", "$a = 70$ and $b = 24$") == "correct");
  CHECK(of(R"({"a":70,"b":24})", "a: 70, b: 24") == "correct");
  CHECK(of(R"({"a":70,"b":24})", "[70, 24]") == "correct");
  CHECK(of(R"([70,24],"names":["a","b"])", "a = 70; b = 24") == "correct");
  // One cell without an answer is missing; one that may stand under another name is not.
  CHECK(of(R"({"a":70,"b":24})", "a = 70, b = 24, e = f = 0") == "needs_review");
  CHECK(of(R"({"a":70,"b":24})", "a = 70") == "partial");
  CHECK(of(R"({"a":70,"b":24})", "a = 70, c = 24") == "needs_review");
  CHECK(of(R"({"a":70,"b":24})", "c = 70, d = 24") == "needs_review");
  CHECK(of(R"({"a":70,"b":24})", "a = 70, b = about 24?") == "needs_review");
  CHECK(of(R"({"a":70,"b":24})", "=") == "needs_review");
  // A name that stands twice means nothing certain, in an object as in the names.
  CHECK(of(R"([70,24],"names":["a","a"])", "a = 70") == "names: 'a' stands twice");
  CHECK(outcome(R"({"id":1,"key":{"a":1,"b":2},"response":{"a":1,"b":3,"b":2}})") == "needs_review");
}

TEST_CASE("choices and true or false", "[judge_json]") {
  CHECK(outcome(R"({"id":1,"key":"B","response":" (b).","type":"choice"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":"B","response":"C","type":"choice"})") == "wrong");
  CHECK(outcome(R"({"id":1,"key":"B","response":"","type":"choice"})") == "missing");
  CHECK(outcome(R"({"id":1,"key":"B","response":2,"type":"choice"})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":"B","response":"I choose B","type":"choice"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":"B","response":"$\\boxed{\\text{(B)}}$","type":"choice"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":"B","response":"it isn't B","type":"choice"})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":"B","response":"A or B","type":"choice"})") == "needs_review");
  CHECK(outcome(R"-({"id":1,"key":"B","response":"()","type":"choice"})-") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":true,"response":"**Yes.**"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":true,"response":"True, because the sum is 1"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":true,"response":"True? No."})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":"max pooling","response":"mean pooling","type":"choice"})") == "wrong");
  CHECK(outcome(R"({"id":1,"key":true,"response":"T"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":true,"response":false})") == "wrong");
  CHECK(outcome(R"({"id":1,"key":"false","response":"False","type":"true_false"})") == "correct");
  CHECK(outcome(R"({"id":1,"key":true,"response":"perhaps"})") == "needs_review");
}

TEST_CASE("a bad line gives an error in its place", "[judge_json]") {
  struct Row {
    std::string_view line;
    std::string_view verdict;
  };
  const Row rows[] = {
      {"", R"({"id":null,"error":"not JSON: column 1: expected '{'"})"},
      {"[1]", R"({"id":null,"error":"not JSON: column 1: expected '{'"})"},
      {R"({"id":7,"key":1,"response":})", R"({"id":7,"error":"not JSON: column 28: expected a number"})"},
      {R"({"id":7,"key":1,"response":1}})",
       R"({"id":7,"error":"not JSON: column 30: expected nothing more"})"},
      {R"({"id":7,"key":01,"response":1})", R"({"id":7,"error":"not JSON: column 15: expected a number"})"},
      {R"({"id":7,"key":1,"response":"a)",
       R"({"id":7,"error":"not JSON: column 30: the string does not end"})"},
      {R"({"key":1,"response":1})", R"({"id":null,"error":"no member 'id'"})"},
      {R"({"id":7,"response":1})", R"({"id":7,"error":"no member 'key'"})"},
      {R"({"id":7,"key":1})", R"({"id":7,"error":"no member 'response'"})"},
      {R"({"id":7,"key":1,"key":1,"response":1})", R"({"id":7,"error":"member 'key' stands twice"})"},
      {R"({"id":7,"key":1,"respone":1})",
       R"({"id":7,"error":"unknown member 'respone'; did you mean 'response'?"})"},
      {R"({"id":[7],"key":1,"response":1})", R"({"id":null,"error":"'id' must be a string or a number"})"},
      {R"({"id":7,"key":[[1],[2,3]],"response":1})", R"({"id":7,"error":"key: rows of 1 and 2 cells"})"},
      {R"({"id":7,"key":[1,null],"response":1})", R"({"id":7,"error":"key: cell 2 is blank"})"},
      {R"({"id":7,"key":[1,2],"response":1,"type":"matrix"})",
       R"({"id":7,"error":"key: a list of 2 is no matrix"})"},
      {R"({"id":7,"key":1,"response":1,"type":"scalar"})",
       R"({"id":7,"error":"'type' must be one of number, integer, rational, complex, quantity, size, vector, matrix, tensor, record, tuple, set, list, interval, inequality, equation, formula, complexity, choice, choices, true_false, text"})"},
      {R"({"id":7,"key":[1,2],"response":1,"names":["a"]})",
       R"~({"id":7,"error":"1 names for a key that is a list of 2"})~"},
      {R"({"id":7,"key":1,"response":1,"rule":{"decimal":2}})",
       R"({"id":7,"error":"rule: a rule has no member 'decimal'; did you mean 'decimals'?"})"},
      {R"({"id":7,"key":1,"response":1,"rule":{"decimals":1.5}})",
       R"({"id":7,"error":"rule: 'decimals' of a rule must be a whole number from 0 to 12"})"},
      {R"({"id":7,"key":1,"response":1,"rule":{"abs":-1}})",
       R"({"id":7,"error":"rule: 'abs' of a rule must be a number that is not negative, not -1"})"},
      {R"({"id":7,"key":1,"response":1,"rule":{"rel":1}})",
       R"({"id":7,"error":"rule: rel must be below 1: at 1 and above even 0 would be right"})"},
      {"{\"id\":7,\"key\":1,\"response\":\"\xFF\"}",
       R"({"id":7,"error":"not JSON: column 29: not a string of UTF-8 with JSON's escapes"})"},
  };
  for (const Row& row : rows) {
    CHECK(judge(row.line) == row.verdict);
  }
}

TEST_CASE("the judge's limits are counts", "[judge_json]") {
  const std::string nines(37, '9');
  CHECK(outcome(R"({"id":1,"key":1,"response":)" + nines + "}") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":)" + nines + R"(,"response":1})") ==
        "key: cell 1 is more than 36 digits, or an exponent past 400");
  CHECK(outcome(R"({"id":1,"key":1,"response":1e401})") == "needs_review");
  CHECK(outcome(R"({"id":1,"key":1,"response":)" + std::string(9, '[') + "1" + std::string(9, ']') + "}") ==
        "needs_review");
  CHECK(outcome(R"({"id":1,"key":1,"response":)" + std::string(100000, '[') + "}") ==
        "not JSON: column 101: nested deeper than 64 levels");
  std::string cells = "[1";
  for (int i = 0; i < 65536; ++i) {
    cells += ",1";
  }
  CHECK(judge(R"({"id":1,"key":1,"response":)" + cells + "]}").find("more than 65536 cells") !=
        std::string::npos);
  CHECK(outcome(R"({"id":1,"key":1,"response":")" + std::string(1 << 20, 'x') + "\"}") ==
        "the line has more than 1048576 bytes");
}

TEST_CASE("a line leaves nothing behind for the next", "[judge_json]") {
  const std::string_view lines[] = {
      R"({"id":1,"key":[[1,2],[3,4]],"response":[[1,2],[3,5]],"rule":{"abs":0.1}})",
      R"({"id":2,"key":{"a":1},"response":{"a":2},"rule":{"abs":0.1}})",
      R"({"id":3,"key":[1.5,2],"response":[1.5,"x"]})",
      R"({"id":4,"key":true,"response":true})",
      R"({"id":5,"key":1,"response":)",
      R"({"id":6,"key":2.5,"response":"2.6","rule":{"decimal":3}})",
      R"({"id":7,"key":2.5,"response":2.6})",
  };
  JsonJudge one;
  std::string together;
  std::string apart;
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view line : lines) {
      one.judge_line(line, together);
      apart += judge(line) + "\n";
    }
  }
  CHECK(together == apart);
  CHECK(one.needs_attention());
  JsonJudge fine;
  fine.judge_line(lines[0], together);
  CHECK_FALSE(fine.needs_attention());
}

TEST_CASE("numbers are judged alike in JSON and in text", "[judge_json][property]") {
  std::mt19937 random(11);
  const auto number = [&](int spread) {
    const int value =
        static_cast<int>(random() % 2001) - 1000 + static_cast<int>(random() % (2 * spread + 1)) - spread;
    return std::to_string(value / 100) + "." + std::to_string(100 + std::abs(value % 100)).substr(1);
  };
  for (int i = 0; i < 500; ++i) {
    std::string key = "[";
    std::string response = "[";
    for (int row = 0; row < 2; ++row) {
      for (int column = 0; column < 2; ++column) {
        const std::string cell = number(0);
        const char* separator = column == 0 ? (row == 0 ? "[" : ", [") : ", ";
        key += separator + cell;
        response += separator + (random() % 3 == 0 ? number(1) : cell);
      }
      key += "]";
      response += "]";
    }
    const auto line = [&key](std::string_view text) {
      return fmt::format(R"({{"id":1,"rule":{{"decimals":1}},"key":{}],"response":{}}})", key, text);
    };
    CHECK(judge(line(response + "]")) == judge(line(fmt::format("\"{}]\"", response))));
  }
}

TEST_CASE("an integer of 19 digits is read whole", "[judge_json]") {
  // 9999999999999999999 is above 2^63 - 1 = 9223372036854775807.
  CHECK(outcome(R"({"id": 1, "key": 9999999999999999999, "response": "9999999999999999999"})") == "correct");
  CHECK(outcome(R"({"id": 1, "key": -9999999999999999999, "response": "-9999999999999999999"})") ==
        "correct");
  CHECK(outcome(R"({"id": 1, "key": 999999999999999999, "response": "999999999999999999"})") == "correct");
}

TEST_CASE("a member of a rule that stands twice is refused", "[judge_json]") {
  for (const char* rule :
       {R"({"abs":0.1,"abs":0.1})", R"({"abs":0.1,"rel":0.1,"abs":9})", R"({"rel":0.1,"rel":0})",
        R"({"decimals":1,"decimals":2})", R"({"sigfigs":3,"sigfigs":3})", R"({"displayed":2,"displayed":1})",
        R"({"abs":0,"\u0061bs":1})"}) {
    const std::string line = judge(fmt::format(R"({{"id":1,"key":7,"response":7,"rule":{}}})", rule));
    INFO(line);
    CHECK(line.find("stands twice in a rule") != std::string::npos);
  }
}

TEST_CASE("what one line says of its type does not reach the next", "[judge_json]") {
  JsonJudge judge;
  const auto outcome_of = [&](std::string_view line) {
    std::string out;
    judge.judge_line(line, out);
    return out;
  };
  const std::string numbers = R"({"id": 1, "key": [1, 2], "response": [1, 3]})";
  const std::string alone = outcome_of(numbers);
  CHECK(alone.find(R"("points":0.5)") != std::string::npos);
  outcome_of(R"({"id": 2, "type": "set", "key": [1, 4], "response": "{1, 5}"})");
  CHECK(outcome_of(numbers) == alone);
  outcome_of(R"({"id": 3, "type": "text", "key": "a", "response": "b", "spelling": "exact"})");
  const std::string text = outcome_of(R"({"id": 4, "type": "text", "key": "a", "response": "b"})");
  CHECK(text.find("needs_review") != std::string::npos);
  outcome_of(R"({"id": 5, "type": "choices", "key": ["A"], "response": "B", "options": ["A", "B"]})");
  outcome_of(R"({"id": 6, "type": "choices", "key": ["C"], "response": "C"})");
  CHECK(outcome_of(numbers) == alone);
}

TEST_CASE("a key's texts leave nothing open", "[judge_json]") {
  CHECK(judge(R"({"id": 1, "key": "0,5", "response": 0.5})").find("error") != std::string::npos);
  CHECK(judge(R"({"id": 1, "key": ["0,5", 1], "response": [0.5, 1]})").find("error") != std::string::npos);
  CHECK(judge(R"({"id": 1, "key": {"a": "0,5"}, "response": "a = 0.5"})").find("error") != std::string::npos);
  CHECK(outcome(R"({"id": 1, "key": "50%", "response": 0.5})") == "correct");
}

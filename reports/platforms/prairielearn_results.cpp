#include <fmt/core.h>

#include <algorithm>

#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"
#include "reports/platforms/autograder_result.hpp"
#include "reports/platforms/question_share.hpp"
#include "reports/platforms/results_text.hpp"

namespace gradewright::reports {

namespace {

/// Every test has points: without, PrairieLearn shows those of none.
void write_test(JsonWriter& json, const ResultItem& item) {
  json.begin_object();
  json.member("name", std::string_view(item.name));
  json.member("points", item.points->normalised());
  json.member("max_points", item.max.normalised());
  json.member("output", std::string_view(item.output));
  json.end_object();
}

/// Nothing is counted: no score, and what has to be read by a person.
void write_open(JsonWriter& json, const AutograderResult& result) {
  json.member("gradable", false);
  const std::string why = result.max.is_zero() ? "The exam gives no points." : open_in_words(result);
  json.member("message", std::string_view(why));
  json.key("format_errors");
  json.begin_array();
  for (const ResultItem& item : result.items) {
    if (!item.points) {
      json.value(std::string_view(fmt::format("{}: {}", item.name, item.output)));
    }
  }
  json.end_array();
}

void write_decided(JsonWriter& json, const AutograderResult& result) {
  const Decimal share = share_in_percent(result.points, result.max) * Decimal(1, -2);
  json.member("gradable", true);
  json.member("score", std::clamp(share, Decimal(0), Decimal(1)).normalised());
  std::vector<std::string> message = {fmt::format("{}: {}", result.exam, points_in_words(result))};
  if (!result.open.empty()) {
    message.push_back(open_in_words(result));
  }
  message.insert(message.end(), result.sentences.begin(), result.sentences.end());
  json.member("message", std::string_view(joined(message, "\n")));
  json.key("tests");
  json.begin_array();
  for (const ResultItem& item : result.items) {
    if (item.points) {
      write_test(json, item);
    }
  }
  json.end_array();
}

std::string written(const AutograderResult& result) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  if (result.provisional || result.max.is_zero()) {
    write_open(json, result);
  } else {
    write_decided(json, result);
  }
  json.end_object();
  return text + '\n';
}

}  // namespace

std::string prairielearn_results(const AutograderResult& result) {
  return within_result_limit(result, written);
}

}  // namespace gradewright::reports

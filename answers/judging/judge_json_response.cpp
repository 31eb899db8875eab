#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/explain/wrong_cell.hpp"
#include "answers/judging/explain/wrong_shape.hpp"
#include "answers/judging/judge_json.hpp"
#include "answers/judging/verdict_json.hpp"
#include "answers/reading/values/read_value.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/text/joined.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::judging {
namespace {

constexpr std::string_view transposed_reason = "Transposed, every cell is right.";

/// "B" for " (b)." and true for T: what a choice or a true/false answer comes down to.
std::string normalised_word(std::string_view text, bool true_false) {
  constexpr std::string_view around = " \t\r\n().:";
  const std::size_t first = text.find_first_not_of(around);
  if (first == std::string_view::npos) {
    return {};
  }
  std::string word(text.substr(first, text.find_last_not_of(around) + 1 - first));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (true_false && (word == "t" || word == "f")) {
    return word == "t" ? "true" : "false";
  }
  return word;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Verdict JsonJudge::undecided(Outcome outcome, std::string reason) {
  Verdict verdict;
  verdict.outcome = outcome;
  verdict.max_points = 1;
  verdict.reason = std::move(reason);
  if (outcome == Outcome::missing) {
    verdict.points = Decimal(0);
  }
  return verdict;
}

Verdict JsonJudge::cannot_be_read(const std::string& reason) {
  return undecided(Outcome::needs_review, fmt::format("The response cannot be read: {}.", reason));
}

Verdict JsonJudge::judge_words() {
  const bool true_false = type_ != "choice";
  const auto word_of = [&](const Side& side) {
    return normalised_word(side.form == Side::Form::text ? std::string_view(side.text) : side.raw,
                           true_false);
  };
  const auto is_word = [](const Side& side) {
    return side.form == Side::Form::text || side.form == Side::Form::boolean;
  };
  const std::string answer = is_word(key_) ? word_of(key_) : "";
  if (answer.empty() || (true_false && answer != "true" && answer != "false")) {
    refuse(true_false ? "the key of a true_false must be true or false"
                      : "the key of a choice must be a string");
    return {};
  }
  const bool blank = response_.form == Side::Form::null;
  const std::string chosen = is_word(response_) ? word_of(response_) : "";
  if (!blank &&
      (!is_word(response_) || (true_false && !chosen.empty() && chosen != "true" && chosen != "false"))) {
    return undecided(Outcome::needs_review, true_false ? "The response is neither true nor false."
                                                       : "The response is not a string.");
  }
  const auto has_blank = [](std::string_view text) { return text.find(' ') != std::string_view::npos; };
  if (chosen != answer && has_blank(chosen) && !has_blank(answer)) {
    return undecided(Outcome::needs_review, "The response is more than the choice.");
  }
  return judge_choice(chosen, answer, 1);
}

Verdict JsonJudge::judge_response() const {
  switch (response_.form) {
    case Side::Form::tensor:
      if (!response_.tensor.problem().empty()) {
        return cannot_be_read(response_.tensor.problem());
      }
      if (response_.tensor.cells().empty() && standard_.key.size() > 0) {
        return undecided(Outcome::missing, "Nothing was written.");
      }
      return judge_readings({to_read_value(response_.tensor)});
    case Side::Form::text: {
      if (is_blank(response_.text)) {
        return undecided(Outcome::missing, "Nothing was written.");
      }
      if (!standard_.cell_names.empty() && response_.text.find_first_of("=:") != std::string::npos) {
        return judge_named_text();
      }
      const auto read = read_value(response_.text, standard_.key.shape());
      if (const auto* failure = std::get_if<NotAValue>(&read)) {
        return cannot_be_read(failure->reason);
      }
      return judge_readings(std::get<std::vector<ReadValue>>(read));
    }
    case Side::Form::object:
      return judge_named_response();
    case Side::Form::null:
      return undecided(Outcome::missing, "Nothing was written.");
    default:
      return cannot_be_read("true and false are no numbers");
  }
}

Verdict JsonJudge::judge_readings(const std::vector<ReadValue>& readings) const {
  std::vector<Verdict> verdicts;
  for (const ReadValue& reading : readings) {
    Verdict& verdict = verdicts.emplace_back(judge_value(reading, standard_));
    verdict.notes.insert(verdict.notes.begin(), reading.notes.begin(), reading.notes.end());
    const bool transposed =
        verdict.outcome != Outcome::correct && right_when_transposed(reading, standard_.key, standard_.rule);
    if (verdict.outcome == Outcome::partial || verdict.outcome == Outcome::wrong ||
        verdict.outcome == Outcome::too_few_digits) {
      verdict.reason = transposed ? transposed_reason : "";  // the cells say the rest
    }
  }
  const bool agree = std::all_of(verdicts.begin(), verdicts.end(), [&](const Verdict& verdict) {
    return verdict.outcome == verdicts.front().outcome && verdict.points == verdicts.front().points;
  });
  if (agree) {
    return verdicts.front();
  }
  std::vector<std::string> ways;
  ways.reserve(readings.size());
  for (const ReadValue& reading : readings) {
    ways.push_back(reading.notes.empty() ? "as it stands" : reading.notes.front());
  }
  return undecided(Outcome::needs_review,
                   fmt::format("The response can be read in more than one way: {}.", joined(ways, "; ")));
}

void JsonJudge::judge_numbers(std::string& out) {
  const SettledTensor& key = standard_.key;
  const auto strides = key.shape().strides();
  const auto rank = static_cast<std::size_t>(key.shape().rank());
  std::array<Index, Shape::max_rank> index{};
  Index right = 0;
  Index short_of_digits = 0;
  cells_json_.clear();
  JsonWriter cells(cells_json_);
  cells.begin_array();
  for (Index at = 0; at < key.size(); ++at) {
    const TypedCell& cell = response_.tensor.cells()[static_cast<std::size_t>(at)];
    const Comparison comparison = compare(cell.number, key[at], standard_.rule);
    if (comparison.result == Comparison::Result::right) {
      ++right;
      continue;
    }
    const bool too_few = comparison.result == Comparison::Result::too_few_digits;
    short_of_digits += too_few ? 1 : 0;
    for (std::size_t axis = 0; axis < rank; ++axis) {
      index[axis] = at / strides[axis] % key.shape()[static_cast<int>(axis)];
    }
    write_cell({too_few ? Outcome::too_few_digits : Outcome::wrong,
                {index.data(), rank},
                {},
                cell.text,
                displayed_cell(key[at], standard_.rule),
                comparison.error,
                comparison.limit,
                too_few ? "" : wrong_note(cell.number, key[at], standard_.rule)},
               cells);
  }
  cells.end_array();
  if (right == key.size()) {
    write_line(Outcome::correct, Decimal(1), {}, {}, {}, out);
    return;
  }
  const Decimal earned = Decimal(right) + Decimal(short_of_digits) * standard_.too_few_digits_credit;
  const bool transposed = rank == 2 && key.shape()[0] == key.shape()[1] && key.size() > 1 && right > 0 &&
                          right_when_transposed(to_read_value(response_.tensor), key, standard_.rule);
  write_line(outcome_of_cells(key.size(), right, short_of_digits, !earned.is_zero()),
             share_of(1, earned, key.size()), transposed ? transposed_reason : "", cells_json_, {}, out);
}

void JsonJudge::write(const Verdict& verdict, std::string& out) {
  cells_json_.clear();
  if (!verdict.cells.empty() && verdict.outcome != Outcome::missing &&
      verdict.outcome != Outcome::wrong_shape) {
    JsonWriter cells(cells_json_);
    write_cells(verdict.cells, cells, false);
  }
  write_line(verdict.outcome, verdict.points, verdict.reason, cells_json_, verdict.notes, out);
}

void JsonJudge::write_line(Outcome outcome, const std::optional<Decimal>& points, std::string_view reason,
                           std::string_view cells, const std::vector<std::string>& notes, std::string& out) {
  needs_attention_ = needs_attention_ || outcome == Outcome::needs_review;
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  json.raw(id_);
  json.member("outcome", to_string(outcome));
  json.key("points");
  if (points) {
    json.value(*points);
  } else {
    json.null();
  }
  json.key("max_points");
  json.raw("1");
  if (outcome != Outcome::correct) {
    if (!asks_for_choice()) {
      json.member("rule", std::string_view(has_rule_ ? stated_words_ : in_words(standard_.rule)));
    }
    if (!reason.empty()) {
      json.member("reason", reason);
    }
    if (!cells.empty()) {
      json.key("cells");
      json.raw(cells);
    }
  }
  if (!notes.empty()) {
    json.key("notes");
    json.begin_array();
    for (const std::string& note : notes) {
      json.value(std::string_view(note));
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace gradewright::judging

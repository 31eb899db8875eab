#include "answers/judging/json_line/write_judgement.hpp"

#include <variant>
#include <vector>

#include "answers/judging/verdict_json.hpp"
#include "answers/judging/words/cell_words.hpp"
#include "answers/judging/words/typed_words.hpp"
#include "answers/judging/words/verdict_words.hpp"
#include "answers/reading/matching/locate_typed.hpp"
#include "engine/text/json_writer.hpp"

namespace gradewright::judging {
namespace {

/// Whether the cells that are not right are listed, and say what a reason would say again.
bool cells_say_it(const Judgement& judgement) {
  const Outcome outcome = judgement.mark.outcome;
  return judgement.ground == Judgement::Ground::explained &&
         (outcome == Outcome::partial || outcome == Outcome::wrong || outcome == Outcome::too_few_digits);
}

void write_cells_of(const Explanation& by, const ReadValue& value, CellVerdict& scratch, JsonWriter& json) {
  json.key("cells");
  json.begin_array();
  for (std::size_t at = 0; at < by.compared.cells.size(); ++at) {
    if (by.compared.cells[at].outcome != Outcome::correct) {
      put_in_words(by, value, static_cast<Index>(at), scratch);
      write_cell(scratch, json);
    }
  }
  json.end_array();
}

/// Of a response whose cells do not say everything: its verdict in words.
[[gnu::cold]] void write_in_words(const Verdict& verdict, JsonWriter& json) {
  if (!verdict.reason.empty()) {
    json.member("reason", std::string_view(verdict.reason));
  }
  if (!verdict.cells.empty() && verdict.outcome != Outcome::missing &&
      verdict.outcome != Outcome::wrong_shape) {
    json.key("cells");
    write_cells(verdict.cells, json, false);
  }
}

/// A rule that no line states is one of the two defaults.
[[gnu::cold]] const std::string& default_in_words(const Rule& rule) {
  static const std::string exact = problems::in_words(ExactRule{});
  static const std::string displayed = problems::in_words(DisplayedRule{});
  return std::holds_alternative<ExactRule>(rule) ? exact : displayed;
}

void write_rule(const JudgeLine& line, const PreparedItem& item, JsonWriter& json) {
  const bool is_stated = line.rule() != nullptr;
  json.member("rule",
              std::string_view(is_stated ? line.rule_in_words() : default_in_words(item.standard.rule)));
}

bool has_notes(const Judgement& judgement, const Response& response) {
  if (judgement.ground == Judgement::Ground::typed) {
    return !response.typed.front().notes.empty();
  }
  return judgement.ground == Judgement::Ground::explained &&
         (!response.alternatives.front().notes.empty() ||
          judgement.explained.best().compared.fit.kind == ShapeFit::Kind::long_axes);
}

[[gnu::cold]] void write_notes(const std::vector<std::string>& notes, JsonWriter& json) {
  json.key("notes");
  json.begin_array();
  for (const std::string& note : notes) {
    json.value(std::string_view(note));
  }
  json.end_array();
}

}  // namespace

void write_judgement(const JudgeLine& line, const PreparedItem& item, const Response& response,
                     const Judgement& judgement, CellVerdict& scratch, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  json.raw(line.id());
  json.member("outcome", to_string(judgement.mark.outcome));
  write_points(judgement.mark.points, json);
  json.key("max_points");
  json.raw("1");
  if (judgement.mark.outcome != Outcome::correct) {
    const bool by_numbers =
        !line.asks_for_choice() && !is_read_as_typed(item.type) && item.type != AnswerType::formula;
    if (by_numbers) {
      write_rule(line, item, json);
    } else if (is_read_as_typed(item.type)) {
      json.member("rule", std::string_view(rule_of_type(item)));
    }
    if (cells_say_it(judgement)) {
      const Explanation& by = judgement.explained.best();
      if (by.compared.right_transposed) {
        json.member("reason", right_when_transposed_sentence);
      }
      write_cells_of(by, response.alternatives.front(), scratch, json);
    } else {
      write_in_words(in_words(judgement, item, response), json);
    }
  }
  if (has_notes(judgement, response)) {
    write_notes(notes_of_reading(judgement, response), json);
  }
  json.end_object();
}

void write_refusal(const JudgeLine& line, std::string_view problem, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.key("id");
  json.raw(line.id().empty() ? "null" : line.id());
  json.member("error", problem);
  json.end_object();
}

}  // namespace gradewright::judging

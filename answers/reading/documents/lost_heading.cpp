#include "answers/reading/documents/lost_heading.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/heading_gaps.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// "[1, 2; 3, 4]", "26 x 26", "14 GB": numbers, signs between them, and one word behind them.
/// Of a tensor several.
bool is_plain_value(std::string_view line, const ItemDeclaration& item) {
  std::size_t numbers = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool goes_on = i > 0 && (is_digit(line[i - 1]) || line[i - 1] == '.');
    numbers += is_digit(line[i]) && !goes_on ? 1 : 0;
  }
  if (numbers < (item.shape.is_scalar() ? 1U : 2U)) {
    return false;
  }
  const std::size_t last_digit = line.find_last_of("0123456789");
  constexpr std::size_t longest_unit = 10;
  const std::string_view unit = line.substr(last_digit + 1);
  const bool one_word =
      unit.size() <= longest_unit && std::ranges::all_of(unit, [](char c) {
        return is_letter(c) || std::string_view(" \t\r/%$])}*.").find(c) != std::string_view::npos;
      });
  return one_word && line.substr(0, last_digit + 1).find_first_not_of("0123456789 \t.,;-+()[]{}x*$eE") ==
                         std::string_view::npos;
}

/// Whether a line could answer an item by its type; a text, by a word beside commands, fences and formulas.
bool could_answer_in_words(std::string_view line, const ItemDeclaration& item) {
  if (!could_answer(line, item) || item.type != AnswerType::text) {
    return could_answer(line, item);
  }
  const std::string_view start = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
  if (start.starts_with("```") || start.starts_with("\\begin{") || start.starts_with("\\end{")) {
    return false;
  }
  std::size_t letters = 0;
  bool command = false;
  bool formula = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    formula = line[i] == '$' ? !formula : formula;
    command = is_letter(line[i]) ? command : line[i] == '\\';
    letters = is_letter(line[i]) || !is_ascii(line[i]) ? letters + 1 : 0;
    if (letters > 2 && !command && !formula) {
      return true;
    }
  }
  return false;
}

/// "B", "The answer is B": an option in a few words.
bool is_plain_option(std::string_view line, const ItemDeclaration& item) {
  constexpr std::size_t most_words = 5;
  const bool choice = item.type == AnswerType::choice || item.type == AnswerType::choices ||
                      item.type == AnswerType::true_false;
  return choice && words_of(line).size() <= most_words &&
         line.find_first_of("0123456789=") == std::string_view::npos;
}

/// Looks for what may answer the items of questions without a label under other labels.
class LostHeadings {
 public:
  LostHeadings(const Reading& reading, std::vector<Response>& responses)
      : reading_(reading),
        questions_(reading.questions()),
        evidence_(reading.exam().labels()),
        gaps_(reading),
        responses_(responses) {
    for (const PreparedQuestion& question : questions_) {
      first_response_.push_back(used_.size());
      for (const ItemDeclaration& item : question.items) {
        used_.push_back(used_by(responses_[used_.size()], item));
      }
    }
  }

  void look() {
    std::optional<std::size_t> above;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      if (!reading_.own_sections(i).empty()) {
        above = i;
        continue;
      }
      for (std::size_t k = 0; k < questions_[i].items.size(); ++k) {
        Response& response = responses_[first_response_[i] + k];
        if (response.state != Response::State::missing) {
          continue;
        }
        auto found = above ? answer_above(i, questions_[i].items[k], *above) : std::nullopt;
        found = found ? std::move(found) : answer_in_gap(i, questions_[i].items[k]);
        if (found) {
          response.state = Response::State::unreadable;
          response.span = found->span;
          response.source = std::move(found->source);
          response.reason = std::move(found->reason);
        }
      }
      doubt_behind_inner_label(i);
    }
  }

 private:
  /// What is read behind the label of a question within a line of another section, or goes on over it.
  void doubt_behind_inner_label(std::size_t question) {
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      const auto label = gaps_.is_within(question, s) ? inner_label(question, s) : std::nullopt;
      if (!label) {
        continue;
      }
      const std::size_t end = reading_.sections()[s].content.end();
      for (Response& response : responses_) {
        const bool behind = response.span.end() > label->offset && response.span.offset < end;
        if (response.is_read() && behind && response.doubt.empty()) {
          response.doubt = "\"" + reading_.label_text(*label) +
                           "\" before its end could be the label of question " + questions_[question].id;
        }
      }
    }
  }

  /// Where a response is read: of a text its first line, of other values up to the first empty line.
  static Span used_by(const Response& response, const ItemDeclaration& item) {
    if (!response.is_read()) {
      return {};
    }
    Span used = response.span;
    if (item.type == AnswerType::text) {
      used.length = std::min(used.length, response.source.find('\n'));
    } else if (item.shape.is_scalar()) {
      used.length = std::min(used.length, response.source.find("\n\n"));
    }
    return used;
  }

  /// What is a bare answer, in the sections of the question `above`.
  std::optional<UnmatchedText> answer_above(std::size_t question, const ItemDeclaration& item,
                                            std::size_t above) const {
    const auto is_bare_answer = [&](std::string_view line) {
      return could_answer(line, item) && (is_plain_value(line, item) || is_plain_option(line, item) ||
                                          evidence_.speaks_for(root(question), root(above), line));
    };
    const auto found =
        unused_line(questions_[above], reading_.own_passages(above), own(above), is_bare_answer);
    return found ? std::optional(told(question, above, *found)) : std::nullopt;
  }

  /// What could answer by its type, where the heading is lost: behind all that is used of the section above
  /// it, behind its label within a line, or in a section that is headed as another question.
  std::optional<UnmatchedText> answer_in_gap(std::size_t question, const ItemDeclaration& item) const {
    for (std::size_t s = 0; s < reading_.sections().size(); ++s) {
      const bool within = gaps_.is_within(question, s);
      std::optional<Span> found;
      if (gaps_.is_headed_wrongly(question, s)) {
        found = answer_in_section(question, item, s, {});
        found = found ? found : option_in_label(item, s);
      }
      if (!found && within) {
        found = answer_in_section(question, item, s, up_to_last_used(s));
        found = found ? found : behind_inner_label(question, item, s);
      }
      if (found) {
        return told(question, gaps_.headed(s), *found);
      }
    }
    return std::nullopt;
  }

  std::optional<Span> answer_in_section(std::size_t question, const ItemDeclaration& item, std::size_t s,
                                        std::vector<Span> used) const {
    const std::size_t owner = gaps_.headed(s).value_or(question);
    return line_beside(questions_[owner], questions_[question], reading_.passages({s}, owner),
                       std::move(used),
                       [&](std::string_view line) { return could_answer_in_words(line, item); });
  }

  /// "Question 48 B": what was taken for a part is the answer.
  std::optional<Span> option_in_label(const ItemDeclaration& item, std::size_t s) const {
    const Section& section = reading_.sections()[s];
    const bool option =
        section.path.size() > 1 && reading_.is_silent({s}) && could_answer(section.path.back(), item);
    return option ? std::optional(section.label) : std::nullopt;
  }

  /// "the loss is 3 (b) 7": the label of the question, within a line of a section, and the rest of that line.
  std::optional<Span> inner_label(std::size_t question, std::size_t s) const {
    const Section& section = reading_.sections()[s];
    const std::string_view text = std::string_view(reading_.text()).substr(0, section.content.end());
    for (std::size_t at = section.content.offset + 1; at < text.size(); ++at) {
      if (!is_blank(text[at - 1]) || is_blank(text[at])) {
        continue;
      }
      const std::string_view line = text.substr(at, text.find('\n', at) - at);
      if (label_of(question, section, line) > 0) {
        return Span{at, line.size()};
      }
    }
    return std::nullopt;
  }
  std::optional<Span> behind_inner_label(std::size_t question, const ItemDeclaration& item,
                                         std::size_t s) const {
    const std::optional<Span> line = inner_label(question, s);
    if (!line) {
      return std::nullopt;
    }
    const std::string_view rest =
        std::string_view(reading_.text())
            .substr(line->offset, reading_.sections()[s].content.end() - line->offset);
    const std::size_t label = label_of(question, reading_.sections()[s], rest.substr(0, line->length));
    return holds_answer(rest.substr(label), item) ? line : std::nullopt;
  }

  /// The length of a label of the question, as it is written below a section, that a line begins with.
  std::size_t label_of(std::size_t question, const Section& section, std::string_view line) const {
    constexpr std::size_t longest = 40;
    const auto label = read_question_label(line.substr(0, longest));
    if (!label || label->strength == QuestionLabel::Strength::bare) {
      return 0;
    }
    const bool below = label->number.empty() && !section.path.empty();
    QuestionSections::Path path{below ? section.path[0] : label->number};
    path.insert(path.end(), label->parts.begin(), label->parts.end());
    const auto& paths = reading_.exam().labels().paths_of_questions[question];
    return std::ranges::find(paths, path) != paths.end() ? label->length : 0;
  }

  /// The beginning of a section up to the end of what is read last in it.
  std::vector<Span> up_to_last_used(std::size_t s) const {
    const Span& content = reading_.sections()[s].content;
    std::size_t end = content.offset;
    for (const Span& span : used_) {
      if (span.offset < content.end() && content.offset < span.end()) {
        end = std::max(end, span.end());
      }
    }
    return {{content.offset, end - content.offset}};
  }

  std::span<const Response> own(std::size_t question) const {
    return std::span<const Response>(responses_)
        .subspan(first_response_[question], questions_[question].items.size());
  }
  const std::string& root(std::size_t question) const {
    return reading_.exam().labels().paths_of_questions[question][0][0];
  }
  UnmatchedText told(std::size_t question, std::optional<std::size_t> above, const Span& found) const {
    const std::string text = reading_.label_text(found);
    return {found, text,
            "question " + questions_[question].id + " has no label, and \"" + text + "\"" +
                (above ? " under question " + questions_[*above].id : "") + " could answer it"};
  }

  const Reading& reading_;
  const std::vector<PreparedQuestion>& questions_;
  const LabelEvidence evidence_;
  const HeadingGaps gaps_;
  std::vector<Response>& responses_;
  std::vector<std::size_t> first_response_;  ///< of each question
  std::vector<Span> used_;                   ///< of each response, where it is read
};

}  // namespace

void look_for_lost_headings(const Reading& reading, std::vector<Response>& responses) {
  LostHeadings(reading, responses).look();
}

}  // namespace gradewright::reading

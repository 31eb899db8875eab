#include "answers/reading/documents/lost_heading.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/documents/heading_gaps.hpp"
#include "answers/reading/documents/label_evidence.hpp"
#include "answers/reading/documents/likely_answer.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/statement_list.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "answers/reading/matching/could_answer.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

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
        const Response& response = responses_[used_.size()];
        if (response.is_read() && (item.type == AnswerType::true_false || item.type == AnswerType::choices)) {
          truths_.push_back(response.span);
        }
        used_.push_back(used_by(response, item));
        waiting_.push_back(waiting_for(response));
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
        if (response.may_be_doubted() && behind) {
          response.doubt = "\"" + reading_.label_text(*label) +
                           "\" before its end could be the label of question " + questions_[question].id;
        }
      }
    }
  }

  /// Where a response is read: of a text its first line, of what is no tensor up to the first empty line.
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

  /// The first line or table of a section, where a person has to look at it for a question of its own.
  Span waiting_for(const Response& response) const {
    const std::optional<std::size_t> s = reading_.section_at(response.span.offset);
    if (response.state != Response::State::unreadable || !s) {
      return {};
    }
    const Span& content = reading_.sections()[*s].content;
    const std::string_view text = reading_.text();
    const std::string_view before = text.substr(content.offset, response.span.offset - content.offset);
    if (std::ranges::none_of(before, [](char c) { return is_letter(c) || is_digit(c); })) {
      return {response.span.offset, std::min(response.span.length, response.source.find('\n'))};
    }
    const std::size_t first = text.find_first_not_of(" \t\n", content.offset);
    const std::size_t end = text[first] == '|' ? table_end(first, content.end()) : 0;
    return end > response.span.offset ? Span{first, end - first} : Span{};
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
        found = answer_in_section(question, s, {},
                                  [&](std::string_view line) { return could_be_answer(line, item); });
        found = found ? found : option_in_label(item, s);
      }
      if (!found && within) {
        const auto likely = [&](std::string_view line) { return could_be_answer(line, item); };
        const auto bare = [&](std::string_view line) {
          return likely(line) && (is_plain_value(line, item) || is_plain_option(line, item));
        };
        std::vector<Span> used = up_to_last_used(s);
        found = answer_in_section(question, s, used, bare);
        used.insert(used.end(), waiting_.begin(), waiting_.end());
        found = found ? found : answer_in_section(question, s, std::move(used), likely);
        found = found ? found : behind_inner_label(question, item, s);
      }
      if (!found && gaps_.may_be_within(question, s)) {
        found = numbered_line(question, item, s);
      }
      if (found) {
        return told(question, gaps_.headed(s), *found);
      }
    }
    return std::nullopt;
  }

  /// "For 3a I get 7", "`3` 7": a line of a section that has the question's number among its first words, and
  /// an answer behind it.
  std::optional<Span> numbered_line(std::size_t question, const ItemDeclaration& item, std::size_t s) const {
    const Span& content = reading_.sections()[s].content;
    const std::string_view text = std::string_view(reading_.text()).substr(0, content.end());
    for (std::size_t at = content.offset; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      for (const QuestionSections::Path& path : reading_.exam().labels().paths_of_questions[question]) {
        const std::size_t behind = behind_number(line, path);
        if (behind > 0 && could_answer(line.substr(behind), item)) {
          return Span{at, line.size()};
        }
      }
      at = end + 1;
    }
    return std::nullopt;
  }

  std::optional<Span> answer_in_section(std::size_t question, std::size_t s, std::vector<Span> used,
                                        const std::function<bool(std::string_view)>& wanted) const {
    const std::size_t owner = gaps_.headed(s).value_or(question);
    return line_beside(questions_[owner], questions_[question], reading_.passages({s}, owner),
                       std::move(used), wanted);
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
      const std::size_t label = label_of(question, section, line);
      if (label > 0 && !(is_in_truths(at) && begins_with_truth(line.substr(label)))) {
        return Span{at, line.size()};
      }
    }
    return std::nullopt;
  }

  /// Whether a letter at `at` may call one of several statements that are all read: "- c: true".
  bool is_in_truths(std::size_t at) const {
    return std::ranges::any_of(truths_,
                               [at](const Span& span) { return span.offset <= at && at < span.end(); });
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

  /// The beginning of a section up to the end of what is read last in it, and of the table in which that is.
  std::vector<Span> up_to_last_used(std::size_t s) const {
    const Span& content = reading_.sections()[s].content;
    std::size_t end = content.offset;
    for (const Span& span : used_) {
      if (span.offset < content.end() && content.offset < span.end()) {
        end = std::max(end, span.end());
      }
    }
    return {{content.offset, (end > content.offset ? table_end(end, content.end()) : end) - content.offset}};
  }

  /// Where a table ends of which a row is read up to `end`.
  std::size_t table_end(std::size_t end, std::size_t most) const {
    const std::string_view text = std::string_view(reading_.text()).substr(0, most);
    while (end < most) {
      const std::size_t line = std::min(text.find('\n', end), most);
      const std::size_t first = text.find_first_not_of(" \t", std::min(line + 1, most));
      if (first >= most || text[first] != '|') {
        break;
      }
      end = std::min(text.find('\n', first), most);
    }
    return end;
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
  std::vector<Span> truths_;                 ///< where all of several statements are read
  std::vector<Span> waiting_;                ///< of each response, the line that a person has to look at
};

}  // namespace

void look_for_lost_headings(const Reading& reading, std::vector<Response>& responses) {
  LostHeadings(reading, responses).look();
}

}  // namespace gradewright::reading

#include "answers/reading/documents/read_document.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>

#include "answers/reading/documents/paper_head.hpp"
#include "answers/reading/documents/question_label.hpp"
#include "answers/reading/documents/question_sections.hpp"
#include "answers/reading/documents/segment.hpp"
#include "answers/reading/documents/withdrawn.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/locate_in_order.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/span.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::reading {
namespace {

using Path = std::vector<std::string>;

class Document {
 public:
  Document(const Submission& submission, const std::vector<QuestionDeclaration>& questions)
      : written_(submission.text),
        visible_(visible_text(submission.text, submission.format)),
        text_(visible_.text),
        questions_(questions),
        segmentation_(segment(text_, submission.format, questions)),
        sections_(segmentation_.sections),
        owners_(sections_, questions) {
    passages_.resize(sections_.size());
    holds_values_.resize(sections_.size());
  }

  bool has_too_many_labels() const { return sections_.size() > max_question_labels + 1; }

  std::vector<Response> read() {
    std::vector<Response> responses;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      read_passages_.push_back(passages(owners_.without_statement(owners_.of(i)), i));
    }
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const std::vector<std::size_t> all = owners_.of(i);
      const std::vector<std::size_t> own = owners_.without_statement(all);
      const Passages& own_passages = read_passages_[i];
      for (const ItemDeclaration& item : questions_[i].items) {
        responses.push_back(respond(i, item, own, own_passages));
        Response& response = responses.back();
        if (response.state == Response::State::missing && own.size() < all.size()) {
          look_before_solution(response, i, item, all, own);
        }
        if (response.state == Response::State::missing) {
          look_at_withdrawn(response, own);
        }
        if (response.doubt.empty()) {
          response.doubt = doubt(response);
        }
      }
      look_for_list(i, own_passages, std::span(responses).last(questions_[i].items.size()));
      look_at_unused(i, own_passages, std::span(responses).last(questions_[i].items.size()));
    }
    return responses;
  }

 private:
  Response respond(std::size_t question, const ItemDeclaration& item, const std::vector<std::size_t>& own,
                   const Passages& own_passages) {
    if (!own.empty()) {
      Response response = locate(item, questions_[question], own_passages);
      const bool damaged =
          std::any_of(own.begin(), own.end(), [&](std::size_t s) { return sections_[s].damaged; });
      if (response.state == Response::State::missing && damaged) {
        review(response, sections_[own.front()], "nothing was found here");
      } else if (response.state == Response::State::missing && is_silent(own)) {
        review_unused(response, question);
      } else if (response.state == Response::State::missing) {
        if (const Section* shared = shared_solution(own)) {
          review(response, *shared, "");
          response.reason = "what stands after \"" + response.source + "\" could answer it";
        }
      }
      return response;
    }
    const std::vector<std::size_t> parent = owners_.of_parent(question);
    if (!parent.empty()) {
      return respond_from_parent(question, item, parent);
    }
    Response response;
    response.question = item.question;
    response.item = item.name;
    response.reason = "question " + item.question + " is not in the submission";
    review_unused(response, question);
    return response;
  }

  /// Where a question was answered without any name, its values may stand in the order of its items.
  void look_for_list(std::size_t question, const Passages& own, std::span<Response> responses) const {
    const auto is_read = [](const Response& response) {
      return response.state == Response::State::found || response.state == Response::State::ambiguous;
    };
    if (std::ranges::any_of(responses, is_read) || own.empty()) {
      return;
    }
    if (auto listed = locate_in_order(questions_[question], own)) {
      std::ranges::move(*listed, responses.begin());
    }
  }

  /// No item is missing while its sections hold text that nothing uses and that could be its answer.
  void look_at_unused(std::size_t question, const Passages& own, std::span<Response> responses) const {
    const QuestionDeclaration& declared = questions_[question];
    for (std::size_t i = 0; i < responses.size(); ++i) {
      Response& response = responses[i];
      if (response.state != Response::State::missing) {
        continue;
      }
      if (const auto unused = unused_text(declared.items[i], declared, own, responses)) {
        response.state = Response::State::unreadable;
        response.span = *unused;
        response.source = written_.substr(unused->offset, unused->length);
        response.reason = "nothing was found for " + declared.items[i].name +
                          ", but something is written that could answer it";
      }
    }
  }

  /// Where all that stands in the sections is struck out, a person has to see that.
  void look_at_withdrawn(Response& response, const std::vector<std::size_t>& sections) const {
    for (const WithdrawnText& withdrawn : visible_.withdrawn) {
      const bool here = std::ranges::any_of(sections, [&](std::size_t s) {
        const Span& content = sections_[s].content;
        return withdrawn.span.offset >= content.offset && withdrawn.span.end() <= content.end();
      });
      if (withdrawn.struck && here && is_silent(sections)) {
        response.state = Response::State::unreadable;
        response.span = withdrawn.span;
        response.source = written_.substr(withdrawn.span.offset, withdrawn.span.length);
        response.reason = "what is written is struck out";
        return;
      }
    }
  }

  /// Whether nothing stands in the sections at all.
  bool is_silent(const std::vector<std::size_t>& sections) const {
    return std::ranges::all_of(sections, [&](std::size_t s) {
      return is_blank(
          std::string_view(text_).substr(sections_[s].content.offset, sections_[s].content.length));
    });
  }

  void review_unused(Response& response, std::size_t question) const {
    if (std::optional<Unused> unused = unused_for(question)) {
      response.state = Response::State::unreadable;
      response.span = unused->span;
      response.source = std::move(unused->source);
      response.reason = std::move(unused->reason);
    }
  }

  /// Why it is not certain that what was read answers the item: its label is damaged.
  std::string doubt(const Response& response) const {
    if (response.state == Response::State::missing || response.state == Response::State::unreadable) {
      return {};
    }
    const auto read_from = std::ranges::find_if(sections_, [&](const Section& section) {
      return response.span.offset >= section.content.offset && response.span.offset < section.content.end();
    });
    if (read_from == sections_.end() || !read_from->damaged) {
      return {};
    }
    return "label damaged: \"" + label_text(read_from->heading_label) + "\" read as " +
           shown(read_from->path);
  }

  void review(Response& response, const Section& section, const std::string& why) const {
    response.state = Response::State::unreadable;
    response.span = {section.label.offset, section.content.end() - section.label.offset};
    response.source = label_text(section.damaged ? section.heading_label : section.label);
    response.reason = section.label.length > 0 ? "label damaged: \"" + response.source + "\": " + why
                                               : "no label of question " + response.question +
                                                     "; the text before the first label could answer it: \"" +
                                                     beginning(section) + "\"";
  }

  /// The first line of a section that holds anything.
  std::string beginning(const Section& section) const {
    const std::size_t first = text_.find_first_not_of(" \t\r\n", section.content.offset);
    if (first >= section.content.end()) {
      return {};
    }
    const std::size_t line_end = std::min(text_.find('\n', first), section.content.end());
    return label_text({first, line_end - first});
  }

  std::string label_text(Span label) const {
    const std::string_view from = std::string_view(text_).substr(label.offset);
    std::string text(from.substr(0, character_at_or_before(from, std::min<std::size_t>(label.length, 40))));
    while (!text.empty() && (text.back() == ' ' || text.back() == ':')) {
      text.pop_back();
    }
    return text;
  }

  /// What stands before a word like Answer is the question's own text, or the student's: somebody has to
  /// look.
  void look_before_solution(Response& response, std::size_t question, const ItemDeclaration& item,
                            const std::vector<std::size_t>& all, const std::vector<std::size_t>& own) {
    std::vector<std::size_t> before;
    std::ranges::set_difference(all, own, std::back_inserter(before));
    Response found = locate(item, questions_[question], passages(before, question));
    if (found.state == Response::State::missing) {
      return;
    }
    found.doubt = "it stands before \"" + label_text(sections_[own.front()].label) +
                  "\", where the question's own text may stand";
    response = std::move(found);
  }

  /// A solution without a label of its own, under the same heading as a question that says nothing.
  const Section* shared_solution(const std::vector<std::size_t>& own) const {
    for (const Section& section : sections_) {
      const bool shared = section.bare_solution && section.heading == sections_[own.front()].heading;
      const bool is_own = std::ranges::any_of(own, [&](std::size_t s) { return &sections_[s] == &section; });
      if (shared && !is_own && holds_values(section)) {
        return &section;
      }
    }
    return nullptr;
  }

  /// Only a name that no other question under the same parent uses is found there.
  Response respond_from_parent(std::size_t question, const ItemDeclaration& item,
                               const std::vector<std::size_t>& parent) {
    QuestionDeclaration with_others = questions_[question];
    bool unique = true;
    for (std::size_t other = 0; other < questions_.size(); ++other) {
      if (other == question || !owners_.same_parent(other, question)) {
        continue;
      }
      for (const ItemDeclaration& one : questions_[other].items) {
        unique = unique && one.name != item.name;
        with_others.items.push_back(one);
      }
    }
    Response response;
    if (unique) {
      response = locate(item, with_others, passages(parent, question));
      for (ReadValue& value : response.alternatives) {
        value.notes.push_back({Note::Decision::above_the_parts});
      }
      if (response.state != Response::State::missing) {
        return response;
      }
    }
    response.question = item.question;
    response.item = item.name;
    review(response, sections_[parent.front()], "part " + item.question + " is not labelled");
    response.reason = "part " + item.question + " is not labelled in the submission";
    return response;
  }

  /// Text that no question has used and that this one could be answered by, and why that is not certain.
  struct Unused {
    Span span;
    std::string source;
    std::string reason;
  };
  std::optional<Unused> unused_for(std::size_t question) const {
    for (const Section& section : sections_) {
      if (section.content.length == 0 || !owners_.could_be_of(section, question)) {
        continue;
      }
      const Span whole{section.label.offset, section.content.end() - section.label.offset};
      if (section.path.empty() && holds_more_than_a_head(section)) {
        return Unused{whole, "",
                      "no label of question " + questions_[question].id +
                          "; the text before the first label could answer it: \"" + beginning(section) +
                          "\""};
      }
      if (section.path.empty()) {
        continue;
      }
      const std::string label = label_text(section.label);
      if (section.path[0] == "?") {
        return Unused{whole, label, "label damaged: \"" + label + "\": its question is not named"};
      }
      if (holds_values(section)) {
        return Unused{whole, label,
                      "\"" + label +
                          "\" heads no question of the exam, and what stands below it could answer this one"};
      }
    }
    if (auto elsewhere = named_elsewhere(question)) {
      return elsewhere;
    }
    for (const LabelPlace& place : segmentation_.left_out) {
      if (owners_.has_number(question, place.label.number)) {
        const Span span{place.offset, place.label.length};
        return Unused{
            span, label_text(span),
            "\"" + label_text(span) + "\" could be the label of question " + questions_[question].id};
      }
    }
    return std::nullopt;
  }

  /// Whether the text before the first label holds values beside what stands at the head of a paper.
  bool holds_more_than_a_head(const Section& section) const {
    if (!holds_values(section)) {
      return false;
    }
    const std::string text =
        without_head(std::string_view(text_).substr(section.content.offset, section.content.length));
    const Statements statements(text);
    return !statements.all().empty() || statements.too_long();
  }

  /// A value under the name of an item of the question, in the section of a question that has no such name.
  std::optional<Unused> named_elsewhere(std::size_t question) const {
    for (std::size_t other = 0; other < questions_.size(); ++other) {
      const Passages& passages = read_passages_[other];
      for (const ItemDeclaration& item : questions_[question].items) {
        const bool shared = other == question || declares(questions_[other], item.name);
        const ItemNames names = shared ? ItemNames() : names_of(item, questions_[question]);
        const auto named =
            shared ? decltype(named_statements(passages, names)){} : named_statements(passages, names);
        if (!named.empty()) {
          const ReadStatement read{named.front().first, named.front().second, NotAValue{}};
          return Unused{read.span(), read.source(),
                        item.name + " stands under question " + questions_[other].id +
                            ", and could be of question " + questions_[question].id};
        }
      }
    }
    return std::nullopt;
  }

  static bool declares(const QuestionDeclaration& question, std::string_view name) {
    return std::ranges::find(question.other_names, name) != question.other_names.end() ||
           std::ranges::any_of(question.items,
                               [&](const ItemDeclaration& item) { return item.name == name; });
  }

  /// Worked out once for a section: many items may ask.
  bool holds_values(const Section& section) const {
    std::optional<bool>& holds = holds_values_[static_cast<std::size_t>(&section - sections_.data())];
    if (!holds) {
      const Statements statements(
          std::string_view(text_).substr(section.content.offset, section.content.length));
      holds = !statements.all().empty() || statements.too_long();
    }
    return *holds;
  }

  Passages passages(const std::vector<std::size_t>& sections, std::size_t question) {
    Passages result;
    std::vector<std::pair<Path, std::size_t>> seen;  // how often each path has come under how many headings
    for (const std::size_t s : sections) {
      const Section& section = sections_[s];
      if (!passages_[s]) {
        auto passage = std::make_shared<Passage>(
            std::string_view(text_).substr(section.content.offset, section.content.length),
            section.content.offset);
        const auto earlier = std::count_if(seen.begin(), seen.end(),
                                           [&](const auto& one) { return one.first == section.path; });
        passage->group = static_cast<std::size_t>(earlier);
        const std::size_t depth = owners_.depth_of_match(question, section.path);
        if (depth > 0 && section.path.size() > depth) {
          passage->part = section.path.back();
        }
        passage->decimal_comma =
            std::ranges::any_of(questions_[question].items, &ItemDeclaration::decimal_comma);
        passages_[s] = std::move(passage);
      }
      seen.emplace_back(section.path, section.heading);
      result.push_back(passages_[s]);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const auto& a, const auto& b) { return a->group < b->group; });
    return result;
  }

  static std::string shown(const Path& path) {
    std::string text = "question " + path[0];
    for (std::size_t i = 1; i < path.size(); ++i) {
      text += " (" + path[i] + ")";
    }
    return text;
  }

  const std::string& written_;
  VisibleText visible_;  ///< without what is withdrawn
  const std::string& text_;
  const std::vector<QuestionDeclaration>& questions_;
  Segmentation segmentation_;
  const std::vector<Section>& sections_;
  QuestionSections owners_;
  std::vector<Passages> read_passages_;  ///< the own ones of each question
  std::vector<std::shared_ptr<const Passage>> passages_;
  mutable std::vector<std::optional<bool>> holds_values_;  ///< of each section, once asked
};

}  // namespace

std::vector<Response> all_unreadable(const std::vector<QuestionDeclaration>& questions,
                                     const std::string& reason) {
  std::vector<Response> responses;
  for (const QuestionDeclaration& question : questions) {
    for (const ItemDeclaration& item : question.items) {
      Response response;
      response.question = question.id;
      response.item = item.name;
      response.state = Response::State::unreadable;
      response.reason = reason;
      responses.push_back(std::move(response));
    }
  }
  return responses;
}

std::vector<Response> read_document(const Submission& submission,
                                    const std::vector<QuestionDeclaration>& questions) {
  Document document(submission, questions);
  if (document.has_too_many_labels()) {
    return all_unreadable(questions, "more than " + std::to_string(max_question_labels) + " question labels");
  }
  return document.read();
}

}  // namespace gradewright::reading

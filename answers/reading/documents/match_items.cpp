#include "answers/reading/documents/match_items.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "answers/reading/documents/answered_twice.hpp"
#include "answers/reading/documents/before_solution.hpp"
#include "answers/reading/documents/doubted_places.hpp"
#include "answers/reading/documents/given_up_items.hpp"
#include "answers/reading/documents/lost_heading.hpp"
#include "answers/reading/documents/lost_label.hpp"
#include "answers/reading/documents/question_answers.hpp"
#include "answers/reading/documents/second_thoughts.hpp"
#include "answers/reading/documents/struck_answers.hpp"
#include "answers/reading/documents/taken_text.hpp"
#include "answers/reading/documents/unmatched_text.hpp"
#include "answers/reading/matching/claimed_values.hpp"
#include "answers/reading/matching/locate.hpp"
#include "answers/reading/matching/named_values.hpp"
#include "answers/reading/matching/remarks_behind.hpp"
#include "answers/reading/matching/shared_values.hpp"
#include "answers/reading/matching/tentative_values.hpp"
#include "answers/reading/matching/unused_text.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Places = std::vector<std::size_t>;

std::string shown(const QuestionSections::Path& path) {
  std::string text = "question " + path[0];
  for (std::size_t i = 1; i < path.size(); ++i) {
    text += " (" + path[i] + ")";
  }
  return text;
}

class Matcher {
 public:
  explicit Matcher(const Reading& reading)
      : reading_(reading),
        questions_(reading.questions()),
        sections_(reading.sections()),
        owners_(reading.owners()),
        taken_(reading) {}

  std::vector<Response> match() const {
    std::vector<Response> responses;
    const std::vector<std::optional<Span>> thoughts = second_thoughts(reading_);
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      for (const ItemDeclaration& item : questions_[i].items) {
        responses.push_back(match(i, item));
      }
      const auto own = std::span(responses).last(questions_[i].items.size());
      read_otherwise(questions_[i], reading_.own_passages(i), own);
      read_without_explanations(questions_[i], reading_.own_passages(i), own);
      part_shared_values(questions_[i], reading_.own_passages(i), own);
      doubt_given_up(reading_, i, own);
      add_other_places(questions_[i], reading_.own_passages(i), own);
      look_at_unused(i, own);
      settle_others(reading_, i, own);
      doubt_short_values(i, own);
      doubt_beside_struck(reading_, i, own);
      doubt_afterthoughts(questions_[i], reading_.own_passages(i), own);
      if (thoughts[i]) {
        doubt_all(own, *thoughts[i]);
      } else if (!reading_.is_damaged(i)) {
        add_tentative_values(questions_[i], reading_.own_passages(i), own);
        add_claimed_values(questions_[i], reading_.own_passages(i), own);
      }
    }
    review_foreign_text(responses);
    look_for_lost_headings(reading_, responses);
    doubt_places(reading_, responses);
    return responses;
  }

 private:
  std::size_t place_of(std::size_t question, const ItemDeclaration& item) const {
    const std::vector<ItemDeclaration>& items = questions_[question].items;
    const auto place = std::ranges::find(items, item.name, &ItemDeclaration::name);
    return static_cast<std::size_t>(place - items.begin());
  }

  /// Whether a section says of all of a question that it is not answered: another may answer it all the same.
  bool is_all_given_up(std::size_t question, const ItemDeclaration& item) const {
    const std::optional<Reading::Silence> said = reading_.given_up(question, place_of(question, item));
    return said && said->of_all;
  }

  Response match(std::size_t question, const ItemDeclaration& item) const {
    const Places& own = reading_.own_sections(question);
    Response response = respond(question, item, own);
    const std::size_t place = place_of(question, item);
    const bool unreadable = response.state == Response::State::unreadable;
    if (unreadable && !is_all_given_up(question, item) && is_given_up(reading_, question, place)) {
      say_given_up(reading_, question, place, response);
    }
    if (response.state == Response::State::missing) {
      say_given_up(reading_, question, place, response);
      look_before_solution(reading_, question, item, response);
    }
    if (response.state == Response::State::missing) {
      look_at_struck(reading_, own, response);
    }
    look_at_taken(response, question, item);
    response.doubt.or_else(doubt(response));
    return response;
  }

  Response respond(std::size_t question, const ItemDeclaration& item, const Places& own) const {
    if (!own.empty()) {
      Response response = locate(item, questions_[question], reading_.own_passages(question));
      if (response.state == Response::State::missing && reading_.is_damaged(question)) {
        review(response, sections_[own.front()], "nothing was found here");
      } else if (response.state == Response::State::missing && reading_.is_silent(own)) {
        if (auto option = option_below(reading_, own.back(), item)) {
          review_as(response, std::move(*option));
        } else {
          review_unused(response, question, item);
        }
      } else if (response.state == Response::State::missing) {
        if (const Section* shared = shared_solution(own)) {
          review(response, *shared, "");
          response.reason = "what stands after \"" + response.source + "\" could answer it";
        } else if (!reading_.given_up(question, place_of(question, item)) ||
                   is_all_given_up(question, item)) {
          if (auto elsewhere = named_elsewhere(reading_, question, item)) {
            review_as(response, std::move(*elsewhere));
          }
        }
      }
      return response;
    }
    const Places parent = owners_.of_parent(question);
    if (!parent.empty()) {
      return respond_from_parent(question, item, parent);
    }
    Response response;
    response.question = item.question;
    response.item = item.name;
    response.reason = "question " + item.question + " is not in the submission";
    review_unused(response, question, item);
    return response;
  }

  /// A text without any label from which nothing was used is no silence: it may be another file, or say why
  /// nothing was answered.
  void review_foreign_text(std::vector<Response>& responses) const {
    const bool labelled =
        std::ranges::any_of(sections_, [](const Section& one) { return !one.path.empty(); });
    const bool used = std::ranges::any_of(
        responses, [](const Response& one) { return one.state != Response::State::missing; });
    if (labelled || used || sections_.empty() || says_nothing(reading_.text())) {
      return;
    }
    const std::string beginning = reading_.beginning(sections_.front());
    for (Response& response : responses) {
      review_as(response, {sections_.front().content, beginning,
                           "no question is named in the document, which begins with \"" + beginning + "\""});
    }
  }

  /// No item is missing while its sections hold text that nothing uses and that could be its answer.
  void look_at_unused(std::size_t question, std::span<Response> responses) const {
    const PreparedQuestion& declared = questions_[question];
    const Passages& own = reading_.own_passages(question);
    for (std::size_t i = 0; i < responses.size(); ++i) {
      Response& response = responses[i];
      if (response.state != Response::State::missing || is_given_up(reading_, question, i)) {
        continue;
      }
      auto unused = unused_text(declared.items[i], declared, own, responses);
      if (!unused) {
        unused = unused_before_solution(reading_, question, declared.items[i], responses);
      }
      if (!unused) {
        unused = value_under_name(declared.items[i], declared, own);
      }
      if (unused) {
        response.state = Response::State::unreadable;
        response.span = *unused;
        response.source = reading_.submission().text.substr(unused->offset, unused->length);
        // The same for every item of the section, so that a person sees one row.
        response.reason =
            "nothing else was found, and \"" + reading_.label_text(*unused) + "\" could answer it";
      }
    }
  }

  /// What a sentence elsewhere changes waits for a person, also where nothing was answered in its place.
  void doubt_all(std::span<Response> responses, const Span& sentence) const {
    const std::string reason = "\"" + reading_.label_text(sentence) + "\" speaks of it";
    for (Response& response : responses) {
      if (response.may_be_doubted()) {
        response.doubt = reason;
      } else if (response.state == Response::State::missing) {
        review_as(response, {sentence, reading_.label_text(sentence), reason});
      }
    }
  }

  /// A value with fewer cells than are asked for is in doubt while its sections hold numbers that nothing
  /// uses: another row of it may be among them.
  void doubt_short_values(std::size_t question, std::span<Response> responses) const {
    const PreparedQuestion& declared = questions_[question];
    for (std::size_t i = 0; i < responses.size(); ++i) {
      Response& response = responses[i];
      const Shape& shape = declared.items[i].shape;
      const bool is_short = response.may_be_doubted() && !response.alternatives.empty() &&
                            std::ranges::all_of(response.alternatives, [&](const ReadValue& value) {
                              return 2 * value.shape.size() <= shape.size();
                            });
      if (!is_short) {
        continue;
      }
      if (const auto unused =
              unused_text(declared.items[i], declared, reading_.own_passages(question), responses)) {
        response.doubt = "it is short, and \"" + reading_.label_text(*unused) + "\" may belong to it";
      }
    }
  }

  /// What was taken out of the document and could be the answer, where nothing else is said.
  void look_at_taken(Response& response, std::size_t question, const ItemDeclaration& item) const {
    const bool missing = response.state == Response::State::missing;
    const auto is_silent = [&] {
      return missing ? reading_.is_silent(reading_.own_sections(question))
                     : response.is_read() && std::ranges::all_of(words_of(response.source), is_filler);
    };
    const bool silent = item.type == AnswerType::text && is_silent();
    std::optional<UnmatchedText> taken = silent ? taken_.from_paper(question) : std::nullopt;
    if (!taken && missing) {
      taken = taken_.from_code(question, item);
    }
    if (taken) {
      review_as(response, std::move(*taken));
    }
  }

  void review_unused(Response& response, std::size_t question, const ItemDeclaration& item) const {
    if (std::optional<UnmatchedText> unused = unmatched_text_for(reading_, question, item)) {
      return review_as(response, std::move(*unused));
    }
    if (!lost_) {
      lost_.emplace(reading_);
    }
    if (const std::optional<Span> line = lost_->of(question, item)) {
      const std::string label = reading_.label_text(*line);
      review_as(response, {*line, label,
                           "\"" + label + "\" could be the label of question " + questions_[question].id});
    }
  }
  static void review_as(Response& response, UnmatchedText unused) {
    response.state = Response::State::unreadable;
    response.span = unused.span;
    response.source = std::move(unused.source);
    response.reason = std::move(unused.reason);
  }

  /// Why it is not certain that what was read answers the item: its label is damaged.
  std::string doubt(const Response& response) const {
    if (response.state == Response::State::missing || response.state == Response::State::unreadable) {
      return {};
    }
    const std::optional<std::size_t> from = reading_.section_at(response.span.offset);
    if (!from || !sections_[*from].damaged) {
      return {};
    }
    return "label damaged: \"" + reading_.label_text(sections_[*from].heading_label) + "\" read as " +
           shown(sections_[*from].path);
  }

  void review(Response& response, const Section& section, const std::string& why) const {
    response.state = Response::State::unreadable;
    response.span = {section.label.offset, section.content.end() - section.label.offset};
    response.source = reading_.label_text(section.damaged ? section.heading_label : section.label);
    response.reason = section.label.length > 0 ? "label damaged: \"" + response.source + "\": " + why
                                               : std::string("its question has no label") +
                                                     "; the text before the first label could answer it: \"" +
                                                     reading_.beginning(section) + "\"";
  }

  /// A solution without a label of its own, under the same heading as a question that says nothing.
  const Section* shared_solution(const Places& own) const {
    if (std::ranges::any_of(own, [&](std::size_t s) { return sections_[s].bare_solution; })) {
      return nullptr;  // it has its own, which says nothing
    }
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      const Section& section = sections_[s];
      const bool shared = section.bare_solution && section.heading == sections_[own.front()].heading;
      if (shared && std::ranges::find(own, s) == own.end() && reading_.holds_values(s)) {
        return &section;
      }
    }
    return nullptr;
  }

  /// Only a name that no other question under the same parent uses is found there.
  Response respond_from_parent(std::size_t question, const ItemDeclaration& item,
                               const Places& parent) const {
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
      response = locate(item, PreparedQuestion(std::move(with_others)), reading_.passages(parent, question));
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
    response.reason = "its part is not labelled under \"" + response.source + "\"";
    return response;
  }

  const Reading& reading_;
  const std::vector<PreparedQuestion>& questions_;
  const std::vector<Section>& sections_;
  const QuestionSections& owners_;
  TakenText taken_;
  mutable std::optional<LostLabels> lost_;  ///< once a question is missing
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

std::vector<Response> match_items(const Reading& reading) {
  if (reading.has_too_many_labels()) {
    return all_unreadable(reading.exam().declared(),
                          "more than " + std::to_string(max_question_labels) + " question labels");
  }
  return Matcher(reading).match();
}

}  // namespace gradewright::reading

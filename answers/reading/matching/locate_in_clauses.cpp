#include "answers/reading/matching/locate_in_clauses.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "answers/reading/matching/clause_reader.hpp"
#include "answers/reading/matching/clauses.hpp"
#include "answers/reading/matching/introduced.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/matching/opposite.hpp"
#include "answers/reading/matching/read_alone.hpp"
#include "answers/reading/matching/statement_doubt.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/plain_prose.hpp"
#include "answers/reading/values/silence.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are not taken apart.
constexpr std::size_t longest_text = 4'000;
constexpr std::size_t none = StatedClause::none;

/// Words by which a clause says what follows from the ones before it.
constexpr std::array<std::string_view, 7> conclusions{"so",    "thus",   "hence", "therefore",
                                                      "which", "giving", "then"};

/// "h_3 = TODO": the digit is of the name.
bool is_left_open(std::string_view clause) {
  const std::size_t relation = clause.find_first_of("=:");
  return relation != std::string_view::npos && says_nothing(clause.substr(relation + 1));
}

/// A value without the marks of mathematics and frames in it: "$4 \\cdot 10 = \\boxed{40}$ parameters".
std::string without_frames(std::string_view value) {
  constexpr std::array<std::string_view, 6> marks{"\\(", "\\)", "\\[", "\\]", "$$", "$"};
  constexpr std::string_view frame = "\\boxed{";
  std::string text(value);
  for (const std::string_view mark : marks) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), mark.size(), ' ');
    }
  }
  for (std::size_t at = text.find(frame); at != std::string::npos; at = text.find(frame, at)) {
    const std::size_t close = text.find_first_of("{}", at + frame.size());
    if (close == std::string::npos || text[close] == '{') {
      break;
    }
    text[close] = ' ';
    text.replace(at, frame.size(), frame.size(), ' ');
  }
  if (text.starts_with('{') && text.ends_with('}')) {
    text.front() = text.back() = ' ';
  }
  return text;
}

/// No item is silent that a clause names beside a number.
void review_named(const PreparedQuestion& question, const Passage& passage, const NamedClause& named,
                  std::span<Response> responses) {
  const Clause& clause = named.clause;
  for (const std::size_t item : named.items()) {
    Response& response = responses[item];
    if (response.state == Response::State::missing && holds_digit(clause.text) &&
        !is_left_open(clause.text)) {
      response.state = Response::State::unreadable;
      response.span = {passage.offset + clause.offset, clause.text.size()};
      response.source = clause.text;
      response.reason =
          "what is written for " + question.items[item].name + " cannot be told from its sentence";
    }
  }
}

/// A text with blanks for the clauses that leave a name open.
std::string without_left_open(std::string_view text, const std::vector<NamedClause>& clauses) {
  std::string rest(text);
  for (const NamedClause& named : clauses) {
    if (!named.places.empty() && is_left_open(named.clause.text)) {
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(named.clause.offset), named.clause.text.size(),
                  ' ');
    }
  }
  return rest;
}

/// Whether something could be read for an item that a clause names, or has to be reviewed there: not where a
/// number is asked for, and there are only words.
bool may_state_value(const NamedClause& named, const PreparedQuestion& question, const Passage& passage) {
  return std::ranges::any_of(named.items(), [&](std::size_t item) {
    return passage.has_digit || !is_tensor(question.items[item].type) || !is_plain_prose(named.clause.text);
  });
}

/// The text of a clause and of those that go on with it.
std::string_view sentence_at(std::string_view text, const std::vector<NamedClause>& clauses, std::size_t at) {
  std::size_t last = at;
  while (last + 1 < clauses.size() && clauses[last + 1].clause.goes_on) {
    ++last;
  }
  const std::size_t begin = clauses[at].clause.offset;
  return text.substr(begin, clauses[last].clause.offset + clauses[last].clause.text.size() - begin);
}

/// The clauses of a passage, each with what it states: where a list of an item with several cells is written
/// without brackets, its commas part no clauses.
std::vector<StatedClause> read_clauses(const ClauseReader& reader, const PreparedQuestion& question,
                                       std::string_view text, const std::vector<NamedClause>& clauses) {
  std::vector<StatedClause> all;
  std::size_t sentence = 0;  // where that of the clause begins
  bool looked_at = false;    // once it matters
  bool harmless = true;
  const std::string said = without_left_open(text, clauses);
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i].clause;
    if (!clause.goes_on) {
      sentence = i;
      looked_at = false;
      harmless = true;
    }
    StatedClause stated = reader.read(clauses[i]);
    stated.other_name = stated.other_name || reader.is_of_other(clauses[i]);
    if (!stated.value.empty() && !std::exchange(looked_at, true)) {
      harmless = reader.is_harmless(sentence_at(said, clauses, sentence));
    }
    if (!harmless) {
      stated.value = {};
    }
    StatedClause* last = all.empty() ? nullptr : &all.back();
    const bool nameless = stated.item == none && !stated.other_name;
    const bool list = last != nullptr && last->item != none && !last->value.empty() &&
                      question.items[last->item].shape.rank() == 1 &&
                      last->value.find_first_of("([{") == std::string_view::npos;
    if (nameless && clause.goes_on && list && holds_digit(clause.text)) {
      const std::size_t end = clause.offset + clause.text.size();
      last->value = text.substr(last->offset, end - last->offset);
      continue;
    }
    if (nameless) {
      stated.value = clause.text;
    }
    const std::vector<std::string> words = words_of(clause.text);
    stated.goes_on = clause.goes_on;
    stated.concludes = !words.empty() && among(conclusions, words.front());
    all.push_back(stated);
  }
  return all;
}

/// A text without the words that compute with numbers.
std::string without_arithmetic(std::string_view text) {
  constexpr std::array<std::string_view, 6> arithmetic{"times", "plus", "minus", "over", "half", "twice"};
  std::string result;
  for (const std::string& word : words_of(text)) {
    result += among(arithmetic, word) ? "" : word + " ";
  }
  return result;
}

/// Which clauses are premises: "it has 8 biases of its own, so conv1 has 608" says no second value of conv1.
std::vector<bool> premises(const std::vector<StatedClause>& all) {
  std::vector<bool> premise(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].item == none || all[i].value.empty() || !all[i].concludes) {
      continue;
    }
    for (std::size_t j = i; j > 0 && all[j].goes_on && all[j - 1].item == none; --j) {
      premise[j - 1] = true;
    }
  }
  return premise;
}

/// Takes the premises away; their words that compute ("5 times 5") speak against nothing. Whether a word of
/// the text does.
bool drop_premises(std::vector<StatedClause>& all, std::string_view text) {
  const std::vector<bool> premise = premises(all);
  std::string rest(text);
  bool against = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (premise[i] && !all[i].other_name) {
      against = against || all[i].value.find('?') != std::string_view::npos ||
                speaks_against(without_arithmetic(all[i].value));
      std::fill_n(rest.begin() + static_cast<std::ptrdiff_t>(all[i].offset), all[i].value.size(), ' ');
    }
  }
  std::size_t at = 0;
  std::erase_if(all, [&](const StatedClause&) { return premise[at++]; });
  return against || speaks_against(without_mathematics(rest));
}

/// Gives the one nameless clause with a number to the one item that no clause names, where it stands in its
/// place.
void place_nameless(std::vector<StatedClause>& all, const PreparedQuestion& question) {
  std::vector<std::size_t> nameless;
  std::vector<std::size_t> named;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].item != none) {
      named.push_back(all[i].item);
    } else if (!all[i].other_name && holds_digit(all[i].value)) {
      nameless.push_back(i);
    }
  }
  if (nameless.size() != 1 || all.size() != question.items.size() || named.size() + 1 != all.size()) {
    return;
  }
  // Every clause is one item, and the named ones stand where their item is asked for.
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != nameless.front() && (all[i].item != i || all[i].value.empty())) {
      return;
    }
  }
  const std::string_view value = all[nameless.front()].value;
  const std::size_t relation = std::min(value.find('='), value.size());
  const bool named_so = relation < value.size() && std::ranges::any_of(value.substr(0, relation), is_letter);
  const std::string_view lead = value.substr(0, value.find_first_of("0123456789([{"));
  const ItemDeclaration& item = question.items[nameless.front()];
  if (named_so || !thing_of_another(lead, item, question).empty() ||
      !opposite_before(lead, item, question).empty()) {
    return;  // it has a name of its own: h_0 = 3
  }
  all[nameless.front()].item = nameless.front();
}

/// A number without a name may be a second value of what is named before it: no value is taken from there.
void doubt_before_nameless(std::vector<StatedClause>& all) {
  StatedClause* last = nullptr;
  for (StatedClause& stated : all) {
    if (stated.item != none) {
      last = &stated;
    } else if (!stated.other_name && holds_digit(stated.value) && last != nullptr) {
      last->value = {};
    }
  }
}

}  // namespace

void locate_in_clauses(const PreparedQuestion& question, const Passages& passages,
                       std::span<Response> responses) {
  const Passage* only = only_passage(passages);
  if (question.items.size() < 2 || only == nullptr || std::ranges::all_of(responses, &Response::is_read)) {
    return;
  }
  const Passage& passage = *only;
  if (passage.text.size() > longest_text || passage.text.find('|') != std::string_view::npos) {
    return;
  }
  std::size_t beginning = question.item_names.find_beginning_in(passage.text);
  if (beginning == std::string_view::npos) {
    return;
  }
  const ClauseReader reader(question);
  const std::vector<Clause> whole = clauses_of(passage.text);
  const auto may_state = [&](const Clause& clause) {
    if (beginning < clause.offset) {
      beginning = question.item_names.find_beginning_in(passage.text, clause.offset);
    }
    return beginning < clause.offset + clause.text.size() &&
           may_state_value(reader.names_in(clause), question, passage);
  };
  if (std::ranges::none_of(whole, may_state)) {
    return;  // a clause without a name has a place only beside clauses with one
  }
  const std::vector<NamedClause> clauses = reader.parted(whole);
  std::vector<std::size_t> times_named(question.items.size(), 0);
  for (const NamedClause& named : clauses) {
    for (const std::size_t item : named.items()) {
      ++times_named[item];
    }
  }
  std::vector<StatedClause> all = read_clauses(reader, question, passage.text, clauses);
  if (drop_premises(all, without_left_open(passage.text, clauses))) {
    return;
  }
  place_nameless(all, question);
  doubt_before_nameless(all);
  for (const StatedClause& stated : all) {
    if (stated.item == none || stated.value.empty() || responses[stated.item].is_read() ||
        times_named[stated.item] > 1) {
      continue;
    }
    const ItemDeclaration& item = question.items[stated.item];
    auto response = read_alone(item, passage.decimal_comma, stated.value);
    if (!response) {
      response = read_alone(item, passage.decimal_comma, without_frames(stated.value));
    }
    if (response) {
      response->span = {passage.offset + stated.offset, stated.value.size()};
      response->source = stated.value;
      responses[stated.item] = std::move(*response);
    }
  }
  for (const NamedClause& named : clauses) {
    review_named(question, passage, named, responses);
  }
}

}  // namespace gradewright::reading

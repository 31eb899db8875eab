#include "answers/reading/documents/paper_text.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "answers/reading/documents/question_label.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct Word {
  std::string_view text;
  std::size_t offset = 0;
  bool first_on_line = false;
  std::size_t end() const { return offset + text.size(); }
};

/// The words of a text. The marks by which Markdown quotes its lines are none.
std::vector<Word> words_in(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<Word> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != npos; at = text.find_first_not_of(blanks, at)) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    const std::size_t between = words.empty() ? 0 : words.back().end();
    const bool first = words.empty() || text.substr(between, at - between).find('\n') != npos;
    const std::string_view word = text.substr(at, end - at);
    if (!first || word.find_first_not_of('>') != npos) {
      words.push_back({word, at, first});
    }
    at = end;
  }
  return words;
}

std::string_view without_emphasis(std::string_view word) {
  const std::size_t first = std::min(word.find_first_not_of("*_"), word.size());
  const std::size_t last = word.find_last_not_of("*_");
  return last == npos ? std::string_view() : word.substr(first, last + 1 - first);
}

/// (a), (A): the letter of a statement or an option.
bool is_marker(std::string_view word) {
  return word.size() == 3 && word[0] == '(' && is_letter(word[1]) && word[2] == ')';
}

bool ends_sentence(std::string_view word) {
  return std::string_view(".?!").find(word.back()) != npos;
}

/// A sentence of the paper, and where the document has it.
struct Sentence {
  std::vector<std::string_view> words;
  std::string_view marker;  ///< of a statement or option
  std::size_t printed = 0;  ///< how often the paper has it
  bool brief = false;       ///< so short that it counts only right behind another sentence: "Three decimals."
  struct Place {
    Span sentence;
    Span marker;
    bool written_on = false;  ///< something else stands on the line of a statement or option
    Span whole() const {
      return marker.length == 0 ? sentence : Span{marker.offset, sentence.end() - marker.offset};
    }
  };
  std::vector<Place> places;
  bool taken = false;  ///< by one of the questions that share it
};

class PaperText {
 public:
  PaperText(std::string_view text, const std::vector<QuestionDeclaration>& questions) : text_(text) {
    for (const QuestionDeclaration& question : questions) {
      add(question.text);
    }
  }

  std::vector<PaperPiece> run() {
    if (sentences_.empty() && text_.find("___") == npos) {
      return {};
    }
    words_ = words_in(text_);
    for (std::size_t i = 0; i < words_.size();) {
      i += std::max<std::size_t>(1, find_at(i));
    }
    for (std::size_t question = 0; question < wordings_.size(); ++question) {
      take_wording(question);
      take_list(question);
    }
    std::ranges::sort(taken_, {}, [](const PaperPiece& piece) { return piece.span.offset; });
    return std::move(taken_);
  }

 private:
  static constexpr std::size_t fewest_words = 3;

  void add(std::string_view wording) {
    std::vector<std::size_t> sentences;
    Sentence next;
    const auto close = [&] {
      next.brief = next.marker.empty() && next.words.size() < fewest_words;
      if (!next.words.empty()) {
        sentences.push_back(place_of(std::move(next)));
      }
      next = {};
    };
    for (const Word& word : words_in(wording)) {
      if (is_marker(word.text)) {
        close();
        next.marker = word.text;
        continue;
      }
      next.words.push_back(word.text);
      if (ends_sentence(word.text)) {
        close();
      }
    }
    close();
    wordings_.push_back(std::move(sentences));
  }

  std::size_t place_of(Sentence sentence) {
    std::vector<std::size_t>& alike = by_first_word_[sentence.words.front()];
    const auto known = std::ranges::find_if(alike, [&](std::size_t one) {
      return sentences_[one].words == sentence.words && sentences_[one].marker == sentence.marker;
    });
    const std::size_t place = known == alike.end() ? sentences_.size() : *known;
    if (known == alike.end()) {
      alike.push_back(place);
      sentences_.push_back(std::move(sentence));
    }
    ++sentences_[place].printed;
    return place;
  }

  /// Finds what begins with a word, and says how many words it has.
  std::size_t find_at(std::size_t i) {
    const std::string_view word = words_[i].text;
    if (word.size() >= 3 && word.find_first_not_of('_') == npos) {
      taken_.push_back({{words_[i].offset, word.size()}});
      return 1;
    }
    const auto alike = by_first_word_.find(without_emphasis(word));
    if (alike == by_first_word_.end() || !may_begin(i)) {
      return 0;
    }
    Sentence* longest = nullptr;
    for (const std::size_t place : alike->second) {
      Sentence& sentence = sentences_[place];
      const bool longer = longest == nullptr || sentence.words.size() > longest->words.size();
      if (longer && (!sentence.brief || i == behind_found_) && sentence.places.size() < sentence.printed &&
          stands_at(i, sentence)) {
        longest = &sentence;
      }
    }
    if (longest == nullptr) {
      return 0;
    }
    const std::size_t last = i + longest->words.size() - 1;
    Sentence::Place place{{words_[i].offset, words_[last].end() - words_[i].offset}, {}, false};
    if (!longest->marker.empty()) {
      const Word& marker = words_[i - 1];
      place.marker = {marker.offset, marker.text.size()};
      place.written_on = is_written_on(i - 1, last);
    }
    longest->places.push_back(place);
    behind_found_ = last + 1;
    return longest->words.size();
  }

  bool may_begin(std::size_t i) const {
    return words_[i].first_on_line || std::string_view(".?!:)*>|-").find(words_[i - 1].text.back()) != npos ||
           stands_behind_label(i);
  }

  /// Whether nothing but the label of a question stands before a word on its line: "Question 3b Why ...".
  bool stands_behind_label(std::size_t i) const {
    constexpr std::size_t most_words = 4;
    std::size_t first = i;
    while (first > 0 && !words_[first].first_on_line && i - first < most_words) {
      --first;
    }
    if (!words_[first].first_on_line) {
      return false;
    }
    const std::string_view line = text_.substr(words_[first].offset, words_[i].end() - words_[first].offset);
    const auto label = read_question_label(line);
    return label && label->length <= line.size() - words_[i].text.size() &&
           is_blank(line.substr(label->length, line.size() - words_[i].text.size() - label->length));
  }

  bool stands_at(std::size_t i, const Sentence& sentence) const {
    const std::size_t size = sentence.words.size();
    if (i + size > words_.size()) {
      return false;
    }
    if (!sentence.marker.empty() && (i == 0 || words_[i - 1].text != sentence.marker)) {
      return false;
    }
    for (std::size_t n = 0; n < size; ++n) {
      const bool end = n + 1 == size || (sentence.marker.empty() && n == 0);
      const std::string_view word = words_[i + n].text;
      if ((end ? without_emphasis(word) : word) != sentence.words[n]) {
        return false;
      }
    }
    return true;
  }

  /// Whether anything but a bullet or more of the paper's own text stands before the marker on its line, or
  /// anything behind the sentence before the next.
  bool is_written_on(std::size_t marker, std::size_t last) const {
    const std::size_t next = last + 1;
    if (next < words_.size() && !words_[next].first_on_line && !is_marker(words_[next].text)) {
      return true;
    }
    if (words_[marker].first_on_line || marker == behind_found_) {
      return false;
    }
    const std::string_view before = words_[marker - 1].text;
    const bool bullet = words_[marker - 1].first_on_line && (before == "-" || before == "*" || before == "+");
    return !bullet && !ends_sentence(before);
  }

  bool is_found(std::size_t sentence) const { return !sentences_[sentence].places.empty(); }

  bool in_list(std::size_t sentence) const { return !sentences_[sentence].marker.empty(); }

  /// The sentences of a question that are in no list, where all of them are found but the briefest.
  void take_wording(std::size_t question) {
    const std::vector<std::size_t>& wording = wordings_[question];
    if (!std::ranges::all_of(wording, [&](std::size_t one) {
          return in_list(one) || sentences_[one].brief || is_found(one);
        })) {
      return;
    }
    for (std::size_t i = 0; i < wording.size(); ++i) {
      if (!in_list(wording[i])) {
        take_places(sentences_[wording[i]], question, false, [&](const Sentence::Place& place) {
          return (i > 0 || i + 1 < wording.size()) && !(i > 0 && joins(wording[i - 1], place, true)) &&
                 !(i + 1 < wording.size() && joins(wording[i + 1], place, false));
        });
      }
    }
  }

  /// Whether a sentence stands directly before (or behind) a place, in the same paragraph.
  bool joins(std::size_t sentence, const Sentence::Place& place, bool before) const {
    return std::ranges::any_of(sentences_[sentence].places, [&](const Sentence::Place& other) {
      const Span& first = before ? other.whole() : place.sentence;
      const Span& second = before ? place.sentence : other.whole();
      if (first.end() > second.offset) {
        return false;
      }
      const std::string_view between = text_.substr(first.end(), second.offset - first.end());
      return between.find_first_not_of(" \t\r\n>*_-") == npos && std::ranges::count(between, '\n') < 2;
    });
  }

  void take_list(std::size_t question) {
    std::vector<std::size_t> list;
    std::ranges::copy_if(wordings_[question], std::back_inserter(list),
                         [&](std::size_t one) { return in_list(one); });
    if (!std::ranges::all_of(list, [&](std::size_t one) { return is_found(one); })) {
      return;
    }
    const bool written_on = std::ranges::any_of(list, [&](std::size_t one) {
      return std::ranges::any_of(sentences_[one].places, &Sentence::Place::written_on);
    });
    const bool statements =
        std::ranges::none_of(list, [&](std::size_t one) { return is_capital(sentences_[one].marker[1]); });
    if (written_on && !statements) {
      return;
    }
    for (const std::size_t one : list) {
      take_places(sentences_[one], question, !written_on, [](const Sentence::Place&) { return false; });
    }
  }

  template <class IsApart>
  void take_places(Sentence& sentence, std::size_t question, bool with_marker, IsApart is_apart) {
    if (std::exchange(sentence.taken, true)) {
      return;
    }
    for (const Sentence::Place& place : sentence.places) {
      taken_.push_back({place.sentence, is_apart(place), question});
      if (with_marker) {
        taken_.push_back({place.marker, false, question});
      }
    }
  }

  std::string_view text_;
  std::vector<Sentence> sentences_;
  std::vector<std::vector<std::size_t>> wordings_;  ///< the sentences of each question
  std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_word_;
  std::vector<Word> words_;
  std::size_t behind_found_ = npos;  ///< the word behind the sentence that was found last
  std::vector<PaperPiece> taken_;
};

}  // namespace

std::vector<PaperPiece> paper_text(std::string_view text, const std::vector<QuestionDeclaration>& questions) {
  return PaperText(text, questions).run();
}

}  // namespace gradewright::reading

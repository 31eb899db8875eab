#include "answers/reading/matching/other_setting.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words that begin a phrase about the setting of a value.
constexpr std::array<std::string_view, 25> openers{"including", "incl",  "einschlie\u00dflich",
                                                   "for",       "with",  "without",
                                                   "in",        "under", "using",
                                                   "at",        "when",  "if",
                                                   "f\u00fcr",  "mit",   "bei",
                                                   "ohne",      "pour",  "avec",
                                                   "sans",      "para",  "con",
                                                   "com",       "sem",   "per",
                                                   "senza"};
constexpr std::array<std::string_view, 4> without{"without", "ohne", "sans", "sem"};
constexpr std::array<std::string_view, 8> negations{"no",  "without", "not",  "neither",
                                                    "nor", "ohne",    "kein", "sans"};

/// Settings that a value may be of; where the question does not speak of one it asks about another.
constexpr std::array<std::string_view, 55> settings{
    "adam",       "adamw",   "momentum",  "nesterov", "sgd",       "rmsprop",  "adagrad",    "leaky",
    "relu",       "sigmoid", "tanh",      "gelu",     "elu",       "selu",     "head",       "heads",
    "validation", "test",    "training",  "train",    "dropout",   "padding",  "padded",     "stride",
    "dilation",   "dilated", "encoder",   "decoder",  "lstm",      "gru",      "float16",    "float32",
    "float64",    "fp16",    "fp32",      "fp8",      "bf16",      "bfloat16", "int8",       "moments",
    "column",     "running", "unbiased",  "biased",   "noisy",     "dev",      "pretrained", "frozen",
    "masked",     "causal",  "augmented", "pruned",   "quantized", "log10",    "log2"};

/// What is done to values on the way; behind "after" or "before" it tells of which of them a value is.
constexpr std::array<std::string_view, 8> moments_in_time{"after", "before", "behind",     "following",
                                                          "nach",  "vor",    "apr\u00e8s", "avant"};
constexpr std::array<std::string_view, 24> stages{
    "normalisation", "normalization", "normalising", "normalizing", "standardisation", "standardization",
    "normierung",    "scaling",       "rescaling",   "shifting",    "centering",       "centring",
    "masking",       "clipping",      "dropout",     "padding",     "pooling",         "relu",
    "softmax",       "sigmoid",       "tanh",        "activation",  "training",        "pruning"};

/// Behind these a number counts what no question asks about.
constexpr std::array<std::string_view, 11> counters{"step", "part", "line",   "eq",    "equation", "rule",
                                                    "item", "fig",  "figure", "table", "question"};
/// Before these a number says how a value is rounded.
constexpr std::array<std::string_view, 7> roundings{"decimals", "decimal", "digits", "significant",
                                                    "places",   "figures", "dp"};

/// Words by which a phrase is of another place than the first.
constexpr std::array<std::string_view, 7> places{"second",  "third", "fourth", "other",
                                                 "another", "last",  "next"};

/// Words that end such a phrase.
constexpr std::array<std::string_view, 14> verbs{"is",  "are", "we",   "i",    "get", "gets", "gives",
                                                 "has", "it",  "this", "that", "ist", "est",  "es"};

/// A text without blanks and signs of style.
std::string pressed(std::string_view text) {
  std::string result;
  std::ranges::copy_if(text, std::back_inserter(result), [](char c) {
    return !is_blank(c) && std::string_view("$*`{}\\_").find(c) == std::string_view::npos;
  });
  return result;
}

/// The words and numbers of a text, in lower case; a number keeps its point.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  std::string piece;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const bool point =
        c == '.' && !piece.empty() && is_digit(piece.back()) && i + 1 < text.size() && is_digit(text[i + 1]);
    if (is_letter(c) || is_digit(c) || !is_ascii(c) || point) {
      piece += lower(c);
    } else if (!piece.empty()) {
      pieces.push_back(std::move(piece));
      piece.clear();
    }
  }
  return pieces;
}

bool is_number(const std::string& piece) {
  return std::ranges::all_of(piece, [](char c) { return is_digit(c) || c == '.'; });
}

/// Whether the question's text denies a word: "no padding".
bool is_denied(const std::string& word, const PreparedQuestion& question) {
  const auto& own = question.text_words;
  for (std::size_t i = 1; i < own.size(); ++i) {
    if (own[i] == word && among(negations, own[i - 1])) {
      return true;
    }
  }
  return false;
}

/// Whether the question puts other numbers behind a word: "stride 1" where it says "stride 2".
bool is_counted_otherwise(const std::string& word, const std::string& number,
                          const std::vector<std::string>& own) {
  constexpr std::size_t shortest = 4;  // t, x and cos are no words for places
  bool counted = false;
  for (std::size_t i = 0; word.size() >= shortest && i + 1 < own.size(); ++i) {
    if (own[i] == word && is_number(own[i + 1])) {
      counted = true;
      if (own[i + 1] == number) {
        return false;
      }
    }
  }
  return counted;
}

/// Whether a phrase gives a name a value that the question does not give it: "for x = 3". Who begins with
/// "with" may tell what was found before: "with a loss of 2.5".
bool gives_otherwise(std::string_view phrase, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 7> cases{"for", "f\u00fcr", "pour", "para", "per", "at", "if"};
  const std::size_t opener = phrase.find(' ');
  const std::size_t relation = phrase.find('=');
  if (opener == std::string_view::npos || opener > relation) {
    return false;
  }
  const std::string name = pressed(phrase.substr(opener, relation - opener));
  const std::string value = pressed(phrase.substr(relation + 1));
  const std::string text = pressed(question.text);
  const std::size_t given = text.find(name + "=");
  if (given != std::string::npos) {
    const std::string own = text.substr(given + name.size() + 1);
    const std::size_t number = std::min(value.find_first_not_of("0123456789.(,-)"), value.size());
    const bool same = number > 0 && own.starts_with(value.substr(0, number)) &&
                      (own.size() == number || !is_digit(own[number]));
    return !same;
  }
  const bool item = question.item_names.contain(name_form(trimmed(phrase.substr(opener, relation - opener))));
  return !item && among(cases, lower(phrase.substr(0, opener)));
}

/// Whether a name at the end of a text has the index that an ordinal says: "second" before h_2.
bool is_index_at_end(std::string_view ordinal, std::string_view text) {
  constexpr std::array<std::string_view, 4> ordinals{"first", "second", "third", "fourth"};
  const auto place = std::ranges::find(ordinals, ordinal);
  const std::size_t last = text.find_last_not_of(" \t$})*");
  return place != ordinals.end() && last != std::string_view::npos &&
         text[last] == static_cast<char>('1' + (place - ordinals.begin()));
}

/// What in a phrase the question does not say: a setting, a number, a value that it gives otherwise.
std::string foreign_in(std::string_view phrase, std::string_view front, const PreparedQuestion& question) {
  const std::vector<std::string> pieces = pieces_of(phrase);
  const std::vector<std::string> own = pieces_of(question.text);
  const bool has_numbers = std::ranges::any_of(own, is_number);
  const auto holds = [&](const std::string& piece) {
    return among(own, piece) || std::ranges::any_of(question.all_names, [&](const std::string& name) {
             return name.ends_with(piece);
           });
  };
  if (phrase.find('=') != std::string_view::npos) {
    return gives_otherwise(phrase, question) ? std::string(trimmed(phrase)) : std::string();
  }
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string& piece = pieces[i];
    if (among(settings, piece) && !question.has_word(piece)) {
      return piece;
    }
    const bool other_place = among(places, piece) && i + 1 < pieces.size() && !question.has_word(piece) &&
                             !is_index_at_end(piece, front);
    const bool otherwise = i > 0 && is_number(piece) && is_counted_otherwise(pieces[i - 1], piece, own);
    if (other_place || otherwise) {
      return piece;
    }
    const bool denied = i > 0 && is_denied(piece, question);
    if (denied &&
        std::ranges::none_of(pieces, [](const std::string& one) { return among(negations, one); })) {
      return piece;
    }
    const bool rounds = i + 1 < pieces.size() && among(roundings, pieces[i + 1]);
    const bool counts = i > 0 && among(counters, pieces[i - 1]);
    if (is_number(piece) && has_numbers && !rounds && !counts && !holds(piece)) {
      return piece;
    }
  }
  const std::size_t open = phrase.find('(');
  const std::size_t close = phrase.find(')', open);
  const bool tuple = close != std::string_view::npos &&
                     phrase.substr(open, close - open).find(',') != std::string_view::npos;
  if (tuple && has_numbers &&
      pressed(question.text).find(pressed(phrase.substr(open, close + 1 - open))) == std::string::npos) {
    return std::string(phrase.substr(open, close + 1 - open));
  }
  return {};
}

/// Whether a phrase denies what the question asks about: "without biases" where it says "with biases".
std::string denied_in(std::string_view phrase, const PreparedQuestion& question) {
  const std::vector<std::string> pieces = pieces_of(phrase);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (among(without, pieces[i]) && question.has_word(pieces[i + 1]) &&
        !is_denied(pieces[i + 1], question)) {
      return pieces[i] + " " + pieces[i + 1];
    }
  }
  return {};
}

/// The phrase at the beginning of a text that an opener begins: up to a sign or verb that ends it. Empty
/// where none does.
std::string_view phrase_at(std::string_view text) {
  bool opened = false;
  int depth = 0;
  std::size_t first = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const char c = at < text.size() ? text[at] : ' ';
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (is_letter(c) || !is_ascii(c)) {
      continue;
    }
    const std::string word = lower(text.substr(first, at - first));
    if (!opened && !word.empty()) {
      opened = among(openers, word);
      begin = first;
      if (!opened && !is_filler(word)) {
        return {};
      }
    } else if (opened && among(verbs, word)) {
      return text.substr(begin, first - begin);
    }
    if (opened && depth <= 0 && std::string_view(",;:").find(c) != std::string_view::npos) {
      return text.substr(begin, at - begin);
    }
    first = at + 1;
  }
  return opened ? text.substr(begin) : std::string_view();
}

/// The phrase that begins with the first opener of a title, wherever that stands.
std::string_view phrase_in(std::string_view title) {
  for (std::size_t first = 0, at = 0; at <= title.size(); ++at) {
    if (at < title.size() && (is_letter(title[at]) || !is_ascii(title[at]))) {
      continue;
    }
    if (among(openers, lower(title.substr(first, at - first)))) {
      return title.substr(first);
    }
    first = at + 1;
  }
  return {};
}

/// Whether a word begins as one in the names of an item does: "normalisation" of "normalised values".
bool is_of_item(std::string_view word, const ItemDeclaration& item) {
  constexpr std::size_t stem = 7;
  std::vector<std::string> names;
  add_names(item, names);
  return std::ranges::any_of(names, [&](const std::string& name) {
    return std::ranges::any_of(words_of(name),
                               [&](const std::string& one) { return one.starts_with(word.substr(0, stem)); });
  });
}

/// The stage that a sentence begins with and of which the question does not speak: "after normalisation".
std::string stage_in(std::string_view front, const PreparedQuestion& question) {
  const std::size_t end = std::min(front.find_first_of(",:="), front.size());
  const std::vector<std::string> pieces = pieces_of(front.substr(0, end));
  const NameForm name =
      name_form(trimmed(front.substr(std::min(front.find_first_not_of(",:=", end), front.size()))));
  constexpr std::array<std::string_view, 6> articles{"the", "der", "dem", "die", "la", "le"};
  const auto is_its_stage = [&](const std::string& stage) {
    return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
      const bool meant = question.items.size() == 1 || question.names_of(item).contain(name);
      return meant && is_of_item(stage, item);
    });
  };
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const bool article = i + 2 < pieces.size() && among(articles, pieces[i + 1]);
    const std::string& stage = pieces[i + (article ? 2 : 1)];
    if (among(moments_in_time, pieces[i]) && among(stages, stage) && !question.has_word(stage) &&
        !is_its_stage(stage)) {
      return pieces[i] + " " + stage;
    }
  }
  return {};
}

/// Words that put a value before something is done to it.
constexpr std::array<std::string_view, 6> earlier{"before", "prior", "vor", "avant", "antes", "prima"};

/// Whether the question speaks of the moment before a thing, too.
bool speaks_of_earlier(const PreparedQuestion& question, const std::string& thing) {
  constexpr std::size_t near = 4;
  const std::vector<std::string> own = pieces_of(question.text);
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto end = own.begin() + static_cast<std::ptrdiff_t>(std::min(i + near, own.size()));
    if (among(earlier, own[i]) &&
        std::find(own.begin() + static_cast<std::ptrdiff_t>(i), end, thing) != end) {
      return true;
    }
  }
  return false;
}

/// The moment that the words behind a value name and the question does not: "before the bias is added".
std::string moment_behind(std::string_view back, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 17> joints{"to",  "the", "a",   "any", "its", "der",
                                                    "dem", "die", "den", "das", "la",  "le",
                                                    "l",   "el",  "de",  "di",  "del"};
  const std::vector<std::string> pieces = pieces_of(back.substr(0, back.find_first_of(",;:.(")));
  const auto opener =
      std::ranges::find_if_not(pieces, [](const std::string& piece) { return is_filler(piece); });
  if (opener == pieces.end() || !among(earlier, *opener)) {
    return {};
  }
  const auto thing =
      std::find_if(opener + 1, pieces.end(), [&](const std::string& piece) { return !among(joints, piece); });
  return thing == pieces.end() || speaks_of_earlier(question, *thing) ? std::string()
                                                                      : *opener + " " + *thing;
}

/// The title that a line begins with: up to its colon.
std::string_view title_of(std::string_view front) {
  const std::size_t colon = front.find(':');
  return colon == std::string_view::npos ? std::string_view() : front.substr(0, colon);
}

/// The number of a place that the question counts otherwise: "position 2" where it says "position 3".
std::string counted_otherwise(std::string_view text, const PreparedQuestion& question) {
  const std::vector<std::string> pieces = pieces_of(text);
  const std::vector<std::string> own = pieces_of(question.text);
  constexpr std::array<std::string_view, 3> counted{"position", "layer", "epoch"};
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (is_number(pieces[i]) && among(counted, pieces[i - 1]) &&
        is_counted_otherwise(pieces[i - 1], pieces[i], own)) {
      return pieces[i];
    }
  }
  return {};
}

/// A setting among the words of a text, or a place that the question counts otherwise: "position 1".
std::string setting_in(std::string_view text, const PreparedQuestion& question) {
  const std::vector<std::string> pieces = pieces_of(text);
  const std::vector<std::string> own = pieces_of(question.text);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool otherwise =
        i > 0 && is_number(pieces[i]) && is_counted_otherwise(pieces[i - 1], pieces[i], own);
    if (otherwise || (among(settings, pieces[i]) && !question.has_word(pieces[i]))) {
      return pieces[i];
    }
  }
  return {};
}

}  // namespace

std::string other_setting(std::string_view front, std::string_view lead, std::string_view back,
                          const PreparedQuestion& question) {
  if (question.text.empty()) {
    return {};
  }
  std::string word = setting_in(lead, question);
  for (const std::string_view phrase : {phrase_at(trimmed(front)), phrase_at(trimmed(back))}) {
    if (word.empty() && !phrase.empty()) {
      word = foreign_in(phrase, front, question);
    }
    if (word.empty() && !phrase.empty()) {
      word = denied_in(phrase, question);
    }
  }
  if (word.empty()) {
    word = counted_otherwise(front, question);
  }
  const std::string_view title = title_of(front);
  if (word.empty()) {
    word = setting_in(title, question);
  }
  if (word.empty()) {
    word = stage_in(front, question);
  }
  if (word.empty()) {
    word = moment_behind(back, question);
  }
  if (const std::string_view phrase = phrase_in(title); word.empty() && !phrase.empty()) {
    word = foreign_in(phrase, front, question);
  }
  return word;
}

}  // namespace gradewright::reading

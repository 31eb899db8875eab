#include "answers/reading/matching/other_quantity.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/matching/neutral_words.hpp"
#include "answers/reading/notation/words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/function_traits.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Words that a question may ask for by themselves; before a name they make another quantity of it.
constexpr std::array<std::string_view, 48> quantities{
    "sum",        "avg",         "average",   "averaged",   "mean",       "median",     "maximum",
    "maximal",    "max",         "minimum",   "minimal",    "min",        "largest",    "smallest",
    "greatest",   "highest",     "lowest",    "biggest",    "total",      "cumulative", "summed",
    "expected",   "expectation", "predicted", "prediction", "square",     "squared",    "cubed",
    "root",       "log",         "logarithm", "inverse",    "reciprocal", "absolute",   "relative",
    "normalised", "normalized",  "scaled",    "difference", "ratio",      "product",    "derivative",
    "remainder",  "moyenne",     "maximale",  "minimale",   "mittlere",   "maximal"};

/// Words that make another quantity of whatever they stand beside.
constexpr std::array<std::string_view, 78> modifiers{
    // of another time
    "previous", "prev", "prior", "next", "initial", "old", "older", "earlier", "later", "former", "original",
    "starting", "vorherige", "vorheriger", "vorheriges", "alte", "alter", "altes", "ancien", "ancienne",
    "anterior",
    // of somebody or something else
    "other", "another", "student", "friend", "classmate", "partner", "colleague", "lecturer", "professor",
    "teacher", "tutor", "somebody", "someone", "andere", "anderer", "anderes", "autre", "otro", "otra",
    // not found but bounded, guessed or told
    "bound", "bounds", "upper", "lower", "estimate", "estimated", "estimates", "hypothetical", "ideal",
    "reference", "actual", "typical", "assumed", "claimed", "supposed", "true",
    // several, or a part
    "half", "twice", "double", "doubled", "triple", "halved", "quarter", "each", "every", "both", "two",
    "three", "four", "per", "negative", "negated", "inverted", "halbe", "doppelte", "moiti\u00e9"};

/// Behind a name, and between a name and its value.
constexpr std::array<std::string_view, 12> operators{"minus",  "plus",    "divided",  "times",
                                                     "before", "prior",   "without",  "sqrt",
                                                     "over",   "percent", "increase", "decrease"};

/// Words behind which a word no longer belongs to a name that follows.
constexpr std::array<std::string_view, 62> stops{
    "is",      "are",   "was",  "be",      "equals", "so",     "thus",     "hence",   "therefore",
    "then",    "we",    "i",    "get",     "gets",   "got",    "gives",    "give",    "yields",
    "has",     "have",  "had",  "find",    "found",  "obtain", "obtained", "makes",   "make",
    "and",     "that",  "this", "which",   "it",     "as",     "by",       "with",    "for",
    "to",      "at",    "in",   "on",      "from",   "after",  "where",    "because", "since",
    "when",    "while", "than", "pooling", "pool",   "error",  "errors",   "into",    "comes",
    "becomes", "let",   "et",   "und",     "donc",   "also",   "ist",      "let's"};

/// What may stand before "of" and the name: "the value of the loss".
constexpr std::array<std::string_view, 12> parts_of{"value",    "values", "number",     "parameters",
                                                    "params",   "count",  "result",     "entries",
                                                    "elements", "size",   "components", "rows"};

constexpr std::array<std::string_view, 8> articles{"the", "a", "an", "my", "our", "its", "this", "all"};

/// Before a name these say of something else where it is: "the layer after conv1 has 3".
constexpr std::array<std::string_view, 6> beside{"after", "before", "behind", "like", "besides", "beyond"};

/// What owns the quantities of every question.
constexpr std::array<std::string_view, 12> owners{"it's",    "that's", "let's",      "here's",
                                                  "there's", "what's", "layer's",    "network's",
                                                  "model's", "unit's", "question's", "exercise's"};

bool is_possessive(std::string_view word) {
  constexpr std::string_view curly = "\u2019s";
  if (word.ends_with(curly)) {
    return !among(owners, std::string(word.substr(0, word.size() - curly.size())) + "'s");
  }
  return (word.ends_with("'s") && !among(owners, word)) || (word.size() > 2 && word.ends_with("s'"));
}

bool is_modifier(std::string_view word) {
  return among(modifiers, word) || is_possessive(word);
}

/// The sentence or line that a text ends in.
std::string_view last_clause(std::string_view text) {
  const std::size_t sign = text.find_last_of(",;:!?.\n");
  return sign == std::string_view::npos ? text : text.substr(sign + 1);
}

/// Whether a text ends in a declared name.
bool ends_in_name(std::string_view text, const PreparedQuestion& question) {
  const std::vector<ResponseToken> tokens = response_tokens(last_clause(text));
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (tokens[first].kind == ResponseToken::Kind::word &&
        question.every_name.contain(name_form(std::span(tokens).subspan(first)))) {
      return true;
    }
  }
  return false;
}

/// The word or sign that joins another name to the one behind a text: "and" of "conv1 and". Empty: none does.
std::string joint_with_a_name(std::string_view lead, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 9> joints{"and",   "or",  "nor", "plus", "minus",
                                                   "times", "und", "et",  "oder"};
  lead = trimmed(lead);
  const std::size_t blank = lead.find_last_of(" \t\n");
  if (blank == std::string_view::npos) {
    return {};
  }
  const std::string_view joint = lead.substr(blank + 1);
  constexpr std::string_view signs = "+-*/:<>&";
  const bool sign = joint.size() == 1 && signs.find(joint) != std::string_view::npos;
  const std::string_view before = trimmed(lead.substr(0, blank));
  const bool joins = sign || among(joints, lower(joint));
  return joins && ends_in_name(before, question) ? std::string(joint) : std::string();
}

/// Whether two words stand side by side in the question's text.
bool are_side_by_side(const PreparedQuestion& question, std::string_view first, std::string_view second) {
  const auto pair = [&](const std::string& one, const std::string& next) {
    return one == first && next == second;
  };
  return std::ranges::adjacent_find(question.text_words, pair) != question.text_words.end();
}

/// Whether a word is another name of the item that is called `name`: "the mean mu".
bool names_the_same(std::string_view word, std::string_view name, const PreparedQuestion& question) {
  return std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
    const ItemNames& names = question.names_of(item);
    return names.contain(name_form(word)) && names.contain(name_form(name));
  });
}

/// The symbol that stands right before a name and is a factor of it: x of "x y", eta of "eta dL/dw".
/// Empty: none does.
std::string factor_before(std::string_view lead, std::string_view name, const PreparedQuestion& question) {
  constexpr std::size_t longest = 3;
  constexpr std::array<std::string_view, 6> small_words{"a", "i", "e", "o", "y", "\u00e0"};
  const std::vector<ResponseToken> tokens = response_tokens(last_clause(lead));
  if (tokens.empty() || tokens.back().kind != ResponseToken::Kind::word) {
    return {};
  }
  std::size_t first = tokens.size() - 1;
  while (first > 0 && !tokens[first].space_before && tokens[first - 1].kind == ResponseToken::Kind::word) {
    --first;
  }
  if (first > 0 && !tokens[first].space_before) {
    return {};  // Tom's
  }
  const auto written = std::span(tokens).subspan(first);
  const std::string symbol = name_form(written).loose;
  const bool letter = symbol.size() == 1 && !among(small_words, lower(symbol));
  const bool greek = !is_ascii(lead[written.front().span.offset + (lead.size() - last_clause(lead).size())]);
  const bool declared = symbol.size() <= longest && question.every_name.contain(name_form(written));
  const bool factor = (letter || greek || declared) && !names_the_same(symbol, name, question);
  return factor ? symbol : std::string();
}

/// A mean is what mu stands for.
bool stands_for(std::string_view word, std::string_view name) {
  return (word == "mean" || word == "average") && (name == "mu" || name == "\u03bc" || name == "m");
}

/// What has quantities of its own: nothing that is read says that it is what is asked for.
constexpr std::array<std::string_view, 43> subjects{
    "loss",       "losses",      "area",     "accuracy",  "precision", "recall",   "perplexity", "entropy",
    "gradient",   "gradients",   "volume",   "norm",      "variance",  "latency",  "kernel",     "kernels",
    "perimeter",  "temperature", "momentum", "bandwidth", "moments",   "bias",     "biases",     "logits",
    "activation", "activations", "filter",   "filters",   "padding",   "paddings", "strides",    "optimizer",
    "optimiser",  "labels",      "targets",  "queries",   "keys",      "input",    "inputs",     "epochs",
    "batches",    "embeddings",  "neurons"};

constexpr std::array<std::string_view, 8> word_joints{"and", "or", "nor", "plus", "und", "et", "oder", "y"};

/// Whether a word stands in the question's text right before one of its givens: "kernel" of "the kernel K".
bool is_given(std::string_view word, const PreparedQuestion& question) {
  constexpr std::size_t shortest = 3;
  const auto& own = question.text_words;
  const auto names_given = [&](const std::string& next) {
    return std::ranges::any_of(question.other_names,
                               [&](const std::string& name) { return lower(name) == next; });
  };
  const bool of_item = std::ranges::any_of(
      question.declared_item_names(), [&](const std::string& name) { return among(words_of(name), word); });
  bool stands = false;
  for (std::size_t i = 0; i + 1 < own.size() && !of_item && word.size() >= shortest; ++i) {
    stands = stands || (own[i] == word && names_given(own[i + 1]));
  }
  return stands && !is_filler(word) && !among(articles, word);
}

/// The quantity that a clause is about, where the question does not ask for it: "kernel" of "the kernel size"
/// and of "weights and kernels". What is given is none that is asked for.
std::string other_subject(std::string_view name, const PreparedQuestion& question) {
  if (question.text.empty()) {
    return {};
  }
  const std::vector<std::string> words = words_of(without_mathematics(last_clause(name)));
  const auto is_other = [&](const std::string& word) {
    return among(subjects, word) && !question.has_word(word);
  };
  bool first = true;
  bool joined = false;
  for (const std::string& word : words) {
    if ((first || joined) && !is_filler(word) && is_other(word)) {
      return word;
    }
    joined = among(word_joints, word) || (joined && among(articles, word));
    first = first && is_filler(word);
  }
  const auto ends = std::ranges::find_if(words.rbegin(), words.rend(), [](const std::string& word) {
    constexpr std::array<std::string_view, 4> verbs{"is", "are", "ist", "est"};
    return !among(verbs, word);
  });
  return ends != words.rend() && is_given(*ends, question) ? *ends : std::string();
}

/// Whether a name counts what the question asks for one of: "the number of fields".
bool counts_items(std::string_view name, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 4> counts{"number", "count", "amount", "anzahl"};
  constexpr std::array<std::string_view, 3> asked{"number", "many", "count"};
  const std::vector<std::string> words = words_of(name);
  const auto is_item = [&](const std::string& word) {
    return word.size() > 3 && std::ranges::any_of(question.items, [&](const ItemDeclaration& item) {
             return item.shape.is_scalar() && (lower(item.name) == word || lower(item.name) + "s" == word);
           });
  };
  const bool asks =
      std::ranges::any_of(asked, [&](std::string_view word) { return question.has_word(word); });
  for (std::size_t i = 0; i + 2 < words.size() && !asks; ++i) {
    if (among(counts, words[i]) && words[i + 1] == "of" && is_item(words[i + 2])) {
      return true;
    }
  }
  return false;
}

/// The prefix that makes another name of the one it is written to: "non" of "non-weights".
std::string prefix_in(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 12> prefixes{"non",  "anti", "pre", "post", "pseudo", "quasi",
                                                      "semi", "half", "log", "neg",  "mis",    "inverse"};
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const std::vector<std::string> words = words_of(text.substr(0, at));
    const bool joined =
        at > 0 && is_letter(text[at - 1]) && (at + 1 == text.size() || is_letter(text[at + 1]));
    if (joined && among(prefixes, words.back()) &&
        lower(question.text).find(words.back() + "-") == std::string::npos) {
      return words.back();
    }
  }
  return {};
}

/// The first word of a text that makes another quantity of what it stands beside, but for the question's own
/// and those that `is_asked` excuses.
template <class Asked>
std::string first_other(std::string_view text, const PreparedQuestion& question, Asked is_asked) {
  for (const std::string& word : words_of(without_mathematics(text))) {
    if (!among(quantities, word) && !is_modifier(word) && !among(operators, word) &&
        !labels_no_answer(word)) {
      continue;
    }
    if (!question.asks_with_word(word) && !is_asked(word)) {
      return word;
    }
  }
  return {};
}

/// "first" of "after the first step" where the question does not say so.
std::string other_place_after(std::string_view text, const PreparedQuestion& question) {
  constexpr std::array<std::string_view, 6> ordinals{"first", "second", "third", "last", "one", "two"};
  const std::vector<std::string> words = words_of(text);
  const auto& own = question.text_words;
  for (std::size_t i = 0; i + 1 < words.size() && !own.empty(); ++i) {
    const std::size_t at = i + (words[i + 1] == "the" && i + 2 < words.size() ? 2 : 1);
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = words.begin() + static_cast<std::ptrdiff_t>(at + 1);
    if (words[i] == "after" && among(ordinals, words[at]) &&
        std::search(own.begin(), own.end(), first, end) == own.end()) {
      return words[at];
    }
  }
  return {};
}

}  // namespace

std::string other_quantity_before(std::string_view lead, std::string_view name,
                                  const PreparedQuestion& question) {
  if (std::string joint = joint_with_a_name(lead, question); !joint.empty()) {
    return joint;
  }
  if (std::string prefix = lead.ends_with('-') ? prefix_in(lead, question) : std::string(); !prefix.empty()) {
    return prefix;
  }
  if (std::string factor = factor_before(lead, name, question); !factor.empty()) {
    return factor;
  }
  constexpr std::size_t longest = 6;
  std::vector<std::string> words = words_of(without_mathematics(last_clause(lead)));
  const std::size_t before = words.size();
  const std::vector<std::string> name_words = words_of(name);
  words.push_back(name_words.empty() ? std::string() : name_words.front());
  bool only_articles = true;
  for (std::size_t i = before; i > 0 && before - i < longest; --i) {
    const std::string& word = words[i - 1];
    if (only_articles && among(beside, word)) {
      return word;
    }
    if (among(stops, word)) {
      break;
    }
    if (word == "of" && only_articles && (i < 2 || !among(parts_of, words[i - 2]))) {
      return words[i < 2 ? 0 : i - 2];
    }
    only_articles = only_articles && among(articles, word);
    const bool article = i > 1 && among(articles, words[i - 2]);  // "after the softmax"
    const std::size_t opener = article ? 3 : 2;
    const bool of_layer = i >= opener && words[i - opener] == "after";
    const bool applied = i == before && !of_layer && !traits_of_function(function_of(word)).name.empty();
    const bool of_sample = word == "sample" && (words[i].starts_with("var") || words[i] == "standard");
    const bool other = is_modifier(word) || among(quantities, word) || applied || of_sample;
    if (other && !are_side_by_side(question, word, words[i]) && !stands_for(word, words[i]) &&
        !names_the_same(word, name, question)) {
      return word;
    }
  }
  return {};
}

std::string other_quantity_in(std::string_view text, const PreparedQuestion& question) {
  std::string word = first_other(text, question, [](std::string_view) { return false; });
  return word.empty() ? other_place_after(text, question) : word;
}

std::string other_subject_named(std::string_view name, const PreparedQuestion& question) {
  std::string subject = other_subject(name, question);
  if (subject.empty()) {
    subject = counts_items(name, question) ? "number of" : prefix_in(name, question);
  }
  return subject;
}

std::string other_quantity_named(std::string_view name, const PreparedQuestion& question) {
  if (std::string subject = other_subject_named(name, question); !subject.empty()) {
    return subject;
  }
  return first_other(name, question, [&](std::string_view word) {
    const bool whole = word == "total" && question.items.size() == 1;
    return whole || (question.text.empty() && among(quantities, word));
  });
}

}  // namespace gradewright::reading

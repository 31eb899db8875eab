#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "answers/reading/values/ballot_truths.hpp"
#include "answers/reading/values/ballot_words.hpp"
#include "answers/reading/values/fillers.hpp"
#include "answers/reading/values/silence.hpp"
#include "answers/reading/values/typed_readers.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Where the label of an option stands, and where what is said of it begins.
struct Label {
  std::size_t first = std::string_view::npos;
  std::size_t end = std::string_view::npos;
};

constexpr std::string_view around = " \t\r\n*-,;\u2022";

/// The name of an option as it is written: "a", "ii".
std::string written(const OptionName& name) {
  return name.words.size() == 1 ? name.words.front() : std::string();
}

/// Whether a text begins with a word of truth: "true", "F".
bool says_truth(std::string_view text) {
  std::size_t at = 0;
  return ballot::truth_of(next_word(text, at)).has_value();
}

/// Whether a part says in words or by a question mark that it is not answered.
bool gives_up(std::string_view part) {
  return std::ranges::any_of(part, [](char c) { return c == '?' || is_letter(c); }) && says_nothing(part);
}

/// The first label of an option from `from` on that closes as all do: "(a)", "a)", "a.", "a:", or "a" before
/// a word of truth or a question mark.
Label label_of(std::string_view text, std::string_view name, char close, std::size_t from) {
  for (std::size_t at = from; at + name.size() < text.size(); ++at) {
    if (lower(text.substr(at, name.size())) != lower(name) || text[at + name.size()] != close) {
      continue;
    }
    const std::size_t first = at > from && text[at - 1] == '(' ? at - 1 : at;
    const bool begins =
        first == 0 || around.find(text[first - 1]) != std::string_view::npos || text[first - 1] == '.';
    const std::string_view behind = trimmed(text.substr(at + name.size()));
    const bool told = close != ' ' || says_truth(behind) || behind.starts_with('?');
    if (begins && told &&
        (first < at || close != ')' || text.substr(0, first).find('(') == std::string_view::npos)) {
      return {first, at + name.size() + 1};
    }
  }
  return {};
}

/// What is said of one option, without what parts it from the next.
std::string_view part_of(std::string_view text) {
  text = trimmed(text);
  while (!text.empty() && (around.find(text.back()) != std::string_view::npos || text.ends_with(" and"))) {
    text = trimmed(text.substr(0, text.size() - (text.ends_with(" and") ? 4 : 1)));
  }
  const std::size_t first = text.find_first_not_of(":*- ");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// Whether a part speaks of an option, called by its letter: "T, because b is". "a" and "i" are words.
bool speaks_of_option(std::string_view part, std::span<const OptionName> names) {
  const std::vector<std::string> words = words_of(part);
  return std::ranges::any_of(names, [&](const OptionName& name) {
    const std::string letter = lower(written(name));
    const bool is_word = letter == "a" || letter == "i" || ballot::truth_of(letter).has_value();
    return !is_word && std::find(words.begin(), words.end(), letter) != words.end();
  });
}

/// Without the numbers of a list before the labels: "1. (a) T".
std::string without_numbers(std::string_view text, std::span<const OptionName> names) {
  const bool numbered =
      std::ranges::any_of(names, [](const OptionName& name) { return is_digit(name.words.front().front()); });
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    std::string_view line = text.substr(at, end - at);
    const std::size_t digits = line.find_first_not_of("0123456789");
    const bool number =
        !numbered && digits != 0 && digits != std::string_view::npos && line.substr(digits).starts_with(". ");
    out += number ? line.substr(digits + 2) : line;
    at = end;
  }
  return out;
}

/// With a colon for the arrow behind each label: "a -> T".
std::string with_colons(std::string text, std::span<const OptionName> names) {
  for (const std::string_view arrow : {"->", "\u2192"}) {
    for (std::size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at + 1)) {
      const std::size_t end = text.find_last_not_of(' ', at == 0 ? 0 : at - 1) + 1;
      const bool behind_label = std::ranges::any_of(names, [&](const OptionName& name) {
        const std::string label = written(name);
        const std::size_t first = end - std::min(end, label.size());
        return lower(text.substr(first, end - first)) == lower(label) &&
               (first == 0 || around.find(text[first - 1]) != std::string_view::npos);
      });
      if (behind_label) {
        text.replace(end, at + arrow.size() - end, ":");
        at = end;
      }
    }
  }
  return text;
}

std::optional<bool> truth_said(std::string_view part) {
  const auto read = true_false_value(part, {});
  const auto* readings = std::get_if<std::vector<TypedValue>>(&read);
  const auto* words = readings == nullptr || readings->size() != 1
                          ? nullptr
                          : std::get_if<WordsValue>(&readings->front().value);
  return words == nullptr ? std::nullopt : std::optional(words->words.front() == "true");
}

/// What a text says of each option behind its label; `gaps`: some may be said not to be answered.
std::optional<Truths> labelled(std::string_view whole, std::span<const OptionName> names, bool gaps) {
  const std::string plain = with_colons(without_numbers(whole, names), names);
  const std::string_view text = plain;
  constexpr std::size_t longest = 4'000;
  if (!are_plain(names) || text.size() > longest ||
      std::ranges::any_of(names, [](const OptionName& name) { return written(name).empty(); })) {
    return std::nullopt;
  }
  const std::size_t start = text.find_first_not_of(" \t\r\n*-(");
  const std::size_t close = start == std::string_view::npos ? start : start + written(names.front()).size();
  if (close >= text.size() || std::string_view(").: ").find(text[close]) == std::string_view::npos) {
    return std::nullopt;
  }
  std::vector<Label> labels;
  for (const OptionName& name : names) {
    const std::size_t from = labels.empty() ? 0 : labels.back().end;
    labels.push_back(label_of(text, written(name), text[close], from));
    const bool again =
        labels.back().end != std::string_view::npos &&
        label_of(text, written(name), text[close], labels.back().end).end != std::string_view::npos;
    if (labels.back().end == std::string_view::npos || again) {
      return std::nullopt;
    }
  }
  if (text.find_first_not_of(" \t\r\n*-(") < labels.front().first) {
    return std::nullopt;
  }
  Truths truths(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t end = i + 1 < names.size() ? labels[i + 1].first : text.size();
    const std::string_view part = part_of(text.substr(labels[i].end, end - labels[i].end));
    truths[names[i].option] = speaks_of_option(part, names) ? std::nullopt : truth_said(part);
    if (!truths[names[i].option] && !(gaps && gives_up(part))) {
      return std::nullopt;
    }
  }
  return truths;
}

}  // namespace

std::optional<Truths> truths_by_label(std::string_view text, std::span<const OptionName> names) {
  return labelled(text, names, false);
}

std::optional<Truths> truths_with_gaps(std::string_view text, std::span<const OptionName> names) {
  auto truths = labelled(text, names, true);
  const bool any =
      truths && std::ranges::any_of(*truths, [](const auto& truth) { return truth.has_value(); });
  return any ? std::move(truths) : std::nullopt;
}

}  // namespace gradewright::reading

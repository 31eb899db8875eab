#include "answers/reading/values/spoken_interval.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "answers/reading/notation/greek.hpp"
#include "engine/text/among.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// Longer texts are no interval in words.
constexpr std::size_t longest_text = 200;

/// Whether an end belongs to the interval.
enum class End { open, closed };

/// How an end compares to what lies in the interval, in words; of several the first that fits counts.
struct Comparison {
  std::string_view words;
  bool is_lower;
  End end;
};
constexpr std::array<Comparison, 14> comparisons{{{"greater than or equal to", true, End::closed},
                                                  {"larger than or equal to", true, End::closed},
                                                  {"less than or equal to", false, End::closed},
                                                  {"smaller than or equal to", false, End::closed},
                                                  {"at least", true, End::closed},
                                                  {"at most", false, End::closed},
                                                  {"greater than", true, End::open},
                                                  {"larger than", true, End::open},
                                                  {"bigger than", true, End::open},
                                                  {"above", true, End::open},
                                                  {"less than", false, End::open},
                                                  {"smaller than", false, End::open},
                                                  {"below", false, End::open},
                                                  {"under", false, End::open}}};

/// Whether a word is a name of mathematics: a letter, a Greek one by its name or as a command; not a word of
/// the language, which could say anything.
bool is_name(std::string_view word) {
  const bool is_command = word.starts_with('\\');
  const bool is_drawn = !word.empty() && word.size() < 4 && !is_ascii(word.front());
  const bool is_one_letter = word.size() == 1 && is_letter(word.front());
  return is_one_letter || is_drawn || among(greek_letters, word.substr(is_command ? 1 : 0));
}

/// A written end and whether it belongs to the interval, where that is said.
struct Bound {
  std::string text;
  std::optional<End> end;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : original_(trimmed(text)) {
    if (original_.ends_with('.')) {
      original_.remove_suffix(1);
    }
    text_ = lower(original_);
  }

  std::optional<std::string> run() {
    const std::string name = take_name();
    strictly_ = take("strictly");
    std::optional<std::string> interval = take("between") ? ends_joined_by("and")
                                          : take("from")  ? ends_joined_by("to")
                                                          : compared();
    if (!interval || !rest().empty()) {
      return std::nullopt;
    }
    return name.empty() ? *interval : name + " \u2208 " + *interval;
  }

 private:
  std::string_view rest() const { return trimmed(std::string_view(text_).substr(at_)); }

  void skip_blanks() {
    while (at_ < text_.size() && is_space(text_[at_])) {
      ++at_;
    }
  }

  /// Takes words that stand here whole.
  bool take(std::string_view words) {
    skip_blanks();
    const std::size_t behind = at_ + words.size();
    const bool here = std::string_view(text_).substr(at_).starts_with(words) &&
                      (behind == text_.size() || !is_letter(text_[behind]));
    at_ = here ? behind : at_;
    return here;
  }

  bool take_sign(char sign) {
    skip_blanks();
    const bool here = at_ < text_.size() && text_[at_] == sign;
    at_ += here ? 1 : 0;
    return here;
  }

  /// "x", "x is", "eta must be": the name, as it is written.
  std::string take_name() {
    constexpr std::array<std::string_view, 6> verbs{"is",       "lies",      "must be",
                                                    "must lie", "should be", "has to be"};
    const std::size_t end = std::min(text_.find(' '), text_.size());
    if (!is_name(std::string_view(text_).substr(0, end))) {
      return {};
    }
    at_ = end;
    static_cast<void>(std::ranges::any_of(verbs, [this](std::string_view verb) { return take(verb); }));
    return std::string(original_.substr(0, end));
  }

  /// A number, fraction or LaTeX constant as it is written: signs and digits, letters of commands only.
  std::string take_end() {
    skip_blanks();
    const std::size_t first = at_;
    bool has_digit = false;
    bool in_command = false;
    for (; at_ < text_.size() && !is_space(text_[at_]); ++at_) {
      const char c = text_[at_];
      in_command = c == '\\' || (in_command && is_letter(c));
      constexpr std::string_view signs = "+-*/^.{}\\";
      const bool last_period = c == '.' && at_ + 1 == text_.size();
      if (!(is_digit(c) || in_command || signs.find(c) != std::string_view::npos) || last_period) {
        break;
      }
      has_digit = has_digit || is_digit(c);
    }
    return has_digit ? std::string(original_.substr(first, at_ - first)) : std::string();
  }

  /// "inclusive", "(excluded)", "not included": whether what stands before it belongs to the interval.
  std::optional<End> take_belonging() {
    const std::size_t before = at_;
    const bool bracket = take_sign('(');
    std::optional<End> end;
    if (take("inclusive") || take("included") || take("closed")) {
      end = End::closed;
    } else if (take("exclusive") || take("excluded") || take("not included") || take("open")) {
      end = End::open;
    }
    if (!end || (bracket && !take_sign(')'))) {
      at_ = before;
      return std::nullopt;
    }
    return end;
  }

  /// Behind both ends: "both ends excluded", ", inclusive", "(strictly)".
  std::optional<End> take_belonging_of_both(bool needs_both) {
    const std::size_t before = at_;
    take_sign(',');
    const bool bracket = take_sign('(');
    const bool both = take("both");
    take("ends");
    take("endpoints");
    std::optional<End> end;
    if (take("strictly") || take("strict")) {
      end = End::open;
    } else if (take("inclusive") || take("included") || take("closed")) {
      end = End::closed;
    } else if (take("exclusive") || take("excluded") || take("not included") || take("open")) {
      end = End::open;
    }
    const bool ambiguous = needs_both && !both && end == End::open;
    if (!end || ambiguous || (bracket && !take_sign(')'))) {
      at_ = before;
      return std::nullopt;
    }
    return end;
  }

  std::optional<std::string> ends_joined_by(std::string_view joint) {
    Bound lower{take_end(), {}};
    lower.end = take_belonging();
    if (lower.text.empty() || !take(joint)) {
      return std::nullopt;
    }
    Bound upper{take_end(), {}};
    if (upper.text.empty()) {
      return std::nullopt;
    }
    if (lower.end) {
      upper.end = take_belonging();
    } else {
      lower.end = strictly_ ? End::open : take_belonging_of_both(joint == "to");
      upper.end = lower.end;
    }
    return written(lower, upper);
  }

  /// "greater than 0 and less than 2"
  std::optional<std::string> compared() {
    std::optional<Bound> lower;
    std::optional<Bound> upper;
    for (int i = 0; i < 2; ++i) {
      strictly_ = take("strictly") || (i == 0 && strictly_);
      const auto* const found =
          std::ranges::find_if(comparisons, [this](const Comparison& one) { return take(one.words); });
      if (found == comparisons.end() || (strictly_ && found->end == End::closed)) {
        return std::nullopt;
      }
      std::optional<Bound>& bound = found->is_lower ? lower : upper;
      if (bound) {
        return std::nullopt;
      }
      bound = Bound{take_end(), found->end};
      if (bound->text.empty()) {
        return std::nullopt;
      }
      strictly_ = false;
      if (i == 0) {
        const bool comma = take_sign(',');
        if (!take("and") && !take("but") && !comma) {
          return std::nullopt;
        }
      }
    }
    return lower && upper ? written(*lower, *upper) : std::nullopt;
  }

  static std::optional<std::string> written(const Bound& lower, const Bound& upper) {
    if (!lower.end || !upper.end) {
      return std::nullopt;
    }
    return (*lower.end == End::open ? "(" : "[") + lower.text + ", " + upper.text +
           (*upper.end == End::open ? ")" : "]");
  }

  std::string_view original_;
  std::string text_;  ///< in small letters
  std::size_t at_ = 0;
  bool strictly_ = false;
};

}  // namespace

std::optional<std::string> spoken_interval(std::string_view text) {
  if (text.size() > longest_text || text.find(' ') == std::string_view::npos) {
    return std::nullopt;
  }
  return Reader(text).run();
}

}  // namespace gradewright::reading

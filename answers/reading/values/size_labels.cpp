#include "answers/reading/values/size_labels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "answers/reading/notation/token.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

enum class Axis { none, height, width, channels };

constexpr std::array<std::pair<std::string_view, Axis>, 19> axes{{{"h", Axis::height},
                                                                  {"height", Axis::height},
                                                                  {"high", Axis::height},
                                                                  {"rows", Axis::height},
                                                                  {"row", Axis::height},
                                                                  {"w", Axis::width},
                                                                  {"width", Axis::width},
                                                                  {"wide", Axis::width},
                                                                  {"columns", Axis::width},
                                                                  {"column", Axis::width},
                                                                  {"cols", Axis::width},
                                                                  {"c", Axis::channels},
                                                                  {"channels", Axis::channels},
                                                                  {"channel", Axis::channels},
                                                                  {"depth", Axis::channels},
                                                                  {"deep", Axis::channels},
                                                                  {"filters", Axis::channels},
                                                                  {"maps", Axis::channels},
                                                                  {"features", Axis::channels}}};

class LabelReader {
 public:
  explicit LabelReader(std::string_view text) {
    tokenise(text, tokens_);
    std::erase_if(tokens_, [](const Token& token) { return token.kind == Kind::style; });
    while (!tokens_.empty() && tokens_.back().is(Sign::period)) {
      tokens_.pop_back();
    }
  }

  std::optional<std::vector<WrittenNumber>> run() {
    constexpr std::size_t most_tokens = 32;
    if (tokens_.size() > most_tokens || !item()) {
      return std::nullopt;
    }
    while (at_ < tokens_.size()) {
      if (!separator() || !item()) {
        return std::nullopt;
      }
    }
    const std::vector<Axis> plane{Axis::height, Axis::width};
    const std::vector<Axis> volume{Axis::height, Axis::width, Axis::channels};
    const std::vector<Axis> last_only{Axis::none, Axis::none, Axis::channels};
    const bool known = read_ == plane || read_ == volume || read_ == last_only;
    return known ? std::optional(std::move(extents_)) : std::nullopt;
  }

 private:
  const Token* at(std::size_t i) const { return i < tokens_.size() ? &tokens_[i] : nullptr; }

  Axis axis_at(std::size_t i) const {
    const Token* const token = at(i);
    if (token == nullptr || token->kind != Kind::word) {
      return Axis::none;
    }
    const auto* const found =
        std::ranges::find(axes, lower(token->text), &std::pair<std::string_view, Axis>::first);
    return found == axes.end() ? Axis::none : found->second;
  }

  bool number() {
    const Token* const token = at(at_);
    const bool digits = token != nullptr && token->kind == Kind::number &&
                        std::ranges::all_of(token->text, [](char c) { return is_digit(c); });
    const auto value = digits ? Decimal::parse(token->text) : std::nullopt;
    if (!value || !(*value > Decimal(0))) {
      return false;
    }
    extents_.emplace_back(*value);
    ++at_;
    return true;
  }

  /// H = 28, height 28, 28 (height), 28 channels, 28.
  bool item() {
    Axis axis = axis_at(at_);
    if (axis != Axis::none) {
      ++at_;
      const Token* const sign = at(at_);
      at_ +=
          sign != nullptr && (sign->is(Sign::equal) || sign->is(Sign::colon) || sign->is_word("is")) ? 1 : 0;
      read_.push_back(axis);
      return number();
    }
    if (!number()) {
      return false;
    }
    const Token* const next = at(at_);
    if (next != nullptr && next->opens(Bracket::round)) {
      axis = axis_at(at_ + 1);
      const Token* const close = at(at_ + 2);
      if (axis == Axis::none || close == nullptr || !close->closes(Bracket::round)) {
        return false;
      }
      at_ += 3;
    } else if (axis = axis_at(at_); axis != Axis::none) {
      ++at_;
    }
    read_.push_back(axis);
    return true;
  }

  bool separator() {
    const std::size_t first = at_;
    while (const Token* const token = at(at_)) {
      const bool parts = token->is(Sign::comma) || token->is(Sign::semicolon) || token->is(Sign::newline) ||
                         token->is(Sign::times) || token->is_word("x") || token->is_word("by") ||
                         token->is_word("and") || token->is_word("with");
      if (!parts) {
        break;
      }
      ++at_;
    }
    return at_ > first;
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<Axis> read_;
  std::vector<WrittenNumber> extents_;
};

}  // namespace

std::optional<std::vector<WrittenNumber>> labelled_extents(std::string_view text) {
  return LabelReader(text).run();
}

}  // namespace gradewright::reading

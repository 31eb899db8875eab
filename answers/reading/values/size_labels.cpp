#include "answers/reading/values/size_labels.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "answers/reading/notation/token.hpp"
#include "answers/reading/notation/word_roles.hpp"
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
    leave_planes_out();
    open_channels();
  }

  std::optional<std::vector<WrittenNumber>> run() {
    constexpr std::size_t most_tokens = 32;
    if (tokens_.size() > most_tokens) {
      return std::nullopt;
    }
    move_channels_behind();
    if (!item()) {
      return std::nullopt;
    }
    while (at_ < tokens_.size()) {
      if (!separator() || !item()) {
        return std::nullopt;
      }
    }
    put_in_order();
    const std::vector<Axis> plane{Axis::height, Axis::width};
    const std::vector<Axis> volume{Axis::height, Axis::width, Axis::channels};
    const std::vector<Axis> last_only{Axis::none, Axis::none, Axis::channels};
    const bool known = read_ == plane || read_ == volume || read_ == last_only;
    return known ? std::optional(std::move(extents_)) : std::nullopt;
  }

 private:
  /// "32x32 maps with 16 channels" as "32x32 with 16 channels".
  void leave_planes_out() {
    constexpr std::array<std::string_view, 6> planes{"maps", "map", "images", "outputs", "pixels", "planes"};
    for (std::size_t i = 3; i + 1 < tokens_.size(); ++i) {
      const bool plane = tokens_[i].kind == Kind::word && tokens_[i - 1].kind == Kind::number &&
                         tokens_[i - 3].kind == Kind::number && tokens_[i + 1].is_word("with") &&
                         std::ranges::find(planes, lower(tokens_[i].text)) != planes.end();
      if (plane) {
        tokens_.erase(tokens_.begin() + static_cast<std::ptrdiff_t>(i));
        return;
      }
    }
  }

  /// "32x32 (16 channels)" as "32x32 with 16 channels".
  void open_channels() {
    const std::size_t n = tokens_.size();
    constexpr std::size_t fewest = 7;
    if (n < fewest || !tokens_[n - 1].closes(Bracket::round) || axis_at(n - 2) != Axis::channels ||
        tokens_[n - 3].kind != Kind::number || !tokens_[n - 4].opens(Bracket::round) ||
        tokens_[n - 5].kind != Kind::number) {
      return;
    }
    tokens_.pop_back();
    tokens_[n - 4].kind = Kind::word;
    tokens_[n - 4].text = "with";
  }

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

  /// "10 channels of size 28x28" and "10@28x28" as "28x28 10 channels".
  void move_channels_behind() {
    if (at(0) == nullptr || tokens_[0].kind != Kind::number) {
      return;
    }
    std::size_t n = 1;
    const bool mark = at(n) != nullptr && at(n)->is(Sign::matmul);
    if (mark) {
      ++n;
    } else {
      n += at(n) != nullptr && at(n)->is_word("feature") ? 1 : 0;
      const bool maps = at(n) != nullptr && (at(n)->is_word("channels") || at(n)->is_word("maps"));
      if (!maps || at(n + 1) == nullptr || !at(n + 1)->is_word("of")) {
        return;
      }
      n += 2;
      n += at(n) != nullptr && at(n)->is_word("size") ? 1 : 0;
    }
    const bool plane = tokens_.size() == n + 3 && tokens_[n].kind == Kind::number &&
                       tokens_[n + 1].is(Sign::times) && tokens_[n + 2].kind == Kind::number;
    if (!plane) {
      return;
    }
    Token with = tokens_[n + 1];
    Token channels = tokens_[n + 1];
    channels.kind = Kind::word;
    channels.sign = Sign::none;
    channels.text = "channels";
    tokens_ = {tokens_[n], tokens_[n + 1], tokens_[n + 2], with, tokens_[0], channels};
  }

  /// Width before height, or channels first, where every axis has its name.
  void put_in_order() {
    for (std::size_t i = 0; i < read_.size(); ++i) {
      for (std::size_t j = i + 1; j < read_.size() && read_[i] != Axis::none && read_[j] != Axis::none; ++j) {
        if (read_[j] < read_[i]) {
          std::swap(read_[i], read_[j]);
          std::swap(extents_[i], extents_[j]);
        }
      }
    }
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
      at_ += sign != nullptr && (sign->is(Sign::equal) || sign->is(Sign::colon) ||
                                 (sign->kind == Token::Kind::word && plays(sign->text, WordRole::copula)))
                 ? 1
                 : 0;
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

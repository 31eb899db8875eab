#include "answers/reading/notation/pair_signs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace gradewright::reading {
namespace {

using Kind = Token::Kind;

bool is_square(const Token& token) {
  return token.bracket == Bracket::square;
}

/// A sign between sets, or a word that stands for one.
bool joins_sets(const Token& token) {
  constexpr std::array<std::string_view, 5> words{"U", "u", "union", "or", "and"};
  return token.is(Sign::unite) || token.is(Sign::intersect) || token.is(Sign::without) ||
         token.is(Sign::times) ||
         (token.kind == Kind::word && std::ranges::find(words, token.text) != words.end());
}

/// Whether nothing that goes on with an operand, such as an index, begins at a token.
bool ends_interval(const Token* next) {
  return next == nullptr || next->kind == Kind::close || is_square(*next) || joins_sets(*next) ||
         next->is(Sign::comma) || next->is(Sign::semicolon) || next->is(Sign::period) ||
         next->is(Sign::newline) || next->is(Sign::row) || next->is(Sign::question);
}

/// Whether an interval may begin after a token: at the start, after a relation or a sign of sets, in a
/// bracket.
bool leads_to_interval(const Token* before) {
  return before == nullptr || before->kind == Kind::open || joins_sets(*before) || before->is(Sign::member) ||
         before->is(Sign::not_member) || before->is(Sign::equal) || before->is(Sign::colon) ||
         before->is(Sign::newline) || before->is(Sign::approximate) || before->is(Sign::subset);
}

}  // namespace

void turn_brackets(std::vector<Token>& tokens) {
  if (std::ranges::none_of(tokens, is_square)) {
    return;
  }
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    const Token* const before = i > 0 ? &tokens[i - 1] : nullptr;
    const Token* const next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    const bool within =
        !open.empty() && (is_square(tokens[open.back()]) || tokens[open.back()].opens(Bracket::round));
    if (token.opens(Bracket::square) && within && before != nullptr && ends_operand(*before) &&
        ends_interval(next)) {
      token.kind = Kind::close;
      if (next != nullptr && next->kind == Kind::word && joins_sets(*next) && next->text != "or" &&
          next->text != "and") {
        tokens[i + 1].kind = Kind::sign;
        tokens[i + 1].sign = Sign::unite;
      }
    } else if (token.closes(Bracket::square) && leads_to_interval(before) && next != nullptr &&
               next->kind != Kind::close && (before == nullptr || before->kind != Kind::open)) {
      token.kind = Kind::open;
    }
    if (token.kind == Kind::open) {
      open.push_back(i);
    } else if (token.kind == Kind::close && !open.empty()) {
      open.pop_back();
    }
  }
}

namespace {

/// The bars between two signs that no bar goes across, and how they can be brackets.
class Bars {
 public:
  enum class Role : std::uint8_t {
    divider,
    opens,
    closes,
    opens_twice,
    closes_twice,
    closes_and_opens,
    opens_norm,
    closes_norm
  };

  Bars(const std::vector<Token>& tokens, std::vector<std::size_t> places)
      : tokens_(tokens), places_(std::move(places)), roles_(places_.size(), Role::divider) {}

  /// Whether all of them pair; one that stands between two operands may divide where nothing is open.
  bool pair() { return from(0); }
  const std::vector<std::size_t>& places() const { return places_; }
  Role role(std::size_t bar) const { return roles_[bar]; }

 private:
  /// Whether an operand ends before the bar.
  bool after_operand(std::size_t bar) const {
    const std::size_t place = places_[bar];
    if (bar > 0 && places_[bar - 1] + 1 == place) {
      const Role last = roles_[bar - 1];
      return last == Role::closes || last == Role::closes_twice || last == Role::closes_norm;
    }
    return place > 0 && ends_operand(tokens_[place - 1]);
  }

  /// "7 | 8": blanks on both sides, or on neither.
  bool stands_between(std::size_t bar) const {
    const std::size_t place = places_[bar];
    return place + 1 >= tokens_.size() || tokens_[place].space_before == tokens_[place + 1].space_before;
  }

  /// |a|b|c|: whether the bar before ends |a|, or the last one begins |b|, nobody can say.
  bool after_closed_factor(std::size_t bar) const {
    if (bar == 0 || roles_[bar - 1] != Role::closes || places_[bar - 1] + 1 == places_[bar]) {
      return false;
    }
    return std::all_of(tokens_.begin() + static_cast<std::ptrdiff_t>(places_[bar - 1]) + 1,
                       tokens_.begin() + static_cast<std::ptrdiff_t>(places_[bar]),
                       [](const Token& token) { return token.kind != Kind::sign || ends_operand(token); });
  }

  bool try_role(std::size_t bar, Role role, std::size_t pops, std::initializer_list<bool> pushes) {
    const std::vector<bool> before = open_;
    open_.resize(open_.size() - pops);
    open_.insert(open_.end(), pushes);
    roles_[bar] = role;
    if (from(bar + 1)) {
      return true;
    }
    open_ = before;
    return false;
  }

  bool from(std::size_t bar) {
    constexpr int most_steps = 400;
    if (bar == places_.size()) {
      return open_.empty();
    }
    if (++steps_ > most_steps) {
      return false;
    }
    const Token& token = tokens_[places_[bar]];
    const bool twice = token.is(Sign::double_bar);
    const bool splits = twice && token.text == "||";
    if (!after_operand(bar)) {
      return twice ? try_role(bar, Role::opens_norm, 0, {norm}) ||
                         (splits && try_role(bar, Role::opens_twice, 0, {bar_, bar_}))
                   : try_role(bar, Role::opens, 0, {bar_});
    }
    const bool in_bar = !open_.empty() && open_.back() == bar_;
    const bool in_two_bars = in_bar && open_.size() > 1 && open_[open_.size() - 2] == bar_;
    const bool in_norm = !open_.empty() && open_.back() == norm;
    if (twice) {
      return (in_norm && try_role(bar, Role::closes_norm, 1, {})) ||
             (splits && in_two_bars && try_role(bar, Role::closes_twice, 2, {})) ||
             (splits && in_bar && try_role(bar, Role::closes_and_opens, 1, {bar_})) ||
             (open_.empty() && try_role(bar, Role::opens_norm, 0, {norm}));
    }
    if (in_bar && try_role(bar, Role::closes, 1, {})) {
      return true;
    }
    const bool factor =
        !in_bar && !(tokens_[places_[bar]].space_before && stands_between(bar)) && !after_closed_factor(bar);
    return (factor && try_role(bar, Role::opens, 0, {bar_})) ||
           (open_.empty() && try_role(bar, Role::divider, 0, {}));
  }

  static constexpr bool bar_ = false;
  static constexpr bool norm = true;

  const std::vector<Token>& tokens_;
  std::vector<std::size_t> places_;
  std::vector<Role> roles_;
  std::vector<bool> open_;
  int steps_ = 0;
};

void turn(Token& token, Kind kind, Bracket bracket) {
  token.kind = kind;
  token.sign = Sign::none;
  token.bracket = bracket;
}

/// "||" as two brackets, the second of them at `second`.
void split(std::vector<Token>& tokens, std::size_t at, Kind first, Kind second) {
  Token half = tokens[at];
  half.text = half.text.substr(1);
  half.span = {half.span.offset + 1, half.span.length - 1};
  half.space_before = false;
  turn(half, second, Bracket::absolute);
  tokens[at].text = tokens[at].text.substr(0, 1);
  tokens[at].span.length = 1;
  turn(tokens[at], first, Bracket::absolute);
  tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, half);
}

void take_role(std::vector<Token>& tokens, std::size_t at, Bars::Role role) {
  using Role = Bars::Role;
  switch (role) {
    case Role::divider:
      break;
    case Role::opens:
      return turn(tokens[at], Kind::open, Bracket::absolute);
    case Role::closes:
      return turn(tokens[at], Kind::close, Bracket::absolute);
    case Role::opens_twice:
      return split(tokens, at, Kind::open, Kind::open);
    case Role::closes_twice:
      return split(tokens, at, Kind::close, Kind::close);
    case Role::closes_and_opens:
      return split(tokens, at, Kind::close, Kind::open);
    case Role::opens_norm:
      return turn(tokens[at], Kind::open, Bracket::norm);
    case Role::closes_norm:
      return turn(tokens[at], Kind::close, Bracket::norm);
  }
}

bool is_bar(const Token& token) {
  return token.is(Sign::bar) || token.is(Sign::double_bar);
}

/// A sign that no bar goes across.
bool parts_bars(const Token& token) {
  if (parts_items(token)) {
    return true;
  }
  if (token.kind != Kind::sign) {
    return false;
  }
  switch (token.sign) {
    case Sign::colon:
    case Sign::equal:
    case Sign::not_equal:
    case Sign::less:
    case Sign::less_equal:
    case Sign::greater:
    case Sign::greater_equal:
    case Sign::approximate:
    case Sign::member:
      return true;
    default:
      return false;
  }
}

/// The bars of each bracket, from one sign that parts them to the next.
std::vector<std::vector<std::size_t>> runs_of_bars(const std::vector<Token>& tokens) {
  std::vector<std::vector<std::size_t>> runs;
  std::vector<std::vector<std::size_t>> levels(1);
  const auto end_run = [&] {
    if (!levels.back().empty()) {
      runs.push_back(std::move(levels.back()));
      levels.back().clear();
    }
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_bar(tokens[i])) {
      levels.back().push_back(i);
    } else if (parts_bars(tokens[i])) {
      end_run();
    } else if (tokens[i].kind == Kind::open) {
      levels.emplace_back();
    } else if (tokens[i].kind == Kind::close) {
      end_run();
      if (levels.size() > 1) {
        levels.pop_back();
      }
    }
  }
  for (; !levels.empty(); levels.pop_back()) {
    end_run();
  }
  return runs;
}

}  // namespace

void pair_bars(std::vector<Token>& tokens) {
  if (std::ranges::none_of(tokens, is_bar)) {
    return;
  }
  struct Turned {
    std::size_t place;
    Bars::Role role;
  };
  std::vector<Turned> turned;
  for (std::vector<std::size_t>& run : runs_of_bars(tokens)) {
    Bars bars(tokens, std::move(run));
    if (bars.pair()) {
      for (std::size_t bar = 0; bar < bars.places().size(); ++bar) {
        turned.push_back({bars.places()[bar], bars.role(bar)});
      }
    }
  }
  // from behind, as a token that is split moves those after it
  std::ranges::sort(turned, std::ranges::greater{}, &Turned::place);
  for (const auto& [place, role] : turned) {
    take_role(tokens, place, role);
  }
}

namespace {

/// Past the number or fraction at `at`, with its sign; `at` itself where none stands.
std::size_t past_number(const std::vector<Token>& tokens, std::size_t at) {
  const auto is_number = [&](std::size_t i) { return i < tokens.size() && tokens[i].kind == Kind::number; };
  const std::size_t digits = at < tokens.size() && tokens[at].is(Sign::minus) ? at + 1 : at;
  if (!is_number(digits)) {
    return at;
  }
  const bool fraction =
      digits + 1 < tokens.size() && tokens[digits + 1].is(Sign::slash) && is_number(digits + 2);
  return fraction ? digits + 3 : digits + 1;
}

/// Past numbers that `divider` parts, from `at` on, at least `least` of them; `at` itself where they do not
/// stand there.
std::size_t past_numbers(const std::vector<Token>& tokens, std::size_t at, Sign divider, std::size_t least) {
  std::size_t end = past_number(tokens, at);
  std::size_t count = end > at ? 1 : 0;
  while (count > 0 && end < tokens.size() && tokens[end].is(divider)) {
    const std::size_t next = past_number(tokens, end + 1);
    if (next == end + 1) {
      break;
    }
    end = next;
    ++count;
  }
  return count >= least ? end : at;
}

}  // namespace

void turn_angles(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(Sign::less) || !leads_to_interval(i > 0 ? &tokens[i - 1] : nullptr)) {
      continue;
    }
    const std::size_t close = past_numbers(tokens, i + 1, Sign::comma, 2);
    const bool closes = close > i + 1 && close < tokens.size() && tokens[close].is(Sign::greater) &&
                        (close + 1 == tokens.size() || ends_interval(&tokens[close + 1]));
    if (closes) {
      turn(tokens[i], Kind::open, Bracket::angle);
      turn(tokens[close], Kind::close, Bracket::angle);
    }
  }
}

void part_coordinates(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].opens(Bracket::round)) {
      continue;
    }
    const std::size_t fewest = i > 0 && ends_operand(tokens[i - 1]) ? 3 : 2;  // p(1|0) is conditional
    const std::size_t close = past_numbers(tokens, i + 1, Sign::bar, fewest);
    if (close > i + 1 && close < tokens.size() && tokens[close].closes(Bracket::round)) {
      for (std::size_t inner = i + 1; inner < close; ++inner) {
        tokens[inner].sign = tokens[inner].is(Sign::bar) ? Sign::cell : tokens[inner].sign;
      }
    }
  }
}

}  // namespace gradewright::reading

#include "answers/reading/values/coefficients.hpp"

#include <string>
#include <vector>

#include "answers/reading/matching/item_name.hpp"
#include "answers/reading/notation/response_number.hpp"
#include "answers/reading/values/exact.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

/// One term: its coefficient and the form of its name, "x1".
struct Term {
  ReadCell cell;
  std::string name;
};

class Terms {
 public:
  explicit Terms(std::span<const ResponseToken> tokens) {
    for (const ResponseToken& token : tokens) {
      if (token.kind != Kind::edge && token.kind != Kind::newline) {
        tokens_.push_back(token);
      }
    }
  }

  std::optional<std::vector<Term>> read() {
    std::vector<Term> terms;
    while (at_ < tokens_.size() && !ends_sum()) {
      auto term = this->term(terms.empty());
      if (!term) {
        return std::nullopt;
      }
      terms.push_back(std::move(*term));
    }
    return terms;
  }

 private:
  bool next_is_symbol(std::string_view text) const {
    return at_ < tokens_.size() && tokens_[at_].is_symbol(text);
  }
  bool ends_sum() const { return next_is_symbol(",") || next_is_symbol(".") || next_is_symbol(";"); }

  std::optional<Term> term(bool first) {
    bool negative = false;
    if (next_is_symbol("+") || next_is_symbol("-")) {
      negative = tokens_[at_].text == "-";
      ++at_;
    } else if (!first) {
      return std::nullopt;
    }
    if (at_ == tokens_.size() || tokens_[at_].kind != Kind::number) {
      return std::nullopt;
    }
    const auto value = number_value(tokens_[at_].text);
    if (!value) {
      return std::nullopt;
    }
    Term term;
    term.cell.state = ReadCell::State::number;
    term.cell.number = negative ? -*value : *value;
    term.cell.text = std::string(tokens_[at_].text);
    ++at_;
    if (next_is_symbol("*")) {
      ++at_;
    }
    while (at_ < tokens_.size() && tokens_[at_].is(Kind::open, "{")) {
      ++at_;
    }
    if (at_ == tokens_.size() || tokens_[at_].kind != Kind::word) {
      return std::nullopt;
    }
    const std::size_t name = at_++;
    while (at_ < tokens_.size() && !next_is_symbol("+") && !next_is_symbol("-") && !ends_sum()) {
      ++at_;
    }
    term.name = name_form(std::span(tokens_).subspan(name, at_ - name)).loose;
    return term;
  }

  std::vector<ResponseToken> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<ReadValue> read_coefficients(std::span<const ResponseToken> tokens, Index count) {
  const auto terms = Terms(tokens).read();
  if (!terms || static_cast<Index>(terms->size()) != count || count < 2) {
    return std::nullopt;
  }
  const std::string& first = terms->front().name;
  const std::string base = first.substr(0, first.find_first_of("0123456789"));
  ReadValue value{Shape{count}, std::vector<ReadCell>(static_cast<std::size_t>(count)), {}};
  for (const Term& term : *terms) {
    bool placed = false;
    for (Index i = 1; i <= count; ++i) {
      if (term.name != base + std::to_string(i)) {
        continue;
      }
      ReadCell& cell = value.cells[static_cast<std::size_t>(i - 1)];
      if (cell.state != ReadCell::State::blank) {
        return std::nullopt;
      }
      cell = term.cell;
      placed = true;
    }
    if (!placed) {
      return std::nullopt;
    }
  }
  value.notes.push_back({Note::Decision::coefficients, base, count});
  return value;
}

}  // namespace gradewright::reading

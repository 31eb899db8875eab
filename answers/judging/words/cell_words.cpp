#include "answers/judging/words/cell_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "answers/judging/words/slip_words.hpp"
#include "answers/reading/values/written_form.hpp"
#include "engine/text/joined.hpp"

namespace gradewright::judging {
namespace {

std::string in_words(ComparedCell::Doubt doubt) {
  switch (doubt) {
    case ComparedCell::Doubt::none:
      break;
    case ComparedCell::Doubt::rounds_to_key:
      return "an exact value that rounds to the key, which may be rounded";
    case ComparedCell::Doubt::longer_than_key:
      return "more digits than the key, which may be rounded from it";
    case ComparedCell::Doubt::percent_of_key:
      return "a percentage, where the key is its number without the sign";
    case ComparedCell::Doubt::thousands_of_key:
      return "the key where the point stands between thousands";
  }
  return {};
}

/// What the student wrote; of a number that nobody typed, its digits.
void put_written(const ReadCell& cell, std::string& into) {
  if (cell.text.empty() && cell.state == ReadCell::State::number) {
    into = to_string(cell.number);
  } else {
    into = cell.text;
  }
}

void put_index(Index cell, const Shape& shape, std::vector<Index>& into) {
  const auto index = shape.index_of(cell);
  into.assign(index.begin(), index.begin() + shape.rank());
}

/// What is not in the form that is asked for.
std::string other_form(NumberForm written, NumberForm asked) {
  const auto with_article = [](NumberForm form) {
    return fmt::format("{} {}", form == NumberForm::expression ? "an" : "a", to_string(form));
  };
  if (asked == NumberForm::worked_out) {
    return "an expression that is not worked out to a number";
  }
  return fmt::format("written as {} where {} is asked for", with_article(written), with_article(asked));
}

}  // namespace

std::string other_form(const ReadValue& value, NumberForm asked) {
  const auto other =
      std::ranges::find_if_not(value.cells, [=](const ReadCell& cell) { return is_in_form(cell, asked); });
  return other == value.cells.end() ? std::string() : other_form(written_form(other->text), asked);
}

void put_in_words(const Explanation& by, const ReadValue& value, Index at, CellVerdict& into) {
  const Standard& standard = *by.standard;
  const SettledTensor& key = by.key();
  const auto place = static_cast<std::size_t>(at);
  const ComparedCell& compared = by.compared.cells[place];
  const ReadCell* written = written_for(at, value, by.compared, key.shape());
  into.outcome = compared.outcome;
  if (standard.cell_indices.empty()) {
    put_index(at, key.shape(), into.index);
  } else {
    into.index = standard.cell_indices[place];
  }
  into.name.clear();
  into.read.clear();
  into.exact.clear();
  into.written_as.clear();
  into.note.clear();
  if (!standard.cell_names.empty()) {
    into.name = standard.cell_names[place];
  }
  if (written != nullptr) {
    put_written(*written, into.read);
  }
  into.expected = displayed_cell(key[at], standard.rule);
  if (!key[at].exact) {
    into.exact = exact_text(key[at]);
    if (into.exact == into.expected) {
      into.exact.clear();
    }
  }
  into.error = compared.error;
  into.limit = compared.limit;
  if (compared.outcome == Outcome::partial && written != nullptr) {
    if (is_in_form(*written, standard.form)) {
      into.note = "not written with the digits asked for";
      return;
    }
    into.written_as = to_string(written_form(written->text));
    into.note = other_form(written_form(written->text), standard.form);
    return;
  }
  if (compared.doubt != ComparedCell::Doubt::none) {
    into.note = in_words(compared.doubt);
    return;
  }
  if (compared.outcome == Outcome::needs_review && written != nullptr) {
    into.note = written->reason;
  } else if (compared.slip.kind != Slip::Kind::none) {
    into.note = in_words(compared.slip);
  }
}

std::string place_of(const CellVerdict& cell) {
  if (!cell.name.empty() || cell.index.empty()) {
    return cell.name;
  }
  std::vector<Index> from_one = cell.index;
  std::for_each(from_one.begin(), from_one.end(), [](Index& axis) { ++axis; });
  if (from_one.size() == 1) {
    return fmt::format("entry {}", from_one[0]);
  }
  if (from_one.size() == 2) {
    return fmt::format("row {}, column {}", from_one[0], from_one[1]);
  }
  return fmt::format("cell ({})", joined(from_one, ", "));
}

}  // namespace gradewright::judging

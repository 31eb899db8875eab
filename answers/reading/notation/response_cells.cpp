#include "answers/reading/notation/response_cells.hpp"

namespace gradewright::reading {
namespace {

using Kind = ResponseToken::Kind;

bool opens(const ResponseToken& token) {
  return token.kind == Kind::open || token.kind == Kind::begin;
}
bool closes(const ResponseToken& token) {
  return token.kind == Kind::close || token.kind == Kind::end;
}

/// Calls `visit(index)` for the tokens of `range` outside inner brackets, until it returns false.
template <class Visit>
void at_this_level(std::span<const ResponseToken> tokens, CellRange range, Visit visit) {
  int depth = 0;
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (closes(tokens[i])) {
      --depth;
    }
    if (depth <= 0 && !visit(i)) {
      return;
    }
    if (opens(tokens[i])) {
      ++depth;
    }
  }
}

bool is_cell_separator(const ResponseToken& token) {
  return token.kind == Kind::cell || token.kind == Kind::wide || token.is_symbol(",");
}
bool is_row_separator(const ResponseToken& token) {
  return token.kind == Kind::newline || token.kind == Kind::row || token.is_symbol(";");
}

class Layout {
 public:
  Layout(std::span<const ResponseToken> tokens, CellRange range)
      : tokens_(tokens), range_(range), start_(range.first) {
    result_.rows.emplace_back();
  }

  void end_cell(std::size_t at) {
    result_.rows.back().push_back({start_, at});
    start_ = at + 1;
    separated_ = true;
  }
  /// A cell that ends without a separator between it and the next.
  void end_cell_before(std::size_t at) {
    result_.rows.back().push_back({start_, at});
    start_ = at;
    separated_ = false;
  }
  void end_row(std::size_t at) {
    if (start_ < at || separated_) {
      result_.rows.back().push_back({start_, at});
    }
    start_ = at + 1;
    separated_ = false;
    if (!result_.rows.back().empty()) {
      result_.rows.emplace_back();
    }
  }
  bool cell_is_empty(std::size_t at) const { return start_ == at; }
  bool after_separator() const { return separated_; }
  /// Ignores the token at `at`, which stands where a cell would begin.
  void skip_leading() { ++start_; }

  CellLayout finish(bool trailing_separator_counts) {
    if (start_ < range_.last || (separated_ && trailing_separator_counts)) {
      result_.rows.back().push_back({start_, range_.last});
    }
    if (result_.rows.back().empty()) {
      if (result_.rows.size() > 1) {
        result_.rows.pop_back();
      } else {
        result_.rows.back().push_back({range_.last, range_.last});
      }
    }
    return std::move(result_);
  }

 private:
  std::span<const ResponseToken> tokens_;
  CellRange range_;
  std::size_t start_;
  bool separated_ = false;
  CellLayout result_;
};

/// Whether a blank before token `at` separates two cells of a row that has no other separator.
bool blank_separates(std::span<const ResponseToken> tokens, std::size_t at, std::size_t last,
                     bool signs_split) {
  const ResponseToken& before = tokens[at - 1];
  const ResponseToken& token = tokens[at];
  const bool operand_before = before.kind == Kind::number || before.kind == Kind::damaged || closes(before) ||
                              before.kind == Kind::word || before.is_symbol("%");
  if (!operand_before) {
    return false;
  }
  if (token.kind == Kind::number || token.kind == Kind::damaged) {
    return token.space_before || closes(before);
  }
  if (token.is(Kind::open, "[")) {
    return true;
  }
  if (before.kind == Kind::number && token.kind == Kind::word &&
      (token.text == "nan" || token.text == "inf")) {
    return true;
  }
  const bool sign = token.is_symbol("-") || token.is_symbol("+");
  return signs_split && sign && token.space_before && at + 1 < last && tokens[at + 1].kind == Kind::number &&
         !tokens[at + 1].space_before;
}

}  // namespace

bool CellLayout::only_lists(std::span<const ResponseToken> tokens) const {
  for (const std::vector<CellRange>& row : rows) {
    if (row.size() != 1 || row[0].first >= row[0].last) {
      return false;
    }
    if (!tokens[row[0].first].is(Kind::open, "[")) {
      return false;
    }
    if (matching_close(tokens, row[0].first, row[0].last) + 1 != row[0].last) {
      return false;
    }
  }
  return true;
}

CellLayout lay_out_cells(std::span<const ResponseToken> tokens, CellRange range, bool signs_split) {
  bool separators = false;
  at_this_level(tokens, range, [&](std::size_t i) {
    separators = is_cell_separator(tokens[i]);
    return !separators;
  });
  Layout layout(tokens, range);
  at_this_level(tokens, range, [&](std::size_t i) {
    const ResponseToken& token = tokens[i];
    if (is_row_separator(token)) {
      const bool continues =
          token.kind == Kind::newline && layout.after_separator() && layout.cell_is_empty(i);
      if (continues) {
        layout.skip_leading();
      } else {
        layout.end_row(i);
      }
    } else if (is_cell_separator(token)) {
      const bool doubled = layout.cell_is_empty(i) && layout.after_separator() && token.kind == Kind::wide;
      if (doubled) {
        layout.skip_leading();
      } else {
        layout.end_cell(i);
      }
    } else if (!separators && i > range.first && !layout.cell_is_empty(i) &&
               blank_separates(tokens, i, range.last, signs_split)) {
      layout.end_cell_before(i);
    }
    return true;
  });
  return layout.finish(false);
}

CellLayout lay_out_environment(std::span<const ResponseToken> tokens, CellRange range) {
  bool ampersands = false;
  at_this_level(tokens, range, [&](std::size_t i) {
    ampersands = tokens[i].kind == Kind::cell;
    return !ampersands;
  });
  Layout layout(tokens, range);
  at_this_level(tokens, range, [&](std::size_t i) {
    const ResponseToken& token = tokens[i];
    if (token.kind == Kind::row) {
      layout.end_row(i);
    } else if (token.kind == Kind::cell || (token.kind == Kind::wide && !ampersands)) {
      layout.end_cell(i);
    } else if (token.kind == Kind::newline && layout.cell_is_empty(i)) {
      layout.skip_leading();
    }
    return true;
  });
  return layout.finish(true);
}

std::size_t matching_close(std::span<const ResponseToken> tokens, std::size_t opening, std::size_t end) {
  int depth = 0;
  for (std::size_t i = opening; i < end; ++i) {
    if (opens(tokens[i])) {
      ++depth;
    }
    if (closes(tokens[i]) && --depth == 0) {
      const bool same_sort = (tokens[i].kind == Kind::end) == (tokens[opening].kind == Kind::begin);
      return same_sort ? i : end;
    }
  }
  return end;
}

std::size_t next_comma(std::span<const ResponseToken> tokens, std::size_t first, std::size_t last) {
  std::size_t found = last;
  at_this_level(tokens, {first, last}, [&](std::size_t i) {
    if (tokens[i].is_symbol(",")) {
      found = i;
    }
    return found == last;
  });
  return found;
}

std::size_t find_atop(std::span<const ResponseToken> tokens, CellRange range) {
  std::size_t found = range.last;
  at_this_level(tokens, range, [&](std::size_t i) {
    if (tokens[i].kind == Kind::atop) {
      found = i;
    }
    return found == range.last;
  });
  return found;
}

}  // namespace gradewright::reading

#include "answers/reading/documents/filled_sheet.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "answers/reading/documents/sheet_placement.hpp"
#include "answers/reading/documents/sheet_tokens.hpp"
#include "engine/text/among.hpp"

namespace gradewright::reading {
namespace {

using Kind = SheetToken::Kind;

constexpr std::size_t none = SheetChunk::none;

class FilledSheet {
 public:
  FilledSheet(std::string_view text, const PaperSheet& sheet)
      : sheet_(sheet),
        chunks_(sheet.chunks()),
        document_(sheet_tokens(text)),
        placed_(place_sheet(sheet, document_.all)),
        by_chunk_(chunks_.size(), none),
        role_(document_.all.size(), Role::own) {}

  std::vector<PaperPiece> run() {
    for (std::size_t p = 0; p < placed_.size(); ++p) {
      for (std::size_t i = placed_[p].first; i < placed_[p].end; ++i) {
        role_[i] = Role::kept;
      }
      if (!placed_[p].copy) {
        by_chunk_[placed_[p].chunk] = p;
      }
    }
    for (std::size_t p = 0; p < placed_.size(); ++p) {
      take_gaps(p);
    }
    for (std::size_t p = 0; p < placed_.size(); ++p) {
      take(p);
    }
    for (const SheetList& list : sheet_.lists()) {
      take_list(list);
    }
    take_tables();
    return pieces();
  }

 private:
  enum class Role : std::uint8_t {
    own,   ///< the student's
    kept,  ///< the sheet's, and stays
    paper,
    apart,
  };

  const std::vector<SheetToken>& tokens() const { return document_.all; }
  const SheetChunk& chunk_of(std::size_t p) const { return chunks_[placed_[p].chunk]; }
  bool is_placed(std::size_t chunk) const { return by_chunk_[chunk] != none; }

  void lay(std::size_t first, std::size_t end, Role role) {
    std::fill(role_.begin() + static_cast<std::ptrdiff_t>(first),
              role_.begin() + static_cast<std::ptrdiff_t>(end), role);
  }

  /// The lines of gaps that are left on the line behind a chunk that has a gap there.
  void take_gaps(std::size_t p) {
    const std::size_t first = placed_[p].end;
    for (std::size_t i = first; chunk_of(p).before_gap && i < tokens().size(); ++i) {
      if (tokens()[i].line != tokens()[first - 1].line || role_[i] == Role::kept) {
        break;
      }
      if (tokens()[i].kind == Kind::gap) {
        role_[i] = Role::paper;
      }
    }
  }

  /// The next token that is not a gap of the sheet.
  std::size_t past_gaps(std::size_t i) const {
    while (i < tokens().size() && role_[i] == Role::paper && tokens()[i].kind == Kind::gap) {
      ++i;
    }
    return i;
  }

  /// Whether the student has written something between this chunk and the next one.
  bool is_filled(std::size_t p) const {
    const std::size_t next = past_gaps(placed_[p].end);
    return next < tokens().size() && (p + 1 == placed_.size() || next < placed_[p + 1].first);
  }

  void take(std::size_t p) {
    const SheetChunk& chunk = chunk_of(p);
    if (chunk.label || chunk.list != none || chunk.table != none) {
      return;
    }
    const std::size_t first = placed_[p].first;
    lay(first, placed_[p].end, !chunk.prompts && stands_apart(placed_[p].chunk) ? Role::apart : Role::paper);
    lay(first, first + unit_tokens(p), Role::kept);
    if (is_filled(p) && (chunk.prompts || chunk.marker > 0)) {
      lay(first, first + chunk.marker, Role::kept);
      for (const std::size_t n : chunk.names) {
        role_[first + n] = Role::kept;
      }
    }
  }

  /// How many tokens at the beginning of a chunk are the unit of what is filled in before it: "____ MB (to 2
  /// decimals)".
  std::size_t unit_tokens(std::size_t p) const {
    const std::size_t c = placed_[p].chunk;
    const bool behind_gap = c > 0 && is_placed(c - 1) && !chunks_[c].starts_line && chunks_[c - 1].before_gap;
    if (!behind_gap || by_chunk_[c] != p || !is_filled(by_chunk_[c - 1])) {
      return 0;
    }
    constexpr std::size_t longest_unit = 3;
    constexpr std::string_view ends[] = {"(", "[", ",", ";", "."};
    std::size_t n = 0;
    while (n < chunks_[c].count && !among(ends, tokens()[placed_[p].first + n].text)) {
      ++n;
    }
    const bool parted = n < chunks_[c].count;  // a prompt may be nothing but the next name
    return n <= longest_unit && (parted || !chunks_[c].prompts) ? n : 0;
  }

  /// Whether a sentence stands without those around it in the sheet, or not behind and before them.
  bool stands_apart(std::size_t c) const {
    const auto joins = [&](std::size_t a, std::size_t b) {
      return is_no_sentence(a) || is_no_sentence(b) ||
             (is_placed(a) && is_placed(b) && placed_[by_chunk_[a]].end == placed_[by_chunk_[b]].first);
    };
    return (c > 0 && !joins(c - 1, c)) || (c + 1 < chunks_.size() && !joins(c, c + 1));
  }
  bool is_no_sentence(std::size_t c) const {
    const SheetChunk& chunk = chunks_[c];
    return chunk.label || chunk.prompts || chunk.before_gap || chunk.list != none || chunk.table != none;
  }

  void take_list(const SheetList& list) {
    bool marked = false;
    bool ticked = false;
    for (std::size_t c = list.first; c <= list.last; ++c) {
      if (!is_placed(c)) {
        return;
      }
      const PlacedChunk& place = placed_[by_chunk_[c]];
      ticked = ticked || is_ticked(place);
      marked = marked || (c == list.last ? is_written_on(place.end) : is_filled(by_chunk_[c]));
    }
    marked = marked || is_written_before(list.first);
    if (marked && !list.gaps && !list.statements) {
      return;
    }
    for (std::size_t c = list.first; c <= list.last; ++c) {
      const std::size_t p = by_chunk_[c];
      lay(placed_[p].first, placed_[p].end, Role::paper);
      if (ticked || (marked && member_is_filled(c, list))) {
        lay(placed_[p].first, placed_[p].first + chunks_[c].marker, Role::kept);
      }
    }
  }

  /// Whether the student has written on the line behind a token.
  bool is_written_on(std::size_t end) const {
    const std::size_t next = past_gaps(end);
    return next < tokens().size() && tokens()[next].line == tokens()[end - 1].line &&
           role_[next] == Role::own;
  }
  bool is_written_before(std::size_t c) const {
    const std::size_t first = placed_[by_chunk_[c]].first;
    return !tokens()[first].first_on_line && role_[first - 1] == Role::own;
  }

  bool is_ticked(const PlacedChunk& place) const {
    for (std::size_t i = place.first; i < place.end; ++i) {
      const SheetToken& printed = sheet_.tokens()[chunks_[place.chunk].first + i - place.first];
      if (tokens()[i].ticked != printed.ticked) {
        return true;
      }
    }
    return false;
  }

  bool member_is_filled(std::size_t c, const SheetList& list) const {
    for (std::size_t i = list.first; i <= list.last; ++i) {
      if (chunks_[i].member == chunks_[c].member && is_filled(by_chunk_[i])) {
        return true;
      }
    }
    return false;
  }

  void take_tables() {
    for (std::size_t c = 0; c < chunks_.size();) {
      const std::size_t first = c;
      bool whole = true;
      for (; c < chunks_.size() && chunks_[c].table == chunks_[first].table; ++c) {
        whole = whole && is_placed(c);
      }
      for (std::size_t i = first; whole && i < c && chunks_[i].table != none; ++i) {
        lay(placed_[by_chunk_[i]].first, placed_[by_chunk_[i]].end, Role::paper);
      }
    }
  }

  std::vector<PaperPiece> pieces() const {
    std::vector<PaperPiece> found;
    for (std::size_t i = 0; i < tokens().size(); ++i) {
      if (role_[i] == Role::own || role_[i] == Role::kept) {
        continue;
      }
      const Span& span = tokens()[i].span;
      const bool goes_on = i > 0 && role_[i] == role_[i - 1] && tokens()[i].line == tokens()[i - 1].line;
      if (goes_on) {
        found.back().span.length = span.end() - found.back().span.offset;
      } else {
        found.push_back({span, role_[i] == Role::apart});
      }
    }
    take_quotation_marks(found);
    std::ranges::sort(found, {}, [](const PaperPiece& piece) { return piece.span.offset; });
    return found;
  }

  /// The marks > of a quotation on lines that begin with the sheet's text, or say nothing.
  void take_quotation_marks(std::vector<PaperPiece>& found) const {
    std::size_t next = 0;
    for (const SheetTokens::Mark& mark : document_.quotation_marks) {
      while (next < tokens().size() && tokens()[next].span.offset < mark.span.offset) {
        ++next;
      }
      if (next == tokens().size() || tokens()[next].line != mark.line || role_[next] != Role::own) {
        found.push_back({mark.span, false});
      }
    }
  }

  const PaperSheet& sheet_;
  const std::vector<SheetChunk>& chunks_;
  SheetTokens document_;
  std::vector<PlacedChunk> placed_;
  std::vector<std::size_t> by_chunk_;  ///< where in `placed_`
  std::vector<Role> role_;             ///< of each token
};

}  // namespace

std::vector<PaperPiece> paper_of_sheet(std::string_view text, const PaperSheet& sheet) {
  return FilledSheet(text, sheet).run();
}

}  // namespace gradewright::reading

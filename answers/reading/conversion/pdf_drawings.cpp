#include "answers/reading/conversion/pdf_drawings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>

#include "answers/reading/conversion/object_mark.hpp"
#include "answers/reading/conversion/xml_tags.hpp"
#include "engine/text/characters.hpp"

namespace gradewright::reading {
namespace {

/// In points.
constexpr double thickest_rule = 2.5;
constexpr double widest_dot = 6;
constexpr double widest_tick_box = 15;
constexpr std::size_t most_shapes = 200;  // on a page: a picture is made of more

/// The numbers in a text, whatever stands between them.
std::vector<double> numbers_in(std::string_view text) {
  std::vector<double> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    double value = 0;
    const auto read = std::from_chars(at, end, value);
    if (read.ec == std::errc()) {
      numbers.push_back(value);
    }
    at = read.ec == std::errc() ? read.ptr : at + 1;
  }
  return numbers;
}

/// Whether a colour, "rgb(100%, 98%, 99%)" in a style, is that of paper or nearly so.
bool is_pale(std::string_view style) {
  constexpr double palest = 85;  // per cent of each of red, green and blue
  const std::size_t at = style.find("rgb(");
  const std::vector<double> colour = at == std::string_view::npos
                                         ? std::vector<double>{}
                                         : numbers_in(style.substr(at, style.find(')', at) - at));
  return colour.size() == 3 && std::ranges::all_of(colour, [](double part) { return part >= palest; });
}

/// A path: its box, and what its lines are.
struct Path {
  double left = std::numeric_limits<double>::infinity();
  double top = std::numeric_limits<double>::infinity();
  double right = -std::numeric_limits<double>::infinity();
  double bottom = -std::numeric_limits<double>::infinity();
  bool is_square = true;  ///< level and upright lines alone

  PdfWord box() const { return {left, top, right, bottom, {}, false}; }
};

/// Nothing for a path without points.
std::optional<Path> path_of(std::string_view commands, std::string_view transform) {
  std::vector<double> places = numbers_in(commands);
  std::vector<double> matrix = numbers_in(transform);
  if (matrix.size() != 6) {
    matrix = {1, 0, 0, 1, 0, 0};
  }
  if (places.size() < 4) {
    return std::nullopt;
  }
  Path path;
  path.is_square = commands.find('C') == std::string_view::npos;
  double last_x = 0;
  double last_y = 0;
  for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
    const double x = matrix[0] * places[i] + matrix[2] * places[i + 1] + matrix[4];
    const double y = matrix[1] * places[i] + matrix[3] * places[i + 1] + matrix[5];
    constexpr double slant = 0.5;
    const bool slants = i > 0 && std::abs(x - last_x) > slant && std::abs(y - last_y) > slant;
    path.is_square = path.is_square && (!slants || commands.find('M', 1) != std::string_view::npos);
    path.left = std::min(path.left, x);
    path.right = std::max(path.right, x);
    path.top = std::min(path.top, y);
    path.bottom = std::max(path.bottom, y);
    last_x = x;
    last_y = y;
  }
  return path;
}

bool is_within(const PdfWord& word, const PdfWord& box) {
  return box.left <= word.left && word.right <= box.right && box.top <= word.top && word.bottom <= box.bottom;
}

void add_path(PdfDrawings& drawings, const Path& path, std::string_view style) {
  const bool is_stroked = style.find("stroke:none") == std::string_view::npos;
  const double width = path.right - path.left;
  const double height = path.bottom - path.top;
  if (path.is_square && height <= thickest_rule) {
    drawings.rules.push_back(path.box());
  } else if (path.is_square && width <= thickest_rule) {
    return;
  } else if (!path.is_square || (is_stroked && width <= widest_tick_box && height <= widest_tick_box)) {
    drawings.shapes.push_back(path.box());
  } else if (!is_stroked && !is_pale(style)) {
    drawings.grounds.push_back(path.box());
  }
}

/// How much of a word's width lines go through its middle, not below and not above it.
double crossed_out(const PdfWord& word, const std::vector<PdfWord>& rules) {
  constexpr double upper = 0.3;
  constexpr double lower = 0.74;
  double most = 0;
  for (const PdfWord& rule : rules) {
    const double at = (rule.centre() - word.top) / word.height();
    const double shared = std::min(rule.right, word.right) - std::max(rule.left, word.left);
    most = upper < at && at < lower ? std::max(most, shared / (word.right - word.left)) : most;
  }
  return most;
}

/// Whether characters of a word are pale and stand on no ground.
bool is_pale_word(const PdfWord& word, const PdfDrawings& drawings) {
  return std::ranges::any_of(drawings.pale, [&](const PdfWord& place) { return is_within(place, word); }) &&
         std::ranges::none_of(drawings.grounds,
                              [&](const PdfWord& ground) { return is_within(word, ground); });
}

bool is_frame(const PdfWord& shape, const std::vector<PdfWord>& words) {
  constexpr std::ptrdiff_t few = 3;
  return std::ranges::count_if(words, [&](const PdfWord& word) { return is_within(word, shape); }) > few;
}

}  // namespace

PdfDrawings pdf_drawings(std::string_view svg) {
  PdfDrawings drawings;
  int definitions = 0;
  bool is_pale_group = false;
  XmlTags tags(svg);
  while (tags.next()) {
    if (tags.name() == "defs" && tags.opens() != tags.closes()) {
      definitions += tags.opens() ? 1 : -1;
    } else if (!tags.opens() || definitions > 0) {
      continue;
    } else if (tags.name() == "g") {
      const std::string_view fill = tags.attribute("fill");
      is_pale_group = is_pale(fill.empty() ? tags.attribute("style") : fill);
    } else if (tags.name() == "use" && tags.attribute("href").starts_with("#glyph")) {
      const std::vector<double> at =
          numbers_in(std::string(tags.attribute("x")) + ' ' + std::string(tags.attribute("y")));
      if (is_pale_group && at.size() == 2) {
        drawings.pale.push_back({at[0], at[1], at[0], at[1], {}, false});
      }
    } else if (tags.name() == "image" || tags.name() == "use") {
      drawings.has_pictures = true;
    } else if (tags.name() == "path") {
      if (const auto path = path_of(tags.attribute("d"), tags.attribute("transform"))) {
        add_path(drawings, *path, tags.attribute("style"));
      }
    }
  }
  return drawings;
}

void add_drawings(PdfPage& page, const PdfDrawings& drawings) {
  for (PdfWord& word : page.words) {
    constexpr double whole = 0.8;
    constexpr double nothing = 0.15;
    const double crossed = crossed_out(word, drawings.rules);
    if (crossed > whole) {
      word.text = "~~" + word.text + "~~";
    }
    if ((nothing < crossed && crossed <= whole) || is_pale_word(word, drawings)) {
      word.text += object_mark;
    }
  }
  std::vector<PdfWord> shapes;
  for (const PdfWord& shape : drawings.shapes) {
    const bool is_dot = shape.right - shape.left <= widest_dot && shape.height() <= widest_dot;
    if (!is_dot && !is_frame(shape, page.words)) {
      shapes.push_back(shape);
      shapes.back().text = object_mark;
    }
  }
  if (shapes.size() <= most_shapes) {
    page.words.insert(page.words.end(), shapes.begin(), shapes.end());
  }
  page.has_objects = page.words.empty() || drawings.has_pictures || !shapes.empty();
}

}  // namespace gradewright::reading

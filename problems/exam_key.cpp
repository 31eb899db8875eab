#include <fmt/core.h>

#include <algorithm>

#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "problems/item_reading.hpp"
#include "problems/read_fields.hpp"
#include "problems/workload.hpp"

namespace gradewright::problems {

void read_cells(ItemReading& into) {
  const Shape& shape = into.item.key->shape;
  if (into.cells->kind != YamlNode::Kind::map || into.cells->fields.empty()) {
    fail(*into.cells,
         fmt::format("expected cells as a map, as in {{a: [0, 0]}}, found {}", describe(*into.cells)));
  }
  for (const auto& [name, place] : into.cells->fields) {
    std::vector<Index> index;
    if (place.kind == YamlNode::Kind::list) {
      for (const YamlNode& at : place.items) {
        index.push_back(read_count(at, "an index", 0, Shape::max_cells));
      }
    } else {
      index.push_back(read_count(place, "an index", 0, Shape::max_cells));
    }
    bool fits = static_cast<int>(index.size()) == shape.rank();
    for (int axis = 0; fits && axis < shape.rank(); ++axis) {
      fits = index[static_cast<std::size_t>(axis)] < shape[axis];
    }
    if (!fits) {
      fail(place,
           fmt::format("cell '{}' is outside '{}', which is {}", name.text, into.item.name, in_words(shape)));
    }
    into.item.cells.emplace_back(name.text, std::move(index));
  }
}

namespace {

struct AcceptReading {
  const ItemReading& item;
  AcceptedKey key;
};

constexpr std::array<Field<AcceptReading>, 3> accept_fields{{
    {"key", true,
     [](const YamlNode& node, AcceptReading& into) {
       into.key.value = read_value_or_expression(node, into.item.reading);
       refuse_heavy(into.key.value, node);
       const Shape& shape = into.item.item.key->shape;
       if (into.key.value->shape != shape) {
         fail(node, fmt::format("this is {}, but '{}' is {}", in_words(into.key.value->shape),
                                into.item.item.name, in_words(shape)));
       }
     }},
    {"credit", false,
     [](const YamlNode& node, AcceptReading& into) { into.key.credit = read_share(node, "credit"); }},
    {"feedback", false,
     [](const YamlNode& node, AcceptReading& into) { into.key.feedback = read_text(node, "feedback"); }},
}};

}  // namespace

void read_accepted(ItemReading& into) {
  for (const YamlNode& node : read_list(*into.accept, "accepted keys")) {
    AcceptReading accepted{into, {}};
    read_fields<AcceptReading>(node, "an accepted key", accept_fields, accepted);
    into.item.accept.push_back(std::move(accepted.key));
  }
}

void check_where(const ItemReading& into) {
  read_inside(*into.where, into.reading.text, [&] {
    const Expr property =
        notation::elaborate(notation::parse_expression(into.item.where), into.reading.question.scope);
    if (const std::string reason = too_heavy(property); !reason.empty()) {
      throw notation::SourceError(reason, {0, into.item.where.size()});
    }
    if (!property->shape.is_scalar()) {
      throw notation::SourceError(
          fmt::format("the property must be one number, this is {}", in_words(property->shape)),
          {0, into.item.where.size()});
    }
    return 0;
  });
}

void check_key(const ItemReading& into) {
  refuse_heavy(into.item.key, *into.name);
  const SettledTensor key = settle(into.item.key);
  const bool nan = std::any_of(key.cells().begin(), key.cells().end(),
                               [](const SettledCell& cell) { return cell.value.is_nan(); });
  if (nan) {
    fail(*into.name,
         fmt::format("the key of '{}' is not a number, so no answer can be right", into.item.name));
  }
  const Rule* rule = into.item.rule ? &*into.item.rule : nullptr;
  const ToleranceRule* tolerance = rule ? std::get_if<ToleranceRule>(rule) : nullptr;
  if (tolerance && tolerance->absolute.is_zero()) {
    const bool zero = std::any_of(key.cells().begin(), key.cells().end(), [](const SettledCell& cell) {
      return cell.is_finite() && cell.decimal().is_zero();
    });
    if (zero) {
      fail(into.rule ? *into.rule : *into.name,
           fmt::format(
               "a purely relative rule cannot judge '{}', whose key has a cell that is 0; add abs, as in "
               "{{abs: 0.001, rel: {}}}",
               into.item.name, tolerance->relative.to_string()));
    }
  }
}

}  // namespace gradewright::problems

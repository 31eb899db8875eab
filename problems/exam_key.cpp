#include <fmt/core.h>

#include <algorithm>
#include <numeric>

#include "engine/graph/settle.hpp"
#include "engine/graph/shape_words.hpp"
#include "engine/language/source_error.hpp"
#include "engine/language/step_language.hpp"
#include "engine/text/joined.hpp"
#include "problems/exam_forms.hpp"
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
    {"key",
     true,
     {form::reference<value_definition>,
      "Another right answer: a value, or an expression over givens and steps."},
     [](const YamlNode& node, AcceptReading& into) {
       into.key.value = read_value_or_expression(node, into.item.reading);
       refuse_heavy(into.key.value, node);
       const Shape& shape = into.item.item.key->shape;
       if (into.key.value->shape != shape) {
         fail(node, fmt::format("this is {}, but '{}' is {}", in_words(into.key.value->shape),
                                into.item.item.name, in_words(shape)));
       }
     }},
    {"credit",
     false,
     {form::share, "The share of the points that it gets; 100% by default."},
     [](const YamlNode& node, AcceptReading& into) { into.key.credit = read_share(node, "credit"); }},
    {"feedback",
     false,
     {form::text, "What a student who answers so is told."},
     [](const YamlNode& node, AcceptReading& into) { into.key.feedback = read_text(node, "feedback"); }},
}};

/// A place in a tensor: the number of each axis, or one of a vector.
void index_form(JsonWriter& schema) {
  form::any_of<form::whole<0, Shape::max_cells>, form::list_of<form::whole<0, Shape::max_cells>>>(schema);
}

}  // namespace

void accept_form(JsonWriter& schema) {
  form::list_of<form::fields_of<accept_fields>>(schema);
}

void cells_form(JsonWriter& schema) {
  form::map_of<index_form>(schema);
  schema.member("minProperties", std::int64_t{1});
}

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
    const SettledCell holds = settle(property)[0];
    if (!holds.is_finite() || holds.decimal().is_zero()) {
      throw notation::SourceError(
          fmt::format("the key of '{}' itself does not have this property, which comes to {}", into.item.name,
                      to_string(holds)),
          {0, into.item.where.size()});
    }
    return 0;
  });
}

namespace {

/// The name of a value and where in it a cell is: "'y'", "'Y' at [0, 1]".
std::string cell_of(const Item& item, const Shape& shape, Index offset) {
  if (shape.is_scalar()) {
    return fmt::format("'{}'", item.name);
  }
  const auto index = shape.index_of(offset);
  return fmt::format(
      "'{}' at [{}]", item.name,
      joined(std::span<const Index>(index.data(), static_cast<std::size_t>(shape.rank())), ", "));
}

/// The cells that an item asks for.
std::vector<Index> asked_cells(const Item& item) {
  std::vector<Index> offsets;
  if (item.cells.empty()) {
    offsets.resize(static_cast<std::size_t>(item.key->shape.size()));
    std::iota(offsets.begin(), offsets.end(), 0);
  }
  for (const auto& [name, index] : item.cells) {
    offsets.push_back(item.key->shape.offset_of(index));
  }
  return offsets;
}

/// Every asked cell of `value` must be a number, and a finite one unless the author means it.
void check_cells(const Item& item, std::string_view what, const SettledTensor& value, const YamlNode& at) {
  if (item.key->shape.size() == 0) {
    fail(at, fmt::format("{} of '{}' has no cells, so there is nothing to answer", what, item.name));
  }
  for (const Index offset : asked_cells(item)) {
    const SettledCell& cell = value[offset];
    if (cell.value.is_nan()) {
      fail(at, fmt::format("{} of {} is not a number, so no answer can be right", what,
                           cell_of(item, value.shape(), offset)));
    }
    if (!cell.is_finite() && !item.infinite_allowed) {
      fail(at,
           fmt::format("{} of {} is {}: does something divide by 0, or take the logarithm of 0? Where that "
                       "is meant, write 'infinite: allowed'",
                       what, cell_of(item, value.shape(), offset), to_string(cell)));
    }
  }
}

/// A purely relative rule decides nothing at 0.
void check_relative_rule(const ItemReading& into, const SettledTensor& key) {
  const Item& item = into.item;
  const ToleranceRule* tolerance = item.rule ? std::get_if<ToleranceRule>(&*item.rule) : nullptr;
  if (tolerance == nullptr || !tolerance->absolute.is_zero()) {
    return;
  }
  const bool zero = std::ranges::any_of(asked_cells(item), [&](Index offset) {
    return key[offset].is_finite() && key[offset].decimal().is_zero();
  });
  if (zero) {
    fail(into.rule ? *into.rule : *into.name,
         fmt::format(
             "a purely relative rule cannot judge '{}', whose key has a cell that is 0; add abs, as in "
             "{{abs: 0.001, rel: {}}}",
             item.name, tolerance->relative.to_string()));
  }
}

/// The ends as far as keys are settled.
bool lies_within(const SettledCell& key, const AcceptedRange& range) {
  return key.is_finite() && range.low.rounded_to_significant(settled_digits) <= key.decimal() &&
         key.decimal() <= range.high.rounded_to_significant(settled_digits);
}

void check_range(const ItemReading& into, const SettledTensor& key) {
  const Item& item = into.item;
  if (!item.range) {
    return;
  }
  const std::vector<Index> asked = asked_cells(item);
  if (asked.size() != 1) {
    fail(*into.range, fmt::format("a range is for one number, and '{}' is {}; 'where' can say what its cells "
                                  "must have, as in min({}) > 0",
                                  item.name, in_words(key.shape()), item.name));
  }
  const SettledCell& cell = key[asked.front()];
  if (!lies_within(cell, *item.range)) {
    fail(*into.range,
         fmt::format("the key of '{}' is {}, which its own range [{}, {}] leaves out", item.name,
                     to_string(cell), item.range->low.to_string(), item.range->high.to_string()));
  }
}

}  // namespace

void check_key(const ItemReading& into) {
  refuse_heavy(into.item.key, *into.name);
  const SettledTensor key = settle(into.item.key);
  check_cells(into.item, "the key", key, *into.name);
  for (const AcceptedKey& accepted : into.item.accept) {
    check_cells(into.item, "an accepted key", settle(accepted.value), *into.accept);
  }
  check_relative_rule(into, key);
  check_range(into, key);
}

}  // namespace gradewright::problems

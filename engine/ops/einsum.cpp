#include "engine/ops/einsum.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/graph/shape_words.hpp"
#include "engine/ops/elementwise.hpp"
#include "engine/ops/layout.hpp"
#include "engine/ops/linear_algebra.hpp"
#include "engine/ops/reduction.hpp"

namespace gradewright::engine::ops {

namespace {

/// Names of axes, in order: a letter, or of the axes that `...` stands for, first_unnamed and what follows,
/// counted from the last one.
using Labels = std::vector<int>;
constexpr int first_unnamed = 1000;

constexpr std::string_view dots = "...";

/// A factor, and the names of its axes.
struct Factor {
  Expr value;
  Labels labels;
};

bool contains(const Labels& labels, int label) {
  return std::ranges::find(labels, label) != labels.end();
}

std::size_t place_of(const Labels& labels, int label) {
  return static_cast<std::size_t>(std::ranges::find(labels, label) - labels.begin());
}

Index extent_of(const Factor& factor, int label) {
  return factor.value->shape[static_cast<int>(place_of(factor.labels, label))];
}

/// The names that one side of a comma or of the arrow writes; `unnamed` axes stand for `...`.
Labels labels_of(std::string_view written, int unnamed) {
  Labels labels;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const char letter = written[i];
    if (written.substr(i).starts_with(dots) && written.find(dots) == i) {
      for (int axis = unnamed; axis > 0; --axis) {
        labels.push_back(first_unnamed + axis - 1);
      }
      i += dots.size() - 1;
    } else if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
      labels.push_back(letter);
    } else {
      throw ShapeError(fmt::format(
          "an equation names axes by letters, commas between the operands, as in 'ij,jk->ik'; '{}' does not",
          written));
    }
  }
  return labels;
}

Expr with_order(const Expr& x, const std::vector<Index>& axes) {
  return std::ranges::is_sorted(axes) ? x : permute(x, axes);
}

Expr with_shape(const Expr& x, const std::vector<Index>& extents) {
  return x->shape == Shape(extents) ? x : reshape(x, extents);
}

/// The axes in this order; all labels of the factor are there.
Expr arranged(const Factor& factor, const Labels& order) {
  std::vector<Index> axes;
  for (const int label : order) {
    axes.push_back(static_cast<Index>(place_of(factor.labels, label)));
  }
  return with_order(factor.value, axes);
}

/// A name that stands twice takes the diagonal of its two axes.
void take_diagonals(Factor& factor) {
  for (std::size_t i = 0; i < factor.labels.size(); ++i) {
    const int label = factor.labels[i];
    const auto second =
        std::find(factor.labels.begin() + static_cast<std::ptrdiff_t>(i) + 1, factor.labels.end(), label);
    if (second == factor.labels.end()) {
      continue;
    }
    const auto j = static_cast<std::size_t>(second - factor.labels.begin());
    const Shape& shape = factor.value->shape;
    const Index n = shape[static_cast<int>(i)];
    if (shape[static_cast<int>(j)] != n) {
      throw ShapeError(fmt::format("einsum: '{}' has {} places and {} places", static_cast<char>(label), n,
                                   shape[static_cast<int>(j)]));
    }
    std::vector<Index> axes;
    Labels labels;
    std::vector<Index> extents;
    for (std::size_t k = 0; k < factor.labels.size(); ++k) {
      if (k != i && k != j) {
        axes.push_back(static_cast<Index>(k));
        labels.push_back(factor.labels[k]);
        extents.push_back(shape[static_cast<int>(k)]);
      }
    }
    axes.insert(axes.end(), {static_cast<Index>(i), static_cast<Index>(j)});
    extents.push_back(n * n);
    const Expr lines = reshape(with_order(factor.value, axes), extents);
    std::vector<AxisSelection> selections(extents.size());
    selections.back().step = n + 1;
    labels.push_back(label);
    factor = {select(lines, std::move(selections)), std::move(labels)};
    i = static_cast<std::size_t>(-1);  // once more from the beginning
  }
}

/// The sum over all axes whose names are not kept.
void sum_but(Factor& factor, const Labels& kept) {
  std::vector<Index> axes;
  Labels left;
  for (std::size_t i = 0; i < factor.labels.size(); ++i) {
    if (contains(kept, factor.labels[i])) {
      left.push_back(factor.labels[i]);
    } else {
      axes.push_back(static_cast<Index>(i));
    }
  }
  if (!axes.empty()) {
    factor = {sum(factor.value, axes), std::move(left)};
  }
}

/// The cells that some names have together.
Index extent_of_all(const Factor& factor, const Labels& labels) {
  Index cells = 1;
  for (const int label : labels) {
    cells *= extent_of(factor, label);
  }
  return cells;
}

Labels joined(std::initializer_list<const Labels*> parts) {
  Labels all;
  for (const Labels* part : parts) {
    all.insert(all.end(), part->begin(), part->end());
  }
  return all;
}

/// The factor as [batch..., one axis of all of `first`, one of all of `second`]; an axis of no names is left
/// out.
Expr as_matrices(const Factor& factor, const Labels& batch, const Labels& first, const Labels& second) {
  std::vector<Index> extents;
  for (const int label : batch) {
    extents.push_back(extent_of(factor, label));
  }
  for (const Labels* part : {&first, &second}) {
    if (!part->empty() || !batch.empty()) {
      extents.push_back(extent_of_all(factor, *part));
    }
  }
  return with_shape(arranged(factor, joined({&batch, &first, &second})), extents);
}

/// Along its own names and one place of every other one of `order`.
Expr aligned(const Factor& factor, const Labels& order) {
  Labels own;
  std::vector<Index> extents;
  for (const int label : order) {
    const bool has = contains(factor.labels, label);
    extents.push_back(has ? extent_of(factor, label) : 1);
    if (has) {
      own.push_back(label);
    }
  }
  return with_shape(arranged(factor, own), extents);
}

/// The product, summed over the names that both have and nobody needs.
Factor product(Factor a, Factor b, const Labels& needed) {
  Labels batch, left, right, summed;
  for (const int label : a.labels) {
    const bool is_shared = contains(b.labels, label);
    (!is_shared ? left : contains(needed, label) ? batch : summed).push_back(label);
  }
  std::ranges::copy_if(b.labels, std::back_inserter(right),
                       [&](int label) { return !contains(a.labels, label); });
  const Labels order = joined({&batch, &left, &right});
  const bool has_equal_extents = std::ranges::all_of(a.labels, [&](int label) {
    return !contains(b.labels, label) || extent_of(a, label) == extent_of(b, label);
  });
  if (summed.empty() || !has_equal_extents) {
    const Labels all = joined({&order, &summed});
    Factor result{multiply(aligned(a, all), aligned(b, all)), all};
    sum_but(result, order);
    return result;
  }
  std::vector<Index> extents;
  for (const int label : order) {
    extents.push_back(extent_of(contains(a.labels, label) ? a : b, label));
  }
  return {
      with_shape(matmul(as_matrices(a, batch, left, summed), as_matrices(b, batch, summed, right)), extents),
      order};
}

/// An equation taken apart.
struct Equation {
  std::vector<std::string> inputs;
  std::string output;
  bool has_output = false;
};

Equation taken_apart(std::string_view text) {
  Equation equation;
  std::string written;
  std::ranges::copy_if(text, std::back_inserter(written), [](char c) { return c != ' '; });
  const std::size_t arrow = written.find("->");
  equation.has_output = arrow != std::string::npos;
  equation.output = equation.has_output ? written.substr(arrow + 2) : "";
  const std::string left = written.substr(0, arrow);
  for (std::size_t begin = 0; begin <= left.size();) {
    const std::size_t comma = std::min(left.find(',', begin), left.size());
    equation.inputs.push_back(left.substr(begin, comma - begin));
    begin = comma + 1;
  }
  return equation;
}

Factor factor_of(const std::string& written, const Expr& operand) {
  const bool has_dots = written.find(dots) != std::string::npos;
  const auto named = static_cast<int>(labels_of(written, 0).size());
  const int unnamed = operand->shape.rank() - named;
  if (unnamed < 0 || (unnamed > 0 && !has_dots)) {
    throw ShapeError(
        fmt::format("einsum: '{}' names {} axes, not those of {}", written, named, in_words(operand->shape)));
  }
  return {operand, labels_of(written, unnamed)};
}

/// The names that occur once, behind the axes without names.
Labels implied_output(const std::vector<Factor>& factors) {
  std::map<int, int> counts;
  for (const Factor& factor : factors) {
    for (const int label : factor.labels) {
      ++counts[label];
    }
  }
  Labels output;
  for (auto count = counts.rbegin(); count != counts.rend() && count->first >= first_unnamed; ++count) {
    output.push_back(count->first);
  }
  for (const auto& [label, times] : counts) {
    if (label < first_unnamed && times == 1) {
      output.push_back(label);
    }
  }
  return output;
}

Labels stated_output(const std::string& written, const std::vector<Factor>& factors) {
  int unnamed = 0;
  for (const Factor& factor : factors) {
    for (const int label : factor.labels) {
      unnamed = std::max(unnamed, label - first_unnamed + 1);
    }
  }
  const Labels output = labels_of(written, unnamed);
  for (std::size_t i = 0; i < output.size(); ++i) {
    const auto has = [&](const Factor& factor) { return contains(factor.labels, output[i]); };
    if (std::ranges::none_of(factors, has) || place_of(output, output[i]) != i) {
      throw ShapeError(
          fmt::format("einsum: the right side '{}' names axes of the left side, each once", written));
    }
  }
  return output;
}

/// Extents that differ are errors, but for one place of the axes without names, which is repeated.
void require_fit(const std::vector<Factor>& factors) {
  std::map<int, Index> extents;
  for (const Factor& factor : factors) {
    for (const int label : factor.labels) {
      const Index extent = extent_of(factor, label);
      const auto [known, is_new] = extents.emplace(label, extent);
      if (is_new || known->second == extent) {
        continue;
      }
      if (label < first_unnamed || (known->second != 1 && extent != 1)) {
        throw ShapeError(
            fmt::format("einsum: {} has {} places and {} places",
                        label < first_unnamed ? fmt::format("'{}'", static_cast<char>(label)) : "an axis",
                        known->second, extent));
      }
      known->second = std::max(known->second, extent);
    }
  }
}

}  // namespace

Expr einsum(std::string_view equation, std::span<const Expr> operands) {
  const Equation parts = taken_apart(equation);
  if (parts.inputs.size() != operands.size()) {
    throw ShapeError(fmt::format("einsum: the equation has {} operand{}, and {} {} given",
                                 parts.inputs.size(), parts.inputs.size() == 1 ? "" : "s", operands.size(),
                                 operands.size() == 1 ? "is" : "are"));
  }
  std::vector<Factor> factors;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    factors.push_back(factor_of(parts.inputs[i], operands[i]));
  }
  const Labels output = parts.has_output ? stated_output(parts.output, factors) : implied_output(factors);
  std::ranges::for_each(factors, take_diagonals);
  require_fit(factors);
  Factor result = factors.front();
  for (std::size_t i = 1; i < factors.size(); ++i) {
    Labels later = output;
    for (std::size_t k = i + 1; k < factors.size(); ++k) {
      later.insert(later.end(), factors[k].labels.begin(), factors[k].labels.end());
    }
    sum_but(result, joined({&later, &factors[i].labels}));
    sum_but(factors[i], joined({&later, &result.labels}));
    result = product(std::move(result), std::move(factors[i]), later);
  }
  sum_but(result, output);
  return arranged(result, output);
}

}  // namespace gradewright::engine::ops

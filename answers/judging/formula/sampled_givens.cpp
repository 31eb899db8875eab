#include "answers/judging/formula/sampled_givens.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gradewright::judging {
namespace {

bool is_whole(double value) {
  return std::floor(value) == value;
}

}  // namespace

double Sampler::number(const Region& region) {
  switch (region.sort) {
    case Region::Sort::positive:
      return region.scale * (0.05 + 2 * share());
    case Region::Sort::share:
      return 0.05 + 0.9 * share();
    case Region::Sort::real:
      break;
  }
  const double size = region.scale * (0.05 + 2 * share());
  return sequence_.integer(0, 1) == 0 ? size : -size;
}

std::size_t Sampler::place(std::size_t count) {
  return static_cast<std::size_t>(sequence_.integer(0, static_cast<std::int64_t>(count) - 1));
}

double Sampler::whole() {
  return static_cast<double>(sequence_.integer(2, 12));
}

double Sampler::share() {
  constexpr std::int64_t parts = 1 << 30;
  return static_cast<double>(sequence_.integer(0, parts)) / static_cast<double>(parts);
}

Domain domain_of(const Tensor<double>& value, const std::vector<Shape>& shapes) {
  const std::vector<double>& cells = value.cells();
  const bool bits = std::ranges::all_of(cells, [](double cell) { return cell == 0 || cell == 1; });
  if (cells.size() == 1) {
    const bool extent = std::ranges::any_of(shapes, [&](const Shape& shape) {
      return std::ranges::any_of(shape, [&](Index one) { return static_cast<double>(one) == cells[0]; });
    });
    const bool counts = is_whole(cells[0]) && cells[0] > 1;
    return counts ? (extent ? Domain::fixed : Domain::count) : Domain::free;
  }
  if (bits) {
    return std::ranges::count(cells, 1.0) == 1 ? Domain::one_hot : Domain::mask;
  }
  double sum = 0;
  for (const double cell : cells) {
    sum += cell;
  }
  constexpr double part = 1e-9;
  const bool shares =
      std::abs(sum - 1) < part && std::ranges::none_of(cells, [](double cell) { return cell < 0; });
  return shares ? Domain::shares : Domain::free;
}

Tensor<double> sampled(const Tensor<double>& value, Domain domain, const Region& region, Sampler& sampler) {
  std::vector<double> cells = value.cells();
  switch (domain) {
    case Domain::fixed:
      break;
    case Domain::count:
      cells[0] = sampler.whole();
      break;
    case Domain::one_hot:
      std::ranges::fill(cells, 0.0);
      cells[sampler.place(cells.size())] = 1;
      break;
    case Domain::mask:
      for (double& cell : cells) {
        cell = static_cast<double>(sampler.place(2));
      }
      break;
    case Domain::free:
      for (double& cell : cells) {
        cell = sampler.number(region);
      }
      break;
    case Domain::shares: {
      double sum = 0;
      for (double& cell : cells) {
        sum += cell = sampler.number({1, Region::Sort::positive});
      }
      for (double& cell : cells) {
        cell /= sum;
      }
      break;
    }
  }
  return {value.shape(), std::move(cells)};
}

}  // namespace gradewright::judging

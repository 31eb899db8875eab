#include "engine/numbers/precise_functions.hpp"

#include "engine/numbers/precise_number.hpp"

namespace gradewright::engine {

Precise exp(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::exp(v); }, x);
}
Precise log(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::log(v); }, x);
}
Precise sqrt(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::sqrt(v); }, x);
}
Precise tanh(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::tanh(v); }, x);
}
Precise sin(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::sin(v); }, x);
}
Precise cos(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::cos(v); }, x);
}
Precise floor(const Precise& x) {
  return Precise::Access::apply([](const auto& v) { return multiprecision::floor(v); }, x);
}
Precise pow(const Precise& x, const Precise& y) {
  return Precise::Access::precise(multiprecision::pow(Precise::Access::of(x), Precise::Access::of(y)));
}

}  // namespace gradewright::engine

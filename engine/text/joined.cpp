#include "engine/text/joined.hpp"

namespace gradewright::engine {
namespace {

std::string_view text_of(std::string_view part) {
  return part;
}
std::string text_of(std::int64_t part) {
  return std::to_string(part);
}

template <class Part>
std::string joined_parts(std::span<const Part> parts, std::string_view separator) {
  std::string result;
  for (const Part& part : parts) {
    if (&part != parts.data()) {
      result += separator;
    }
    result += text_of(part);
  }
  return result;
}

}  // namespace

std::string joined(std::span<const std::string> parts, std::string_view separator) {
  return joined_parts(parts, separator);
}
std::string joined(std::span<const std::string_view> parts, std::string_view separator) {
  return joined_parts(parts, separator);
}
std::string joined(std::span<const std::int64_t> parts, std::string_view separator) {
  return joined_parts(parts, separator);
}

}  // namespace gradewright::engine

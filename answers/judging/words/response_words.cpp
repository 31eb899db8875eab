#include "answers/judging/words/response_words.hpp"

#include <fmt/core.h>

#include "engine/text/joined.hpp"

namespace gradewright::judging {

std::string cannot_be_read(std::string_view why) {
  return fmt::format("The response cannot be read: {}.", why);
}

namespace {

template <class Reading>
std::string each_way(const std::vector<Reading>& readings) {
  std::vector<std::string> ways;
  ways.reserve(readings.size());
  for (const Reading& reading : readings) {
    ways.push_back(reading.notes.empty() ? "as it stands" : to_string(reading.notes.front()));
  }
  return fmt::format("The response can be read in more than one way: {}.", joined(ways, "; "));
}

}  // namespace

std::string several_ways(const std::vector<ReadValue>& readings) {
  return each_way(readings);
}

std::string several_ways(const std::vector<TypedValue>& readings) {
  return each_way(readings);
}

}  // namespace gradewright::judging

#include "answers/judging/words/response_words.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

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
    std::string way = reading.notes.empty() ? "as it stands" : to_string(reading.notes.front());
    if (std::ranges::find(ways, way) == ways.end()) {
      ways.push_back(std::move(way));
    }
  }
  if (ways.size() < 2) {  // which differ by what nobody noted
    return "The response can be read in more than one way.";
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

#include "engine/text/within_memory.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace gradewright::engine;

TEST_CASE("work that takes too much memory is told, and every other failure passes", "[within_memory]") {
  int done = 0;
  CHECK(within_memory([&] { ++done; }));
  CHECK(done == 1);
  CHECK_FALSE(within_memory([] { throw std::bad_alloc(); }));
  CHECK_FALSE(within_memory([] { std::string().reserve(std::string().max_size() + 1); }));
  CHECK_FALSE(within_memory([] { std::vector<double>().reserve(std::vector<double>().max_size() + 1); }));
  CHECK_THROWS_AS(within_memory([] { throw std::runtime_error("other"); }), std::runtime_error);
}

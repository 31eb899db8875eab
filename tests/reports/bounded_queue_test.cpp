#include "reports/bounded_queue.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

using namespace gradewright::reports;

namespace {

const auto a_moment = std::chrono::milliseconds(20);

}  // namespace

TEST_CASE("what is pushed is popped in the same order", "[bounded-queue]") {
  BoundedQueue<std::unique_ptr<int>> queue(3);  // what cannot be copied is moved through
  for (int i = 0; i < 3; ++i) {
    CHECK(queue.push(std::make_unique<int>(i)));
  }
  queue.finish();
  for (int i = 0; i < 3; ++i) {
    const auto value = queue.pop();
    REQUIRE(value);
    CHECK(**value == i);
  }
  CHECK_FALSE(queue.pop());
  CHECK_FALSE(queue.pop());  // and so for good
}

TEST_CASE("who pushes waits for room", "[bounded-queue]") {
  BoundedQueue<int> queue(2);
  std::atomic<int> pushed = 0;
  std::thread pusher([&] {
    for (int i = 0; i < 4; ++i) {
      queue.push(i);
      ++pushed;
    }
  });
  while (pushed < 2) {
    std::this_thread::yield();
  }
  std::this_thread::sleep_for(a_moment);
  CHECK(pushed == 2);
  CHECK(queue.pop() == 0);
  CHECK(queue.pop() == 1);
  CHECK(queue.pop() == 2);
  CHECK(queue.pop() == 3);
  pusher.join();
}

TEST_CASE("who pops waits for a value, or for the end", "[bounded-queue]") {
  BoundedQueue<int> queue(2);
  std::vector<std::optional<int>> popped;
  std::atomic<int> count = 0;
  std::thread popper([&] {
    for (int i = 0; i < 2; ++i) {
      popped.push_back(queue.pop());
      ++count;
    }
  });
  std::this_thread::sleep_for(a_moment);
  CHECK(count == 0);
  queue.push(7);
  while (count < 1) {
    std::this_thread::yield();
  }
  std::this_thread::sleep_for(a_moment);
  CHECK(count == 1);
  queue.finish();
  popper.join();
  CHECK(popped == std::vector<std::optional<int>>{7, std::nullopt});
}

TEST_CASE("nothing is pushed any more once nobody pops", "[bounded-queue]") {
  BoundedQueue<int> queue(1);
  CHECK(queue.push(1));
  std::atomic<bool> kept = true;
  std::thread waits([&] { kept = queue.push(2); });
  std::this_thread::sleep_for(a_moment);
  queue.abandon();
  waits.join();
  CHECK_FALSE(kept);
  CHECK_FALSE(queue.push(3));
}

#include "reports/fingerprint.hpp"

#include <catch2/catch.hpp>

using namespace gradewright::reports;

TEST_CASE("a fingerprint is the 128-bit FNV-1a of its parts", "[fingerprint]") {
  // The offset basis of draft-eastlake-fnv, and the values of its algorithm done in Python's integers:
  //   h = 0x6c62272e07bb014262b821756295c58d
  //   for b in b"a" + (1).to_bytes(8, "little"): h = ((h ^ b) * ((1 << 88) + 0x13b)) % (1 << 128)
  CHECK(Fingerprint().hex() == "6c62272e07bb014262b821756295c58d");
  CHECK(Fingerprint().add("a").hex() == "19c3dbf8e5061a5c61631051cd9ca0c5");
  CHECK(Fingerprint().add("ab").add("c").hex() == "9b05a823fdcbe5d09ec257250fab87b0");
}

TEST_CASE("parts are kept apart", "[fingerprint]") {
  CHECK(Fingerprint().add("ab").add("c").hex() != Fingerprint().add("a").add("bc").hex());
  CHECK(Fingerprint().add("").hex() != Fingerprint().hex());
}

#include "reports/fingerprint.hpp"

#include <cstdint>

namespace gradewright::reports {

/// Fowler, Noll, Vo: "The FNV Non-Cryptographic Hash Algorithm", draft-eastlake-fnv.
Fingerprint::Fingerprint() : state_((Word{0x6c62272e07bb0142U} << 64U) | 0x62b821756295c58dU) {}

void Fingerprint::add_byte(unsigned char byte) {
  constexpr Word prime = (Word{1} << 88U) | 0x13bU;
  state_ = (state_ ^ byte) * prime;
}

Fingerprint& Fingerprint::add(std::string_view part) {
  for (const char c : part) {
    add_byte(static_cast<unsigned char>(c));
  }
  for (std::uint64_t length = part.size(), i = 0; i < 8; ++i, length >>= 8U) {
    add_byte(static_cast<unsigned char>(length & 0xFFU));
  }
  return *this;
}

std::string Fingerprint::hex() const {
  std::string out;
  for (unsigned shift = 128; shift > 0;) {
    shift -= 4;
    out += "0123456789abcdef"[static_cast<unsigned>(state_ >> shift) & 0xFU];
  }
  return out;
}

}  // namespace gradewright::reports

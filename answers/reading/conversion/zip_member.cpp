#include "answers/reading/conversion/zip_member.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace gradewright::reading {
namespace {

struct Free {
  void operator()(archive* handle) const { archive_read_free(handle); }
};

/// Appends what an entry holds, as far as it fits; whether it could be read.
bool append_entry(archive* handle, std::string& text, std::size_t most) {
  constexpr std::size_t piece = 1 << 16;
  la_ssize_t got = 0;
  do {
    const std::size_t before = text.size();
    text.resize(before + std::min(piece, most + 1 - before));
    got = archive_read_data(handle, text.data() + before, text.size() - before);
    text.resize(before + static_cast<std::size_t>(std::max<la_ssize_t>(got, 0)));
  } while (got > 0 && text.size() <= most);
  return got >= 0;
}

}  // namespace

ZipMembers zip_members(std::string_view bytes, const std::function<bool(std::string_view)>& is_wanted,
                       std::size_t most) {
  ZipMembers members;
  const std::unique_ptr<archive, Free> handle(archive_read_new());
  archive_read_support_format_zip(handle.get());
  if (archive_read_open_memory(handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    members.problem = "no zip archive";
    return members;
  }
  archive_entry* entry = nullptr;
  int next = ARCHIVE_OK;
  while ((next = archive_read_next_header(handle.get(), &entry)) == ARCHIVE_OK || next == ARCHIVE_WARN) {
    const char* name = archive_entry_pathname_utf8(entry);
    name = name == nullptr ? archive_entry_pathname(entry) : name;
    if (name == nullptr || !is_wanted(name)) {
      continue;
    }
    std::string text;
    if (!append_entry(handle.get(), text, most)) {
      members.problem = "the zip archive that it is cannot be unpacked";
      return members;
    }
    if (text.size() > most) {
      members.problem = fmt::format("more than {} bytes, unpacked", most);
      return members;
    }
    most -= text.size();
    members.texts.push_back(std::move(text));
  }
  if (next != ARCHIVE_EOF) {
    members.problem = "the zip archive that it is is damaged";
  }
  return members;
}

}  // namespace gradewright::reading

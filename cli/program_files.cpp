#include "cli/program_files.hpp"

#include <link.h>

namespace gradewright::cli {

namespace {

/// Collects the name of a loaded object; the program itself has none, and what the kernel maps no path.
int collect(dl_phdr_info* object, std::size_t, void* into) {
  const std::filesystem::path path = object->dlpi_name;
  if (path.is_absolute()) {
    static_cast<std::vector<std::filesystem::path>*>(into)->push_back(path);
  }
  return 0;
}

}  // namespace

ProgramFiles program_files() {
  ProgramFiles files;
  files.program = std::filesystem::read_symlink("/proc/self/exe");
  dl_iterate_phdr(collect, &files.libraries);
  for (const std::filesystem::path& library : files.libraries) {
    if (library.filename().string().starts_with("ld-")) {
      files.loader = library;
    }
  }
  return files;
}

}  // namespace gradewright::cli

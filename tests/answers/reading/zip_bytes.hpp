#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "written_zip.hpp"

namespace gradewright::reading {

/// The bytes of a zip archive of these files.
inline std::string zip_bytes(const std::vector<ZipFile>& files) {
  const WrittenZip zip(files, "bytes.zip");
  std::ifstream in(zip.path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gradewright::reading

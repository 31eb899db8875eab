#pragma once

namespace gradewright::engine {}
namespace gradewright::problems {}
namespace gradewright::reading {}
namespace gradewright::judging {}
namespace gradewright::reports {}

/// The verbs of the command line. Sees every library.
namespace gradewright::cli {

using namespace engine;
using namespace problems;
using namespace reading;
using namespace judging;
using namespace reports;

}  // namespace gradewright::cli

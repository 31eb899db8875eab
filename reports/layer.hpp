#pragma once

namespace gradewright::engine {}
namespace gradewright::problems {}
namespace gradewright::reading {}
namespace gradewright::judging {}

/// What is kept and shown: the store, gradebooks, pages, worked solutions. Sees every layer below.
namespace gradewright::reports {

using namespace engine;
using namespace problems;
using namespace reading;
using namespace judging;

}  // namespace gradewright::reports

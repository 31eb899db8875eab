#pragma once

#include <functional>
#include <string>

namespace gradewright::reports {

/// What `work` gives in a process of its own, which ends by itself; the message where it throws.
std::string in_child(const std::function<std::string()>& work);

/// Likewise in a process that may write only where everybody may.
std::string without_rights(const std::function<std::string()>& work);

/// Runs `work` in a process of its own, which has to kill itself meanwhile, and waits for that.
void killed_child(const std::function<void()>& work);

}  // namespace gradewright::reports

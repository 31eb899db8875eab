#pragma once

#include <sys/types.h>

#include <cstdio>
#include <string>
#include <vector>

#include "bench/layers.hpp"

namespace gradewright::bench {

/// bench/evaluate_python.py in a process of its own: the same layers in NumPy and in PyTorch, as far as a
/// python3 has them.
class Peers {
 public:
  struct Values {
    std::string library;
    std::vector<double> cells;  ///< of the outputs, one after the other
  };
  struct Time {
    std::string library;
    double microseconds;  ///< of processor time, an evaluation
  };

  Peers();
  ~Peers();
  Peers(const Peers&) = delete;
  Peers& operator=(const Peers&) = delete;

  /// What each library makes of a layer; `time` is of the latest one.
  std::vector<Values> evaluate(const Layer& layer);
  std::vector<Time> time();

 private:
  std::vector<std::string> ask(const std::string& message);

  pid_t process_ = 0;
  std::FILE* to_ = nullptr;
  std::FILE* from_ = nullptr;
};

}  // namespace gradewright::bench

#pragma once

#include <map>
#include <string>
#include <vector>

#include "answers/judging/verdict.hpp"

// An exam of chains of steps, and what students could hand in for it. Every step is an item of one point.
namespace gradewright::judging {

struct Chain {
  struct Line {
    std::string name;
    std::string step;
    std::string more = {};  ///< of the item: ", up_to: scale"
    bool cuts_off = false;  ///< zeros, ones and copies are what it honestly gives
  };
  std::string about;
  std::string given;  ///< as YAML, in one line
  std::vector<Line> lines;
};

/// How answers are compared, and how somebody writes them who keeps to it.
struct Writing {
  std::string rule;    ///< as YAML
  std::string format;  ///< of printf
};

/// Of different sorts: a layer, attention, an RNN, an LSTM, a convolution, gradients, a batch norm, ...
const std::vector<Chain>& chains();
const std::vector<Writing>& writings();

/// What the lines come to, one text a line, written as `writing` says; with `replaced` in place of the line
/// of that name. Empty for what is not finite.
std::vector<std::string> worked_out(const Chain& chain, const Writing& writing,
                                    const std::map<std::string, std::string>& replaced = {});

/// The verdicts on a document that says `answers`, one a line of the chain; what is empty is not said.
std::vector<Verdict> graded(const Chain& chain, const Writing& writing,
                            const std::vector<std::string>& answers);

}  // namespace gradewright::judging

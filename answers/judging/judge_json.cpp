#include "answers/judging/judge_json.hpp"

#include "answers/judging/json_line/read_key.hpp"
#include "answers/judging/json_line/read_response.hpp"
#include "answers/judging/json_line/write_judgement.hpp"
#include "answers/judging/judge_response.hpp"
#include "engine/text/within_memory.hpp"

namespace gradewright::judging {

void JsonJudge::judge_line(std::string_view line, std::string& out) {
  const std::size_t before = out.size();
  if (!within_memory([&] { answer(line, out); })) {
    out.resize(before);
    needs_attention_ = true;
    write_refusal(line_, too_much_memory, out);
    line_ = {};
    item_ = {};
    response_ = {};
    judgement_ = {};
    scratch_ = {};
  }
  out += '\n';
}

void JsonJudge::answer(std::string_view line, std::string& out) {
  line_.read(line);
  const std::string problem = line_.problem().empty() ? read_key(line_, item_) : line_.problem();
  if (problem.empty()) {
    read_response(line_, item_, response_);
    judge_response(item_, response_, {}, judgement_);
    needs_attention_ = needs_attention_ || judgement_.mark.outcome == Outcome::needs_review;
    write_judgement(line_, item_, response_, judgement_, scratch_, out);
  } else {
    needs_attention_ = true;
    write_refusal(line_, problem, out);
  }
}

}  // namespace gradewright::judging

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/judge_value.hpp"
#include "answers/judging/layer.hpp"
#include "answers/judging/typed_tensor.hpp"
#include "answers/reading/values/value.hpp"

namespace gradewright::judging {

/// Judges JSON Lines: one object {"id", "key", "response", "rule"?, "type"?, "names"?} a line, one verdict a
/// line. docs/judge.md describes both as an interface. Buffers are kept from line to line; use one judge per
/// thread.
class JsonJudge {
 public:
  /// Longer lines are refused.
  static constexpr std::size_t max_line_bytes = 1 << 20;

  /// Judges one line, without its line end, and appends one line to `out`: a verdict, or an object with
  /// `error`.
  void judge_line(std::string_view line, std::string& out);

  /// Whether some line so far was refused or needs a review.
  bool needs_attention() const { return needs_attention_; }

 private:
  /// The member `key` or `response` as it stands in the line.
  struct Side {
    enum class Form { absent, null, boolean, tensor, text, object };
    Form form = Form::absent;
    std::string_view raw;  ///< boolean, text, object: the JSON text
    std::string text;      ///< text: decoded
    TypedTensor tensor;
  };

  void read_line(std::string_view line);
  void read_member(JsonText& json, std::string_view name);
  void read_side(JsonText& json, Side& side);
  void read_rule(JsonText& json);
  void read_names(JsonText& json);
  void refuse(std::string problem);

  bool asks_for_choice() const;
  Verdict judge_words();
  void read_key();
  void read_named_key();
  void check_type();
  Verdict judge_response() const;
  Verdict judge_named_response() const;
  /// "a = 70, b = 24": cells found by their names, as in a document.
  Verdict judge_named_text() const;
  static Verdict undecided(Outcome outcome, std::string reason);
  static Verdict cannot_be_read(const std::string& reason);
  Verdict judge_readings(const std::vector<ReadValue>& readings) const;

  bool is_plain() const;
  /// Numbers against numbers of the same shape, the usual case: judged and written without a Verdict between.
  void judge_numbers(std::string& out);
  void write(const Verdict& verdict, std::string& out);
  void write_line(Outcome outcome, const std::optional<Decimal>& points, std::string_view reason,
                  std::string_view cells, const std::vector<std::string>& notes, std::string& out);

  std::string problem_;  ///< why the line is refused
  std::string_view id_;  ///< JSON text
  std::string_view type_;
  std::string type_buffer_;
  std::string name_buffer_;
  bool has_rule_ = false;
  std::string rule_text_;  ///< of the latest rule, which is read once for lines that share it
  Rule stated_rule_;
  std::string stated_words_;  ///< the stated rule in plain words
  Side key_;
  Side response_;
  Standard standard_;
  std::string cells_json_;
  bool needs_attention_ = false;
};

}  // namespace gradewright::judging

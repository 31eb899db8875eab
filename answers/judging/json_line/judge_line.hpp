#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answers/judging/json_line/json_value.hpp"
#include "answers/judging/layer.hpp"
#include "engine/syntax/number_form.hpp"
#include "engine/text/json_text.hpp"
#include "problems/marking.hpp"
#include "problems/rule.hpp"

namespace gradewright::judging {

/// The member `key` or `response` as it stands in the line.
struct JsonSide {
  enum class Form { absent, null, boolean, tensor, text, object };
  Form form = Form::absent;
  std::string_view raw;  ///< of everything but a text: the JSON text
  std::string text;      ///< text: decoded
  JsonValue tensor;

  explicit JsonSide(JsonValue::Texts texts) : tensor(texts) {}
};

/// The members of one line for judge, read and not yet understood. Kept from line to line with its buffers.
class JudgeLine {
 public:
  /// Longer lines are refused.
  static constexpr std::size_t max_bytes = 1 << 20;

  /// Reads one line, without its line end. The line must outlive what is read from it.
  void read(std::string_view line);

  /// Why the line is refused; empty when it is not.
  const std::string& problem() const { return problem_; }
  /// JSON text; empty when it was not read.
  std::string_view id() const { return id_; }
  /// Empty when the line names none.
  std::string_view type() const { return type_; }
  const JsonSide& key() const { return key_; }
  const JsonSide& response() const { return response_; }
  JsonSide& response() { return response_; }
  const std::vector<std::string>& names() const { return names_; }
  /// Of choices; none when the line names none.
  const std::vector<std::string>& options() const { return options_; }
  /// What the line says of its type besides.
  const TypeOptions& asks() const { return asks_; }
  std::optional<Credit> credit() const { return credit_; }
  /// Whether the line has a member that only some types have.
  bool has_type_options() const { return !type_options_seen_.empty(); }
  /// In which numbers are to be written.
  NumberForm form() const { return form_; }
  /// Whether the response writes decimals with a comma.
  bool decimal_comma() const { return decimal_comma_; }
  /// Null when the line states none.
  const Rule* rule() const { return has_rule_ ? &stated_rule_ : nullptr; }
  /// The stated rule in plain words.
  const std::string& rule_in_words() const { return stated_words_; }

  /// A choice, or true or false, is asked for.
  bool asks_for_choice() const;

 private:
  void read_member(JsonText& json, std::string_view name);
  static void read_side(JsonText& json, JsonSide& side);
  void read_type(JsonText& json);
  void read_rule(JsonText& json);
  void read_names(JsonText& json, std::string_view member, std::vector<std::string>& into);
  bool read_type_option(JsonText& json, std::string_view name);
  std::string_view read_word(JsonText& json, std::string_view member,
                             std::initializer_list<std::string_view> words);
  void require_members();
  void refuse(std::string problem);

  std::string problem_;
  std::string_view id_;
  std::string_view type_;
  std::string type_buffer_;
  std::string name_buffer_;
  bool has_rule_ = false;
  std::string rule_text_;  ///< of the latest rule, which is read once for lines that share it
  Rule stated_rule_;
  std::string stated_words_;
  std::vector<std::string> names_;
  std::vector<std::string> options_;
  std::vector<std::string_view> type_options_seen_;
  TypeOptions asks_;
  std::optional<Credit> credit_;
  NumberForm form_ = NumberForm::any;
  bool decimal_comma_ = false;
  std::string word_buffer_;
  JsonSide key_{JsonValue::Texts::left_out};
  JsonSide response_{JsonValue::Texts::kept};
};

}  // namespace gradewright::judging

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "answers/reading/layer.hpp"
#include "answers/reading/notation/token.hpp"
#include "answers/reading/values/ballot.hpp"
#include "answers/reading/values/ballot_words.hpp"

namespace gradewright::reading {

/// The reader of one ballot: from token to token, with what has been said since the last separator. The first
/// thing without a role ends it. Its parts are the files ballot (options and words), ballot_signs (boxes,
/// brackets, signs), ballot_contrast (one option against another), ballot_explanation (what follows without
/// "because") and ballot_reason (what follows it, and the end).
class BallotReader {
 public:
  BallotReader(std::string_view text, const BallotRules& rules)
      : source_(text), rules_(rules), tokens_(ballot::tokens_of(text)) {}

  std::variant<Ballot, NotAValue> run();

 private:
  /// What has been said since the last separator.
  enum class Clause {
    open,   ///< no option
    named,  ///< an option, and nothing after it
    verb,   ///< "A is", "A:"
    told    ///< "A is right"
  };

  const Token& token(std::size_t ahead = 0) const { return tokens_[at_ + ahead]; }
  const Token* peek(std::size_t ahead) const;
  std::string word_at(std::size_t ahead) const;
  bool starts_line() const { return at_ == 0 || tokens_[at_ - 1].is(Sign::newline); }

  void leave() { leave(source_.substr(token().span.offset, token().span.length)); }
  void leave(std::string_view what);

  /// "7.", "7)", "Q7:" and, of true or false, "a)" before the answer; "1." before each of several.
  void skip_label();

  /// The option that is named from the token at this place, and by how many tokens.
  std::pair<std::size_t, std::size_t> option_here(std::size_t ahead) const;

  bool names(const OptionName& name, std::size_t ahead) const;

  /// Whether another option differs by capitals alone.
  bool case_counts(const OptionName& name) const;

  void step();

  std::string option_word() const {
    return token().kind == Token::Kind::word ? ballot::spelled(token()) : std::string();
  }

  /// "correct" of "the correct answer", which says nothing of a statement.
  bool is_adjective(std::string_view word) const;

  void name_option(std::size_t option, std::size_t length);

  /// A box that is ticked or not, of any form; "(x)" and "[ ]" are several tokens.
  bool box();

  bool tick(bool truth, std::size_t length);

  /// "as well as", "the second option".
  bool phrase();

  /// An option set against others of which one is right: "B rather than C", "not A but B", "A is wrong, so
  /// B".
  bool contrast();

  bool prefers();

  bool excludes_first();

  bool concludes_from_exclusion();

  /// What joins two options needs one on each side.
  void join(std::size_t length);

  bool gives_reason_here(std::string_view word) const;

  bool owns_answer() const;
  bool goes_for(std::string_view word) const;
  bool asks(std::string_view word) const;
  bool supposes(std::string_view word) const;
  bool leads_to_truth(std::string_view word) const;

  void word();

  /// "AC": nothing but letters of options, each once, and no other option in the text.
  bool letters();

  void truth_word(std::string_view word);

  void truth_number();

  void tell(bool truth);

  void bracket();

  /// How long a gloss in brackets is that stands behind one of several options and only tells of it: "A
  /// (weight matrix), C (gain and shift)". 0 for any other bracket.
  std::size_t gloss_length() const;

  void separate();

  void sign();

  /// A colon or an equals sign, before an option or between it and what is said of it.
  void exclaims();
  void leads();

  /// A bullet, or a dash between an option and what is said of it.
  void dash();

  /// "True: the gradient is zero": words that set no condition and say nothing else.
  void explanation();

  /// Whether what follows a sign, or stands in brackets, explains what was chosen or what a statement is:
  /// "B, the sum is one", "False, it is switched off.", and says nothing against that.
  bool explains() const;

  bool is_told_right() const;

  bool is_understood() const;

  bool explains_statement() const;

  bool explains_option() const;

  /// Whether the option at this place, `ahead` of here, is another than was named; a small letter is a word
  /// or a variable where the exam's are capitals.
  bool is_other_option(std::size_t ahead) const;

  bool is_word_here(std::size_t ahead) const;

  bool is_article(std::size_t ahead) const;

  void take_explanation();

  /// What follows is a reason: nothing of it is kept, but nothing in it may take back what was said.
  void reason();

  /// Whether a later sentence names an option that was not named before; a small letter is a word there.
  bool names_another() const;
  bool labels_another() const;

  bool is_spoken_of() const;

  bool is_counterfactual() const;

  bool tells_truth(std::string_view word) const;

  bool is_told_true() const;

  bool ends_in_denial() const;

  bool is_the_answer() const;

  bool follows(std::size_t at) const;

  void end();

  std::string_view source_;
  const BallotRules& rules_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  Ballot ballot_;
  std::optional<std::string> left_over_;
  Clause clause_ = Clause::open;
  std::optional<bool> pending_;     ///< of a box before its option
  std::optional<bool> marks_lead_;  ///< boxes stand before their options
  bool joined_ = false;             ///< after "and"
  bool of_all_ = false;             ///< "A and C are"
  bool final_ = false;              ///< the clause may end here
  bool noun_before_ = false;        ///< "answer" was the last word
  bool quoted_ = false;
  std::size_t last_length_ = 0;
  std::size_t run_of_letters_ = 0;
  std::size_t line_ = 0;
  int bars_ = 0;
  bool has_slash_ = false;
  bool parts_options_ = false;  ///< a comma or the like after an option
  std::vector<Bracket> open_;
  std::vector<std::size_t> depths_;  ///< in how many round brackets each option stands
};

}  // namespace gradewright::reading

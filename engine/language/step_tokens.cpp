#include "engine/language/step_tokens.hpp"

#include <fmt/core.h>

#include <array>
#include <boost/spirit/home/x3.hpp>
#include <functional>

#include "engine/language/source_error.hpp"
#include "engine/text/characters.hpp"
#include "engine/text/utf8.hpp"

namespace gradewright::engine::notation {

namespace {

namespace x3 = boost::spirit::x3;
using Iterator = const char*;

/// Collects the tokens that the grammar finds and counts what is limited.
class TokenSink {
 public:
  explicit TokenSink(std::string_view source) : source_(source) {}

  void add(TokenKind kind, Iterator begin, Iterator end) {
    const Span span{static_cast<std::size_t>(begin - source_.data()), static_cast<std::size_t>(end - begin)};
    const Token token{kind, source_.substr(span.offset, span.length), span};
    if (token.is("(") || token.is("[")) {
      if (++open_ > StepLimits::nesting) {
        throw SourceError(fmt::format("more than {} levels of nesting", StepLimits::nesting), span);
      }
    } else if ((token.is(")") || token.is("]")) && open_ > 0) {
      --open_;
    }
    const bool line_goes_on = open_ > 0 || tokens_.empty() || tokens_.back().kind == TokenKind::newline;
    if (kind == TokenKind::newline && line_goes_on) {
      return;
    }
    if (tokens_.size() == StepLimits::tokens) {
      throw SourceError(fmt::format("more than {} words and signs", StepLimits::tokens), span);
    }
    tokens_.push_back(token);
  }

  std::vector<Token> finish() {
    tokens_.push_back({TokenKind::end, {}, {source_.size(), 0}});
    return std::move(tokens_);
  }

 private:
  std::string_view source_;
  std::vector<Token> tokens_;
  int open_ = 0;
};

struct sink_tag;

/// The semantic action that hands a matched piece of text to the sink.
auto emit(TokenKind kind) {
  return [kind](auto& context) {
    const auto& range = x3::_attr(context);
    x3::get<sink_tag>(context).get().add(kind, range.begin(), range.end());
  };
}

/// Two-byte UTF-8 characters from U+00C0 on are letters, but for the signs among them.
const auto wide_letter =
    (x3::char_('\xC3', '\xDF') >> x3::char_('\x80', '\xBF')) - (x3::lit("\u00D7") | x3::lit("\u00F7"));
const auto subscript_digit = x3::lit("\xE2\x82") >> x3::char_('\x80', '\x89');
const auto letter = x3::char_("a-zA-Z_") | wide_letter;
const auto name = letter >> *(letter | x3::char_('0', '9') | subscript_digit) >> *x3::lit('\'');

const auto digit = x3::char_('0', '9');
const auto exponent = x3::char_("eE") >> -x3::char_("-+") >> +digit;
const auto number = ((+digit >> -(x3::lit('.') >> *digit)) | (x3::lit('.') >> +digit)) >> -exponent;

const auto quoted = [](char quote) {
  return x3::lit(quote) >> *(x3::char_ - (x3::lit(quote) | x3::eol)) >> x3::lit(quote);
};
const auto text = quoted('\'') | quoted('"');

const auto symbol = x3::lit("**") | "//" | "==" | "!=" | "<=" | ">=" | x3::char_("-+*/%@<>=()[],:.");

const auto comment = x3::lit('#') >> *(x3::char_ - x3::eol);
const auto skipped = x3::char_(" \t\f") | comment | (x3::lit('\\') >> x3::eol);

const auto token = x3::raw[name][emit(TokenKind::name)] | x3::raw[number][emit(TokenKind::number)] |
                   x3::raw[text][emit(TokenKind::text)] | x3::raw[symbol][emit(TokenKind::symbol)] |
                   x3::raw[x3::eol][emit(TokenKind::newline)];
const auto all_tokens = *(x3::omit[skipped] | token);

/// Characters that people paste from documents, and what to type instead.
struct Replacement {
  std::string_view character;
  std::string_view typed;
};
constexpr std::array<Replacement, 12> replacements{{{"^", "**"},
                                                    {"\u2212", "-"},
                                                    {"\u2013", "-"},
                                                    {"\u00D7", "*"},
                                                    {"\u00B7", "*"},
                                                    {"\u22C5", "*"},
                                                    {"\u00F7", "/"},
                                                    {"\u2264", "<="},
                                                    {"\u2265", ">="},
                                                    {"\u2260", "!="},
                                                    {"\u00B2", "** 2"},
                                                    {"\u221A", "sqrt(...)"}}};

[[noreturn]] void refuse(std::string_view source, std::size_t offset) {
  const std::string_view rest = source.substr(offset);
  const Span where{offset, character_at_or_after(rest, 1)};
  for (const Replacement& replacement : replacements) {
    if (rest.starts_with(replacement.character)) {
      throw SourceError(fmt::format("write {} instead of {}", replacement.typed, replacement.character),
                        where);
    }
  }
  if (rest.front() == '\'' || rest.front() == '"') {
    throw SourceError(fmt::format("expected a closing {} on the same line", rest.front()), where);
  }
  const auto byte = static_cast<unsigned char>(rest.front());
  if (byte < 0x20U || byte == 0x7FU || where.length > 4 || (!is_ascii(rest.front()) && where.length == 1)) {
    throw SourceError(fmt::format("unexpected byte 0x{:02X}", byte), {offset, 1});
  }
  throw SourceError(fmt::format("unexpected character '{}'", rest.substr(0, where.length)), where);
}

}  // namespace

std::vector<Token> tokens_of(std::string_view source) {
  if (source.size() > StepLimits::bytes) {
    throw SourceError(fmt::format("more than {} KiB of text", StepLimits::bytes / 1024), {0, 0});
  }
  TokenSink sink(source);
  Iterator first = source.data();
  const Iterator last = first + source.size();
  x3::parse(first, last, x3::with<sink_tag>(std::ref(sink))[all_tokens]);
  if (first != last) {
    refuse(source, static_cast<std::size_t>(first - source.data()));
  }
  return sink.finish();
}

}  // namespace gradewright::engine::notation

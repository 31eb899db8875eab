#include "answers/reading/matching/gives_all_up.hpp"

#include <catch2/catch.hpp>

#include "tests/answers/reading/declared.hpp"

namespace gradewright::reading {
namespace {

PreparedQuestion asking(std::vector<ItemDeclaration> items, std::string text) {
  QuestionDeclaration question = declared_question(std::move(items));
  question.text = std::move(text);
  return PreparedQuestion(question);
}

/// Two numbers.
PreparedQuestion numbers() {
  return asking(
      {declared_item("precision"), declared_item("recall")},
      "A detector gives true positives and false positives. Compute precision and recall after pooling.");
}

/// One of several options, or several.
PreparedQuestion options(AnswerType type = AnswerType::choice) {
  ItemDeclaration item = typed_item("answer", type);
  item.options = {"A", "B", "C", "D"};
  return asking({item}, "Which regularise? (A) dropout, (B) early stopping, (C) width, (D) label smoothing");
}

PreparedQuestion truth() {
  return asking({typed_item("answer", AnswerType::true_false)}, "True or false? Pooling adds parameters.");
}

PreparedQuestion term() {
  return asking({typed_item("effect", AnswerType::text)}, "What is this effect called?");
}

TEST_CASE("a whole answer may give up in somebody's own words") {
  for (const char* text :
       {"I never remember which of the two has the false positives below, so I'd rather not guess",
        "Nothing here.", "I'd need ten more minutes, nothing handed in for this one", "Nope. Out of time.",
        "Pooling I know, but I don't have the nerves to do eight windows now. Nothing here.",
        "Don't know how many floats Adam stores, leaving it out.", "no time for three sums at 23:58",
        "I didn't understand what is cached here, no answer", "skipped, maybe later",
        "gave up at this point, good night", "nothing, I was busy with Q14", "no calculator"}) {
    CAPTURE(text);
    CHECK(gives_all_up(text, numbers()));
  }
  for (const char* text :
       {"battery nearly empty, skipping", "Could be several of them, I can't decide, so I don't choose",
        "I have never heard of label smoothing and the rest is fuzzy too... no ticks from me",
        "this one I had to skip, bus is leaving", "lasse ich aus", "I'd rather not guess."}) {
    CAPTURE(text);
    CHECK(gives_all_up(text, options()));
    CHECK(gives_all_up(text, options(AnswerType::choices)));
    CHECK(gives_all_up(text, truth()));
  }
  for (const char* text : {"I know the idea but not the name", "I'd have to look it up",
                           "the word is on the tip of my tongue but it doesn't come",
                           "no more time, sorry for the gap", "nothing, I was busy with Q14"}) {
    CAPTURE(text);
    CHECK(gives_all_up(text, term()));
  }
}

TEST_CASE("who denies to know or to have done it gives up, in any words that tell no answer") {
  for (const char* text :
       {"I don't know the difference, pass", "I can't tell them apart, no answer", "didn't revise this topic",
        "I can't do this without notes", "I did not get that far", "I'm out of ideas", "my brain is mush",
        "I don't dare to guess", "I missed that lecture, sorry",
        "We did this in week 5 but I forgot how it goes", "blank, the timer is at 2 minutes",
        "je ne sais plus comment on fait", "me qued\u00e9 sin tiempo", "I do not know what this word means",
        "[left blank]"}) {
    CAPTURE(text);
    CHECK(gives_all_up(text, options()));
    CHECK(gives_all_up(text, truth()));
    CHECK(gives_all_up(text, term()));
  }
  for (const char* text : {"I don't know why dropout works", "I can't do more than the first two",
                           "I don't trust the others", "I didn't revise width", "I can't tell B from C",
                           "I can't do without the last one, no time", "Those don't work. Out of time",
                           "I don't know any but smoothing", "I would make it bigger, no idea why"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, options()));
  }
  for (const char* text :
       {"I don't know that it adds parameters", "These don't have any, no time", "it does not, sorry",
        "Don't have any. Out of time", "I can't find weights in it", "I don't know how it could. No time.",
        "I do not think so", "I don't think it does, no time"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, truth()));
  }
  for (const char* text : {"I don't know whether it vanishes", "didn't revise vanishing gradients",
                           "I can't tell exploding from vanishing", "I don't remember, overfitting"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, term()));
  }
}

TEST_CASE("a number or a word by which one is told is no giving up") {
  for (const char* text :
       {"I never remember which of the two is 0.84, so I'd rather not guess the other",
        "They are all equal. Out of time.", "I'd need fifteen", "fifteen, good night", "half, skip",
        "Nothing here, see the attached photo.", "I did it on paper, nothing here",
        "I don't know how it could be anything but half of it. Skip.", "It is one. I'd rather not guess.",
        "precision is the same as recall, leaving it out", "I skip the calculation: three point eight three",
        "I don't know, maybe 7", "nothing", "", "Q14 = 3, no time", "I need 10, no time",
        "I know they vanish. Out of time."}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, numbers()));
  }
}

TEST_CASE("an option, a truth or a word of an answer is no giving up") {
  for (const char* text : {"B, I can't decide", "Could be several of them, I can't decide between B and C",
                           "Dropout, I'd rather not guess more", "the second one, battery nearly empty",
                           "the last one. out of time", "all of them. Skipping the reasons.",
                           "I have never heard of C, no ticks from me", "nothing",
                           "I have never heard of label smoothing so dropout and early stopping", "nada",
                           "Nope. Out of time."}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, options()));
    CHECK_FALSE(gives_all_up(text, options(AnswerType::choices)));
  }
  for (const char* text :
       {"Nope. Out of time.", "It does. No time for the reason.", "I know it does. No time.",
        "It does not, bus is leaving", "I'd rather not guess, but no", "wrong, out of time",
        "No. I have to skip the reason.", "it is, out of time"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, truth()));
  }
  for (const char* text :
       {"Vanishing something, I forgot what it is called.", "the vanishing one, but the name doesn't come",
        "I know the idea but not the name: gradients vanish", "early stopping. out of time", "gap. no time",
        "I have never heard of a causal mask, skip", "causal, battery nearly empty", "nothing",
        "I was busy with the causal mask, nothing", "batch. tired"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, term()));
  }
  const PreparedQuestion set = asking({typed_item("heads", AnswerType::set)}, "Which numbers of heads?");
  for (const char* text :
       {"Empty. Out of time.", "nothing, I was busy", "the divisors of twenty, but I leave it out"}) {
    CAPTURE(text);
    CHECK_FALSE(gives_all_up(text, set));
  }
  CHECK(gives_all_up("gave up at this point, good night", set));
}

}  // namespace
}  // namespace gradewright::reading

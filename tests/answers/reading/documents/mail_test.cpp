#include "answers/reading/documents/mail.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace gradewright::reading {
namespace {

/// What stands before the mail that is quoted.
std::string own(std::string_view text) {
  return std::string(text.substr(0, end_of_own_mail(text)));
}

TEST_CASE("the mail that was answered is not the student's") {
  for (const std::string_view mail :
       {"On Monday the team wrote:\n> 1: a = 7", "Am 3. Mai schrieb das Team:\n\n> 1: a = 7\n>\n> 2: 8\n\n",
        "Le 3 mai, l'équipe a écrit :\n>> 7", "> On Monday the team wrote:\n> 7",
        "-----Original Message-----\nFrom: team\n1: a = 7"}) {
    CAPTURE(mail);
    CHECK(own("1: a = 4\n\n" + std::string(mail)) == "1: a = 4\n\n");
  }
}

TEST_CASE("what only looks like a quoted mail stays") {
  for (const std::string_view text :
       {"1: a = 4\n> 7", "> **Answer:** 7", "The program wrote:\n> loss = 1.3", "On Monday:\n> 7",
        "On Monday the team wrote:\n> 1: which a?\na = 7", "On this page I wrote:\n7",
        "On Monday the team wrote:\n", "> 7\n> 8", "", "\n", "a = 4\n-----\n7", "a\n-----\nMessage 7"}) {
    CAPTURE(text);
    CHECK(own(text) == text);
  }
}

TEST_CASE("a mail is closed without an answer") {
  CHECK(own("Hi,\n1: a = 4\n\nBest\nx") == "Hi,\n1: a = 4\n\n");
  CHECK(own("Dear team,\n1: a = 4\nKind regards,\n\nX. Y.\n") == "Dear team,\n1: a = 4\n");
  CHECK(own("Hi,\n1: a = 4\nThank you\n> x\n\nOn Monday you wrote:\n> 5") == "Hi,\n1: a = 4\n");
  CHECK(own("Dear team,\n1: a = 4\nKind regards,\nX\n3341907") == "Dear team,\n1: a = 4\n");
  CHECK(own("Dear team,\n1: a = 4\nKind regards,\nX\nNo. 3341907") == "Dear team,\n1: a = 4\n");
  CHECK(own("From: a@b.c\nSubject: x\n\n1: a = 4\n\nKind regards,\nX\nMatr. 3341907") ==
        "From: a@b.c\nSubject: x\n\n1: a = 4\n\n");
  for (const std::string_view text : {"Hi,\n1:\nBest\na 3341907", "Hi,\n1:\nBest\n334", "1: a = 4\n\nBest\nB",
                                      "Hi,\n1: best is B", "Hi,\n1:\nBest\na = 4", "Hi,\nThe best of all\nB",
                                      "Hi,\n1:\nall", "Hi", "Hi,\nall of the above stays as it is"}) {
    CAPTURE(text);
    CHECK(own(text) == text);
  }
}

TEST_CASE("a paragraph that takes leave is no answer") {
  for (const std::string_view leave :
       {"Thank you for the course!", "Sorry again for the trouble, and thank you for the course!",
        "Sent from my phone", "THE END", "I hope I pass.", "Best regards,\nMax", "Thanks!\nMax M.",
        "Danke und viele Grüße\n", "Merci beaucoup\n\n", "That's all, have a nice day!"}) {
    CAPTURE(leave);
    const bool whole = leave.find("have") == std::string_view::npos;
    CHECK((own("1: a = 4\n\n" + std::string(leave)) == "1: a = 4\n\n") == whole);
  }
  for (const std::string_view text :
       {"1: a = 4\nThank you for the course!", "# 1\n\nThank you!", "1:\n\nThe end",
        "1: a = 4\n\nThanks, but a = 5", "1: a = 4\n\nSorry, I meant dropout",
        "1: a = 4\n\nThank you for the hint\n\ndropout", "1: a = 4\n\nI hope this is wrong", "Thank you!",
        "1: a = 4\n\nBest", "1: a = 4\n\nThanks?", "**1**\n\nThanks", "1: a = 4\n\nThanks\nMax\n\nB"}) {
    CAPTURE(text);
    CHECK(own(text) == text);
  }
}

TEST_CASE("a line that greets or says what is handed in is a cover") {
  for (const std::string_view line :
       {"Hi,", "Dear team,", "here is my test.", "Hier sind meine Antworten:"}) {
    CAPTURE(line);
    CHECK(is_cover_line(line));
  }
  for (const std::string_view line :
       {"", "here is 7", "my answer is B", "Dear a = b", "true", "the answer is all"}) {
    CAPTURE(line);
    CHECK_FALSE(is_cover_line(line));
  }
}

}  // namespace
}  // namespace gradewright::reading

#include "problems/follow_policy.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "problems/exam_forms.hpp"
#include "problems/read_fields.hpp"

namespace gradewright::problems {
namespace {

struct PolicyReading {
  FollowPolicy policy;
  FollowScope scope;
};

constexpr std::array<std::pair<std::string_view, bool>, 2> times_words{{{"once", true}, {"every", false}}};

constexpr std::array<std::pair<std::string_view, bool>, 2> shown_words{{{"credit", true}, {"review", false}}};

constexpr std::array<Field<PolicyReading>, 4> policy_fields{{
    {"credit",
     false,
     {form::share, "The share of the points for a right computation from an own wrong value: 50%, or 0.5."},
     [](const YamlNode& node, PolicyReading& into) {
       into.policy.credit = read_share(node, "the share for follow-through");
     }},
    {"cap",
     false,
     {form::points, "The most points that a question, or the item, gives by follow-through."},
     [](const YamlNode& node, PolicyReading& into) {
       into.policy.cap = read_points(node, "the most points by follow-through");
     }},
    {"times",
     false,
     {form::word<times_words>,
      "once: of the answers of a question only the first that follows is credited. every: each of them; the "
      "default."},
     [](const YamlNode& node, PolicyReading& into) {
       if (into.scope == FollowScope::item) {
         fail(node, "how often follow-through is given is said of a question or an exam, not of an item");
       }
       into.policy.once = read_word(node, "how often follow-through is given", times_words);
     }},
    {"shown",
     false,
     {form::word<shown_words>,
      "credit: also the first answer that follows from a wrong step shown for no item. review: a person "
      "decides what that slip costs; the default."},
     [](const YamlNode& node, PolicyReading& into) {
       if (into.scope == FollowScope::item) {
         fail(node, "what is shown for no item is said of a question or an exam, not of an item");
       }
       into.policy.shown = read_word(node, "what becomes of a slip that was only shown", shown_words);
     }},
}};

constexpr std::array<std::pair<std::string_view, bool>, 1> off_words{{{"off", true}}};

/// An item has the fields of which none is said of several answers.
void fields_of_item(JsonWriter& schema) {
  form::fields(schema, rows_of(std::span(policy_fields).first<2>()));
}

}  // namespace

void follow_policy_form(JsonWriter& schema) {
  form::any_of<form::share, form::word<off_words>, form::fields_of<policy_fields>>(schema);
}

void follow_policy_of_item_form(JsonWriter& schema) {
  form::any_of<form::share, form::word<off_words>, fields_of_item>(schema);
}

FollowPolicy read_follow_policy(const YamlNode& node, const FollowPolicy& outer, FollowScope scope) {
  PolicyReading into{outer, scope};
  if (scope == FollowScope::item) {
    into.policy.cap.reset();
    into.policy.once = false;
    into.policy.shown = false;
  }
  if (node.kind == YamlNode::Kind::map) {
    read_fields<PolicyReading>(node, "follow-through", policy_fields, into);
  } else if (node.kind == YamlNode::Kind::scalar && node.text == "off") {
    into.policy.credit = 0;
  } else {
    into.policy.credit = read_share(node, "the share for follow-through");
  }
  return into.policy;
}

}  // namespace gradewright::problems

#include "problems/late_policy.hpp"

#include <fmt/core.h>

#include <array>
#include <utility>

#include "engine/language/source_error.hpp"
#include "engine/text/duration.hpp"
#include "engine/text/json_writer.hpp"
#include "problems/exam_forms.hpp"
#include "problems/read_fields.hpp"
#include "problems/yaml_tree.hpp"

namespace gradewright::problems {
namespace {

constexpr std::array<std::pair<std::string_view, DateOrder>, 2> order_words{
    {{"day_first", DateOrder::day_first}, {"month_first", DateOrder::month_first}}};
constexpr std::array<std::pair<std::string_view, LatePolicy::Of>, 2> of_words{
    {{"maximum", LatePolicy::Of::maximum}, {"reached", LatePolicy::Of::reached}}};

/// `every: day` is one of them.
std::int64_t read_time(const YamlNode& node, std::string_view what) {
  const std::string text = read_text(node, what);
  const std::optional<std::int64_t> one = read_duration("1 " + text);
  const std::optional<std::int64_t> seconds = one ? one : read_duration(text);
  if (!seconds) {
    fail(node, fmt::format("expected {} with its unit, such as '15 min' or '2 days', found {}", what,
                           describe(node)));
  }
  return *seconds;
}

LateCost read_cost(const YamlNode& node, std::string_view what) {
  const bool is_share = node.text.ends_with('%');
  const Decimal amount = is_share ? read_share(node, what) : read_points(node, what);
  if (amount.is_zero()) {
    fail(node, fmt::format("{} cannot be nothing", what));
  }
  return {amount.normalised(), is_share};
}

/// Points, or a share with its sign.
void cost_form(JsonWriter& schema) {
  form::amount(schema);
  schema.member("maximum", std::int64_t{PointLimits::most});
}

struct LateReading {
  LatePolicy policy;
  const YamlNode* of = nullptr;
  const YamlNode* at_most = nullptr;
};

constexpr std::array<Field<LateReading>, 8> late_fields{{
    {"zone",
     false,
     {form::text, "The zone of times that are written without one: +02:00 or UTC."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.zone = read_zone(read_text(node, "a zone"));
       if (!into.policy.zone) {
         fail(node, fmt::format("expected a zone such as +02:00 or UTC, found {}", describe(node)));
       }
     }},
    {"dates",
     false,
     {form::word<order_words>, "What comes first in 5/1/2026."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.dates = read_word(node, "what dates begin with", order_words);
     }},
    {"due",
     true,
     {form::text, "A date and a time with its zone: 2026-05-01 12:00 +02:00."},
     [](const YamlNode& node, LateReading& into) {
       const std::optional<Moment> due = read_moment(read_text(node, "when it is due"), into.policy.dates);
       if (!due) {
         fail(node, fmt::format("expected when it is due, such as 2026-05-01 12:00 +02:00, found {}",
                                describe(node)));
       }
       if (!due->zone && !into.policy.zone) {
         fail(node, "the time has no zone, as in 12:00 +02:00, and nothing says one: 'zone'");
       }
       const int zone = due->zone ? *due->zone : *into.policy.zone;
       into.policy.due = {due->zone ? due->seconds : due->seconds - std::int64_t{zone} * 60, zone};
     }},
    {"grace",
     false,
     {form::text, "So long behind the time nothing is late: 15 min."},
     [](const YamlNode& node, LateReading& into) { into.policy.grace = read_time(node, "a time of grace"); }},
    {"every",
     false,
     {form::text,
      "hour, day, week or a time such as 12 h: each that has begun costs. Without it being late costs once."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.every = read_time(node, "how long each costs");
       if (*into.policy.every == 0) {
         fail(node, "there would be no end of what takes no time");
       }
     }},
    {"cost",
     true,
     {cost_form, "Points, as in 1.5, or a share, as in 10%."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.cost = read_cost(node, "what being late costs");
     }},
    {"of",
     false,
     {form::word<of_words>,
      "What a share is one of: the points that all right answers give, which is the default, or those that "
      "the student reached."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.of = read_word(node, "what a share is one of", of_words);
       into.of = &node;
     }},
    {"at_most",
     false,
     {cost_form, "What being late costs at most, in points or as a share."},
     [](const YamlNode& node, LateReading& into) {
       into.policy.at_most = read_cost(node, "what being late costs at most");
       into.at_most = &node;
     }},
}};

}  // namespace

void late_form(JsonWriter& schema) {
  form::fields_of<late_fields>(schema);
}

std::string_view to_string(DateOrder order) {
  return order == DateOrder::day_first ? "day_first" : order == DateOrder::month_first ? "month_first" : "";
}

std::string_view to_string(LatePolicy::Of of) {
  return of == LatePolicy::Of::reached ? "reached" : "maximum";
}

std::string to_string(const LateCost& cost) {
  const Decimal shown = (cost.is_share ? cost.amount * Decimal(100) : cost.amount).normalised();
  return shown.to_string() + (cost.is_share ? "%" : "");
}

LatePolicy read_late(const YamlNode& node) {
  LateReading into;
  read_fields<LateReading>(node, "the rule of late work", late_fields, into);
  const LatePolicy& policy = into.policy;
  if (into.at_most != nullptr && !policy.every) {
    fail(*into.at_most, "'at_most' needs 'every': without it, being late costs once");
  }
  if (into.of != nullptr && !policy.cost.is_share && !(policy.at_most && policy.at_most->is_share)) {
    fail(*into.of, "'of' says what a share is one of, and these are points");
  }
  if (policy.at_most && policy.at_most->is_share == policy.cost.is_share &&
      policy.at_most->amount < policy.cost.amount) {
    fail(*into.at_most,
         fmt::format("at most {}, and {} at once", to_string(*policy.at_most), to_string(policy.cost)));
  }
  return policy;
}

std::string to_text(const LatePolicy& policy) {
  std::string text;
  JsonWriter json(text);
  const auto optional = [&json](std::string_view field, const std::string& value) {
    if (!value.empty()) {
      json.member(field, std::string_view(value));
    }
  };
  json.begin_object();
  json.member("due", std::string_view(in_iso(policy.due)));
  optional("zone", policy.zone ? zone_in_words(*policy.zone) : "");
  optional("dates", std::string(to_string(policy.dates)));
  optional("grace", policy.grace == 0 ? "" : duration_in_words(policy.grace));
  optional("every", policy.every ? duration_in_words(*policy.every) : "");
  json.member("cost", std::string_view(to_string(policy.cost)));
  optional("of", policy.of == LatePolicy::Of::maximum ? "" : std::string(to_string(policy.of)));
  optional("at_most", policy.at_most ? to_string(*policy.at_most) : "");
  json.end_object();
  return text;
}

std::optional<LatePolicy> late_policy_from(std::string_view text) {
  try {
    return read_late(parse_yaml(text));
  } catch (const notation::SourceError&) {
    return std::nullopt;
  }
}

}  // namespace gradewright::problems

#pragma once

#include "answers/judging/compare/compare.hpp"
#include "answers/judging/layer.hpp"
#include "answers/reading/values/value.hpp"
#include "engine/numbers/rational.hpp"

/// What other graders decide, a function a family: `answer` is the student's number and `key` the right one.
namespace gradewright::judging::graders {

/// Right or not, and how far from the key an answer may be, about.
struct Decided {
  bool right = false;
  double limit = 0;
};

// In doubles, as the graders compute.

/// |answer - key| <= atol + rtol |key|.
/// numpy.isclose (numpy/core/numeric.py: less_equal(abs(x - y), atol + rtol * abs(y)), y the second
/// argument); torch.testing.assert_close likewise, the expected value second; PrairieLearn's relabs calls
/// numpy.allclose (prairielearn/grading_utils.py: is_correct_scalar_ra).
Decided within_sum(double answer, double key, double rtol, double atol);
/// key - eps < answer < key + eps, eps 0.51 * 10^-digits. grading_utils.py: is_correct_scalar_dd.
Decided prairielearn_decdig(double answer, double key, int digits);
/// The same with n = digits - 1 - floor(log10 |key|) decimals, of a key of 0 digits - 1.
/// grading_utils.py: is_correct_scalar_sf.
Decided prairielearn_sigfig(double answer, double key, int digits, int magnitude);

/// question/type/numerical/question.php: get_tolerance_interval; both ends belong to the interval. PHP's
/// `precision`, which sets the epsilon that is added, is 14 unless somebody configured it.
Decided moodle_nominal(double answer, double key, double tolerance);
Decided moodle_relative(double answer, double key, double tolerance);
/// From key / (1 + tolerance) to key * (1 + tolerance): of a negative key that is an empty interval, in
/// Moodle, too.
Decided moodle_geometric(double answer, double key, double tolerance);

/// |key - answer| < tolerance |key|, or < zero_level_tolerance where one of the two is nearer to 0 than
/// zero_level. pg/lib/Value/Real.pm: compare, tolType relative; the right answer comes first.
Decided webwork_relative(double answer, double key, double tolerance, double zero_level,
                         double zero_level_tolerance);
/// |key - answer| < tolerance. The same with another tolType.
Decided webwork_absolute(double answer, double key, double tolerance);
/// The key rounded to the digits of the answer, at least `digits` and at most `extra` more, and where
/// `truncation` is allowed cut off to them. The same, tolType digits.
Decided webwork_digits(double answer, double key, int digits, bool truncation, int extra, double zero_level);

/// |answer - key| <= |key tolerance (1 + 1e-9)|. stack/maxima/numericaltest.mac: numrelativep.
Decided stack_num_relative(double answer, double key, double tolerance);
/// |answer - key| < |tolerance| + 1e-9. The same: numabsolutep.
Decided stack_num_absolute(double answer, double key, double tolerance);
/// Both rounded to `places` decimals, halves to even, are the same. The same: ATNumDecPlaces.
Decided stack_num_dec_places(double answer, double key, int places);

/// |answer - key| / max(1e-8, |answer| + |key|) <= tolerance: the measure of the course's notebooks
/// (rel_error); what is small enough they say in words, and the exam as `tolerance`.
Decided cs231n_relative_error(double answer, double key, double tolerance);

// Exactly, as the graders compute in decimals.

/// Whether key - below <= answer <= key + above, an end only where it is included.
bool between(const Rational& answer, const Rational& low, const Rational& high, bool low_included,
             bool high_included);
/// The sign, the power of ten and the first `precision` significant digits are the same.
/// app/models/quizzes/quiz_question/numerical_question.rb: precision_answer, over BigDecimal#split. (Canvas
/// leaves zeros at the end out of the digits, so that there 1.20 is not 1.2034; here zeros are digits.)
bool canvas_precise(const Rational& answer, const Rational& key, int precision);
/// The value is right: |a - b| less than half a unit of the `accuracy`-th digit of b, the key rounded to
/// `figures` digits, halves away from 0; with accuracy -1 the answer is rounded to them, too, and with 0
/// every value is. stack/maxima/numericaltest.mac: ATNumSigFigs.
bool stack_num_sig_figs(const Rational& answer, const Rational& key, int figures, int accuracy);
/// The value lies from key - tolerance to key + tolerance, both made wider by 1e-12 and rounded to `decimals`
/// or `figures`, halves away from 0. marking_scripts/numberentry.jme: numberInRange.
bool numbas_in_range(const Rational& answer, const Rational& key, const Rational& tolerance);
bool numbas_decimals(const Rational& answer, const Rational& key, const Rational& tolerance, int decimals);
bool numbas_figures(const Rational& answer, const Rational& key, const Rational& tolerance, int figures);

/// How many significant digits a number may be written with: of 1200 from 2 to 4, since the zeros may only
/// hold the place. Of 0.00 from 1 to 3, as STACK counts. (stack/answertest/digits.php)
struct SignificantDigits {
  int least = 1;
  int most = 1;
};
SignificantDigits significant_digits(const Decimal& written);

/// 2 for 314 and for 999.99, -1 for 0.27; 0 for 0.
int magnitude(const Rational& number);
/// Rounded to `places` decimals, halves away from 0.
Rational rounded(const Rational& number, int places);

}  // namespace gradewright::judging::graders

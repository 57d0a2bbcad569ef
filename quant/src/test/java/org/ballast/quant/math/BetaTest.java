package org.ballast.quant.math;

import static org.ballast.testkit.Accuracy.assertRelative;
import static org.ballast.testkit.Accuracy.assertWithin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BetaTest {
  private static final double RELATIVE = 1e-13;

  /// Abramowitz & Stegun table 6.1 and exact factorials.
  @Test
  void logGamma_ofKnownArguments_isPublished() {
    assertWithin("half", Gamma.log(0.5), 0.5723649429247001, 3e-15, "");
    assertRelative("ten", Gamma.log(10), Math.log(362_880), 1e-15, "");
    assertRelative("hundred", Gamma.log(100), 359.1342053695754, 1e-15, "");
    assertWithin("one", Gamma.log(1), 0, 3e-15, "");
    assertWithin("two", Gamma.log(2), 0, 3e-15, "");
  }

  @Test
  void logGamma_ofRandomArguments_keepsTheRecurrence() {
    var random = new CounterRandom(1, 0);
    for (int i = 0; i < 1000; i++) {
      double x = random.between(0.01, 200, i);
      double scale = Math.max(1, Math.abs(Gamma.log(x)));
      assertWithin("step", Gamma.log(x + 1) - Gamma.log(x), Math.log(x), 5e-15 * scale, x);
    }
  }

  @Test
  void regularised_ofSmallWholeParameters_isAPolynomial() {
    for (double x = 0; x <= 1; x += 0.0625) {
      assertRelative("I(2, 3)", Beta.regularised(x, 2, 3), polynomial(x), 1e-13, x);
    }
  }

  @Test
  void regularised_ofSwappedParameters_addsUpToOne() {
    var random = new CounterRandom(2, 0);
    for (int i = 0; i < 500; i++) {
      double a = random.between(0.1, 50, 3L * i);
      double b = random.between(0.1, 50, 3L * i + 1);
      double x = random.uniform(3L * i + 2);
      double sum = Beta.regularised(x, a, b) + Beta.regularised(1 - x, b, a);
      assertWithin("sum", sum, 1, 1e-12, a + " " + b + " " + x);
    }
  }

  @Test
  void binomialCdf_ofAFewTrials_isTheSum() {
    for (int trials : new int[] {1, 5, 60, 250}) {
      for (double p : new double[] {0.01, 0.2, 0.5, 0.9}) {
        double term = Math.pow(1 - p, trials);
        double sum = 0;
        for (int k = 0; k < trials; k++) {
          sum += term;
          var inputs = trials + " " + p + " " + k;
          assertRelative("cdf", Beta.binomialCdf(k, trials, p), sum, 1e-11, inputs);
          term *= (trials - k) / (k + 1.0) * p / (1 - p);
        }
      }
    }
  }

  /// Sums at 40 digits, of the exact values of the doubles.
  @ParameterizedTest
  @CsvSource({
    "250, 0.01, 0, 0.081058516162181455",
    "1000, 0.01, 4, 0.028686399999004724",
    "1000, 0.975, 960, 0.0030607129370662302",
    "10000, 0.99, 9880, 0.027597256302066893",
    "10000, 0.025, 200, 0.00053494592294102694",
    "10000, 0.5, 4800, 3.296757799336221e-5"
  })
  void binomialCdf_ofManyTrials_isExact(int trials, double p, int k, double exact) {
    assertRelative("cdf", Beta.binomialCdf(k, trials, p), exact, 2e-11, trials + " " + p);
  }

  /// At 40 digits.
  @ParameterizedTest
  @CsvSource({
    "3.7, 2.5, 0.035911011455913386",
    "60, 4, 8.8161193531987063e-5",
    "4, 30, 3.6764280488306611e-6",
    "100, 0.001, 0.4996020538800517"
  })
  void studentCdf_ofAnyDegrees_isExact(double freedom, double t, double exact) {
    assertRelative("tail", new StudentT(freedom).cdf(-t), exact, 1e-13, freedom + " " + t);
  }

  @Test
  void studentCdf_ofOneAndTwoDegrees_isClosedForm() {
    for (double t = -40; t <= 40; t += 0.37) {
      double cauchy = t < 0 ? Math.atan(-1 / t) / Math.PI : 1 - Math.atan(1 / t) / Math.PI;
      assertRelative("cauchy", new StudentT(1).cdf(t), cauchy, 1e-12, t);
      double two = 0.5 + t / (2 * Math.sqrt(2 + t * t));
      assertWithin("two", new StudentT(2).cdf(t), two, 1e-15, t);
    }
  }

  /// Printed tables of Student's distribution, here with all digits.
  @Test
  void studentQuantile_ofKnownProbabilities_isPublished() {
    assertRelative("t10", new StudentT(10).quantile(0.975), 2.228138851986275, RELATIVE, "");
    assertRelative("t5", new StudentT(5).quantile(0.99), 3.364929998907219, RELATIVE, "");
  }

  @Test
  void studentQuantile_ofItsCdf_isTheArgument() {
    var random = new CounterRandom(3, 0);
    for (int i = 0; i < 300; i++) {
      var student = new StudentT(random.between(1, 60, 2L * i));
      double probability = random.uniform(2L * i + 1) * 0.999 + 0.0005;
      double back = student.cdf(student.quantile(probability));
      assertRelative("cdf", back, probability, 1e-11, student + " " + probability);
    }
  }

  private static double polynomial(double x) {
    return x * x * (6 - 8 * x + 3 * x * x);
  }
}

package org.ballast.quant.moves;

import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.internal.Check;
import org.ballast.quant.internal.FewDigits;
import org.ballast.quant.math.CounterRandom;
import org.ballast.quant.math.Normal;
import org.ballast.quant.math.StudentT;

/// How the moves of coins hang together, whatever each does by itself.
///
/// `correlation` is a matrix by rows, one row a coin in the order of `coins`; it is positive
/// definite. Source: Demarta & McNeil, International Statistical Review 73 (2005) 111-129.
public sealed interface Copula {
  List<Asset> coins();

  double[][] correlation();

  /// Scores of one draw: numbers that depend on one another as the copula says; only their ranks
  /// over many draws count. Shape: one element a coin.
  double[] scores(CounterRandom random, long draw);

  /// The copula for people, with few digits.
  default String words() {
    var name =
        switch (this) {
          case Gaussian _ -> "a Gaussian copula";
          case Student student ->
              "a Student copula of "
                  + FewDigits.of(student.degreesOfFreedom())
                  + " degrees of freedom";
        };
    var text = new StringBuilder(name);
    for (int i = 1; i < coins().size(); i++) {
      for (int j = 0; j < i; j++) {
        text.append(", ").append(coins().get(j)).append(' ').append(coins().get(i));
        text.append(" correlation ").append(FewDigits.of(correlation()[i][j]));
      }
    }
    return text.toString();
  }

  /// No coin falls with another more than correlation says, however far.
  record Gaussian(List<Asset> coins, double[][] correlation) implements Copula {
    public Gaussian {
      coins = List.copyOf(coins);
      correlation = Cholesky.requireCorrelation(correlation, coins.size());
    }

    @Override
    public double[] scores(CounterRandom random, long draw) {
      var independent = new double[coins.size()];
      for (int i = 0; i < independent.length; i++) {
        independent[i] = Normal.quantile(random.openUniform(draw * coins.size() + i));
      }
      return Cholesky.times(Cholesky.factor(correlation), independent);
    }
  }

  /// Great moves come together, the more so the fewer the degrees of freedom. Domain: degrees of
  /// freedom positive.
  record Student(List<Asset> coins, double[][] correlation, double degreesOfFreedom)
      implements Copula {
    public Student {
      coins = List.copyOf(coins);
      correlation = Cholesky.requireCorrelation(correlation, coins.size());
      Check.positive("degreesOfFreedom", degreesOfFreedom);
    }

    /// Coordinate k, given those before it, is a Student with k more degrees of freedom, scaled by
    /// sqrt((nu + their sum of squares) / (nu + k)).
    @Override
    public double[] scores(CounterRandom random, long draw) {
      var spherical = new double[coins.size()];
      double squares = 0;
      for (int k = 0; k < spherical.length; k++) {
        double freedom = degreesOfFreedom + k;
        double t = new StudentT(freedom).quantile(random.openUniform(draw * coins.size() + k));
        spherical[k] = Math.sqrt((degreesOfFreedom + squares) / freedom) * t;
        squares += spherical[k] * spherical[k];
      }
      return Cholesky.times(Cholesky.factor(correlation), spherical);
    }
  }
}

package org.ballast.hedging.collateral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;
import org.ballast.hedging.mandate.MarginLimits;
import org.ballast.hedging.mandate.MarginStress;
import org.ballast.quant.margin.MarginAccount;
import org.ballast.quant.margin.liquidation.MovedAccount;
import org.ballast.quant.scenario.MarketMove;

/// Judges accounts by the margin limits of a mandate.
public final class MarginLimitCheck {
  private static final String USE = "margin.use";
  private static final String SURVIVE = "margin.survive";
  private static final double PERCENT = 100;
  private static final MathContext DIGITS = new MathContext(6);

  private MarginLimitCheck() {}

  /// A move with its name.
  public record Corner(String name, double spotFactor, double volFactor) {
    /// All coins alike; dollars stand still.
    public MarketMove move(Iterable<Asset> coins) {
      var factors = new TreeMap<Asset, Double>();
      coins.forEach(coin -> factors.put(coin, spotFactor));
      return new MarketMove(factors, volFactor);
    }
  }

  /// Every account by every limit, in the order given. Throws: `BadInputException` where a rule
  /// cannot judge an account.
  public static List<MarginReading> of(MarginLimits limits, List<MovedAccount> accounts) {
    var readings = new ArrayList<MarginReading>();
    for (var account : accounts) {
      limits.useMax().ifPresent(useMax -> readings.add(use(account, useMax)));
      limits.survive().ifPresent(stress -> readings.add(survive(account, stress)));
    }
    return List.copyOf(readings);
  }

  /// Both signs of spot with both signs of volatility; without a move of volatility, two.
  public static List<Corner> corners(MarginStress stress) {
    var corners = new ArrayList<Corner>();
    for (int spot = -1; spot <= 1; spot += 2) {
      for (int vol = stress.vol() > 0 ? -1 : 1; vol <= 1; vol += 2) {
        corners.add(
            new Corner(
                "spot " + percent(spot * stress.spot()) + ", vol " + percent(vol * stress.vol()),
                1 + spot * stress.spot(),
                1 + vol * stress.vol()));
      }
    }
    return List.copyOf(corners);
  }

  /// The coins whose price an account's equity or margin depends on, in alphabetical order.
  public static List<Asset> coins(MarginAccount account) {
    var coins = new TreeSet<Asset>();
    account.positions().forEach(position -> coins.add(position.instrument().underlying()));
    account.cash().forEach(entry -> coins.add(entry.balance().currency()));
    coins.removeIf(Asset::isDollar);
    return List.copyOf(coins);
  }

  private static String percent(double fraction) {
    var figure =
        BigDecimal.valueOf(fraction * PERCENT).round(DIGITS).stripTrailingZeros().toPlainString();
    return (fraction > 0 ? "+" : "") + figure + " %";
  }

  private static MarginReading use(MovedAccount account, double useMax) {
    return reading(
        USE,
        account,
        PERCENT * account.state().use(),
        PERCENT * useMax,
        "%",
        "",
        MarginReading.Sense.AT_MOST);
  }

  /// The headroom in the worst corner.
  private static MarginReading survive(MovedAccount account, MarginStress stress) {
    var coins = coins(account.account());
    double least = Double.POSITIVE_INFINITY;
    var worst = "";
    for (var corner : corners(stress)) {
      double headroom = account.state(corner.move(coins)).headroom();
      if (!(headroom >= least)) {
        least = headroom;
        worst = corner.name();
      }
    }
    return reading(
        SURVIVE,
        account,
        least,
        0,
        account.model().currency().code(),
        worst,
        MarginReading.Sense.AT_LEAST);
  }

  private static MarginReading reading(
      String limit,
      MovedAccount account,
      double value,
      double bound,
      String unit,
      String scenario,
      MarginReading.Sense sense) {
    return new MarginReading(
        limit,
        account.account().account(),
        account.model().name(),
        value,
        bound,
        unit,
        scenario,
        sense);
  }
}

package org.ballast.quant.moves;

import java.time.Duration;
import java.util.List;
import org.ballast.domain.value.Asset;
import org.ballast.quant.math.Log;

/// Log returns of several coins over the same spans, which do not overlap: what copulas and filters
/// are fitted to. Shape: `returns` by coin, then by observation.
public record JointReturns(List<Asset> coins, double[][] returns) {
  public JointReturns {
    coins = List.copyOf(coins);
    Columns.requireSize("returns", returns.length, coins.size());
    returns = returns.clone();
    for (int coin = 0; coin < returns.length; coin++) {
      returns[coin] = Columns.finite("return", returns[coin], returns[0].length);
    }
  }

  /// Spans in which the prices of all coins are known. Throws: `IllegalArgumentException` where the
  /// span is not whole steps, or none is known.
  public static JointReturns of(FactorHistory history, Duration span) {
    var starts = HistoricalMoves.starts(history, new WindowTerms(span, span));
    int steps = history.stepsIn(span);
    var returns = new double[history.coins().size()][starts.length];
    for (int coin = 0; coin < returns.length; coin++) {
      var prices = history.coins().get(coin).indexPrices();
      for (int i = 0; i < starts.length; i++) {
        returns[coin][i] = Log.ofRatio(prices.at(starts[i] + steps), prices.at(starts[i]));
      }
    }
    return new JointReturns(history.coins().stream().map(CoinHistory::coin).toList(), returns);
  }
}

package org.ballast.hedging.plan;

import java.util.List;

/// A book with what every limit on it as a whole comes to.
public interface MeasuredBook {
  /// A book that nothing limits.
  MeasuredBook NONE =
      new MeasuredBook() {
        @Override
        public List<LimitValue> values() {
          return List.of();
        }

        @Override
        public double[] slopes(int limit, List<LotTrade> lots) {
          throw new IllegalArgumentException("limit must be one of none: limit=" + limit);
        }
      };

  List<LimitValue> values();

  /// By how much one lot of each trade moves the steered value of the limit at this index of
  /// [#values]. Units: the limit's. NaN where the limit cannot be measured with that lot.
  double[] slopes(int limit, List<LotTrade> lots);
}

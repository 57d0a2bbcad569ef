package org.ballast.domain.instrument;

/// How a price move becomes profit in the settlement currency.
///
/// Quantities are in the venue's own unit: coins (LINEAR, QUANTO) or USD notional (INVERSE). Prices
/// are quote per coin and positive. P&L is in the settlement currency. Source: Alexander, Chen and
/// Imeraj, Mathematical Finance 2023 (10.1111/mafi.12410) for the naming of the styles.
public enum PayoffStyle {
  /// Settled in the quote currency: `q m (P1 - P0)`.
  LINEAR {
    @Override
    public double pnl(double quantity, double multiplier, double entry, double mark) {
      return quantity * multiplier * (mark - entry);
    }

    @Override
    public double delta(double quantity, double multiplier, double mark) {
      return quantity * multiplier;
    }

    @Override
    public double gamma(double quantity, double multiplier, double mark) {
      return 0;
    }

    @Override
    public double coinSize(double quantity, double multiplier, double mark) {
      return quantity * multiplier;
    }
  },
  /// Sized in USD, settled in the base coin: `N (1/P0 - 1/P1)`.
  INVERSE {
    @Override
    public double pnl(double quantity, double multiplier, double entry, double mark) {
      return quantity * multiplier * (mark - entry) / (entry * mark);
    }

    @Override
    public double delta(double quantity, double multiplier, double mark) {
      return quantity * multiplier / (mark * mark);
    }

    @Override
    public double gamma(double quantity, double multiplier, double mark) {
      return -2 * quantity * multiplier / (mark * mark * mark);
    }

    @Override
    public double coinSize(double quantity, double multiplier, double mark) {
      return quantity * multiplier / mark;
    }
  },
  /// Settled in a third asset B at a fixed rate of one B a point: `q m (P1 - P0)` in B.
  QUANTO {
    @Override
    public double pnl(double quantity, double multiplier, double entry, double mark) {
      return LINEAR.pnl(quantity, multiplier, entry, mark);
    }

    @Override
    public double delta(double quantity, double multiplier, double mark) {
      return LINEAR.delta(quantity, multiplier, mark);
    }

    @Override
    public double gamma(double quantity, double multiplier, double mark) {
      return 0;
    }

    @Override
    public double coinSize(double quantity, double multiplier, double mark) {
      throw new IllegalStateException(
          "a quanto contract has no coin size without the price of its settlement asset");
    }
  };

  /// Profit from `entry` to `mark`. Units: settlement currency.
  public abstract double pnl(double quantity, double multiplier, double entry, double mark);

  /// First derivative of [#pnl] in the mark. Units: settlement currency per quote unit.
  public abstract double delta(double quantity, double multiplier, double mark);

  /// Second derivative of [#pnl] in the mark. Units: settlement currency per squared quote unit.
  public abstract double gamma(double quantity, double multiplier, double mark);

  /// Coins whose USD value moves like the position. Units: base coin. Throws:
  /// `IllegalStateException` for QUANTO, whose size needs the settlement asset's price.
  public abstract double coinSize(double quantity, double multiplier, double mark);

  /// Coins that move like a QUANTO position. Units: base coin; `settlementPrice` is quote per
  /// settlement asset.
  public static double quantoCoinSize(double quantity, double multiplier, double settlementPrice) {
    return quantity * multiplier * settlementPrice;
  }
}

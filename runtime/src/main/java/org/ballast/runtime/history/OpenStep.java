package org.ballast.runtime.history;

import java.time.Instant;
import java.util.List;
import org.ballast.quant.risk.PnlTerms;

/// The step that is being recorded: from the book's value at the end of the step before to what the
/// market, trades, deliveries and payments have made of it so far. Units: USD.
final class OpenStep {
  private final long sequence;
  private final Instant at;
  private final double startValue;
  private final PnlTerms terms;
  private final List<GreekReading> before;
  private double fees;
  private double slippage;
  private double funding;
  private double deliveryBasis;
  private boolean hasUnknownFunding;

  OpenStep(
      long sequence, Instant at, double startValue, PnlTerms terms, List<GreekReading> before) {
    this.sequence = sequence;
    this.at = at;
    this.startValue = startValue;
    this.terms = terms;
    this.before = before;
  }

  Instant at() {
    return at;
  }

  /// Positive amounts are received.
  void addFee(double amount) {
    fees += amount;
  }

  void addSlippage(double amount) {
    slippage += amount;
  }

  void addFunding(double amount) {
    funding += amount;
  }

  /// What a delivery paid beyond what the position was worth just before.
  void addDeliveryBasis(double amount) {
    deliveryBasis += amount;
  }

  void setFundingUnknown() {
    hasUnknownFunding = true;
  }

  /// The step as it ended. What its lines do not explain of the change is residual: rounding of
  /// bookings, and marks that differ from the model's value.
  DeskStep close(double endValue, List<GreekReading> after) {
    var change = endValue - startValue;
    var explained =
        terms.explained() + terms.residual() + deliveryBasis + fees + slippage + funding;
    return new DeskStep(
        sequence,
        at,
        endValue,
        change,
        terms.plus(new PnlTerms(0, 0, 0, 0, 0, 0, 0, 0, deliveryBasis, 0, change - explained)),
        fees,
        slippage,
        funding,
        hasUnknownFunding,
        before,
        after);
  }
}

package org.ballast.quant.margin.tier;

import org.ballast.quant.internal.Check;

/// Fee of closing an inverse position at the price that leaves its account nothing, which Bybit
/// adds to the maintenance margin.
///
/// A long of entry value V against a balance B goes bankrupt where its value in coin is V_b = (B +
/// V) / (1 + fee), a short where V_b = (V - B) / (1 - fee). Units: coin; `takerFee` per 1.00.
/// Limits: 0 where no price bankrupts it: a short covered by its balance, or no position at all.
/// Domain: 0 <= takerFee < 1; entryValue >= 0.
public final class BankruptcyFee {
  private BankruptcyFee() {}

  public static double ofLong(double balance, double entryValue, double takerFee) {
    check(balance, entryValue, takerFee);
    return entryValue > 0 ? takerFee * Math.max(balance + entryValue, 0) / (1 + takerFee) : 0;
  }

  public static double ofShort(double balance, double entryValue, double takerFee) {
    check(balance, entryValue, takerFee);
    return entryValue > 0 ? takerFee * Math.max(entryValue - balance, 0) / (1 - takerFee) : 0;
  }

  private static void check(double balance, double entryValue, double takerFee) {
    Check.finite("balance", balance);
    Check.nonNegative("entryValue", entryValue);
    Check.nonNegative("takerFee", takerFee);
    Check.below("takerFee", takerFee, 1);
  }
}

package org.ballast.quant.batch;

import org.ballast.domain.instrument.OptionType;
import org.ballast.quant.pricing.Black76;
import org.ballast.quant.pricing.Bsm;
import org.ballast.quant.pricing.InverseOption;
import org.ballast.quant.pricing.OptionGreeks;

/// One element of a batch through the scalar pricers.
final class ElementValuer {
  private ElementValuer() {}

  static void value(OptionBatch batch, int element, BatchValues values) {
    var defect = defect(batch, element);
    if (defect != ElementStatus.VALUED) {
      values.fail(element, defect);
    } else if (values.measures() == MeasureSet.PRICE) {
      double price = price(batch, element);
      values.columns()[0][element] = price;
      failOutOfRange(values, element, Math.abs(price) <= Double.MAX_VALUE);
    } else {
      var greeks = greeks(batch, element);
      boolean isInRange = true;
      for (var measure : values.measures().measures()) {
        double result = measure.of(greeks);
        values.column(measure)[element] = result;
        isInRange &= Math.abs(result) <= Double.MAX_VALUE;
      }
      failOutOfRange(values, element, isInRange);
    }
  }

  private static void failOutOfRange(BatchValues values, int element, boolean isInRange) {
    if (!isInRange) {
      values.fail(element, ElementStatus.OUT_OF_RANGE);
    }
  }

  private static double price(OptionBatch batch, int i) {
    var type = type(batch, i);
    double underlying = batch.underlying()[i];
    double strike = batch.strike()[i];
    double years = batch.years()[i];
    double vol = batch.vol()[i];
    return switch (batch) {
      case Black76Batch b ->
          Black76.price(type, underlying, strike, years, vol, b.discountFactor()[i]);
      case BsmBatch b ->
          Bsm.price(type, underlying, strike, years, vol, b.rate()[i], b.dividendYield()[i]);
      case InverseBatch _ -> InverseOption.priceCoin(type, underlying, strike, years, vol);
    };
  }

  private static OptionGreeks greeks(OptionBatch batch, int i) {
    var type = type(batch, i);
    double underlying = batch.underlying()[i];
    double strike = batch.strike()[i];
    double years = batch.years()[i];
    double vol = batch.vol()[i];
    return switch (batch) {
      case Black76Batch b ->
          Black76.greeks(type, underlying, strike, years, vol, b.discountFactor()[i]);
      case BsmBatch b ->
          Bsm.greeks(type, underlying, strike, years, vol, b.rate()[i], b.dividendYield()[i]);
      case InverseBatch _ -> InverseOption.coinGreeks(type, underlying, strike, years, vol);
    };
  }

  private static OptionType type(OptionBatch batch, int i) {
    return batch.sign()[i] > 0 ? OptionType.CALL : OptionType.PUT;
  }

  private static ElementStatus defect(OptionBatch batch, int i) {
    if (Math.abs(batch.sign()[i]) != 1) {
      return ElementStatus.BAD_SIGN;
    }
    if (!isPositive(batch.underlying()[i])) {
      return ElementStatus.BAD_UNDERLYING;
    }
    if (!isNonNegative(batch.strike()[i])) {
      return ElementStatus.BAD_STRIKE;
    }
    if (!isNonNegative(batch.years()[i])) {
      return ElementStatus.BAD_YEARS;
    }
    if (!isNonNegative(batch.vol()[i])) {
      return ElementStatus.BAD_VOL;
    }
    return switch (batch) {
      case Black76Batch b when !isPositive(b.discountFactor()[i]) ->
          ElementStatus.BAD_DISCOUNT_FACTOR;
      case BsmBatch b when !(isFinite(b.rate()[i]) && isFinite(b.dividendYield()[i])) ->
          ElementStatus.BAD_RATE;
      case Black76Batch _, BsmBatch _, InverseBatch _ -> ElementStatus.VALUED;
    };
  }

  private static boolean isPositive(double x) {
    return x > 0 && x <= Double.MAX_VALUE;
  }

  private static boolean isNonNegative(double x) {
    return x >= 0 && x <= Double.MAX_VALUE;
  }

  private static boolean isFinite(double x) {
    return Math.abs(x) <= Double.MAX_VALUE;
  }
}

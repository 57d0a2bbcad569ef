package org.ballast.quant.batch;

import java.util.Arrays;

/// Which stages value a batch, in order.
final class Stages {
  private static final Stage[] BLACK76_FRONT = {
    ForwardStages::totalSd, ForwardStages::logMoneyness, ForwardStages::discounted
  };
  private static final Stage[] INVERSE_FRONT = {
    ForwardStages::totalSd, ForwardStages::logMoneyness, ForwardStages::inCoin
  };
  private static final Stage[] BSM_FRONT = {
    ForwardStages::totalSd,
    SpotStages::assetPv,
    SpotStages::strikePv,
    SpotStages::logMoneyness,
    SpotStages::parity,
    SpotStages::sides
  };
  private static final Stage[] MONEYNESS = {
    ClosedFormStages::moneyness,
    ClosedFormStages::density,
    ClosedFormStages::millsDenominators,
    ClosedFormStages::millsNumerators
  };
  private static final Stage[] PRICE = {
    ClosedFormStages::millsDifferences, ClosedFormStages::price
  };
  private static final Stage[] PRICE_AND_EXERCISE = {
    ClosedFormStages::millsPairs, ClosedFormStages::price, ClosedFormStages::exercise
  };
  private static final Stage[] RATIO = {ForwardStages::ratio};
  private static final Stage[] DISCOUNTS = {ForwardStages::discounts};
  private static final Stage[] NO_CARRY = {ForwardStages::noCarry};
  private static final Stage[] GREEKS = {
    GreekStages::delta, GreekStages::curvature, GreekStages::volSlopes
  };
  private static final Stage[] CARRY = {GreekStages::carryTheta};
  private static final Stage[] MORE_GREEKS = {
    GreekStages::rates,
    GreekStages::timeSlopes,
    GreekStages::gammaSlopes,
    GreekStages::volCurvatures
  };
  private static final Stage[] COIN_GREEKS = {
    CoinGreekStages::delta, CoinGreekStages::curvature, CoinGreekStages::volSlopes
  };
  private static final Stage[] MORE_COIN_GREEKS = {
    CoinGreekStages::rates,
    CoinGreekStages::gammaSlopes,
    CoinGreekStages::timeSlopes,
    CoinGreekStages::volCurvatures
  };

  private static final Stage[] BLACK76_PRICE = join(BLACK76_FRONT, MONEYNESS, PRICE);
  private static final Stage[] BLACK76_HEDGE =
      join(BLACK76_FRONT, RATIO, DISCOUNTS, MONEYNESS, PRICE_AND_EXERCISE, GREEKS);
  private static final Stage[] BLACK76_FULL = join(BLACK76_HEDGE, NO_CARRY, MORE_GREEKS);
  private static final Stage[] BSM_PRICE = join(BSM_FRONT, MONEYNESS, PRICE);
  private static final Stage[] BSM_HEDGE =
      join(BSM_FRONT, MONEYNESS, PRICE_AND_EXERCISE, GREEKS, CARRY);
  private static final Stage[] BSM_FULL = join(BSM_HEDGE, MORE_GREEKS);
  private static final Stage[] INVERSE_PRICE = join(INVERSE_FRONT, MONEYNESS, PRICE);
  private static final Stage[] INVERSE_HEDGE =
      join(INVERSE_FRONT, RATIO, MONEYNESS, PRICE_AND_EXERCISE, COIN_GREEKS);
  private static final Stage[] INVERSE_FULL = join(INVERSE_HEDGE, MORE_COIN_GREEKS);

  private Stages() {}

  static Stage[] of(OptionBatch batch, MeasureSet measures) {
    return switch (batch) {
      case Black76Batch _ -> select(measures, BLACK76_PRICE, BLACK76_HEDGE, BLACK76_FULL);
      case BsmBatch _ -> select(measures, BSM_PRICE, BSM_HEDGE, BSM_FULL);
      case InverseBatch _ -> select(measures, INVERSE_PRICE, INVERSE_HEDGE, INVERSE_FULL);
    };
  }

  private static Stage[] select(MeasureSet measures, Stage[] price, Stage[] hedge, Stage[] full) {
    return switch (measures) {
      case PRICE -> price;
      case HEDGE -> hedge;
      case FULL -> full;
    };
  }

  private static Stage[] join(Stage[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(Stage[]::new);
  }
}

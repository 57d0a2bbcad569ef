package org.ballast.quant.batch;

import java.util.Arrays;

/// Which stages value a batch, in order.
final class Stages {
  private static final Stage[] FORWARD = {ForwardStages::moneyness};
  private static final Stage[] SPOT = {
    SpotStages::assetPv,
    SpotStages::strikePv,
    SpotStages::moneyness,
    SpotStages::parity,
    SpotStages::sides
  };
  private static final Stage[] DISCOUNTED = {ForwardStages::discounted};
  private static final Stage[] IN_COIN = {ForwardStages::inCoin};
  private static final Stage[] DIFFERENCE = {
    ClosedFormStages::near,
    ClosedFormStages::density,
    ClosedFormStages::millsDenominators,
    ClosedFormStages::millsDifferences
  };
  private static final Stage[] PRICE = {ClosedFormStages::price};
  private static final Stage[] FORWARD_PRICE = {ForwardStages::price};
  private static final Stage[] PAIRS = {
    ClosedFormStages::near,
    ClosedFormStages::density,
    ClosedFormStages::millsDenominators,
    ClosedFormStages::millsPairs
  };
  private static final Stage[] PRICE_AND_TAILS = {ClosedFormStages::priceAndTails};
  private static final Stage[] PRICE_AND_DELTA = {ForwardStages::priceAndDelta};
  private static final Stage[] STRIKE_EXERCISE = {ClosedFormStages::strikeExercise};
  private static final Stage[] TERMS = {ClosedFormStages::terms};
  private static final Stage[] NO_CARRY = {ForwardStages::noCarry};
  private static final Stage[] DELTA = {GreekStages::delta};
  private static final Stage[] SLOPES = {GreekStages::slopes};
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

  private static final Stage[] BLACK76_PRICE = join(FORWARD, DIFFERENCE, FORWARD_PRICE);
  private static final Stage[] BLACK76_HEDGE =
      join(FORWARD, DISCOUNTED, PAIRS, PRICE_AND_DELTA, SLOPES);
  private static final Stage[] BLACK76_FULL =
      join(
          FORWARD,
          DISCOUNTED,
          PAIRS,
          PRICE_AND_TAILS,
          DELTA,
          SLOPES,
          STRIKE_EXERCISE,
          TERMS,
          NO_CARRY,
          MORE_GREEKS);
  private static final Stage[] BSM_PRICE = join(SPOT, DIFFERENCE, PRICE);
  private static final Stage[] BSM_HEDGE =
      join(SPOT, PAIRS, PRICE_AND_TAILS, STRIKE_EXERCISE, DELTA, SLOPES, CARRY);
  private static final Stage[] BSM_FULL = join(BSM_HEDGE, TERMS, MORE_GREEKS);
  private static final Stage[] INVERSE_PRICE = join(FORWARD, IN_COIN, DIFFERENCE, PRICE);
  private static final Stage[] INVERSE_HEDGE =
      join(FORWARD, IN_COIN, PAIRS, PRICE_AND_TAILS, STRIKE_EXERCISE, TERMS, COIN_GREEKS);
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

package org.ballast.quant.batch;

import static jdk.incubator.vector.VectorOperators.OR;

import java.util.Arrays;
import jdk.incubator.vector.LongVector;
import org.ballast.quant.math.MillsColumns;

/// The elements that the stages work on, with scratch columns that stay in the first-level cache.
///
/// Inputs and results are the caller's columns from `start` on; scratch columns begin at 0.
final class Block {
  /// Most elements of one block.
  static final int CAPACITY = 256;

  // Inputs of every model.
  double[] sign = {};
  double[] underlying = {};
  double[] strike = {};
  double[] years = {};
  double[] vol = {};
  // Inputs of Black-76 and of BSM.
  double[] discountFactor = {};
  double[] rate = {};
  double[] dividendYield = {};
  int start;
  int length;

  final Results out = new Results();

  // Of the model: what the closed form takes.
  final double[] totalSd = new double[CAPACITY];
  final double[] logMoneyness = new double[CAPACITY];
  final double[] yieldDiscount = new double[CAPACITY];
  final double[] cashDiscount = new double[CAPACITY];
  final double[] assetPv = new double[CAPACITY];
  final double[] strikePv = new double[CAPACITY];
  final double[] smaller = new double[CAPACITY];
  final double[] ratio = new double[CAPACITY];
  final double[] parity = new double[CAPACITY];
  final double[] assetRate = new double[CAPACITY];
  final double[] cashRate = new double[CAPACITY];
  // What discounts the asset, from `assetDiscountStart` on: of the caller or of the model.
  double[] assetDiscount = {};
  int assetDiscountStart;

  // Of the closed form.
  final MillsColumns mills = new MillsColumns(CAPACITY);
  final double[] near = new double[CAPACITY];
  final double[] density = new double[CAPACITY];
  // Mills ratios and their difference, times `millsDivisor`.
  final double[] nearMills = new double[CAPACITY];
  final double[] farMills = new double[CAPACITY];
  final double[] millsDifference = new double[CAPACITY];
  final double[] millsDivisor = new double[CAPACITY];
  final double[] nearTail = new double[CAPACITY];
  final double[] farTail = new double[CAPACITY];
  // Of the sensitivities that share them.
  final double[] d1 = new double[CAPACITY];
  final double[] d2 = new double[CAPACITY];
  final double[] density1 = new double[CAPACITY];
  final double[] density2 = new double[CAPACITY];
  final double[] exercise2 = new double[CAPACITY];
  final double[] inverseVol = new double[CAPACITY];
  final double[] inverseSd = new double[CAPACITY];
  final double[] perCoin = new double[CAPACITY];
  final double[] netDelta = new double[CAPACITY];

  private boolean isDiscountOfCaller;
  private long outside;

  void bind(OptionBatch batch) {
    sign = batch.sign();
    underlying = batch.underlying();
    strike = batch.strike();
    years = batch.years();
    vol = batch.vol();
    isDiscountOfCaller = batch instanceof Black76Batch;
    switch (batch) {
      case Black76Batch b -> {
        discountFactor = b.discountFactor();
        assetDiscount = discountFactor;
      }
      case BsmBatch b -> {
        rate = b.rate();
        dividendYield = b.dividendYield();
        assetDiscount = yieldDiscount;
      }
      case InverseBatch _ -> {}
    }
  }

  void moveTo(int newStart, int newLength) {
    start = newStart;
    length = newLength;
    assetDiscountStart = isDiscountOfCaller ? newStart : 0;
    outside = 0;
  }

  /// Notes the tests of [LaneGuard], joined over all vectors of a stage.
  void note(LongVector guard) {
    outside |= guard.reduceLanes(OR);
  }

  /// True if some element is outside the domain of the stages.
  boolean isOutside() {
    return outside != 0;
  }

  void clearCarry() {
    Arrays.fill(assetRate, 0);
    Arrays.fill(cashRate, 0);
  }
}

package org.ballast.quant.distribution;

/// Probability of P&L in bins of equal width, for pictures.
///
/// Shape: bin i holds P&L from `low + i * width`; the last one also its upper edge. Units: USD.
public record Histogram(double low, double width, double[] probabilities) {
  public Histogram {
    probabilities = probabilities.clone();
  }
}

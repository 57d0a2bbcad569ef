package org.ballast.hedging.trigger;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalDouble;
import org.ballast.quant.math.Log;

/// The realised volatility of one price over a window that ends now, from samples at any instants.
///
/// It is sqrt(sum of squared log returns / time they span), annualised ACT/365. The return across
/// the window's start counts where the sample before it is at most one window older than the start.
/// A sample nearer than 1/[#SAMPLES_PER_WINDOW] of the window to the last one kept is replaced by
/// the next, so memory is bounded and a move that is taken back in between goes unseen.
final class RealisedVol {
  static final int SAMPLES_PER_WINDOW = 1024;

  private static final double NS_PER_YEAR = 365.0 * 86_400e9;
  private static final int SAMPLE_BYTES = Long.BYTES + Double.BYTES;

  /// Earlier than any instant, and still subtractable from each.
  private static final long NEVER_NS = Long.MIN_VALUE / 2;

  private record Sample(long atNs, double logPrice) {}

  private final long windowNs;
  private final ArrayDeque<Sample> samples = new ArrayDeque<>();

  /// The instant of the sample before the newest.
  private long keptNs = NEVER_NS;

  RealisedVol(Duration window) {
    this.windowNs = window.toNanos();
  }

  /// Domain: price positive and finite, time never falling. A price at the instant of the one
  /// before replaces it.
  void onPrice(double price, long atNs) {
    if (!(price > 0) || Double.isInfinite(price)) {
      throw new IllegalArgumentException("price must be positive and finite: price=" + price);
    }
    if (!samples.isEmpty()) {
      var lastNs = samples.getLast().atNs();
      if (atNs < lastNs) {
        throw new IllegalArgumentException("time must not fall: atNs=" + atNs + " last=" + lastNs);
      }
      if (atNs == lastNs || lastNs - keptNs < windowNs / SAMPLES_PER_WINDOW) {
        samples.removeLast();
      } else {
        keptNs = lastNs;
      }
    }
    samples.addLast(new Sample(atNs, Log.log(price)));
    forgetBefore(atNs - windowNs);
  }

  /// Empty while fewer than two samples are known. Units: a decimal per square root of a year.
  OptionalDouble at(long nowNs) {
    forgetBefore(nowNs - windowNs);
    if (samples.size() < 2) {
      return OptionalDouble.empty();
    }
    var previous = samples.getFirst();
    var sum = 0.0;
    for (var sample : samples) {
      var move = sample.logPrice() - previous.logPrice();
      sum += move * move;
      previous = sample;
    }
    var years = (previous.atNs() - samples.getFirst().atNs()) / NS_PER_YEAR;
    return OptionalDouble.of(Math.sqrt(sum / years));
  }

  int snapshotBytes() {
    return Long.BYTES + Integer.BYTES + samples.size() * SAMPLE_BYTES;
  }

  void writeTo(ByteBuffer bytes) {
    bytes.putLong(keptNs).putInt(samples.size());
    for (var sample : samples) {
      bytes.putLong(sample.atNs()).putLong(Double.doubleToRawLongBits(sample.logPrice()));
    }
  }

  void readFrom(ByteBuffer bytes) {
    keptNs = bytes.getLong();
    samples.clear();
    for (var left = bytes.getInt(); left > 0; left--) {
      samples.addLast(new Sample(bytes.getLong(), Double.longBitsToDouble(bytes.getLong())));
    }
  }

  /// Keeps of what is not after `startNs` the last sample only, and that only while it is at most
  /// one window older.
  private void forgetBefore(long startNs) {
    var before = samples.peekFirst();
    while (!samples.isEmpty() && samples.getFirst().atNs() <= startNs) {
      before = samples.removeFirst();
    }
    if (before != null && before.atNs() <= startNs && before.atNs() >= startNs - windowNs) {
      samples.addFirst(before);
    }
  }
}

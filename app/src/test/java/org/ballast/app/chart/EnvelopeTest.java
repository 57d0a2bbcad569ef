package org.ballast.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final int SLICES = 40;
  private static final int POINTS = 5_000;

  @Test
  void of_fewPoints_keepsThemAll() {
    var points = noise(2 * SLICES);

    assertThat(Envelope.of(points, SLICES)).isEqualTo(points);
  }

  @Test
  void of_manyPoints_keepsExtremesEndsAndOrder() {
    var points = noise(POINTS);
    var kept = Envelope.of(points, SLICES);

    assertThat(kept).hasSizeLessThanOrEqualTo(4 * SLICES);
    assertThat(kept).isSortedAccordingTo(Comparator.comparingLong(Point::second));
    assertThat(kept).contains(points.getFirst(), points.getLast());
    assertThat(kept).contains(most(points), least(points));
  }

  @Test
  void of_oneInstant_keepsItsExtremes() {
    var points = IntStream.range(0, POINTS).mapToObj(i -> new Point(7, i % 10)).toList();

    assertThat(Envelope.of(points, SLICES)).contains(new Point(7, 0), new Point(7, 9));
  }

  private static Point most(List<Point> points) {
    return points.stream().max(Comparator.comparingDouble(Point::value)).orElseThrow();
  }

  private static Point least(List<Point> points) {
    return points.stream().min(Comparator.comparingDouble(Point::value)).orElseThrow();
  }

  private static List<Point> noise(int count) {
    var random = new CounterRandom(7, 0);
    return IntStream.range(0, count).mapToObj(i -> new Point(i, random.uniform(i))).toList();
  }
}

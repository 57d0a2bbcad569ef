package org.ballast.venues.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ballast.venues.recorded.HeldSmile.Node;
import org.junit.jupiter.api.Test;

class HeldSmileTest {
  private static final double ROUNDING = 1e-15;

  private final HeldSmile smile =
      new HeldSmile(List.of(new Node(0.2, 0.7), new Node(-0.1, 0.5), new Node(0, 0.4)));

  @Test
  void vol_atANode_isTheRecordedOne() {
    assertThat(smile.vol(-0.1)).isEqualTo(0.5);
    assertThat(smile.vol(0)).isEqualTo(0.4);
    assertThat(smile.vol(0.2)).isEqualTo(0.7);
  }

  @Test
  void vol_betweenNodes_hasALinearSquare() {
    // A quarter of the way: 0.16 + 0.25 * (0.49 - 0.16) = 0.2425.
    assertThat(smile.vol(0.05)).isCloseTo(Math.sqrt(0.2425), within(ROUNDING));
    // Half way: (0.25 + 0.16) / 2.
    assertThat(smile.vol(-0.05)).isCloseTo(Math.sqrt(0.205), within(ROUNDING));
  }

  @Test
  void vol_beyondTheEnds_isFlat() {
    assertThat(smile.vol(-3)).isEqualTo(0.5);
    assertThat(smile.vol(3)).isEqualTo(0.7);
  }
}

package org.ballast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SurfaceBenchmarkTest {
  @Test
  void chain_ofTheBenchmark_isFittedWithoutArbitrage() {
    var benchmark = new SurfaceBenchmark();
    var surface = benchmark.chain().orElseThrow();

    assertThat(surface.isArbitrageFree()).isTrue();
    assertThat(surface.fits()).hasSameSizeAs(benchmark.surface().orElseThrow().fits());
    assertThat(surface.fits()).hasSameSizeAs(benchmark.quotes());
  }
}

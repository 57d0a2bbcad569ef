package org.ballast.backtest.policy;

import java.nio.file.Path;
import java.util.Optional;

/// Where a study's data lie: a folder of recorded chains, and one of the perpetuals' hours, beside
/// which lies the volatility index.
public record StudySources(Optional<Path> chains, Optional<Path> hours) {}

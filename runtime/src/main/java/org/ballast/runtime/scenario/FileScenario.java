package org.ballast.runtime.scenario;

import org.ballast.quant.stress.NamedScenario;

/// A user's scenario, and the place to name when something in it is refused later.
public record FileScenario(String place, NamedScenario scenario) {}

package org.ballast.quant.surface;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;

/// What a dated event does to a surface at the money.
///
/// Units: vols as decimals, to just before the event and to the event. `before` and `after` are the
/// smiles' expiries between which it falls, empty before the first and after the last; `share` is
/// its part of the variance between them, empty after the last.
public record EventStep(
    Asset underlying,
    VarianceClock.Event event,
    Optional<Expiry> before,
    Optional<Expiry> after,
    OptionalDouble share,
    double volBefore,
    double volAt) {}

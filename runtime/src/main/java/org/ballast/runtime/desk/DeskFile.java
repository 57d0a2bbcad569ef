package org.ballast.runtime.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Decimal;
import org.ballast.hedging.policy.HedgePolicy;
import org.ballast.runtime.journal.JournalAddress;

/// A desk file, understood. Paths are resolved against the folder of the file.
///
/// `market` is as written: `sim:SEED` or a folder. `perpetualSpread` is how far from the recorded
/// price a perpetual is quoted on either side, as a fraction of it. `compare` are the policies that
/// the desk's own is compared with on the same path. `account` trades where the book has several on
/// one venue.
public record DeskFile(
    Path file,
    String desk,
    Path book,
    Path mandate,
    String market,
    HedgePolicy policy,
    JournalAddress journal,
    Speed speed,
    Optional<Instant> from,
    Optional<Instant> until,
    Decimal perpetualSpread,
    SimulationSettings simulation,
    Optional<Path> hourly,
    List<HedgePolicy> compare,
    Optional<Account> account) {
  /// What the names of simulated markets begin with.
  public static final String SIMULATED = "sim:";

  /// One basis point on either side.
  public static final Decimal SPREAD_DEFAULT = Decimal.parse("0.0001");

  public DeskFile {
    compare = List.copyOf(compare);
  }

  public DeskFile withSpeed(Speed other) {
    return new DeskFile(
        file,
        desk,
        book,
        mandate,
        market,
        policy,
        journal,
        other,
        from,
        until,
        perpetualSpread,
        simulation,
        hourly,
        compare,
        account);
  }

  public DeskFile withUntil(Instant other) {
    return new DeskFile(
        file,
        desk,
        book,
        mandate,
        market,
        policy,
        journal,
        speed,
        from,
        Optional.of(other),
        perpetualSpread,
        simulation,
        hourly,
        compare,
        account);
  }
}

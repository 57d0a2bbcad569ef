package org.ballast.quant.hazard;

import java.util.List;
import java.util.stream.Stream;

/// Something that can fail and what fails with it.
///
/// `subjects` are venues (VENUE), protocols, venues or whole instruments (CONTRACT, ORACLE, BRIDGE)
/// or asset codes (STABLECOIN), as users type them. Throws: IllegalArgumentException where there
/// are none.
public record FailureSource(
    String name, FailureKind kind, List<String> subjects, FailureTerms terms) {
  public FailureSource {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty()) {
      throw new IllegalArgumentException("a source must cover something: source=" + name);
    }
  }

  /// What a covered claim is netted with when the source fails: a debt at one venue pays for no
  /// claim at another.
  String nettingSet(Claim claim) {
    return switch (kind) {
      case VENUE -> claim.account().venue();
      case STABLECOIN, CONTRACT, ORACLE, BRIDGE -> name;
    };
  }

  /// Whether a claim is hit when the source fails.
  public boolean covers(Claim claim) {
    return namesOf(kind, claim).stream().anyMatch(subjects::contains);
  }

  /// Every subject of a kind that would cover a claim.
  static List<String> namesOf(FailureKind kind, Claim claim) {
    return switch (kind) {
      case VENUE -> List.of(claim.account().venue());
      case STABLECOIN -> List.of(claim.paidIn().code());
      case CONTRACT, ORACLE, BRIDGE ->
          Stream.concat(
                  Stream.of(claim.account().venue()),
                  claim.instrument().stream().flatMap(id -> Stream.of(id.venue(), id.toString())))
              .toList();
    };
  }
}

package org.ballast.quant.hazard;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.instrument.Spot;
import org.ballast.domain.instrument.StakedAsset;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.portfolio.CashBalance;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;

/// What a book is owed, or owes: where, as which token or contract, paid in what, and when.
///
/// `instrument` is empty for balances; `years` is empty for what has no end of its own.
public record Claim(
    Account account, Optional<InstrumentId> instrument, Asset paidIn, OptionalDouble years) {
  /// The worth of a future is its unrealised profit, which is settled into the balance of its
  /// account day by day: it is a claim like cash.
  public static Claim of(Position position, Instant asOf) {
    var account = position.account();
    var contract = position.instrument().contract();
    return switch (position.instrument()) {
      case Option option ->
          new Claim(
              account,
              Optional.of(option.id()),
              contract.settlement(),
              OptionalDouble.of(option.expiry().yearsFrom(asOf)));
      case Future _ -> cash(account, contract.settlement());
      case Perpetual _ -> cash(account, contract.settlement());
      case Spot spot -> held(account, spot.id(), contract.base());
      case StakedAsset staked -> held(account, staked.id(), contract.base());
    };
  }

  public static Claim of(CashBalance cash) {
    return cash(cash.account(), cash.balance().currency());
  }

  /// A balance of an account.
  public static Claim cash(Account account, Asset asset) {
    return new Claim(account, Optional.empty(), asset, OptionalDouble.empty());
  }

  private static Claim held(Account account, InstrumentId id, Asset asset) {
    return new Claim(account, Optional.of(id), asset, OptionalDouble.empty());
  }
}

package org.ballast.quant.risk;

import java.util.Optional;
import org.ballast.domain.portfolio.Account;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.domain.value.Quantity;

/// One line of a book with what it adds to the book's risk. `instrument` is an identifier or
/// `cash:ASSET`.
public record PositionRisk(
    Account account,
    String instrument,
    Asset underlying,
    Optional<Expiry> expiry,
    Quantity quantity,
    Exposure exposure,
    Optional<PerContract> perContract) {
  PositionRisk withExposure(Exposure other) {
    return new PositionRisk(account, instrument, underlying, expiry, quantity, other, perContract);
  }
}

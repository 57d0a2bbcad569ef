package org.ballast.quant.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.instrument.Future;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.instrument.Perpetual;
import org.ballast.domain.market.Assumption;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.portfolio.Position;
import org.ballast.domain.value.Asset;
import org.ballast.domain.value.Expiry;
import org.ballast.quant.surface.Forward;
import org.ballast.quant.surface.ForwardCurve;

/// What a reader of a book's risk must know of the figures it rests on, in words for people.
public final class BookWarnings {
  private record Key(Asset underlying, Expiry expiry) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      var byAsset = underlying.compareTo(other.underlying);
      return byAsset != 0 ? byAsset : expiry.compareTo(other.expiry);
    }
  }

  private BookWarnings() {}

  /// Unknown entry prices, assumed marks, and forwards that call-put pairs of a held expiry
  /// contradict.
  public static List<String> of(Portfolio portfolio, MarketSnapshot market) {
    var warnings = new ArrayList<String>();
    var expiries = new TreeSet<Key>();
    for (var position : portfolio.positions()) {
      var instrument = position.instrument();
      if (instrument instanceof Option option) {
        expiries.add(new Key(option.underlying(), option.expiry()));
      } else if (isFuture(position) && position.entryPrice().isEmpty()) {
        warnings.add(
            position.account()
                + " "
                + instrument.id()
                + ": entry price unknown, unrealised P&L taken as zero");
      }
      market.quote(instrument.id()).stream()
          .flatMap(quote -> quote.assumptions().stream())
          .filter(Assumption::isOfMark)
          .map(assumption -> instrument.id() + ": " + assumption.text())
          .filter(warning -> !warnings.contains(warning))
          .forEach(warnings::add);
    }
    var underlyings = new TreeSet<Asset>();
    expiries.forEach(key -> underlyings.add(key.underlying()));
    for (var underlying : underlyings) {
      for (var forward : ForwardCurve.of(market, underlying)) {
        if (expiries.contains(new Key(underlying, forward.expiry())) && !forward.isInsideParity()) {
          warnings.add(contradicted(forward));
        }
      }
    }
    return warnings;
  }

  private static boolean isFuture(Position position) {
    return position.instrument() instanceof Future || position.instrument() instanceof Perpetual;
  }

  private static String contradicted(Forward forward) {
    return forward.underlying()
        + " "
        + forward.expiry()
        + ": forward "
        + forward.value()
        + " lies outside what call-put pairs allow, "
        + forward.parityMin().orElse(0)
        + " to "
        + forward.parityMax().orElse(Double.POSITIVE_INFINITY);
  }
}

package org.ballast.app.recorded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ballast.domain.instrument.Option;
import org.ballast.domain.market.MarketSnapshot;
import org.ballast.domain.market.Quote;
import org.ballast.domain.market.QuoteStatus;
import org.ballast.quant.agreement.VenueAgreement;
import org.ballast.testkit.SharedFiles;
import org.ballast.venues.recorded.RecordedMarket;

/// One pass over all recorded chains, shared by the tests of this package.
///
/// The chains are cut into as many runs as there are workers; a run also reads the chain after its
/// last, so that every step from one chain to the next is seen once.
final class ChainSweep {
  private static final int WORKERS = 2;
  private static Optional<ChainSweep> done = Optional.empty();

  final FormulaCheck formula = new FormulaCheck();
  final List<VenueAgreement> agreements = new ArrayList<>();
  final MomentCheck moments = new MomentCheck();
  final BookCheck books = new BookCheck();
  final StepCheck steps = new StepCheck();
  final SmileCheck smiles = new SmileCheck();
  int snapshots;

  /// Everything there is to know, computed by the first test that asks.
  static synchronized ChainSweep ofAllChains() {
    var folder = SharedFiles.data("deribit-chain-6h");
    if (done.isEmpty()) {
      var all = new ChainSweep();
      IntStream.range(0, WORKERS)
          .parallel()
          .mapToObj(worker -> run(RecordedMarket.open(folder), worker))
          .toList()
          .forEach(all::add);
      done = Optional.of(all);
    }
    return done.get();
  }

  /// True where the option can be held in a book and valued.
  static boolean isValued(MarketSnapshot market, Quote quote) {
    return quote.instrument() instanceof Option option
        && !option.expiry().isExpired(market.asOf())
        && quote.status() != QuoteStatus.CROSSED;
  }

  private static ChainSweep run(RecordedMarket market, int worker) {
    var size = market.entries().size();
    var from = worker * size / WORKERS;
    var to = (worker + 1) * size / WORKERS;
    var sweep = new ChainSweep();
    var last = Optional.<MarketSnapshot>empty();
    for (var i = from; i < Math.min(to + 1, size); i++) {
      var snapshot = market.read(market.entries().get(i));
      last.ifPresent(before -> sweep.steps.see(before, snapshot));
      if (i < to) {
        sweep.see(snapshot, market.entries().get(i).file());
      }
      last = Optional.of(snapshot);
    }
    return sweep;
  }

  private void see(MarketSnapshot snapshot, Path file) {
    formula.see(snapshot);
    var compared = VenueAgreement.of(snapshot);
    agreements.addAll(compared);
    if (!compared.stream().allMatch(VenueAgreement::isGreeksWithinLimits)) {
      moments.see(snapshot, RowIndex.read(file));
    }
    books.see(snapshot);
    smiles.see(snapshot);
    snapshots++;
  }

  private void add(ChainSweep other) {
    formula.see(other.formula);
    agreements.addAll(other.agreements);
    moments.see(other.moments);
    books.see(other.books);
    steps.see(other.steps);
    smiles.see(other.smiles);
    snapshots += other.snapshots;
  }
}

package org.ballast.engine.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.ballast.domain.instrument.InstrumentId;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Asset;
import org.ballast.engine.port.MarketUpdate;
import org.ballast.hedging.plan.GreekBand;
import org.ballast.hedging.policy.HeldOption;
import org.ballast.quant.risk.Exposure;
import org.ballast.quant.risk.PositionValuer;

/// The worth and risk of a book, kept up to date line by line.
///
/// Only lines whose quote or index changed are valued again; the sums of what they belong to are
/// then taken in the order of the book, so that they do not depend on the order of changes.
public final class BookValuation {
  private final MarketState market;
  private final LiveVols vols;
  private final PositionValuer valuer;
  private final List<ValuedLine> lines = new ArrayList<>();
  private final LinkedHashMap<InstrumentId, List<ValuedLine>> byInstrument = new LinkedHashMap<>();
  private final LinkedHashMap<Asset, List<ValuedLine>> byAsset = new LinkedHashMap<>();
  private final TreeMap<Asset, ExposureSum> sums = new TreeMap<>();
  private int unsoundLines;
  private long changes;

  public BookValuation(MarketState market, LiveVols vols) {
    this.market = market;
    this.vols = vols;
    this.valuer = new PositionValuer(market, vols);
  }

  /// Values another book, or this one after a change. Lines that cannot be valued now keep what
  /// they were last worth.
  public void hold(Portfolio book) {
    var before = unsound();
    clear();
    for (var position : book.positions()) {
      add(ValuedLine.of(position, sumOf(position.instrument().underlying())));
    }
    for (var cash : book.cash()) {
      add(ValuedLine.of(cash, sumOf(cash.balance().currency())));
    }
    keep(before);
    revalue();
  }

  /// Values every line again.
  public void revalue() {
    revalue(lines);
  }

  /// Values again what the update touches: everything, where volatilities are linked. The market
  /// must hold the update already.
  public void onUpdate(MarketUpdate update) {
    if (update.isWholeMarket() || vols.areLinked()) {
      revalue();
      return;
    }
    for (var quote : update.quotes()) {
      revalue(byInstrument.getOrDefault(quote.instrument().id(), List.of()));
    }
    for (var index : update.indexPrices()) {
      revalue(byAsset.getOrDefault(index.asset(), List.of()));
    }
  }

  /// A number that grows whenever something was valued: while it stays, so do all figures.
  public long changes() {
    return changes;
  }

  /// The book's risk in one underlying; nothing where it holds nothing of it.
  public Exposure exposure(Asset underlying) {
    var sum = sums.get(underlying);
    return sum == null ? Exposure.NONE : sum.total();
  }

  /// The options held on one underlying that the market last valued, in the order of the book.
  public List<HeldOption> options(Asset underlying) {
    return lines.stream()
        .filter(line -> line.underlying().equals(underlying))
        .flatMap(line -> line.option().stream())
        .toList();
  }

  /// The underlyings of the book, in order.
  public List<Asset> underlyings() {
    return List.copyOf(sums.keySet());
  }

  /// The limited Greeks of the book, one per band.
  public double[] values(List<GreekBand> bands) {
    var values = new double[bands.size()];
    for (var i = 0; i < values.length; i++) {
      var band = bands.get(i);
      values[i] = band.greek().of(exposure(band.underlying()), band.convention());
    }
    return values;
  }

  /// Lines that the market was unfit to value, with what they were last worth.
  public LinkedHashMap<String, Exposure> unsound() {
    var unsound = new LinkedHashMap<String, Exposure>();
    for (var line : lines) {
      if (!line.isSound()) {
        unsound.put(line.name(), line.exposure());
      }
    }
    return unsound;
  }

  /// Whether every line was valued in the present market.
  public boolean isSound() {
    return unsoundLines == 0;
  }

  /// Gives lines that cannot be valued what they were last worth.
  public void keep(LinkedHashMap<String, Exposure> exposures) {
    for (var line : lines) {
      var last = exposures.get(line.name());
      if (last != null && !line.isSound()) {
        line.keep(last);
        onChange(line);
      }
    }
  }

  private void revalue(List<ValuedLine> touched) {
    for (var line : touched) {
      unsoundLines -= line.isSound() ? 0 : 1;
      line.revalue(market, valuer);
      unsoundLines += line.isSound() ? 0 : 1;
      onChange(line);
    }
  }

  private void onChange(ValuedLine line) {
    line.sum().onChange();
    changes++;
  }

  private void clear() {
    lines.clear();
    byInstrument.clear();
    byAsset.clear();
    sums.clear();
    unsoundLines = 0;
    changes++;
  }

  private ExposureSum sumOf(Asset underlying) {
    return sums.computeIfAbsent(underlying, key -> new ExposureSum());
  }

  /// A line is not sound before it is valued.
  private void add(ValuedLine line) {
    lines.add(line);
    unsoundLines++;
    line.sum().add(line);
    line.instrument()
        .ifPresent(id -> byInstrument.computeIfAbsent(id, key -> new ArrayList<>()).add(line));
    byAsset.computeIfAbsent(line.underlying(), key -> new ArrayList<>()).add(line);
    if (!line.settlement().equals(line.underlying())) {
      byAsset.computeIfAbsent(line.settlement(), key -> new ArrayList<>()).add(line);
    }
  }
}

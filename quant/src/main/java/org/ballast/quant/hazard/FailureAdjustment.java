package org.ballast.quant.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ballast.domain.value.Asset;

/// What the failures of a model mean for one book: by how much each claim's value and hedge ratios
/// shrink.
///
/// All that a source covers is netted, with venues each for itself, in each span between expiries
/// in the form of current exposure: marks as they are now. In spans in which the book would lose
/// nothing net, the source takes nothing, because liabilities outlive it. These spans are found
/// once, so that factors stay the same while a plan for the book is searched.
public final class FailureAdjustment {
  public static final FailureAdjustment NONE = of(FailureModel.NONE, List.of());

  /// A span of time in which the book loses when the source fails.
  private record Span(double fromYears, double untilYears) {}

  /// Shape: spans by netting set; none where the book has nothing in it.
  private record SpannedSource(FailureSource source, SortedMap<String, List<Span>> spans) {
    List<Span> spansOf(Claim claim) {
      return spans.getOrDefault(source.nettingSet(claim), List.of());
    }
  }

  private final FailureModel model;
  private final List<ValuedClaim> book;
  private final List<SpannedSource> sources;

  private FailureAdjustment(
      FailureModel model, List<ValuedClaim> book, List<SpannedSource> sources) {
    this.model = model;
    this.book = List.copyOf(book);
    this.sources = List.copyOf(sources);
  }

  public static FailureAdjustment of(FailureModel model, List<ValuedClaim> book) {
    var sources =
        model.sources().stream()
            .map(source -> new SpannedSource(source, lossySpans(model, source, book)))
            .toList();
    return new FailureAdjustment(model, book, sources);
  }

  /// True where nothing fails, and every factor is 1.
  public boolean isNone() {
    return sources.isEmpty();
  }

  /// Share of a claim's value and hedge ratios that is left.
  public double factor(Claim claim) {
    var loss = 0.0;
    for (var source : sources) {
      loss += lossFraction(source, claim);
    }
    return 1 - loss;
  }

  /// What failures take from the book.
  public FailurePremium premium() {
    var bySource = new ArrayList<FailurePremium.Loss>();
    var byUnderlying = new TreeMap<Asset, Double>();
    for (var source : sources) {
      var claims = 0;
      var exposure = 0.0;
      var premium = 0.0;
      for (var valued : book) {
        if (source.source().covers(valued.claim())) {
          var loss = valued.valueUsd() * lossFraction(source, valued.claim());
          claims++;
          exposure += valued.valueUsd();
          premium += loss;
          byUnderlying.merge(valued.underlying(), loss, Double::sum);
        }
      }
      bySource.add(new FailurePremium.Loss(source.source(), claims, exposure, premium));
    }
    return new FailurePremium(model, bySource, byUnderlying);
  }

  /// The subjects of a kind that would cover something in the book.
  public SortedSet<String> subjects(FailureKind kind) {
    var subjects = new TreeSet<String>();
    book.forEach(valued -> subjects.addAll(FailureSource.namesOf(kind, valued.claim())));
    return subjects;
  }

  private double lossFraction(SpannedSource spanned, Claim claim) {
    if (!spanned.source().covers(claim)) {
      return 0;
    }
    var years = model.yearsOf(claim);
    var loss = 0.0;
    for (var span : spanned.spansOf(claim)) {
      if (span.fromYears() < years) {
        loss += loss(model, spanned.source(), claim, span.fromYears(), span.untilYears());
      }
    }
    return loss;
  }

  /// Share of a claim that a source takes by failing first, and between two times.
  private static double loss(
      FailureModel model, FailureSource source, Claim claim, double fromYears, double untilYears) {
    var covering = model.covering(claim);
    var curves = covering.stream().map(other -> other.terms().hazard()).toList();
    var until = Math.min(untilYears, model.yearsOf(claim));
    var first = FirstFailure.probabilities(curves, fromYears, until);
    return source.terms().lossGivenFailure() * first[covering.indexOf(source)];
  }

  private static SortedMap<String, List<Span>> lossySpans(
      FailureModel model, FailureSource source, List<ValuedClaim> book) {
    var nettingSets = new TreeMap<String, List<ValuedClaim>>();
    for (var valued : book) {
      if (source.covers(valued.claim())) {
        nettingSets
            .computeIfAbsent(source.nettingSet(valued.claim()), key -> new ArrayList<>())
            .add(valued);
      }
    }
    var spans = new TreeMap<String, List<Span>>();
    nettingSets.forEach((name, netted) -> spans.put(name, lossySpansOf(model, source, netted)));
    return spans;
  }

  private static List<Span> lossySpansOf(
      FailureModel model, FailureSource source, List<ValuedClaim> netted) {
    var ends = new TreeSet<Double>();
    netted.forEach(valued -> ends.add(model.yearsOf(valued.claim())));
    var spans = new ArrayList<Span>();
    var from = 0.0;
    for (var until : ends) {
      var net = 0.0;
      for (var valued : netted) {
        if (model.yearsOf(valued.claim()) >= until) {
          net += valued.valueUsd() * loss(model, source, valued.claim(), from, until);
        }
      }
      if (net > 0) {
        spans.add(new Span(from, until));
      }
      from = until;
    }
    return spans;
  }
}

package org.ballast.hedging.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ballast.domain.portfolio.Portfolio;
import org.ballast.domain.value.Money;

/// Caps on what a book holds at venues: each venue's contracts, without netting, in USD.
///
/// A trade against a position closes it first, which frees room, and opens the other side with what
/// is left: the two are candidates of their own. A book above a cap may only come down.
final class VenueCaps {
  private static final String NAME = "trade.max_venue.";

  /// What marks, fees and rounding may make of a bound, as a share.
  private static final double ROUNDING = 1e-6;

  private final PlanContext context;
  private final SortedMap<String, Money> caps;

  private VenueCaps(PlanContext context) {
    this.context = context;
    this.caps = context.mandate().trade().caps().maxVenue();
  }

  static VenueCaps of(PlanContext context) {
    return new VenueCaps(context);
  }

  /// The candidate as it adds to its venue: at most a closing and an opening part, in this order.
  List<Candidate> parts(Candidate candidate) {
    var lotsHeld = lotsAgainst(candidate);
    if (!caps.containsKey(candidate.account().venue()) || lotsHeld < 1) {
      return List.of(candidate);
    }
    var closing = Math.min(lotsHeld, candidate.lotsMax());
    var parts = new ArrayList<Candidate>();
    parts.add(candidate.withLots(closing, -candidate.notionalUsd()));
    if (candidate.lotsMax() > closing) {
      parts.add(candidate.withLots(candidate.lotsMax() - closing, candidate.notionalUsd()));
    }
    return parts;
  }

  List<LimitRow> rows(List<Candidate> candidates) {
    var rows = new ArrayList<LimitRow>();
    bounds()
        .forEach((venue, bound) ->
            rows.add(
                LimitRow.ofCap(
                    NAME + venue,
                    bound,
                    gross(context.portfolio(), venue),
                    candidates,
                    candidate ->
                        candidate.account().venue().equals(venue) ? candidate.grossUsd() : 0,
                    "USD")));
    return rows;
  }

  /// Throws: `IllegalStateException` where trades took a venue beyond its cap, a defect of ours.
  void requireKept(Portfolio after) {
    bounds()
        .forEach((venue, bound) -> {
          var gross = gross(after, venue);
          if (!(gross <= bound * (1 + ROUNDING))) {
            throw new IllegalStateException(
                "a plan must keep its caps: cap="
                    + NAME
                    + venue
                    + " gross="
                    + gross
                    + " USD bound="
                    + bound);
          }
        });
  }

  private SortedMap<String, Double> bounds() {
    var bounds = new TreeMap<String, Double>();
    caps.forEach((venue, cap) ->
        bounds.put(venue, Math.max(cap.amount().toDouble(), gross(context.portfolio(), venue))));
    return bounds;
  }

  private double gross(Portfolio portfolio, String venue) {
    return new HeldNotional(portfolio, context.market()).grossUsd(venue);
  }

  /// Whole lots of the other side that the candidate's account holds of its instrument.
  private long lotsAgainst(Candidate candidate) {
    var instrument = candidate.quote().instrument();
    var lot = instrument.terms().orElseThrow().lot();
    return context.portfolio().positions().stream()
        .filter(position -> position.account().equals(candidate.account()))
        .filter(position -> position.instrument().id().equals(instrument.id()))
        .map(position -> position.quantity().amount())
        .filter(quantity -> quantity.signum() * candidate.side().sign() < 0)
        .mapToLong(quantity ->
            (long) Math.floor(Math.abs(quantity.toDouble()) / lot.toDouble() * (1 + 1e-12)))
        .sum();
  }
}

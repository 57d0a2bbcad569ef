package org.ballast.app.study;

import java.util.ArrayList;
import java.util.List;
import org.ballast.backtest.policy.BacktestResult;

/// How a study was done, in sentences for its readers.
final class StudyMethod {
  private StudyMethod() {}

  static List<String> lines(BacktestResult result) {
    var lines = new ArrayList<String>();
    lines.add(
        "A cycle is one sale: options of the listed expiry nearest to "
            + result.plan().tenor().toDays()
            + " days, sold at their marks, hedged until delivery with the perpetual, one contract"
            + " of one coin. What is left of the hedge at the end is closed at the quoted side.");
    lines.add(
        "Each policy has a desk of its own in the same market: trigger, plan, gate, order and fill"
            + " are the ones of a running desk. Fees are the venue's taker fees.");
    lines.add(
        "A day's profit is the change in value of options, hedge and cash after costs; coins held"
            + " beside a covered call are left out of it. Everything is divided by the index at the"
            + " sale, so that years and coins add up.");
    lines.add(
        "Tracking error is the standard deviation of a day's profit over all desk-days. It holds"
            + " what no delta hedge removes, too: gamma within a step, and moves of volatility."
            + " Open delta is the part that delta left open made. Expected shortfall is the mean"
            + " loss of the worst days.");
    lines.add(
        "A family's frontier is the least cost at which its members reach a risk, straight in"
            + " logarithms between them. The saving is averaged over nine risks spread over the"
            + " range that both families reach.");
    lines.add(
        "Intervals: blocks of neighbouring days ("
            + blocks(result)
            + ") are drawn with replacement, the same for all policies, and frontiers and savings"
            + " found anew, "
            + result.plan().resamples()
            + " times; the middle 95 % are shown. Where zero lies inside, the study says that it"
            + " does not know.");
    lines.add(
        "Not in it: sizes of quotes, market impact, failures of the venue, margin and its cost, and"
            + " taxes. Funding is paid and received as recorded and shown apart.");
    return List.copyOf(lines);
  }

  private static String blocks(BacktestResult result) {
    var texts = new ArrayList<String>();
    result
        .plan()
        .recorded()
        .ifPresent(data -> texts.add(data.blockDays() + " days on recorded chains"));
    result
        .plan()
        .synthetic()
        .ifPresent(data -> texts.add(data.blockDays() + " days on synthetic ones"));
    return String.join(", ", texts);
  }
}

package org.ballast.app.output;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ballast.domain.value.Asset;
import org.ballast.quant.agreement.Cause;
import org.ballast.quant.agreement.Sample;
import org.ballast.quant.agreement.VenueAgreement;

/// How far our figures lie from the venue's over many snapshots, in tables and as CSV.
public final class AgreementTables {
  private record Row(String name, ToDoubleFunction<VenueAgreement> figure, double limit) {
    boolean isBeyond(VenueAgreement agreement) {
      return figure.applyAsDouble(agreement) > limit;
    }
  }

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private static final List<Row> ROWS =
      List.of(
          new Row("delta, coin", VenueAgreement::deltaError, VenueAgreement.DELTA_ERROR_MAX),
          new Row("vega, of itself", VenueAgreement::vegaError, VenueAgreement.VEGA_ERROR_MAX),
          new Row(
              "vega, of the money's", VenueAgreement::vegaErrorAtm, VenueAgreement.VEGA_ERROR_MAX),
          new Row("mark, coin", VenueAgreement::markError, VenueAgreement.MARK_ERROR_MAX),
          new Row("mark, half-ticks", VenueAgreement::markHalfTicks, NO_LIMIT),
          new Row("parity of marks, coin", VenueAgreement::parityMedian, NO_LIMIT),
          new Row("parity at worst, coin", VenueAgreement::parityMax, NO_LIMIT),
          new Row("deltas' forward, ln", a -> a.ofGreeks().shift(), NO_LIMIT),
          new Row("vega at it, of itself", a -> a.ofGreeks().error(), NO_LIMIT),
          new Row("marks' forward, ln", a -> a.ofMarks().shift(), NO_LIMIT),
          new Row("mark at it, coin", a -> a.ofMarks().error(), NO_LIMIT));

  private AgreementTables() {}

  /// The distribution over snapshots of the medians over options, for each coin.
  public static String render(List<VenueAgreement> agreements) {
    var table =
        new Table()
            .words("coin", "median difference in")
            .figures("5 %", "median", "95 %", "worst", "beyond the limit", "of");
    for (var asset : assets(agreements)) {
      var ofAsset = agreements.stream().filter(a -> a.underlying().equals(asset)).toList();
      ROWS.forEach(row -> table.row(cells(asset, row, ofAsset)));
    }
    return table.toString();
  }

  /// Snapshots beyond a limit, with the causes found.
  public static String csv(List<VenueAgreement> agreements) {
    return Csv.of(
        List.of(
            "as_of",
            "coin",
            "options",
            "delta",
            "vega",
            "vega_atm",
            "mark",
            "greeks_forward_shift",
            "vega_at_it",
            "marks_forward_shift",
            "mark_at_it",
            "beyond",
            "causes"),
        agreements.stream()
            .filter(a -> !a.isGreeksWithinLimits() || !a.isMarkWithinLimits())
            .map(AgreementTables::exception)
            .toList());
  }

  private static List<String> exception(VenueAgreement a) {
    return List.of(
        a.asOf().toString().substring(0, 19) + "Z",
        a.underlying().code(),
        String.valueOf(a.options()),
        figure(a.deltaError()),
        figure(a.vegaError()),
        figure(a.vegaErrorAtm()),
        figure(a.markError()),
        figure(a.ofGreeks().shift()),
        figure(a.ofGreeks().error()),
        figure(a.ofMarks().shift()),
        figure(a.ofMarks().error()),
        ROWS.stream()
            .filter(row -> row.isBeyond(a))
            .map(Row::name)
            .map(name -> name.substring(0, name.indexOf(',')))
            .distinct()
            .collect(Collectors.joining(" ")),
        a.causes().stream().map(AgreementTables::words).collect(Collectors.joining(" and ")));
  }

  private static String words(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String[] cells(Asset asset, Row row, List<VenueAgreement> ofAsset) {
    var sample = new Sample();
    ofAsset.forEach(agreement -> sample.add(row.figure().applyAsDouble(agreement)));
    var isLimited = Double.isFinite(row.limit());
    var beyond = ofAsset.stream().filter(row::isBeyond).count();
    return new String[] {
      asset.code(),
      row.name(),
      figure(sample.quantile(0.05)),
      figure(sample.median()),
      figure(sample.quantile(0.95)),
      figure(sample.max()),
      isLimited ? String.valueOf(beyond) : "",
      String.valueOf(ofAsset.size())
    };
  }

  private static TreeSet<Asset> assets(List<VenueAgreement> agreements) {
    return agreements.stream()
        .map(VenueAgreement::underlying)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String figure(double value) {
    return value >= 0.1
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.2e", value);
  }
}

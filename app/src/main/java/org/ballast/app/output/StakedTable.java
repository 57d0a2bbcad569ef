package org.ballast.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ballast.quant.risk.StakedRisk;

/// Staked tokens held as a table for people.
final class StakedTable {
  private static final int RATE_DECIMALS = 6;
  private static final int COIN_DECIMALS = 4;

  private StakedTable() {}

  static String of(List<StakedRisk> staked) {
    var table =
        new Table()
            .words("account", "token")
            .figures("quantity", "redeems", "basis", "fair basis", "coins", "carry USD/day");
    StakedRisk.STRESSED.forEach(basis -> table.figures("at " + Figures.percent(basis, 0) + " USD"));
    for (var risk : staked) {
      table.row(cells(risk));
    }
    return "\nStaked tokens: coins that hedge them, carry, and P&L where the basis falls\n" + table;
  }

  private static String[] cells(StakedRisk risk) {
    var rate = risk.token().rate();
    var cells = new ArrayList<String>();
    cells.add(risk.position().account().toString());
    cells.add(rate.token().id().toString());
    cells.add(risk.position().quantity().amount().toString());
    cells.add(Figures.fixed(rate.redemptionRate(), RATE_DECIMALS) + " " + rate.token().staked());
    cells.add(Figures.percent(rate.basis(), 2));
    cells.add(percent(risk.fairBasis()));
    cells.add(Figures.fixed(risk.coins(), COIN_DECIMALS));
    cells.add(Figures.orUnknown(risk.carryUsd(), 0));
    risk.stresses().forEach(stress -> cells.add(Figures.whole(stress.pnlUsd())));
    return cells.toArray(String[]::new);
  }

  private static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? Figures.percent(fraction.getAsDouble(), 2) : Figures.UNKNOWN;
  }
}

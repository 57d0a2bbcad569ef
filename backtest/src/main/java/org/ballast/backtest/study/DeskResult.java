package org.ballast.backtest.study;

import java.util.List;
import org.ballast.backtest.path.BookKind;
import org.ballast.domain.value.Asset;

/// The days of one desk: one policy, one book, one cycle.
public record DeskResult(Asset coin, BookKind book, int cycle, List<DayRecord> days) {
  public DeskResult {
    days = List.copyOf(days);
  }
}

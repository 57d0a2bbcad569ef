package org.ballast.venues.simulated;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ballast.domain.value.Expiry;

/// The expiries a venue lists: three days, three Fridays, three month ends, four quarter ends, at
/// 08:00 UTC.
record SimulatedExpiries(List<Expiry> options, List<Expiry> futures) {
  private static final LocalTime DELIVERY_TIME = LocalTime.of(8, 0);
  private static final int DAYS = 3;
  private static final int WEEKS = 3;
  private static final int MONTHS = 3;
  private static final int QUARTERS = 4;

  static SimulatedExpiries listedAt(Instant asOf) {
    var today = asOf.atZone(ZoneOffset.UTC).toLocalDate();
    var dates = new TreeSet<LocalDate>();
    for (var day = 1; day <= DAYS; day++) {
      dates.add(today.plusDays(day));
    }
    var friday = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    for (var week = 0; week < WEEKS; week++) {
      dates.add(friday.plusWeeks(week));
    }
    var futures = new ArrayList<Expiry>();
    for (int month = 0, quarters = 0; quarters < QUARTERS; month++) {
      var last = lastFriday(today.plusMonths(month));
      if (!last.isAfter(today.plusDays(1))) {
        continue;
      }
      if (last.getMonthValue() % 3 == 0) {
        dates.add(last);
        futures.add(expiry(last));
        quarters++;
      } else if (month < MONTHS) {
        dates.add(last);
      }
    }
    return new SimulatedExpiries(dates.stream().map(SimulatedExpiries::expiry).toList(), futures);
  }

  private static LocalDate lastFriday(LocalDate date) {
    return date.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
  }

  private static Expiry expiry(LocalDate date) {
    return new Expiry(date.atTime(DELIVERY_TIME).toInstant(ZoneOffset.UTC));
  }
}

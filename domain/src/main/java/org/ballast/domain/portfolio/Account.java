package org.ballast.domain.portfolio;

import java.util.regex.Pattern;

/// Where a position is held: a venue and a sub-account, written `venue/name`.
public record Account(String venue, String name) implements Comparable<Account> {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  public Account {
    if (!PART.matcher(venue).matches() || !PART.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "account must be venue/name, e.g. deribit/main: account=\"" + venue + "/" + name + "\"");
    }
  }

  public static Account parse(String text) {
    var slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "account must be venue/name, e.g. deribit/main: account=\"" + text + "\"");
    }
    return new Account(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public int compareTo(Account other) {
    var byVenue = venue.compareTo(other.venue);
    return byVenue != 0 ? byVenue : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return venue + "/" + name;
  }
}

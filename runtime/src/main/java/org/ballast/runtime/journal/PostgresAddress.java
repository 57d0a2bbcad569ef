package org.ballast.runtime.journal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ballast.domain.fault.BadInputException;

/// One schema of a PostgreSQL database, as a URL:
/// `jdbc:postgresql://HOST:PORT/DATABASE?currentSchema=SCHEMA&user=USER`.
///
/// `options` are those of the driver that may be given, among them `user`. No address holds a
/// password; what could weaken a commit or load a class cannot be said in one.
public record PostgresAddress(
    String host, int port, String database, String schema, SortedMap<String, String> options)
    implements JournalAddress {
  static final String SCHEME = "jdbc:postgresql:";
  static final String USER = "user";
  static final String SSL_MODE = "sslmode";

  private static final String SCHEMA = "currentSchema";
  private static final String SCHEMA_DEFAULT = "ballast";
  private static final int PORT_DEFAULT = 5432;
  private static final int PORT_MAX = 65_535;
  private static final List<String> OPTIONS =
      List.of(USER, SSL_MODE, "sslrootcert", "sslcert", "sslkey");
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:postgresql://(?<host>[A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])(?::(?<port>\\d{1,5}))?"
              + "/(?<database>[A-Za-z0-9_.-]{1,63})(?:\\?(?<options>.*))?");
  private static final Pattern OPTION = Pattern.compile("(?<name>\\w+)=(?<value>[\\w./@~-]+)");

  /// Leaves room for the venue log's ending in the 63 characters of a name.
  private static final Pattern NAME = Pattern.compile("(?!pg_)[a-z_][a-z0-9_]{0,54}");

  private static final String VENUE = "_venue";

  public PostgresAddress {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /// Throws: [BadInputException] for anything but such a URL, which it does not repeat: a password
  /// may be in it.
  static PostgresAddress parse(String place, String field, String text) {
    var match = URL.matcher(text);
    if (!match.matches()) {
      throw refusal(
          place,
          field,
          "must be jdbc:postgresql://HOST:PORT/DATABASE?user=USER&currentSchema=SCHEMA, without a"
              + " password");
    }
    var options = options(place, field, match);
    var schema = options.getOrDefault(SCHEMA, SCHEMA_DEFAULT);
    options.remove(SCHEMA);
    if (!NAME.matcher(schema).matches()) {
      throw refusal(
          place,
          field,
          "must have a currentSchema of 1 to 55 of a-z, 0-9 and _, and not begin with pg_");
    }
    return new PostgresAddress(
        match.group("host"), port(place, field, match), match.group("database"), schema, options);
  }

  @Override
  public PostgresAddress venueLog() {
    return new PostgresAddress(host, port, database, schema + VENUE, options);
  }

  /// Whether what is sent stays on this machine.
  boolean isLoopback() {
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  /// The part that says where the database is.
  String server() {
    return SCHEME + "//" + host + ":" + port + "/" + database;
  }

  @Override
  public String toString() {
    var all = new TreeMap<>(options);
    if (!schema.equals(SCHEMA_DEFAULT)) {
      all.put(SCHEMA, schema);
    }
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    all.forEach((name, value) -> query.add(name + "=" + value));
    return server() + query;
  }

  private static int port(String place, String field, Matcher match) {
    var text = match.group("port");
    var port = text == null ? PORT_DEFAULT : Integer.parseInt(text);
    if (port < 1 || port > PORT_MAX) {
      throw refusal(place, field, "must have a port of 1 to " + PORT_MAX);
    }
    return port;
  }

  private static SortedMap<String, String> options(String place, String field, Matcher url) {
    var options = new TreeMap<String, String>();
    var text = url.group("options");
    if (text == null || text.isEmpty()) {
      return options;
    }
    for (var part : text.split("&", -1)) {
      var match = OPTION.matcher(part);
      if (!match.matches() || !isKnown(match.group("name"))) {
        throw refusal(
            place,
            field,
            part.startsWith("password")
                ? "must not hold a password: use PGPASSWORD or a password file"
                : "must have no other options than " + SCHEMA + ", " + String.join(", ", OPTIONS));
      }
      if (options.put(match.group("name"), match.group("value")) != null) {
        throw refusal(place, field, "must not repeat an option");
      }
    }
    return options;
  }

  private static boolean isKnown(String option) {
    return option.equals(SCHEMA) || OPTIONS.contains(option);
  }

  private static BadInputException refusal(String place, String field, String rule) {
    return BadInputException.configuration(place, field + " " + rule);
  }
}

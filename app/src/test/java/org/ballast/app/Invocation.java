package org.ballast.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line in this process: what it returned and what it printed.
public record Invocation(int exitCode, String out, String err) {
  /// What is said of slow work, not of the input.
  private static final String PROGRESS = "… ";

  public static synchronized Invocation of(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var systemOut = System.out;
    var systemErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      var exitCode = Main.run(arguments);
      System.out.flush();
      System.err.flush();
      return new Invocation(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(systemOut);
      System.setErr(systemErr);
    }
  }

  /// Lines on stderr without those on progress.
  public List<String> complaints() {
    return err.lines().filter(line -> !line.startsWith(PROGRESS)).toList();
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(out);
  }
}

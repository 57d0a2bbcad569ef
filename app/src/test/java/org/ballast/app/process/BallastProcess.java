package org.ballast.app.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ballast.app.Main;

/// Ballast in a process of its own, in a desk's folder; what it prints goes into files there.
final class BallastProcess implements AutoCloseable {
  /// Starts fast: most of these processes do not live long.
  static final List<String> QUICK = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /// What a shell says of a process that SIGKILL ended.
  private static final int KILLED = 128 + 9;

  private static final long POLL_US = 200;
  private static final long SECONDS_MAX = 240;

  private final Process process;
  private final Path out;
  private final Path err;

  private BallastProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static BallastProcess start(DeskFolder desk, List<String> jvm, String... arguments) {
    return startBehind("", desk, jvm, arguments);
  }

  /// Starts behind a shell prefix such as `ulimit -f 64;` which may be empty.
  static BallastProcess startBehind(
      String prefix, DeskFolder desk, List<String> jvm, String... arguments) {
    var command = new ArrayList<>(List.of("bash", "-c", prefix + " exec \"$0\" \"$@\""));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + desk.folder());
    // A library that only the tests have would talk on stderr.
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(jvm);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    try {
      var out = Files.createTempFile(desk.folder(), "out", ".txt");
      var err = Files.createTempFile(desk.folder(), "err", ".txt");
      var builder = new ProcessBuilder(command).directory(desk.folder().toFile());
      builder.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
      builder.redirectOutput(out.toFile()).redirectError(err.toFile());
      return new BallastProcess(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /// Returns once the condition holds or the process has ended.
  void awaitUntil(BooleanSupplier condition) throws InterruptedException {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MAX);
    while (!condition.getAsBoolean() && !process.waitFor(POLL_US, TimeUnit.MICROSECONDS)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("process must get there in time: " + err());
      }
    }
  }

  /// Lets it run for this long, or until it ends.
  void run(long milliseconds) throws InterruptedException {
    var _ = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /// Sends SIGKILL. Returns whether it was that which ended the process.
  boolean kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor() == KILLED;
  }

  /// Asks it to end, which it learns as it does of Ctrl-C.
  void interrupt() {
    process.destroy();
  }

  /// The exit code, once the process has ended by itself.
  int exitCode() throws InterruptedException {
    if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
      throw new IllegalStateException("process must end in time: " + err());
    }
    return process.exitValue();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  /// Lines on stderr without those on progress.
  List<String> complaints() {
    return err().lines().filter(line -> !line.startsWith("… ")).toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String absolute(String classPath) {
    var entries = new ArrayList<String>();
    for (var entry : classPath.split(File.pathSeparator, -1)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.ballast.runtime.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ballast.domain.fault.BadInputException;

/// Keeps a file to one process: a lock on `FILE.lock` beside it, which the operating system takes
/// back when the process ends, however it ends.
final class JournalLock implements AutoCloseable {
  /// POSIX drops a process's locks on a file as soon as it closes any channel to that file, so a
  /// second attempt of this process must not even open one.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private JournalLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Throws: [BadInputException] where somebody has the file already, or no lock can be made.
  static JournalLock acquire(Path file) {
    try {
      var path = lockPath(file);
      if (!HELD.add(path)) {
        throw inUse(file.toString(), "this process");
      }
      return lock(file, path);
    } catch (IOException e) {
      throw BadInputException.configuration(
          file.toString(), "journal must be in a folder that can be written", "reason", reason(e));
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(path);
    }
  }

  private static JournalLock lock(Path file, Path path) throws IOException {
    var isAcquired = false;
    var channel = open(path);
    try {
      if (channel.tryLock() == null) {
        throw inUse(file.toString(), "process " + Files.readString(path, US_ASCII).strip());
      }
      channel.truncate(0);
      channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
      isAcquired = true;
      return new JournalLock(path, channel);
    } finally {
      if (!isAcquired) {
        HELD.remove(path);
        channel.close();
      }
    }
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      HELD.remove(path);
      throw e;
    }
  }

  /// One lock however the file is named: links are followed.
  private static Path lockPath(Path file) throws IOException {
    var absolute = file.toAbsolutePath();
    var real =
        Files.exists(absolute)
            ? absolute.toRealPath()
            : absolute.resolveSibling("").toRealPath().resolve(absolute.getFileName());
    return real.resolveSibling(real.getFileName() + ".lock");
  }

  /// What to say where somebody has the journal already.
  static BadInputException inUse(String place, String who) {
    return BadInputException.configuration(
        place,
        "journal must not be in use: stop what uses it, or name another journal",
        "in use by",
        who);
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}

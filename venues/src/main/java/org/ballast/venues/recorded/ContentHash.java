package org.ballast.venues.recorded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.ballast.domain.fault.BadInputException;

/// SHA-256 over the names and the SHA-256 of files, in their order, and a text.
public final class ContentHash {
  private ContentHash() {}

  public static String of(List<Path> files, String text) {
    var all = new StringBuilder();
    for (var file : files) {
      all.append(hex(content(file))).append("  ").append(file.getFileName()).append('\n');
    }
    return hex(all.append(text).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw BadInputException.data(file.toString(), "file cannot be read");
    }
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

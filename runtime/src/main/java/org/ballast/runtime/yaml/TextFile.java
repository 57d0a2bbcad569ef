package org.ballast.runtime.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ballast.domain.fault.BadInputException;

/// The whole text of a small UTF-8 file.
public final class TextFile {
  /// Far above any file of ours: the full example has under 1 KiB.
  public static final int SIZE_BYTES_MAX = 64 * 1024;

  private TextFile() {}

  /// Throws: `BadInputException` where the file cannot be read, is too large, or is not UTF-8.
  public static String read(Path file) {
    var place = YamlField.oneLine(file.toString());
    var bytes = bytes(file, place);
    if (bytes.length > SIZE_BYTES_MAX) {
      throw BadInputException.configuration(
          place, "file must not be larger than " + SIZE_BYTES_MAX + " bytes");
    }
    var input = ByteBuffer.wrap(bytes);
    var output = CharBuffer.allocate(bytes.length);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(input, output, true).isError()) {
      throw BadInputException.configuration(
          place + ":" + lineAt(bytes, input.position()),
          "file must be UTF-8 text",
          "byte",
          String.format("0x%02X", bytes[input.position()]));
    }
    return output.flip().toString();
  }

  private static byte[] bytes(Path file, String place) {
    if (Files.isDirectory(file)) {
      throw BadInputException.configuration(place, "a file is needed, this is a folder");
    }
    try (var input = Files.newInputStream(file)) {
      return input.readNBytes(SIZE_BYTES_MAX + 1);
    } catch (NoSuchFileException _) {
      throw BadInputException.configuration(place, "file does not exist");
    } catch (AccessDeniedException _) {
      throw BadInputException.configuration(place, "file may not be read: permission denied");
    } catch (IOException failure) {
      throw BadInputException.configuration(
          place, "file cannot be read: " + YamlField.oneLine(String.valueOf(failure.getMessage())));
    }
  }

  private static int lineAt(byte[] bytes, int position) {
    var line = 1;
    for (var i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}

package org.ballast.app.plot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/// An image in the 216 colours that have six levels of red, green and blue each.
final class FewColours {
  private static final int LEVELS = 6;
  private static final int COLOURS = LEVELS * LEVELS * LEVELS;
  private static final int STEP = 255 / (LEVELS - 1);

  private FewColours() {}

  /// Each pixel takes the nearest colour.
  static BufferedImage of(BufferedImage image) {
    var few =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette());
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        few.getRaster().setSample(x, y, 0, nearest(image.getRGB(x, y)));
      }
    }
    return few;
  }

  private static int nearest(int rgb) {
    return (level(rgb >> 16) * LEVELS + level(rgb >> 8)) * LEVELS + level(rgb);
  }

  private static int level(int shifted) {
    return ((shifted & 0xff) + STEP / 2) / STEP;
  }

  private static IndexColorModel palette() {
    var red = new byte[COLOURS];
    var green = new byte[COLOURS];
    var blue = new byte[COLOURS];
    for (var i = 0; i < COLOURS; i++) {
      red[i] = (byte) (i / (LEVELS * LEVELS) * STEP);
      green[i] = (byte) (i / LEVELS % LEVELS * STEP);
      blue[i] = (byte) (i % LEVELS * STEP);
    }
    return new IndexColorModel(Byte.SIZE, COLOURS, red, green, blue);
  }
}

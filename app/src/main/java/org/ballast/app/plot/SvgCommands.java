package org.ballast.app.plot;

import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.MutableCommandSequence;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawImageCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.FillShapeCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetColorCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetPaintCommand;
import de.erichseifert.vectorgraphics2d.intermediate.commands.SetStrokeCommand;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Drawing commands with neighbouring lines and markers of one look as one shape, so that an SVG
/// has a path for each curve and not an element for each of its points.
///
/// A gradient becomes one image, here: the library would turn all that is filled after it into
/// images, letters included.
final class SvgCommands {
  private final MutableCommandSequence merged = new MutableCommandSequence();

  /// What the next shape is to be drawn with, and what the last one written was.
  private Look wanted = Look.UNKNOWN;

  private Look written = Look.UNKNOWN;
  private Optional<Paint> paint = Optional.empty();
  private Optional<Path2D> fill = Optional.empty();
  private Optional<Path2D> line = Optional.empty();

  private SvgCommands() {}

  private record Look(Optional<Color> color, Optional<Stroke> stroke) {
    static final Look UNKNOWN = new Look(Optional.empty(), Optional.empty());
  }

  /// The same picture in fewer commands.
  static CommandSequence merged(CommandSequence commands) {
    var merging = new SvgCommands();
    commands.forEach(merging::add);
    merging.flush();
    return merging.merged;
  }

  private void add(Command<?> command) {
    switch (command) {
      case SetColorCommand set -> wanted = new Look(Optional.of(set.getValue()), wanted.stroke());
      case SetStrokeCommand set -> wanted = new Look(wanted.color(), Optional.of(set.getValue()));
      case SetPaintCommand set -> paint = Optional.of(set.getValue());
      case FillShapeCommand filling when paint.isPresent() -> {
        pass(image(filling.getValue(), paint.get()));
        paint = Optional.empty();
      }
      case FillShapeCommand filling when isMarker(filling.getValue()) -> fill(filling.getValue());
      case DrawShapeCommand drawn when drawn.getValue() instanceof Line2D part -> draw(part);
      case FillShapeCommand filling -> pass(filling);
      case DrawShapeCommand drawn -> pass(drawn);
      default -> {
        pass(command);
        wanted = Look.UNKNOWN;
        written = Look.UNKNOWN;
      }
    }
  }

  private void pass(Command<?> command) {
    flush();
    write(wanted);
    merged.add(command);
  }

  private void flush() {
    fill.ifPresent(path -> merged.add(new FillShapeCommand(path)));
    line.ifPresent(path -> merged.add(new DrawShapeCommand(path)));
    fill = Optional.empty();
    line = Optional.empty();
  }

  private void write(Look look) {
    look.color()
        .filter(color -> !written.color().equals(Optional.of(color)))
        .ifPresent(color -> merged.add(new SetColorCommand(color)));
    look.stroke()
        .filter(stroke -> !written.stroke().equals(Optional.of(stroke)))
        .ifPresent(stroke -> merged.add(new SetStrokeCommand(stroke)));
    written = look;
  }

  /// Letters are paths of another kind.
  private static boolean isMarker(Shape shape) {
    return shape instanceof Path2D.Double || shape instanceof Ellipse2D;
  }

  private void fill(Shape marker) {
    if (line.isPresent() || !wanted.equals(written)) {
      flush();
      write(wanted);
    }
    var path = fill.orElseGet(Path2D.Double::new);
    path.append(marker, false);
    fill = Optional.of(path);
  }

  private void draw(Line2D part) {
    if (fill.isPresent() || !wanted.equals(written)) {
      flush();
      write(wanted);
    }
    var path = line.orElseGet(Path2D.Double::new);
    if (!isAt(path.getCurrentPoint(), part)) {
      path.moveTo(part.getX1(), part.getY1());
    }
    path.lineTo(part.getX2(), part.getY2());
    line = Optional.of(path);
  }

  private static boolean isAt(Point2D current, Line2D part) {
    return part.getP1().equals(current);
  }

  private static DrawImageCommand image(Shape shape, Paint paint) {
    var bounds = shape.getBounds2D();
    var width = (int) Math.ceil(bounds.getWidth());
    var height = (int) Math.ceil(bounds.getHeight());
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.translate(-bounds.getX(), -bounds.getY());
    graphics.setPaint(paint);
    graphics.fill(shape);
    graphics.dispose();
    return new DrawImageCommand(
        image, width, height, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}

package org.ballast.engine.journal;

import java.util.ArrayList;
import org.ballast.engine.port.QueryAnswer;
import org.ballast.engine.port.VenueReport;
import org.ballast.engine.port.VenueReport.CloseReason;

/// What a venue says of orders, as bytes.
final class ReportWire {
  private static final int ACCEPTED = 1;
  private static final int FILLED = 2;
  private static final int CLOSED = 3;
  private static final int REJECTED = 4;
  private static final int CANCEL_REJECTED = 5;

  private static final int FOUND = 1;
  private static final int ABSENT = 2;

  private static final WireCodes<CloseReason> CLOSE_REASONS =
      WireCodes.of(
          CloseReason.class,
          reason ->
              switch (reason) {
                case FILLED -> 1;
                case USER_REQUEST -> 2;
                case IMMEDIATE_OR_CANCEL -> 3;
                case DEADLINE -> 4;
                case SETTLEMENT -> 5;
                case SELF_TRADE -> 6;
                case OTHER -> 7;
              });

  private ReportWire() {}

  static void write(WireWriter out, VenueReport report) {
    switch (report) {
      case VenueReport.Accepted accepted -> {
        writeHead(out, ACCEPTED, report);
        out.writeText(accepted.orderId());
      }
      case VenueReport.Filled filled -> {
        writeHead(out, FILLED, report);
        out.writeText(filled.orderId());
        OrderWire.write(out, filled.fill());
      }
      case VenueReport.Closed closed -> {
        writeHead(out, CLOSED, report);
        out.writeText(closed.orderId());
        CLOSE_REASONS.write(out, closed.reason());
        ValueWire.write(out, closed.filled());
      }
      case VenueReport.Rejected rejected -> {
        writeHead(out, REJECTED, report);
        out.writeInt(rejected.code());
        out.writeText(rejected.reason());
      }
      case VenueReport.CancelRejected rejected -> {
        writeHead(out, CANCEL_REJECTED, report);
        out.writeInt(rejected.code());
        out.writeText(rejected.reason());
      }
    }
  }

  static VenueReport readReport(WireReader in, InstrumentResolver instruments) {
    var kind = in.readByte();
    var label = in.readText();
    var atNs = in.readLong();
    return switch (kind) {
      case ACCEPTED -> new VenueReport.Accepted(label, in.readText(), atNs);
      case FILLED ->
          new VenueReport.Filled(label, in.readText(), OrderWire.readFill(in, instruments), atNs);
      case CLOSED ->
          new VenueReport.Closed(
              label, in.readText(), CLOSE_REASONS.read(in), ValueWire.readQuantity(in), atNs);
      case REJECTED -> new VenueReport.Rejected(label, in.readInt(), in.readText(), atNs);
      case CANCEL_REJECTED ->
          new VenueReport.CancelRejected(label, in.readInt(), in.readText(), atNs);
      default ->
          throw new UnreadableRecordException("report must be of a known kind: kind=" + kind);
    };
  }

  static void write(WireWriter out, QueryAnswer answer) {
    switch (answer) {
      case QueryAnswer.Found found -> {
        out.writeByte(FOUND);
        out.writeText(found.label());
        out.writeCount(found.reports().size());
        for (var report : found.reports()) {
          write(out, report);
        }
      }
      case QueryAnswer.Absent absent -> {
        out.writeByte(ABSENT);
        out.writeText(absent.label());
        out.writeLong(absent.atNs());
      }
    }
  }

  static QueryAnswer readAnswer(WireReader in, InstrumentResolver instruments) {
    var kind = in.readByte();
    var label = in.readText();
    return switch (kind) {
      case FOUND -> {
        var count = in.readCount();
        var reports = new ArrayList<VenueReport>(count);
        for (var i = 0; i < count; i++) {
          reports.add(readReport(in, instruments));
        }
        yield new QueryAnswer.Found(label, reports);
      }
      case ABSENT -> new QueryAnswer.Absent(label, in.readLong());
      default ->
          throw new UnreadableRecordException("answer must be of a known kind: kind=" + kind);
    };
  }

  private static void writeHead(WireWriter out, int kind, VenueReport report) {
    out.writeByte(kind);
    out.writeText(report.label());
    out.writeLong(report.atNs());
  }
}

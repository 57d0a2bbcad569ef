package org.ballast.engine.desk;

import java.util.ArrayList;
import java.util.TreeMap;
import org.ballast.domain.order.OrderIntent;
import org.ballast.engine.journal.InstrumentResolver;
import org.ballast.engine.journal.OrderWire;
import org.ballast.engine.journal.UnreadableRecordException;
import org.ballast.engine.journal.WireReader;
import org.ballast.engine.journal.WireWriter;
import org.ballast.hedging.policy.HedgeProposal;

/// A proposal as bytes: the result of a computation.
final class ProposalCodec {
  private static final int VERSION = 1;

  private ProposalCodec() {}

  static byte[] encode(HedgeProposal proposal) {
    var out = new WireWriter();
    out.writeByte(VERSION);
    out.writeCount(proposal.orders().size());
    for (var i = 0; i < proposal.orders().size(); i++) {
      OrderWire.write(out, proposal.orders().get(i));
      out.writeDouble(proposal.costsUsd().get(i));
    }
    out.writeText(proposal.status());
    out.writeDouble(proposal.boundUsd());
    out.writeDouble(proposal.riskBefore());
    out.writeDouble(proposal.riskAfter());
    out.writeFlag(proposal.isPackage());
    out.writeCount(proposal.interimLimits().size());
    proposal
        .interimLimits()
        .forEach((limit, distance) -> {
          out.writeText(limit);
          out.writeDouble(distance);
        });
    out.writeTexts(proposal.unmet());
    return out.toBytes();
  }

  /// Throws: [UnreadableRecordException] for other bytes, and where an instrument is not known.
  static HedgeProposal decode(byte[] bytes, InstrumentResolver instruments) {
    return WireReader.readAll(bytes, in -> read(in, instruments));
  }

  private static HedgeProposal read(WireReader in, InstrumentResolver instruments) {
    var version = in.readByte();
    if (version != VERSION) {
      throw new UnreadableRecordException("proposal version must be 1: version=" + version);
    }
    var orders = new ArrayList<OrderIntent>();
    var costs = new ArrayList<Double>();
    for (var left = in.readCount(); left > 0; left--) {
      orders.add(OrderWire.readIntent(in, instruments));
      costs.add(in.readDouble());
    }
    return new HedgeProposal(
        orders,
        costs,
        in.readText(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readFlag(),
        limits(in),
        in.readTexts());
  }

  private static TreeMap<String, Double> limits(WireReader in) {
    var limits = new TreeMap<String, Double>();
    for (var left = in.readCount(); left > 0; left--) {
      limits.put(in.readText(), in.readDouble());
    }
    return limits;
  }
}

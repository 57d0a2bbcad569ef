package org.ballast.engine.journal;

import java.util.Arrays;
import java.util.Optional;
import org.ballast.engine.journal.JournalVerdict.Broken;
import org.ballast.engine.journal.JournalVerdict.Fault;

/// Checks records, taken in order, against their CRC and the hash chain, up to the first break.
public final class JournalVerifier {
  private final HashChain chain;
  private JournalRecord.Type previous;
  private Optional<Broken> broken = Optional.empty();

  private JournalVerifier(HashChain chain, JournalRecord.Type previous) {
    this.chain = chain;
    this.previous = previous;
  }

  /// Expects the first record next.
  public static JournalVerifier start() {
    return new JournalVerifier(HashChain.start(), JournalRecord.Type.EFFECTS);
  }

  /// Expects the record behind this one, which is taken as it is.
  public static JournalVerifier after(JournalRecord record) {
    return new JournalVerifier(HashChain.after(record), record.type());
  }

  /// Checks the next record. Behind a break nothing more is checked.
  public JournalVerdict accept(JournalRecord record) {
    if (broken.isEmpty()) {
      broken = fault(record).map(fault -> new Broken(record.sequence(), fault));
    }
    if (broken.isEmpty()) {
      previous = record.type();
    }
    return verdict();
  }

  public JournalVerdict verdict() {
    return broken
        .<JournalVerdict>map(found -> found)
        .orElseGet(() -> new JournalVerdict.Intact(chain.size(), chain.headHash()));
  }

  private Optional<Fault> fault(JournalRecord record) {
    if (record.sequence() != chain.size()) {
      return Optional.of(Fault.GAP);
    }
    var sealed = chain.append(record.type(), record.payload());
    if (sealed.crc() != record.crc()) {
      return Optional.of(Fault.CRC);
    }
    if (!Arrays.equals(sealed.hash(), record.hash())) {
      return Optional.of(Fault.HASH);
    }
    if (record.type() == JournalRecord.Type.EFFECTS && previous == record.type()) {
      return Optional.of(Fault.ORDER);
    }
    return Optional.empty();
  }
}

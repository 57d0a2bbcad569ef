package org.ballast.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ballast.engine.journal.JournalVerdict.Broken;
import org.ballast.engine.journal.JournalVerdict.Fault;
import org.ballast.engine.journal.JournalVerdict.Intact;
import org.junit.jupiter.api.Test;

class JournalVerifierTest {
  private static final int EVENTS = 20;
  private static final int AT = 11;

  @Test
  void verdict_ofNothing_isIntact() {
    assertThat(verdict(List.of())).isEqualTo(new Intact(0, "00".repeat(32)));
  }

  @Test
  void verdict_ofWhatTheChainSealed_isIntactWithItsHead() {
    var records = records();

    assertThat(verdict(records))
        .isEqualTo(new Intact(records.size(), HexFormat.of().formatHex(records.getLast().hash())));
  }

  /// The values were computed by another implementation, Python's hashlib and the bitwise CRC-32C.
  @Test
  void append_ofAKnownRecord_hasThePublishedSums() {
    var record = HashChain.start().append(JournalRecord.Type.EVENT, new byte[] {'a', 'b', 'c'});

    assertThat(HexFormat.of().toHexDigits(record.crc())).isEqualTo("a00a8328");
    assertThat(HexFormat.of().formatHex(record.hash()))
        .isEqualTo("1380f06b2e7d39330592fc2e8478f0acb0f0cb044ec9eafce0bc178b020ad8ef");
  }

  @Test
  void verdict_ofAFlippedByte_isACrcFault() {
    var records = records();
    records.get(AT).payload()[0] ^= 1;

    assertThat(verdict(records)).isEqualTo(new Broken(AT, Fault.CRC));
  }

  @Test
  void verdict_ofAnEditWithItsOwnCrc_isAHashFault() {
    var records = records();
    var edited = records.get(AT);
    var payload = new byte[] {42};
    var crc = HashChain.after(records.get(AT - 1)).append(edited.type(), payload).crc();
    records.set(AT, new JournalRecord(AT, edited.type(), payload, crc, edited.hash()));

    assertThat(verdict(records)).isEqualTo(new Broken(AT, Fault.HASH));
  }

  @Test
  void verdict_ofAnEditSealedAgain_breaksAtTheNextRecord() {
    var records = records();
    var chain = HashChain.after(records.get(AT - 1));
    records.set(AT, chain.append(records.get(AT).type(), new byte[] {42}));

    assertThat(verdict(records)).isEqualTo(new Broken(AT + 1, Fault.HASH));
  }

  @Test
  void verdict_ofAMissingOrRepeatedRecord_isAGap() {
    var missing = records();
    missing.remove(AT);
    var repeated = records();
    repeated.add(AT, repeated.get(AT));

    assertThat(verdict(missing)).isEqualTo(new Broken(AT + 1, Fault.GAP));
    assertThat(verdict(repeated)).isEqualTo(new Broken(AT, Fault.GAP));
  }

  @Test
  void verdict_ofEffectsWithoutTheirEvent_isAnOrderFault() {
    var chain = HashChain.start();
    var first = chain.append(JournalRecord.Type.EFFECTS, new byte[1]);

    assertThat(verdict(List.of(first))).isEqualTo(new Broken(0, Fault.ORDER));
  }

  @Test
  void verdict_fromTheMiddle_isThatOfTheWhole() {
    var records = records();
    var verifier = JournalVerifier.after(records.get(AT));
    records.subList(AT + 1, records.size()).forEach(verifier::accept);

    assertThat(verifier.verdict()).isEqualTo(verdict(records));
  }

  private static JournalVerdict verdict(List<JournalRecord> records) {
    var verifier = JournalVerifier.start();
    records.forEach(verifier::accept);
    return verifier.verdict();
  }

  private static List<JournalRecord> records() {
    var chain = HashChain.start();
    var records = new ArrayList<JournalRecord>();
    for (var i = 0; i < EVENTS; i++) {
      records.add(chain.append(JournalRecord.Type.EVENT, new byte[] {(byte) i, 1}));
      if (i % 2 == 0) {
        records.add(chain.append(JournalRecord.Type.EFFECTS, new byte[] {(byte) i, 2}));
      }
    }
    return records;
  }
}

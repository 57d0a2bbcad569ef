package org.ballast.engine.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ballast.engine.event.Effect;
import org.ballast.engine.event.Event;
import org.ballast.quant.math.CounterRandom;
import org.junit.jupiter.api.Test;

/// Events and effects come back from bytes as they were, the bytes of a kind never change, and
/// damaged bytes never become something else unnoticed.
class CodecTest {
  private static final long SEED = 20260115;
  private static final int FLIPS = 400;
  private static final EventCodec EVENTS =
      new EventCodec(SampleRecords::market, SampleRecords::instrument);
  private static final EffectCodec EFFECTS = new EffectCodec(SampleRecords::instrument);

  @Test
  void decode_ofEachEvent_isTheEvent() {
    SampleRecords.events()
        .forEach((name, event) ->
            assertThat(EVENTS.decode(EventCodec.encode(event)))
                .as(name)
                .usingRecursiveComparison()
                .isEqualTo(event));
  }

  @Test
  void decode_ofEachEffect_isTheEffect() {
    SampleRecords.effects()
        .forEach((name, effect) ->
            assertThat(EFFECTS.decode(EffectCodec.encode(List.of(effect))))
                .as(name)
                .usingRecursiveComparison()
                .isEqualTo(List.of(effect)));
  }

  @Test
  void decode_ofAllEffectsTogether_keepsTheirOrder() {
    var all = List.copyOf(SampleRecords.effects().values());

    assertThat(EFFECTS.decode(EffectCodec.encode(all))).usingRecursiveComparison().isEqualTo(all);
  }

  @Test
  void samples_haveEveryKind() {
    assertThat(SampleRecords.events().values())
        .extracting(event -> (Object) event.getClass())
        .contains((Object[]) Event.class.getPermittedSubclasses());
    assertThat(SampleRecords.effects().values())
        .extracting(effect -> (Object) effect.getClass())
        .contains((Object[]) Effect.class.getPermittedSubclasses());
    assertThat(payloads()).hasSameSizeAs(golden());
  }

  @Test
  void encode_ofEachKind_hasTheBytesOfVersion1() {
    assertThat(payloads()).containsExactlyInAnyOrderEntriesOf(golden());
  }

  @Test
  void decode_ofFlippedBits_isRefusedOrSaysWhatTheBytesSay() {
    SampleRecords.events()
        .forEach((name, event) ->
            assertEveryFlip(name, EventCodec.encode(event), this::decodeAndEncodeEvent));
    SampleRecords.effects()
        .forEach((name, effect) ->
            assertEveryFlip(
                name, EffectCodec.encode(List.of(effect)), this::decodeAndEncodeEffects));
  }

  @Test
  void decode_ofPartOfARecord_isRefused() {
    for (var event : SampleRecords.events().values()) {
      var bytes = EventCodec.encode(event);
      for (var length = 0; length < bytes.length; length++) {
        var part = Arrays.copyOf(bytes, length);
        assertThatExceptionOfType(UnreadableRecordException.class)
            .as("%s, %d bytes", event, length)
            .isThrownBy(() -> EVENTS.decode(part));
      }
    }
  }

  @Test
  void decode_ofTrailingBytes_isRefused() {
    var bytes = EventCodec.encode(new Event.TimeAdvanced(1));

    assertRefused(
        Arrays.copyOf(bytes, bytes.length + 2),
        "record must end with its last field: trailing bytes=2");
  }

  @Test
  void decode_ofNewerFormat_isRefused() {
    var bytes = EventCodec.encode(new Event.TimeAdvanced(1));
    bytes[0] = 2;

    assertRefused(bytes, "record format must be 1: format=2");
  }

  @Test
  void decode_ofUnknownInstrument_namesIt() {
    var codec = new EventCodec(SampleRecords::market, _ -> Optional.empty());
    var bytes = EventCodec.encode(SampleRecords.events().get("filled"));

    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> codec.decode(bytes))
        .withMessage("instrument must be one the market has: instrument=deribit:BTC-PERPETUAL");
  }

  @Test
  void decode_ofMarketThatSaysSomethingElse_namesSourceAndOffset() {
    var changed = SampleRecords.update("90000");
    var codec = new EventCodec(_ -> Optional.of(changed), SampleRecords::instrument);
    var bytes = EventCodec.encode(SampleRecords.events().get("market-changed"));

    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> codec.decode(bytes))
        .withMessageStartingWith(
            "market update must say what it said: source=sim:42 offset=17 digest=");
  }

  @Test
  void decode_ofMarketThatIsGone_namesSourceAndOffset() {
    var codec = new EventCodec(_ -> Optional.empty(), SampleRecords::instrument);
    var bytes = EventCodec.encode(SampleRecords.events().get("market-changed"));

    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> codec.decode(bytes))
        .withMessage("market update must be in the market: source=sim:42 offset=17");
  }

  @Test
  void market_ofEachEvent_isThereForMarketChangedOnly() {
    SampleRecords.events()
        .forEach((name, event) -> {
          var market = EventCodec.market(EventCodec.encode(event));
          if (event instanceof Event.MarketChanged) {
            assertThat(market.orElseThrow().reference())
                .isEqualTo(SampleRecords.UPDATE.reference());
          } else {
            assertThat(market).as(name).isEmpty();
          }
        });
  }

  @Test
  void encode_ofHalfASurrogatePair_isRefused() {
    var event = new Event.OperatorCommand(1, Event.Command.PAUSE, "a\uD835", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventCodec.encode(event))
        .withMessage("text must be whole Unicode characters: index=1");
  }

  @Test
  void encode_ofTextBeyondItsLimit_isRefused() {
    var event = new Event.OperatorCommand(1, Event.Command.PAUSE, "a".repeat(65_537), "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventCodec.encode(event))
        .withMessage("length must not be above 65536: length=65537");
  }

  private static void assertRefused(byte[] bytes, String message) {
    assertThatExceptionOfType(UnreadableRecordException.class)
        .isThrownBy(() -> EVENTS.decode(bytes))
        .withMessage(message);
  }

  /// What damaged bytes are taken for must be exactly what they say: encoded again, they are the
  /// damaged bytes.
  private static void assertEveryFlip(String name, byte[] bytes, UnaryOperator<byte[]> roundTrip) {
    var random = new CounterRandom(SEED, name.hashCode());
    for (var flip = 0; flip < FLIPS; flip++) {
      var damaged = bytes.clone();
      var bit = (int) (random.uniform(flip) * bytes.length * Byte.SIZE);
      damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      try {
        assertThat(roundTrip.apply(damaged)).as("%s, bit %d", name, bit).isEqualTo(damaged);
      } catch (UnreadableRecordException e) {
        assertThat(e).hasMessageContaining(": ");
      }
    }
  }

  private byte[] decodeAndEncodeEvent(byte[] bytes) {
    return EventCodec.encode(EVENTS.decode(bytes));
  }

  private byte[] decodeAndEncodeEffects(byte[] bytes) {
    return EffectCodec.encode(EFFECTS.decode(bytes));
  }

  private static Map<String, String> payloads() {
    var payloads = new TreeMap<String, String>();
    put(payloads, SampleRecords.events(), EventCodec::encode);
    put(payloads, SampleRecords.effects(), effect -> EffectCodec.encode(List.of(effect)));
    return payloads;
  }

  private static <T> void put(
      Map<String, String> payloads, Map<String, T> samples, Function<T, byte[]> encode) {
    samples.forEach(
        (name, sample) -> payloads.put(name, HexFormat.of().formatHex(encode.apply(sample))));
  }

  /// `name hex` a line.
  private static Map<String, String> golden() {
    try (var file = CodecTest.class.getResourceAsStream("records-1.txt")) {
      var golden = new TreeMap<String, String>();
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .forEach(line ->
              golden.put(
                  line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
      return golden;
    } catch (IOException e) {
      throw new IllegalStateException("golden records must be readable", e);
    }
  }
}

package org.ballast.quant.moves;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A set of joint moves that a limit may rest on: named, versioned, and known by its content.
///
/// `contentHash` is the SHA-256, in hex, of what decides a P&L or says where it comes from: tenor
/// rule, provenance, notes, dependence, labels and columns, in the order of their components, texts
/// as length and UTF-8, doubles as raw bits, big-endian. Two sets with one hash give a book one
/// P&L. Columns are handed out as they are: who writes to one breaks the set. Name and version are
/// not hashed: they say which set is meant, the hash that it is that set.
public final class FrozenScenarioSet {
  private static final String FORMAT = "ballast.moves/1";

  private final String name;
  private final int version;
  private final TenorRule rule;
  private final MoveSet moves;
  private final String contentHash;

  private FrozenScenarioSet(String name, int version, TenorRule rule, MoveSet moves) {
    this.name = name;
    this.version = version;
    this.rule = rule;
    this.moves = moves;
    this.contentHash = new Content().hash(rule, moves);
  }

  /// Domain: version from 1 on. Throws: IllegalArgumentException.
  public static FrozenScenarioSet of(String name, int version, TenorRule rule, MoveSet moves) {
    if (name.isBlank() || version < 1) {
      throw new IllegalArgumentException(
          "a set must have a name and a version: name=\"" + name + "\" version=" + version);
    }
    return new FrozenScenarioSet(name, version, rule, moves);
  }

  public String name() {
    return name;
  }

  public int version() {
    return version;
  }

  public TenorRule rule() {
    return rule;
  }

  public MoveSet moves() {
    return moves;
  }

  public String contentHash() {
    return contentHash;
  }

  public String provenance() {
    return moves.provenance();
  }

  /// Name, version and the first digits of the hash, for people.
  @Override
  public String toString() {
    return name + " v" + version + " " + contentHash.substring(0, 12);
  }

  private static final class Content {
    private final MessageDigest digest = sha256();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    String hash(TenorRule rule, MoveSet moves) {
      text(FORMAT);
      doubles(rule.volExponent(), rule.skewExponent(), rule.yearsFloor(), rule.datedBasisShare());
      text(moves.provenance());
      whole(moves.notes().size());
      moves.notes().forEach(this::text);
      whole(moves.dependence());
      whole(moves.size());
      moves.labels().forEach(this::text);
      doubles(moves.yearsPassed());
      whole(moves.coins().size());
      moves.coins().forEach(this::coin);
      whole(moves.stablecoins().size());
      for (var stablecoin : moves.stablecoins()) {
        text(stablecoin.asset().code());
        doubles(stablecoin.factors());
      }
      whole(moves.stakedTokens().size());
      for (var staked : moves.stakedTokens()) {
        text(staked.token().toString());
        doubles(staked.basisFactors());
      }
      whole(moves.venueFailures().size());
      for (var failures : moves.venueFailures()) {
        text(failures.venue());
        doubles(failures.recovery());
        for (boolean failed : failures.hasFailed()) {
          digest.update((byte) (failed ? 1 : 0));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }

    private void coin(CoinMoves coin) {
      text(coin.coin().code());
      doubles(coin.spotFactors());
      doubles(coin.volFactors());
      doubles(coin.skewShifts());
      doubles(coin.basisFactors());
      doubles(coin.fundingAccruals());
    }

    private void text(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      whole(bytes.length);
      digest.update(bytes);
    }

    private void doubles(double... values) {
      whole(values.length);
      for (double value : values) {
        whole(Double.doubleToRawLongBits(value));
      }
    }

    private void whole(long value) {
      digest.update(number.putLong(0, value).array());
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java runtime has SHA-256", e);
      }
    }
  }
}

package org.ballast.hedging.structure;

import java.util.List;

/// Options bought and sold together to put a floor under a holding. Legs are in the order in which
/// to deal: what protects first, what is sold after it is covered.
sealed interface Structure {
  StructureKind kind();

  List<OptionLots> legs();

  /// What it takes from the coins held, negative where it brings some. Units: coin.
  default double costCoins() {
    double sum = 0;
    for (var leg : legs()) {
      sum -= leg.flowCoins();
    }
    return sum;
  }

  /// A put bought.
  record ProtectivePut(OptionLots put) implements Structure {
    @Override
    public StructureKind kind() {
      return StructureKind.PUT;
    }

    @Override
    public List<OptionLots> legs() {
      return List.of(put);
    }
  }

  /// A put bought and one of a lower strike sold.
  record PutSpread(OptionLots bought, OptionLots sold) implements Structure {
    @Override
    public StructureKind kind() {
      return StructureKind.PUT_SPREAD;
    }

    @Override
    public List<OptionLots> legs() {
      return List.of(bought, sold);
    }
  }

  /// A put bought and a call of a higher strike sold.
  record Collar(OptionLots put, OptionLots call) implements Structure {
    @Override
    public StructureKind kind() {
      return StructureKind.COLLAR;
    }

    @Override
    public List<OptionLots> legs() {
      return List.of(put, call);
    }
  }

  /// A put spread bought and a call of a higher strike sold.
  record PutSpreadCollar(OptionLots bought, OptionLots sold, OptionLots call) implements Structure {
    @Override
    public StructureKind kind() {
      return StructureKind.PUT_SPREAD_COLLAR;
    }

    @Override
    public List<OptionLots> legs() {
      return List.of(bought, sold, call);
    }
  }

  /// Puts of several strikes: those bought by falling strike, then those sold.
  record TailLadder(List<OptionLots> legs) implements Structure {
    public TailLadder {
      legs = List.copyOf(legs);
    }

    @Override
    public StructureKind kind() {
      return StructureKind.LADDER;
    }
  }
}

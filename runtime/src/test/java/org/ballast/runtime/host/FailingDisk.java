package org.ballast.runtime.host;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// The disk of this process as `failing_disk.c` lets it fail. The library must have been loaded
/// before all others, by `LD_PRELOAD`.
@SuppressWarnings("restricted") // calls a library of the test's own
final class FailingDisk {
  static final int EIO = 5;
  static final int ENOSPC = 28;
  private static final int TEXT_BYTES_MAX = 4200;

  /// How an operation fails, with what error.
  enum Fault {
    /// Nothing of the write gets through; later ones do.
    LOST(EIO, 0, 0),
    /// Half of the write gets through; later ones do whole.
    TORN(EIO, 1, 0),
    /// From then on nothing gets through.
    FULL(ENOSPC, 0, 1);

    private final int error;
    private final int isTorn;
    private final int isLasting;

    Fault(int error, int isTorn, int isLasting) {
      this.error = error;
      this.isTorn = isTorn;
      this.isLasting = isLasting;
    }
  }

  private final MethodHandle arm;
  private final MethodHandle disarm;
  private final MethodHandle operations;
  private final MethodHandle failed;

  FailingDisk(Path library) {
    var symbols = SymbolLookup.libraryLookup(library, Arena.global());
    arm =
        handle(
            symbols,
            "disk_arm",
            FunctionDescriptor.ofVoid(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT));
    disarm = handle(symbols, "disk_disarm", FunctionDescriptor.ofVoid());
    failed = handle(symbols, "disk_failed", FunctionDescriptor.of(ValueLayout.ADDRESS));
    operations = handle(symbols, "disk_operations", FunctionDescriptor.of(ValueLayout.JAVA_LONG));
  }

  /// Lets the n-th operation from now on fail, counted from 1.
  void arm(long n, Fault fault) {
    call(() -> arm.invoke(n, fault.error, fault.isTorn, fault.isLasting));
  }

  void disarm() {
    call(() -> disarm.invoke());
  }

  /// The operation that failed last, with its file: `sync desk.db-wal`.
  String failed() {
    var text = (MemorySegment) call(() -> (MemorySegment) failed.invoke());
    return text.reinterpret(TEXT_BYTES_MAX).getString(0);
  }

  /// Operations since the disk was armed.
  long operations() {
    return (long) call(() -> (long) operations.invoke());
  }

  private static MethodHandle handle(
      SymbolLookup symbols, String name, FunctionDescriptor function) {
    return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), function);
  }

  private static Object call(NativeCall call) {
    try {
      return call.run();
    } catch (Throwable e) {
      throw new IllegalStateException("the library must be callable", e);
    }
  }

  /// A call that may throw anything, as method handles may.
  @FunctionalInterface
  private interface NativeCall {
    Object run() throws Throwable;
  }
}

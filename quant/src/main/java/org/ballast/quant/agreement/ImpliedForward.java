package org.ballast.quant.agreement;

/// The forward that some of the venue's fields imply, where it is not the one published beside
/// them.
///
/// Units: `shift` is the median of |ln(implied / published)|; `error` is the median difference of
/// fields that did not imply it once they are computed at the implied forward: relative for vegas,
/// in coin for marks. A small error at a large shift proves that the formula is the venue's and its
/// forward another one, of an earlier or later moment.
public record ImpliedForward(int options, double shift, double error) {}

package org.ballast.hedging.programme;

import org.jspecify.annotations.Nullable;

/// An open part of the search: the bounds that lead to it, its proven bound and where its
/// relaxation starts from, unless from scratch. Order: smallest bound first, then the one made
/// first.
record SearchNode<S>(int id, double bound, @Nullable S start, @Nullable Change path)
    implements Comparable<SearchNode<S>> {
  @Override
  public int compareTo(SearchNode<S> other) {
    int byBound = Double.compare(bound, other.bound);
    return byBound != 0 ? byBound : Integer.compare(id, other.id);
  }

  /// Narrows bounds by every change on the way to this node.
  void narrow(VariableBounds bounds) {
    for (var change = path; change != null; change = change.parent()) {
      int j = change.column();
      bounds.lower()[j] = Math.max(bounds.lower()[j], change.lower());
      bounds.upper()[j] = Math.min(bounds.upper()[j], change.upper());
    }
  }

  /// One narrowing of one column, and those before it.
  record Change(@Nullable Change parent, int column, double lower, double upper) {}
}

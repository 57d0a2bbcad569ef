package org.ballast.hedging.programme;

import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Branch and bound over whole lots: dives to the nearer child, resumes at the best bound.
///
/// Each node: relaxation from its parent's basis, Lagrangian bound on the original data, narrowing
/// by reduced costs, rounding, then a branch on the column of best score (reliability branching,
/// ties by lowest column). The proven bound is the least over open nodes and all that was cut away.
/// Sources: Land & Doig 1960; Achterberg, Koch & Martin 2005.
final class SearchTree<S> {
  private static final double WHOLE = 1e-9;
  private static final double STEP_ROUNDING = 1e-9;
  private static final int NODE_REPAIRS = 48;
  private static final int ROUND_EVERY = 8;
  private static final double SHRUNK_SHARE = 0.75;

  private final LinearProgram program;
  private final Incumbent incumbent;
  private final int relaxationsMax;
  private final Relaxation<S> relaxation;
  private final Rounding rounding;
  private final BranchingScores scores;
  private final PriorityQueue<SearchNode<S>> open = new PriorityQueue<>();
  private final VariableBounds rootBounds;
  private final VariableBounds bounds;
  private final double[] x;
  private final double[] reducedCosts;
  private final double[] rootReducedCosts;
  private double rootBound = Double.NEGATIVE_INFINITY;
  private double cutBound = Double.POSITIVE_INFINITY;
  private double incumbentSeen = Double.POSITIVE_INFINITY;
  private int relaxations;
  private int nodes;

  SearchTree(
      RiskProgram program,
      Relaxation<S> relaxation,
      VariableBounds rootBounds,
      Incumbent incumbent,
      int relaxationsMax) {
    this.program = program.linear();
    this.relaxation = relaxation;
    this.incumbent = incumbent;
    this.relaxationsMax = relaxationsMax;
    rounding = new Rounding(program, incumbent);
    scores = new BranchingScores(program.columnCount());
    this.rootBounds = rootBounds;
    bounds = rootBounds.copy();
    x = new double[program.columnCount()];
    reducedCosts = new double[program.columnCount()];
    rootReducedCosts = new double[program.columnCount()];
  }

  /// Runs until everything is cut away, the work is spent, or the rule says stop.
  void run(StopRule stopRule) {
    if (nodes == 0) {
      open.add(new SearchNode<>(0, 0.0, null, null));
    }
    @Nullable SearchNode<S> node = open.poll();
    while (node != null) {
      if (relaxations >= relaxationsMax || (stopRule == StopRule.SHRUNK && hasShrunk())) {
        open.add(node);
        return;
      }
      var child = process(node);
      node = child == null ? open.poll() : child;
    }
  }

  boolean isExhausted() {
    return open.isEmpty();
  }

  int relaxations() {
    return relaxations;
  }

  /// Proven lower bound of the cost of any point of this tree better than the incumbent.
  double bound() {
    double openBound = open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound();
    return Math.min(cutBound, openBound);
  }

  /// Least bound of what has been cut away as no better than an incumbent.
  double cutBound() {
    return cutBound;
  }

  /// The whole columns that may still be traded and all others, in order.
  int[] keptColumns() {
    return IntStream.range(0, x.length).filter(j -> rootBounds.upper()[j] > 0.0).toArray();
  }

  private boolean hasShrunk() {
    return incumbent.objective() < incumbentSeen
        && narrowRoot()
        && keptColumns().length <= SHRUNK_SHARE * x.length;
  }

  /// Solves a node; returns the child to dive into, or null when the node is closed.
  private @Nullable SearchNode<S> process(SearchNode<S> node) {
    if (node.bound() >= incumbent.cutOff()) {
      cut(node.bound());
      return null;
    }
    nodes++;
    narrowRoot();
    bounds.copyFrom(rootBounds);
    node.narrow(bounds);
    double bound = relax(node.start(), node.bound());
    if (bound == Double.POSITIVE_INFINITY) {
      return null;
    }
    if (nodes == 1) {
      rootBound = bound;
      System.arraycopy(reducedCosts, 0, rootReducedCosts, 0, reducedCosts.length);
    }
    var state = relaxation.state();
    offerRoundings();
    if (bound >= incumbent.cutOff()) {
      cut(bound);
      return null;
    }
    narrow(bounds, bound, reducedCosts);
    return branch(node, bound, state);
  }

  /// The cost bound of the relaxation within `bounds`; infinite when it has no point or is cut off.
  private double relax(@Nullable S start, double inherited) {
    relaxations++;
    var outcome =
        start == null
            ? relaxation.solve(bounds, incumbent.cutOff())
            : relaxation.solve(bounds, start, incumbent.cutOff());
    return switch (outcome) {
      case INFEASIBLE -> Double.POSITIVE_INFINITY;
      case CUT_OFF -> {
        cut(incumbent.cutOff());
        yield Double.POSITIVE_INFINITY;
      }
      case OPTIMAL, LIMIT_REACHED -> {
        for (int j = 0; j < x.length; j++) {
          x[j] = relaxation.value(j);
        }
        yield Math.max(inherited, relaxation.bound(bounds, reducedCosts));
      }
    };
  }

  private void cut(double bound) {
    cutBound = Math.min(cutBound, bound);
  }

  private void offerRoundings() {
    if (nodes == 1 || nodes % ROUND_EVERY == 0 || !incumbent.isPresent() || isWhole()) {
      int count = nodes == 1 ? x.length : NODE_REPAIRS;
      var repairs = Rounding.cheapest(reducedCosts, program, count);
      rounding.round(x, repairs, repairs.length);
    }
  }

  private boolean isWhole() {
    for (int j = 0; j < x.length; j++) {
      if (program.isWhole(j) && Math.abs(x[j] - Math.rint(x[j])) > WHOLE) {
        return false;
      }
    }
    return true;
  }

  /// Narrows the root by its own reduced costs when the incumbent has improved; says whether.
  private boolean narrowRoot() {
    boolean isDue = incumbent.objective() < incumbentSeen && rootBound > Double.NEGATIVE_INFINITY;
    if (isDue) {
      incumbentSeen = incumbent.objective();
      narrow(rootBounds, rootBound, rootReducedCosts);
    }
    return isDue;
  }

  /// Reduced-cost fixing: removes lots that would lift the bound to the cut-off.
  private void narrow(VariableBounds target, double bound, double[] reduced) {
    double room = incumbent.cutOff() - bound;
    if (!(room > 0.0 && room < Double.POSITIVE_INFINITY)) {
      return;
    }
    for (int j = 0; j < reduced.length; j++) {
      double size = Math.abs(reduced[j]);
      double range = target.upper()[j] - target.lower()[j];
      if (program.isWhole(j) && size * range > room) {
        double lots = Math.floor(room / size + STEP_ROUNDING);
        if (lots < range) {
          cut(bound + size * (lots + 1.0));
          if (reduced[j] > 0.0) {
            target.upper()[j] = target.lower()[j] + lots;
          } else {
            target.lower()[j] = target.upper()[j] - lots;
          }
        }
      }
    }
  }

  private @Nullable SearchNode<S> branch(SearchNode<S> node, double bound, S state) {
    int column = fractionalColumn(bound, state);
    double split;
    if (column >= 0) {
      split = Math.floor(x[column]);
    } else {
      column = firstMovableColumn();
      if (column < 0) {
        return null; // One point remains, and it has been offered.
      }
      split = Math.min(Math.rint(x[column]), bounds.upper()[column] - 1.0);
    }
    var down = new SearchNode.Change(node.path(), column, bounds.lower()[column], split);
    var up = new SearchNode.Change(node.path(), column, split + 1.0, bounds.upper()[column]);
    boolean isUpNearer = x[column] - split > 0.5;
    int id = 2 * nodes;
    var near = new SearchNode<>(id, bound, state, isUpNearer ? up : down);
    open.add(new SearchNode<>(id + 1, bound, state, isUpNearer ? down : up));
    return near;
  }

  private int firstMovableColumn() {
    for (int j = 0; j < x.length; j++) {
      if (program.isWhole(j) && bounds.lower()[j] < bounds.upper()[j]) {
        return j;
      }
    }
    return -1;
  }

  /// The fractional column to branch on, or -1 when every whole column is whole.
  private int fractionalColumn(double bound, S state) {
    int chosen = -1;
    double best = -1.0;
    var point = x.clone();
    var reduced = reducedCosts.clone();
    for (int j = 0; j < point.length; j++) {
      double fraction = point[j] - Math.floor(point[j]);
      if (!program.isWhole(j) || Math.abs(point[j] - Math.rint(point[j])) <= WHOLE) {
        continue;
      }
      double score = score(j, point[j], fraction, bound, state);
      if (score > best) {
        best = score;
        chosen = j;
      }
    }
    System.arraycopy(point, 0, x, 0, x.length);
    System.arraycopy(reduced, 0, reducedCosts, 0, reduced.length);
    return chosen;
  }

  private double score(int column, double value, double fraction, double bound, S state) {
    if (!scores.isReliable(column) && relaxations < relaxationsMax) {
      double down = trial(column, 0, Math.floor(value), bound, state, fraction);
      double up = trial(column, 1, Math.ceil(value), bound, state, 1.0 - fraction);
      return BranchingScores.score(down, up, bound);
    }
    double down = scores.gain(column, 0, fraction);
    double up = scores.gain(column, 1, 1.0 - fraction);
    return BranchingScores.score(down, up, bound);
  }

  /// Gain of the bound on one side of a branch, by solving its relaxation.
  private double trial(int column, int side, double limit, double bound, S state, double fraction) {
    double lower = bounds.lower()[column];
    double upper = bounds.upper()[column];
    if (side == 0) {
      bounds.upper()[column] = limit;
    } else {
      bounds.lower()[column] = limit;
    }
    relaxations++;
    var outcome = relaxation.solve(bounds, state, incumbent.cutOff());
    double gain =
        switch (outcome) {
          case INFEASIBLE, CUT_OFF -> Double.POSITIVE_INFINITY;
          case OPTIMAL, LIMIT_REACHED -> Math.max(0.0, relaxation.objective() - bound);
        };
    scores.record(column, side, fraction, gain);
    bounds.lower()[column] = lower;
    bounds.upper()[column] = upper;
    return gain;
  }

  /// When a run ends before the tree is exhausted.
  enum StopRule {
    /// Also once most columns are proven to stay at zero.
    SHRUNK,
    /// Only when nothing is open.
    EXHAUSTED
  }
}

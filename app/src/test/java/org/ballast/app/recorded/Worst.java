package org.ballast.app.recorded;

/// The largest of many errors, and where it was. NaN is larger than all.
final class Worst {
  private double error;
  private String place = "nothing compared";
  private long count;

  void see(double candidate, Object where) {
    count++;
    if (!(candidate <= error) || count == 1) {
      error = Double.isNaN(candidate) ? Double.POSITIVE_INFINITY : candidate;
      place = String.valueOf(where);
    }
  }

  void see(Worst other) {
    if (other.count > 0) {
      var seen = count;
      see(other.error, other.place);
      count = seen + other.count;
    }
  }

  double error() {
    return error;
  }

  long count() {
    return count;
  }

  @Override
  public String toString() {
    return "largest error of " + count + ": " + error + " at " + place;
  }
}

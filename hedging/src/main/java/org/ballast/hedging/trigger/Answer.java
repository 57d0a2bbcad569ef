package org.ballast.hedging.trigger;

import java.util.ArrayList;
import java.util.List;

/// What one rule says now. `isHolding`: its condition is true. `isAsking`: something in it wants a
/// decision, which a condition that was answered or only permits does not. `facts` say why.
record Answer(boolean isHolding, boolean isAsking, boolean isBreach, List<String> facts) {
  static final Answer FALSE = new Answer(false, false, false, List.of());
  static final Answer PERMITTED = new Answer(true, false, false, List.of());

  Answer {
    facts = List.copyOf(facts);
  }

  /// True where some answer is; the facts of those that ask, or of all that hold where none asks.
  static Answer any(List<Answer> answers) {
    var holding = answers.stream().filter(Answer::isHolding).toList();
    var asking = holding.stream().filter(Answer::isAsking).toList();
    return holding.isEmpty() ? FALSE : together(asking.isEmpty() ? holding : asking);
  }

  /// True where every answer is.
  static Answer all(List<Answer> answers) {
    return answers.stream().allMatch(Answer::isHolding) ? together(answers) : FALSE;
  }

  private static Answer together(List<Answer> answers) {
    var facts = new ArrayList<String>();
    answers.forEach(answer -> facts.addAll(answer.facts()));
    return new Answer(
        true,
        answers.stream().anyMatch(Answer::isAsking),
        answers.stream().anyMatch(Answer::isBreach),
        facts);
  }
}

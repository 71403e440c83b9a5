package org.kiln.verify.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.kiln.recipe.Expectation;
import org.kiln.recipe.Expectation.Kind;

/** What is known of a suite's tests, held against what becomes of them; for many threads. */
final class Expectations {
  private final List<Watched> all;

  Expectations(List<Expectation> expectations) {
    this.all = expectations.stream().map(Watched::new).toList();
  }

  /** Returns the regular expressions of the tests that are not run. */
  List<String> skipped() {
    return all.stream()
        .filter(watched -> watched.expectation.outcome() == Kind.SKIP)
        .map(watched -> watched.expectation.tests().regex())
        .toList();
  }

  /** Returns why a whole unit is not run, if it is not. */
  Optional<Expectation> skipOf(Unit unit) {
    return find(unit.name()).map(w -> w.expectation).filter(e -> e.outcome() == Kind.SKIP);
  }

  /** Returns what the end of a test counts as. */
  JudgedTest judge(TestEnd end) {
    Optional<Watched> watched = find(end.id());
    watched.ifPresent(w -> w.count(end.outcome()));
    return watched
        .filter(w -> w.isMetBy(end.outcome()))
        .map(w -> new JudgedTest(end, w.verdict(), Optional.of(w.expectation)))
        .orElseGet(() -> new JudgedTest(end, verdict(end.outcome()), Optional.empty()));
  }

  private static Verdict verdict(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Verdict.PASSED;
      case SKIPPED -> Verdict.SKIPPED;
      case XFAILED -> Verdict.XFAILED;
      case FAILED -> Verdict.FAILED;
      case CRASHED, TIMED_OUT -> Verdict.CRASHED;
    };
  }

  /** Returns the entry that says most of a test: the one with the longest pattern. */
  private Optional<Watched> find(String id) {
    return all.stream()
        .filter(watched -> watched.matcher.test(id))
        .reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  /** Returns the entries whose tests all passed. */
  List<Expectation> passed() {
    return select(watched -> watched.passed.get() > 0 && watched.met.get() == 0);
  }

  /** Returns the entries that no test was about. */
  List<Expectation> unused() {
    return select(watched -> watched.seen.get() == 0);
  }

  private List<Expectation> select(Predicate<Watched> quality) {
    var selected = new ArrayList<Expectation>();
    all.stream().filter(quality).map(watched -> watched.expectation).forEach(selected::add);
    return List.copyOf(selected);
  }

  /** An entry, and how many tests were about it. */
  private static final class Watched {
    private final Expectation expectation;
    private final Predicate<String> matcher;
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();

    Watched(Expectation expectation) {
      this.expectation = expectation;
      this.matcher = expectation.tests().matcher();
    }

    int length() {
      return expectation.tests().text().length();
    }

    void count(Outcome outcome) {
      seen.incrementAndGet();
      if (outcome == Outcome.PASSED) {
        passed.incrementAndGet();
      } else if (isMetBy(outcome)) {
        met.incrementAndGet();
      }
    }

    boolean isMetBy(Outcome outcome) {
      return switch (expectation.outcome()) {
        case FAIL -> outcome == Outcome.FAILED;
        case CRASH -> outcome == Outcome.CRASHED;
        case TIMEOUT -> outcome == Outcome.TIMED_OUT;
        case SKIP -> outcome == Outcome.SKIPPED;
      };
    }

    Verdict verdict() {
      return expectation.outcome() == Kind.SKIP ? Verdict.SKIPPED : Verdict.EXPECTED;
    }
  }
}

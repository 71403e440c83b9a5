package org.kiln.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.kiln.build.ActionResult;
import org.kiln.build.BuildFailure;
import org.kiln.build.BuildLog;
import org.kiln.build.PlannedPackage;
import org.kiln.recipe.PackageName;

/** Remembers when a run worked on what. */
final class Timeline implements BuildLog {
  private final LongSupplier nanoClock;
  private final long begin;
  private final Map<PackageName, Track> tracks = new TreeMap<>();

  Timeline(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.begin = nanoClock.getAsLong();
  }

  /** Returns how many seconds have passed since the beginning, to the millisecond. */
  double now() {
    return Math.round((nanoClock.getAsLong() - begin) / 1e6) / 1e3;
  }

  synchronized boolean hasWork() {
    return !tracks.isEmpty();
  }

  synchronized Optional<Span> span(PackageName name) {
    return Optional.ofNullable(tracks.get(name)).map(track -> track.span(name.text()));
  }

  synchronized List<Span> phases(PackageName name) {
    Track track = tracks.get(name);
    return track == null ? List.of() : track.phases();
  }

  @Override
  public synchronized void packageStarted(PlannedPackage planned) {
    tracks.put(planned.name(), new Track(now()));
  }

  @Override
  public synchronized void phaseStarted(PackageName name, String phase) {
    tracks.computeIfAbsent(name, key -> new Track(now())).enter(phase);
  }

  @Override
  public void packageBuilt(PlannedPackage planned, ActionResult result) {
    end(planned.name());
  }

  @Override
  public void packageFailed(PlannedPackage planned, BuildFailure failure) {
    end(planned.name());
  }

  private synchronized void end(PackageName name) {
    tracks.computeIfAbsent(name, key -> new Track(now())).end = Optional.of(now());
  }

  /** The times of one package; what never ended goes on until now. */
  private final class Track {
    private final double begin;
    private final List<Span> starts = new ArrayList<>();
    private Optional<Double> end = Optional.empty();

    Track(double begin) {
      this.begin = begin;
    }

    void enter(String phase) {
      starts.add(new Span(phase, now(), 0));
    }

    Span span(String name) {
      return until(new Span(name, begin, 0), end());
    }

    List<Span> phases() {
      var phases = new ArrayList<Span>();
      for (int i = 0; i < starts.size(); i++) {
        boolean isLast = i + 1 == starts.size();
        phases.add(until(starts.get(i), isLast ? end() : starts.get(i + 1).begin()));
      }
      return phases;
    }

    private double end() {
      return end.orElseGet(Timeline.this::now);
    }

    private static Span until(Span start, double end) {
      return new Span(start.name(), start.begin(), Math.round((end - start.begin()) * 1e3) / 1e3);
    }
  }
}

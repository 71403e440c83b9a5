package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiln.build.BuildOptions;
import org.kiln.build.BuildServices;
import org.kiln.build.Builder;
import org.kiln.build.Entrance;
import org.kiln.build.KeptTree;
import org.kiln.build.KeptTrees;
import org.kiln.build.Plan;
import org.kiln.cli.console.BuildProgress;
import org.kiln.cli.console.PlainScreen;
import org.kiln.container.ContainerSpec;
import org.kiln.recipe.PackageName;

/** The trees that people look into, and the containers in which they do. */
final class Shells {
  private final Workshop workshop;
  private final KeptTrees trees;
  private final BuildProgress progress;
  private final BuildServices services;

  /**
   * Finds or makes what is looked into.
   *
   * @param err hears how a build is prepared
   */
  Shells(WorkOptions options, Surroundings around, PrintWriter err) {
    this.workshop = new Workshop(options, around);
    this.trees = new KeptTrees(around.cache(), options.line());
    this.progress = new BuildProgress(new PlainScreen(err), System::nanoTime);
    this.services = workshop.services(progress);
  }

  /** What is done in a tree. */
  @FunctionalInterface
  interface Visit {
    /** Returns the exit status. */
    int in(Place place) throws InterruptedException;
  }

  /**
   * Where it is done.
   *
   * @param services run containers
   */
  record Place(BuildServices services, KeptTree kept) {
    Entrance entrance(Optional<String> phase) {
      return Entrance.of(services, kept, phase);
    }

    int run(ContainerSpec spec, PrintWriter out) throws InterruptedException {
      return services
          .containers()
          .run(
              spec,
              line -> {
                out.println(line);
                out.flush();
              });
    }

    int attend(Entrance entrance) throws InterruptedException {
      try (LocalTerminal terminal = LocalTerminal.open()) {
        return services.containers().attend(entrance.shell(terminal.type()), terminal);
      }
    }
  }

  /** Returns the tree of a package: the one that is kept, or a new one. */
  KeptTree kept(PackageName name, boolean isFresh) throws InterruptedException {
    Plan plan = workshop.plan(List.of(name.text()), false);
    Optional<KeptTree> there = isFresh ? Optional.empty() : trees.find(name);
    return there.isPresent()
        ? there.get()
        : new Builder(services).prepare(plan, name, BuildOptions.forThisMachine(), progress);
  }

  /**
   * Visits a tree alone.
   *
   * @throws org.kiln.build.BuildException if somebody works in it
   */
  int alone(PackageName name, KeptTree kept, Visit visit) throws InterruptedException {
    var ends = new ArrayList<End>();
    if (!trees.alone(name, () -> ends.add(End.of(visit, new Place(services, kept))))) {
      throw KeptTrees.inUse(name);
    }
    return ends.get(0).status();
  }

  /** How a visit ended: with a status, or with an interruption. */
  private record End(int code, Optional<InterruptedException> interruption) {
    static End of(Visit visit, Place place) {
      try {
        return new End(visit.in(place), Optional.empty());
      } catch (InterruptedException e) {
        return new End(ExitCode.INTERRUPTED.code(), Optional.of(e));
      }
    }

    int status() throws InterruptedException {
      if (interruption.isPresent()) {
        throw interruption.get();
      }
      return code;
    }
  }
}

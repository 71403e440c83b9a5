package org.kiln.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kiln.build.Audits;
import org.kiln.build.Plan;
import org.kiln.build.PlannedPackage;
import org.kiln.cli.console.AuditText;
import org.kiln.recipe.Lint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kiln audit}. */
@Command(
    name = "audit",
    description = {
      "Says what is wrong with what was built, and what of it recipes waive. Every build does the"
          + " same for what it built; this builds nothing."
    },
    mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
  private final Surroundings around;

  @Mixin private WorkOptions options;
  @Mixin private FormatOption format;
  @Mixin private PackageArguments packages;
  @Spec private CommandSpec spec;

  @Option(names = "--rules", description = "Prints what audits look for, and nothing else.")
  private boolean areRulesWanted;

  AuditCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    if (areRulesWanted) {
      tellRules();
      return ExitCode.OK.code();
    }
    var workshop = new Workshop(options, around);
    Plan plan = workshop.plan(packages.selectors(), false);
    List<AuditedTarget> targets = audit(plan, workshop.audits(plan));
    if (format.isJson()) {
      out().println(Json.text(targets));
    } else {
      tell(targets);
    }
    boolean isWell = targets.stream().allMatch(target -> target.errors() == 0);
    return (isWell ? ExitCode.OK : ExitCode.BUILD_FAILED).code();
  }

  private static List<AuditedTarget> audit(Plan plan, Audits audits) {
    var targets = new ArrayList<AuditedTarget>();
    for (PlannedPackage planned : plan.packages().values()) {
      if (plan.targets().contains(planned.name()) && Audits.areFor(planned)) {
        targets.add(AuditedTarget.of(planned, audits));
      }
    }
    return targets;
  }

  private void tell(List<AuditedTarget> targets) {
    targets.forEach(this::tell);
    out().println(AuditedTarget.summary(targets));
  }

  private void tell(AuditedTarget target) {
    var text = new AuditText(target.report());
    if (!target.isBuilt()) {
      out().printf("%s: not built as it would be now%n", target.label());
    } else if (!text.findings().isEmpty() || !text.waived().isEmpty()) {
      out().println(target.label() + ":");
      text.findings().forEach(out()::println);
      text.waived().forEach(out()::println);
    }
  }

  private void tellRules() {
    List<AuditRule> rules = List.of(Lint.values()).stream().map(AuditRule::of).toList();
    if (format.isJson()) {
      out().println(Json.text(rules));
    } else {
      rules.stream().flatMap(rule -> rule.lines().stream()).forEach(out()::println);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}

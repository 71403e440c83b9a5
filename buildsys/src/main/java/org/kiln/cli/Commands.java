package org.kiln.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The commands. */
final class Commands {
  private static final Map<String, Class<?>> OWN = byName();

  private Commands() {}

  private static Map<String, Class<?>> byName() {
    var commands = new LinkedHashMap<String, Class<?>>();
    commands.put("audit", AuditCommand.class);
    commands.put("build", BuildCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("clean", CleanCommand.class);
    commands.put("doctor", DoctorCommand.class);
    commands.put("fetch", FetchCommand.class);
    commands.put("graph", GraphCommand.class);
    commands.put("lint", LintCommand.class);
    commands.put("list", ListCommand.class);
    commands.put("lock", LockCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("patch", PatchCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("shell", ShellCommand.class);
    commands.put("suite", SuiteCommand.class);
    commands.put("test", TestCommand.class);
    commands.put("update", UpdateCommand.class);
    commands.put("why", WhyCommand.class);
    return commands;
  }

  /**
   * Gives a command line the command that its arguments begin with, else all of them: to read the
   * annotations of twenty commands takes longer than many of them do.
   */
  static void add(CommandLine line, String... arguments) {
    Class<?> wanted = arguments.length == 0 ? null : OWN.get(arguments[0]);
    if (wanted != null) {
      line.addSubcommand(arguments[0], wanted);
    } else {
      OWN.forEach(line::addSubcommand);
      List.of(HelpCommand.class, GenerateCompletion.class).forEach(line::addSubcommand);
    }
  }
}

package org.kiln.recipe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What audits look for in what a build left. docs/audit.md has this table; a recipe may waive a
 * lint by its name.
 */
public enum Lint {
  UNRESOLVED_SYMBOL(
      Severity.ERROR,
      "A side module imports a function or an address that nothing exports of what is loaded with"
          + " it: the main module, the shared libraries among its run requirements, and the"
          + " libraries that it says it needs. A call of such a function ends the program; a module"
          + " that wants its address can't be loaded. Weak symbols may be missing."),
  SIGNATURE_MISMATCH(
      Severity.ERROR,
      "A side module imports a function with other parameters or results than those that it has"
          + " where it is exported. The module can't be loaded; in C on other machines the same is"
          + " often harmless."),
  MISSING_LIBRARY(
      Severity.ERROR,
      "A side module needs a library (`NEEDED` in its section `dylink.0`) that is neither in the"
          + " same archive nor in one of the run requirements. The package can't be loaded."),
  MISSING_INIT(
      Severity.ERROR,
      "An extension module does not export `PyInit_<name>`: Python can't import it."),
  FOREIGN_SUFFIX(
      Severity.ERROR,
      "An extension module is named for another Python or another platform: Python does not see"
          + " it."),
  NOT_LOADABLE(
      Severity.ERROR,
      "A file named as a library (`*.so`) is no side module: a module without the section"
          + " `dylink.0`, or no WebAssembly at all."),
  HOST_BINARY(
      Severity.ERROR,
      "A program or library for the build machine (ELF, Mach-O, PE), which runs nowhere in"
          + " WebAssembly."),
  HOST_PATH(
      Severity.WARNING,
      "A file names a directory that only the build's container has, such as `/kiln/work/src`: of"
          + " no use to who installs it, and often a setting that was made for the build alone."),
  STATIC_ARCHIVE(
      Severity.WARNING,
      "A static library, an object file or a libtool file (`.a`, `.lib`, `.o`, `.la`), of use only to"
          + " who compiles against the package."),
  MISSING_REQUIREMENT(
      Severity.ERROR,
      "The wheel's own metadata require a distribution on this Python and platform"
          + " (`Requires-Dist`) that is not among the run requirements, nor among theirs."),
  REQUIREMENT_VERSION(
      Severity.ERROR,
      "The wheel's own metadata require other versions of a run requirement than the one that the"
          + " repository has."),
  MISSING_LICENSE(
      Severity.WARNING,
      "The wheel has no licence file in its `.dist-info` directory. Most licences ask that their"
          + " text goes with each copy."),
  SIZE_BUDGET(
      Severity.ERROR,
      "The package's archive is larger than `audit.size` of its recipe allows; without that key"
          + " there is no limit."),
  STALE_WAIVER(
      Severity.WARNING,
      "A waiver of the recipe for which nothing was found: it can go. This one can't be waived.");

  /** How bad it is. */
  public enum Severity {
    /** It does not work, or is what the recipe forbids: the package counts as failed. */
    ERROR,
    /** It could be better. */
    WARNING;

    /** Returns the word that people read. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Severity severity;
  private final String explanation;

  Lint(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  /** Returns the name in recipes and messages, for example {@code host-path}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns how bad it is. */
  public Severity severity() {
    return severity;
  }

  /** Returns what it is and what comes of it, in Markdown. */
  public String explanation() {
    return explanation;
  }

  /** Returns the lint of a name. */
  public static Optional<Lint> find(String text) {
    return Stream.of(values()).filter(lint -> lint.text().equals(text)).findFirst();
  }

  /** Returns the names of those that a recipe may waive. */
  static List<String> waivable() {
    return Stream.of(values()).filter(lint -> lint != STALE_WAIVER).map(Lint::text).toList();
  }
}

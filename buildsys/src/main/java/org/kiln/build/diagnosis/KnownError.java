package org.kiln.build.diagnosis;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A kind of error that has a remedy.
 *
 * @param name its name
 * @param pattern finds it in a line; the first of its groups that takes part names what is missing
 * @param shows what the log says, for people
 * @param explanation what it is; <code>{1}</code> stands for the first group, <code>{variable}
 *     </code> for the cache variable of the configure test
 * @param remedy what helps; the same
 * @param missing what is missing, where a recipe may have it
 */
record KnownError(
    String name,
    Pattern pattern,
    String shows,
    String explanation,
    String remedy,
    Optional<Providers.Kind> missing) {

  static KnownError of(
      String name, String pattern, String shows, String explanation, String remedy) {
    return new KnownError(
        name, Pattern.compile(pattern), shows, explanation, remedy, Optional.empty());
  }

  KnownError lookedUpAs(Providers.Kind kind) {
    return new KnownError(name, pattern, shows, explanation, remedy, Optional.of(kind));
  }

  /** Returns what to say if a line is of this kind. */
  Optional<Advice> advise(String line, Providers providers) {
    Matcher matcher = pattern.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String subject = subject(matcher);
    return Optional.of(
        new Advice(name, explanation.replace("{1}", subject), remedy(subject, providers)));
  }

  private static String subject(Matcher matcher) {
    return IntStream.rangeClosed(1, matcher.groupCount())
        .mapToObj(matcher::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("it");
  }

  private String remedy(String subject, Providers providers) {
    String own = remedy.replace("{1}", subject).replace("{hint}", LibraryHints.of(subject));
    return missing
        .flatMap(kind -> providers.of(kind, subject).stream().findFirst())
        .map(KnownError::remedy)
        .orElse(own);
  }

  private static String remedy(Providers.Provider provider) {
    String what =
        provider.isInPrefix()
            ? "the recipe %s has it, and the build has that in $WASM_LIBRARY_DIR (include, lib,"
                + " lib/pkgconfig), but does not look for it there: an option or a flag"
                + " (build.cflags, build.ldflags) can tell it to"
            : "the recipe %s has it: name it in requirements.host";
    return what.formatted(provider.recipe());
  }
}

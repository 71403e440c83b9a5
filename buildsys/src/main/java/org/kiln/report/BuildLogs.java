package org.kiln.report;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiln.build.BuildLog;

/**
 * Lets several hear of one build, whatever a log can hear: what a log returns hears of its events
 * in the same way.
 */
public final class BuildLogs {
  private BuildLogs() {}

  /** Returns a log that passes all on to some logs, in their order. */
  public static BuildLog of(List<BuildLog> logs) {
    return all(BuildLog.class, List.copyOf(logs));
  }

  private static <T> T all(Class<T> type, List<?> listeners) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, event, arguments) -> tell(listeners, event, arguments)));
  }

  private static @Nullable Object tell(
      List<?> listeners, Method event, Object @Nullable [] arguments) throws Throwable {
    var answers = new ArrayList<Object>();
    for (Object listener : listeners) {
      try {
        answers.add(event.invoke(listener, arguments));
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
    return event.getReturnType() == void.class ? null : all(event.getReturnType(), answers);
  }
}

package org.kiln.verify;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A guest that runs nothing: it records the cases and answers as it was told. */
record FakeGuest(String name, List<GuestCase> cases, Function<GuestCase, GuestRun> answer)
    implements Guest {

  FakeGuest(String name, Function<GuestCase, GuestRun> answer) {
    this(name, new CopyOnWriteArrayList<>(), answer);
  }

  @Override
  public int capacity() {
    return 2;
  }

  @Override
  public GuestRun run(GuestCase guestCase) {
    cases.add(guestCase);
    return answer.apply(guestCase);
  }

  @Override
  public void close() {}
}

package org.kiln.build;

import java.io.IOException;

/** What a shared cache sends is not what was asked for. */
final class WrongContent extends IOException {
  private static final long serialVersionUID = 1L;

  WrongContent(String what) {
    super(what);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

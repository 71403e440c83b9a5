package org.kiln.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.SortedMap;
import org.kiln.io.Sha256;

/**
 * Names an action by all that can change its result.
 *
 * @param digest over the text
 * @param text the inputs, one {@code name: value} a line, sorted, values in JSON: compare two to
 *     see why something was built again
 */
public record ActionKey(Sha256 digest, String text) {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  /** Makes the key of some inputs. */
  public static ActionKey of(SortedMap<String, Object> inputs) {
    var text = new StringBuilder();
    inputs.forEach(
        (name, value) -> text.append(name).append(": ").append(json(value)).append('\n'));
    return new ActionKey(Sha256.of(text.toString()), text.toString());
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public String toString() {
    return digest.hex();
  }
}

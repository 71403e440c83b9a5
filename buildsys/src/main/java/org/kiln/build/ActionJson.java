package org.kiln.build;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.kiln.io.Sha256;

/** How results and what lies beside them are written. */
final class ActionJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(Sha256.class, Sha256Mixin.class)
          .build();

  private ActionJson() {}

  static Path write(Object value, Path file) throws IOException {
    JSON.writeValue(file.toFile(), value);
    return file;
  }

  /**
   * Reads a file.
   *
   * @throws JacksonException if it is not of that type: another version of Kiln wrote it
   */
  static <T> T read(Path file, Class<T> type) throws IOException {
    Optional<T> value = Optional.ofNullable(JSON.readValue(file.toFile(), type));
    return value.orElseThrow(() -> new JsonMappingException(null, "there is nothing in it"));
  }

  /** Writes a digest as its digits. */
  private interface Sha256Mixin {
    @JsonValue
    String hex();

    @JsonCreator
    static Sha256 parse(String text) {
      return Sha256.parse(text);
    }
  }
}

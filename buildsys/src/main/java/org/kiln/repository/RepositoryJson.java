package org.kiln.repository;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.function.Function;
import org.kiln.io.Sha256;
import org.kiln.recipe.PackageName;

/** How Kiln's own types are written in JSON: as their texts. */
final class RepositoryJson {
  static final ObjectMapper MAPPER = JsonMapper.builder().addModule(module()).build();

  private RepositoryJson() {}

  private static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(PackageName.class, ToStringSerializer.instance)
        .addSerializer(Sha256.class, ToStringSerializer.instance)
        .addDeserializer(PackageName.class, new Text<>(PackageName.class, PackageName::parse))
        .addDeserializer(Sha256.class, new Text<>(Sha256.class, Sha256::parse))
        .addKeyDeserializer(PackageName.class, new NameKey());
  }

  private static final class Text<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return parse.apply(text);
    }
  }

  private static final class NameKey extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      return PackageName.parse(key);
    }
  }
}

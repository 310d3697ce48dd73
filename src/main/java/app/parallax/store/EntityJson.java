package app.parallax.store;

import app.parallax.model.Edtf;
import app.parallax.model.Entity;
import app.parallax.model.Kind;
import app.parallax.model.Orphan;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Converts records to JSON for the history and back. */
final class EntityJson {
    /** The format number stored with each edit; raised only where history written before can no longer be read. */
    static final int FORMAT = 1;

    private final JsonMapper mapper = JsonMapper.builder().addMixIn(Orphan.class, OrphanNames.class)
            .addModule(new SimpleModule()
                    .addSerializer(Edtf.class, new ToStringSerializer(Edtf.class))
                    .addDeserializer(Edtf.class, new EdtfReader()))
            .build();

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String json, Class<T> type) {
        return WholeRecords.whole(mapper.readValue(json, type));
    }

    <T> Map<String, T> readMap(String json, Class<T> type) {
        Map<String, T> read = mapper.readValue(json,
                mapper.getTypeFactory().constructMapType(Map.class, String.class, type));
        WholeRecords.whole(read.values());
        return read;
    }

    List<? extends Entity> readEntities(String json, Kind kind) {
        return mapper.readValue(json, mapper.getTypeFactory().constructCollectionType(List.class, kind.type()));
    }

    /** Returns the fields that differ between two states of an entity: {@code {"old": {…}, "new": {…}}}. */
    String difference(Entity before, Entity after) {
        var old = (ObjectNode) mapper.valueToTree(before);
        var changed = (ObjectNode) mapper.valueToTree(after);
        for (var name : List.copyOf(old.propertyNames())) {
            if (old.get(name).equals(changed.get(name))) {
                old.remove(name);
                changed.remove(name);
            }
        }
        return mapper.createObjectNode().set("old", old).set("new", changed).toString();
    }

    /** Returns an entity with the fields of one side of a {@link #difference}. */
    Entity with(Entity entity, String difference, String side) {
        var tree = (ObjectNode) mapper.valueToTree(entity);
        JsonNode fields = mapper.readTree(difference).get(side);
        fields.properties().forEach(field -> tree.set(field.getKey(), field.getValue()));
        return mapper.treeToValue(tree, entity.getClass());
    }

    JsonNode tree(String json) {
        return mapper.readTree(json);
    }

    /** Returns a modified entity; empty if the fields are invalid. */
    Optional<Entity> changed(Entity entity, Consumer<ObjectNode> change) {
        var tree = (ObjectNode) mapper.valueToTree(entity);
        change.accept(tree);
        return entity(tree, Kind.of(entity));
    }

    /** Parses an entity; empty if the fields are invalid. */
    Optional<Entity> entity(ObjectNode fields, Kind kind) {
        try {
            return Optional.of(WholeRecords.whole(mapper.treeToValue(fields, kind.type())));
        } catch (JacksonException | IllegalArgumentException e) { // from a damaged file
            return Optional.empty();
        }
    }

    /** The stored names of an orphan's fields that are named otherwise in the program. */
    private interface OrphanNames {
        @JsonProperty("left")
        boolean isDismissed();
    }

    private static final class EdtfReader extends tools.jackson.databind.deser.std.StdDeserializer<Edtf> {
        private EdtfReader() {
            super(Edtf.class);
        }

        @Override
        public Edtf deserialize(tools.jackson.core.JsonParser parser,
                tools.jackson.databind.DeserializationContext context) {
            return Edtf.parse(parser.getString());
        }
    }
}

package io.github.fernblick.demo.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** An observation as a line of JSON: how the judge's process tells it to who started it. */
public final class ObservationLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ObservationLine() {}

    static String write(Observation observation) {
        ObjectNode node = JSON.createObjectNode()
                .put("at", observation.at())
                .put("frames", observation.frames())
                .put("stillMicros", observation.stillMicros())
                .put("longestStillMicros", observation.longestStillMicros())
                .put("unreadable", observation.unreadable());
        observation.first().ifPresent(value -> node.put("first", value));
        observation.framesPerSecond().ifPresent(value -> node.put("framesPerSecond", value));
        observation.ageP50Micros().ifPresent(value -> node.put("ageP50Micros", value));
        observation.ageP95Micros().ifPresent(value -> node.put("ageP95Micros", value));
        return node.toString();
    }

    /** Nothing if the line is no observation. */
    public static Optional<Observation> read(String line) {
        if (!line.startsWith("{\"at\":")) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(line);
            return Optional.of(new Observation(
                    node.path("at").asLong(),
                    whole(node, "first"),
                    node.path("frames").asInt(),
                    node.path("stillMicros").asLong(),
                    node.path("longestStillMicros").asLong(),
                    node.has("framesPerSecond")
                            ? OptionalDouble.of(node.path("framesPerSecond").asDouble())
                            : OptionalDouble.empty(),
                    whole(node, "ageP50Micros"),
                    whole(node, "ageP95Micros"),
                    node.path("unreadable").asInt()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static OptionalLong whole(JsonNode node, String name) {
        return node.has(name) ? OptionalLong.of(node.path(name).asLong()) : OptionalLong.empty();
    }
}

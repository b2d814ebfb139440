package io.github.fernblick.desktop.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** What both of the program's files have in common. Messages quote nothing of a file: secrets are in one of them. */
final class Json {
    private Json() {}

    static byte[] bytes(ObjectMapper mapper, JsonNode json) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    static JsonNode object(ObjectMapper mapper, byte[] bytes, int version) throws IOException {
        JsonNode json;
        try {
            json = mapper.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException("it is not JSON, at line " + e.getLocation().getLineNr());
        }
        if (!json.isObject()) {
            throw new IOException("it is not a JSON object");
        }
        if (json.path("version").asInt() != version) {
            throw new IOException("it is of another version");
        }
        return json;
    }

    static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    static String required(JsonNode json, String field) throws IOException {
        return text(json, field).orElseThrow(() -> new IOException("a " + field + " is missing"));
    }
}

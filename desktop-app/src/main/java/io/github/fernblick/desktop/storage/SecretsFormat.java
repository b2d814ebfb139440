package io.github.fernblick.desktop.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Room secrets and resume tokens by camera, as a JSON object. */
final class SecretsFormat implements Format<Map<String, CameraSecret>> {
    private static final int VERSION = 1;

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public byte[] encode(Map<String, CameraSecret> secrets) {
        ObjectNode json = mapper.createObjectNode();
        json.put("version", VERSION);
        ObjectNode cameras = json.putObject("cameras");
        secrets.forEach((id, secret) -> {
            ObjectNode camera = cameras.putObject(id);
            camera.put("secret", secret.secret().reveal());
            secret.seat().ifPresent(token -> camera.put("seat", token.hex()));
        });
        return Json.bytes(mapper, json);
    }

    @Override
    public Map<String, CameraSecret> decode(byte[] bytes) throws IOException {
        JsonNode cameras = Json.object(mapper, bytes, VERSION).path("cameras");
        Map<String, CameraSecret> secrets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> camera : cameras.properties()) {
            secrets.put(camera.getKey(), secret(camera.getValue()));
        }
        return Map.copyOf(secrets);
    }

    private static CameraSecret secret(JsonNode json) throws IOException {
        try {
            Optional<ResumeToken> seat = Json.text(json, "seat").map(ResumeToken::new);
            return new CameraSecret(RoomSecret.parse(Json.required(json, "secret")), seat);
        } catch (IllegalArgumentException e) {
            throw new IOException("a secret or a token in it is malformed");
        }
    }

    @Override
    public Map<String, CameraSecret> initial() {
        return Map.of();
    }
}

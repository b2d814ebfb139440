package io.github.fernblick.desktop.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.desktop.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings as a JSON object. Fields that this version does not know are left out when it writes. */
final class SettingsFormat implements Format<Settings> {
    private static final int VERSION = 1;
    private static final Set<String> SCHEMES = Set.of("wss", "ws");

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public byte[] encode(Settings settings) {
        ObjectNode json = mapper.createObjectNode();
        json.put("version", VERSION);
        json.put("language", settings.language().code());
        json.put("theme", settings.theme().code());
        json.put("server", settings.server());
        settings.serverPin().ifPresent(pin -> json.put("serverPin", pin));
        json.put("relayOnly", settings.relayOnly());
        json.put("codec", settings.codec().code());
        settings.window().ifPresent(window -> encode(window, json.putObject("window")));
        settings.selected().ifPresent(id -> json.put("selected", id));
        json.putArray("cameras");
        settings.cameras()
                .forEach(camera -> encode(camera, json.withArray("cameras").addObject()));
        return Json.bytes(mapper, json);
    }

    private static void encode(WindowPlace window, ObjectNode json) {
        json.put("x", window.x());
        json.put("y", window.y());
        json.put("width", window.width());
        json.put("height", window.height());
        json.put("maximized", window.maximized());
    }

    private static void encode(SavedCamera camera, ObjectNode json) {
        json.put("id", camera.id());
        json.put("name", camera.name());
        json.put("server", camera.server().toString());
        camera.pin().ifPresent(pin -> json.put("pin", pin));
        json.put("openMode", camera.openMode());
        json.put("inTab", camera.inTab());
    }

    @Override
    public Settings decode(byte[] bytes) throws IOException {
        JsonNode json = Json.object(mapper, bytes, VERSION);
        List<SavedCamera> cameras = new ArrayList<>();
        for (JsonNode camera : json.path("cameras")) {
            cameras.add(camera(camera));
        }
        return new Settings(
                Language.ofCode(json.path("language").asText()).orElse(Language.SYSTEM),
                ThemeChoice.ofCode(json.path("theme").asText()).orElse(ThemeChoice.SYSTEM),
                json.path("server").asText(),
                Json.text(json, "serverPin"),
                json.path("relayOnly").asBoolean(),
                CodecChoice.ofCode(json.path("codec").asText()).orElse(CodecChoice.AUTOMATIC),
                window(json.path("window")),
                Json.text(json, "selected"),
                cameras);
    }

    private static Optional<WindowPlace> window(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new WindowPlace(
                json.path("x").asDouble(),
                json.path("y").asDouble(),
                json.path("width").asDouble(),
                json.path("height").asDouble(),
                json.path("maximized").asBoolean()));
    }

    private static SavedCamera camera(JsonNode json) throws IOException {
        Optional<String> pin = Json.text(json, "pin");
        if (pin.isPresent() && !pin.get().matches("[0-9a-f]{64}")) {
            throw new IOException("a camera's pin is none");
        }
        return new SavedCamera(
                Json.required(json, "id"),
                Json.required(json, "name"),
                server(Json.required(json, "server")),
                pin,
                json.path("openMode").asBoolean(),
                json.path("inTab").asBoolean());
    }

    private static URI server(String text) throws IOException {
        try {
            URI server = new URI(text);
            if (SCHEMES.contains(server.getScheme()) && server.getHost() != null) {
                return server;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new IOException("a camera's server is no address");
    }

    @Override
    public Settings initial() {
        return Settings.initial();
    }
}

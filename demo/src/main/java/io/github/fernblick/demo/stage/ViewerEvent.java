package io.github.fernblick.demo.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fernblick.media.screen.ScreenArea;
import java.util.Optional;

/**
 * A line of what the viewer prints with {@code --events}. Times are wall clock, in microseconds since
 * 1970-01-01T00:00Z; cameras are counted from 1.
 */
public sealed interface ViewerEvent {
    /** The camera is in another state. */
    record State(long at, int camera, String state, String words) implements ViewerEvent {
        public boolean isLive() {
            return state.equals("live");
        }

        /** Whether nobody watches it: not yet, or not any more. */
        public boolean isIdle() {
            return state.equals("idle");
        }

        /** Whether it is on its way to the first picture. */
        public boolean isConnecting() {
            return state.equals("connecting");
        }
    }

    /**
     * What a live camera gives, once a second.
     *
     * @param shown frames that the viewer has put on the screen since its tab was opened
     * @param area where its picture is on the screen, if it is visible
     */
    record Video(long at, int camera, PictureSize size, long shown, Optional<ScreenArea> area) implements ViewerEvent {}

    /** Reads lines. */
    final class Lines {
        private static final ObjectMapper JSON = new ObjectMapper();

        private Lines() {}

        /** Nothing if the line is none. */
        public static Optional<ViewerEvent> read(String line) {
            if (!line.startsWith("{")) {
                return Optional.empty();
            }
            try {
                return of(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        private static Optional<ViewerEvent> of(JsonNode node) {
            long at = node.path("at").asLong();
            int camera = node.path("camera").asInt();
            return switch (node.path("event").asText()) {
                case "state" ->
                    Optional.of(new State(
                            at,
                            camera,
                            node.path("state").asText(),
                            node.path("words").asText()));
                case "video" ->
                    Optional.of(new Video(
                            at,
                            camera,
                            new PictureSize(
                                    node.path("width").asInt(),
                                    node.path("height").asInt()),
                            node.path("shown").asLong(),
                            area(node.path("area"))));
                default -> Optional.empty();
            };
        }

        private static Optional<ScreenArea> area(JsonNode node) {
            return node.size() == 4
                    ? Optional.of(new ScreenArea(
                            node.path(0).asInt(),
                            node.path(1).asInt(),
                            node.path(2).asInt(),
                            node.path(3).asInt()))
                    : Optional.empty();
        }
    }
}

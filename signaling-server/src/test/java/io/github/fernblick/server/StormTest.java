package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many clients that lose and resume their connections at once: every message carries its room, and none crosses over. */
class StormTest {
    private static final int ROOMS = 20;
    private static final int ROUNDS = 25;

    @Test
    void reconnectingClientsNeverHearAnotherRoomAndNothingIsLeftOfThemInTheEnd() throws Exception {
        try (TestServer server = TestServer.start()) {
            ExecutorService threads = Executors.newFixedThreadPool(2 * ROOMS);
            try {
                List<Callable<Integer>> clients = new ArrayList<>();
                for (int room = 0; room < ROOMS; room++) {
                    String id = "%064x".formatted(room);
                    clients.add(() -> live(server, id, "camera"));
                    clients.add(() -> live(server, id, "viewer"));
                }
                int heard = 0;
                for (Future<Integer> client : threads.invokeAll(clients, 120, TimeUnit.SECONDS)) {
                    heard += client.get();
                }

                assertThat(heard).as("signals that crossed at all").isPositive();
                Waiting.until(
                        "all are gone",
                        () -> server.server().connections() == 0
                                && server.server().rooms() == 0);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** How many signals it heard, over all its connections. */
    private static int live(TestServer server, String room, String role) throws IOException {
        int heard = 0;
        Optional<String> token = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            // Vanishes without a Close, in the middle of whatever is under way.
            try (TestClient client = server.client()) {
                client.sends(
                        "{'type':'JoinOrCreate','roomId':'%s','role':'%s'"
                                + token.map(t -> ",'resume':'" + t + "'").orElse("") + "}",
                        room,
                        role);
                token = Optional.of(client.resumeToken());
                client.sends("{'type':'Signal','signal':'%s'}", room).sends("{'type':'Signal','signal':'%s'}", room);
                client.sends("{'type':'Ping'}");
                heard += hearUntilPong(client, room);
            }
        }
        return heard;
    }

    private static int hearUntilPong(TestClient client, String room) throws IOException {
        int heard = 0;
        for (JsonNode message = client.nextMessage();
                !message.path("type").asText().equals("Pong");
                message = client.nextMessage()) {
            assertThat(message.path("type").asText()).isNotEqualTo("Error");
            if (message.path("type").asText().equals("Room/Signal")) {
                assertThat(message.path("signal").asText()).isEqualTo(room);
                heard++;
            }
        }
        return heard;
    }
}

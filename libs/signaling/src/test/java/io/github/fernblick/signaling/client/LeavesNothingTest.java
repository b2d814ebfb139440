package io.github.fernblick.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.RawJson;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.message.WireRoomId;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a room client leaves behind: no connections, no threads, no secrets. */
class LeavesNothingTest {
    private static final WireRoomId ROOM = new WireRoomId("ab".repeat(32));

    private final RoomClientFactory factory = new RoomClientFactory(new SecureRandom());
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final RecordingListener listener = new RecordingListener();

    @AfterEach
    void close() {
        factory.close();
        executor.shutdownNow();
    }

    private RoomClient start(ScriptedServer server, Optional<String> pin) {
        RoomClient client = factory.create(
                new RoomClientSettings(
                        server.uri(), pin, ROOM, Role.VIEWER, OptionalInt.empty(), Optional.of("access-key")),
                new RememberedSeat(),
                listener,
                executor);
        client.start();
        return client;
    }

    @Test
    void noThreadIsLeftOfAHundredThatEndedInEveryWay() throws Exception {
        try (ScriptedServer server = ScriptedServer.plain()) {
            RoomClient client = start(server, Optional.empty());
            for (int i = 0; i < 100; i++) {
                ScriptedPeer peer = server.accept();
                switch (i % 5) {
                    case 0 -> peer.close();
                    case 1 -> {
                        peer.request();
                        peer.raw("HTTP/1.1 404 Not Found\r\n\r\n");
                    }
                    case 2 -> {
                        peer.letIn();
                        peer.close();
                    }
                    case 3 -> {
                        peer.letIn();
                        peer.frame(true, ScriptedPeer.CLOSE, new byte[] {3, (byte) 233});
                    }
                    default -> {
                        peer.letIn();
                        peer.frame(true, ScriptedPeer.TEXT, new byte[0]);
                    }
                }
                listener.nextFailure();
                peer.awaitEnd();
                client.reconnectNow();
            }
            server.accept().letIn();

            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .map(Thread::getName)
                            .filter(name -> name.startsWith("fernblick-signaling")))
                    .hasSizeLessThan(12);
        }
    }

    @Test
    void noSecretReachesALogWhateverItsLevel() throws Exception {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler recorder = new Handler() {
            private final SimpleFormatter formatter = new SimpleFormatter();

            @Override
            public void publish(LogRecord line) {
                lines.add(formatter.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        recorder.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Logger libraries = Logger.getLogger("org.glassfish");
        libraries.setLevel(Level.ALL);
        root.addHandler(recorder);
        try (ScriptedServer server = ScriptedServer.tls(
                TestCertificate.of("127.0.0.1", Duration.ofDays(-1)).serverContext())) {
            RoomClient refused = start(server, Optional.of("00".repeat(32)));
            ScriptedPeer stranger = server.accept();
            stranger.awaitEnd();
            refused.close();
        }
        try (ScriptedServer server = ScriptedServer.plain()) {
            RoomClient client = start(server, Optional.empty());
            ScriptedPeer peer = server.accept();
            peer.letIn();
            String event = listener.next();
            while (!event.startsWith("joined")) {
                event = listener.next();
            }
            client.signal(RawJson.of("\"candidate:1\""), Optional.empty());
            peer.hears();
            client.close();
            peer.awaitEnd();
        } finally {
            root.removeHandler(recorder);
            libraries.setLevel(null);
        }

        assertThat(lines).as("the libraries do log").isNotEmpty();
        assertThat(lines)
                .noneMatch(line -> line.contains(ROOM.hex())
                        || line.contains("access-key")
                        || line.contains("candidate:1")
                        || line.contains(ScriptedPeer.TOKEN.hex()));
    }
}

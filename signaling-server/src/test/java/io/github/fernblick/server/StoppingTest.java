package io.github.fernblick.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Protocol, section 5, "server stopping". */
class StoppingTest {
    private static final String ROOM = "ab".repeat(32);

    @Test
    void everybodyIsToldAndClosedAndNobodyIsLetIn() throws Exception {
        TestServer server = TestServer.start();
        try (TestClient camera = server.client().in(ROOM, "camera");
                TestClient outside = server.client()) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);

            camera.expectsError("going-away").expectsClose(1001);
            outside.expectsError("going-away").expectsClose(1001);

            stopped.get(20, TimeUnit.SECONDS);
            assertThatThrownBy(server::connect).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void whoDoesNotTakeLeaveIsCut() throws Exception {
        TestServer server = TestServer.start();
        try (TestClient silent = server.client().in(ROOM, "camera")) {
            CompletableFuture.runAsync(server::close).get(20, TimeUnit.SECONDS);

            silent.expectsError("going-away");
            assertThat(silent.nextFrame().first()).isEqualTo(TestClient.CLOSE);
            silent.expectsEnd();
        }
    }

    @Test
    void nothingIsLeftOfAServerThatStopped() throws IOException {
        Set<Thread> before = threads();
        for (int i = 0; i < 3; i++) {
            try (TestServer server = TestServer.start();
                    TestClient camera = server.client().in(ROOM, "camera")) {
                camera.expectsNothing();
            }
        }

        Waiting.until("all its threads have ended", () -> before.containsAll(threads()));
    }

    /** Threads that live, but for those that the Java runtime makes for itself. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || thread.getName().equals("timer"))
                .collect(Collectors.toSet());
    }
}

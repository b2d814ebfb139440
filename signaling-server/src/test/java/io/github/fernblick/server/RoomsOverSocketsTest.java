package io.github.fernblick.server;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Protocol, section 4, as clients see it. */
class RoomsOverSocketsTest {
    private static final String ROOM = "ab".repeat(32);

    private final TestServer server = TestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoComesSecondFindsTheFirstAndTheFirstIsTold() throws IOException {
        try (TestClient camera = server.client();
                TestClient viewer = server.client()) {
            camera.joins(ROOM, "camera").expectsExactly("{'type':'Joined','clients':[],'iceServers':[]}");

            viewer.joins(ROOM, "viewer")
                    .expectsExactly(
                            "{'type':'Joined','clients':[{'clientId':'%s','role':'camera'}],'iceServers':[]}",
                            camera.id());

            camera.expectsExactly("{'type':'Room/Join','clientId':'%s','role':'viewer'}", viewer.id());
        }
    }
}

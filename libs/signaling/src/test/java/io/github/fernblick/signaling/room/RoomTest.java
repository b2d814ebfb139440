package io.github.fernblick.signaling.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.Role;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final World world = new World(1);

    @Test
    void aPictureFollowsFromTheViewersJoining() {
        Party camera = world.party("camera", Role.CAMERA);
        world.seconds(2);
        assertThat(camera.told()).containsExactly("Connecting", "Entering", "InRoom");

        Party viewer = world.party("viewer", Role.VIEWER);
        world.seconds(2);

        assertThat(camera.told()).containsExactly("joined viewer", "Negotiating[session=1]", "Connected[session=1]");
        assertThat(viewer.told())
                .containsExactly(
                        "Connecting",
                        "Entering",
                        "InRoom",
                        "joined camera",
                        "Negotiating[session=1]",
                        "Connected[session=1]",
                        "FirstFrame[session=1]");
        assertThat(camera.connected()).hasSize(1);
        assertThat(camera.connected().get(0).request().offerer()).isTrue();
    }
}

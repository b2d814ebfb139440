package io.github.fernblick.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.WireRoomId;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class RoomLabelsTest {
    private static final WireRoomId ROOM = new WireRoomId("ab".repeat(32));

    private final RoomLabels labels = new RoomLabels(new SecureRandom());

    @Test
    void aRoomHasTheSameLabelThroughout() {
        assertThat(labels.of(ROOM)).matches("[0-9a-f]{8}").isEqualTo(labels.of(ROOM));
    }

    @Test
    void twoRoomsCanBeToldApart() {
        assertThat(labels.of(ROOM)).isNotEqualTo(labels.of(new WireRoomId("ac".repeat(32))));
    }

    @Test
    void anotherProcessLabelsTheSameRoomOtherwise() {
        assertThat(new RoomLabels(new SecureRandom()).of(ROOM)).isNotEqualTo(labels.of(ROOM));
    }
}

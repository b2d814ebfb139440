package io.github.fernblick.agent.program;

import io.github.fernblick.agent.broadcast.EncodingSettings;
import io.github.fernblick.agent.camera.CameraSettings;
import io.github.fernblick.agent.state.SecretFile;
import io.github.fernblick.media.source.SourceSpec;
import io.github.fernblick.signaling.message.Role;
import io.github.fernblick.signaling.room.RoomSettings;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an agent is to do.
 *
 * @param server where the room is
 * @param pin the only certificate trusted, 64 lower-case hexadecimal digits
 * @param open whether signals go unsealed
 * @param maxViewers how many may watch at once
 * @param accessKey for a server that wants one
 */
public record AgentSettings(
        CameraSettings camera,
        EncodingSettings encoding,
        SourceSpec source,
        SecretFile secretFile,
        URI server,
        Optional<String> pin,
        boolean open,
        int maxViewers,
        Optional<String> accessKey) {

    RoomSettings room(RoomSecret secret) {
        // The camera takes a seat as well.
        OptionalInt capacity = OptionalInt.of(maxViewers + 1);
        return new RoomSettings(server, pin, secret, open, Role.CAMERA, capacity, accessKey);
    }

    /** Never the access key. */
    @Override
    public String toString() {
        return "AgentSettings[" + camera.name() + "]";
    }
}

package io.github.fernblick.desktop.storage;

import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.secret.RoomSecret;
import java.util.Optional;

/** What a camera's room is entered with. Neither prints. */
record CameraSecret(RoomSecret secret, Optional<ResumeToken> seat) {}

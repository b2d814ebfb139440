package io.github.fernblick.rtc.broken;

import io.github.fernblick.signaling.room.Room;

/** Breaks a rule on purpose. */
public interface KnowsRooms {
    Room room();
}

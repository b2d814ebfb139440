package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.Role;

/** Who connects to whom, and who sends pictures to whom (protocol, section 7). */
final class Pairing {
    private Pairing() {}

    static boolean connects(Role one, Role other, boolean relayPresent) {
        if (relayPresent) {
            return (one == Role.RELAY) != (other == Role.RELAY);
        }
        return one != other || one == Role.PEER;
    }

    static boolean sends(Role from, Role to) {
        return from != Role.VIEWER && to != Role.CAMERA;
    }
}

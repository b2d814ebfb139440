package io.github.fernblick.signaling.message;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of messages by their names on the wire (protocol, sections 3 and 4). */
enum Field {
    TYPE("type"),
    SIGNAL("signal"),
    TO("to"),
    FROM("from"),
    ROOM_ID("roomId"),
    ROLE("role"),
    NONCE("nonce"),
    CAPACITY("capacity"),
    RESUME("resume"),
    REPLACES("replaces"),
    ACCESS_KEY("accessKey"),
    CLIENT_ID("clientId"),
    RESUME_TOKEN("resumeToken"),
    PROTOCOL("protocol"),
    CLIENTS("clients"),
    ICE_SERVERS("iceServers"),
    CODE("code"),
    MESSAGE("message"),
    // W3C RTCIceServer
    URLS("urls"),
    USERNAME("username"),
    CREDENTIAL("credential");

    private static final Map<String, Field> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::wireName, Function.identity()));

    private final String wireName;

    Field(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static @Nullable Field ofWireName(String name) {
        return BY_NAME.get(name);
    }
}

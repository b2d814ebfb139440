package io.github.fernblick.benchmarks.signaling;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Messages as a load writes and tells them apart: by their bytes, without a parser, so that the load costs little. */
final class Wire {
    private Wire() {}

    static String randomRoom(RandomGenerator random) {
        byte[] id = new byte[32];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    static byte[] join(String roomId) {
        return utf8("{\"type\":\"JoinOrCreate\",\"roomId\":\"" + roomId + "\",\"role\":\"peer\",\"nonce\":\""
                + roomId.substring(0, 32) + "\"}");
    }

    /** A signal to the others of about {@code bytes} bytes that begins with {@code mark}. */
    static byte[] signal(String mark, int bytes) {
        String filling = "x".repeat(Math.max(0, bytes - mark.length() - 60));
        return utf8("{\"type\":\"Signal\",\"signal\":{\"counter\":1,\"sealed\":\"" + mark + filling + "\"}}");
    }

    /** Whether {@code message} is of that type, wherever in the object its type stands. */
    static boolean isOfType(ByteBuffer message, String type) {
        return contains(message, "\"type\":\"" + type + "\"");
    }

    static boolean contains(ByteBuffer message, String text) {
        byte[] bytes = new byte[message.remaining()];
        message.duplicate().get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

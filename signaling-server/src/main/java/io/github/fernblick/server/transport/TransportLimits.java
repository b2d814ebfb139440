package io.github.fernblick.server.transport;

import io.github.fernblick.signaling.message.MessageCodec;
import java.time.Duration;

/**
 * What one connection may cost.
 *
 * @param handshake how long TLS and HTTP may take, all in all
 * @param maxMessage the largest message from a client, in bytes, all its fragments added up
 * @param outgoingQueue how many bytes may wait for a client to read them
 */
public record TransportLimits(Duration handshake, int maxMessage, int outgoingQueue) {

    public static final TransportLimits DEFAULT =
            new TransportLimits(Duration.ofSeconds(10), MessageCodec.MAX_CLIENT_MESSAGE, 256 * 1024);
}

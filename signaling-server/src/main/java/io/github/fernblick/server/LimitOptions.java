package io.github.fernblick.server;

import io.github.fernblick.server.conversation.Patience;
import io.github.fernblick.server.limit.RateLimits;
import io.github.fernblick.server.transport.TransportLimits;
import io.github.fernblick.signaling.message.MessageCodec;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The limits that can be set on the command line. Filled by picocli before anything reads it. */
final class LimitOptions {
    private static final int MEBIBYTE = 1 << 20;

    @Option(
            names = "--max-room-clients",
            paramLabel = "N",
            description = "The largest room that a camera may ask for (${DEFAULT-VALUE}).")
    int maxRoomClients = ServerLimits.DEFAULT.maxRoomClients();

    @Option(
            names = "--max-connections",
            paramLabel = "N",
            description = "How many clients may be connected (${DEFAULT-VALUE}).")
    int maxConnections = ServerLimits.DEFAULT.maxConnections();

    @Option(
            names = "--connections-per-address",
            paramLabel = "N",
            description = "How many of them may come from one address, of IPv6 from one /64 (${DEFAULT-VALUE}).")
    int connectionsPerAddress = RateLimits.DEFAULT.connectionsPerAddress();

    @Option(
            names = "--joins-per-minute",
            paramLabel = "N",
            description = "How often an address may ask to join a room (${DEFAULT-VALUE}).")
    int joinsPerMinute = RateLimits.DEFAULT.joinsPerMinute();

    @Option(
            names = "--failed-joins-per-minute",
            paramLabel = "N",
            description = "How often it may do so in vain before it is answered late (${DEFAULT-VALUE}).")
    int failedJoinsPerMinute = RateLimits.DEFAULT.failedJoinsPerMinute();

    @Option(
            names = "--message-burst",
            paramLabel = "N",
            description = "How many messages a client may send at once (${DEFAULT-VALUE}).")
    int messageBurst = RateLimits.DEFAULT.messageBurst();

    @Option(
            names = "--messages-per-second",
            paramLabel = "N",
            description = "How many it may send on and on (${DEFAULT-VALUE}).")
    int messagesPerSecond = RateLimits.DEFAULT.messagesPerSecond();

    @Option(
            names = "--mebibytes-per-minute",
            paramLabel = "N",
            description = "How much it may send (${DEFAULT-VALUE}).")
    int mebibytesPerMinute = (int) (RateLimits.DEFAULT.bytesPerMinute() / MEBIBYTE);

    @Option(
            names = "--max-message",
            paramLabel = "BYTES",
            description = "The largest message from a client (${DEFAULT-VALUE}, which is the most).")
    int maxMessage = TransportLimits.DEFAULT.maxMessage();

    @Option(
            names = "--max-queue",
            paramLabel = "BYTES",
            description = "How much may wait for a client to read it before it is cut (${DEFAULT-VALUE}).")
    int maxQueue = TransportLimits.DEFAULT.outgoingQueue();

    @Option(
            names = "--handshake-timeout",
            paramLabel = "SECONDS",
            description = "How long TLS and HTTP may take in all (${DEFAULT-VALUE}).")
    int handshakeTimeout = (int) TransportLimits.DEFAULT.handshake().toSeconds();

    @Option(
            names = "--join-timeout",
            paramLabel = "SECONDS",
            description = "How long a client that is in no room may say nothing (${DEFAULT-VALUE}).")
    int joinTimeout = (int) Patience.DEFAULT.join().toSeconds();

    @Option(
            names = "--ping-interval",
            paramLabel = "SECONDS",
            description = "How often each client is pinged (${DEFAULT-VALUE}).")
    int pingInterval = (int) Patience.DEFAULT.pingInterval().toSeconds();

    @Option(
            names = "--pong-timeout",
            paramLabel = "SECONDS",
            description = "How long it may not answer (${DEFAULT-VALUE}).")
    int pongTimeout = (int) Patience.DEFAULT.pong().toSeconds();

    ServerLimits limits() throws BadInputException {
        check("--max-room-clients", maxRoomClients, 2, 1_000);
        check("--max-connections", maxConnections, 1, 1_000_000);
        check("--connections-per-address", connectionsPerAddress, 1, 1_000_000);
        check("--joins-per-minute", joinsPerMinute, 1, 1_000_000);
        check("--failed-joins-per-minute", failedJoinsPerMinute, 1, 1_000_000);
        check("--message-burst", messageBurst, 1, 1_000_000);
        check("--messages-per-second", messagesPerSecond, 1, 1_000_000);
        check("--mebibytes-per-minute", mebibytesPerMinute, 1, 1_000_000);
        check("--max-message", maxMessage, 1_024, MessageCodec.MAX_CLIENT_MESSAGE);
        check("--max-queue", maxQueue, 2 * MessageCodec.MAX_CLIENT_MESSAGE, 64 * MEBIBYTE);
        check("--handshake-timeout", handshakeTimeout, 1, 3_600);
        check("--join-timeout", joinTimeout, 1, 3_600);
        check("--ping-interval", pingInterval, 1, 3_600);
        check("--pong-timeout", pongTimeout, 1, 3_600);
        if (pongTimeout <= pingInterval) {
            throw new BadInputException("--pong-timeout must be longer than --ping-interval: nobody answers before.");
        }
        return new ServerLimits(
                maxRoomClients,
                maxConnections,
                new Patience(seconds(joinTimeout), seconds(pingInterval), seconds(pongTimeout)),
                new TransportLimits(seconds(handshakeTimeout), maxMessage, maxQueue),
                new RateLimits(
                        messageBurst,
                        messagesPerSecond,
                        (long) mebibytesPerMinute * MEBIBYTE,
                        connectionsPerAddress,
                        joinsPerMinute,
                        failedJoinsPerMinute));
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    private static void check(String option, int value, int least, int most) throws BadInputException {
        if (value < least || value > most) {
            throw new BadInputException(option + " is a number from " + least + " to " + most + ", not " + value + ".");
        }
    }
}

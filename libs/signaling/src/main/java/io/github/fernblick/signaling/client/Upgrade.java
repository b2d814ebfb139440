package io.github.fernblick.signaling.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.ClientEngine;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeInfo;
import org.glassfish.tyrus.spi.ClientEngine.ClientUpgradeStatus;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP exchange that makes a WebSocket of a connection (RFC 6455, section 4.1). */
final class Upgrade {
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private final ServerAddress server;
    private final Failures failures;
    private final ClientEngine engine;
    private final Wire wire;
    private final WireWatch watch;
    /** Owned by the reading thread. */
    private final UpgradeResponseReader response = new UpgradeResponseReader();

    Upgrade(ServerAddress server, ClientEngine engine, Wire wire, WireWatch watch) {
        this.server = server;
        this.failures = new Failures(server);
        this.engine = engine;
        this.wire = wire;
        this.watch = watch;
    }

    /** Whether the request was taken to be sent. */
    boolean ask(UpgradeRequest request) {
        StringBuilder head = new StringBuilder("GET ").append(server.path()).append(" HTTP/1.1\r\n");
        request.getHeaders()
                .forEach((name, values) -> head.append(name)
                        .append(": ")
                        .append(String.join(", ", values))
                        .append("\r\n"));
        return wire.write(ByteBuffer.wrap(head.append("\r\n").toString().getBytes(ISO_8859_1)));
    }

    /**
     * Takes what came, up to the end of the response; once that is there, the WebSocket. Tyrus tells its endpoint of it before
     * this returns.
     */
    Optional<Connection> read(ByteBuffer data) throws NoWayException {
        Optional<TyrusUpgradeResponse> whole;
        try {
            whole = response.read(data);
        } catch (UpgradeResponseReader.NoHttpException e) {
            throw new NoWayException(watch.heardTls() && !server.tls() ? failures.speaksTls() : failures.garbage());
        }
        return whole.isPresent() ? Optional.of(switchProtocols(whole.get())) : Optional.empty();
    }

    private Connection switchProtocols(TyrusUpgradeResponse answer) throws NoWayException {
        int status = answer.getStatus();
        if (status != SWITCHING_PROTOCOLS) {
            throw new NoWayException(failures.httpAnswer(status));
        }
        ClientUpgradeInfo info = engine.processResponse(answer, wire, reason -> wire.close());
        if (info.getUpgradeStatus() != ClientUpgradeStatus.SUCCESS) {
            throw new NoWayException(failures.garbage());
        }
        return info.createConnection();
    }

    /** Ends Tyrus' waiting for a response that will not come. */
    void giveUp() {
        try {
            engine.processError(new IOException("given up"));
        } catch (IllegalStateException e) {
            LOG.debug("The WebSocket opened in the very moment in which it was given up.");
        }
    }
}

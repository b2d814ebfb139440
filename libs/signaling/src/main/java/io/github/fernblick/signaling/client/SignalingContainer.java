package io.github.fernblick.signaling.client;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import java.io.IOException;
import java.util.Map;
import org.glassfish.tyrus.spi.ClientContainer;
import org.glassfish.tyrus.spi.ClientEngine;

/**
 * What Tyrus opens sockets with. Its own container asks the system for proxies, follows no time limit before the upgrade,
 * and blocks while it answers pings; this one leaves all of that to {@link TyrusConnection}.
 *
 * <p>Public only because Tyrus makes it by its name.
 */
public final class SignalingContainer implements ClientContainer {
    /** The user property of an endpoint's configuration that holds its connection. */
    static final String CONNECTION = "fernblick.connection";

    @Override
    public void openClientSocket(ClientEndpointConfig config, Map<String, Object> properties, ClientEngine engine)
            throws DeploymentException, IOException {
        Object connection = config.getUserProperties().get(CONNECTION);
        if (!(connection instanceof TyrusConnection ours)) {
            throw new IllegalStateException("this container opens the room client's connections only");
        }
        ours.open(engine);
    }
}

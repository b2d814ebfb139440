package io.github.fernblick.server.transport;

import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus without its own server: the listener is ours. */
final class SignalingContainer extends TyrusServerContainer {
    private static final String CONTEXT = "/";

    /** A whole message that waits for its end, and what one read brings besides. */
    private static final int READ_AHEAD = 2;

    private final WebSocketEngine engine;

    SignalingContainer(TransportLimits limits) {
        super(Set.of());
        engine = TyrusWebSocketEngine.builder(this)
                .incomingBufferSize(READ_AHEAD * limits.maxMessage())
                .build();
    }

    @Override
    public void register(Class<?> endpointClass) throws DeploymentException {
        engine.register(endpointClass, CONTEXT);
    }

    @Override
    public void register(ServerEndpointConfig config) throws DeploymentException {
        engine.register(config, CONTEXT);
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
        return engine;
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of();
    }
}

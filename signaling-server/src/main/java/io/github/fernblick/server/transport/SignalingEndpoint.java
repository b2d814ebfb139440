package io.github.fernblick.server.transport;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Tyrus tells of one session; hands everything on to its wire. Public only because Tyrus calls it by reflection. */
public final class SignalingEndpoint extends Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(SignalingEndpoint.class);

    private final WebSocketWire wire;
    private final int maxMessage;

    private SignalingEndpoint(WebSocketWire wire, int maxMessage) {
        this.wire = wire;
        this.maxMessage = maxMessage;
    }

    static ServerEndpointConfig config(Opening opening, int maxMessage) {
        return ServerEndpointConfig.Builder.create(SignalingEndpoint.class, Admission.PATH)
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> endpointClass) {
                        return endpointClass.cast(new SignalingEndpoint(opening.wire(), maxMessage));
                    }
                })
                .build();
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // Zero, the default, means never as well, but Tyrus then sets a timer for each message that comes or goes.
        session.setMaxIdleTimeout(-1);
        session.setMaxBinaryMessageBufferSize(maxMessage);
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) wire::received);
        session.addMessageHandler(PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> wire.ponged());
        wire.opened(session);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        wire.sessionClosed();
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        // What a client does wrong never throws as far as here. The bug may quote what the client sent: its kind must
        // do.
        LOG.error("A connection failed by a {}", thrown.getClass().getName());
        wire.cut();
    }
}

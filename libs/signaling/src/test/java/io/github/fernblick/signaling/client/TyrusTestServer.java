package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ClientMessage;
import io.github.fernblick.signaling.message.InvalidMessageException;
import io.github.fernblick.signaling.message.MessageCodec;
import io.github.fernblick.signaling.message.ResumeToken;
import io.github.fernblick.signaling.message.ServerMessage;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.tyrus.container.grizzly.server.WebSocketAddOn;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** A Tyrus server under TLS that lets everybody in and says back what it hears. */
final class TyrusTestServer extends TyrusServerContainer implements AutoCloseable {
    private final WebSocketEngine engine = TyrusWebSocketEngine.builder(this).build();
    private final HttpServer http = new HttpServer();
    private final NetworkListener socket;
    final BlockingQueue<Session> sessions = new LinkedBlockingQueue<>();
    final BlockingQueue<Integer> closeCodes = new LinkedBlockingQueue<>();

    TyrusTestServer(TestCertificate certificate) throws Exception {
        super((Set<Class<?>>) null);
        socket = new NetworkListener("test", "127.0.0.1", 0);
        socket.setSecure(true);
        socket.setSSLEngineConfig(new SSLEngineConfigurator(certificate.serverContext(), false, false, false));
        socket.registerAddOn(new WebSocketAddOn(this, "/"));
        http.addListener(socket);
        register(ServerEndpointConfig.Builder.create(Host.class, "/signaling")
                .configurator(new ServerEndpointConfig.Configurator() {
                    @Override
                    public <T> T getEndpointInstance(Class<T> type) {
                        return type.cast(new Host());
                    }
                })
                .build());
        http.start();
        start("/", socket.getPort());
    }

    URI uri() {
        return URI.create("wss://127.0.0.1:" + socket.getPort() + "/signaling");
    }

    @Override
    public void register(Class<?> endpoint) throws DeploymentException {
        engine.register(endpoint, "/");
    }

    @Override
    public void register(ServerEndpointConfig config) throws DeploymentException {
        engine.register(config, "/");
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of();
    }

    @Override
    public WebSocketEngine getWebSocketEngine() {
        return engine;
    }

    @Override
    public void close() {
        stop();
        http.shutdownNow();
    }

    public final class Host extends Endpoint {
        private final MessageCodec codec = new MessageCodec();
        private final ClientId id = new ClientId("11".repeat(16));

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(byte[].class, (MessageHandler.Whole<byte[]>) bytes -> answer(session, bytes));
            send(session, new ServerMessage.Hello(id, new ResumeToken("22".repeat(16)), 1));
            sessions.add(session);
        }

        private void answer(Session session, byte[] bytes) {
            try {
                ClientMessage message = codec.decodeClientMessage(bytes);
                send(
                        session,
                        message instanceof ClientMessage.Signal signal
                                ? new ServerMessage.RoomSignal(id, signal.signal())
                                : new ServerMessage.Joined(List.of(), List.of()));
            } catch (InvalidMessageException e) {
                throw new AssertionError(e);
            }
        }

        private void send(Session session, ServerMessage message) {
            try {
                session.getBasicRemote().sendBinary(ByteBuffer.wrap(codec.encode(message)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            closeCodes.add(reason.getCloseCode().getCode());
        }
    }
}

package io.github.fernblick.signaling.client;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.nio.ByteBuffer;

/** What Tyrus tells of one connection, on its reading thread. */
final class TyrusEndpoint extends Endpoint {
    private static final int UNSUPPORTED_DATA = 1003;
    private static final int TOO_BIG = 1009;
    private static final int UNEXPECTED_CONDITION = 1011;
    /** How Tyrus says that a frame is larger than it holds. */
    private static final String OVERFLOW = "Buffer overflow.";

    private final TyrusConnection connection;
    private final MessageAssembler assembler = new MessageAssembler();

    TyrusEndpoint(TyrusConnection connection) {
        this.connection = connection;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        // In fragments, both of them: Tyrus is not to gather what it would refuse in the end.
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) this::binary);
        session.addMessageHandler(
                String.class, (MessageHandler.Partial<String>) (text, last) -> connection.breakOff(UNSUPPORTED_DATA));
        connection.opened(session);
    }

    private void binary(ByteBuffer fragment, boolean last) {
        try {
            assembler.add(fragment, last).ifPresent(connection::message);
        } catch (MessageAssembler.TooBigException e) {
            connection.breakOff(TOO_BIG);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        int code = reason.getCloseCode().getCode();
        boolean overflow = code == UNEXPECTED_CONDITION && OVERFLOW.equals(reason.getReasonPhrase());
        connection.webSocketClosed(overflow ? TOO_BIG : code);
    }

    @Override
    public void onError(Session session, Throwable thrown) {
        connection.failed(thrown);
    }
}

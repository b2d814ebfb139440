package io.github.fernblick.server.transport;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;

/** Shakes hands by Tyrus' own interface for containers. */
final class TyrusHandshake {
    private static final URI ENDPOINT = URI.create(Admission.PATH);

    /**
     * What Tyrus is told of a request. Who may come was decided before; no subprotocol and no extension is spoken here; and
     * what else stands in a request would only be kept.
     */
    private static final List<String> HEADERS = List.of(
            UpgradeRequest.HOST,
            UpgradeRequest.UPGRADE,
            UpgradeRequest.SEC_WEBSOCKET_KEY,
            UpgradeRequest.SEC_WEBSOCKET_VERSION);

    private final WebSocketEngine engine;
    private final Opening opening;

    TyrusHandshake(WebSocketEngine engine, Opening opening) {
        this.engine = engine;
        this.opening = opening;
    }

    /** Answers a request that was admitted; whether it is a WebSocket now, and {@code wire} bound to it. */
    boolean shakeHands(FilterChainContext context, HttpRequestPacket request, WebSocketWire wire) {
        UpgradeResponse response = new TyrusUpgradeResponse();
        WebSocketEngine.UpgradeInfo upgrade = engine.upgrade(requestOf(request), response);
        context.write(HttpContent.builder(fill(request.getResponse(), response)).build());
        if (upgrade.getStatus() != UpgradeStatus.SUCCESS) {
            return false;
        }
        opening.begin(wire);
        try {
            wire.bind(upgrade);
        } finally {
            opening.end();
        }
        return true;
    }

    private static UpgradeRequest requestOf(HttpRequestPacket request) {
        RequestContext context = RequestContext.Builder.create()
                .requestURI(ENDPOINT)
                .parameterMap(Map.of())
                .secure(request.isSecure())
                .tyrusProperties(Map.of())
                .build();
        for (String header : HEADERS) {
            context.getHeaders().put(header, List.of(request.getHeader(header)));
        }
        context.getHeaders().put(UpgradeRequest.CONNECTION, List.of(UpgradeRequest.UPGRADE));
        return context;
    }

    private static HttpResponsePacket fill(HttpResponsePacket packet, UpgradeResponse response) {
        packet.setProtocol(Protocol.HTTP_1_1);
        packet.setStatus(response.getStatus());
        response.getHeaders().forEach((name, values) -> packet.setHeader(name, values.get(0)));
        return packet;
    }
}

package io.github.fernblick.libwebrtc;

import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What libwebrtc is told about networks and servers. */
final class IceConfiguration {
    private static final Logger log = LoggerFactory.getLogger(IceConfiguration.class);
    private static final String HOST = "(?:[A-Za-z0-9._~-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?";
    private static final Pattern STUN = Pattern.compile("(?i:stuns?):" + HOST);
    private static final Pattern TURN = Pattern.compile("(?i:turns?):" + HOST + "(?:\\?transport=(?:udp|tcp))?");

    private IceConfiguration() {}

    /** @param loopback the URL of this machine's own STUN server, if it has no network but itself */
    static RTCConfiguration of(SessionConfig config, Optional<String> loopback) {
        RTCConfiguration ice = new RTCConfiguration();
        ice.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        ice.iceTransportPolicy = config.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        config.iceServers().forEach(server -> add(server, ice));
        loopback.ifPresent(url -> {
            // With nothing but lo libwebrtc finds no interface worth a candidate, so it gets a socket bound to any
            // address,
            // and learns that this is 127.0.0.1 from a STUN server there.
            ice.portAllocatorConfig =
                    new PortAllocatorConfig().setDisableAdapterEnumeration(true).setDisableDefaultLocalCandidate(true);
            add(new IceServer(List.of(url), Optional.empty(), Optional.empty()), ice);
        });
        return ice;
    }

    private static void add(IceServer server, RTCConfiguration ice) {
        boolean credentials = !server.username().orElse("").isEmpty()
                && !server.credential().orElse("").isEmpty();
        List<String> urls = server.urls().stream()
                .filter(url -> isAccepted(url, credentials))
                .toList();
        if (urls.size() < server.urls().size()) {
            int dropped = server.urls().size() - urls.size();
            log.warn("{} URLs of an ICE server were dropped: no stun: URL, and no turn: URL with credentials", dropped);
        }
        if (!urls.isEmpty()) {
            RTCIceServer known = new RTCIceServer();
            known.urls.addAll(urls);
            known.username = server.username().orElse("");
            known.password = server.credential().orElse("");
            ice.iceServers.add(known);
        }
    }

    /** RFC 7064 and RFC 7065; a single URL that libwebrtc cannot read would make it refuse the whole session. */
    private static boolean isAccepted(String url, boolean credentials) {
        return STUN.matcher(url).matches() || (credentials && TURN.matcher(url).matches());
    }
}

package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.message.IceServer;
import java.util.List;
import java.util.regex.Pattern;

/** Servers may name anything as an ICE server: only what RFC 7064 and RFC 7065 allow is passed on, and not too much of it. */
final class IceServerFilter {
    private static final int MAX_SERVERS = 16;
    private static final int MAX_URLS = 8;

    private static final String HOST = "(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])";
    private static final Pattern URL = Pattern.compile(
            "stuns?:" + HOST + "(?::\\d{1,5})?|turns?:" + HOST + "(?::\\d{1,5})?(?:\\?transport=(?:udp|tcp))?");

    private IceServerFilter() {}

    static List<IceServer> usable(List<IceServer> servers) {
        return servers.stream()
                .map(IceServerFilter::withUsableUrls)
                .filter(server -> !server.urls().isEmpty())
                .limit(MAX_SERVERS)
                .toList();
    }

    private static IceServer withUsableUrls(IceServer server) {
        List<String> urls = server.urls().stream()
                .filter(url -> URL.matcher(url).matches())
                .limit(MAX_URLS)
                .toList();
        return new IceServer(urls, server.username(), server.credential());
    }
}

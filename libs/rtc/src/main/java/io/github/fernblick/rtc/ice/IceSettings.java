package io.github.fernblick.rtc.ice;

import java.util.List;

/**
 * @param servers STUN and TURN servers
 * @param relayOnly whether nothing may leave this machine but to its TURN servers
 */
public record IceSettings(List<IceServer> servers, boolean relayOnly) {
    public IceSettings {
        servers = List.copyOf(servers);
    }
}

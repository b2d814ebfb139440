package io.github.fernblick.architecture.broken;

import org.glassfish.tyrus.client.ClientManager;

/** Breaks a rule on purpose. */
public interface HoldsAWebSocket {
    ClientManager client();
}

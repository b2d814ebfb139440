/** WebSocket over TLS (protocol, section 1): Tyrus on an own Grizzly listener. No other package knows either. */
@NullMarked
package io.github.fernblick.server.transport;

import org.jspecify.annotations.NullMarked;

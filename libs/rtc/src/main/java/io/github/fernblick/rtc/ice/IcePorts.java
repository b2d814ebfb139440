package io.github.fernblick.rtc.ice;

/** Which local UDP ports are used. */
public sealed interface IcePorts {

    /** For each session ports of its own, as the system gives them. */
    record Any() implements IcePorts {}

    /** For each session ports of its own, between these two, inclusive. */
    record Range(int first, int last) implements IcePorts {
        public Range {
            if (first < 1 || last > 0xffff || first > last) {
                throw new IllegalArgumentException("not a range of ports: " + first + " to " + last);
            }
        }
    }

    /** One port for all sessions. */
    record Shared(int port) implements IcePorts {
        public Shared {
            if (port < 1 || port > 0xffff) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }
    }
}

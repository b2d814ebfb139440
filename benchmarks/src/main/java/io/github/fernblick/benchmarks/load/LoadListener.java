package io.github.fernblick.benchmarks.load;

import java.nio.ByteBuffer;

/** What a {@link LoadConnection} tells, on its loop's thread. */
public interface LoadListener {

    /** The server has switched protocols. */
    default void opened(LoadConnection connection) {}

    /** A whole binary message; {@code payload} is valid during the call only. */
    void message(LoadConnection connection, ByteBuffer payload);

    /** The connection is over, whoever ended it; {@code closeCode} is the server's, 1006 if it gave none. */
    default void closed(LoadConnection connection, int closeCode) {}
}

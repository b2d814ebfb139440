package io.github.fernblick.desktop.storage;

import java.io.IOException;

/** How a value stands in a file. */
interface Format<T> {
    byte[] encode(T value);

    /** @throws IOException if the bytes are not what {@link #encode} makes; the message quotes nothing of them */
    T decode(byte[] bytes) throws IOException;

    /** What stands for a file that is not there yet. */
    T initial();
}

package io.github.fernblick.desktop.text;

import java.util.List;

/**
 * Something to be said, in whichever language is spoken when it is shown.
 *
 * @param key of the bundles
 * @param arguments for its placeholders; one that is a {@code Message} itself is translated too
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}

package io.github.fernblick.server.conversation;

/** What can be wrong with a frame before there is a message (protocol, section 5). */
public enum FrameFault {
    /** RFC 6455 is broken: closed without an {@code Error}. */
    BREACH,
    /** A text message. */
    TEXT,
    /** A message larger than may be, or in more pieces than anybody needs. */
    TOO_BIG
}

package io.github.fernblick.libwebrtc;

/** How a session is doing. What there is nothing of is {@code NONE}. */
public record SessionStatistics(NetworkPath path, ReceivedVideo received, SentVideo sent) {}

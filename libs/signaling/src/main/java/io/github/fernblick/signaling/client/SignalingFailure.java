package io.github.fernblick.signaling.client;

/** Why there is no connection to the signaling server; a value that a person is shown. */
public sealed interface SignalingFailure {

    /** One English sentence: what happened and what to do. Holds no secret. */
    String sentence();

    /** The host's name has no address. */
    record UnknownHost(String sentence) implements SignalingFailure {}

    /** Nobody answers at that address and port, or nobody in time. */
    record Unreachable(String sentence) implements SignalingFailure {}

    /** The server's certificate is not the pinned one. */
    record WrongPin(String sentence) implements SignalingFailure {}

    /** TLS did not come about: an untrusted, expired or not yet valid certificate, no common version. */
    record TlsFailed(String sentence) implements SignalingFailure {}

    /** Something answered that is no Fernblick signaling server. */
    record NotASignalingServer(String sentence) implements SignalingFailure {}

    /** The server speaks a protocol version that this program does not know. */
    record UnknownProtocol(String sentence) implements SignalingFailure {}

    /** The server wants another access key. */
    record AccessDenied(String sentence) implements SignalingFailure {}

    /** The server closed, for a reason of its own: going away, full, too slow, too many. */
    record ClosedByServer(String sentence, int closeCode) implements SignalingFailure {}

    /** An open connection broke, or went silent. */
    record ConnectionLost(String sentence) implements SignalingFailure {}
}

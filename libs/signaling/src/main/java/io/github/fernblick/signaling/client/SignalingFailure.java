package io.github.fernblick.signaling.client;

/**
 * Why there is no connection to the signaling server; a value that a person is shown. Where one kind has several reasons, its
 * {@code why} tells them apart for a program that speaks another language.
 */
public sealed interface SignalingFailure {

    /** One English sentence: what happened and what to do. Holds no secret. */
    String sentence();

    /** The host's name has no address. */
    record UnknownHost(String sentence) implements SignalingFailure {}

    /** Nobody answers at that address and port, or nobody in time. */
    record Unreachable(String sentence, Contact why) implements SignalingFailure {
        public enum Contact {
            /** The machine is there, but nothing listens at that port. */
            REFUSED,
            /** Nothing came back in time. */
            NO_ANSWER,
            /** This network has no way there. */
            NO_ROUTE,
            /** A proxy answered for a server that is not running or busy. */
            UNAVAILABLE
        }
    }

    /** The server's certificate is not the pinned one. */
    record WrongPin(String sentence) implements SignalingFailure {}

    /** TLS did not come about: an untrusted, expired or not yet valid certificate, no common version. */
    record TlsFailed(String sentence, Tls why) implements SignalingFailure {
        public enum Tls {
            EXPIRED,
            /** Most likely this machine's clock is wrong. */
            NOT_YET_VALID,
            /** The certificate is another host's. */
            OTHER_HOST,
            /** Nobody whom this system trusts has signed it. */
            UNTRUSTED,
            /** What answers there does not speak TLS. */
            NO_TLS,
            OTHER
        }
    }

    /** Something answered that is no Fernblick signaling server. */
    record NotASignalingServer(String sentence, Answer why) implements SignalingFailure {
        public enum Answer {
            /** A web server that has no signaling at that path. */
            HTTP_STATUS,
            /** A web server that sends elsewhere; it is not followed. */
            REDIRECT,
            /** It speaks TLS, and was spoken to without. */
            SPEAKS_TLS,
            /** What it said is neither HTTP nor WebSocket. */
            GARBAGE,
            /** It speaks WebSocket, but not this protocol. */
            BROKE_PROTOCOL
        }
    }

    /** The server speaks a protocol version that this program does not know. */
    record UnknownProtocol(String sentence) implements SignalingFailure {}

    /** The server wants another access key. */
    record AccessDenied(String sentence) implements SignalingFailure {}

    /** The server closed, for a reason of its own: going away, full, too slow, too many. */
    record ClosedByServer(String sentence, int closeCode) implements SignalingFailure {}

    /** An open connection broke, or went silent. */
    record ConnectionLost(String sentence) implements SignalingFailure {}
}

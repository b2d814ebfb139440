package io.github.fernblick.signaling.client;

import io.github.fernblick.signaling.client.SignalingFailure.AccessDenied;
import io.github.fernblick.signaling.client.SignalingFailure.ClosedByServer;
import io.github.fernblick.signaling.client.SignalingFailure.ConnectionLost;
import io.github.fernblick.signaling.client.SignalingFailure.NotASignalingServer;
import io.github.fernblick.signaling.client.SignalingFailure.TlsFailed;
import io.github.fernblick.signaling.client.SignalingFailure.UnknownHost;
import io.github.fernblick.signaling.client.SignalingFailure.UnknownProtocol;
import io.github.fernblick.signaling.client.SignalingFailure.Unreachable;
import io.github.fernblick.signaling.client.SignalingFailure.WrongPin;
import io.github.fernblick.signaling.message.ErrorCode;

/** The sentences for what can go wrong with one server. Nothing that came from it is in them but numbers. */
record Failures(ServerAddress server) {

    private String at() {
        return server.authority();
    }

    SignalingFailure unknownHost() {
        return new UnknownHost("No address is known for " + server.host()
                + ": check the server's name, and whether this computer is online.");
    }

    SignalingFailure refused() {
        return new Unreachable(
                "Nothing listens at " + at() + ": check the port, and whether the server is running.",
                Unreachable.Contact.REFUSED);
    }

    SignalingFailure noAnswer() {
        return new Unreachable(
                at() + " does not answer: check the address, and the firewalls on the way.",
                Unreachable.Contact.NO_ANSWER);
    }

    SignalingFailure saysNothing() {
        return new Unreachable(
                at() + " takes connections but says nothing: the server may be overloaded, or no signaling server.",
                Unreachable.Contact.NO_ANSWER);
    }

    SignalingFailure noRoute() {
        return new Unreachable(
                "There is no way from here to " + at() + ": check this computer's network.",
                Unreachable.Contact.NO_ROUTE);
    }

    private SignalingFailure unavailable(int status) {
        return new Unreachable(
                "The server behind " + at() + " is not running or busy (HTTP status " + status + ").",
                Unreachable.Contact.UNAVAILABLE);
    }

    SignalingFailure wrongPin() {
        return new WrongPin(
                "The certificate of " + at() + " is not the one that was pinned: either the server got a new"
                        + " one and you must pair again, or somebody is in between.");
    }

    SignalingFailure expired() {
        return new TlsFailed(
                "The certificate of " + at() + " has expired: renew it, or set this computer's clock right.",
                TlsFailed.Tls.EXPIRED);
    }

    SignalingFailure notYetValid() {
        return new TlsFailed(
                "The certificate of " + at() + " is not valid yet: this computer's clock is most likely wrong.",
                TlsFailed.Tls.NOT_YET_VALID);
    }

    SignalingFailure otherHost() {
        return new TlsFailed(
                "The certificate of " + at() + " belongs to another host: check the server's name.",
                TlsFailed.Tls.OTHER_HOST);
    }

    SignalingFailure untrusted() {
        return new TlsFailed(
                "The certificate of " + at() + " is signed by nobody whom this computer trusts: for a self-signed one"
                        + " pair with a link that holds its pin.",
                TlsFailed.Tls.UNTRUSTED);
    }

    SignalingFailure noTls() {
        return new TlsFailed(
                at() + " does not speak TLS: for a server that was started with --plain the address begins with ws://.",
                TlsFailed.Tls.NO_TLS);
    }

    SignalingFailure tlsFailed() {
        return new TlsFailed(
                at() + " and this program found no common ground in TLS: the server may be too old, or want no TLS.",
                TlsFailed.Tls.OTHER);
    }

    /** Another answer than the upgrade. */
    SignalingFailure httpAnswer(int status) {
        return switch (status) {
            case 300, 301, 302, 303, 307, 308 -> redirect(status);
            case 429, 502, 503, 504 -> unavailable(status);
            default -> httpStatus(status);
        };
    }

    private SignalingFailure httpStatus(int status) {
        return new NotASignalingServer(
                at() + " is a web server without signaling at " + server.path() + " (HTTP status " + status
                        + "): check the address.",
                NotASignalingServer.Answer.HTTP_STATUS);
    }

    private SignalingFailure redirect(int status) {
        return new NotASignalingServer(
                at() + " sends elsewhere (HTTP status " + status
                        + "), which is not followed: use the address of the signaling server itself.",
                NotASignalingServer.Answer.REDIRECT);
    }

    SignalingFailure speaksTls() {
        return new NotASignalingServer(
                at() + " speaks TLS: its address begins with wss://.", NotASignalingServer.Answer.SPEAKS_TLS);
    }

    SignalingFailure garbage() {
        return new NotASignalingServer(
                "What listens at " + at() + " is no signaling server: check the address and the port.",
                NotASignalingServer.Answer.GARBAGE);
    }

    SignalingFailure brokeProtocol() {
        return new NotASignalingServer(
                at() + " speaks WebSocket, but not as a signaling server does: check the address.",
                NotASignalingServer.Answer.BROKE_PROTOCOL);
    }

    SignalingFailure unknownProtocol() {
        return new UnknownProtocol(
                at() + " speaks another version of the signaling protocol: update this program or the server.");
    }

    SignalingFailure accessDenied() {
        return new AccessDenied(at() + " wants another access key: check the one that is set here.");
    }

    SignalingFailure hungUp() {
        return new ConnectionLost(at() + " takes connections and closes them without a word: check the address,"
                + " and whether the server is running.");
    }

    SignalingFailure lost() {
        return new ConnectionLost("The connection to " + at() + " broke.");
    }

    SignalingFailure silent() {
        return new ConnectionLost("Nothing comes from " + at() + " any more: the network on the way may be gone.");
    }

    SignalingFailure noEntry() {
        return new ConnectionLost(at() + " does not answer the request to enter the room.");
    }

    SignalingFailure stuck() {
        return new ConnectionLost(at() + " takes nothing any more: the network on the way is too slow or gone.");
    }

    SignalingFailure flooded() {
        return new ConnectionLost(at() + " sends more than this computer can take.");
    }

    SignalingFailure closed(int code) {
        return new ClosedByServer(at() + " closed the connection (code " + code + ").", code);
    }

    SignalingFailure misunderstood(int code) {
        return new ClosedByServer(
                at() + " and this program do not understand each other (code " + code
                        + "): one of them may be too old.",
                code);
    }

    SignalingFailure error(ErrorCode error) {
        int code = error.closeCode();
        return switch (error) {
            case ACCESS_DENIED -> accessDenied();
            case RATE_LIMITED ->
                new ClosedByServer(at() + " takes no more from this address for now: too much came from it.", code);
            case SERVER_FULL -> new ClosedByServer(at() + " is full.", code);
            case GOING_AWAY -> new ClosedByServer(at() + " is stopping.", code);
            case TOO_SLOW -> new ClosedByServer("This computer or its network is too slow for " + at() + ".", code);
            case JOIN_TIMEOUT ->
                new ClosedByServer("The request to enter the room came too late to " + at() + ".", code);
            case UNSUPPORTED_DATA, MALFORMED_MESSAGE, PROTOCOL_VIOLATION, MESSAGE_TOO_BIG -> misunderstood(code);
            case ROOM_FULL, NO_SUCH_ROOM, NO_SUCH_CLIENT ->
                throw new IllegalArgumentException(error + " ends no connection");
        };
    }
}

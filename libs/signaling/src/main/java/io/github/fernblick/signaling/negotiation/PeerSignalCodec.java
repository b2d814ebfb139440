package io.github.fernblick.signaling.negotiation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fernblick.signaling.control.ControlReader;
import io.github.fernblick.signaling.control.ControlWriter;
import io.github.fernblick.signaling.json.IllFormedException;
import io.github.fernblick.signaling.json.JsonFields;
import io.github.fernblick.signaling.json.JsonReader;
import io.github.fernblick.signaling.message.RawJson;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes and reads {@link PeerSignal}s. Reading is strict: a signal is exactly one of the forms of the protocol's sections 7
 * and 8, in its bounds. Fields beside those are ignored. Thread-safe.
 */
public final class PeerSignalCodec {
    /** An SDP never is longer than the message that carries it. */
    static final int MAX_SDP = 65_536;

    static final int MAX_CANDIDATE = 1_024;
    static final int MAX_NAME = 256;
    static final int MAX_REASON = 256;
    private static final int MAX_LINE_INDEX = 65_535;

    private final JsonReader json = new JsonReader();
    private final ControlReader controlReader = new ControlReader();
    private final ControlWriter controlWriter = new ControlWriter();

    public RawJson encode(PeerSignal signal) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (signal instanceof PeerSignal.Description description) {
            object.put("session", description.session())
                    .putObject("description")
                    .put("type", description.type() == PeerSignal.SdpType.OFFER ? "offer" : "answer")
                    .put("sdp", description.sdp());
        } else if (signal instanceof PeerSignal.Candidate candidate) {
            write(
                    candidate.candidate(),
                    object.put("session", candidate.session()).putObject("candidate"));
        } else if (signal instanceof PeerSignal.Bye bye) {
            object.put("session", bye.session()).putObject("bye").put("reason", cut(bye.reason()));
        } else if (signal instanceof PeerSignal.Renew renew) {
            object.putObject("renew").put("reason", cut(renew.reason()));
        } else if (signal instanceof PeerSignal.Control control) {
            controlWriter.write(control.message(), object.putObject("control"));
        }
        return RawJson.of(object.toString());
    }

    private static void write(IceCandidate candidate, ObjectNode object) {
        object.put("candidate", candidate.candidate());
        candidate.sdpMid().ifPresent(mid -> object.put("sdpMid", mid));
        candidate.sdpMLineIndex().ifPresent(index -> object.put("sdpMLineIndex", index));
        candidate.usernameFragment().ifPresent(fragment -> object.put("usernameFragment", fragment));
    }

    private static String cut(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
    }

    /** What {@code raw} says. */
    public PeerSignal decode(RawJson raw) throws IllFormedException {
        JsonFields signal = json.object(raw);
        long forms = Stream.of("description", "candidate", "bye", "renew", "control")
                .filter(signal::has)
                .count();
        if (forms != 1) {
            throw new IllFormedException("not exactly one of the known signals");
        }
        if (signal.has("control")) {
            return new PeerSignal.Control(controlReader.read(signal.object("control")));
        }
        if (signal.has("renew")) {
            return new PeerSignal.Renew(reason(signal.object("renew")));
        }
        long session = signal.integer("session", 1, PeerSignal.MAX_SESSION);
        if (signal.has("description")) {
            return description(session, signal.object("description"));
        }
        if (signal.has("candidate")) {
            return new PeerSignal.Candidate(session, candidate(signal.object("candidate")));
        }
        return new PeerSignal.Bye(session, reason(signal.object("bye")));
    }

    private static PeerSignal description(long session, JsonFields description) throws IllFormedException {
        PeerSignal.SdpType type =
                switch (description.text("type", MAX_NAME)) {
                    case "offer" -> PeerSignal.SdpType.OFFER;
                    case "answer" -> PeerSignal.SdpType.ANSWER;
                    default -> throw new IllFormedException("the type of a description is unknown");
                };
        return new PeerSignal.Description(session, type, description.text("sdp", MAX_SDP));
    }

    private static IceCandidate candidate(JsonFields candidate) throws IllFormedException {
        Optional<String> mid = candidate.optionalText("sdpMid", MAX_NAME);
        return new IceCandidate(
                candidate.text("candidate", MAX_CANDIDATE),
                mid,
                candidate.optionalSmallInteger("sdpMLineIndex", 0, MAX_LINE_INDEX),
                candidate.optionalText("usernameFragment", MAX_NAME));
    }

    /** A long reason is no reason to overlook a bye: it is cut. Nothing in it may steer a terminal or a log. */
    private static String reason(JsonFields fields) throws IllFormedException {
        return cut(fields.optionalText("reason", MAX_SDP).orElse("").replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
    }
}

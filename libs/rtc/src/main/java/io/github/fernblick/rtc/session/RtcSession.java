package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.ice.IceCandidate;
import io.github.fernblick.rtc.ice.IcePath;
import io.github.fernblick.rtc.ice.IceTransport;
import io.github.fernblick.rtc.sdp.SdpException;
import io.github.fernblick.rtc.sdp.SessionDescription;
import io.github.fernblick.rtc.sdp.Setup;
import io.github.fernblick.rtc.sdp.TransportDescription;
import io.github.fernblick.rtc.task.SerialExecutor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One WebRTC connection, seen as session descriptions (SDP, RFC 8866) and candidates (RFC 8838). Made by
 * {@link RtcEndpoint#open}. It is negotiated once; what should be otherwise is another session.
 *
 * <p>No method blocks; all may be called on any thread and take effect in the order called. Stages are completed on the
 * session's serial executor, so what follows them returns quickly. They fail with an {@link RtcException}.
 */
public final class RtcSession implements AutoCloseable {
    private final RtcEndpoint endpoint;
    private final SerialExecutor executor;
    private final Link link;
    private final OfferAnswer offerAnswer;
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    // Confined to the executor.
    private @Nullable IceTransport ice;
    private @Nullable SessionDescription offered;
    private boolean negotiated;
    private boolean closed;

    private final RtcSessionConfig config;
    private final SessionEvents events;

    RtcSession(RtcEndpoint endpoint, RtcSessionConfig config, RtcListener listener) {
        this.endpoint = endpoint;
        this.config = config;
        this.executor = new SerialExecutor(endpoint.scheduler());
        this.events = new SessionEvents(listener, System::nanoTime);
        this.link = new Link(endpoint, config.handler(), executor, events);
        long sessionId = endpoint.random().nextLong() >>> 2;
        this.offerAnswer = new OfferAnswer(LocalMedia.of(config.media(), endpoint.random()), sessionId);
    }

    /** Makes and sets the local offer; its SDP. Candidates trickle. */
    public CompletionStage<String> offer() {
        return begin(() -> {
            requireNew();
            IceTransport transport = transport(true);
            SessionDescription offer = offerAnswer.offer(local(transport, Setup.ACTPASS));
            offered = offer;
            executor.execute(transport::gather); // after those who wait for the offer have it
            return offer.format();
        });
    }

    /** Sets the remote offer, makes and sets the answer; its SDP. Candidates trickle. */
    public CompletionStage<String> answer(String offerSdp) {
        return begin(() -> {
            requireNew();
            SessionDescription offer = SessionDescription.parse(offerSdp);
            // The DTLS server chooses SRTP's profile: this end knows which is cheaper.
            boolean client = offer.transport().setup() == Setup.PASSIVE;
            IceTransport transport = transport(false);
            Agreement agreement = offerAnswer.answer(offer, local(transport, client ? Setup.ACTIVE : Setup.PASSIVE));
            executor.execute(transport::gather);
            start(transport, offer, agreement.media(), client);
            return agreement.local().format();
        });
    }

    /** Sets the remote answer to {@link #offer()}. */
    public CompletionStage<Void> accept(String answerSdp) {
        return begin(() -> {
                    SessionDescription offer = offered;
                    IceTransport transport = ice;
                    if (offer == null || transport == null || negotiated) {
                        throw new RtcException("There is no offer to be answered.");
                    }
                    SessionDescription answer = SessionDescription.parse(answerSdp);
                    List<NegotiatedMedia> media = offerAnswer.accept(offer, answer);
                    if (answer.transport().setup() == Setup.ACTPASS) {
                        throw new RtcException("The other end's answer does not say who begins the encryption.");
                    }
                    start(transport, answer, media, answer.transport().setup() == Setup.PASSIVE);
                    return answer;
                })
                .thenAccept(accepted -> {});
    }

    /** A remote candidate, never before its description; the empty one, names and malformed ones are passed over. */
    public void addCandidate(IceCandidate candidate) {
        executor.execute(() -> {
            if (ice != null && !candidate.endsCandidates()) {
                ice.addRemote(candidate.candidate());
            }
        });
    }

    /** Ends the session; the other end sees {@code close_notify}. Idempotent. */
    @Override
    public void close() {
        events.end();
        executor.execute(() -> {
            if (!closed) {
                closed = true;
                link.close()
                        .thenCompose(gone -> ice == null ? CompletableFuture.completedFuture(null) : ice.close())
                        .whenComplete((gone, failure) -> {
                            endpoint.ended(this);
                            released.complete(null);
                        });
            }
        });
    }

    /** Done when everything that the session held is released. */
    public CompletionStage<Void> released() {
        return released.minimalCompletionStage();
    }

    private void requireNew() throws RtcException {
        if (ice != null) {
            throw new RtcException("This session is negotiated already.");
        }
    }

    private IceTransport transport(boolean controlling) {
        IceTransport made = new IceTransport(
                endpoint.network(), config.ice(), controlling, executor, endpoint.blocking(), new IceEvents());
        ice = made;
        return made;
    }

    private TransportDescription local(IceTransport transport, Setup setup) {
        return new TransportDescription(
                transport.usernameFragment(),
                transport.password(),
                endpoint.identity().fingerprint(),
                setup);
    }

    private void start(IceTransport transport, SessionDescription remote, List<NegotiatedMedia> media, boolean client) {
        negotiated = true;
        link.negotiated(media, remote.transport().fingerprint(), client, transport::expects);
        remote.candidates().forEach(transport::addRemote);
        transport.start(
                remote.transport().usernameFragment(), remote.transport().password());
    }

    private interface Operation<T> {
        T run() throws RtcException, SdpException;
    }

    private <T> CompletionStage<T> begin(Operation<T> operation) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> {
            if (closed) {
                result.completeExceptionally(new RtcException("The session was closed meanwhile."));
                return;
            }
            try {
                result.complete(operation.run());
            } catch (RtcException refused) {
                result.completeExceptionally(refused);
            } catch (SdpException refused) {
                result.completeExceptionally(new RtcException(refused.sentence()));
            }
        });
        return result.minimalCompletionStage();
    }

    private final class IceEvents implements IceTransport.Listener {
        @Override
        public void gathered(String candidate) {
            events.candidate(new IceCandidate(
                    candidate,
                    Optional.of("0"),
                    OptionalInt.of(0),
                    Optional.ofNullable(ice).map(IceTransport::usernameFragment)));
        }

        @Override
        public void gatheredAll() {
            gathered("");
        }

        @Override
        public void connected(IcePath path) {
            link.reachable(path);
        }

        @Override
        public void consented() {
            link.heard();
        }

        @Override
        public void failed(String reason) {
            events.failed(reason);
        }

        @Override
        public void received(IcePath path, byte[] array, int offset, int length) {
            link.received(path, array, offset, length);
        }
    }
}

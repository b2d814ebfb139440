package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NegotiationTest {
    private final Studio studio = new Studio();
    private final End sender = studio.sender(n -> Pictures.solid(320, 240, 81, 90, 240));
    private final End receiver = studio.receiver(frame -> {});

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @ParameterizedTest
    @EnumSource(VideoCodec.class)
    void theFirstCodecOfTheOneThatAnswersIsUsed(VideoCodec codec) throws Exception {
        List<VideoCodec> preferred = new ArrayList<>(List.of(codec));
        List.of(VideoCodec.values()).stream().filter(other -> other != codec).forEach(preferred::add);
        End viewer = studio.end(SessionConfig.builder().receive(frame -> {}).codecs(preferred));

        sender.callTo(viewer);
        viewer.firstFrame.get(End.PATIENCE, SECONDS);

        assertThat(End.get(viewer.session.statistics()).received().codec()).isEqualTo(codec.name());
    }

    @ParameterizedTest
    @EnumSource(VideoCodec.class)
    void whatTheOneThatOffersDoesNotNameIsNotUsed(VideoCodec codec) throws Exception {
        VideoSource source = studio.camera(n -> Pictures.solid(320, 240, 81, 90, 240));
        End camera = studio.end(SessionConfig.builder().send(source).codecs(List.of(codec)));

        camera.callTo(receiver);
        receiver.firstFrame.get(End.PATIENCE, SECONDS);

        assertThat(End.get(camera.session.statistics()).sent().codec()).isEqualTo(codec.name());
    }

    @Test
    void candidatesThatComeBeforeTheDescriptionAreKept() throws Exception {
        String offer = End.get(sender.session.offer());
        sender.gathered.get(End.PATIENCE, SECONDS);
        sender.candidates.forEach(receiver.session::addCandidate);
        String answer = End.get(receiver.session.answer(offer));
        receiver.gathered.get(End.PATIENCE, SECONDS);
        receiver.candidates.forEach(sender.session::addCandidate);

        End.get(sender.session.accept(answer));

        receiver.firstFrame.get(End.PATIENCE, SECONDS);
    }

    @Test
    void candidatesNameTheirLineAndEndWithAnEmptyOne() throws Exception {
        End.get(sender.session.offer());
        sender.gathered.get(End.PATIENCE, SECONDS);

        IceCandidate first = sender.candidates.get(0);
        IceCandidate last = sender.candidates.get(sender.candidates.size() - 1);
        assertThat(first.candidate()).startsWith("candidate:");
        assertThat(first.sdpMid()).contains("0");
        assertThat(first.sdpMLineIndex()).hasValue(0);
        assertThat(first.usernameFragment()).isPresent();
        assertThat(last.endsCandidates()).isTrue();
        assertThat(sender.candidates).filteredOn(IceCandidate::endsCandidates).hasSize(1);
    }

    @Test
    void strangeCandidatesDoNoHarm() throws Exception {
        List<String> strange = List.of(
                "candidate:1 1 udp 2122260223 0b5c7d9e-1111-4222-8333-444455556666.local 50000 typ host",
                "candidate:1 1 udp 2122260223 192.0.2.1 99999 typ host",
                "candidate:nonsense",
                "no candidate",
                "candidate:" + "1".repeat(10_000),
                "candidate:1 1 tcp 1 ::1 9 typ host tcptype active");
        strange.forEach(candidate -> receiver.session.addCandidate(candidate(candidate)));
        strange.forEach(candidate -> receiver.session.addCandidate(
                new IceCandidate(candidate, Optional.empty(), OptionalInt.empty(), Optional.empty())));
        for (int i = 0; i < 1_000; i++) {
            receiver.session.addCandidate(
                    candidate("candidate:" + i + " 1 udp 1 192.0.2.1 " + (1_000 + i) + " typ host"));
        }

        sender.callTo(receiver);

        receiver.firstFrame.get(End.PATIENCE, SECONDS);
    }

    @Test
    void onAMachineWithoutANetworkTwoEndsFindEachOther() throws Exception {
        try (Studio lonely = new Studio(() -> true)) {
            End here = lonely.sender(n -> Pictures.solid(320, 240, 81, 90, 240));
            End there = lonely.receiver(frame -> {});

            here.callTo(there);
            there.firstFrame.get(End.PATIENCE, SECONDS);
            here.gathered.get(End.PATIENCE, SECONDS);

            assertThat(here.candidates)
                    .filteredOn(candidate -> !candidate.endsCandidates())
                    .isNotEmpty()
                    .allSatisfy(candidate -> assertThat(candidate.candidate()).contains(" 127.0.0.1 "));
            assertThat(End.get(there.session.statistics()).path().relayed()).isFalse();
        }
    }

    @Test
    void relayOnlyWithoutARelayGathersNothing() throws Exception {
        VideoSource source = studio.camera(n -> Pictures.solid(320, 240, 81, 90, 240));
        End hidden = studio.end(SessionConfig.builder().send(source).relayOnly(true));
        End open = studio.end(SessionConfig.builder().send(source));

        String offer = End.get(hidden.session.offer());
        End.get(open.session.offer());
        hidden.gathered.get(End.PATIENCE, SECONDS);
        open.gathered.get(End.PATIENCE, SECONDS);

        assertThat(open.candidates).anyMatch(candidate -> !candidate.endsCandidates());
        assertThat(hidden.candidates).allMatch(IceCandidate::endsCandidates);
        assertThat(offer).doesNotContain("a=candidate:");
    }

    @Test
    void aWrongFingerprintIsAFailureOfEncryption() throws Exception {
        String offer = End.get(sender.session.offer());
        sender.gathered.get(End.PATIENCE, SECONDS);
        String answer = End.get(receiver.session.answer(offer));
        receiver.gathered.get(End.PATIENCE, SECONDS);
        String digits = answer.replaceAll("(?s).*a=fingerprint:sha-256 (\\S+).*", "$1");
        String others = digits.startsWith("00") ? "01" + digits.substring(2) : "00" + digits.substring(2);

        End.get(sender.session.accept(answer.replace(digits, others)));
        sender.candidates.forEach(receiver.session::addCandidate);
        receiver.candidates.forEach(sender.session::addCandidate);

        assertThat(sender.failed.get(End.PATIENCE, SECONDS)).isEqualTo(SessionFailure.ENCRYPTION_FAILED);
        assertThat(receiver.firstFrame).isNotDone();
    }

    @Test
    void aSessionMayBeNegotiatedAgainWhileItRuns() throws Exception {
        BlockingQueue<Integer> frames = new LinkedBlockingQueue<>();
        End viewer = studio.receiver(frame -> frames.add(frame.width()));
        sender.callTo(viewer);
        viewer.firstFrame.get(End.PATIENCE, SECONDS);

        End.get(sender.session.accept(End.get(viewer.session.answer(End.get(sender.session.offer())))));
        frames.clear();

        assertThat(frames.poll(End.PATIENCE, SECONDS)).isEqualTo(320);
    }

    @Test
    void aListenerThatFailsDisturbsNothing() throws Exception {
        SessionListener failing = new SessionListener() {
            @Override
            public void candidate(IceCandidate candidate) {
                throw new IllegalStateException("on purpose");
            }
        };
        PeerSession session = studio.factory.createSession(
                SessionConfig.builder().receive(frame -> {}).build(), failing);
        End.get(session.answer(End.get(sender.session.offer())));

        assertThat(End.get(session.statistics()).received()).isEqualTo(ReceivedVideo.NONE);
        session.close();
    }

    @Test
    void anAnswerWithoutAnOfferIsRefused() throws Exception {
        String offer = End.get(sender.session.offer());
        String answer = End.get(receiver.session.answer(offer));
        End third = studio.receiver(frame -> {});

        refuses(third.session.accept(answer), SessionFailure.DESCRIPTION_REFUSED);
    }

    @Test
    void aClosedSessionRefusesEverything() throws Exception {
        sender.end();

        refuses(sender.session.offer(), SessionFailure.CLOSED);
        refuses(sender.session.answer("v=0"), SessionFailure.CLOSED);
        refuses(sender.session.accept("v=0"), SessionFailure.CLOSED);
        refuses(sender.session.statistics(), SessionFailure.CLOSED);
        sender.session.addCandidate(candidate("candidate:1 1 udp 1 192.0.2.1 1000 typ host"));
        sender.session.setMaxBitRate(500_000);
        sender.session.close();
    }

    private static IceCandidate candidate(String candidate) {
        return new IceCandidate(candidate, Optional.of("0"), OptionalInt.of(0), Optional.empty());
    }

    private static void refuses(CompletionStage<?> stage, SessionFailure failure) {
        assertThatThrownBy(() -> End.get(stage))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        SessionException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }
}

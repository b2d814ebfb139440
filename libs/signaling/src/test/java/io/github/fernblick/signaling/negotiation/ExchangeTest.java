package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest {
    private final Script camera = new Script(CAMERA);
    private final Script viewer = new Script(VIEWER);

    @Test
    void localCandidatesFollowTheirDescription() {
        viewer.describesWhenTold = true;
        viewer.with(member(1, CAMERA));
        viewer.offer(1, 1);
        viewer.newest().listener.candidate(Script.candidate("fast"));
        viewer.pass(1);
        assertThat(viewer.sent()).isEmpty();

        viewer.newest().describes();

        assertThat(viewer.sent()).containsExactly("answer 1", "candidate 1 fast");
    }

    @Test
    void candidatesOfTheNextSessionAreKeptUntilItsOfferComes() {
        viewer.with(member(1, CAMERA));
        for (int i = 1; i <= 65; i++) {
            viewer.candidate(1, 1, "early " + i);
        }
        assertThat(viewer.dropped).containsExactly(DropReason.TOO_MANY);

        viewer.offer(1, 1);

        assertThat(viewer.newest().candidates).hasSize(64).startsWith("early 1").endsWith("early 64");
    }

    @Test
    void candidatesAreKeptUntilTheAnswerComes() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.candidate(1, 1, "early");
        assertThat(camera.newest().candidates).isEmpty();

        camera.answer(1, 1);
        camera.candidate(1, 1, "later");

        assertThat(camera.newest().candidates).containsExactly("early", "later");
    }

    @Test
    void candidatesOfNoSessionAreDropped() {
        viewer.with(member(1, CAMERA));
        viewer.candidate(1, 2, "of the next but one");
        assertThat(viewer.dropped).containsExactly(DropReason.UNKNOWN_SESSION);
    }

    @Test
    void aSecondAnswerIsOutOfTurn() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.answer(1, 1);
        camera.answer(1, 1);
        assertThat(camera.newest().accepted).isEqualTo(1);
        assertThat(camera.dropped).containsExactly(DropReason.OUT_OF_TURN);
    }

    @Test
    void anAnswerToNoOfferIsDropped() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.answer(1, 7);
        assertThat(camera.dropped).containsExactly(DropReason.UNKNOWN_SESSION);
    }

    @Test
    void aSignalOfSomebodyWhoIsNotThereIsDropped() {
        camera.alone();
        camera.answer(9, 1);
        assertThat(camera.dropped).containsExactly(DropReason.UNKNOWN_SENDER);
    }

    @Test
    void anOfferThatIsNotAnsweredIsGivenUpAfterTwentySecondsAndAnotherFollows() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.pass(19.9);
        assertThat(camera.sent()).containsExactly("offer 1");
        camera.pass(0.1);
        assertThat(camera.sent()).startsWith("bye 1");
        assertThat(camera.told()).contains("failed");
        camera.pass(0.5);
        assertThat(camera.newest().number()).isEqualTo(2);
        assertThat(camera.open()).hasSize(1);
    }

    @Test
    void aFurtherOfferWithinASessionRenegotiatesIt() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.sent();

        viewer.offer(1, 1, "remote-1");

        assertThat(session.answers).isEqualTo(2);
        assertThat(viewer.sent()).containsExactly("answer 1");
        assertThat(viewer.sessions).hasSize(1);
    }

    @Test
    void anOfferOfAnotherOriginUnderAKnownNumberIsAFreshSession() {
        Script.Session forgotten = viewer.connectedTo(member(1, CAMERA));

        // The camera's process started again, while the server took it for the same.
        viewer.offer(1, 1, "another");

        assertThat(forgotten.closed).isTrue();
        assertThat(viewer.newest()).isNotSameAs(forgotten);
        assertThat(viewer.newest().answers).isEqualTo(1);
    }

    @Test
    void anOfferOfASessionThatIsOverIsDropped() {
        viewer.connectedTo(member(1, CAMERA));
        viewer.bye(1, 1);
        viewer.offer(1, 1);
        assertThat(viewer.dropped).containsExactly(DropReason.UNKNOWN_SESSION);
        assertThat(viewer.open()).isEmpty();
    }

    @Test
    void aSessionThatCannotBeOpenedIsTriedAgain() {
        camera.alone();
        camera.failsToOpen = true;
        camera.comes(member(1, VIEWER));
        assertThat(camera.told()).containsExactly("failed");

        camera.failsToOpen = false;
        camera.pass(5);
        assertThat(camera.open()).hasSize(1);
    }
}

package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostileOtherTest {
    private final Script camera = new Script(CAMERA);
    private final Script viewer = new Script(VIEWER);

    @Test
    void holdsTwoSessionsAtMostHoweverManyItOffers() {
        viewer.with(member(1, CAMERA));
        for (int i = 1; i <= 1_000; i++) {
            viewer.offer(1, i);
            if (i % 3 == 0) {
                viewer.newest().connects();
            }
            assertThat(viewer.open()).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(viewer.sessions).as("ever opened").hasSizeLessThanOrEqualTo(10);
        assertThat(viewer.dropped).contains(DropReason.TOO_MANY);
    }

    @Test
    void mayUseTheHighestNumberThereIs() {
        viewer.with(member(1, CAMERA));
        viewer.offer(1, PeerSignal.MAX_SESSION);
        viewer.newest().connects();
        viewer.negotiation.disconnected();
        viewer.with();
        viewer.comes(member(2, CAMERA, 1));
        viewer.renew(2);
        viewer.pass(5);
        assertThat(viewer.newest().number()).isEqualTo(1);
    }

    @Test
    void handsOverSoManyCandidatesAndNoMore() {
        viewer.with(member(1, CAMERA));
        viewer.offer(1, 1);
        for (int i = 0; i < 10_000; i++) {
            viewer.candidate(1, 1, "candidate " + i);
        }
        assertThat(viewer.newest().candidates).hasSize(256);
    }

    @Test
    void doesNotGetSessionsAsFastAsItAsks() {
        camera.alone();
        camera.connectedWith(member(1, VIEWER));
        for (int i = 0; i < 600; i++) {
            camera.renew(1);
            camera.bye(1, camera.newest().number());
            camera.pass(0.1);
        }
        assertThat(camera.sessions).as("in a minute").hasSizeLessThan(60);
    }

    @Test
    void doesNotBringMoreSessionsThanTheRoomHolds() {
        Script small = new Script(CAMERA, 2);
        small.alone();
        for (int i = 1; i <= 10; i++) {
            small.comes(member(i, VIEWER));
        }
        assertThat(small.open()).hasSize(2);

        small.goes(1);
        small.pass(11);
        assertThat(small.open()).as("a place became free").hasSize(2);
    }

    @Test
    void losesItsPlaceToOneThatIsThere() {
        Script small = new Script(CAMERA, 1);
        small.alone();
        Script.Session orphan = small.connectedWith(member(1, VIEWER));
        small.goes(1);
        assertThat(orphan.closed).isFalse();

        small.comes(member(2, VIEWER));

        assertThat(orphan.closed).isTrue();
        assertThat(small.open()).hasSize(1);
    }

    @Test
    void isNotHeardWhileItsAnswerIsBeingMade() {
        viewer.describesWhenTold = true;
        viewer.with(member(1, CAMERA));
        viewer.offer(1, 1);
        viewer.offer(1, 1);
        assertThat(viewer.newest().answers).isEqualTo(1);
        assertThat(viewer.dropped).containsExactly(DropReason.OUT_OF_TURN);
    }
}

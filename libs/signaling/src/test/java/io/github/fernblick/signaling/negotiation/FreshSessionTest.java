package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.PEER;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreshSessionTest {
    private final Script camera = new Script(CAMERA);
    private final Script viewer = new Script(VIEWER);

    @Test
    void isOfferedWhenNothingCameForTwoSeconds() {
        camera.alone();
        Script.Session old = camera.connectedWith(member(1, VIEWER));
        camera.passHearing(12, old);
        camera.sent();

        camera.pass(1.4);
        assertThat(camera.sent()).isEmpty();
        camera.pass(0.1);

        assertThat(camera.sent()).containsExactly("offer 2");
        assertThat(camera.silences).isEqualTo(1);
        assertThat(old.closed).as("the old one may come back").isFalse();
    }

    @Test
    void isAskedForByTheAnswerer() {
        Script.Session old = viewer.connectedTo(member(1, CAMERA));
        viewer.passHearing(12, old);
        viewer.sent();

        viewer.pass(1.5);

        assertThat(viewer.sent()).containsExactly("renew");
        assertThat(viewer.told()).endsWith("renewing");
        assertThat(old.closed).isFalse();
    }

    @Test
    void isNotNeededWhileSomethingComes() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.sent();
        viewer.passHearing(60, session);
        assertThat(viewer.sent()).isEmpty();
    }

    @Test
    void isBegunOnRenewWhileTheOldPictureGoesOn() {
        camera.alone();
        Script.Session old = camera.connectedWith(member(1, VIEWER));
        camera.passHearing(12, old);
        camera.sent();

        camera.renew(1);

        assertThat(camera.sent()).containsExactly("offer 2");
        assertThat(old.closed).isFalse();
    }

    @Test
    void isNotBegunWhileOneIsBeingSetUp() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.renew(1);
        camera.renew(1);
        assertThat(camera.sessions).hasSize(1);
    }

    @Test
    void isNotTheAnswerersToBegin() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.renew(1);
        assertThat(viewer.dropped).containsExactly(DropReason.OUT_OF_TURN);
        assertThat(viewer.open()).containsExactly(session);
    }

    @Test
    void takesTheOldOnesPlaceWithTheViewersFirstFrame() {
        Script.Session old = viewer.connectedTo(member(1, CAMERA));
        old.showsFrame();
        viewer.offer(1, 2);
        viewer.sent();
        Script.Session fresh = viewer.newest();

        fresh.connects();
        assertThat(old.closed).as("connected shows nothing yet").isFalse();
        fresh.showsFrame();

        assertThat(old.closed).isTrue();
        assertThat(viewer.sent()).containsExactly("bye 1");
        assertThat(viewer.told()).endsWith("connected 2", "frame 2");
    }

    @Test
    void takesTheOldOnesPlaceAtTheCameraWithTheViewersBye() {
        camera.alone();
        Script.Session old = camera.connectedWith(member(1, VIEWER));
        camera.renew(1);
        camera.pass(1);
        Script.Session fresh = camera.newest();
        camera.answer(1, 2);
        fresh.connects();
        camera.passHearing(1, old);
        assertThat(old.closed).isFalse();

        camera.bye(1, 1);

        assertThat(old.closed).isTrue();
        assertThat(camera.open()).containsExactly(fresh);
    }

    @Test
    void takesTheOldOnesPlaceWithoutAFrameToo() {
        Script.Session old = viewer.connectedTo(member(1, CAMERA));
        viewer.offer(1, 2);
        Script.Session fresh = viewer.newest();
        fresh.connects();
        for (int i = 0; i < 10; i++) {
            viewer.passHearing(0.5, old);
            fresh.listener.heard();
        }
        viewer.pass(0.1);
        assertThat(old.closed).as("a lost source has no first frame").isTrue();
        assertThat(fresh.closed).isFalse();
    }

    @Test
    void takesTheOldOnesPlaceAtTheCameraWithoutAByeToo() {
        camera.alone();
        Script.Session old = camera.connectedWith(member(1, VIEWER));
        camera.renew(1);
        camera.pass(1);
        camera.answer(1, 2);
        Script.Session fresh = camera.newest();
        fresh.connects();
        for (int i = 0; i < 21; i++) {
            fresh.listener.heard();
            camera.passHearing(0.5, old);
        }
        assertThat(old.closed).isTrue();
        assertThat(camera.open()).containsExactly(fresh);
    }

    @Test
    void thatFailsLeavesTheOldOneAsItWas() {
        Script.Session old = viewer.connectedTo(member(1, CAMERA));
        viewer.offer(1, 2);
        viewer.newest().fails();
        assertThat(viewer.open()).containsExactly(old);
        assertThat(viewer.told()).doesNotContain("failed", "ended");
    }

    @Test
    void keepsBothPicturesOfTwoPeersUntilBothHaveTheNewOnes() {
        Script peer = new Script(PEER);
        peer.alone();
        Script.Session old = peer.connectedWith(member(1, PEER));
        old.showsFrame();
        peer.renew(1);
        peer.pass(1);
        peer.answer(1, 2);
        Script.Session fresh = peer.newest();
        fresh.connects();
        peer.passHearing(0.5, old);
        peer.sent();

        // The other end has its new picture already, this one still shows the old.
        peer.bye(1, 1);
        assertThat(old.closed).isFalse();
        fresh.showsFrame();

        assertThat(old.closed).isTrue();
        assertThat(peer.sent()).containsExactly("bye 1");
    }

    @Test
    void isBegunAtOnceAfterALongOneAndWithPatienceAfterShortOnes() {
        camera.alone();
        Script.Session good = camera.connectedWith(member(1, VIEWER));
        camera.passHearing(12, good);
        good.fails();
        assertThat(camera.newest().number()).as("at once").isEqualTo(2);
        int before = camera.sessions.size();
        for (int i = 0; i < 600; i++) {
            camera.pass(0.1);
            camera.open().forEach(Script.Session::fails);
        }
        assertThat(camera.sessions.size() - before).as("in a minute").isBetween(10, 60);
    }
}

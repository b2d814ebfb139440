package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndOfSessionTest {
    private final Script camera = new Script(CAMERA);
    private final Script viewer = new Script(VIEWER);

    @Test
    void comesWithABye() {
        camera.alone();
        Script.Session session = camera.connectedWith(member(1, VIEWER));
        camera.bye(1, 1);
        assertThat(session.closed).isTrue();
        assertThat(camera.told()).endsWith("ended");
        camera.sent();
        camera.pass(60);
        assertThat(camera.sent()).as("what was ended in order is left alone").isEmpty();
    }

    @Test
    void isNotTheLastWordOfTheOneThatSaidIt() {
        camera.alone();
        camera.connectedWith(member(1, VIEWER));
        camera.bye(1, 1);
        camera.renew(1);
        camera.pass(1);
        assertThat(camera.open()).hasSize(1);
    }

    @Test
    void ofAReplacedSessionEndsNothingElse() {
        camera.alone();
        Script.Session old = camera.connectedWith(member(1, VIEWER));
        camera.passHearing(12, old);
        camera.renew(1);
        camera.newest().fails();
        camera.sent();

        // Meanwhile the viewer had its first frame of the new one.
        camera.bye(1, 1);
        camera.pass(1);

        assertThat(camera.sent()).containsExactly("offer 3");
    }

    @Test
    void withoutAByeIsFollowedByAFreshSession() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.passHearing(12, session);
        viewer.sent();
        session.closedByPeer();
        assertThat(viewer.sent()).as("the bye may be on its way").isEmpty();
        viewer.pass(1);
        assertThat(viewer.sent()).containsExactly("renew");
    }

    @Test
    void comesAfterTenSecondsOfNothing() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.goes(1);
        viewer.passHearing(5, session);
        viewer.pass(9.4);
        assertThat(session.closed).isFalse();
        viewer.pass(0.1);
        assertThat(session.closed).isTrue();
        assertThat(viewer.told()).endsWith("ended");
    }

    @Test
    void doesNotComeWithTheOthersLeavingWhileMediaFlows() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.goes(1);
        viewer.sent();
        viewer.passHearing(600, session);
        assertThat(session.closed).isFalse();
        assertThat(viewer.sent()).isEmpty();
    }

    @Test
    void comesWithTheOthersLeavingWhenNothingFlows() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        camera.goes(1);
        assertThat(camera.open()).isEmpty();
        assertThat(camera.told()).endsWith("ended");
    }

    @Test
    void doesNotComeWithTheLossOfTheServer() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.negotiation.disconnected();
        viewer.passHearing(600, session);
        assertThat(session.closed).isFalse();
    }

    @Test
    void saysByeToAllAndLetsNobodyIn() {
        camera.alone();
        camera.connectedWith(member(1, VIEWER));
        camera.comes(member(2, VIEWER));
        camera.sent();
        camera.negotiation.close();
        assertThat(camera.sent()).containsExactlyInAnyOrder("bye 1", "bye 1");
        assertThat(camera.open()).isEmpty();

        camera.comes(member(3, VIEWER));
        camera.bye(1, 1);
        camera.pass(60);
        assertThat(camera.dropped).as("what crosses the end is no news").isEmpty();
        assertThat(camera.open()).isEmpty();
    }
}

package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AfterReconnectTest {
    private final Script camera = new Script(CAMERA);
    private final Script viewer = new Script(VIEWER);

    @Test
    void whatFlowsIsKeptUnderTheNewIdAndNumbersGoOn() {
        camera.alone();
        Script.Session session = camera.connectedWith(member(1, VIEWER));
        camera.goes(1);
        camera.sent();
        camera.told();

        camera.comes(member(2, VIEWER, 1));

        assertThat(camera.told()).containsExactly("continued");
        assertThat(camera.sent()).isEmpty();
        camera.passHearing(12, session);
        camera.renew(2);
        assertThat(camera.sent()).containsExactly("offer 2");
    }

    @Test
    void theOtherMayBeTheOneThatOffers() {
        camera.alone();
        Script.Session session = camera.connectedWith(member(1, VIEWER));
        camera.negotiation.disconnected();

        camera.with(member(2, VIEWER, 1));
        camera.passHearing(3, session);
        camera.sent();
        camera.offer(2, 2);

        assertThat(camera.sent()).containsExactly("answer 2");
        assertThat(session.closed).isFalse();
        assertThat(camera.open()).hasSize(2);
    }

    @Test
    void whatDoesNotFlowIsBegunAfresh() {
        camera.alone();
        Script.Session session = camera.connectedWith(member(1, VIEWER));
        camera.negotiation.disconnected();
        camera.pass(3);
        camera.with();
        camera.sent();

        camera.comes(member(2, VIEWER, 1));

        assertThat(session.closed).isTrue();
        assertThat(camera.sent()).containsExactly("offer 1");
    }

    @Test
    void theAnswererThatLacksAPictureAsksForIt() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.negotiation.disconnected();
        viewer.pass(3);
        viewer.sent();

        // Nothing was heard here, but the camera may hear this end well.
        viewer.with(member(2, CAMERA, 1));

        assertThat(session.closed).isTrue();
        assertThat(viewer.sent()).containsExactly("renew");
        viewer.offer(2, 2);
        assertThat(viewer.sent()).containsExactly("answer 2");
    }

    @Test
    void aHalfNegotiatedSessionIsBegunAfresh() {
        camera.alone();
        camera.comes(member(1, VIEWER));
        Script.Session half = camera.newest();
        camera.negotiation.disconnected();
        camera.with();
        assertThat(half.closed).isTrue();
        camera.comes(member(2, VIEWER, 1));
        assertThat(camera.open()).hasSize(1);
    }

    @Test
    void nobodyTakesThePlaceOfOneThatIsStillThere() {
        camera.alone();
        Script.Session session = camera.connectedWith(member(1, VIEWER));
        camera.comes(member(2, VIEWER, 1));
        assertThat(session.closed).isFalse();
        assertThat(camera.told()).doesNotContain("continued");
        assertThat(camera.open()).as("the newcomer gets its own").hasSize(2);
    }

    @Test
    void anOfferThatCountsAnewIsTaken() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.passHearing(1, session);
        viewer.offer(1, 5);
        viewer.newest().connects();
        viewer.negotiation.disconnected();
        viewer.with(member(2, CAMERA, 1));

        viewer.offer(2, 1, "another");

        assertThat(viewer.newest().number()).isEqualTo(1);
        assertThat(viewer.newest().answers).isEqualTo(1);
    }

    @Test
    void whatCameBackUnknownReleasesWhatItWas() {
        camera.alone();
        Script.Session orphan = camera.connectedWith(member(1, VIEWER));
        camera.goes(1);
        // It reconnected twice; the first time nobody saw.
        Script.Session fresh = camera.connectedWith(member(3, VIEWER, 2));
        for (int i = 0; i < 11; i++) {
            fresh.listener.heard();
            camera.passHearing(0.5, orphan);
        }
        assertThat(orphan.closed).isTrue();
        assertThat(fresh.closed).isFalse();
    }
}

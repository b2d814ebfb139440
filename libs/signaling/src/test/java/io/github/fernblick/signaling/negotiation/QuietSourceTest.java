package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuietSourceTest {
    private final Script viewer = new Script(VIEWER);

    @Test
    void isNoReasonForAFreshSession() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.negotiation.setQuiet(Script.id(1), true);
        viewer.sent();
        for (int i = 0; i < 20; i++) {
            viewer.pass(5);
            session.listener.heard();
        }
        assertThat(viewer.sent()).isEmpty();
        assertThat(session.closed).isFalse();
    }

    @Test
    void stillIsHeardOrGivenUp() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.negotiation.setQuiet(Script.id(1), true);
        viewer.sent();
        viewer.pass(10);
        assertThat(session.closed).isTrue();
        assertThat(viewer.sent()).contains("bye 1", "renew");
    }

    @Test
    void hasTwoSecondsToBeHeardOnceItIsBack() {
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.negotiation.setQuiet(Script.id(1), true);
        viewer.sent();
        viewer.pass(5);
        viewer.negotiation.setQuiet(Script.id(1), false);
        viewer.pass(1.9);
        assertThat(viewer.sent()).isEmpty();
        viewer.passHearing(5, session);
        assertThat(viewer.sent()).isEmpty();
    }
}

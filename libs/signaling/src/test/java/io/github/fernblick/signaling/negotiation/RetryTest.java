package io.github.fernblick.signaling.negotiation;

import static io.github.fernblick.signaling.message.Role.CAMERA;
import static io.github.fernblick.signaling.message.Role.VIEWER;
import static io.github.fernblick.signaling.negotiation.Script.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void thatRetriesWaitsForNothing() {
        Script viewer = new Script(VIEWER);
        viewer.with(member(1, CAMERA));
        viewer.retry();
        assertThat(viewer.sent()).containsExactly("renew");
    }

    @Test
    void thatRetriesGetsAFreshSessionWhereNothingIsShown() {
        Script camera = new Script(CAMERA);
        camera.alone();
        camera.connectedWith(member(1, VIEWER));
        camera.sent();
        camera.retry();
        assertThat(camera.sent()).as("a camera looks at nothing").isEmpty();

        Script viewer = new Script(VIEWER);
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.sent();
        viewer.retry();
        assertThat(viewer.sent()).containsExactly("renew");
        session.showsFrame();
        viewer.retry();
        assertThat(viewer.sent()).isEmpty();
    }

    @Test
    void thatRetriesBeginsAgainWhatWasEnded() {
        Script camera = new Script(CAMERA);
        camera.alone();
        camera.connectedWith(member(1, VIEWER));
        camera.bye(1, 1);
        camera.sent();
        camera.retry();
        assertThat(camera.sent()).containsExactly("offer 2");
    }

    @Test
    void mayWantAFreshSessionForAReasonOfTheProgram() {
        Script viewer = new Script(VIEWER);
        Script.Session session = viewer.connectedTo(member(1, CAMERA));
        viewer.passHearing(12, session);
        viewer.sent();
        viewer.negotiation.renew(Script.id(1), "the decoder failed");
        assertThat(viewer.sent()).containsExactly("renew");
    }
}
